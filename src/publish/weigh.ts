import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { SiteFiles } from './ledger.ts';

/** How much a site is: what hosts set limits to. */
export interface Weight {
  files: number;
  folders: number;
  bytes: number;
  largest: { path: string; bytes: number };
  /** the folder that holds most files itself */
  crowded: { folder: string; files: number };
  /** of the files, the pages of single answers */
  itemPages: number;
}

/** What the files of a site in `out` weigh. Of those that were written just now, it looks how they were left. */
export function weigh(files: SiteFiles, out: string, itemPages: number): Weight {
  const folders = new Map<string, number>();
  const largest = { path: '', bytes: 0 };
  let [number, all] = [0, 0];
  for (const [file, known] of files) {
    if (known.size < 0) {
      const found = lstatSync(`${out}/${file}`, { throwIfNoEntry: false });
      if (!found) continue;
      known.size = found.size;
      known.time = found.mtimeMs;
    }
    const { size: bytes } = known;
    number++;
    all += bytes;
    if (bytes > largest.bytes) Object.assign(largest, { path: file, bytes });
    // dirname of node:path takes three times as long for a hundred thousand
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/'))) || '.';
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return {
    files: number,
    folders: withParents(folders.keys()),
    bytes: all,
    largest,
    crowded: fullest(folders),
    itemPages,
  };
}

function fullest(folders: ReadonlyMap<string, number>): Weight['crowded'] {
  let crowded = { folder: '', files: 0 };
  for (const [folder, files] of folders) if (files > crowded.files) crowded = { folder, files };
  return crowded;
}

/** How many folders there are, those included that hold folders alone. */
function withParents(folders: Iterable<string>): number {
  const all = new Set<string>();
  for (let folder of folders) {
    for (; folder !== '.' && !all.has(folder); folder = path.posix.dirname(folder)) all.add(folder);
  }
  return all.size;
}
