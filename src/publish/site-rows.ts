import { lstatSync, type Stats } from 'node:fs';
import type { SiteFile } from './ledger.ts';

/** Files of a site as they were left: of each its path, key, hash, size and time, in columns. */
export interface Rows {
  files: readonly string[];
  keys: readonly string[];
  hashes: readonly string[];
  sizes: readonly string[];
  times: readonly string[];
}

const BETWEEN = '\t';

/** A column in a line: of a hundred thousand files a line a file is read in three times the time. */
export const printColumn = (column: readonly (string | number)[]): string => column.join(BETWEEN);

export const readColumn = (line = ''): string[] => (line === '' ? [] : line.split(BETWEEN));

/** Five lines. */
export function printRows(rows: Iterable<readonly [file: string, SiteFile]>): string {
  const [files, keys, hashes, sizes, times]: (string | number)[][] = [[], [], [], [], []];
  for (const [file, { key, hash, size, time }] of rows) {
    files?.push(file);
    keys?.push(key);
    hashes?.push(hash);
    sizes?.push(size);
    times?.push(time);
  }
  return [files, keys, hashes, sizes, times].map((column) => printColumn(column ?? [])).join('\n');
}

export function readRows(lines: readonly string[]): Rows {
  const [files = [], keys = [], hashes = [], sizes = [], times = []] = lines.map(readColumn);
  return { files, keys, hashes, sizes, times };
}

export function filesIn({ files, keys, hashes, sizes, times }: Rows): Map<string, SiteFile> {
  const found = new Map<string, SiteFile>();
  for (const [at, file] of files.entries()) {
    const [key = '', hash = ''] = [keys[at], hashes[at]];
    found.set(file, { key, hash, size: Number(sizes[at]), time: Number(times[at]) });
  }
  return found;
}

/** Those that no longer stand in the site `out` (absolute) as they were left. */
export function otherwiseNow(out: string, files: Iterable<readonly [file: string, SiteFile]>): string[] {
  const others: string[] = [];
  for (const [file, { size, time }] of files) {
    const found = standingNow(out, file);
    if (found?.isFile() !== true || found.size !== size || found.mtimeMs !== time) others.push(file);
  }
  return others;
}

export function standingNow(out: string, file: string): Stats | undefined {
  return lstatSync(`${out}/${file}`, { throwIfNoEntry: false });
}
