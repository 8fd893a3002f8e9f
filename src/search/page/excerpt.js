// @ts-check
/** The words around a match, out of what is known of a record. Pure. */

import { lettersIn } from '../format/shown.js';
import { words as foldedWords } from './text.js';

/**
 * @typedef {{ text: string, marked: boolean }} Piece
 * @typedef {{ content: string, weighted_locations: { location: number, balanced_score: number }[], parts: import('../format/shown.js').Part[] }} Record
 * @typedef {[start: number, end: number]} Window of words
 * @typedef {{ part: Said['part'], who: string | null, from: number, to: number }} Run of words that one says
 * @typedef {{ part: 'q' | 'a' | null, who: string | null, text: Piece[] }} Said what somebody says: who asks, who answers, or nobody knows which; who: where several answer
 * @typedef {{ title: Piece[], said: Said[], marked: string[], passage: string }} Excerpt marked: those that are shown come first; passage: the words from the first
 *   of them on, of those of the answer where it was asked for, by which their place is found on the page of the answer; empty where none is shown
 */

const LENGTH = 36;
const BEFORE = 8;
/** The sentence around the words begins so many words before them at most, and ends so many behind. */
const SENTENCE_BEFORE = 16;
const SENTENCE_BEHIND = 10;
/** So many words are enough to tell a place in an answer. */
const PASSAGE = 6;
const SENTENCE_END = /[.?!…。？！](?:["”»’）)\]]*)$/u;

/**
 * Words of a record as Pagefind counts them: at white space, in Chinese and Japanese at the marks that it puts in.
 * @param {string} text
 */
function split(text) {
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
 * The title with its matches, the sentences that hold most of them, told apart by who says them, and the matched words as they are printed.
 * @param {Record} found @param {string} title @param {boolean} [withAnswer] where a question alone would be shown, a sentence of its answer too: one that holds a
 *   match, else the first @returns {Excerpt}
 */
export function excerpt({ content, weighted_locations, parts }, title, withAnswer = false) {
  const { words, joiner } = split(content);
  const first = titleLength(words, title);
  const score = new Map(weighted_locations.map((at) => [at.location, at.balanced_score]));
  const runs = partsOf(words, first, parts);
  /** @param {Window} window @returns {Said[]} */
  const saidIn = ([start, end]) =>
    runs.flatMap(({ part, who, from, to }) => {
      const [begin, stop] = [Math.max(from, start), Math.min(to, end)];
      if (begin >= stop) return [];
      const text = pieces(words.slice(begin, stop), joiner, (index) => score.has(begin + index));
      if (begin > from) text.unshift({ text: '…\u00a0', marked: false });
      if (stop < to) text.push({ text: '\u00a0…', marked: false });
      return [{ part, who, text }];
    });
  const window = sentences(words, best(words.length, first, score), first);
  const said = saidIn(window);
  const isAnswered = !withAnswer || said.some(({ part }) => part !== 'q');
  const answer = isAnswered ? null : answerIn(words, runs, score);
  if (answer) said.push(...saidIn(answer));
  const matchesIn = (/** @type {Window} */ [start, end]) =>
    [...score.keys()].filter((at) => at >= start && at < end).sort((a, b) => a - b);
  const shown = [...(answer ? matchesIn(answer) : []), ...matchesIn(window)];
  const others = [...score.keys()].filter((at) => !shown.includes(at));
  const marked = [...shown, ...others].map((at) => words[at] ?? '').filter(Boolean);
  const known = new Set(marked.flatMap((word) => foldedWords(withoutEnding(word))));
  return {
    title: pieces(title.split(' '), ' ', (_, word) =>
      foldedWords(withoutEnding(word)).some((one) => known.has(one)),
    ),
    said,
    marked,
    passage: shown[0] === undefined ? '' : words.slice(shown[0], shown[0] + PASSAGE).join(joiner),
  };
}

/** "Kordahi’s" → "Kordahi": an "s" alone is no word that was found. @param {string} word */
export const withoutEnding = (word) => word.replace(/['’ʼ](?:s|\p{L})?(?=[^\p{L}\p{N}]*$)/gu, '');

/**
 * Who says which words: each run from one to another.
 * @param {string[]} words @param {number} first behind the title @param {Record['parts']} parts
 * @returns {Run[]}
 */
function partsOf(words, first, parts) {
  if (parts.length === 0) return [{ part: null, who: null, from: first, to: words.length }];
  /** @type {Run[]} */
  const runs = [];
  let at = first;
  let letters = 0;
  let end = 0;
  for (const [index, { part, who, letters: own }] of parts.entries()) {
    end += own;
    const from = at;
    const isLast = index === parts.length - 1;
    while (at < words.length && (isLast || letters < end)) letters += lettersIn(words[at++] ?? '');
    if (at > from) runs.push({ part, who, from, to: at });
  }
  return runs;
}

/** The sentence of an answer that holds most matches, else its first; null where nobody answers. @param {string[]} words @param {Run[]} runs @param {Map<number, number>} score @returns {Window | null} */
function answerIn(words, runs, score) {
  const answers = runs.filter(({ part }) => part === 'a');
  const runOf = (/** @type {number} */ at) => answers.find(({ from, to }) => at >= from && at < to);
  const own = new Map([...score].filter(([at]) => runOf(at)));
  const [opening] = answers;
  if (!opening) return null;
  if (own.size === 0) return within(opening, sentences(words, opening.from, opening.from));
  const at = best(words.length, opening.from, own);
  const hit = [...own.keys()].sort((a, b) => a - b).find((one) => one >= at) ?? opening.from;
  const run = runOf(hit) ?? opening;
  return within(run, sentences(words, Math.max(run.from, at), run.from));
}

/** @param {Run} run @param {Window} window @returns {Window} */
const within = ({ from, to }, [start, end]) => [Math.max(from, start), Math.min(to, end)];

/** The whole sentences of a window of words, as far as they are not too long. @param {string[]} words @param {number} at @param {number} first @returns {Window} */
function sentences(words, at, first) {
  const isEnd = (/** @type {number} */ index) => SENTENCE_END.test(words[index]?.trim() ?? '');
  let start = at;
  // its first words may stand at the end of the sentence before
  for (let back = 0; back <= SENTENCE_BEFORE && at - back >= first; back += 1) {
    if (at - back === first || isEnd(at - back - 1)) {
      start = at - back;
      break;
    }
  }
  const least = Math.min(words.length, Math.max(at + LENGTH - BEFORE, start + LENGTH / 2));
  let end = Math.min(words.length, at + LENGTH);
  for (let more = least; more <= Math.min(words.length, at + LENGTH + SENTENCE_BEHIND); more += 1) {
    if (more === words.length || isEnd(more - 1)) {
      end = more;
      break;
    }
  }
  return [start, end];
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
      /^([^\p{L}\p{N}]*)(.*?)((?:['’ʼ]s?)?[^\p{L}\p{N}]*)$/su.exec(word) ?? [];
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
