// @ts-check
/** The words around a match, out of what Pagefind gives of a record. Pure. */

import { words as foldedWords } from './text.js';

/** @typedef {{ text: string, marked: boolean }} Piece */
/** @typedef {{ raw_content: string, weighted_locations: { location: number, balanced_score: number }[] }} Found */

const LENGTH = 36;
const BEFORE = 8;

/**
 * Words of a record as Pagefind counts them: at white space, in Chinese and Japanese at the marks that it puts in.
 * @param {string} raw
 */
function split(raw) {
  const text = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const spaced = !text.includes('\u200b');
  return { words: spaced ? text.split(/[^\S\uFEFF]+/) : text.split('\u200b'), joiner: spaced ? ' ' : '' };
}

/**
 * How many words at the start are the title, with the dash behind it: none, where the title is of the text itself.
 * @param {string[]} all @param {string} title
 */
function titleLength(all, title) {
  const letters = title.replace(/\s+/g, '');
  let read = '';
  let count = 0;
  while (read.length < letters.length && count < all.length) read += all[count++]?.replace(/\s+/g, '') ?? '';
  return read === letters && all[count]?.trim() === '\u2014' ? count + 1 : 0;
}

/**
 * The title with its matches, the stretch of text that holds most of them, and the matched words as they are printed.
 * @param {Found} found @param {string} title
 * @returns {{ title: Piece[], text: Piece[], marked: string[] }}
 */
export function excerpt(found, title) {
  const { words, joiner } = split(found.raw_content);
  const first = titleLength(words, title);
  const score = new Map(found.weighted_locations.map((at) => [at.location, at.balanced_score]));
  const start = best(words.length, first, score);
  const end = Math.min(words.length, start + LENGTH);
  const text = pieces(words.slice(start, end), joiner, (index) => score.has(start + index));
  if (start > first) text.unshift({ text: '…\u00a0', marked: false });
  if (end < words.length) text.push({ text: '\u00a0…', marked: false });
  const marked = [...score.keys()].map((at) => words[at] ?? '').filter(Boolean);
  const known = new Set(marked.flatMap(foldedWords));
  return {
    title: pieces(title.split(' '), ' ', (_, word) => foldedWords(word).some((one) => known.has(one))),
    text,
    marked,
  };
}

/** Where the window of LENGTH words with the highest score begins. @param {number} count @param {number} first @param {Map<number, number>} score */
function best(count, first, score) {
  const hits = [...score.keys()].filter((at) => at >= first).sort((a, b) => a - b);
  let bestAt = first;
  let bestSum = 0;
  for (let from = 0, to = 0, sum = 0; from < hits.length; from += 1) {
    while (to < hits.length && (hits[to] ?? 0) < (hits[from] ?? 0) + LENGTH - BEFORE)
      sum += score.get(hits[to++] ?? -1) ?? 0;
    if (sum > bestSum) {
      bestSum = sum;
      bestAt = hits[from] ?? first;
    }
    sum -= score.get(hits[from] ?? -1) ?? 0;
  }
  return Math.max(first, Math.min(bestAt - BEFORE, count - LENGTH));
}

/** @param {string[]} words @param {string} joiner @param {(index: number, word: string) => boolean} isMarked @returns {Piece[]} */
function pieces(words, joiner, isMarked) {
  /** @type {Piece[]} */
  const made = [];
  const plain = (/** @type {string} */ text) => {
    const last = made.at(-1);
    if (last && !last.marked) last.text += text;
    else if (text) made.push({ text, marked: false });
  };
  for (const [index, word] of words.entries()) {
    if (index > 0) plain(joiner);
    // “reservoir.” → the word alone is marked
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    if (!isMarked(index, word)) plain(word);
    else if (!core) made.push({ text: word, marked: true });
    else {
      plain(before);
      made.push({ text: core, marked: true });
      plain(after);
    }
  }
  return made;
}
