import { load } from './code.js';

await load('src/archive/parse-thread-work.ts');
