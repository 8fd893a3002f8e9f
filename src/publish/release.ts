import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addFolder } from '../archive/hash-folder.ts';
import { isCode, sourceHashes } from '../archive/sources.js';
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
  const others = createHash('sha256');
  // styles, fonts and the like are read where they lie
  for (const folder of ['src', 'templates'])
    await addFolder(others, path.join(projectFolder, folder), (name) => !isCode(name));
  const { node, icu } = process.versions;
  // dates and names are written as ICU knows them
  const all = [node, icu, sourceHashes(projectFolder).release, others.digest('hex')];
  return sha256(JSON.stringify(all), 'hex');
}
