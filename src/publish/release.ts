import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addFolder } from '../archive/hash-folder.ts';
import { projectFolder } from './project-folder.ts';

let known: Promise<string> | undefined;

/** Stands for this release and what it runs on: no page that another one made is taken for one of its own. */
export function release(): Promise<string> {
  known ??= hashOf(['src', 'templates'].map((folder) => path.join(projectFolder, folder)));
  return known;
}

/** What this release is called: "0.1.1". */
export async function releaseName(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'));
  return String(version);
}

async function hashOf(folders: readonly string[]): Promise<string> {
  // dates and names are written as ICU knows them
  const hash = createHash('sha256').update(JSON.stringify([process.versions.node, process.versions.icu]));
  hash.update(await readFile(path.join(projectFolder, 'package.json')));
  for (const folder of folders) await addFolder(hash, folder);
  return hash.digest('hex');
}
