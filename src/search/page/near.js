// @ts-check
/** The words of the archive that are nearest to one that nothing holds. */

import { fold, wordFile } from '../format/text.js';

/** @typedef {(a: string, b: string) => number} Distance of Levenshtein */

const HAN = /\p{Script=Han}/u;
const FARTHEST = 2;
/** So far at most a word is repaired where other words find something. */
export const ONE_SLIP = 1;
const MOST = 3;

/**
 * The archive's words that begin with the same letter, commonest first; rare ones may be missing.
 * @param {string} word folded @param {string} lang @param {URL} folder of the search @returns {Promise<string[]>}
 */
async function wordsLike(word, lang, folder) {
  const answer = await fetch(new URL(wordFile(lang.toLowerCase(), word), folder));
  return answer.ok ? (await answer.text()).split('\n') : [];
}

/**
 * A word with two letters that stand side by side in the other order, wherever: one slip, though two letters differ. "tlol" → "ltol", "toll", "tllo"
 * @param {string} word @returns {ReadonlySet<string>}
 */
const swapped = (word) =>
  new Set(
    Array.from(
      { length: Math.max(0, word.length - 1) },
      (_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
    ).filter((one) => one !== word),
  );

/**
 * Words of the archive that are spelled nearly so, nearest first.
 * @param {string} word folded @param {string} lang @param {URL} folder of the search @param {() => Promise<Distance>} measure @param {number} [farthest]
 * @returns {Promise<string[]>}
 */
export async function nearest(word, lang, folder, measure, farthest) {
  if (!isMendable(word)) return [];
  return nearestOf(word, await wordsLike(word, lang, folder), await measure(), farthest);
}

/** Whether other words can be told to be near: of a short one too many are. @param {string} word folded */
export const isMendable = (word) => word.length >= 4 && !HAN.test(word);

/** Those of some words that are spelled nearly so, nearest first. @param {string} word folded @param {readonly string[]} known commonest first @param {Distance} distance @param {number} [farthest] @returns {string[]} */
export function nearestOf(word, known, distance, farthest = FARTHEST) {
  const far = word.length < 6 ? ONE_SLIP : farthest;
  const swaps = swapped(word);
  return known
    .map((one, rank) => ({
      one,
      rank,
      away:
        Math.abs(one.length - word.length) > far ? 99 : swaps.has(fold(one)) ? 1 : distance(fold(one), word),
    }))
    .filter(({ away }) => away > 0 && away <= far)
    .sort((a, b) => a.away - b.away || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ one }) => one);
}
