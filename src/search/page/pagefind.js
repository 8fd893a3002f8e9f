// @ts-check
/** Pagefind, loaded when the first search needs it, with an index for each language that is asked for. */

import { PARTS, partFolder, partOf } from '../format/places.js';
import { readShown } from '../format/shown.js';
import { separated } from '../format/text.js';
import { excerpt } from './excerpt.js';
import { Filters, json, Places, recordAt } from './places.js';
import { asPhrase } from './text.js';

/**
 * @typedef {import('./places.js').Part} Part
 * @typedef {import('./places.js').Fragment} Fragment
 * @typedef {{ id: string, score: number, data: () => Promise<Fragment> }} Found
 * @typedef {{ search: (query: string) => Promise<{ results: Found[] }>,
 *   mergeIndex: (path: string) => Promise<void> }} Index
 * @typedef {{ place: number, score: number, found: { data: () => Promise<Fragment> } }} Hit
 * @typedef {{ address: string, lang: string, date: string, kind: string, speakers: readonly string[], briefing: string,
 *   title: import('./excerpt.js').Piece[], text: import('./excerpt.js').Piece[], marked: string[] }} Result
 * @typedef {{ lang: string, total: number, best: number, score: (at: number) => number, place: (at: number) => number,
 *   load: (at: number) => Promise<Result> }} List
 */

const KEPT = 4;

export class Pagefind {
  /** @type {URL} */
  #folder;
  /** @type {URL} */
  #root;
  /** @type {Filters} */
  #filters;
  /** @type {Places} */
  #places;
  /** @type {Promise<Map<string, Part[]>> | undefined} */
  #parts;
  /** @type {Map<string, Promise<Index>>} */
  #indexes = new Map();
  /** @type {Map<string, Promise<Hit[]>>} */
  #answers = new Map();

  /** @param {URL} folder @param {URL} root of the site */
  constructor(folder, root) {
    this.#folder = folder;
    this.#root = root;
    this.#filters = new Filters(folder);
    this.#places = new Places(folder);
  }

