// @ts-check
/** Half a remembered sentence: which records hold the most of its words close together and in its order, whichever of them are missing. */

import { lettersOf, separated } from '../format/text.js';
import { locationsOfTerms, matches } from './match.js';
import { LEADING, rarenessOf } from './rank.js';

/**
 * @typedef {import('./part.js').AnyPart} Part
 * @typedef {import('./terms.js').Query} Query
 * @typedef {import('./terms.js').Term} Term
 * @typedef {import('./rank.js').Row} Row
 * @typedef {import('./rank.js').Answer} Answer
 * @typedef {{ place: number, worth: number }} Strong a record and how much of the sentence stands together in it: from 0 to 1
 * @typedef {{ part: Part, query: Query, rareness: number[], kept: Uint8Array | null, strong: Strong[] }} Together
 */

/** A rare word is worth so many times as much as the middle one at most: one that is remembered wrongly may not outweigh all others. */
const RAREST = 1.5;
/** Words in between may be one more or fewer: so far apart from where they stood in the query. */
const SLACK = 2;
/** So much of the sentence stands together at least, and so many words. */
const LEAST = 0.4;
const FEWEST = 2;
/** So many records are looked at of each part, those first that hold the most of the words anywhere. */
const LOOKED_AT = 400;
/** Of so many the texts are read. */
const MOST = 16;
/** So great a share of all words that were typed, little ones too, stands together in them. */
const SAID = 0.6;
/** Where so many say no more than so much of it, alike to a word, that is a formula which many use, and not what is remembered. */
const FORMULA = 5;
const MUCH = 0.75;

/** Of some parts of one language, what holds most of a sentence. @param {readonly Part[]} parts @param {Query} query @param {Record<string, string>} filters @returns {Promise<Together[]>} */
export async function togetherIn(parts, query, filters) {
  const answered = await Promise.all(
    parts.map(async (part) => {
      const kept = await part.filtered(filters);
      return { part, kept, matches: await matches(part, anyOf(query), kept) };
    }),
  );
  const rareness = rarenessOf(answered, query);
  const weights = weightsOf(rareness, answered);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.filter(Boolean).length <= FEWEST) return [];
  return Promise.all(
    answered.map(async ({ part, matches: { held }, kept }) => {
      /** @type {Strong[]} */
      const likely = [];
      for (let place = 0; place < part.size; place += 1) {
        if (kept && !kept[place]) continue;
        let worth = 0;
        for (let term = 0; term < weights.length; term += 1)
          if (held[term]?.times[place]) worth += weights[term] ?? 0;
        if (worth >= LEAST * all) likely.push({ place, worth });
      }
      const places = likely
        .sort((a, b) => b.worth - a.worth)
        .slice(0, LOOKED_AT)
        .map(({ place }) => place);
      const located = await locationsOfTerms(part, query, places);
      const strong = places.flatMap((place) => {
        const worth =
          worthOf(
            query.terms,
            located.map((own) => own.get(place) ?? []),
            weights,
          ) / all;
        return worth >= LEAST ? [{ place, worth }] : [];
      });
      return { part, query, rareness, kept, strong };
    }),
  );
}

/**
 * Of those, the records of which the text says so: in it the little words are looked at too.
 * @param {readonly Together[]} together @param {string} q @returns {Promise<Row[]>} best first
 */
