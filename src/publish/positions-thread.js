import { load } from '../archive/code.js';

await load('src/publish/positions-thread-work.ts');
