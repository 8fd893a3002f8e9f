// @ts-check
/**
 * What a query asks for: days, persons and newsrooms that it names, and the words that are left. Pure: all that it knows is handed in. The parts that were read and
 * the words that are left hold every word that was typed.
 */

import { fold } from '../format/text.js';
import { tokensOf } from './names.js';
import { quotedIn } from './quoted.js';

/**
 * @typedef {import('./names.js').Named} Named
 * @typedef {import('./dates.js').DateReader} DateReader
 * @typedef {import('./names.js').NameReader} NameReader
 * @typedef {{ typed: string, start: number, end: number }} Stretch of the query, as it was typed
 * @typedef {Stretch & { from: string, to: string, turned?: true }} DatePart turned: asked from the later day to the earlier one
 * @typedef {DatePart & { order: import('./order.js').Order }} BeyondPart days of which the archive holds nothing, and which of what it holds is nearest to them
 * @typedef {Stretch & { named: Named[], sure: boolean, slip?: boolean }} NamePart sure: it narrows the search; else its words are searched; slip: the name is spelled otherwise
 * @typedef {Stretch & { order: import('./order.js').Order }} OrderPart
 * @typedef {object} Understood
 * @property {DatePart[]} dates
 * @property {BeyondPart[]} beyond months and years that are written out, no later than today, and all before the archive begins or all behind its end: they are words first of all
 * @property {NamePart[]} names
 * @property {OrderPart[]} order what asks for the earliest or the latest answer to what else is asked, one or none
 * @property {Stretch[]} words that are left, each with the signs around it; those that say nothing stay in `rest` alone
 * @property {Stretch[]} asked those that only say that something is asked, and are searched for beside others
 * @property {string} rest what is searched for as words
 * @property {boolean} isName nothing but a name, and dates, was typed
 * @property {boolean} isQuoted words stand in quotation marks
 * @property {{ start: number, end: number }[]} left what is left out
 */

/** @typedef {object} Known
 * @property {DateReader | null} dates
 * @property {NameReader | null} names
 * @property {import('./order.js').OrderReader | null} [order] where the earliest answer is asked for, or the latest
 * @property {string} today ISO day
 * @property {[first: string, last: string]} span of the archive: what lies outside of it are words, but for a day that nothing else is asked with
 * @property {number} size how many items may be found
 * @property {(word: string) => boolean} isLittle says nothing, or only that something is asked
 * @property {(word: string) => boolean} [isAsked] only says that something is asked, and must be held where others are
 */

/** Whose share of an archive is so great, is meant by the name; of others it is as likely spoken. */
const PRINCIPAL = { speaker: 0.004, outlet: 0.001, series: 0, topic: Number.POSITIVE_INFINITY };
/** Who is so much busier than the next of that name is meant. */
const BUSIER = 5;

/** @param {string} query @param {readonly string[]} without parts, as they were typed, that are left out @param {Known} known @returns {Understood} */
export function understand(query, without, known) {
  const left = leftOut(query, without);
  // in quotation marks, words are words
  const plain = quotedIn(query);
  /** @type {{ start: number, end: number }[]} */
  const taken = [...plain];
  const isFree = (/** @type {{ start: number, end: number }} */ one) =>
    [...taken, ...left].every(({ start, end }) => one.end <= start || one.start >= end);
  const stretch = (/** @type {{ start: number, end: number }} */ { start, end }) => ({
    typed: query.slice(start, end),
    start,
    end,
  });
  const named = (known.dates?.(query, known.today) ?? []).filter(isFree);
  // “11 September 2001”: nothing is held of that day; with other words it is what is spoken of
  const isAlone = tokensOf(mask(query, [...named, ...left])).every(({ text }) => known.isLittle(text));
  const dates = named
    .filter((one) => isHeld(one, known.span) || (isAlone && isWholeDay(one, query)))
    .map(({ from, to, turned, ...at }) => ({ ...stretch(at), from, to, ...(turned && { turned }) }));
  const beyond = (known.span[0] === '' ? [] : named)
    .filter((one) => !isHeld(one, known.span) && isWritten(one, query) && one.from <= known.today)
    .filter(({ start }) => dates.every((one) => one.start !== start))
    .map(({ from, to, ...at }) => ({ ...stretch(at), from, to, order: nearestTo(from, known.span) }));
  taken.push(...dates);
  /** One of a kind narrows: what is said by two at once is said by nobody. @type {Set<string>} */
  const narrowed = new Set();
  const names = (known.names?.(query) ?? []).filter(isFree).map((one) => {
    const kind = one.named[0]?.kind ?? '';
    const sure = isSure(one, known.size) && !narrowed.has(kind);
    if (sure) narrowed.add(kind);
    return { ...stretch(one), named: one.named, sure, ...(one.slip && { slip: true }) };
  });
  const aside = [...dates, ...names.filter(({ sure }) => sure), ...left];
  const first = (known.order?.(query, aside) ?? [])
    .filter(isFree)
    .map(({ order, ...at }) => ({ ...stretch(at), order }));
  const isElse = [...dates, ...names].length > 0 || hasWords(mask(query, [...first, ...left]), known);
  const order = isElse ? first.filter((one) => isApart(one, names)) : [];
  const masked = mask(query, [...dates, ...names, ...order]);
  const others = tokensOf(masked).flatMap(wordsOf).filter(isFree);
  const words = others.filter(({ text }) => !known.isLittle(text)).map(stretch);
  const asked = others.filter(({ text }) => known.isAsked?.(text)).map(stretch);
  const gone = [...dates, ...names.filter(({ sure }) => sure), ...order, ...left];
  const isQuoted = plain.length > 0;
  const isName = names.length > 0 && words.length === 0 && order.length === 0 && !isQuoted;
  return {
    dates,
    beyond: isOneSide(beyond) ? beyond : [],
    names,
    order,
    words,
    asked,
    rest: cut(query, gone),
    isName,
    isQuoted,
    left,
  };
}

