import type { Turn } from '../model/briefing.ts';
import { mixed } from '../text/mixed.ts';
import { Smallest } from '../text/smallest.ts';
import { wordHashes } from '../text/word-hashes.ts';

/**
 * What a paragraph is known by when its text has changed or is gone: 30 bits of a hash of all its words, then of some of its runs of
 * three words, those with the smallest hashes (Broder 1997), each as five characters of base64url. Capitals, punctuation and white space do not count.
 */
export type Print = string;

/** Characters of one hash. */
export const HASH = 5;
/** Words in a row: three are rarely the same by chance within one briefing, and one corrected word spoils no more than three runs. */
const RUN = 3;
/** So many runs of an item are kept at least, where it has them, so that a short one is known again too. */
const FEWEST = 6;

/** What an item is known by. */
export interface ItemPrints {
  /** in a script without spaces each character is one */
  words: number;
  /** 30 bits of a hash of all its words and labels: the same however they are cut into paragraphs */
  whole: string;
  /** of its paragraphs in order, whoever says them */
  paragraphs: Print[];
}

/** As one line, as the lock has it (src/lock/print-lock.ts): "84 _7Iuk XWnwf.B2N2-" */
export function printedPrints(prints: ItemPrints): string {
  if (prints instanceof PrintsInLine) return prints.line;
  const { words, whole, paragraphs } = prints;
  return `${words} ${whole} ${paragraphs.join('.') || NONE}`;
}

/** In the place of paragraphs. */
const NONE = '-';

/** Those of several items, a line each: of a hundred thousand items nearly all are compared as they are, and never taken apart. */
export const printsIn = (lines: string): ItemPrints[] =>
  lines === '' ? [] : lines.split('\n').map((line) => new PrintsInLine(line));

/** What an item is known by, read when it is asked for. */
class PrintsInLine implements ItemPrints {
  readonly line: string;

  constructor(line: string) {
    this.line = line;
  }

  get words(): number {
    return Number.parseInt(this.line, 10);
  }

  get whole(): string {
    return this.line.split(' ', 2)[1] ?? '';
  }

  get paragraphs(): Print[] {
    const printed = this.line.slice(this.line.lastIndexOf(' ') + 1);
    return printed === NONE ? [] : printed.split('.');
  }
}

/** A paragraph with its words as hashes. */
export interface Hashed {
  text: string;
  words: Uint32Array;
}

/** The paragraphs of an item in order. */
export function hashedOf(turns: readonly Turn[]): Hashed[] {
  return turns.flatMap((turn) => turn.paragraphs.map((text) => ({ text, words: wordHashes(text) })));
}

/** What an item is known by. */
export const printsOfTurns = (turns: readonly Turn[]): ItemPrints =>
  printsOf(
    hashedOf(turns),
    turns.map(({ label }) => label),
  );

/** Pure. @param labels as printed above the turns: who says something is part of it */
export function printsOf(paragraphs: readonly Hashed[], labels: readonly (string | null)[]): ItemPrints {
  const runs = Math.max(1, Math.ceil(FEWEST / Math.max(1, paragraphs.length)));
  const words = joined(paragraphs.map((paragraph) => paragraph.words));
  return {
    words: words.length,
    whole: wholeOf(
      paragraphs.map(({ text }) => text).join(''),
      joined([words, wordHashes(labels.join(' '))]),
    ),
    paragraphs: paragraphs.map(({ text, words }) =>
      [wholeOf(text, words), ...smallestOf(words, runs)].join(''),
    ),
  };
}

/** Everything that a print of a paragraph may hold of it: the hash of all its words first, then of each run. */
export function hashesOf(text: string): string[] {
  const words = wordHashes(text);
  return [wholeOf(text, words), ...runsOf(words).map(letters)];
}

/** The hashes of a print. */
export function hashesIn(print: Print): string[] {
  return Array.from({ length: Math.floor(print.length / HASH) }, (_, at) =>
    print.slice(at * HASH, (at + 1) * HASH),
  );
}

/** One behind the other. */
export function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function wholeOf(text: string, words: Uint32Array): string {
  // "(…)" has no word
  const all = words.length > 0 ? words : Uint32Array.from(text.trim(), (sign) => sign.codePointAt(0) ?? 0);
  return letters(hashOf(all, 0, all.length));
}

/** The smallest hashes of runs, each once, in rising order. */
function smallestOf(words: Uint32Array, most: number): string[] {
  const smallest = new Smallest(most);
  for (let start = 0; start + RUN <= words.length; start++) {
    smallest.offer(hashOf(words, start, start + RUN));
  }
  return Array.from(smallest.values(), letters);
}

function runsOf(words: Uint32Array): number[] {
  const number = Math.max(0, words.length - RUN + 1);
  return Array.from({ length: number }, (_, start) => hashOf(words, start, start + RUN));
}

function hashOf(words: Uint32Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return mixed(hash) >>> 2;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function letters(hash: number): string {
  let text = '';
  for (let shift = 24; shift >= 0; shift -= 6) text += ALPHABET[(hash >>> shift) & 63];
  return text;
}
