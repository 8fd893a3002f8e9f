import { groupBy } from '../../text/group-by.ts';
import { fold, wordFile } from '../format/text.js';
import type { CutTexts } from './cut.ts';
import type { IndexFile } from './files.ts';

const WORD = /[\p{L}\p{M}\p{N}]{4,}/gu;
/** Holds every word of WORD, and is ten times as quick: only what is not ASCII in it needs a second look. */
const STRETCH = /[a-z0-9\u0080-\uffff]{4,}/g;
const NOT_ASCII = /[^\0-\x7f]/;
/** A word of one item alone is as likely a slip as a word; in a small archive it still counts. */
const SMALL_ARCHIVE = 2000;
const PER_LETTER = 4000;

/** By word of at least four letters, how many of the texts hold it: "harbour 3 toll 1". A text of tens of thousands of words is kept in a tenth of the time that pairs take. */
export function vocabularyOf({ stretches, texts }: CutTexts): string {
  const known = new Map<string, { word: string; count: number; last: number }>();
  const counters = stretches.map((stretch) =>
    wordsOf(stretch).map((word) => {
      const counter = known.get(word) ?? { word, count: 0, last: -1 };
      known.set(word, counter);
      return counter;
    }),
  );
  for (const [at, text] of texts.entries()) {
    for (const stretch of text) {
      for (const counter of counters[stretch]!) {
        if (counter.last === at) continue;
        counter.last = at;
        counter.count += 1;
      }
    }
  }
  const held = [...known.values()].filter(({ count }) => count > 0);
  return held
    .sort((a, b) => (a.word < b.word ? -1 : 1))
    .map(({ word, count }) => `${word} ${count}`)
    .join(' ');
}

interface PartWords {
  language: string;
  records: number;
  vocabulary: string;
}

/** The vocabulary of an archive, part by part. */
export class Vocabulary {
  #records = 0;
  readonly #byLanguage = new Map<string, Map<string, number>>();

  add({ language, records, vocabulary }: PartWords): void {
    this.#records += records;
    const counts = this.#byLanguage.get(language) ?? new Map<string, number>();
    this.#byLanguage.set(language, counts);
    // hundreds of thousands in all, of which no pairs are made
    const printed = vocabulary.split(' ');
    for (let at = 0; at + 1 < printed.length; at += 2)
      counts.set(printed[at]!, (counts.get(printed[at]!) ?? 0) + Number(printed[at + 1]));
  }

  /**
   * To name the nearest known words when a query holds an unknown one. Languages without spaces between words have none.
   */
  files(): IndexFile[] {
    const least = this.#records > SMALL_ARCHIVE ? 2 : 1;
    return [...this.#byLanguage].flatMap(([language, counts]) => filesOf(language, counts, least));
  }
}

export function wordFiles(parts: readonly PartWords[]): IndexFile[] {
  const all = new Vocabulary();
  for (const part of parts) all.add(part);
  return all.files();
}

/** The words of at least four letters, in small letters. */
export function wordsOf(text: string): string[] {
  const stretches = text.toLowerCase().match(STRETCH) ?? [];
  return stretches.flatMap((stretch) => (NOT_ASCII.test(stretch) ? (stretch.match(WORD) ?? []) : stretch));
}

/** Each a word a line, commonest first, of those that begin with one letter. */
function filesOf(language: string, counts: ReadonlyMap<string, number>, least: number): IndexFile[] {
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
