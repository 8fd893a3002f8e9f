// @ts-check
/** The words around a match, out of what is known of a record. Pure. */

import { lettersIn } from '../format/shown.js';
import { phrasesIn } from './phrases.js';
import { words as foldedWords } from './text.js';

/**
 * @typedef {{ text: string, marked: boolean }} Piece
 * @typedef {{ content: string, weighted_locations: { location: number, balanced_score: number }[], phrases?: Window[], parts: import('../format/shown.js').Part[] }} Record
 *   phrases: where words stand as they do in the quotation marks of the query, each of which is among the locations too
 * @typedef {[start: number, end: number]} Window of words
 * @typedef {{ part: Said['part'], who: string | null, from: number, to: number }} Run of words that one says
 * @typedef {{ part: 'q' | 'a' | null, who: string | null, text: Piece[] }} Said what somebody says: who asks, who answers, or nobody knows which; who: where several answer, and who asks, where that is known
 * @typedef {{ title: Piece[], said: Said[], marked: string[], passage: string }} Excerpt marked: words, and phrases as one; those that are shown come first; passage: the words from the first
 *   of them on, a phrase before all others, of those of the answer where it was asked for, by which their place is found on the page of the answer; empty where none is shown
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
export function excerpt(
  { content, weighted_locations, phrases: all = [], parts },
  title,
  withAnswer = false,
) {
  const { words, joiner } = split(content);
  const first = titleLength(words, title);
  const score = new Map(weighted_locations.map((at) => [at.location, at.balanced_score]));
  const runs = partsOf(words, first, parts);
  const phrases = all.flatMap((phrase) => saidAtOnce(phrase, first, runs));
  const phraseAt = (/** @type {number} */ at) => phrases.find(([from, to]) => from <= at && at < to);
  /** @param {Window} window @returns {Said[]} */
  const saidIn = ([start, end]) =>
    runs.flatMap(({ part, who, from, to }) => {
      const [begin, stop] = [Math.max(from, start), Math.min(to, end)];
      if (begin >= stop) return [];
      const isMarked = (/** @type {number} */ index) => score.has(begin + index);
      const isJoined = (/** @type {number} */ index) => {
        const [first = 0] = phraseAt(begin + index) ?? [begin + index];
        return first >= begin && first < begin + index;
      };
      const text = pieces(words.slice(begin, stop), joiner, isMarked, isJoined);
      if (begin > from) text.unshift({ text: '…\u00a0', marked: false });
      if (stop < to) text.push({ text: '\u00a0…', marked: false });
      return [{ part, who, text }];
    });
  /** No phrase is cut where the window is. @param {Window} window @returns {Window} */
  const whole = ([start, end]) => [phraseAt(start)?.[0] ?? start, phraseAt(end - 1)?.[1] ?? end];
  const window = whole(sentences(words, best(words.length, first, worthOf(score, phrases)), first));
  const said = saidIn(window);
  const isAnswered = !withAnswer || said.some(({ part }) => part !== 'q');
  const sentence = isAnswered ? null : answerIn(words, runs, worthOf(score, phrases));
  const answer = sentence && whole(sentence);
  if (answer) said.push(...saidIn(answer));
  const matchesIn = (/** @type {Window} */ [start, end]) =>
    [...score.keys()].filter((at) => at >= start && at < end).sort((a, b) => a - b);
  const shown = [...(answer ? matchesIn(answer) : []), ...matchesIn(window)];
  const others = [...score.keys()].filter((at) => !shown.includes(at));
  const known = [...shown, ...others].flatMap((at) => {
    const phrase = phraseAt(at);
    // the one word that another says of it is no phrase
    if (phrase && phrase[1] - phrase[0] === 1) return [];
    if (phrase) return phrase[0] === at ? { text: words.slice(...phrase).join(joiner), isPhrase: true } : [];
    return { text: words[at] ?? '', isPhrase: false };
  });
  const opening = shown.find((at) => phraseAt(at)?.[0] === at) ?? shown[0];
  const length = Math.max(PASSAGE, ...phrases.flatMap(([from, to]) => (from === opening ? to - from : [])));
  return {
    title: titlePieces(title, known),
    said,
    marked: known.flatMap(({ text }) => text.trim() || []),
    passage: opening === undefined ? '' : words.slice(opening, opening + length).join(joiner),
  };
}

/**
 * A title with the words that are marked, and with phrases where they stand in it as they do in the text.
 * @param {string} title @param {readonly { text: string, isPhrase: boolean }[]} known @returns {Piece[]}
 */
