// @ts-check
/** Which records of a part match a query, and how well. */

import { phrasesOf } from './terms.js';

/**
 * @typedef {import('./part.js').AnyPart} Part
 * @typedef {import('./part.js').Held} Held
 * @typedef {import('./terms.js').Query} Query
 * @typedef {import('./terms.js').Term} Term
 * @typedef {[from: number, to: number]} Stretch of words, as Pagefind counts them
 * @typedef {{ places: number[], held: Pick<Held, 'times' | 'titled' | 'count'>[], counts: number[], worth?: number[] }} Matches
 *   counts: of each term how many records of the part hold it; worth: by how much the score of each place is less
 */

/** Okapi BM25 (Robertson and Zaragoza 2009, 3.2), with its usual weights. */
const SATURATION = 1.2;
const LENGTH = 0.75;
/** What it adds that a title holds the word, in shares of what a word can be worth at all. */
const TITLE = 1;
/** What it adds that the words stand side by side, in shares of the score. */
const SIDE_BY_SIDE = 0.3;
/** What it adds that all words stand within as few words as they are themselves: the more lie between them, the less. */
const TOGETHER = 0.5;
/** An answer of fewer words is a formula as a rule: it is worth so much less. */
const BRIEF = 15;
const BRIEF_WORTH = 0.5;

/**
 * @param {Part} part @param {Query} query @param {Uint8Array | null} kept the places that are asked for
 * @returns {Promise<Matches>} places ascending
 */
export async function matches(part, { terms }, kept) {
  await part.load();
  const held = await Promise.all(terms.map((term) => holdingTerm(part, term)));
  const counts = held.map(({ count }) => count);
  // the rarest first, so that the others are seldom looked at
  const times = held
    .filter((_, at) => !terms[at]?.spare)
    .sort((a, b) => a.count - b.count)
    .map((one) => one.times);
  /** @type {number[]} */
  let places = [];
  for (let place = 0; place < part.size; place += 1) {
    if (kept && !kept[place]) continue;
    let at = 0;
    while (at < times.length && times[at]?.[place]) at += 1;
    if (at === times.length) places.push(place);
  }
  for (const phrase of phrasesOf(terms)) if (phrase.length > 1) places = await inOrder(part, phrase, places);
  return { places, held, counts };
}

/** @param {Part} part @param {Term} term @returns {Promise<Pick<Held, 'times' | 'titled' | 'count'>>} */
async function holdingTerm(part, { units }) {
  const all = await Promise.all(units.map((unit) => part.holding(unit)));
  const [one, ...others] = all;
  if (!one) return { times: new Float32Array(part.size), titled: new Uint8Array(part.size), count: 0 };
  if (others.length === 0) return one;
  const together = one.times.map((often, place) =>
    Math.min(often, ...others.map(({ times }) => times[place] ?? 0)),
  );
  const places = [...together.keys()].filter((place) => (together[place] ?? 0) > 0);
  const chained = new Set(chains(all, places, [0, 1]));
  return {
    times: together.map((often, place) => (chained.has(place) ? often : 0)),
    titled: one.titled,
    count: chained.size,
  };
}

/** Those places in which all words of a query stand in a row. @param {Part} part @param {Query} query @param {number[]} places @returns {Promise<number[]>} */
export async function standsInRow(part, { terms }, places) {
  return terms.length > 1 && places.length > 0 ? inOrder(part, terms, places) : places;
}

/** Those places in which the terms stand one behind the other. @param {Part} part @param {Term[]} terms @param {number[]} places */
async function inOrder(part, terms, places) {
  const units = terms.flatMap((term) => term.units);
  const all = await Promise.all(units.map((unit) => part.holding(unit)));
  return terms.some((term) => term.units.length > 1) ? chains(all, places, [0, 1]) : rows(all, places);
}

/** @param {Held[]} all @param {number[]} places @param {number[]} steps from one word to the next @returns {number[]} */
function chains(all, places, steps) {
  const locations = all.map((held) => locationsIn(held, places));
  return places.filter((place) => {
    let ends = new Set(locations[0]?.get(place));
    for (const next of locations.slice(1)) {
      const own = next.get(place) ?? [];
      ends = new Set(own.filter((at) => steps.some((step) => ends.has(at - step))));
    }
    return ends.size > 0;
  });
}

