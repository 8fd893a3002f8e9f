import { HASH, hashesIn } from '../outline/prints.ts';
import { itemPrintsIn } from './item-lines.ts';
import type { LockedBriefing, LockedItem } from './lock.ts';

/** What is said again and again tells nothing from anything: formulas, greetings, the beginning of a question. */

/** In how many items of an archive a run of words stands, as far as its lock tells; 0 for one that was not asked for. */
export type Rarity = (hash: string) => number;

/** Where nothing is known of an archive. */
export const anyIsRare: Rarity = () => 0;

/** Of the runs of these items, in how many items of all these briefings they stand. Worked out when it is first asked for. */
export function rarityIn(
  items: () => readonly Pick<LockedItem, 'paragraphs'>[],
  briefings: readonly Pick<LockedBriefing, 'items'>[],
): Rarity {
  let counts: ReadonlyMap<string, number> | null = null;
  return (hash) => {
    counts ??= countsOf(askedIn(items()), briefings.flatMap(itemPrintsIn));
    return counts.get(hash) ?? 0;
  };
}

const askedIn = (items: readonly Pick<LockedItem, 'paragraphs'>[]): Set<string> =>
  new Set(items.flatMap(({ paragraphs }) => paragraphs.flatMap(({ print }) => tellingIn(print))));

/** By hash that is asked for, in how many of the texts it stands. @param texts the prints of their paragraphs */
export function countsOf(
  asked: ReadonlySet<string>,
  texts: Iterable<readonly string[]>,
): Map<string, number> {
  const numbers = new Map([...asked].map((hash) => [numberAt(hash, 0), hash]));
  const counts = new Map<string, number>();
  for (const prints of texts) {
    const found = new Set<string>();
    // a hundred thousand items have a million hashes: nothing is made of those that are not asked for
    for (const print of prints) {
      for (let at = print.length > HASH ? HASH : 0; at < print.length; at += HASH) {
        const hash = numbers.get(numberAt(print, at));
        if (hash !== undefined && print.startsWith(hash, at)) found.add(hash);
      }
    }
    for (const hash of found) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return counts;
}

/** By code unit, what a character of base64url stands for. */
const SIX_BITS = new Uint8Array(128);
for (const [value, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].entries())
  SIX_BITS[sign.charCodeAt(0)] = value;

/** The 30 bits of the hash that begins there. */
function numberAt(print: string, at: number): number {
  let number = 0;
  for (let i = at; i < at + HASH; i += 1) number = number * 64 + (SIX_BITS[print.charCodeAt(i)] ?? 0);
  return number;
}

/** The runs of a paragraph, or the whole of one that is too short to have any. */
export const telling = (hashes: readonly string[]): readonly string[] =>
  hashes.length > 1 ? hashes.slice(1) : hashes;

export const tellingIn = (print: string): readonly string[] => telling(hashesIn(print));

/** A paragraph without a run of three has no more words. */
const SHORT = 2;

/** For about how many words of an item each hash of its paragraphs stands: by paragraph. */
export function wordsByHash(words: number, paragraphs: readonly (readonly string[])[]): number[] {
  const short = paragraphs.filter((hashes) => hashes.length <= 1).length;
  const runs = paragraphs.reduce((sum, hashes) => sum + hashes.length, 0) - paragraphs.length;
  // of an item without a run, or without a word, each paragraph tells as much as the others
  if (runs <= 0 || short === 0) {
    const each = Math.max(1, words) / Math.max(1, paragraphs.flatMap(telling).length);
    return paragraphs.map(() => each);
  }
  const each = Math.max(1, words - SHORT * short) / runs;
  return paragraphs.map((hashes) => (hashes.length <= 1 ? Math.min(SHORT, each) : each));
}

/** What of a text is found in another. */
export interface Evidence {
  /** of what it says, weighed by how few others say it, of 1 */
  share: number;
  /** as much of that as stands in whole paragraphs, which are longer than an answer of two words */
  whole: number;
  /** how many of its rarest runs that is worth */
  runs: number;
}

/** Where so much of it stands, it is the same: of answers that are made of the same phrases the one holds half of the other. */
const MOST = 0.6;
/** One run of three words may be anybody’s. */
export const FEWEST_RUNS = 2;
/** All of it; but for what is lost in adding fractions. */
const ALL = 0.999;

/** Whether a text is known again by what is found of it. @param left how much must be, of 1 */
export const isKnownBy = ({ share, whole, runs }: Evidence, left: number): boolean =>
  share >= left && (share >= ALL || (runs >= FEWEST_RUNS && (share >= MOST || whole >= left)));
