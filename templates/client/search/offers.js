// @ts-check
/** Ways on from a search that found nothing. */

import { filterNames, filters, PER_PAGE, write } from './state.js';
import { fold, queryWords } from './text.js';
import { nearest } from './unheld.js';
import { element, fill } from './view.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {{ words: Record<string, any>, ownLang: string, folder: URL, assets: URL }} Setting
 */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MOST = 3;

/** "Nothing in the archive holds “Yenisei”." @param {string} word folded; said as it was typed @param {string} q @param {Record<string, any>} words */
export function unheldSentence(word, q, words) {
  const typed = q.match(WORD)?.find((one) => fold(one) === word);
  return fill(words.unheld, { word: typed ?? word });
}

/**
 * The nearest known words, the search without the unknown word, the search without filters.
 * @param {State} state @param {string[]} unknown folded words @param {Setting} setting
 */
export async function waysOn(state, unknown, setting) {
  const { words, ownLang, folder, assets } = setting;
  const lang = state.lang === 'all' ? ownLang : state.lang;
  const next = (/** @type {Partial<State>} */ change) => ({ ...state, show: PER_PAGE, ...change });
  /** @param {State} to @param {string} label */
  const link = (to, label) =>
    element('a', { href: location.pathname + write(to, ownLang), 'data-finder-go': '' }, label);
  /** @type {Node[]} */
  const ways = [];
  const asked = unknown.length > 0 ? unknown : queryWords(state.q);
  for (const word of asked.slice(0, MOST)) {
    const near = await nearest(word, lang, folder, assets).catch(() => []);
    const links = near.map((other) => link(next({ q: replaced(state.q, word, other) }), other));
    if (links.length > 0) ways.push(sentence(words.nearest, 'words', links));
  }
  const all = state.q.split(/\s+/);
  const rest = all.filter((one) => !unknown.includes(fold(one)));
  if (unknown.length > 0 && rest.length > 0 && rest.length < all.length) {
    const q = rest.join(' ');
    ways.push(sentence(words.without, 'query', [link(next({ q }), q)]));
  }
  if (unknown.length === 0 && state.q && Object.keys(filters(state)).length > 0) {
    const none = Object.fromEntries(filterNames.map((name) => [name, '']));
    ways.push(element('p', {}, link(next(none), words.dropFilters)));
  }
  return ways;
}

/** @param {string} q @param {string} word folded @param {string} other */
const replaced = (q, word, other) => q.replace(WORD, (one) => (fold(one) === word ? other : one));

/** A sentence with links where `{name}` stands. @param {string} text @param {string} name @param {Node[]} links */
function sentence(text, name, links) {
  const [before = '', after = ''] = text.split(`{${name}}`);
  const listed = links.flatMap((link, index) => (index > 0 ? [', ', link] : [link]));
  return element('p', {}, before, ...listed, after);
}
