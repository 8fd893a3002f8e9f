import { groupBy } from '../../text/group-by.ts';
import { partFolder, partOf } from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';

/** One Pagefind index: a share of each language’s records. */
export interface Part {
  /** below the folder of the search: "" for the first, "2/" … */
  folder: string;
  /** in the order in which they came, each with its place among all of its language */
  records: { record: SearchRecord; place: number }[];
}

/**
 * Pagefind’s memory grows with what it writes at once: 2 GB for 25,000 records, over 7 GB for 100,000, and two parts are
 * written at once. Each part makes a search heavier by a file, so there are as few as memory allows.
 */
const MOST = 26_000;

/** How many parts each language has. */
export function partCounts(records: readonly SearchRecord[], most = MOST): Map<string, number> {
  const byLanguage = groupBy(records, (record) => record.language);
  return new Map([...byLanguage].map(([language, own]) => [language, Math.ceil(own.length / most)]));
}

/**
 * Deals the records of each language out in turn, so that a word is as rare in one part as in another and their scores
 * can be compared: the record at place 7 of a language in 4 parts is in the fourth, at place 1.
 */
export function deal(records: readonly SearchRecord[], counts: ReadonlyMap<string, number>): Part[] {
  const parts = Array.from(
    { length: Math.max(1, ...counts.values()) },
    (_, number): Part => ({
      folder: partFolder(number),
      records: [],
    }),
  );
  for (const [language, own] of groupBy(records, (record) => record.language)) {
    for (const [place, record] of own.entries()) {
      parts[partOf(place, counts.get(language) ?? 1)]?.records.push({ record, place });
    }
  }
  return parts;
}
