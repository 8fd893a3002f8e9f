import { hashesIn } from '../outline/prints.ts';
import { groupBy } from '../text/group-by.ts';
import type { LockedItem } from './lock.ts';
import { type Match, matchParagraphs, type Present } from './match-paragraphs.ts';
import {
  anyIsRare,
  type Evidence,
  FEWEST_RUNS,
  isKnownBy,
  type Rarity,
  telling,
  wordsByHash,
} from './rarity.ts';

/** An item as it is now, as far as it is to be known again. */
export interface PresentItem {
  /** of its paragraphs, all hashes (src/outline/prints.ts) */
  paragraphs: readonly Present[];
  /** 30 bits of a hash of all of it: all that an item without a paragraph is known by */
  whole: string;
}

export type KnownItem = Pick<LockedItem, 'words' | 'whole' | 'paragraphs'>;

/** What became of the items of a briefing. */
export interface ItemMatch {
  /** by present item, the index of the known one that it is; null for a new one */
  is: (number | null)[];
  /** by known item, the present one that holds the larger part of its words; null where too few are left */
  went: (number | null)[];
  /** by known item, others that hold a good part of its words and are new */
  parts: number[][];
  /** by present item and paragraph, the known paragraphs that it was: [item, paragraph] */
  paragraphs: [number, number][][][];
}

/** So much of an item must be left where it is to be known again: more makes a corrected one a new one, less confuses those that share a phrase. */
const LEFT = 0.25;
/** So much of it must stand in another item that it was joined with: a link to it leads there. */
const JOINED = 0.5;

export interface ItemMatching {
  /** how much of an item must be left, of 1 */
  left?: number;
  /** of the runs of the known items, in how many items of the archive they stand */
  rarity?: Rarity;
}

/**
 * The items of a briefing as they were published → as they are, by the words of their paragraphs, then by their order. Of an item that was
 * split the larger part is the same, whichever has the words that its address is made of: there stands most of what was linked; of one that came apart into many the first; of several that were joined the largest. What is said
 * again and again, there or in others, tells next to nothing: who has no more than that left, or little but its first paragraph, is only known between the neighbours that
 * it had. Pure.
 */
export function matchItems(
  known: readonly KnownItem[],
  present: readonly PresentItem[],
  { left = LEFT, rarity = anyIsRare }: ItemMatching = {},
): ItemMatch {
  const { pairs, weak, all, begun, paragraphs } = weighed(known, present, left, rarity);
  const match = matched(known.length, present.length, pairs, paragraphs);
  const { is, went } = match;
  // of those that only begin alike most was no part of it: a list that was printed behind the last answer
  for (const { item, to } of [...weak, ...begun]) {
    if (is[to] !== null || went[item] !== null || !isBetween(item, to, match)) continue;
    is[to] = item;
    went[item] = to;
  }
  followApart(match, all);
  return match;
}

/** The same of items that stood anywhere and stand anywhere: where they stand tells nothing. Pure. */
export function matchScattered(
  known: readonly KnownItem[],
  present: readonly PresentItem[],
  { left = LEFT, rarity = anyIsRare }: ItemMatching = {},
): ItemMatch {
  const { pairs, paragraphs } = weighed(known, present, left, rarity);
  return matched(known.length, present.length, pairs, paragraphs);
}

/** A known item and a present one that holds some of its words. */
interface Pair extends Evidence {
  item: number;
  to: number;
  /** as many words as that is */
  words: number;
}

/** Pairs that share enough that is rare, and those that share enough, rare or not, the likeliest first; all that share anything, in no order; and those that begin with the same paragraph. */
function weighed(
  known: readonly KnownItem[],
  present: readonly PresentItem[],
  left: number,
  rarity: Rarity,
): {
  pairs: Pair[];
  weak: Pair[];
  all: Pair[];
  begun: Pick<Pair, 'item' | 'to'>[];
  paragraphs: ItemMatch['paragraphs'];
} {
  const old = known.flatMap(({ paragraphs, words, whole }, item) => {
    const hashes = paragraphs.length > 0 ? paragraphs.map(({ print }) => hashesIn(print)) : [[whole]];
    const each = wordsByHash(words, hashes);
    return hashes.map((own, at) => ({ item, at, hashes: own, words: each[at] ?? 1 }));
  });
  const now = present.flatMap(({ paragraphs, whole }, item) =>
    paragraphs.length > 0
      ? paragraphs.map((hashes, at) => ({ item, at, hashes }))
      : [{ item, at: 0, hashes: [whole] }],
  );
  const match = matchParagraphs(
    old.map(({ hashes }) => hashes),
    now.map(({ hashes }) => hashes),
  );
  const paragraphs = present.map((item) => item.paragraphs.map((): [number, number][] => []));
  const begun: Pick<Pair, 'item' | 'to'>[] = [];
  for (const [index, target] of match.where.entries()) {
    const from = old[index];
    const to = target === null ? undefined : now[target];
    if (!from || !to) continue;
    paragraphs[to.item]?.[to.at]?.push([from.item, from.at]);
    if (from.at === 0 && to.at === 0 && match.exact[index]) begun.push({ item: from.item, to: to.item });
  }
  const pairsBy = (rare: Rarity): Pair[] =>
    evidenceOf(known.length, old, now, match, rare).flatMap((own, item) =>
      [...own].map(([to, found]) => ({
        ...found,
        item,
        to,
        words: found.share * Math.max(1, known[item]?.words ?? 1),
      })),
    );
  const isEnough = ({ share }: Pair) => share >= left;
  const all = pairsBy(anyIsRare);
  const weak = all.filter(isEnough).sort(byWords);
  // how rare it is tells whether it is the same; which part is the larger, the words tell
  const places = new Map(weak.map(({ item, to }, place) => [`${item} ${to}`, place]));
  const placeOf = ({ item, to }: Pair) => places.get(`${item} ${to}`) ?? weak.length;
  const pairs = pairsBy(rarity)
    .filter((pair) => isEnough(pair) && isKnownBy(pair, left))
    .sort((a, b) => placeOf(a) - placeOf(b) || byWords(a, b));
  return { pairs, weak, all, begun, paragraphs };
}

