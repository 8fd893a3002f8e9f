// @ts-check
/** Speakers whose names a query spells nearly: “Mara Vaile” is Mara Vale, where nobody is called so. Pure. */

import { pageOf } from '../../site/names.js';
import { fold } from '../format/text.js';
import { tokensOf } from './names.js';

/**
 * @typedef {import('../../site/names.js').Name} Name
 * @typedef {import('./names.js').Token} Token
 * @typedef {import('./names.js').FoundName} FoundName
 * @typedef {(query: string, found: readonly FoundName[]) => FoundName[]} SlipReader `found`: whom the query names as it was typed
 */

/** So many letters of a name are wrong at most, of a word of it so many as its length bears. */
const FARTHEST = 2;
const SHORT = 3;
const LONG = 6;
/** Words of a name that is looked for. */
const FEWEST = 2;
const LONGEST = 4;

/** @param {readonly Name[]} speakers @param {string} base root path of the language @returns {SlipReader} */
export function slipReader(speakers, base) {
  const known = speakers.flatMap(([value, name, items, page, others = []]) =>
    [name, ...others].flatMap((one) => {
      const words = tokensOf(one).map(({ text }) => text);
      // “The Minister (2031)” is an office that several held
      if (words.length < FEWEST || words.length > LONGEST || /\(|^the /i.test(one)) return [];
      const named = { kind: /** @type {const} */ ('speaker'), value, name, items };
      return [{ words, named: { ...named, page: page === 0 ? pageOf(base, 'speaker', value) : page } }];
    }),
  );
  return (query, found) => {
    const tokens = tokensOf(query);
    /** @type {FoundName[]} */
    const slips = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const near = known
        .flatMap(({ words, named }) => {
          const run = tokens.slice(at, at + words.length);
          const away = awayFrom(words, run);
          const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
          const isNamed = found.some((one) => one.start <= start && one.end >= end);
          return away > 0 && away <= FARTHEST && !isNamed ? [{ away, start, end, named }] : [];
        })
        .sort((a, b) => a.away - b.away || b.named.items - a.named.items);
      const [best] = near;
      if (!best) continue;
      const { start, end, away } = best;
      const alike = near.filter((one) => one.away === away && one.end === end).map(({ named }) => named);
      const once = alike.filter(
        (one, place) => alike.findIndex(({ value }) => value === one.value) === place,
      );
      slips.push({ start, end, named: once });
      at = tokens.findIndex((token) => token.end === end);
    }
    return slips;
  };
}

/** How many letters of a name are wrong; more than any name may have where it is another. @param {readonly string[]} words @param {readonly Token[]} run */
function awayFrom(words, run) {
  if (run.length < words.length) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [at, word] of words.entries()) {
    const typed = run[at]?.text ?? '';
    if (typed === word) continue;
    const bears = bearing(Math.min(word.length, typed.length));
    if (word[0] !== typed[0] || Math.abs(word.length - typed.length) > bears) return Number.POSITIVE_INFINITY;
    const away = slipsBetween(fold(word), typed);
    if (away > bears) return Number.POSITIVE_INFINITY;
    sum += away;
  }
  return sum;
}

/** @param {number} length */
const bearing = (length) => (length < SHORT ? 0 : length < LONG ? 1 : FARTHEST);

/**
 * How many letters are wrong, missing, too many, or have changed places with their neighbours: what measures words of the archive is a file of its own, which no
 * query may wait for. @param {string} a @param {string} b
 */
export function slipsBetween(a, b) {
  /** @type {number[][]} */
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const told = (/** @type {number} */ i, /** @type {number} */ j) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]?.push(
        Math.min(
          told(i - 1, j) + 1,
          told(i, j - 1) + 1,
          told(i - 1, j - 1) + same,
          ...(isSwap ? [told(i - 2, j - 2) + 1] : []),
        ),
      );
    }
  }
  return told(a.length, b.length);
}
