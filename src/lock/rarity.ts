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
    counts ??= countsOf(
      askedIn(items()),
      briefings.flatMap(itemPrintsIn).map((prints) => [prints]),
    );
    return counts.get(hash) ?? 0;
  };
}

const askedIn = (items: readonly Pick<LockedItem, 'paragraphs'>[]): Set<string> =>
  new Set(items.flatMap(({ paragraphs }) => paragraphs.flatMap(({ print }) => tellingIn(print))));

/** A hash that is asked for, while texts are gone through. */
interface Asked {
  hash: string;
  count: number;
  /** the last text that holds it */
  last: number;
}

/** Nearly all of a million hashes are not asked for: so many bits tell that at once of most. A power of two. */
const MARKS = 1 << 20;

/**
 * By hash that is asked for, in how many of the texts it stands; those that stand in none are left out.
 * @param texts the prints of their paragraphs, some of them with "." between
 */
export function countsOf(
  asked: ReadonlySet<string>,
  texts: Iterable<readonly string[]>,
): Map<string, number> {
  const numbers = new Map(
    [...asked].map((hash): [number, Asked] => [numberAt(hash, 0), { hash, count: 0, last: -1 }]),
  );
  const marks = new Uint8Array(MARKS);
  for (const number of numbers.keys()) marks[number & (MARKS - 1)] = 1;
  let text = 0;
  for (const all of texts) {
    for (const prints of all) {
      for (let start = 0; start < prints.length; ) {
        const end = endOfPrint(prints, start);
        // nothing is made of those that are not asked for
        for (let at = end - start > HASH ? start + HASH : start; at < end; at += HASH) {
          const number = numberAt(prints, at);
          const one = marks[number & (MARKS - 1)] === 1 ? numbers.get(number) : undefined;
          if (one === undefined || one.last === text || !prints.startsWith(one.hash, at)) continue;
          one.last = text;
          one.count += 1;
        }
        start = end + 1;
      }
    }
    text += 1;
  }
  const found = [...numbers.values()].filter(({ count }) => count > 0);
  return new Map(found.map(({ hash, count }) => [hash, count]));
}

function endOfPrint(prints: string, start: number): number {
  const end = prints.indexOf('.', start);
  return end < 0 ? prints.length : end;
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
