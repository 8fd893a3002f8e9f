import { groupBy } from '../../text/group-by.ts';
import type { SearchRecord } from '../format/record.ts';
import { fold, wordFile } from '../format/text.js';

/** The words of one language that begin with one letter, commonest first, as the page that asks for them reads them. */
export interface WordFile {
  /** "words/en/79.txt": language, and the first letter’s code point in hexadecimal */
  path: string;
  /** a word a line */
  text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]{4,}/gu;
/** Holds every word of WORD, and is ten times as quick: only what is not ASCII in it needs a second look. */
const STRETCH = /[a-z0-9\u0080-\uffff]{4,}/g;
const NOT_ASCII = /[^\0-\x7f]/;
/** A word of one item alone is as likely a slip as a word; in a small archive it still counts. */
const SMALL_ARCHIVE = 2000;
const PER_LETTER = 4000;

/**
 * The archive’s vocabulary, to name the nearest known words when a query holds an unknown one. Languages without spaces
 * between words have none.
 */
export class Vocabulary {
  #byLanguage = new Map<string, Map<string, number>>();
  #records = 0;

  add(record: SearchRecord): void {
    this.#records += 1;
    const counts = this.#byLanguage.get(record.language) ?? new Map<string, number>();
    this.#byLanguage.set(record.language, counts);
    for (const word of new Set(wordsOf(record.content))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }

  files(): WordFile[] {
    const least = this.#records > SMALL_ARCHIVE ? 2 : 1;
    return [...this.#byLanguage].flatMap(([language, counts]) => filesOf(language, counts, least));
  }
}

/** The words of at least four letters, in small letters. */
export function wordsOf(text: string): string[] {
  const stretches = text.toLowerCase().match(STRETCH) ?? [];
  return stretches.flatMap((stretch) => (NOT_ASCII.test(stretch) ? (stretch.match(WORD) ?? []) : stretch));
}

function filesOf(language: string, counts: Map<string, number>, least: number): WordFile[] {
  const words = [...counts].filter(([word, count]) => count >= least && !/\p{Script=Han}/u.test(word));
  const letters = groupBy(words, ([word]) => [...fold(word)][0] ?? '');
  return [...letters].map(([letter, list]) => ({
    path: wordFile(language, letter),
    text: list
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, PER_LETTER)
      .map(([word]) => word)
      .join('\n'),
  }));
}
