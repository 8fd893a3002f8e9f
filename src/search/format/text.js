// @ts-check
/** Words as the index holds them and queries ask for them. */

const ASCII = /^[\0-\x7f]*$/;

/** Lower case, accents off: "Élysée" → "elysee". @param {string} text */
export function fold(text) {
  // nearly every word, at a fifth of the work
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Folded, without signs and spaces: "Élysée’s gate" → "elyseesgate". @param {string} text */
export const lettersOf = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

const APOSTROPHE = /['’ʼ]/;
/** An apostrophe comes first here, since to look for short words first takes ten times as long. */
const ELISION = /['’ʼ](?=\p{L}{3})/gu;
const SHORT_WORD = /(?<![\p{L}\p{N}])\p{L}{1,4}$/u;
/** Letters before an apostrophe that are looked at: four, in two units each, and one more. */
const LOOKED_AT = 10;

/**
 * To Pagefind "l’Élysée" is one word: an apostrophe behind one to four letters ends a word here, in texts and queries alike.
 * "l’Élysée" → "l’ Élysée"; not don’t, they’re. @param {string} text
 */
export function separated(text) {
  if (!APOSTROPHE.test(text)) return text;
  return text.replace(ELISION, (mark, /** @type {number} */ at) =>
    SHORT_WORD.test(text.slice(Math.max(0, at - LOOKED_AT), at)) ? `${mark} ` : mark,
  );
}

/** "words/en/79.txt": the words of a language that begin with one letter, by its code point. @param {string} language @param {string} word folded */
export const wordFile = (language, word) => `words/${language}/${word.codePointAt(0)?.toString(16)}.txt`;
