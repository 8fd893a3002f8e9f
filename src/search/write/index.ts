import type { Edition, SiteItem } from '../../site/types.ts';
import {
  filtersOf,
  plainRecord,
  type RecordFilters,
  type SearchRecord,
  searchRecord,
} from '../format/record.ts';

export type { RecordFilters, SearchRecord } from '../format/record.ts';
export { filterFiles } from './filter-files.ts';
export { type AsideOptions, writeAside } from './write-aside.ts';
export { type IndexResult, writeFilesBelow } from './write-index.ts';

/** Tells of an item whose record could not be made as it should be. */
export type OnFault = (item: SiteItem, error: unknown) => void;

/**
 * One record an item. Pagefind keeps the order in which records come, and the search page takes it for the order of time
 * (a table of dates would make every first search heavier): the oldest briefing first, undated ones before it, and within
 * a briefing the last item first, so that it reads right when the newest come first.
 */
export function searchRecords(editions: readonly Edition[], onFault: OnFault = raise): SearchRecord[] {
  return editions.flatMap((edition) => itemsOf(edition).map((item) => recordOf(item, onFault)));
}

function recordOf(item: SiteItem, onFault: OnFault): SearchRecord {
  try {
    return searchRecord(item);
  } catch (error) {
    onFault(item, error);
    return plainRecord(item);
  }
}

function raise(_: SiteItem, error: unknown): never {
  throw error;
}

/** In the order of the records. @param leftOut addresses of records that the index does not hold: nothing leads to them */
export function recordFilters(
  editions: readonly Edition[],
  leftOut: ReadonlySet<string> = new Set(),
): RecordFilters[] {
  return editions.flatMap((edition) =>
    itemsOf(edition).map((item) => {
      const speakers = item.speakers.map(({ id }) => id);
      return leftOut.has(item.address) ? { ...filtersOf(item, []), filters: {} } : filtersOf(item, speakers);
    }),
  );
}

function itemsOf(edition: Edition): SiteItem[] {
  return edition.briefings.toReversed().flatMap((briefing) => briefing.items.toReversed());
}
