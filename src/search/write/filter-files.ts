import { hashInAddress } from '../../text/sha256.ts';
import { type FiledName, filedNames, filterFile, runsOf } from '../format/places.js';
import type { RecordFilters } from '../format/record.ts';
import type { IndexFile } from './files.ts';

export interface FilterFiles {
  /** "filters/en-2031-q1/kind.json": `{"exchange":[0,40],"remarks":[40,25]}`, by value its runs */
  files: IndexFile[];
  /** of all of them */
  hash: string;
  /** the one that all records are of */
  series: string | null;
}

/**
 * What the records of a part can be narrowed to. A part has a file for each filter, an empty one too, so that a file that is missing
 * is an error.
 * @param records those that the part holds, in their order
 */
export function filterFiles(
  part: { language: string; name: string },
  records: readonly RecordFilters[],
): FilterFiles {
  const files = filedNames.map((name) => ({
    path: filterFile(part.language, part.name, name),
    text: JSON.stringify(Object.fromEntries(runs(records, name))),
  }));
  const [series, ...others] = new Set(records.map((record) => record.series?.[0] ?? null));
  return {
    files,
    hash: hashInAddress(files.map(({ text }) => text).join('\n')),
    series: others.length === 0 ? (series ?? null) : null,
  };
}

/** By value, the places of the records that have it, in their order. */
function runs(records: readonly RecordFilters[], name: FiledName): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, record] of records.entries()) {
    for (const value of record[name] ?? []) {
      const own = places.get(value);
      if (!own) places.set(value, [place]);
      else if (own.at(-1) !== place) own.push(place);
    }
  }
  return new Map([...places].map(([value, own]) => [value, runsOf(own)]));
}
