// @ts-check
/** The search over all parts of all languages that are asked for: the newest answer first, and the list settles when all have. */

import { PARTS } from '../format/places.js';
import { readShown } from '../format/shown.js';
import { excerpt } from './excerpt.js';
import { json, Kept } from './load.js';
import { closeness, locationsOf, matches, rarity, scores } from './match.js';
import { Part } from './part.js';
import { parsed } from './terms.js';

/**
 * @typedef {import('./terms.js').Query} Query
 * @typedef {import('./match.js').Matches} Matches
 * @typedef {{ q: string, filters: Record<string, string>, newest: boolean, show: number }} Asked without words, `newest` is true
 * @typedef {{ part: Part, query: Query, rareness: number[], place: number, score: number, date: string }} Row of the list
 * @typedef {{ total: number, rows: Row[], done: boolean }} Answer `done`: all parts have answered, the list is settled
 * @typedef {{ part: Part, matches: Matches }} Answered
 * @typedef {{ address: string, lang: string, date: string, kind: string, speakers: readonly string[], briefing: string, thread: string | null,
 *   title: import('./excerpt.js').Piece[], text: import('./excerpt.js').Piece[], marked: string[] }} Result
 */

/** Who has searched before waits so long for all parts, and sees one list, not two. Milliseconds. */
const PATIENCE = 300;
/** So many of the best of a language are looked at more closely. */
const CLOSER = 60;

export class Finder {
  /** @type {URL} */
  #folder;
  /** @type {URL} */
  #root;
  #stemmerOf;
  /** @type {Kept<Map<string, { lang: string, parts: Part[] }>>} */
  #known = new Kept();
  /** @type {Kept<import('./terms.js').Stemmer>} */
  #stemmers = new Kept();

  /**
   * @param {URL} folder of the search @param {URL} root of the site
   * @param {(lang: string) => Promise<import('./terms.js').Stemmer>} stemmerOf a language: what knows its stems
   */
  constructor(folder, root, stemmerOf) {
    this.#folder = folder;
    this.#root = root;
    this.#stemmerOf = stemmerOf;
  }

