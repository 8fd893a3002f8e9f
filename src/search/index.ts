import type { Edition, Site, SiteItem } from '../site/types.ts';
import { type SearchRecord, searchRecord } from './record.ts';

export type { SearchRecord } from './record.ts';
export { type IndexOptions, writeSearchIndex } from './write-index.ts';

/**
 * One record an item. Pagefind keeps the order in which records come, and the search page takes it for the order of time
 * (a table of dates would make every first search heavier): the oldest briefing first, undated ones before it, and within
 * a briefing the last item first, so that it reads right when the newest come first.
 */
export function searchRecords(site: Site): SearchRecord[] {
  return site.editions.flatMap((edition) => {
    const speakers = speakersOf(edition);
    return edition.briefings
      .toReversed()
      .flatMap((briefing) =>
        briefing.items.toReversed().map((item) => searchRecord(item, speakers.get(item) ?? [])),
      );
  });
}

function speakersOf(edition: Edition): Map<SiteItem, string[]> {
  const ids = new Map<SiteItem, string[]>();
  for (const speaker of edition.speakers) {
    for (const item of speaker.items) {
      const known = ids.get(item);
      if (known) known.push(speaker.id);
      else ids.set(item, [speaker.id]);
    }
  }
  return ids;
}
