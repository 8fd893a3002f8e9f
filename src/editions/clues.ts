import anyAscii from 'any-ascii';
import { regionCodes } from '../outline/region-names.ts';

/**
 * What a translation keeps of its original, as words that can be compared: numbers, countries, names and words that are written alike. The
 * first letter says of what kind each is: `KINDS`.
 */
export type Clues = ReadonlySet<string>;

/** How often a translation has the clue too, by its first letter. */
export const KEPT: Readonly<Record<string, number>> = { '#': 0.7, r: 0.8, w: 0.6, p: 0.5 };

/** 1,200 | 1.200,5 | 3 800 | 148 */
const NUMBER = /\d{1,3}(?:[.,\u00a0\u202f’' ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?/gu;
/** Letters of words that are written with spaces between them: “Corrow”, “Корроу”, “COVID”. */
const WORD = /(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}])+/gu;
/** 王毅 */
const HAN = /\p{sc=Han}{2,}/gu;

/** So much of an item is read. */
const MOST_TEXT = 20_000;
/** A number of one digit, whatever its size, stands everywhere. */
const FEWEST_DIGITS = 2;
const FEWEST_LETTERS = 4;
/** Words that begin with as many of the same letters are taken for the same: “tarvonien”, “Tarvonian”. */
const BEGINNING = 5;
/** Names of two or three characters. */
const SYLLABLES = [2, 3] as const;

/** @param lang of the text, BCP 47. Pure, linear. */
export function cluesOf(given: string, lang: string): Clues {
  const text = given.slice(0, MOST_TEXT).normalize('NFKC');
  const clues = new Set<string>();
  for (const [number] of text.matchAll(NUMBER)) {
    const digits = significant(number);
    if (digits.length >= FEWEST_DIGITS) clues.add(`#${digits}`);
  }
  for (const code of regionsIn(text, lang)) clues.add(`r${code}`);
  addWords(text, clues);
  for (const [run] of text.matchAll(HAN)) addSyllables(run, clues);
  return clues;
}

/** "1,200", "1200" and "1.2" (of thousands) → "12": what is left of a number in any unit. */
const significant = (number: string): string => number.replace(/\D/gu, '').replace(/^0+|0+$/gu, '');

function addWords(text: string, clues: Set<string>): void {
  let before = { word: '', end: -2 };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isName = isCapital(word);
    const isShort = word.length < FEWEST_LETTERS;
    if (!isShort || (word.length > 1 && word === word.toUpperCase() && isName))
      clues.add(`w${alike(word).slice(0, BEGINNING)}`);
    if (!isName) continue;
    const small = word.toLowerCase();
    if (!isShort) clues.add(`p${small}`);
    // “Wang Yi” is 王毅
    if (before.end + 1 === index) clues.add(`p${before.word}${small}`);
    before = { word: small, end: index + word.length };
  }
}

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

/** One spelling of what languages write otherwise: “Corrow”, “Корроу” → "korov". */
function alike(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/ph/gu, 'f')
    .replace(/[cq]/gu, 'k')
    .replace(/[wu]/gu, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/z/gu, 's')
    .replace(/[^a-z]/gu, '')
    .replace(/(.)\1+/gu, '$1');
}

function addSyllables(run: string, clues: Set<string>): void {
  const spoken = Array.from(run, (character) => anyAscii(character).toLowerCase());
  for (const length of SYLLABLES)
    for (let at = 0; at + length <= spoken.length; at++)
      clues.add(`p${spoken.slice(at, at + length).join('')}`);
}

const finders = new Map<string, (text: string) => string[]>();

function regionsIn(text: string, lang: string): string[] {
  const find = finders.get(lang) ?? regionCodes(lang);
  finders.set(lang, find);
  return find(text);
}
