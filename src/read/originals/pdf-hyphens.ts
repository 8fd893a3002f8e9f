import type { PageLine } from './pdf-lines.ts';
import type { Paragraph } from './pdf-paragraphs.ts';

/** How the lines of a text were joined where a word goes over the end of one. */
export interface Hyphens {
  /** "inter-" + "national" → "international" */
  joined: Division[];
  /** "long-" + "term" → "long-term" */
  kept: Division[];
}

export interface Division {
  word: string;
  line: PageLine;
}

/** A word that its hyphen divides, at the end of a line, and how the next one begins. */
const DIVIDED = /(\p{L}[\p{L}\p{M}'’]*)([-\u2010\u00ad])$/u;
/** Letters of the end of a line that are looked at: no word is longer. */
const LONGEST_WORD = 80;
const CARRIED = /^\p{Ll}[\p{L}\p{M}'’]*/u;
const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu;

/** How often the words of a text stand in it where no end of a line can have divided them, in small letters. */
export function wordsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { text } of paragraphs.flat()) {
    for (const [word] of text.matchAll(WORD)) {
      const key = word.toLowerCase().replaceAll('\u2010', '-');
      words.set(key, (words.get(key) ?? 0) + 1);
    }
  }
  return words;
}

/**
 * The lines of a paragraph as one. A hyphen at the end of a line goes where small letters follow and the text has the joined word elsewhere, or
 * has neither the word with its hyphen nor both of its parts by themselves; a soft hyphen always does. Else it stays.
 */
export function joinedLines(lines: Paragraph, words: ReadonlyMap<string, number>, hyphens: Hyphens): string {
  const parts: string[] = [];
  let before: PageLine | null = null;
  for (const line of lines) {
    const end = before?.text.slice(-LONGEST_WORD) ?? '';
    const divided = DIVIDED.exec(end);
    const carried = CARRIED.exec(line.text)?.[0];
    if (before && divided && carried) {
      const [whole, first = '', hyphen] = divided;
      const goes = hyphen === '\u00ad' || isDivided(first, carried, words);
      if (goes) parts.push((parts.pop() ?? '').slice(0, -1));
      const word = goes ? first + carried : whole + carried;
      (goes ? hyphens.joined : hyphens.kept).push({ word, line: before });
    } else if (before) {
      // the Sarn-|Northport line
      const isOne = /[\p{L}\p{N}][-\u2010]$/u.test(end) && /^[\p{L}\p{N}]/u.test(line.text);
      if (!isOne && !isUnspaced(end, line.text)) parts.push(' ');
    }
    parts.push(line.text);
    before = line;
  }
  return parts.join('').replaceAll('\u00ad', '');
}

function isDivided(first: string, second: string, words: ReadonlyMap<string, number>): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(a + b)) return true;
  if (words.has(`${a}-${b}`)) return false;
  // both parts are divided here once: what stands once more is a word
  const isWord = (part: string) => (words.get(part) ?? 0) > 1;
  return !(isWord(a) && isWord(b));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const isUnspaced = (a: string, b: string): boolean =>
  UNSPACED.test(a.slice(-1)) && UNSPACED.test(b.slice(0, 1));
