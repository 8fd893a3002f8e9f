// @ts-check
/** How a query that was understood is searched for: one way after the other, until something is found. Pure. */

import { tokensOf } from './names.js';
import { cut } from './understand.js';

/**
 * @typedef {import('./understand.js').Understood} Understood
 * @typedef {import('./understand.js').Stretch} Stretch
 * @typedef {import('./names.js').Named} Named
 * @typedef {import('./order.js').Order} Order
 * @typedef {{ kind: 'date', typed: string, from: string, to: string, beyond?: boolean, turned?: true } | { kind: 'name', typed: string, named: Named, slip?: boolean } | { kind: 'order', typed: string, order: Order } | { kind: 'word', typed: string, outlet?: Named }} Chip `slip`: the name is spelled
 *   otherwise; `outlet`: the newsroom that bears the word as its name, and may be spoken of; `beyond`: nothing is held of that time, and what is found is of another; `turned`: asked from the later day to the earlier one
 * @typedef {{ q: string, filters: Record<string, string>, order: Order | null, rows: string[][], chips: Chip[], mayMend: boolean, isDay: boolean }} Way what is searched for as words, within what, and what it is made of;
 *   `order`: that is asked for; `rows`: words of it that stand side by side, first of all what holds them so; else those of the next list;
 *   `isDay`: of one day, and nothing else
 */

/** The newsroom that alone is called so; where it was meant first of all, nothing that it asked was found. @param {Stretch & { named?: Named[], sure?: boolean }} one */
const outletOf = ({ named: [first, second] = [], sure }) =>
  first?.kind === 'outlet' && second === undefined && !sure ? { outlet: first } : {};

/** The days from the first to the last of some spans. @param {readonly { from: string, to: string }[]} spans */
export function hull(spans) {
  const from = spans.some((one) => one.from === '')
    ? ''
    : spans.reduce((least, one) => (least && least < one.from ? least : one.from), '');
  const to = spans.some((one) => one.to === '')
    ? ''
    : spans.reduce((most, one) => (most > one.to ? most : one.to), '');
  return { from, to };
}

/** What two spans have in common. @param {{ from?: string, to?: string }} a @param {{ from?: string, to?: string }} b @returns {Record<string, string>} */
export function common(a, b) {
  const from = (a.from ?? '') > (b.from ?? '') ? a.from : b.from;
  const to = a.to && b.to ? (a.to < b.to ? a.to : b.to) : a.to || b.to;
  return { ...(from && { from }), ...(to && { to }) };
}

/**
 * “who first said red line” → “red line”: of the words that say something, those that are a name together, “red line” of “Syria red line”; else those that stand side by side.
 * @param {string} query @param {readonly Stretch[]} words @param {readonly Stretch[]} names @returns {string[][]}
 */
function rowsOf(query, words, names) {
  /** @type {Stretch[]} */
  const rows = [];
  for (const { start, end } of words.toSorted((a, b) => a.start - b.start)) {
    const last = rows.at(-1);
    const begins = last && /^[\s-]*$/.test(query.slice(last.end, start)) ? rows.pop() : undefined;
    const from = begins?.start ?? start;
    rows.push({ typed: query.slice(from, end), start: from, end });
  }
  const several = (/** @type {readonly Stretch[]} */ some) =>
    some.flatMap(({ typed }) => (tokensOf(typed).length > 1 ? [typed] : []));
  const [whole, named] = [several(rows), several(names)];
  return [named, ...(named.join() === whole.join() ? [] : [whole])].filter(({ length }) => length > 0);
}

/** Days that were read and lie outside of the archive: what was found is of others. @param {readonly Chip[]} chips */
export const beyondDays = (chips) =>
  chips.flatMap((chip) => (chip.kind === 'date' && chip.beyond ? [chip] : []));

/** @param {readonly Chip[]} chips */
export const isBeyond = (chips) => beyondDays(chips).length > 0;

/**
 * The ways to search, the likeliest first.
 * @param {string} query @param {Understood} understood @param {Record<string, string>} filters that are set already
 * @returns {Way[]}
 */
