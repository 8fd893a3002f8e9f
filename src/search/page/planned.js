// @ts-check
/** How what is asked for is searched. */

import { waysOf } from '../query/plan.js';
import { langsOf } from './parts-of-page.js';
import { finder, knowledge } from './searcher.js';
import { filters } from './state.js';

/** @param {Date} date its day where somebody sits, as ISO */
const dayOf = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** The ways to search for it, and whom it names, where it is nothing but a name. @param {import('./state.js').State} state */
export async function planned(state) {
  const langs = langsOf(state);
  const extent = await finder.extent(langs);
  const { q, without, plain, sort } = state;
  const set = filters(state);
  if (q === '' || plain) {
    const way = { q, filters: set, order: null, rows: [], isDay: false, chips: [], mayMend: false };
    return { ways: q === '' ? [way] : [way, { ...way, mayMend: true }], named: [], extent };
  }
  const understood = await knowledge.understand(q, without, langs, {
    ...extent,
    today: dayOf(new Date()),
    holding: (text) => finder.count(langs, text),
  });
  const { names, dates } = understood;
  const isName = understood.isName && dates.length === 0;
  // whoever narrows the search beside something else is led to by the part itself
  const named = names
    .filter((one) => isName && (names.length === 1 || !one.sure))
    .flatMap((one) => one.named);
  const ways = waysOf(q, understood, set);
  // an order that somebody has chosen stands
  return { ways: sort === 'best' ? ways : ways.map(unordered), named, extent };
}

/** @param {import('../query/plan.js').Way} way */
const unordered = ({ chips, ...way }) => ({
  ...way,
  order: null,
  rows: [],
  chips: chips.filter(({ kind }) => kind !== 'order'),
});
