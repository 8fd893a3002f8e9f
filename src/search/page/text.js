// @ts-check
/** Queries, and words as a search compares them. Pure: no document, no network. */

import { fold } from '../format/text.js';
import { quotedIn } from '../query/quoted.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Quotation marks of every language ask for the words in this order: “red line”, «красная черта», „rote Linie“.
 * Pagefind knows the straight ones around the whole query. @param {string} query
 */
export function asPhrase(query) {
  const text = query.trim();
  const [quoted] = quotedIn(text);
  return quoted?.text && quoted.start === 0 && quoted.end === text.length
    ? `"${quoted.text.replaceAll('"', ' ')}"`
    : query;
}

/** The words of a text, folded. @param {string} text @returns {string[]} */
export const words = (text) => fold(text).match(WORD) ?? [];

const MOST_ASKED = 8;

/**
 * A phrase as words, then less and less of the short ones: "red line here" → "red line", "line".
 * @param {string} q
 */
export function fewer(q) {
  const all = (q.match(WORD) ?? []).slice(0, MOST_ASKED);
  const byLength = [...all].sort((a, b) => a.length - b.length);
  const tries = all.map((_, dropped) => {
    const gone = byLength.slice(0, dropped);
    return all.filter((word) => !gone.includes(word)).join(' ');
  });
  return [...new Set(tries)].filter((one) => one && one !== q.trim());
}
