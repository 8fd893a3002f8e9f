import path from 'node:path';
import {
  type AsideOptions,
  filterFiles,
  recordFilters,
  searchRecords,
  writeAside,
  writeFilesBelow,
} from '../search/index.ts';
import type { Edition } from '../site/types.ts';

const folderOf = (out: string): string => path.join(out, 'pagefind');

/** The search index below `out` of what the briefings say; the number of its records. Their subjects need not be known. */
export async function writeSearch(
  editions: readonly Edition[],
  out: string,
  options: AsideOptions = {},
): Promise<number> {
  const records = searchRecords(editions);
  await writeAside(records, folderOf(out), options);
  return records.length;
}

/** What the search can be narrowed to, below `out`. */
export function writeFilters(editions: readonly Edition[], out: string): Promise<void> {
  return writeFilesBelow(folderOf(out), filterFiles(recordFilters(editions)));
}
