// @ts-check
/** How a query that was understood is searched for: one way after the other, until something is found. Pure. */

import { cut } from './understand.js';

/**
 * @typedef {import('./understand.js').Understood} Understood
 * @typedef {import('./names.js').Named} Named
 * @typedef {{ kind: 'date', typed: string, from: string, to: string } | { kind: 'name', typed: string, named: Named } | { kind: 'word' | 'order', typed: string }} Chip `order`: the earliest first
 * @typedef {{ q: string, filters: Record<string, string>, oldest: boolean, chips: Chip[], mayMend: boolean, isDay: boolean }} Way what is searched for as words, within what, and what it is made of;
 *   `isDay`: of one day, and nothing else
 */

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
 * The ways to search, the likeliest first.
 * @param {string} query @param {Understood} understood @param {Record<string, string>} filters that are set already
 * @returns {Way[]}
 */
export function waysOf(query, understood, filters) {
  const { dates, names, earliest, words, asked, left } = understood;
  const { from, to, ...others } = filters;
  const within = { ...others, ...common({ ...(from && { from }), ...(to && { to }) }, hull(dates)) };
  const datesAsked = dates.map(
    ({ typed, from, to }) => /** @type {Chip} */ ({ kind: 'date', typed, from, to }),
  );
  /** @param {Understood['names']} narrowing @param {boolean} mayMend @returns {Way} */
  const way = (narrowing, mayMend) => {
    const chosen = narrowing.flatMap(({ typed, named: [named] }) =>
      named && !(named.kind in others) ? [{ typed, named }] : [],
    );
    const isUsed = (/** @type {Understood['names'][number]} */ one) =>
      narrowing.includes(one) && chosen.some(({ named }) => named === one.named[0]);
    const said = names.filter((one) => !isUsed(one));
    const isEmpty = words.length === 0 && said.length === 0 && !understood.isQuoted;
    return {
      q: isEmpty ? '' : cut(query, [...dates, ...names.filter(isUsed), ...earliest, ...left]),
      filters: { ...within, ...Object.fromEntries(chosen.map(({ named }) => [named.kind, named.value])) },
      chips: [
        ...chosen.map(({ typed, named }) => /** @type {Chip} */ ({ kind: 'name', typed, named })),
        ...[...said, ...words, ...(isEmpty ? [] : asked)]
          .sort((a, b) => a.start - b.start)
          .map(({ typed }) => /** @type {Chip} */ ({ kind: 'word', typed })),
        ...datesAsked,
        ...earliest.map(({ typed }) => /** @type {Chip} */ ({ kind: 'order', typed })),
      ],
      oldest: earliest.length > 0,
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
  return [
    ...ways,
    ...ways
      .slice(0, 2)
      .filter((one) => one === first || one.q !== first?.q)
      .map((one) => ({ ...one, mayMend: true })),
  ];
}
