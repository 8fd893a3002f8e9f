import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../archive/order.ts';
import { projectFolder } from './project-folder.ts';

let known: Promise<string> | undefined;

/** Stands for this release and what it runs on: no page that another one made is taken for one of its own. */
export function release(): Promise<string> {
  known ??= hashOf(['src', 'templates'].map((folder) => path.join(projectFolder, folder)));
  return known;
}

async function hashOf(folders: readonly string[]): Promise<string> {
  // dates and names are written as ICU knows them
  const hash = createHash('sha256').update(JSON.stringify([process.versions.node, process.versions.icu]));
  hash.update(await readFile(path.join(projectFolder, 'package.json')));
  for (const folder of folders) await addFolder(hash, folder);
  return hash.digest('hex');
}

/** Every file of a folder, by its name and content. */
export async function addFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort(compareText)) {
    hash.update(`${path.relative(folder, file)}\n`);
    hash.update(await readFile(file));
  }
}