function titlePieces(title, known) {
  const single = new Set(
    known.flatMap(({ text, isPhrase }) => (isPhrase ? [] : foldedWords(withoutEnding(text)))),
  );
  const [stretches = []] = phrasesIn(
    [title],
    known.flatMap(({ text, isPhrase }) => (isPhrase ? withoutEnding(text) : [])),
  );
  const wordsIn = (/** @type {string} */ text) =>
    pieces(text.split(' '), ' ', (_, word) =>
      foldedWords(withoutEnding(word)).some((one) => single.has(one)),
    );
  return [...stretches, null].flatMap((one, at) => {
    const before = wordsIn(title.slice(stretches[at - 1]?.to ?? 0, one?.from));
    return one ? [...before, { text: title.slice(one.from, one.to), marked: true }] : before;
  });
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

/** What each word is worth where a stretch is chosen: a phrase more than all words besides. @param {ReadonlyMap<number, number>} score @param {readonly Window[]} phrases */
function worthOf(score, phrases) {
  const all = [...score.values()].reduce((sum, one) => sum + one, 0);
  const begins = new Set(phrases.map(([from]) => from));
  return new Map([...score].map(([at, worth]) => [at, begins.has(at) ? worth + all : worth]));
}

/** A phrase, parted where one ends and another goes on: on the page their names stand between. @param {Window} phrase @param {number} first behind the title @param {Run[]} runs @returns {Window[]} */
const saidAtOnce = (phrase, first, runs) =>
  [{ from: 0, to: first }, ...runs].map((run) => within(run, phrase)).filter(([from, to]) => from < to);

/** The sentence of an answer that holds most matches, else its first; null where nobody answers. @param {string[]} words @param {Run[]} runs @param {Map<number, number>} score @returns {Window | null} */
function answerIn(words, runs, score) {
  const answers = runs.filter(({ part }) => part === 'a');
  const runOf = (/** @type {number} */ at) => answers.find(({ from, to }) => at >= from && at < to);
  const own = new Map([...score].filter(([at]) => runOf(at)));
  const [opening] = answers;
  if (!opening) return null;
  if (own.size === 0) return within(opening, sentences(words, { at: opening.from }, opening.from));
  const { at, hit } = best(words.length, opening.from, own);
  const run = runOf(hit) ?? opening;
  return within(run, sentences(words, { at: Math.max(run.from, at), hit }, run.from));
}

/** @param {Pick<Run, 'from' | 'to'>} run @param {Window} window @returns {Window} */
const within = ({ from, to }, [start, end]) => [Math.max(from, start), Math.min(to, end)];

/** The whole sentences of a window of words, as far as they are not too long. @param {string[]} words @param {{ at: number, hit?: number }} window where it begins, and a word of it that is shown in any case @param {number} first @returns {Window} */
function sentences(words, { at, hit = at }, first) {
  const isEnd = (/** @type {number} */ index) => SENTENCE_END.test(words[index]?.trim() ?? '');
  let start = at;
  // its first words may stand at the end of the sentence before
  for (let back = 0; back <= SENTENCE_BEFORE && at - back >= first; back += 1) {
    if (at - back === first || isEnd(at - back - 1)) {
      start = at - back;
      break;
    }
  }
  const least = Math.min(words.length, Math.max(at + LENGTH - BEFORE, start + LENGTH / 2, hit + 1));
  let end = Math.min(words.length, at + LENGTH);
  for (let more = least; more <= Math.min(words.length, at + LENGTH + SENTENCE_BEHIND); more += 1) {
    if (more === words.length || isEnd(more - 1)) {
      end = more;
      break;
    }
  }
  return [start, end];
}

/** Where the window of LENGTH words with the highest score begins, and the first of these. @param {number} count @param {number} first @param {Map<number, number>} score */
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
  return { at: Math.max(first, Math.min(bestAt - BEFORE, count - LENGTH)), hit: bestAt };
}

/** @param {string[]} words @param {string} joiner @param {(index: number, word: string) => boolean} isMarked @param {(index: number) => boolean} [isJoined] to the word before it, whose phrase it goes on with @returns {Piece[]} */
function pieces(words, joiner, isMarked, isJoined = () => false) {
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
      const mark = isJoined(index) ? made.findLast(({ marked }) => marked) : undefined;
      if (mark) {
        const between = made.at(-1) === mark ? '' : (made.pop()?.text ?? '');
        mark.text += between + before + core;
      } else {
        plain(before);
        made.push({ text: core, marked: true });
      }
      plain(after);
    }
  }
  return made;
}
