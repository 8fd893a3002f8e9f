// @ts-check
/** Where phrases stand in texts that follow each other: over whatever signs, spaces and borders are between their words. Pure. */

import { fold } from '../format/text.js';

/** @typedef {{ from: number, to: number }} Stretch of one text */
/** @typedef {{ word: string, text: number, from: number, to: number }} Token a word, folded; of Chinese each sign: text: the number of its text */

const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** @param {string} text @param {number} [at] @returns {Token[]} */
const tokensOf = (text, at = 0) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: fold(word),
    text: at,
    from: index,
    to: index + word.length,
  }));

/** Whether a text is more than one word, or of Chinese, whose words nothing parts. @param {string} text */
export const isPhrase = (text) => HAN.test(text) || tokensOf(text).length > 1;

/**
 * Of each text, the stretches that are of a phrase: one that runs over the border of two texts has one in each. None lies in another.
 * @param {readonly string[]} texts @param {readonly string[]} phrases @returns {Stretch[][]}
 */
export function phrasesIn(texts, phrases) {
  const tokens = texts.flatMap(tokensOf);
  const sought = phrases
    .map((phrase) => tokensOf(phrase).map(({ word }) => word))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  /** @type {Stretch[][]} */
  const found = texts.map(() => []);
  for (let at = 0; at < tokens.length; ) {
    const words = sought.find((some) => some.every((word, more) => tokens[at + more]?.word === word));
    for (const token of tokens.slice(at, at + (words?.length ?? 0))) {
      const own = found[token.text];
      const last = own?.at(-1);
      const isFirst = token === tokens[at];
      if (last && !isFirst) last.to = token.to;
      else own?.push({ from: token.from, to: token.to });
    }
    at += words?.length ?? 1;
  }
  return found;
}
