import { diffArrays } from 'diff';

/** A paragraph that was published, by the hashes that are left of it: of the whole first, then of runs. */
export type Known = readonly string[];
/** A paragraph as it is now, with all its hashes: of the whole first. */
export type Present = readonly string[];

/** Two texts that differ in more paragraphs than this are not laid beside each other: their paragraphs are found by their words alone. */
const MOST_EDITS = 2000;
/** A run that stands in one paragraph alone is worth 1, one that stands in two 0.5 … So much makes it the same paragraph, wherever it stands. */
const ENOUGH = 0.5;

/**
 * Where each known paragraph is now: index into `present`, or null. First those whose words are the same, in the order of both (Myers 1986);
 * then those that went elsewhere with the same words; then those of which some runs are left. Several may have been joined into one. Pure.
 */
export function matchParagraphs(known: readonly Known[], present: readonly Present[]): (number | null)[] {
  const found: (number | null)[] = inOrder(known, present) ?? known.map(() => null);
  const free = new Map<string, number[]>();
  const taken = new Set(found);
  for (const [at, [whole = '']] of present.entries()) {
    if (!taken.has(at)) free.set(whole, [...(free.get(whole) ?? []), at]);
  }
  for (const [at, [whole = '']] of known.entries()) found[at] ??= free.get(whole)?.shift() ?? null;
  const holders = runHolders(known, present);
  const exact = [...found];
  for (const [at, hashes] of known.entries()) found[at] ??= byRuns(at, hashes, holders, exact);
  return found;
}

function inOrder(known: readonly Known[], present: readonly Present[]): (number | null)[] | null {
  const first = (hashes: readonly string[]) => hashes[0] ?? '';
  const changes = diffArrays(known.map(first), present.map(first), { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  const found: (number | null)[] = [];
  let at = 0;
  for (const { added, removed, count } of changes) {
    if (added) at += count;
    else for (let i = 0; i < count; i++) found.push(removed ? null : at++);
  }
  return found;
}

/** By run, the paragraphs that it stands in now; only of runs that are known. */
function runHolders(known: readonly Known[], present: readonly Present[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [, ...runs] of known) for (const run of runs) holders.set(run, []);
  for (const [at, [, ...runs]] of present.entries())
    for (const run of new Set(runs)) holders.get(run)?.push(at);
  return holders;
}

function byRuns(
  at: number,
  [, ...runs]: Known,
  holders: ReadonlyMap<string, readonly number[]>,
  exact: readonly (number | null)[],
): number | null {
  const worth = new Map<number, number>();
  for (const run of runs) {
    const where = holders.get(run) ?? [];
    for (const one of where) worth.set(one, (worth.get(one) ?? 0) + 1 / where.length);
  }
  const [after, before] = [nearest(exact, at, -1) ?? -1, nearest(exact, at, 1) ?? Number.POSITIVE_INFINITY];
  const isBetween = (one: number) => one > after && one < before;
  const best = [...worth]
    .filter(([one, value]) => value >= ENOUGH || isBetween(one))
    .sort(([a, x], [b, y]) => y - x || Number(isBetween(b)) - Number(isBetween(a)) || a - b);
  return best[0]?.[0] ?? null;
}

/** Where the nearest paragraph before (−1) or behind (1) this one is now. */
function nearest(found: readonly (number | null)[], at: number, step: 1 | -1): number | null {
  for (let i = at + step; i >= 0 && i < found.length; i += step) {
    const one = found[i];
    if (one !== null && one !== undefined) return one;
  }
  return null;
}
