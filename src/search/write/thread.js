import { load } from '../../archive/code.js';

await load('src/search/write/thread-work.ts');
