import { primaryTag } from '../languages/index.ts';
import { littleWordsOf } from '../languages/words.ts';
import { IN_WORD, isSpaceAt, kindAt, runEnd, widthOf } from '../text/characters.ts';
import { talkWords } from './common-words.ts';

/** FNV-1a (Fowler, Noll, Vo) */
const EMPTY = 0x811c9dc5;
const PRIME = 0x01000193;
const S = 0x73;
/** "tax", "gas"; "is" and what has fewer letters stands in no pair */
const SHORTEST = 3;
/** A number of a pair is printed with so many figures of this base. */
const BASE = 36;

/**
 * What finds the pairs of words in a row that are said twice in a text, or stand in the question: “toll bridge” is what an item is about, however late
 * it is said. Little words and those of talk make none; a plural is the singular. Each pair is a number, `pairNumber`. @param lang BCP 47
 */
export function pairsIn(lang: string): (question: string, whole: string) => Uint32Array {
  const none = new Set([...littleWordsOf(primaryTag(lang)), ...talkWords(lang)].map(wordNumber));
  return (question, whole) => {
    const found = new Set<number>();
    eachPair(question, none, (pair) => found.add(pair));
    const once = new Set<number>();
    eachPair(whole, none, (pair) => {
      if (once.has(pair)) found.add(pair);
      else once.add(pair);
    });
    return Uint32Array.from(found);
  };
}

/** The number of two words in a row, in any form. */
export const pairNumber = (first: string, last: string): number =>
  numberOf(wordNumber(first), wordNumber(last));

/** In one line; nothing where there are none. */
export const printPairs = (pairs: Uint32Array): string =>
  Array.from(pairs, (pair) => pair.toString(BASE)).join(' ');

export const readPairs = (printed: string): Uint32Array =>
  Uint32Array.from(printed === '' ? [] : printed.split(' '), (pair) => Number.parseInt(pair, BASE));

const numberOf = (first: number, last: number): number => (Math.imul(first, PRIME) ^ last) >>> 0;

function wordNumber(word: string): number {
  const small = word.toLowerCase();
  return numberIn(small, 0, small.length);
}

/** The number of a word that stands there in a text in small letters. */
function numberIn(small: string, from: number, to: number): number {
  const end = isPlural(small, from, to) ? to - 1 : to;
  let number = EMPTY;
  for (let at = from; at < end; at++) number = Math.imul(number ^ small.charCodeAt(at), PRIME);
  return number;
}

/** "bridges", not "is" or "pass" */
const isPlural = (text: string, from: number, to: number): boolean =>
  to - from > SHORTEST && text.charCodeAt(to - 1) === S && text.charCodeAt(to - 2) !== S;

/** Goes through the words once, and makes no texts of them. */
function eachPair(text: string, none: ReadonlySet<number>, found: (pair: number) => void): void {
  const small = text.toLowerCase();
  /** the word before, where nothing but a space parts it from the next; 0 where it makes no pair */
  let last = 0;
  let end = -1;
  for (let at = 0; at < small.length; ) {
    const kind = kindAt(small, at);
    if (!(kind & IN_WORD)) {
      at += widthOf(kind);
      continue;
    }
    const from = at;
    at = runEnd(small, at, IN_WORD);
    const word = numberIn(small, from, at);
    const counts = at - from >= SHORTEST && !none.has(word);
    const isJoined = from === end + 1 && isSpaceAt(small, end);
    if (counts && last !== 0 && isJoined) found(numberOf(last, word));
    last = counts ? word : 0;
    end = at;
  }
}