/** The likeliest first. */
const byWords = (a: Pair, b: Pair): number =>
  b.words - a.words || Math.abs(a.item - a.to) - Math.abs(b.item - b.to) || a.item - b.item;

function matched(
  knownItems: number,
  presentItems: number,
  pairs: readonly Pair[],
  paragraphs: ItemMatch['paragraphs'],
): ItemMatch {
  const is: (number | null)[] = Array.from({ length: presentItems }, () => null);
  const went: (number | null)[] = Array.from({ length: knownItems }, () => null);
  for (const { item, to } of pairs) {
    if (is[to] !== null || went[item] !== null) continue;
    is[to] = item;
    went[item] = to;
  }
  // joined with another, which has the address
  for (const { item, to, share } of pairs) if (share >= JOINED) went[item] ??= to;
  const parts: number[][] = Array.from({ length: knownItems }, () => []);
  for (const { item, to } of pairs) if (is[to] === null) parts[item]?.push(to);
  return { is, went, parts, paragraphs };
}

/**
 * Of an item of which too little is left anywhere, since it came apart into many that hold nothing else to speak of, the part with its
 * first words is the same: most addresses are named by them.
 */
function followApart({ is, went, parts, paragraphs }: ItemMatch, all: readonly Pair[]): void {
  const apart = all.filter(({ item }) => went[item] === null);
  for (const [item, own] of groupBy(apart, (pair) => pair.item)) {
    const made = own
      .map(({ to, share }) => ({ to, share, was: paragraphsOf(item, paragraphs[to] ?? []) }))
      .filter(
        ({ to, was }) => is[to] === null && was.length > 0 && 2 * was.length >= (paragraphs[to] ?? []).length,
      )
      .sort((a, b) => Math.min(...a.was) - Math.min(...b.was));
    const [first, ...others] = made;
    const share = made.reduce((sum, one) => sum + one.share, 0);
    if (!first || others.length === 0 || share < JOINED) continue;
    is[first.to] = item;
    went[item] = first.to;
    parts[item]?.push(...others.map(({ to }) => to));
  }
}

/** Which paragraphs of a known item those of a present one were. */
const paragraphsOf = (item: number, paragraphs: ItemMatch['paragraphs'][number]): number[] =>
  paragraphs.flatMap((were) => were.find(([of]) => of === item)?.[1] ?? []);

/** Whether an item has the neighbours now that it had. */
function isBetween(item: number, to: number, { is, went }: ItemMatch): boolean {
  const isSame = (step: 1 | -1) => {
    const [before, now] = [went[item + step], is[to + step]];
    // both stand at the end
    return before === undefined || now === undefined ? before === now : now === item + step;
  };
  return (is.length > 1 || went.length > 1) && isSame(-1) && isSame(1);
}

interface Paragraph {
  item: number;
  hashes: readonly string[];
  /** for how many words each of those stands */
  words: number;
}

/** By known item, what of it is found in each present one. */
function evidenceOf(
  items: number,
  old: readonly Paragraph[],
  now: readonly Pick<Paragraph, 'item' | 'hashes'>[],
  { where, exact, holders }: Match,
  rarity: Rarity,
): Map<number, Evidence>[] {
  const known = countOf(old.map(({ hashes }) => telling(hashes)));
  const present = countOf(now.map(({ hashes }) => telling(hashes)));
  // said twice, it tells a quarter
  const worth = (hash: string) =>
    Math.max(known.get(hash) ?? 0, present.get(hash) ?? 0, rarity(hash), 1) ** -2;
  const total = new Float64Array(items);
  /** what the rarest run of each is worth */
  const most = new Float64Array(items);
  const found = Array.from({ length: items }, () => new Map<number, Evidence>());
  const add = (item: number, to: number | undefined, value: number, runs: number, isWhole: boolean) => {
    const own = found[item];
    if (!own || to === undefined) return;
    const before = own.get(to) ?? { share: 0, whole: 0, runs: 0 };
    const whole = before.whole + (isWhole ? value : 0);
    own.set(to, { share: before.share + value, whole, runs: before.runs + runs });
  };
  for (const [index, { item, hashes, words }] of old.entries()) {
    for (const hash of telling(hashes)) {
      const rare = worth(hash);
      const value = words * rare;
      total[item] = (total[item] ?? 0) + value;
      most[item] = Math.max(most[item] ?? 0, rare);
      const target = where[index];
      if (exact[index] && target !== null && target !== undefined) {
        const isWhole = hashes.length > 1;
        // of a long item one run of each paragraph is kept: all of a paragraph is more than one run of it
        add(item, now[target]?.item, value, isWhole ? FEWEST_RUNS * rare : rare, isWhole);
      } else {
        const holding = holders.get(hash) ?? [];
        for (const one of holding)
          add(item, now[one]?.item, value / holding.length, rare / holding.length, false);
      }
    }
  }
  return found.map(
    (own, item) =>
      new Map(
        [...own].map(([to, { share, whole, runs }]) => {
          const all = total[item] || 1;
          return [to, { share: share / all, whole: whole / all, runs: runs / (most[item] || 1) }] as const;
        }),
      ),
  );
}

/** In how many of the lists each hash stands. */
function countOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hashes of lists)
    for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}