/**
 * Those places in which words stand in a row. The rarest word is looked for first, and each other one only where those before it
 * leave a place to begin. @param {Held[]} all @param {number[]} places @returns {number[]}
 */
function rows(all, places) {
  /** By place, where the row may begin. @type {Map<number, Set<number>> | null} */
  let begins = null;
  for (const at of [...all.keys()].sort((a, b) => (all[a]?.count ?? 0) - (all[b]?.count ?? 0))) {
    /** @type {Map<number, Set<number>>} */
    const left = new Map();
    const held = /** @type {Held} */ (all[at]);
    for (const [place, locations] of locationsIn(held, begins ? [...begins.keys()] : places)) {
      const before = begins?.get(place);
      const own = locations.map((location) => location - at).filter((one) => !before || before.has(one));
      if (own.length > 0) left.set(place, new Set(own));
    }
    begins = left;
  }
  return places.filter((place) => begins?.has(place));
}

/** @param {Held} held @param {number[]} places @returns {Map<number, number[]>} by place */
function locationsIn({ forms }, places) {
  const wanted = new Uint8Array(places.reduce((last, place) => Math.max(last, place), -1) + 1);
  for (const place of places) wanted[place] = 1;
  /** @type {Map<number, number[]>} */
  const found = new Map();
  for (const { file, told } of forms) {
    file.locations(told, wanted, (place, location) => {
      const own = found.get(place);
      if (own) own.push(location);
      else found.set(place, [location]);
    });
  }
  return found;
}

/**
 * The score of each place that matches. A word is as rare in every part as it is in all of them, so that scores can be compared.
 * @param {Part} part @param {Matches} matches @param {number[]} rareness of each term @param {number} usual words of a record, in all
 */
export function scores(part, { places, held, worth }, rareness, usual) {
  const made = new Float32Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const long = 1 - LENGTH + (LENGTH * (part.lengths[place] ?? usual)) / usual;
    let sum = 0;
    for (let term = 0; term < held.length; term += 1) {
      const often = held[term]?.times[place] ?? 0;
      const said = (often * (SATURATION + 1)) / (often + SATURATION * long);
      sum += (rareness[term] ?? 0) * (said + (held[term]?.titled[place] ? TITLE : 0));
    }
    made[at] = sum * ((part.lengths[place] ?? usual) < BRIEF ? BRIEF_WORTH : 1) * (worth?.[at] ?? 1);
  }
  return made;
}

/**
 * Those places that hold the most of what the terms say, by how rare they are, and how much of it each does.
 * @param {Part} part @param {Pick<Matches, 'held'>} matches @param {number[]} rareness @param {Uint8Array | null} kept
 * @returns {Map<number, number>} from 0 to 1
 */
export function shares(part, { held }, rareness, kept) {
  const all = rareness.reduce((sum, one) => sum + one, 0) || 1;
  /** @type {Map<number, number>} */
  const found = new Map();
  for (let place = 0; place < part.size; place += 1) {
    if (kept && !kept[place]) continue;
    let sum = 0;
    for (let term = 0; term < held.length; term += 1)
      if (held[term]?.times[place]) sum += rareness[term] ?? 0;
    if (sum > 0) found.set(place, sum / all);
  }
  return found;
}

/** @param {number} holding records that hold a term @param {number} all records */
export const rarity = (holding, all) => Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/**
 * By place, by how much its score grows since the terms of the query stand side by side in it, and all of them close together.
 * @param {Part} part @param {Query} query @param {number[]} places @returns {Promise<Map<number, number>>}
 */
export async function closeness(part, { terms, phrase }, places) {
  if (phrase || terms.length < 2) return new Map();
  const held = await Promise.all(terms.map(({ units }) => part.holding(/** @type {any} */ (units.at(-1)))));
  const locations = held.map((one) => locationsIn(one, places));
  return new Map(
    places.map((place) => {
      let pairs = 0;
      for (const [at, own] of locations.slice(1).entries()) {
        const before = new Set(locations[at]?.get(place));
        const here = own.get(place) ?? [];
        if (here.some((location) => before.has(location - 1))) pairs += 1;
        else if (here.some((location) => before.has(location - 2) || before.has(location + 1))) pairs += 0.5;
      }
      const all = locations.flatMap((own, at) => (terms[at]?.spare ? [] : [own.get(place) ?? []]));
      const within = all.length > 1 ? all.length / tightest(all) : 0;
      return [place, 1 + (SIDE_BY_SIDE * pairs) / (terms.length - 1) + TOGETHER * within];
    }),
  );
}

