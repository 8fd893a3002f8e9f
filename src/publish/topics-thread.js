import { register } from 'tsx/esm/api';

// a thread has a module loader of its own
register({ tsconfig: false });
await import('./topics-thread-work.ts');
