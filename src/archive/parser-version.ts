import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOfSource, isCode } from './code.js';
import { addFolder } from './hash-folder.ts';

const root = path.join(import.meta.dirname, '../..');
/** The rooms below src that decide what a transcript becomes. */
export const parserRooms = [
  'model',
  'text',
  'languages',
  'read',
  'dialects',
  'parse',
  'outline',
  'lock',
  'render',
  'archive',
];

let known: Promise<string> | undefined;

/** A hash of everything that decides what a transcript becomes: the code of those rooms, and the libraries' versions. */
export function parserVersion(): Promise<string> {
  known ??= hashOfSource('parser-version', () =>
    hashOf(parserRooms.map((room) => path.join(root, 'src', room))),
  );
  return known;
}

async function hashOf(folders: string[]): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(path.join(root, 'package.json')));
  for (const folder of folders) await addFolder(hash, folder, isCode);
  return hash.digest('hex');
}
