import { groupBy } from '../../text/group-by.ts';
import type { SearchRecord } from '../format/record.ts';
import { fold, wordFile } from '../format/text.js';
import type { IndexFile } from './files.ts';

const WORD = /[\p{L}\p{M}\p{N}]{4,}/gu;
/** Holds every word of WORD, and is ten times as quick: only what is not ASCII in it needs a second look. */
const STRETCH = /[a-z0-9\u0080-\uffff]{4,}/g;
const NOT_ASCII = /[^\0-\x7f]/;
/** A word of one item alone is as likely a slip as a word; in a small archive it still counts. */
const SMALL_ARCHIVE = 2000;
const PER_LETTER = 4000;

/** By word of at least four letters, how many of the records hold it. */
export function vocabularyOf(records: readonly SearchRecord[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of records) {
    for (const word of new Set(wordsOf(content))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The archive’s vocabulary, to name the nearest known words when a query holds an unknown one. Languages without spaces
 * between words have none.
 */
export function wordFiles(
  parts: readonly { language: string; records: number; vocabulary: Readonly<Record<string, number>> }[],
): IndexFile[] {
  const least = parts.reduce((sum, { records }) => sum + records, 0) > SMALL_ARCHIVE ? 2 : 1;
  return [...groupBy(parts, ({ language }) => language)].flatMap(([language, own]) => {
    const counts = new Map<string, number>();
    for (const { vocabulary } of own) {
      for (const [word, count] of Object.entries(vocabulary)) {
        counts.set(word, (counts.get(word) ?? 0) + count);
      }
    }
    return filesOf(language, counts, least);
  });
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
