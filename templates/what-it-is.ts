import { drawnAxis } from '../src/site/time-axis.ts';
import { fill, list, number } from './format.ts';
import type { View } from './view.ts';

/** More series than this are counted. */
const NAMED = 6;

/** One sentence on the archive, where its settings have none: of which years and series it is. Nothing where no transcript has a date. */
export function whatItIs({ site, edition, words, lang }: View): string {
  if (site.description) return site.description;
  const axis = drawnAxis(edition.years);
  const [first, last] = [axis[0]?.year, axis.at(-1)?.year];
  if (first === undefined || last === undefined) return '';
  const years = first === last ? String(first) : `${first}–${last}`;
  const names = edition.series.map(({ title }) => title);
  if (names.length === 0) return fill(words.archive, { years });
  const left = names.length > NAMED ? names.splice(NAMED).length : 0;
  const named = left > 0 ? [...names, fill(words.more, { count: number(lang, left) })] : names;
  return fill(words.archiveOf, { years, series: list(lang, named) });
}
