import { load } from '../archive/code.js';

await load('src/publish/topics-thread-work.ts');
