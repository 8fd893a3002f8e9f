// @ts-check
/** Results of one thread are one entry of the list: what was asked and answered on one matter. */

/**
 * @typedef {import('./finder.js').Result} Result
 * @typedef {{ result: Result, others: Result[] }} Entry `others`: what else was found in its thread, best first
 */

/** Each thread stands where its best result does. @param {readonly Result[]} results best first @returns {Entry[]} */
export function byThread(results) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const result of results) {
    const key = keyOf(result);
    const entry = entries.get(key);
    if (entry) entry.others.push(result);
    else entries.set(key, { result, others: [] });
  }
  return [...entries.values()];
}

/** `…/03/dam.html`, thread 4 → `…/03/ 4`. @param {Result} result */
const keyOf = ({ address, thread }) =>
  thread === null ? address : `${address.slice(0, address.lastIndexOf('/') + 1)} ${thread}`;

/** What an entry shows: where it is the same, the entry is. @param {Entry} entry */
export const shownBy = ({ result, others }) => [result, ...others].map(({ address }) => address).join(' ');
