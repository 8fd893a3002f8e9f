import { groupBy } from '../../text/group-by.ts';
import { PARTS, type Part } from '../format/places.js';
import type { IndexFile } from './files.ts';
import type { FilterFiles } from './filter-files.ts';
import type { WrittenPart } from './write-part.ts';

/** Until the newest parts hold so many records, their lists stand here: where the newest is small, every search asks the next one too. */
const LISTED = 5_000;

/**
 * `parts.json`, which names every part of every language: the first that the page asks for.
 * @param parts those of a language oldest first; one that holds nothing is not named
 * @param filters by "en-2031-q1", what is known of the part's filter files
 */
export function partsFile(
  parts: readonly Omit<WrittenPart, 'vocabulary'>[],
  filters: ReadonlyMap<string, Pick<FilterFiles, 'hash' | 'series'>>,
): IndexFile {
  const named = [...groupBy(parts, ({ language }) => language)].map(([language, own]) => {
    const held = own.filter(({ file }) => file !== '');
    const entries = held.map(({ name, from, to, records, file, list }, at): Part => {
      const { hash = '', series = null } = filters.get(`${language}-${name}`) ?? {};
      const entry = { name, from, to, records, file, filters: hash, ...(series !== null && { series }) };
      const newer = held.slice(at + 1).reduce((sum, one) => sum + one.records, 0);
      return newer < LISTED && list ? { ...entry, list } : entry;
    });
    return [language, entries];
  });
  return { path: PARTS, text: JSON.stringify(Object.fromEntries(named)) };
}
