// @ts-check
/** Pagefind, loaded when the first search needs it, with an index for each language that is asked for. */

import { excerpt } from './excerpt.js';
import { orderOfTime } from './order.js';
import { asPhrase, separated } from './text.js';

/**
 * @typedef {{ url: string, raw_content: string, meta: Record<string, string>,
 *   weighted_locations: { location: number, balanced_score: number }[] }} Fragment
 * @typedef {{ id: string, score: number, data: () => Promise<Fragment> }} Hit
 * @typedef {{ search: (query: string | null, options: object) => Promise<{ results: Hit[] }> }} Index
 * @typedef {{ address: string, lang: string, date: string, kind: string, speakers: string[], briefing: string,
 *   title: import('./excerpt.js').Piece[], text: import('./excerpt.js').Piece[], marked: string[] }} Result
 * @typedef {{ lang: string, total: number, score: (at: number) => number, load: (at: number) => Promise<Result> }} List
 */

export class Pagefind {
  /** @type {URL} */
  #folder;
  /** @type {Map<string, Promise<Index>>} */
  #indexes = new Map();
  /** @type {Map<string, Promise<Map<string, number>>>} */
  #orders = new Map();

  /** @param {URL} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /**
   * What each language's index holds, best match or newest first.
   * @param {string[]} langs
   * @param {{ q: string, filters: Record<string, string>, newest: boolean }} query
   * @returns {Promise<List[]>}
   */
  async search(langs, { q, filters, newest }) {
    const term = q ? separated(asPhrase(q)) : null;
    const lists = await Promise.all(
      langs.map(async (lang) => {
        const { results } = await (await this.#index(lang)).search(term, { filters });
        return toList(lang, newest ? await this.#newestFirst(results, lang) : results);
      }),
    );
    if (lists.every((list) => list.total === 0)) await this.#reachable();
    return lists;
  }

  /** @param {Hit[]} hits @param {string} lang */
  async #newestFirst(hits, lang) {
    const order = this.#orders.get(lang) ?? orderOfTime(this.#folder, lang);
    this.#orders.set(lang, order);
    order.catch(() => this.#orders.delete(lang));
    const place = await order;
    return [...hits].sort((a, b) => (place.get(b.id) ?? 0) - (place.get(a.id) ?? 0));
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

  /**
   * A module of its own for each language: instances of one module share one WebAssembly, which knows one language.
   * @param {string} lang
   */
  async #open(lang) {
    await this.#reachable();
    const library = await import(new URL(`pagefind.js?${encodeURIComponent(lang)}`, this.#folder).href);
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

/** @param {string} lang @param {Hit[]} hits @returns {List} */
function toList(lang, hits) {
  /** @type {Map<number, Promise<Result>>} */
  const loaded = new Map();
  return {
    lang,
    total: hits.length,
    score: (at) => hits[at]?.score ?? 0,
    load(at) {
      const hit = /** @type {Hit} */ (hits[at]);
      const known = loaded.get(at) ?? hit.data().then((fragment) => toResult(fragment, lang));
      loaded.set(at, known);
      return known;
    },
  };
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
  if (newest) return (await a.list.load(a.at)).date > (await b.list.load(b.at)).date;
  return a.list.score(a.at) / (a.list.score(0) || 1) > b.list.score(b.at) / (b.list.score(0) || 1);
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