export async function remembered(together, q) {
  const typed = wordsIn(q);
  const likely = together
    .flatMap(({ part, query, rareness, strong }) =>
      strong.map(({ place, worth }) => ({ part, query, rareness, place, score: worth, date: '' })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
  const read = await Promise.all(
    likely.map(async (row) => {
      const { content } = await row.part.text(row.place);
      const share = saidIn(wordsIn(content), typed);
      return share >= SAID ? [{ share, row: { ...row, score: share + row.score } }] : [];
    }),
  );
  const said = read.flat();
  if (isFormula(said.map(({ share }) => share))) return [];
  return said.map(({ row }) => row).sort((a, b) => b.score - a.score);
}

/** “the keeper took the keys of the tower” @param {readonly number[]} shares of what was typed that each text says in one place */
export function isFormula(shares) {
  const most = Math.max(0, ...shares);
  return most < MUCH && shares.filter((share) => share === most).length >= FORMULA;
}

/** @param {string} text */
const wordsIn = (text) =>
  separated(text)
    .split(/\s+/)
    .flatMap((word) => lettersOf(word) || []);

/** How great a share of typed words stands together in a text. Pure. @param {readonly string[]} words @param {readonly string[]} typed */
export function saidIn(words, typed) {
  /** @type {Map<string, number[]>} */
  const places = new Map(typed.map((word) => [word, []]));
  for (const [at, word] of words.entries()) places.get(word)?.push(at);
  const most = worthOf(
    typed.map((_, at) => ({ at })),
    typed.map((word) => places.get(word) ?? []),
    typed.map(() => 1),
  );
  return most / typed.length;
}

/** No word need be held. @param {Query} query @returns {Query} */
const anyOf = ({ terms }) => ({ terms: terms.map((term) => ({ ...term, spare: true })), phrase: false });

/** What nothing holds is worth nothing. @param {number[]} rareness @param {readonly { matches: { counts: number[] } }[]} answered */
function weightsOf(rareness, answered) {
  const isHeld = (/** @type {number} */ term) =>
    answered.some(({ matches }) => (matches.counts[term] ?? 0) > 0);
  const held = rareness.filter((_, term) => isHeld(term)).sort((a, b) => a - b);
  const most = RAREST * (held[held.length >> 1] ?? 0);
  return rareness.map((rare, term) => (isHeld(term) ? Math.min(rare, most) : 0));
}

/**
 * How much of a sentence stands together: of the words that are as far from each other as in the query, or nearly so, the sum of what they are worth. Pure.
 * @param {readonly Pick<Term, 'at'>[]} terms @param {readonly (readonly number[])[]} locations of each term in one record @param {readonly number[]} weights
 */
export function worthOf(terms, locations, weights) {
  const shifts = terms
    .flatMap(({ at }, term) => (locations[term] ?? []).map((location) => ({ term, shift: location - at })))
    .sort((a, b) => a.shift - b.shift);
  /** How often each term is in the window. */
  const inside = terms.map(() => 0);
  let sum = 0;
  let count = 0;
  let most = 0;
  let first = 0;
  for (const { term, shift } of shifts) {
    if (inside[term] === 0) {
      sum += weights[term] ?? 0;
      count += 1;
    }
    inside[term] = (inside[term] ?? 0) + 1;
    for (let gone = shifts[first]; gone && shift - gone.shift > SLACK; gone = shifts[++first]) {
      const left = (inside[gone.term] ?? 0) - 1;
      inside[gone.term] = left;
      if (left > 0) continue;
      sum -= weights[gone.term] ?? 0;
      count -= 1;
    }
    if (count >= FEWEST && sum > most) most = sum;
  }
  return most;
}

/**
 * An answer with those first that hold the most of a sentence together. Where one that holds all words does, all of these stay before the others; else no line
 * parts them.
 * @param {Answer} answer @param {readonly Row[]} strong best first @param {readonly Together[]} together @param {number} show @returns {Answer}
 */
export function withTogether(answer, strong, together, show) {
  const [best] = strong;
  if (!best) return answer;
  const worth = new Map(strong.map((row) => [keyOf(row), row.score]));
  const of = (/** @type {Row} */ row) => worth.get(keyOf(row)) ?? 0;
  const { how, rows } = answer;
  const isParted = how.few > 0 || (!how.most && how.reduced === null);
  const held = isParted ? rows.filter(({ isNear }) => !isNear) : [];
  const isWhole = held.some((row) => of(row) >= best.score);
  const known = new Set(rows.map(keyOf));
  const added = strong.filter((row) => !known.has(keyOf(row)));
  const near = [...rows.filter((row) => !held.includes(row)), ...added].map((row) => ({
    ...row,
    isNear: isWhole,
  }));
  const byWorth = (/** @type {Row[]} */ all) => all.toSorted((a, b) => of(b) - of(a));
  const listed = isWhole ? [...byWorth(held), ...byWorth(near)] : byWorth([...held, ...near]);
  const found = withPlaces(answer.found, strong, together);
  return {
    ...answer,
    total: found.reduce((sum, { places }) => sum + places.length, 0),
    rows: listed.slice(0, Math.max(show, rows.length)),
    leading: listed.slice(0, LEADING),
    found,
    how: isWhole
      ? { ...how, few: held.length }
      : { ...how, few: 0, reduced: null, most: true, lacking: [], together: true },
  };
}

/** @param {Row} row */
const keyOf = ({ part, place }) => `${part.lang} ${part.entry.name} ${place}`;

/** What was found, and some more. @param {Answer['found']} found @param {readonly Row[]} rows @param {readonly Together[]} together @returns {Answer['found']} */
function withPlaces(found, rows, together) {
  const parts = new Set([...found, ...together].map(({ part }) => part));
  return [...parts].map((part) => {
    const own = found.find((one) => one.part === part);
    const more = rows.flatMap((row) => (row.part === part ? row.place : []));
    const places = [...new Set([...Array.from(own?.places ?? []), ...more])].sort((a, b) => a - b);
    const kept = own ? own.kept : (together.find((one) => one.part === part)?.kept ?? null);
    return { part, places, kept };
  });
}
