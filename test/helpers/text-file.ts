import { readFileSync, writeFileSync } from 'node:fs';
import { packedNow, unpacked } from '../../src/text/packed.ts';

/** The text of a file, packed or not. */
export const readText = (file: string): string =>
  file.endsWith('.gz') ? unpacked(readFileSync(file)) : readFileSync(file, 'utf8');

/** A text into a file, packed where its name says so. */
export const writeText = (file: string, text: string): void =>
  writeFileSync(file, file.endsWith('.gz') ? packedNow(text) : text);
