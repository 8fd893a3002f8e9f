import { load } from '../archive/code.js';

await load('src/publish/write-thread-work.ts');
