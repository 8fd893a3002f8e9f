import { load } from '../archive/code.js';

await load('src/publish/look-thread-work.ts');
