// @ts-check
/** Pagefind, loaded when the first search needs it, with an index for each language that is asked for. */

import { excerpt } from './excerpt.js';
import { asPhrase, separated } from './text.js';

/**
 * @typedef {{ url: string, raw_content: string, meta: Record<string, string>,
 *   weighted_locations: { location: number, balanced_score: number }[] }} Fragment
 * @typedef {{ score: number, data: () => Promise<Fragment> }} Hit
 * @typedef {{ search: (query: string | null, options: object) => Promise<{ results: Hit[] }> }} Index
 * @typedef {{ address: string, lang: string, date: string, kind: string, speakers: string[], briefing: string,
 *   title: import('./excerpt.js').Piece[], text: import('./excerpt.js').Piece[], marked: string[] }} Result
 * @typedef {{ total: number, take: (count: number) => Promise<Result[]> }} Found
 */

export class Pagefind {
  /** @type {URL} */
  #folder;
  /** @type {Promise<{ createInstance: (options: object) => Index }> | null} */
  #library = null;
  /** @type {Map<string, Promise<Index>>} */
  #indexes = new Map();

  /** @param {URL} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /**
   * @param {string[]} langs
   * @param {{ q: string, filters: Record<string, string>, newest: boolean }} query
   * @returns {Promise<Found>}
   */
  async search(langs, { q, filters, newest }) {
    const term = q ? separated(asPhrase(q)) : null;
    const options = { filters, ...(newest || !q ? { sort: { date: 'desc' } } : {}) };
    const lists = await Promise.all(
      langs.map(async (lang) => ({
        lang,
        hits: (await (await this.#index(lang)).search(term, options)).results,
      })),
    );
    if (lists.every((list) => list.hits.length === 0)) await this.#reachable();
    return {
      total: lists.reduce((sum, list) => sum + list.hits.length, 0),
      take: merged(lists, newest || !q),
    };
  }

  /** @param {string} lang @returns {Promise<Index>} */
  #index(lang) {
    let index = this.#indexes.get(lang);
    if (!index) {
      index = this.#open(lang);
      this.#indexes.set(lang, index);
      // so that the next search tries anew
      index.catch(() => this.#indexes.delete(lang));
    }
    return index;
  }

  /** @param {string} lang */
  async #open(lang) {
    await this.#reachable();
    this.#library ??= import(new URL('pagefind.js', this.#folder).href);
    const library = await this.#library.catch((error) => {
      this.#library = null;
      throw error;
    });
    // An instance takes its language from the page, at this moment, and from nowhere else.
    const page = document.documentElement;
    const own = page.lang;
    page.lang = lang.toLowerCase();
    try {
      return library.createInstance({ basePath: this.#folder.href });
    } finally {
      page.lang = own;
    }
  }

  /** Pagefind keeps failures of the network to itself and answers that nothing was found. */
  async #reachable() {
    const answer = await fetch(new URL('pagefind-entry.json', this.#folder), { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  }
}

/**
 * Several lists as one: the better share of its list's best score first, or the newer first. Records are loaded as
 * they are taken. @param {{ lang: string, hits: Hit[] }[]} lists @param {boolean} newest
 */
function merged(lists, newest) {
  const rows = lists.map(({ lang, hits }) => ({ lang, hits, at: 0, top: hits[0]?.score || 1 }));
  /** @param {typeof rows[number]} row */
  const left = (row) => row.at < row.hits.length;
  /** @type {Map<Hit, Promise<Result>>} */
  const loaded = new Map();
  /** @param {typeof rows[number]} row @param {number} at */
  const load = (row, at) => {
    const hit = /** @type {Hit} */ (row.hits[at]);
    const known = loaded.get(hit) ?? hit.data().then((fragment) => toResult(fragment, row.lang));
    loaded.set(hit, known);
    return known;
  };
  return async (/** @type {number} */ count) => {
    /** @type {Promise<Result>[]} */
    const taken = [];
    while (taken.length < count) {
      const open = rows.filter(left);
      let next = open[0];
      if (!next) break;
      for (const row of open.slice(1)) {
        const ahead = newest
          ? (await load(row, row.at)).date > (await load(next, next.at)).date
          : (row.hits[row.at]?.score ?? 0) / row.top > (next.hits[next.at]?.score ?? 0) / next.top;
        if (ahead) next = row;
      }
      taken.push(load(next, next.at));
      next.at += 1;
    }
    return Promise.all(taken);
  };
}

/** @param {Fragment} fragment @param {string} lang @returns {Result} */
function toResult(fragment, lang) {
  const address = new URL(fragment.url, location.href);
  const shown = new URLSearchParams(address.hash.slice(1));
  address.hash = '';
  return {
    address: address.href,
    lang,
    date: shown.get('d') ?? '',
    kind: shown.get('k') ?? '',
    speakers: shown.getAll('s'),
    briefing: shown.get('b') ?? '',
    ...excerpt(fragment, fragment.meta.title ?? ''),
  };
}
