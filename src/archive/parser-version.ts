import path from 'node:path';
import { sourceHashes } from './sources.js';

const root = path.join(import.meta.dirname, '../..');

let known: string | undefined;

/** A hash of everything that decides what a transcript becomes: the code of some rooms, and the libraries' versions. */
export function parserVersion(): string {
  known ??= sourceHashes(root).parser;
  return known;
}