/** Whether a text has a word that says something. @param {string} text @param {Pick<Known, 'isLittle'>} known */
const hasWords = (text, { isLittle }) => tokensOf(text).some(({ text: word }) => !isLittle(word));

/** @param {{ start: number, end: number }} one @param {readonly { start: number, end: number }[]} others */
const isApart = (one, others) => others.every(({ start, end }) => one.end <= start || one.start >= end);

/** A query with spaces where parts of it stand. @param {string} query @param {readonly { start: number, end: number }[]} parts */
const mask = (query, parts) =>
  parts.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    query,
  );

const HAN = /\p{Script=Han}/u;

/** A run of Chinese signs is several words. @param {import('./names.js').Token} token @returns {import('./names.js').Token[]} */
function wordsOf(token) {
  if (!HAN.test(token.text) || typeof Intl.Segmenter === 'undefined') return [token];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(token.text)].map(
    ({ segment, index }) => ({
      text: segment,
      start: token.start + index,
      end: token.start + index + segment.length,
    }),
  );
}

/** A query without some of its parts. @param {string} query @param {readonly { start: number, end: number }[]} gone */
export function cut(query, gone) {
  let rest = '';
  let at = 0;
  for (const { start, end } of [...gone].sort((a, b) => a.start - b.start)) {
    if (start > at) rest += `${query.slice(at, start)} `;
    // what belongs to it goes with it: “vale’s”
    at = Math.max(at, end + (/^['’]s?(?![\p{L}\p{M}\p{N}])/u.exec(query.slice(end))?.[0].length ?? 0));
  }
  return (rest + query.slice(at)).replace(/\s+/g, ' ').trim();
}

/** Where parts that are left out stand. @param {string} query @param {readonly string[]} without */
function leftOut(query, without) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  const tokens = tokensOf(query);
  for (const one of without) {
    const words = tokensOf(one).map(({ text }) => text);
    if (words.length === 0) continue;
    const at = tokens.findIndex((_, first) =>
      words.every((word, more) => tokens[first + more]?.text === word),
    );
    const [first, last] = [tokens[at], tokens[at + words.length - 1]];
    if (first && last) found.push({ start: first.start, end: last.end });
    else {
      // a part of Chinese, whose words are not parted
      const start = fold(query).length === query.length ? fold(query).indexOf(fold(one)) : query.indexOf(one);
      if (start >= 0) found.push({ start, end: start + one.length });
    }
  }
  return found;
}

/** Whether an archive can hold something of a span. @param {{ from: string, to: string }} span @param {[string, string]} archive */
const isHeld = ({ from, to }, [first, last]) => (from || first) <= last && (to || last) >= first;

/** A day that is written out means nothing but that day; “yesterday” may be said in a sentence. @param {{ from: string, to: string, start: number, end: number }} date @param {string} query */
const isWholeDay = ({ from, to, start, end }, query) => from === to && /\d/.test(query.slice(start, end));

/** “November 2021”, “2021”; “last year” may be said in a sentence. @param {{ from: string, to: string, start: number, end: number }} date @param {string} query */
const isWritten = ({ from, to, start, end }, query) =>
  from !== '' && to !== '' && /\d/.test(query.slice(start, end));

/** @param {string} from @param {[string, string]} archive @returns {import('./order.js').Order} */
const nearestTo = (from, [, last]) => (from > last ? 'newest' : 'oldest');

/** @param {readonly BeyondPart[]} beyond */
const isOneSide = ([first, ...others]) => others.every(({ order }) => order === first?.order);

/** A name that nobody has is not spoken of, nor one that asks as often as it is said. @param {import('./names.js').FoundName} one @param {number} size */
function isSure({ named: [first, second], slip = false, said = Number.POSITIVE_INFINITY }, size) {
  if (!first) return false;
  const isMeant = slip || first.items >= PRINCIPAL[first.kind] * size || first.items >= Math.max(1, said);
  if (!isMeant) return false;
  return second === undefined || first.items >= BUSIER * second.items;
}
