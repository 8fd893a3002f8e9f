import { groupBy } from '../../text/group-by.ts';
import { type FilterName, filterNames, type RecordFilters } from '../format/record.ts';

/** What the records of one language have of one filter, as the page that asks for it reads it. */
export interface FilterFile {
  /** "filters/en/year.json" */
  path: string;
  /**
   * `{"2030":[0,40],"2031":[40,25]}`: by value, run lengths in the order of the records, by turns of those that do not
   * have it and those that do
   */
  text: string;
}

/** Each language has a file for each filter, an empty one too, so that a file that is missing is an error. */
export function filterFiles(records: readonly RecordFilters[]): FilterFile[] {
  return [...groupBy(records, (record) => record.language)].flatMap(([language, own]) =>
    filterNames.map((name) => ({
      path: `filters/${language}/${name}.json`,
      text: JSON.stringify(Object.fromEntries(runs(own, name))),
    })),
  );
}

function runs(records: readonly RecordFilters[], name: FilterName): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  const ends = new Map<string, number>();
  for (const [place, record] of records.entries()) {
    for (const value of new Set(record.filters[name])) {
      const own = lengths.get(value) ?? [];
      const end = ends.get(value) ?? 0;
      if (end === place && own.length > 0) own[own.length - 1] = (own.at(-1) ?? 0) + 1;
      else own.push(place - end, 1);
      lengths.set(value, own);
      ends.set(value, place + 1);
    }
  }
  return lengths;
}
