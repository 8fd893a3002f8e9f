import type { Site } from '../site/types.ts';
import { type SearchRecord, searchRecord } from './record.ts';

export type { SearchRecord } from './record.ts';
export { writeSearchIndex } from './write-index.ts';

/** One record an item, oldest briefings first, so that Pagefind’s table of dates is a plain sequence. */
export function searchRecords(site: Site): SearchRecord[] {
  return site.editions.flatMap((edition) =>
    edition.briefings.toReversed().flatMap((briefing) => briefing.items.map((item) => searchRecord(item))),
  );
}
