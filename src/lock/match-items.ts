import { hashesIn } from '../outline/prints.ts';
import type { LockedItem } from './lock.ts';
import { matchParagraphs, type Present } from './match-paragraphs.ts';

/** An item as it is now, as far as it is to be known again. */
export interface PresentItem {
  /** of its paragraphs, all hashes (src/outline/prints.ts) */
  paragraphs: readonly Present[];
}

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

/** So much of the words of an item must be left where it is to be known again: more makes a corrected one a new one, less confuses those that share a phrase. */
const LEFT = 0.25;

/**
 * Items that were published → items as they are, by the words of their paragraphs, then by their order. Of an item that was split the
 * larger part is the same; of several that were joined the largest. Pure.
 */
export function matchItems(
  known: readonly LockedItem[],
  present: readonly PresentItem[],
  left: number = LEFT,
): ItemMatch {
  const old = known.flatMap(({ paragraphs }, item) =>
    paragraphs.map(({ print }, at) => ({ item, at, hashes: hashesIn(print) })),
  );
  const now = present.flatMap(({ paragraphs }, item) =>
    paragraphs.map((hashes, at) => ({ item, at, hashes })),
  );
  const where = matchParagraphs(
    old.map(({ hashes }) => hashes),
    now.map(({ hashes }) => hashes),
  );
  const paragraphs = present.map((item) => item.paragraphs.map((): [number, number][] => []));
  const votes = known.map(() => new Map<number, number>());
  for (const [index, target] of where.entries()) {
    const from = old[index];
    const to = target === null ? undefined : now[target];
    if (!from || !to) continue;
    paragraphs[to.item]?.[to.at]?.push([from.item, from.at]);
    const own = votes[from.item];
    own?.set(to.item, (own.get(to.item) ?? 0) + wordsOf(to.hashes));
  }
  const isEnough = (item: number, value: number) => value >= left * Math.max(1, known[item]?.words ?? 1);
  const pairs = votes.flatMap((own, item) => [...own].map(([to, value]) => ({ item, to, value })));
  pairs.sort(
    (a, b) => b.value - a.value || Math.abs(a.item - a.to) - Math.abs(b.item - b.to) || a.item - b.item,
  );
  const is: (number | null)[] = present.map(() => null);
  const went: (number | null)[] = known.map(() => null);
  const good = pairs.filter(({ item, value }) => isEnough(item, value));
  for (const { item, to } of good) {
    if (is[to] !== null || went[item] !== null) continue;
    is[to] = item;
    went[item] = to;
  }
  // joined with another, which has the address
  for (const { item, to } of good) went[item] ??= to;
  const parts: number[][] = known.map(() => []);
  for (const { item, to } of good) if (is[to] === null) parts[item]?.push(to);
  return { is, went, parts, paragraphs };
}

/** About: a text of n words has n - 2 runs of three, and one hash of the whole. */
const wordsOf = (hashes: Present): number => hashes.length + 1;
