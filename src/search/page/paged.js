// @ts-check
/** A page of results: so many entries, however many results are of one thread. */

import { byThread } from './by-thread.js';

/** @typedef {import('./finder.js').Row} Row @typedef {import('./finder.js').Result} Result */

/** So many results for an entry at most: who speaks all day is found in thread after thread, of what is best few are of one. */
const OF_ENTRY = 6;
const OF_ENTRY_BY_DAY = 20;

/** So many results are loaded for each entry that is still missing. */
const AHEAD = 2;

/** How many rows are wanted, so that so many entries can be made of them. @param {number} show @param {boolean} isByDay */
export const rowsFor = (show, isByDay) => show * (isByDay ? OF_ENTRY_BY_DAY : OF_ENTRY);

/**
 * What rows show, as far as it makes so many entries: the others are not loaded.
 * @param {readonly Row[]} rows @param {number} show @param {(rows: Row[]) => Promise<Result[]>} resultsOf @returns {Promise<Result[]>}
 */
export async function pageOf(rows, show, resultsOf) {
  /** @type {Result[]} */
  const found = [];
  let missing = show;
  while (found.length < rows.length && missing > 0) {
    const next = found.length === 0 ? show : AHEAD * missing;
    found.push(...(await resultsOf(rows.slice(found.length, found.length + next))));
    missing = show - byThread(found).length;
  }
  return found;
}
