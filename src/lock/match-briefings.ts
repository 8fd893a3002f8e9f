import { hashesIn } from '../outline/prints.ts';
import { groupBy } from '../text/group-by.ts';
import { countsOf, type Evidence, isKnownBy, telling, wordsByHash } from './rarity.ts';

/** A briefing that was published, as far as it is to be known again. */
export interface KnownText {
  file: string;
  sha256: string;
  /** asked for where nothing else tells */
  items: () => readonly { words: number; prints: readonly string[] }[];
  /** of all paragraphs, some of them with "." between, where they are had without the items */
  prints?: () => readonly string[];
}

/** A briefing as it is now. */
export interface PresentText {
  file: string;
  sha256: string;
  /** of all its items */
  words: number;
  /** every hash of its paragraphs; asked for where nothing else tells */
  hashes: () => ReadonlySet<string>;
}

/**
 * So much of what it alone says must stand in a file of the same name that it is the same briefing, corrected. Of two real briefings of
 * one series the one holds at most 0.12 of the other (of very short ones in Chinese 0.69, see SURE).
 */
const SAME_NAME = 0.25;
/** And so much in a file of another name. */
const ANY_NAME = 0.5;
/** A file that was overwritten by another briefing is less the one it held than a file of another name that says so much more of it. */
const NAME_COUNTS = 0.25;
/** A short text may stand by chance in a long one: unless this much of it does, it must be that share of the long one as well. */
const SURE = 0.8;
const OF_LONGER = 0.1;
/** What more briefings than this say tells none from another. */
const COMMON = 8;
/** So many of those that share most with a file are looked at. */
const LOOKED_AT = 4;

/**
 * Which of the known briefings each present one is: by file and content, by content alone (renamed), else by its words, and by its file
 * where the words leave it open (corrected). Index, or null for a new one. Pure.
 */
export function matchBriefings(
  known: readonly KnownText[],
  present: readonly PresentText[],
): (number | null)[] {
  const is: (number | null)[] = present.map(() => null);
  const free = new Set(known.keys());
  const settle = (at: number, one: number | undefined) => {
    if (one === undefined || is[at] !== null || !free.delete(one)) return;
    is[at] = one;
  };
  for (const keyOf of [
    ({ file, sha256 }: KnownText | PresentText) => `${sha256} ${file}`,
    ({ sha256 }: KnownText | PresentText) => sha256,
  ]) {
    const groups = groupBy(free, (one) => keyed(known[one], keyOf));
    for (const [at, briefing] of present.entries())
      settle(
        at,
        groups.get(keyOf(briefing))?.find((one) => free.has(one)),
      );
  }
  const open = [...present.keys()].filter((at) => is[at] === null);
  if (free.size === 0 || open.length === 0) return is;
  for (const { one, at } of pairsOf(known, present, free, open)) settle(at, one);
  return is;
}

/** Pairs that may be the same, the likeliest first. */
function pairsOf(
  known: readonly KnownText[],
  present: readonly PresentText[],
  free: ReadonlySet<number>,
  open: readonly number[],
): { one: number; at: number }[] {
  // only what is free is weighed; the others tell how many say the same
  const own = new Map(
    [...free].flatMap((one) => (known[one] ? [[one, weightsOf(known[one])] as const] : [])),
  );
  const asked = new Set([...own.values()].flatMap((weights) => [...weights.keys()]));
  const counts = countsOf(
    asked,
    known.map(({ items, prints = () => items().flatMap((item) => item.prints) }) => prints()),
  );
  // what two say tells a quarter
  const worth = (hash: string, weight: number) => weight / (counts.get(hash) ?? 1) ** 2;
  const holders = new Map<string, number[]>();
  for (const one of free)
    for (const hash of own.get(one)?.keys() ?? []) {
      if ((counts.get(hash) ?? 0) > COMMON) continue;
      const where = holders.get(hash);
      if (where) where.push(one);
      else holders.set(hash, [one]);
    }
  const byFile = groupBy(free, (one) => known[one]?.file ?? '');
  const pairs = open.flatMap((at) => {
    const now = present[at];
    if (!now) return [];
    const hashes = now.hashes();
    const votes = new Map<number, number>();
    for (const hash of hashes)
      for (const one of holders.get(hash) ?? [])
        votes.set(one, (votes.get(one) ?? 0) + worth(hash, own.get(one)?.get(hash) ?? 0));
    const likely = [...votes].sort(([a, x], [b, y]) => y - x || a - b).slice(0, LOOKED_AT);
    const sameFile = byFile.get(now.file) ?? [];
    return [...new Set([...sameFile, ...likely.map(([one]) => one)])].flatMap((one) => {
      const found = evidenceOf(known[one], own.get(one) ?? new Map(), hashes, worth);
      const { share } = found;
      const named = sameFile.includes(one);
      const ofLonger = share * Math.min(1, wordsOf(known[one]) / Math.max(1, now.words));
      const fits = isKnownBy(found, named ? SAME_NAME : ANY_NAME) && (share >= SURE || ofLonger >= OF_LONGER);
      return fits ? [{ one, at, rank: share + (named ? NAME_COUNTS : 0) }] : [];
    });
  });
  return pairs.sort((a, b) => b.rank - a.rank || a.one - b.one || a.at - b.at);
}

const keyed = (one: KnownText | undefined, keyOf: (one: KnownText) => string) => (one ? keyOf(one) : '');

const wordsOf = (one: KnownText | undefined): number =>
  (one?.items() ?? []).reduce((sum, { words }) => sum + words, 0);

/** By hash, about how many words it stands for: what is known of a long item tells more than a greeting. */
function weightsOf({ items }: KnownText): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { words, prints } of items()) {
    const paragraphs = prints.map(hashesIn);
    const each = wordsByHash(words, paragraphs);
    for (const [at, hashes] of paragraphs.entries())
      for (const hash of telling(hashes)) weights.set(hash, (weights.get(hash) ?? 0) + (each[at] ?? 0));
  }
  return weights;
}

/** What of a briefing is found. @param weights of what it tells */
function evidenceOf(
  text: KnownText | undefined,
  weights: ReadonlyMap<string, number>,
  hashes: ReadonlySet<string>,
  worth: (hash: string, weight: number) => number,
): Evidence {
  let [total, share, runs, most] = [0, 0, 0, 0];
  for (const [hash, weight] of weights) {
    const value = worth(hash, weight);
    const rare = worth(hash, 1);
    total += value;
    most = Math.max(most, rare);
    if (!hashes.has(hash)) continue;
    share += value;
    runs += rare;
  }
  const standing = new Set(
    (text?.items() ?? [])
      .flatMap(({ prints }) => prints.map(hashesIn))
      .filter((own) => own.length > 1 && hashes.has(own[0] ?? ''))
      .flatMap(telling),
  );
  let whole = 0;
  for (const hash of standing) whole += worth(hash, weights.get(hash) ?? 0);
  const all = total || 1;
  return { share: share / all, whole: whole / all, runs: runs / (most || 1) };
}
