import { runFrom } from '../../src/archive/code.js';
import { codeVariable } from './temporary.ts';

// what a thread needs is loaded in a third of the time so, and is what the threads of `lectern` run
const folder = process.env[codeVariable];
if (folder) runFrom(folder);
