import { groupBy } from '../../text/group-by.ts';
import { type FilterName, filterFile, filterNames, runsOf } from '../format/places.js';
import type { RecordFilters } from '../format/record.ts';

/** What the records of one language have of one filter, as the page that asks for it reads it. */
export interface FilterFile {
  /** "filters/en/year.json" */
  path: string;
  /** `{"2030":[0,40],"2031":[40,25]}`: by value, its runs */
  text: string;
}

/** Each language has a file for each filter, an empty one too, so that a file that is missing is an error. */
export function filterFiles(records: readonly RecordFilters[]): FilterFile[] {
  return [...groupBy(records, (record) => record.language)].flatMap(([language, own]) =>
    filterNames.map((name) => ({
      path: filterFile(language, name),
      text: JSON.stringify(Object.fromEntries(runs(own, name))),
    })),
  );
}

/** By value, the places of the records that have it, in their order. */
function runs(records: readonly RecordFilters[], name: FilterName): Map<string, number[]> {
  const having = records.flatMap((record, place) =>
    [...new Set(record.filters[name])].map((value) => ({ value, place })),
  );
  return new Map(
    [...groupBy(having, ({ value }) => value)].map(([value, own]) => [
      value,
      runsOf(own.map(({ place }) => place)),
    ]),
  );
}
