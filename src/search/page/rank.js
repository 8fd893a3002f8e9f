// @ts-check
/** The list of what was found: the best or the newest, out of what each part has answered. */

import { closeness, rarity, scores } from './match.js';

/**
 * @typedef {import('./part.js').AnyPart} Part
 * @typedef {import('./terms.js').Query} Query
 * @typedef {import('./match.js').Matches} Matches
 * @typedef {{ part: Part, query: Query, rareness: number[], place: number, score: number, date: string, isNear?: boolean }} Row of the list; `isNear`: it stands behind those
 *   that hold all words
 * @typedef {{ part: Part, places: ArrayLike<number>, kept: Uint8Array | null }} Found where what was found stands, and what of the part was searched; null: all
 * @typedef {{ total: number, rows: Row[], leading: Row[], done: boolean, found: Found[], undated: number, counts: Map<string, number>, how: How }} Answer `leading`: the first twenty, of which `rows` may be fewer; `done`:
 *   all parts have answered, the list is settled; `undated`: how many have no day and stand last for it
 * @typedef {{ mended: [word: string, other: string][], reduced: string[] | null, unheld: string[], few: number, most: boolean, lacking: string[], together?: boolean, inRow?: number }} How what was typed had to be read, so that
 *   something was found: for a word stands another; these words alone were searched for; no record holds a word; so few hold all of them, 0 where that was no
 *   matter; none does; of those words that some record holds, these stand in none of what was found; those come first in which most of the words of a sentence stand together; so
 *   many hold words side by side that were typed so, where that was asked for
 * @typedef {{ part: Part, matches: Matches, kept: Uint8Array | null }} Answered
 */

/** So many of the best of a language are looked at more closely. */
const CLOSER = 60;
/** By so many of the first it is told what a search is about. */
export const LEADING = 20;
/** Until all have answered, so many times as many rows are looked at. */
const MORE = 20;
/** No day is so late. */
const NEVER = '9999-99-99';
/** Records so near each other are of one thread, as a rule. */
const NEXT = 2;

/** @param {Map<string, Query>} queries @param {Part} part */
export const queryOf = (queries, part) => /** @type {Query} */ (queries.get(part.lang));

/**
 * @param {Answered[]} answered @param {Map<string, Query>} queries by language @param {{ newest: boolean, oldest?: boolean, show: number, most?: number }} list
 *   `most`: so many rows, where several may be one entry; else `show`
 * @param {How} how @param {boolean} done @returns {Promise<Answer>}
 */
export async function answerOf(answered, queries, { newest, oldest = false, show, most = show }, how, done) {
  const looked = Math.max(show, most, LEADING);
  const leading = newest
    ? (oldest ? oldestOf : newestOf)(answered, queries, looked)
    : await bestOf(answered, queries, done ? looked : MORE * show);
  return {
    total: answered.reduce((sum, one) => sum + one.matches.places.length, 0),
    rows: newest || done ? leading.slice(0, Math.max(show, most)) : sideBySide(leading, show),
    leading: leading.slice(0, LEADING),
    found: answered.map(({ part, matches: { places }, kept }) => ({ part, places, kept })),
    undated: newest ? undatedIn(answered) : 0,
    counts: countsOf(answered, queries),
    how,
    done,
  };
}

/**
 * Of rows that are shown until all parts have answered, those that stand in few files: that of the best one, and those that hold the most of the others. Each
 * row is a file else, and who waits for ten of them waits for what will not stay.
 * @param {Row[]} rows best first @param {number} show
 */
function sideBySide(rows, show) {
  /** @type {Map<string, Row[]>} */
  const files = new Map();
  for (const row of rows) {
    const file = row.part.textFile(row.place);
    const own = files.get(file);
    if (own) own.push(row);
    else files.set(file, [row]);
  }
  const [best = [], ...others] = files.values();
  const taken = new Set(best);
  let entries = entriesIn(best);
  for (const own of others.sort((a, b) => entriesIn(b) - entriesIn(a))) {
    if (entries >= show) break;
    entries += entriesIn(own);
    for (const row of own) taken.add(row);
  }
  return rows.filter((row) => taken.has(row)).slice(0, 2 * show);
}

/** About how many threads rows of one file are of: those that follow each other are of one as a rule. @param {readonly Row[]} rows */
function entriesIn(rows) {
  const places = rows.map(({ place }) => place).sort((a, b) => a - b);
  return places.filter((place, at) => at === 0 || place - (places[at - 1] ?? 0) > NEXT).length;
}

/** @param {readonly Answered[]} answered */
const undatedIn = (answered) =>
  answered.reduce((sum, { part, matches }) => {
    const days = part.days();
    return sum + matches.places.filter((place) => !days[place]).length;
  }, 0);

/** By word that must be held, how many records of what has answered hold it. @param {readonly Answered[]} answered @param {Map<string, Query>} queries */
function countsOf(answered, queries) {
  /** @type {Map<string, number>} */
  const held = new Map();
  for (const { part, matches } of answered) {
    for (const [at, { word, spare }] of queryOf(queries, part).terms.entries())
      if (!spare) held.set(word, (held.get(word) ?? 0) + (matches.counts[at] ?? 0));
  }
  return held;
}

/** @param {readonly Answered[]} answered */
const sizeOf = (answered) => answered.reduce((sum, { part }) => sum + part.size, 0);

