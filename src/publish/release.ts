import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOfSource, isCode } from '../archive/code.js';
import { addFolder } from '../archive/hash-folder.ts';
import { sha256 } from '../text/sha256.ts';
import { projectFolder } from './project-folder.ts';

/** "0.1.1" */
export const releaseName = versionIn(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));

function versionIn(text: string): string {
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

let known: Promise<string> | undefined;

/** Stands for this release and what it runs on: no page that another one made is taken for one of its own. */
export function release(): Promise<string> {
  known ??= releaseOf();
  return known;
}

async function releaseOf(): Promise<string> {
  const code = await hashOfSource('release', () => filesNow(isCode));
  // styles, fonts and the like are read where they lie
  const others = await filesNow((name) => !isCode(name));
  // dates and names are written as ICU knows them
  return sha256(JSON.stringify([process.versions.node, process.versions.icu, code, others]), 'hex');
}

async function filesNow(wanted: (name: string) => boolean): Promise<string> {
  const hash = createHash('sha256').update(await readFile(path.join(projectFolder, 'package.json')));
  for (const folder of ['src', 'templates']) await addFolder(hash, path.join(projectFolder, folder), wanted);
  return hash.digest('hex');
}
