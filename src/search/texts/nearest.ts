import { distance } from 'fastest-levenshtein';
import { fold } from '../format/text.js';
import type { Nearest } from '../page/finder.js';
import { isMendable, nearestOf } from '../page/near.js';
import { wordsOf } from '../write/word-list.ts';
import type { TextsPart } from './texts-part.ts';

/** A word of one item alone is as likely a slip as a word; in a small archive it still counts. */
const SMALL_ARCHIVE = 2000;

/** What knows the words of texts that are spelled nearly as one that none holds; each letter that words begin with is looked up once. */
export function nearestIn(parts: readonly TextsPart[]): Nearest {
  const known = new Map<string, string[]>();
  const least = parts.reduce((sum, { size }) => sum + size, 0) > SMALL_ARCHIVE ? 2 : 1;
  return async (word, lang, farthest) => {
    const part = parts.find((one) => one.lang === lang.toLowerCase());
    if (!part || !isMendable(word)) return [];
    const letter = [...word][0] ?? '';
    const key = `${part.lang} ${letter}`;
    const words = known.get(key) ?? commonest(part, letter, least);
    known.set(key, words);
    return nearestOf(word, words, distance, farthest);
  };
}

/** The words of a part that begin with a letter, those of most texts first. */
function commonest(part: TextsPart, letter: string, least: number): string[] {
  const counts = new Map<string, number>();
  // a twentieth of all words; which of the others have an accent is seen when they are cut
  const likely = new RegExp(
    `(?<![a-z0-9\u0080-\uffff])[${letter}\u0080-\uffff][a-z0-9\u0080-\uffff]{3,}`,
    'g',
  );
  part.eachText((text) => {
    const stretches = new Set(text.toLowerCase().match(likely));
    for (const word of new Set([...stretches].flatMap(wordsOf)))
      if (fold(word).startsWith(letter)) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}