  /**
   * What each part of each language's index holds, best match or newest first. A part falls back on what begins like a
   * word that it does not know, so each answers for itself.
   * @param {string[]} langs
   * @param {{ q: string, filters: Record<string, string>, newest: boolean }} query without words, `newest` is true
   * @returns {Promise<List[]>}
   */
  async search(langs, { q, filters, newest }) {
    const known = await this.#known();
    const lists = await Promise.all(
      langs.map(async (lang) => {
        const parts = known.get(lang.toLowerCase()) ?? [];
        const count = parts.length;
        if (parts.every(({ hash }) => !hash)) return [];
        const version = parts.map(({ hash }) => hash).join('-');
        const [found, kept] = await Promise.all([
          q ? this.#matches(lang, parts, q) : null,
          Object.keys(filters).length > 0 ? this.#filters.places(lang, filters, version) : null,
          this.#places.load(parts),
        ]);
        const hits = found
          ? found.filter(({ place }) => !kept || kept[place] === 1)
          : this.#all(parts, kept ?? new Uint8Array());
        if (newest) hits.sort((a, b) => b.place - a.place);
        const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
        return Array.from({ length: count }, (_, part) =>
          this.#list(
            lang,
            best,
            hits.filter(({ place }) => partOf(place, count) === part),
          ),
        );
      }),
    );
    return lists.flat();
  }

  /**
   * The last few answers are kept: other filters and another order ask for the same.
   * @param {string} lang @param {Part[]} parts @param {string} q @returns {Promise<Hit[]>}
   */
  #matches(lang, parts, q) {
    const key = `${lang} ${q}`;
    const answer = this.#answers.get(key) ?? this.#ask(lang, parts, q);
    // the one asked for last stands last
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    for (const old of [...this.#answers.keys()].slice(0, -KEPT)) this.#answers.delete(old);
    return answer;
  }

  /** @param {string} lang @param {Part[]} parts @param {string} q @returns {Promise<Hit[]>} */
  async #ask(lang, parts, q) {
    const [index] = await Promise.all([this.#index(lang, parts), this.#places.load(parts)]);
    const { results } = await index.search(separated(asPhrase(q)));
    // Pagefind keeps failures of the network to itself and answers that nothing was found
    if (results.length === 0) await this.#reachable();
    // Pagefind forgets what it found once nobody holds it any more, so that `found` is held as it is
    return results.map((found) => ({ place: this.#places.of(found.id), score: found.score, found }));
  }

  /** @param {Part[]} parts @param {Uint8Array} kept @returns {Hit[]} */
  #all(parts, kept) {
    /** @type {Hit[]} */
    const hits = [];
    for (const [place, has] of kept.entries()) {
      const part = partOf(place, parts.length);
      const folder = new URL(partFolder(part), this.#folder);
      const id = this.#places.idAt(parts, place);
      if (has) hits.push({ place, score: 0, found: { data: () => recordAt(folder, id) } });
    }
    return hits;
  }

  /** The parts of each language. */
  #known() {
    this.#parts ??= json(new URL(PARTS, this.#folder), { cache: 'no-cache' }).then(
      (parts) => new Map(Object.entries(parts)),
    );
    this.#parts.catch(() => {
      this.#parts = undefined;
    });
    return this.#parts;
  }

  /** @param {string} lang @param {Part[]} parts @returns {Promise<Index>} */
  #index(lang, parts) {
    let index = this.#indexes.get(lang);
    if (!index) {
      index = this.#open(lang, parts);
      this.#indexes.set(lang, index);
      // so that the next search tries anew
      index.catch(() => this.#indexes.delete(lang));
    }
    return index;
  }

  /**
   * A module of its own for each language: instances of one module share one WebAssembly, which knows one language.
   * @param {string} lang @param {Part[]} parts @returns {Promise<Index>}
   */
  async #open(lang, parts) {
    await this.#reachable();
    const library = await import(new URL(`pagefind.js?${encodeURIComponent(lang)}`, this.#folder).href);
    // An instance takes its language from the page, at this moment, and from nowhere else.
    const page = document.documentElement;
    const own = page.lang;
    page.lang = lang.toLowerCase();
    /** @type {Index} */
    let index;
    try {
      index = library.createInstance({ basePath: this.#folder.href });
    } finally {
      page.lang = own;
    }
    const others = parts.flatMap(({ hash }, part) => (part > 0 && hash ? partFolder(part) : []));
    await Promise.all(others.map((other) => index.mergeIndex(new URL(other, this.#folder).pathname)));
    return index;
  }

  /** @throws Error where the index is not */
  #reachable() {
    return json(new URL('pagefind-entry.json', this.#folder), { cache: 'no-cache' });
  }

  /** @param {string} lang @param {number} best score in the language @param {Hit[]} hits @returns {List} */
  #list(lang, best, hits) {
    /** @type {Map<number, Promise<Result>>} */
    const loaded = new Map();
    return {
      lang,
      total: hits.length,
      best,
      score: (at) => hits[at]?.score ?? 0,
      place: (at) => hits[at]?.place ?? -1,
      load: (at) => {
        const hit = /** @type {Hit} */ (hits[at]);
        const known =
          loaded.get(at) ?? hit.found.data().then((fragment) => toResult(fragment, lang, this.#root));
        loaded.set(at, known);
        return known;
      },
    };
  }
}

/** @param {List} list @param {number} count */
export const first = (list, count) =>
  Promise.all(Array.from({ length: Math.min(count, list.total) }, (_, at) => list.load(at)));

/**
 * Several lists as one: the newer first, or what has the better share of its list's best score.
 * @param {List[]} lists @param {boolean} newest @param {number} count
 * @returns {Promise<Result[]>}
 */
export async function merged(lists, newest, count) {
  const rows = lists.map((list) => ({ list, at: 0 }));
  /** @type {Promise<Result>[]} */
  const taken = [];
  while (taken.length < count) {
    const [next, ...others] = rows.filter(({ list, at }) => at < list.total);
    if (!next) break;
    let ahead = next;
    for (const row of others) if (await isAhead(row, ahead, newest)) ahead = row;
    taken.push(ahead.list.load(ahead.at));
    ahead.at += 1;
  }
  return Promise.all(taken);
}

/** @param {{ list: List, at: number }} a @param {{ list: List, at: number }} b @param {boolean} newest */
async function isAhead(a, b, newest) {
  if (!newest) return a.list.score(a.at) / (a.list.best || 1) > b.list.score(b.at) / (b.list.best || 1);
  if (a.list.lang === b.list.lang) return a.list.place(a.at) > b.list.place(b.at);
  return (await a.list.load(a.at)).date > (await b.list.load(b.at)).date;
}

/** @param {Fragment} fragment @param {string} lang @param {URL} root @returns {Result} */
function toResult(fragment, lang, root) {
  const { address, date, kind, speakers, briefing } = readShown(fragment.raw_url);
  return {
    address: new URL(address.slice(1), root).href,
    lang,
    date: date ?? '',
    kind,
    speakers,
    briefing,
    ...excerpt(fragment, fragment.meta.title ?? ''),
  };
}
