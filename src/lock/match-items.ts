import { hashesIn } from '../outline/prints.ts';
import type { LockedItem } from './lock.ts';
import { type Match, matchParagraphs, type Present } from './match-paragraphs.ts';

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

/**
 * Items that were published → items as they are, by the words of their paragraphs, then by their order. Of an item that was split the
 * larger part is the same; of several that were joined the largest. What is said again and again tells next to nothing. Pure.
 */
export function matchItems(
  known: readonly KnownItem[],
  present: readonly PresentItem[],
  left: number = LEFT,
): ItemMatch {
  const old = known.flatMap(({ paragraphs, whole }, item) =>
    paragraphs.length > 0
      ? paragraphs.map(({ print }, at) => ({ item, at, hashes: hashesIn(print) }))
      : [{ item, at: 0, hashes: [whole] }],
  );
  const now = present.flatMap(({ paragraphs, whole }, item) =>
    paragraphs.length > 0
      ? paragraphs.map((hashes, at) => ({ item, at, hashes }))
      : [{ item, at: 0, hashes: [whole] }],
  );
  const matched = matchParagraphs(
    old.map(({ hashes }) => hashes),
    now.map(({ hashes }) => hashes),
  );
  const paragraphs = present.map((item) => item.paragraphs.map((): [number, number][] => []));
  for (const [index, target] of matched.where.entries()) {
    const from = old[index];
    const to = target === null ? undefined : now[target];
    if (from && to) paragraphs[to.item]?.[to.at]?.push([from.item, from.at]);
  }
  const pairs = sharesOf(known.length, old, now, matched)
    .flatMap((own, item) =>
      [...own].map(([to, share]) => ({
        item,
        to,
        share,
        words: share * Math.max(1, known[item]?.words ?? 1),
      })),
    )
    .filter(({ share }) => share >= left)
    .sort(
      (a, b) => b.words - a.words || Math.abs(a.item - a.to) - Math.abs(b.item - b.to) || a.item - b.item,
    );
  const is: (number | null)[] = present.map(() => null);
  const went: (number | null)[] = known.map(() => null);
  for (const { item, to } of pairs) {
    if (is[to] !== null || went[item] !== null) continue;
    is[to] = item;
    went[item] = to;
  }
  // joined with another, which has the address
  for (const { item, to, share } of pairs) if (share >= JOINED) went[item] ??= to;
  const parts: number[][] = known.map(() => []);
  for (const { item, to } of pairs) if (is[to] === null) parts[item]?.push(to);
  return { is, went, parts, paragraphs };
}

interface Paragraph {
  item: number;
  hashes: readonly string[];
}

/** By known item, the share of it that stands in each present one, of 1. */
function sharesOf(
  items: number,
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  { where, exact, holders }: Match,
): Map<number, number>[] {
  const known = countOf(old.map(({ hashes }) => telling(hashes)));
  const present = countOf(now.map(({ hashes }) => telling(hashes)));
  // said twice, it tells a quarter
  const worth = (hash: string) => Math.max(known.get(hash) ?? 0, present.get(hash) ?? 0, 1) ** -2;
  const total = new Float64Array(items);
  const found = Array.from({ length: items }, () => new Map<number, number>());
  const add = (item: number, to: number | undefined, value: number) => {
    const own = found[item];
    if (own && to !== undefined) own.set(to, (own.get(to) ?? 0) + value);
  };
  for (const [index, { item, hashes }] of old.entries()) {
    for (const hash of telling(hashes)) {
      const value = worth(hash);
      total[item] = (total[item] ?? 0) + value;
      const target = where[index];
      if (exact[index] && target !== null && target !== undefined) add(item, now[target]?.item, value);
      else {
        const holding = holders.get(hash) ?? [];
        for (const one of holding) add(item, now[one]?.item, value / holding.length);
      }
    }
  }
  return found.map(
    (own, item) => new Map([...own].map(([to, value]) => [to, value / (total[item] || 1)] as const)),
  );
}

/** Its runs, or the whole of one that is too short to have any. */
const telling = (hashes: readonly string[]): readonly string[] =>
  hashes.length > 1 ? hashes.slice(1) : hashes;

/** In how many of the lists each hash stands. */
function countOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hashes of lists)
    for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}
