// @ts-check
/**
 * Pagefind answers for an unknown word with what begins like it: "Yenisei" finds "yen". Here it is found out, from the
 * words that were matched, and the nearest words of the archive are named.
 */

import { fold, queryWords, words } from './text.js';

/** Languages whose stemmer is among the assets. */
const stemmers = ['en', 'ru', 'fr', 'es', 'de'];
const FARTHEST = 2;
const MOST = 3;

/** @param {string} lang @param {URL} assets @returns {Promise<(word: string) => string>} */
async function stemmerOf(lang, assets) {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  if (!stemmers.includes(base)) return (word) => word;
  const { stemmer } = await import(new URL(`search/stem-${base}.js`, assets).href);
  return stemmer;
}

/**
 * The words of a query that none of the matched words is a form of.
 * @param {string} query @param {string[]} marked words as they are printed in the first results
 * @param {string} lang @param {URL} assets
 */
export async function unheld(query, marked, lang, assets) {
  const printed = new Set(marked.flatMap(words));
  const joined = new Set(marked.map((word) => words(word).join('')));
  const begins = (/** @type {string} */ word) => [...printed, ...joined].some((one) => one.startsWith(word));
  const missing = queryWords(query).filter((word) => !begins(word));
  if (missing.length === 0) return [];
  const stem = await stemmerOf(lang, assets);
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
 * Words of the archive that are spelled nearly so, nearest first.
 * @param {string} word folded @param {string} lang @param {URL} folder Pagefind's @param {URL} assets
 * @returns {Promise<string[]>}
 */
export async function nearest(word, lang, folder, assets) {
  if (word.length < 4) return [];
  const letter = word.codePointAt(0)?.toString(16);
  const answer = await fetch(new URL(`words/${lang.toLowerCase()}/${letter}.txt`, folder));
  if (!answer.ok) return [];
  const { distance } = await import(new URL('search/levenshtein.js', assets).href);
  const far = word.length < 6 ? 1 : FARTHEST;
  return (await answer.text())
    .split('\n')
    .map((known, rank) => ({
      known,
      rank,
      away: Math.abs(known.length - word.length) > far ? 99 : distance(fold(known), word),
    }))
    .filter(({ away }) => away > 0 && away <= far)
    .sort((a, b) => a.away - b.away || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ known }) => known);
}