  /**
   * What holds the words, best or newest first: at first of the newest parts, in the end of all.
   * @param {string[]} langs @param {Asked} asked @returns {AsyncGenerator<Answer, void>}
   */
  async *search(langs, asked) {
    const { q, filters, newest, show } = asked;
    const [known, queries] = await Promise.all([this.#parts(langs), this.#queries(langs, q)]);
    const waiting = known.filter(({ entry }) => isWithin(entry, filters)).sort(newerFirst);
    const isFirst = waiting.some((part) => !part.isLoaded);
    /** @type {Answered[]} */
    const answered = [];
    const ask = async (/** @type {Part[]} */ parts) => {
      const own = parts.map(async (part) => {
        const query = queryOf(queries, part);
        return { part, matches: await matches(part, query, await part.filtered(filters)) };
      });
      answered.push(...(await Promise.all(own)));
    };
    const units = (/** @type {Part} */ part) => queryOf(queries, part).terms.flatMap((term) => term.units);
    const ready = waiting.filter((part) => part.knows(units(part)));
    await ask(ready);
    let rest = waiting.filter((part) => !ready.includes(part));
    const answer = async (/** @type {boolean} */ done) => ({
      total: answered.reduce((sum, one) => sum + one.matches.places.length, 0),
      rows: newest ? newestOf(answered, queries, show) : await bestOf(answered, queries, show),
      done,
    });
    if (!isFirst && rest.length > 0) {
      const all = ask(rest);
      if (await isSoon(all, PATIENCE)) return yield await answer(true);
      yield await answer(false);
      await all;
      return yield await answer(true);
    }
    // the newest alone, and each time as many as were asked before
    while (rest.length > 0) {
      const round = Math.max(1, answered.length);
      await ask(rest.slice(0, round));
      rest = rest.slice(round);
      if (rest.length > 0) yield await answer(false);
    }
    yield await answer(true);
  }

  /** How many records hold the words of a query. @param {string[]} langs @param {string} q */
  async count(langs, q) {
    const [parts, queries] = await Promise.all([this.#parts(langs), this.#queries(langs, q)]);
    const all = await Promise.all(parts.map((part) => matches(part, queryOf(queries, part), null)));
    return all.reduce((sum, { places }) => sum + places.length, 0);
  }

  /** The words of a query that no record holds in any form, folded. @param {string[]} langs @param {string} q @returns {Promise<string[]>} */
  async missing(langs, q) {
    const [parts, queries] = await Promise.all([this.#parts(langs), this.#queries(langs, q)]);
    const held = new Set();
    /** @type {Set<string>} */
    const asked = new Set();
    await Promise.all(
      parts.map(async (part) => {
        const { terms } = queryOf(queries, part);
        const { counts } = await matches(part, { terms, phrase: false }, null);
        for (const [at, { word }] of terms.entries()) {
          asked.add(word);
          if ((counts[at] ?? 0) > 0) held.add(word);
        }
      }),
    );
    return [...asked].filter((word) => !held.has(word));
  }

  /** What rows show. @param {Row[]} rows @returns {Promise<Result[]>} */
  results(rows) {
    return Promise.all(
      rows.map(async ({ part, query, rareness, place }) => {
        const [text, weighted_locations] = await Promise.all([
          part.text(place),
          locationsOf(part, query, place, rareness),
        ]);
        const { address, date, ...shown } = readShown(text.url);
        const raw_content = text.content.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        return {
          ...shown,
          address: new URL(address.slice(1), this.#root).href,
          date: date ?? '',
          lang: part.spoken,
          ...excerpt({ raw_content, weighted_locations }, text.title),
        };
      }),
    );
  }

  /** @param {string[]} langs @returns {Promise<Part[]>} */
  async #parts(langs) {
    const known = await this.#known.get(PARTS, async () => {
      const all = await json(new URL(PARTS, this.#folder), { cache: 'no-cache' });
      return new Map(
        Object.entries(all).map(([lang, entries]) => [
          lang,
          {
            lang,
            parts: entries.map(
              (/** @type {import('../format/places.js').Part} */ entry) =>
                new Part(lang, entry, this.#folder),
            ),
          },
        ]),
      );
    });
    return langs.flatMap((lang) => {
      const parts = known.get(lang.toLowerCase())?.parts ?? [];
      for (const part of parts) part.spoken = lang;
      return parts;
    });
  }

  /** By language, in lower case. @param {string[]} langs @param {string} q @returns {Promise<Map<string, Query>>} */
  async #queries(langs, q) {
    const all = langs.map(async (lang) => {
      const query = q === '' ? { terms: [], phrase: false } : parsed(q, lang, await this.#stemmer(lang));
      return /** @type {[string, Query]} */ ([lang.toLowerCase(), query]);
    });
    return new Map(await Promise.all(all));
  }

  /** @param {string} lang */
  #stemmer(lang) {
    return this.#stemmers.get(lang, () => this.#stemmerOf(lang));
  }
}

/** @param {Promise<void>} all @param {number} patience */
function isSoon(all, patience) {
  const late = new Promise((resolve) => setTimeout(resolve, patience, false));
  return Promise.race([all.then(() => true), late]);
}

/** @param {Map<string, Query>} queries @param {Part} part */
const queryOf = (queries, part) => /** @type {Query} */ (queries.get(part.lang));

/** Whether a part can hold something of the days and of the series that are asked for. @param {import('../format/places.js').Part} entry @param {Record<string, string>} asked */
function isWithin({ from, to, series }, asked) {
  if (asked.series !== undefined && series !== undefined && asked.series !== series) return false;
  if (asked.from === undefined && asked.to === undefined) return true;
  return from !== null && to !== null && (asked.from ?? '') <= to && (asked.to ?? from) >= from;
}

/** @param {Part} a @param {Part} b */
const newerFirst = (a, b) => compare(b.entry.to ?? '', a.entry.to ?? '');

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
    const days = [...part.days()];
    for (const place of matches.places.slice(-show).reverse()) {
      rows.push({
        part,
        query,
        rareness: query.terms.map(() => 1),
        place,
        score: 0,
        date: days[place] ?? '',
      });
    }
  }
  // of one day, in the order in which they came
  return rows.sort((a, b) => compare(b.date, a.date)).slice(0, show);
}

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
  const size = answered.reduce((sum, { part }) => sum + part.size, 0);
  const usual = answered.reduce((sum, { part }) => sum + part.usual * part.size, 0) / (size || 1) || 1;
  const rareness = query.terms.map((_, at) =>
    rarity(
      answered.reduce((sum, { matches }) => sum + (matches.counts[at] ?? 0), 0),
      size,
    ),
  );
  const scored = answered.map(({ part, matches }) => ({
    part,
    places: matches.places,
    own: scores(part, matches, rareness, usual),
  }));
  const least = leastOf(
    scored.map(({ own }) => own),
    Math.max(CLOSER, show),
  );
  const rows = await Promise.all(
    scored.map(async ({ part, places, own }) => {
      const near = [...places.keys()].filter((at) => (own[at] ?? 0) >= least);
      const closer = await closeness(
        part,
        query,
        near.map((at) => places[at] ?? 0),
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