export function waysOf(query, understood, filters) {
  const { dates, names, order, asked, left } = understood;
  const { from, to, ...others } = filters;
  const within = { ...others, ...common({ ...(from && { from }), ...(to && { to }) }, hull(dates)) };
  const datesAsked = dates.map(
    ({ typed, from, to, turned }) =>
      /** @type {Chip} */ ({ kind: 'date', typed, from, to, ...(turned && { turned }) }),
  );
  /** @param {Understood['names']} narrowing @param {boolean} mayMend @param {Understood['beyond']} [beyond] times that are no words of it @returns {Way} */
  const way = (narrowing, mayMend, beyond = []) => {
    const isLeft = (/** @type {Stretch} */ one) =>
      beyond.every(({ start, end }) => one.end <= start || one.start >= end);
    const words = understood.words.filter(isLeft);
    const chosen = narrowing.flatMap(({ typed, named: [named], slip }) =>
      named && !(named.kind in others) ? [{ typed, named, ...(slip && { slip }) }] : [],
    );
    const isUsed = (/** @type {Understood['names'][number]} */ one) =>
      narrowing.includes(one) && chosen.some(({ named }) => named === one.named[0]);
    const said = names.filter((one) => !isUsed(one) && isLeft(one));
    const isEmpty = words.length === 0 && said.length === 0 && !understood.isQuoted;
    const chosenOrder = order[0]?.order ?? beyond[0]?.order ?? null;
    return {
      q: isEmpty ? '' : cut(query, [...dates, ...beyond, ...names.filter(isUsed), ...order, ...left]),
      filters: { ...within, ...Object.fromEntries(chosen.map(({ named }) => [named.kind, named.value])) },
      chips: [
        ...chosen.map((one) => /** @type {Chip} */ ({ kind: 'name', ...one })),
        ...[...said, ...words, ...(isEmpty ? [] : asked.filter(isLeft))]
          .sort((a, b) => a.start - b.start)
          .map((one) => /** @type {Chip} */ ({ kind: 'word', typed: one.typed, ...outletOf(one) })),
        ...datesAsked,
        ...beyond.map(
          ({ typed, from, to }) => /** @type {Chip} */ ({ kind: 'date', typed, from, to, beyond: true }),
        ),
        ...order.map(({ typed, order }) => /** @type {Chip} */ ({ kind: 'order', typed, order })),
      ],
      order: chosenOrder,
      rows: chosenOrder !== null && !understood.isQuoted ? rowsOf(query, [...said, ...words], said) : [],
      isDay: isEmpty && names.length === 0 && dates.length === 1 && dates[0]?.from === dates[0]?.to,
      mayMend,
    };
  };
  const sure = names.filter((one) => one.sure);
  const clear = names.filter((one) => one.sure || one.named.length === 1);
  const ways = [way(sure, false)];
  if (sure.length > 0) ways.push(way([], false));
  if (clear.length > sure.length) ways.push(way(clear, false));
  const [first] = ways;
  const { beyond } = understood;
  if (beyond.length > 0) {
    const besides = [way(sure, false, beyond), ...(sure.length > 0 ? [way([], false, beyond)] : [])];
    if (besides[0]?.q === '' && sure.length === 0) return [...ways, ofDays(besides[0], hull(beyond))];
    ways.push(...besides);
  }
  return [
    ...ways,
    ...ways
      .filter(({ chips }) => !isBeyond(chips))
      .slice(0, 2)
      .filter((one) => one === first || one.q !== first?.q)
      .map((one) => ({ ...one, mayMend: true })),
  ];
}

/** A way that asks for nothing but days of which nothing is held: which are nearest is said. @param {Way} way @param {{ from: string, to: string }} days @returns {Way} */
const ofDays = ({ chips, ...way }, days) => ({
  ...way,
  filters: { ...way.filters, ...common(way.filters, days) },
  chips: chips.map((chip) => (chip.kind === 'date' ? { ...chip, beyond: false } : chip)),
  order: null,
});
