import type { Turn } from '../model/briefing.ts';
import { holdsHan } from '../text/holds-han.ts';
import { mixed } from '../text/mixed.ts';
import { plain } from '../text/plain.ts';
import { wordHashes } from '../text/word-hashes.ts';

/** Fewer words in a row are the same by chance, or a courtesy; of Chinese, where each character is one, it takes more. */
const FEWEST = 8;
const FEWEST_HAN = 12;
/** A longer sentence is a list, or one whose end the typist left out. */
const MOST = 80;
/** Words in a row that are compared as one: four rarely meet twice by chance, and one word that is another spoils no more than four of them. */
const RUN = 4;
/** Each makes an order of the runs of its own. Of two sentences that share half of their runs, one of three least ones is the same in seven of eight. */
const ORDERS = [0, 0x9e3779b9, 0x3c6ef372] as const;
/** Numbers of a saying: all its words, and its least runs. */
export const NUMBERS = 1 + ORDERS.length;
/** So many bits of the first number say how many words it has: `MOST` is less. */
const LENGTH_BITS = 7;

/** Where a sentence may end, with what closes it. */
const ENDS = /[.?!…]+["”’»)\]]*(?=\s|$)|[。？！؟۔]+["”’»)\]」』]*/g;
/** The point of “Mr.” ends no sentence. */
const SHORTENED =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|St|vs|a\.m|p\.m|e\.g|i\.e|\p{Lu}(?:\.\p{Lu})*)\.$/u;
const LONGEST_SHORTENED = 8;
const GOES_ON = /^\s*[\p{Ll}\d,;]/u;

/** A sentence that somebody answers, and what it is known again by. */
export interface Saying {
  text: string;
  /** hashes: of all its words, whatever their capitals and signs, with how many they are; then the least of its runs by each order (Broder 1997) */
  numbers: readonly number[];
}

/** What is answered in an item, sentence by sentence; those that are too short or too long to be known again are left out. Pure, linear. */
export const sayingsOf = (turns: readonly Turn[]): Saying[] =>
  answered(turns).map(({ text, words }) => ({ text, numbers: numbersOf(words) }));

/** Their texts alone, in the same order. */
export const sayingTexts = (turns: readonly Turn[]): string[] => answered(turns).map(({ text }) => text);

function answered(turns: readonly Turn[]): { text: string; words: Uint32Array }[] {
  const sentences: { text: string; words: Uint32Array }[] = [];
  for (const turn of turns) {
    if (turn.role !== 'answer') continue;
    for (const text of sentencesOf(plain(turn))) {
      const words = wordHashes(text);
      if (words.length < FEWEST || words.length > MOST) continue;
      if (words.length < FEWEST_HAN && holdsHan(text)) continue;
      sentences.push({ text, words });
    }
  }
  return sentences;
}

function* sentencesOf(text: string): Generator<string> {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(ENDS)) {
    const end = index + mark.length;
    if (mark === '.' && SHORTENED.test(text.slice(Math.max(start, end - LONGEST_SHORTENED), end))) continue;
    if (end < text.length && GOES_ON.test(text.slice(end, end + 3))) continue;
    yield text.slice(start, end).trim();
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') yield rest;
}

function numbersOf(words: Uint32Array): Saying['numbers'] {
  let whole = words.length;
  const least = ORDERS.map(() => 0xffffffff);
  for (let at = 0; at < words.length; at++) {
    whole = mixed(whole ^ (words[at] ?? 0));
    if (at + RUN > words.length) continue;
    let run = 0;
    for (let next = at; next < at + RUN; next++) run = mixed(Math.imul(run, 31) ^ (words[next] ?? 0));
    for (const [order, other] of ORDERS.entries()) {
      const place = mixed(run ^ other) >>> 0;
      if (place < (least[order] ?? 0)) least[order] = place;
    }
  }
  return [((whole << LENGTH_BITS) | words.length) >>> 0, ...least];
}

/** How many words a saying has. @param whole its first number */
export const lengthOf = (whole: number): number => whole & ((1 << LENGTH_BITS) - 1);

/** The numbers of an item’s sayings, as what is kept of them: base64 of 32 bits each. */
export function printSayings(sayings: readonly Saying[]): string {
  const numbers = Uint32Array.from(sayings.flatMap((saying) => saying.numbers));
  return Buffer.from(numbers.buffer).toString('base64');
}

/** The same read: `NUMBERS` of each saying. */
export function readSayings(printed: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(printed, 'base64'));
  return new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
}
