import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from './order.ts';

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
  'render',
  'archive',
];

let known: Promise<string> | undefined;

/** A hash of everything that decides what a transcript becomes: the code of those rooms, and the libraries' versions. */
export function parserVersion(): Promise<string> {
  known ??= hashOf(parserRooms.map((room) => path.join(root, 'src', room)));
  return known;
}

async function hashOf(folders: string[]): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(path.join(root, 'package.json')));
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort(compareText)) {
      hash.update(`${file}\n`);
      hash.update(await readFile(path.join(folder, file)));
    }
  }
  return hash.digest('hex');
}
