// @ts-check
/** A query as terms: what a record must hold, and which words of an index are forms of it. Pure. */

import { fold, separated } from '../format/text.js';
import { asPhrase } from './text.js';

/**
 * @typedef {(word: string) => string} Stemmer
 * @typedef {object} Unit what is looked for in an index as one word
 * @property {string} key names it
 * @property {[from: string, to: string][]} ranges of words without accents in which its forms stand
 * @property {[from: string, to: string][]} more those that are looked at only where the first hold it in few records
 * @property {(word: string) => number} likeness of a word of the index: from 1, the very word, to 0, none of its forms
 * @typedef {{ word: string, units: Unit[] }} Term word: folded; units: one, or of Chinese each two signs that stand side by side
 * @typedef {{ terms: Term[], phrase: boolean }} Query
 */

const HAN = /\p{Script=Han}/u;
const HAN_RUNS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const WITHOUT_SPACES = /^(?:zh|ja|th)(?:-|$)/i;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** A query names so many terms at most: each costs a file of each part. */
const MOST = 24;

/** A form of the word, or a word that begins like it, is worth less than the word itself. */
const FORM = 0.9;
const BEGINNING = 0.5;
/** Of a word so short, only itself and its plural are looked for: too much begins like it. */
const SHORT = 3;

const LAST = '\uffff';

/** @param {string} q @param {string} lang @param {Stemmer} stem @returns {Query} */
export function parsed(q, lang, stem) {
  const text = asPhrase(q);
  const phrase = /^".+"$/su.test(text.trim());
  const terms = stretches(separated(text), lang)
    .flatMap((one) => (HAN.test(one) ? (one.match(HAN_RUNS) ?? []) : one))
    .flatMap((one) => termOf(one, stem) ?? []);
  const known = new Set();
  // the same word twice says no more than once, but in a phrase
  const distinct = phrase ? terms : terms.filter(({ word }) => !known.has(word) && known.add(word));
  return { terms: distinct.slice(0, MOST), phrase };
}

/** @param {string} text @param {string} lang @returns {string[]} */
function stretches(text, lang) {
  if (!WITHOUT_SPACES.test(lang) || typeof Intl.Segmenter === 'undefined') return text.split(/\s+/);
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}

/** @param {string} text @param {Stemmer} stem @returns {Term | null} */
function termOf(text, stem) {
  const spelled = text
    .toLowerCase()
    .replace(/['’ʼ]/gu, '’')
    .replace(/[^\p{L}\p{M}\p{N}’]+/gu, '')
    .replace(/^’+|’s?$/gu, '');
  const word = lettersOf(spelled);
  if (!word) return null;
  if (!HAN.test(word)) return { word, units: [formsOf(word, spelled, stem)] };
  const signs = [...word];
  const units = signs.length === 1 ? [beginningWith(word)] : pairsOf(signs).map(exactly);
  return { word, units };
}

/** "灯塔何" → "灯塔", "塔何": the index holds each two signs that stand side by side. @param {string[]} signs */
const pairsOf = (signs) => signs.slice(1).map((sign, at) => signs[at] + sign);

/** @param {string} word @returns {Unit} */
const exactly = (word) => ({
  key: word,
  ranges: [[word, word]],
  more: [],
  likeness: (one) => (one === word ? 1 : 0),
});

/** @param {string} sign @returns {Unit} */
const beginningWith = (sign) => ({
  key: sign,
  ranges: [[sign, sign + LAST]],
  more: [],
  likeness: (one) => (one === sign ? 1 : one.startsWith(sign) ? FORM : 0),
});

/** @param {string} word folded letters @param {string} spelled @param {Stemmer} stem @returns {Unit} */
function formsOf(word, spelled, stem) {
  const stems = stemsOf(spelled, stem);
  const isShort = word.length <= SHORT;
  /** @type {Map<string, number>} */
  const known = new Map();
  const likeness = (/** @type {string} */ one) => {
    const letters = lettersOf(one);
    if (letters === word) return 1;
    if (stemsOf(one, stem).some((own) => stems.includes(own))) return FORM;
    return isShort || !letters.startsWith(word) ? 0 : (BEGINNING * word.length) / letters.length;
  };
  return {
    key: spelled,
    ...rangesOf(word, spelled, stems),
    likeness(one) {
      const told = known.get(one) ?? likeness(one);
      known.set(one, told);
      return told;
    },
  };
}

/** @param {string} word @param {string} spelled @param {string[]} stems @returns {Pick<Unit, 'ranges' | 'more'>} */
function rangesOf(word, spelled, stems) {
  if (spelled.includes('’')) return { ranges: [point(fold(spelled)), point(word)], more: [] };
  // "thes" is no plural that is worth a file
  if (word.length <= SHORT) return { ranges: [point(word)], more: [point(`${word}s`)] };
  const beginning = stems.reduce(commonBeginning, word);
  return { ranges: [[beginning, beginning + LAST]], more: [] };
}

/** @param {string} word @returns {[string, string]} */
const point = (word) => [word, word];

/** @param {string} text */
const lettersOf = (text) => fold(text).replace(NO_LETTER, '');

/** As it is spelled, and without accents: who searches may leave them out. @param {string} word @param {Stemmer} stem */
function stemsOf(word, stem) {
  const bare = word.replace(/’s?$/u, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return [...new Set([fold(stem(bare)), stem(fold(bare))])];
}

/** What all forms begin with: "countries", whose stem is "countri", → "countr". @param {string} word @param {string} stem */
function commonBeginning(word, stem) {
  let length = 0;
  while (length < word.length && word[length] === stem[length]) length += 1;
  // "city" and "cities" have the stem "citi"
  if (length === stem.length && stem.endsWith('i')) length -= 1;
  return word.slice(0, Math.max(length, SHORT));
}
