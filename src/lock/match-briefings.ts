import { HASH } from '../outline/prints.ts';
import { groupBy } from '../text/group-by.ts';

/** A briefing that was published, as far as it is to be known again. */
export interface KnownBriefing {
  file: string;
  sha256: string;
  /** of all its paragraphs */
  prints: readonly string[];
}

/** A briefing as it is now. */
export interface PresentBriefing {
  file: string;
  sha256: string;
  /** every hash of its paragraphs; asked for where nothing else tells */
  hashes: () => ReadonlySet<string>;
}

/** So much of it must stand in a file of the same name that it is the same briefing, corrected. */
const SAME_NAME = 0.25;
/** And so much in a file of another name. */
const ANY_NAME = 0.5;
/** What many briefings say tells none from another. */
const COMMON = 8;

/**
 * Which of the known briefings each present one is: by file and content, by content alone (renamed), by file alone (corrected), else by its
 * words. Index, or null for a new one. Pure.
 */
export function matchBriefings(
  known: readonly KnownBriefing[],
  present: readonly PresentBriefing[],
): (number | null)[] {
  const is: (number | null)[] = present.map(() => null);
  const free = new Set(known.keys());
  const settle = (at: number, one: number | undefined) => {
    if (one === undefined || is[at] !== null || !free.delete(one)) return;
    is[at] = one;
  };
  const by = (
    key: (one: KnownBriefing | PresentBriefing) => string,
    fits: (known: number, at: number) => boolean,
  ) => {
    const groups = groupBy([...free], (one) => keyed(known[one], key));
    for (const [at, briefing] of present.entries()) {
      if (is[at] !== null) continue;
      settle(
        at,
        groups.get(key(briefing))?.find((one) => free.has(one) && fits(one, at)),
      );
    }
  };
  by(
    ({ file, sha256 }) => `${sha256} ${file}`,
    () => true,
  );
  by(
    ({ sha256 }) => sha256,
    () => true,
  );
  if (free.size === 0 || is.every((one) => one !== null)) return is;
  const share = (one: number, at: number) =>
    shareOf(known[one]?.prints ?? [], present[at]?.hashes() ?? new Set());
  by(
    ({ file }) => file,
    (one, at) => share(one, at) >= SAME_NAME,
  );
  if (free.size === 0) return is;
  const holders = new Map<string, number[]>();
  for (const one of free) {
    for (const print of known[one]?.prints ?? [])
      for (const hash of hashesOf(print)) {
        const where = holders.get(hash);
        if (!where) holders.set(hash, [one]);
        else if (where.at(-1) !== one) where.push(one);
      }
  }
  for (const at of present.keys()) {
    if (is[at] !== null) continue;
    const votes = new Map<number, number>();
    for (const hash of present[at]?.hashes() ?? []) {
      const where = holders.get(hash) ?? [];
      if (where.length <= COMMON) for (const one of where) votes.set(one, (votes.get(one) ?? 0) + 1);
    }
    const best = [...votes].sort(([a, x], [b, y]) => y - x || a - b).find(([one]) => free.has(one));
    if (best && share(best[0], at) >= ANY_NAME) settle(at, best[0]);
  }
  return is;
}

const keyed = (one: KnownBriefing | undefined, key: (one: KnownBriefing) => string) => (one ? key(one) : '');

/** The share of the paragraphs of which something stands among the hashes. */
export function shareOf(prints: readonly string[], hashes: ReadonlySet<string>): number {
  if (prints.length === 0) return 0;
  return prints.filter((print) => hashesOf(print).some((hash) => hashes.has(hash))).length / prints.length;
}

function hashesOf(print: string): string[] {
  const hashes: string[] = [];
  for (let at = 0; at < print.length; at += HASH) hashes.push(print.slice(at, at + HASH));
  return hashes;
}
