// @ts-check
/** Ways on from a search that found nothing. */

import { filterNames } from '../format/places.js';
import { fold } from '../format/text.js';
import { nearest } from './near.js';
import { filters, PER_PAGE, write } from './state.js';
import { fewer, words as wordsOf } from './text.js';
import { element, fill } from './view.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {{ words: Record<string, any>, ownLang: string, lang: string, folder: URL, assets: URL,
 *   speakers: [id: string, name: string][], count: (q: string) => Promise<number> }} Setting
 *   `lang` is searched; `count` says how many answers a query without filters has
 */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MOST = 3;

/** "Nothing in the archive holds “Yenisei”." @param {string} word folded; said as it was typed @param {string} q @param {Record<string, any>} words */
export const unheldSentence = (word, q, words) => fill(words.unheld, { word: typed(q, word) });

/** A search for who bears the name that is asked for: "Vale" → "Speaker: Mara Vale". @param {State} state @param {Setting} setting */
export function bearers(state, { words, ownLang, lang, speakers }) {
  const asked = wordsOf(state.q);
  if (asked.length === 0) return [];
  const named = speakers.filter(([, name]) => asked.every((word) => wordsOf(name).includes(word)));
  const links = named
    .slice(0, MOST)
    .map(([id, name]) => link({ ...state, lang, q: '', speaker: id, show: PER_PAGE }, name, ownLang));
  return links.length > 0 ? [sentence(words.named, 'names', links)] : [];
}

/**
 * The nearest known words, the search without the unknown word, with fewer words, without quotation marks or filters.
 * @param {State} state @param {string[]} unknown folded words @param {Setting} setting
 */
export async function waysOn(state, unknown, setting) {
  const { words, ownLang, lang, folder, assets, count } = setting;
  const next = (/** @type {Partial<State>} */ change, /** @type {string} */ label) =>
    link({ ...state, show: PER_PAGE, ...change }, label, ownLang);
  /** @type {Node[]} */
  const ways = [];
  for (const word of unknown.slice(0, MOST)) {
    const near = await nearest(word, lang, folder, assets).catch(() => []);
    const links = near.map((other) => next({ q: replaced(state.q, word, other) }, other));
    if (links.length > 0) ways.push(sentence(words.nearest, 'words', links));
  }
  const all = state.q.split(/\s+/);
  const rest = all.filter((one) => !unknown.includes(fold(one).replace(/[^\p{L}\p{N}]/gu, ''))).join(' ');
  if (unknown.length > 0 && rest && rest !== all.join(' ')) {
    ways.push(sentence(words.without, 'query', [next({ q: rest }, rest)]));
  }
  if (unknown.length > 0 || !state.q) return ways;
  if (Object.keys(filters(state)).length > 0) {
    const none = Object.fromEntries(filterNames.map((name) => [name, '']));
    ways.push(element('p', {}, next(none, words.dropFilters)));
    return ways;
  }
  for (const q of fewer(state.q)) {
    if ((await count(q)) === 0) continue;
    ways.push(sentence(words.instead, 'query', [next({ q }, q)]));
    break;
  }
  return ways;
}

/** A word of the query as it was typed. @param {string} q @param {string} word folded */
const typed = (q, word) => q.match(WORD)?.find((one) => fold(one) === word) ?? word;

/** @param {State} to @param {string} label @param {string} ownLang */
const link = (to, label, ownLang) =>
  element('a', { href: location.pathname + write(to, ownLang), 'data-finder-go': '' }, label);

/** @param {string} q @param {string} word folded @param {string} other */
const replaced = (q, word, other) => q.replace(WORD, (one) => (fold(one) === word ? other : one));

/** A sentence with links where `{name}` stands. @param {string} text @param {string} name @param {Node[]} links */
function sentence(text, name, links) {
  const [before = '', after = ''] = text.split(`{${name}}`);
  const listed = links.flatMap((link, index) => (index > 0 ? [', ', link] : [link]));
  return element('p', {}, before, ...listed, after);
}