/** How rare each term is in all parts. @param {readonly Answered[]} answered of one language @param {Query} query */
export function rarenessOf(answered, { terms }) {
  const size = sizeOf(answered);
  return terms.map((_, at) =>
    rarity(
      answered.reduce((sum, { matches }) => sum + (matches.counts[at] ?? 0), 0),
      size,
    ),
  );
}

/** @param {Part} a @param {Part} b */
export const newerFirst = (a, b) => compare(b.entry.to ?? '', a.entry.to ?? '');

/** @param {Part} a @param {Part} b what has no day comes last */
export const olderFirst = (a, b) => compare(a.entry.from ?? NEVER, b.entry.from ?? NEVER);

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @param {Answered[]} answered @param {Map<string, Query>} queries @param {number} show @returns {Row[]} */
function newestOf(answered, queries, show) {
  /** @type {Row[]} */
  const rows = [];
  for (const { part, matches } of [...answered].sort((a, b) => newerFirst(a.part, b.part))) {
    const query = queryOf(queries, part);
    const oldest = [...rows].sort((a, b) => compare(b.date, a.date))[show - 1]?.date;
    if (oldest !== undefined && (part.entry.to ?? '') < oldest) break;
    const days = part.days();
    for (const place of matches.places.slice(-show).reverse())
      rows.push(rowOn(days[place] ?? '', part, query, place));
  }
  // of one day, in the order in which they came
  return rows.sort((a, b) => compare(b.date, a.date)).slice(0, show);
}

/** The other way round, but that of one day all stand as the newest do. @param {Answered[]} answered @param {Map<string, Query>} queries @param {number} show @returns {Row[]} */
function oldestOf(answered, queries, show) {
  const dayOf = (/** @type {Row} */ { date }) => date || NEVER;
  /** @type {Row[]} */
  let rows = [];
  for (const { part, matches } of [...answered].sort((a, b) => olderFirst(a.part, b.part))) {
    const last = rows[show - 1];
    if (last !== undefined && (part.entry.from ?? NEVER) > dayOf(last)) break;
    const days = part.days();
    const { places } = matches;
    let end = Math.min(show, places.length);
    while (end < places.length && days[places[end] ?? 0] === days[places[end - 1] ?? 0]) end += 1;
    const own = places.slice(0, end).reverse();
    rows.push(...own.map((place) => rowOn(days[place] ?? '', part, queryOf(queries, part), place)));
    rows = rows.sort((a, b) => compare(dayOf(a), dayOf(b)));
  }
  return rows.slice(0, show);
}

/** A row of a list by day. @param {string} date @param {Part} part @param {Query} query @param {number} place @returns {Row} */
const rowOn = (date, part, query, place) => ({
  part,
  query,
  rareness: query.terms.map(() => 1),
  place,
  score: 0,
  date,
});

/** @param {Answered[]} answered @param {Map<string, Query>} queries @param {number} show @returns {Promise<Row[]>} */
async function bestOf(answered, queries, show) {
  const langs = [...new Set(answered.map(({ part }) => part.lang))];
  const all = await Promise.all(
    langs.map(async (lang) => {
      const own = answered.filter(({ part }) => part.lang === lang);
      const rows = await bestOfOne(own, /** @type {Query} */ (queries.get(lang)), show);
      // scores of two languages cannot be compared: the shares of their best can
      const best = langs.length > 1 ? (rows[0]?.score ?? 1) : 1;
      return rows.map((row) => ({ ...row, score: row.score / best }));
    }),
  );
  return all.flat().sort(byScore).slice(0, show);
}

/** @param {Row} a @param {Row} b of equal ones the newer first */
const byScore = (a, b) =>
  b.score - a.score ||
  newerFirst(a.part, b.part) ||
  compare(b.part.entry.name, a.part.entry.name) ||
  b.place - a.place;

/** @param {Answered[]} answered of one language @param {Query} query @param {number} show @returns {Promise<Row[]>} */
async function bestOfOne(answered, query, show) {
  const size = sizeOf(answered);
  const usual = answered.reduce((sum, { part }) => sum + part.usual * part.size, 0) / (size || 1) || 1;
  const rareness = rarenessOf(answered, query);
  const scored = answered.map(({ part, matches }) => ({
    part,
    places: matches.places,
    own: scores(part, matches, rareness, usual),
  }));
  const all = scored.map(({ own }) => own);
  const least = leastOf(all, Math.max(CLOSER, show));
  // however many are shown, the same are looked at: none comes before those that were there
  const close = show > CLOSER ? leastOf(all, CLOSER) : least;
  const rows = await Promise.all(
    scored.map(async ({ part, places, own }) => {
      const near = [...places.keys()].filter((at) => (own[at] ?? 0) >= least);
      const closer = await closeness(
        part,
        query,
        near.flatMap((at) => ((own[at] ?? 0) >= close ? (places[at] ?? 0) : [])),
      );
      return near.map((at) => {
        const place = places[at] ?? 0;
        const score = (own[at] ?? 0) * (closer.get(place) ?? 1);
        return { part, query, rareness, place, score, date: '' };
      });
    }),
  );
  return rows.flat().sort(byScore).slice(0, show);
}

/** The least score of the so many best. @param {Float32Array[]} all @param {number} most */
function leastOf(all, most) {
  const together = new Float32Array(all.reduce((sum, own) => sum + own.length, 0));
  let at = 0;
  for (const own of all) {
    together.set(own, at);
    at += own.length;
  }
  together.sort();
  return together[Math.max(0, together.length - most)] ?? 0;
}
