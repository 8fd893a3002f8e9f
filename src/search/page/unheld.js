// @ts-check
/**
 * Pagefind answers for an unknown word with what begins like it: "Yenisei" finds "yen". Here it is found out, from the
 * words that were matched, and the nearest words of the archive are named.
 */

import { fold, wordFile } from '../format/text.js';
import { queryWords, words } from './text.js';

const HAN = /\p{Script=Han}/u;
const FARTHEST = 2;
const MOST = 3;

/** @param {URL | null} file @returns {Promise<(word: string) => string>} */
async function stemmerIn(file) {
  if (file === null) return (word) => word;
  const { stemmer } = await import(file.href);
  return stemmer;
}

/**
 * The words of a query that none of the matched words is a form of.
 * @param {string} query @param {string[]} marked words as they are printed in the first results
 * @param {URL | null} stemmer the module that knows the stems of the language; null where none does
 */
export async function unheld(query, marked, stemmer) {
  const printed = new Set(marked.flatMap(words));
  const joined = new Set(marked.map((word) => words(word).join('')));
  const letters = marked.join('');
  // Chinese is parted into words in one way here and in another there
  const begins = (/** @type {string} */ word) =>
    HAN.test(word)
      ? [...word].every((letter) => letters.includes(letter))
      : [...printed, ...joined].some((one) => one.startsWith(word));
  const missing = queryWords(query).filter((word) => !begins(word));
  if (missing.length === 0) return [];
  const stem = await stemmerIn(stemmer);
  const stems = new Set([...printed, ...joined].map((word) => fold(stem(word))));
  // the stemmer knows "négociation", not "negociation": both are asked
  const spelled = new Map(
    query
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.map((word) => [fold(word), word]),
  );
  const printedStems = new Set(
    marked
      .flatMap((word) => word.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      .map((word) => fold(stem(word))),
  );
  return missing.filter((word) => {
    const forms = [fold(stem(word)), fold(stem(spelled.get(word) ?? word))];
    return !forms.some(
      (form) => stems.has(form) || printedStems.has(form) || [...printed].some((one) => one.startsWith(form)),
    );
  });
}

/**
 * The archive's words that begin with the same letter, commonest first; rare ones may be missing.
 * @param {string} word folded @param {string} lang @param {URL} folder Pagefind's @returns {Promise<string[]>}
 */
async function wordsLike(word, lang, folder) {
  const answer = await fetch(new URL(wordFile(lang.toLowerCase(), word), folder));
  return answer.ok ? (await answer.text()).split('\n') : [];
}

/** @param {string} word folded @param {string} lang @param {URL} folder Pagefind's */
export const isCommon = async (word, lang, folder) =>
  word.length > 3 && (await wordsLike(word, lang, folder)).some((known) => fold(known) === word);

/**
 * Words of the archive that are spelled nearly so, nearest first.
 * @param {string} word folded @param {string} lang @param {URL} folder Pagefind's @param {URL} assets
 * @returns {Promise<string[]>}
 */
export async function nearest(word, lang, folder, assets) {
  if (word.length < 4 || HAN.test(word)) return [];
  const known = await wordsLike(word, lang, folder);
  const { distance } = await import(new URL('search/levenshtein.js', assets).href);
  const far = word.length < 6 ? 1 : FARTHEST;
  return known
    .map((one, rank) => ({
      one,
      rank,
      away: Math.abs(one.length - word.length) > far ? 99 : distance(fold(one), word),
    }))
    .filter(({ away }) => away > 0 && away <= far)
    .sort((a, b) => a.away - b.away || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ one }) => one);
}
