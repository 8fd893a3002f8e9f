import path from 'node:path';
import { type IndexOptions, searchRecords, writeSearchIndex } from '../search/index.ts';
import type { Site } from '../site/types.ts';

/** The search index of a site below `out`; the number of its records. */
export async function writeSearch(site: Site, out: string, options: IndexOptions = {}): Promise<number> {
  const records = searchRecords(site);
  await writeSearchIndex(records, path.join(out, 'pagefind'), options);
  return records.length;
}