/** How many words there are from the first to the last of some that stand closest together, one of each kind: without end where a kind is not there. @param {readonly (readonly number[])[]} locations of each kind */
export function tightest(locations) {
  const all = locations.flatMap((own, kind) => own.map((at) => ({ at, kind }))).sort((a, b) => a.at - b.at);
  /** Where each was seen last. @type {Map<number, number>} */
  const seen = new Map();
  let least = Number.POSITIVE_INFINITY;
  for (const { at, kind } of all) {
    seen.set(kind, at);
    if (seen.size === locations.length) least = Math.min(least, at - Math.min(...seen.values()) + 1);
  }
  return least;
}

/** Where each term stands in some records, by place; of Chinese, its first signs. @param {Part} part @param {Query} query @param {number[]} places */
export async function locationsOfTerms(part, { terms }, places) {
  const held = await Promise.all(
    terms.map(({ units: [unit] }) => part.holding(/** @type {import('./terms.js').Unit} */ (unit))),
  );
  return held.map((one) => locationsIn(one, places));
}

/**
 * Where the words of a query stand in one record, the rare ones with more weight; those of a phrase only where they stand as one, as often as they do.
 * @param {Part} part @param {Query} query @param {number} place @param {number[]} rareness
 */
export async function locationsOf(part, { terms }, place, rareness) {
  /** @type {Map<number, number>} */
  const found = new Map();
  const find = (/** @type {number} */ location, /** @type {number} */ rare) =>
    found.set(location, Math.max(found.get(location) ?? 0, rare));
  /** @type {Stretch[]} */
  const phrases = [];
  for (const phrase of phrasesOf(terms)) {
    const units = phrase.flatMap((term) => term.units);
    if (units.length < 2) continue;
    const held = await Promise.all(units.map((unit) => part.holding(unit)));
    const isParted = phrase.every((term) => term.units.length === 1);
    const own = stretchesIn(
      held.map((one) => locationsIn(one, [place]).get(place) ?? []),
      isParted ? [1] : [0, 1],
    );
    const rare = phrase.reduce((most, term) => Math.max(most, rareness[terms.indexOf(term)] ?? 0), 0);
    for (const [from, to] of own) for (let at = from; at < to; at += 1) find(at, rare);
    phrases.push(...own);
  }
  for (const [at, { units, row }] of terms.entries()) {
    if (row !== undefined && hasSeveral(terms, row)) continue;
    for (const held of await Promise.all(units.map((unit) => part.holding(unit))))
      for (const location of locationsIn(held, [place]).get(place) ?? []) find(location, rareness[at] ?? 0);
  }
  return {
    phrases,
    weighted_locations: [...found]
      .sort(([a], [b]) => a - b)
      .map(([location, balanced_score]) => ({ location, balanced_score })),
  };
}

/** Whether a phrase is of more than one word. @param {readonly Term[]} terms @param {number} row */
const hasSeveral = (terms, row) =>
  terms.reduce((sum, term) => sum + (term.row === row ? term.units.length : 0), 0) > 1;

/**
 * Where words stand one behind the other: from the first to behind the last.
 * @param {readonly (readonly number[])[]} locations of each @param {number[]} steps from one to the next @returns {Stretch[]} in order
 */
export function stretchesIn([first = [], ...others], steps) {
  /** By where it has come to, where it began last. @type {Map<number, number>} */
  let ends = new Map(first.map((at) => [at, at]));
  for (const own of others) {
    /** @type {typeof ends} */
    const next = new Map();
    for (const at of own) {
      const begins = steps.flatMap((step) => ends.get(at - step) ?? []);
      if (begins.length > 0) next.set(at, Math.max(...begins));
    }
    ends = next;
  }
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const [end, begin] of ends) found.set(begin, Math.min(found.get(begin) ?? end, end));
  return [...found]
    .map(([begin, end]) => /** @type {Stretch} */ ([begin, end + 1]))
    .sort(([a], [b]) => a - b);
}
