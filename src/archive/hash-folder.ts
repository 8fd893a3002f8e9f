import type { Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from './order.ts';

/** Adds every file of a folder to a hash, by its name and content, or those whose names are wanted. */
export async function addFolder(
  hash: Hash,
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  for (const file of files.sort(compareText)) {
    hash.update(`${file}\n`);
    hash.update(readFileSync(path.join(folder, file)));
  }
}
