import type { SiteItem } from '../../site/types.ts';
import {
  filtersOf,
  plainRecord,
  type RecordFilters,
  type SearchRecord,
  searchRecord,
} from '../format/record.ts';
import type { SearchPart } from './parts.ts';

export type { RecordFilters, SearchRecord } from '../format/record.ts';
export { type IndexFile, writeFilesBelow } from './files.ts';
export { type FilterFiles, filterFiles } from './filter-files.ts';
export type { LeftOut } from './index-records.ts';
export { forgetWords, type WordsFolder } from './kept-words.ts';
export { partsOf, type SearchPart } from './parts.ts';
export { partsFile } from './parts-file.ts';
export { Vocabulary, wordFiles } from './word-list.ts';
export { type Aside, type AsideOptions, dismiss, startAside, writeAside } from './write-aside.ts';
export type { PartRecords, WrittenPart } from './write-part.ts';
export { type DuePart, duePart, writeParts } from './write-parts.ts';

/** Tells of an item whose record could not be made as it should be. */
export type OnFault = (item: SiteItem, error: unknown) => void;

/**
 * One record an item of a part. Their order is their place in it, which the search page takes for the order of time: the oldest
 * briefing first, and within a briefing the last item first, so that it reads right when the newest come first.
 */
export function searchRecords(part: SearchPart, onFault: OnFault = raise): SearchRecord[] {
  return itemsOf(part).map((item) => recordOf(item, onFault));
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

/** In the order of the records that the part holds. @param leftOut addresses of items that it does not hold */
export function recordFilters(part: SearchPart, leftOut: ReadonlySet<string> = new Set()): RecordFilters[] {
  return itemsOf(part)
    .filter(({ address }) => !leftOut.has(address))
    .map(filtersOf);
}

/** The items of a part in the order of its records. */
export const itemsOf = ({ briefings }: SearchPart): SiteItem[] =>
  briefings.flatMap(({ items }) => items.toReversed());
