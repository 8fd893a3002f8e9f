import { primaryTag } from '../../languages/index.ts';
import { littleWordsOf } from '../../languages/words.ts';
import { NO_LETTERS, UNKNOWN, WordNumbers, withLetter } from './word-numbers.ts';

/** Where the words of an exchange stand among those that were read, each once; what is in its questions precedes what is not. */
export interface SaidWords {
  from: number;
  /** its questions end here */
  asked: number;
  to: number;
  /** the names of its questions: what is printed with a capital inside a sentence */
  namesFrom: number;
  namesTo: number;
}

/** A word of fewer letters tells little, unless it has a capital: "UN". */
const SHORTEST = 3;
/** The beginning of a word tells its forms from other words well enough here, and is had at once. */
const STEM = 7;
/** What is longer is no word. */
const LONGEST = 40;
const FIRST_HAN = 0x2e80;

/** What a character is: this is asked of each that is read. */
const IN_WORD = 1;
const CAPITAL = 2;
const ENDS_SENTENCE = 4;
/** Northport’s → Northport */
const APOSTROPHE = 8;
const ASKS = 16;
const CODES = Array.from({ length: FIRST_HAN }, (_, code) => String.fromCharCode(code));
const KINDS = Uint8Array.from(CODES, (letter) => {
  if (/[?؟]/.test(letter)) return ENDS_SENTENCE | ASKS;
  if (/[.!:;\n]/.test(letter)) return ENDS_SENTENCE;
  if (/['’]/.test(letter)) return APOSTROPHE;
  if (/\p{Lu}/u.test(letter)) return IN_WORD | CAPITAL;
  return /[\p{L}\p{M}\p{N}]/u.test(letter) ? IN_WORD : 0;
});
const SMALL = Uint16Array.from(CODES, (letter) => letter.toLowerCase().charCodeAt(0));
const kindOf = (code: number): number => (code < FIRST_HAN ? (KINDS[code] ?? 0) : 0);
const isHan = (code: number): boolean =>
  code >= FIRST_HAN && code < 0xff00 && !(code >= 0x3000 && code <= 0x303f);
const WIDE_QUESTION_MARK = '？'.charCodeAt(0);

/** Enough for the little words of any language. */
const LITTLE_PLACES = 1 << 11;
const littleWords = new Map<string, WordNumbers>();

function littleNumbersOf(base: string): WordNumbers {
  const known = littleWords.get(base);
  if (known) return known;
  const numbers = new WordNumbers(LITTLE_PLACES);
  for (const word of littleWordsOf(base)) {
    let hash = NO_LETTERS;
    for (let at = 0; at < word.length; at++) hash = withLetter(hash, word.charCodeAt(at));
    numbers.numberOf(hash);
  }
  littleWords.set(base, numbers);
  return numbers;
}

/** So many words are kept before more room is made. */
const ROOM = 1 << 12;
const DIFFERENT = 1 << 11;

/**
 * Reads the words of one briefing, letter by letter, and makes no string on the way. Two forms of one word share their number, from
 * 0 on.
 */
export class WordReader {
  /** the numbers of the words that exchanges say, and of the names in their questions, one exchange after another */
  words = new Int32Array(ROOM);
  names = new Int32Array(ROOM);
  /** how many exchanges say each word */
  saidBy = new Uint32Array(DIFFERENT);
  /** so many of them were kept */
  wordCount = 0;
  nameCount = 0;
  /** of what was read since `begin`: so many words, a Chinese character counting as half a one; and whether it asks */
  count = 0;
  asks = false;
  readonly #numbers = new WordNumbers();
  readonly #little: WordNumbers;
  /** in which exchange each word was met last, and in which as a name */
  #met = new Uint32Array(DIFFERENT);
  #named = new Uint32Array(DIFFERENT);
  #exchange = 0;

  /** @param lang BCP 47 */
  constructor(lang: string) {
    this.#little = littleNumbersOf(primaryTag(lang));
  }

  /** So many different words were met. */
  get size(): number {
    return this.#numbers.size;
  }

  /** What is read from here on belongs to the next exchange. */
  begin(): void {
    this.#exchange += 1;
    this.count = 0;
    this.asks = false;
  }

  /** Reads part of a text; what the exchange has not said before is kept. @param isAsked its names are kept too */
  read(text: string, from: number, to: number, isAsked: boolean): void {
    this.#makeRoom(to - from);
    let opens = true;
    let at = from;
    while (at < to) {
      let code = text.charCodeAt(at);
      let kind = kindOf(code);
      if ((kind & IN_WORD) === 0) {
        at += 1;
        if (kind & ASKS || code === WIDE_QUESTION_MARK) this.asks = true;
        if (kind & ENDS_SENTENCE) opens = true;
        else if (isHan(code)) {
          this.count += 0.5;
          const next = at < to ? text.charCodeAt(at) : 0;
          if (isHan(next)) this.#meet(withLetter(withLetter(NO_LETTERS, code), next));
        }
        continue;
      }
      const isName = (kind & CAPITAL) !== 0;
      const start = at;
      let hash = NO_LETTERS;
      let stem = NO_LETTERS;
      do {
        hash = withLetter(hash, SMALL[code] ?? 0);
        at += 1;
        if (at - start <= STEM) stem = hash;
        code = at < to ? text.charCodeAt(at) : 0;
        kind = kindOf(code);
      } while (kind & IN_WORD);
      const size = at - start;
      while (kind & (IN_WORD | APOSTROPHE)) {
        at += 1;
        kind = at < to ? kindOf(text.charCodeAt(at)) : 0;
      }
      this.count += 1;
      const isTelling = size <= LONGEST && (size >= SHORTEST || isName);
      if (isTelling && this.#little.get(hash) === UNKNOWN) {
        const number = this.#meet(stem);
        if (isAsked && isName && !opens) this.#meetName(number);
      }
      opens = false;
    }
  }

  #meet(stem: number): number {
    const number = this.#numbers.numberOf(stem);
    if (number >= this.saidBy.length) this.#grow();
    if (this.#met[number] === this.#exchange) return number;
    this.#met[number] = this.#exchange;
    this.saidBy[number] = (this.saidBy[number] ?? 0) + 1;
    this.words[this.wordCount] = number;
    this.wordCount += 1;
    return number;
  }

  #meetName(number: number): void {
    if (this.#named[number] === this.#exchange) return;
    this.#named[number] = this.#exchange;
    this.names[this.nameCount] = number;
    this.nameCount += 1;
  }

  /** For all words that so many characters may hold. */
  #makeRoom(characters: number): void {
    while (this.wordCount + characters > this.words.length) this.words = doubled(this.words, Int32Array);
    while (this.nameCount + characters > this.names.length) this.names = doubled(this.names, Int32Array);
  }

  #grow(): void {
    this.saidBy = doubled(this.saidBy, Uint32Array);
    this.#met = doubled(this.#met, Uint32Array);
    this.#named = doubled(this.#named, Uint32Array);
  }
}

function doubled<T extends Int32Array | Uint32Array>(values: T, Numbers: new (length: number) => T): T {
  const more = new Numbers(values.length * 2);
  more.set(values);
  return more;
}
