// @ts-check
/** What is said of a search while it is under way and when it has ended. */

import { results, status, words } from './parts-of-page.js';

/** So late is it said that a search is under way: a quick one says nothing. */
const PATIENCE = 400;

/** Until something else is said. @type {ReturnType<typeof setTimeout> | undefined} */
let searching;

/** @param {string} text */
export function say(text) {
  clearTimeout(searching);
  if (status && status.textContent !== text) status.textContent = text;
}

/** Where nothing else is said meanwhile. */
export function saySearching() {
  clearTimeout(searching);
  searching = setTimeout(() => say(words.searching ?? ''), PATIENCE);
}

/** While it is so, the results are those of an older search, which may not be read out. @param {boolean} is */
export function busy(is) {
  results?.setAttribute('aria-busy', String(is));
}
