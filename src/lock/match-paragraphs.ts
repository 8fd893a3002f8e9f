import { diffArrays } from 'diff';

/** A paragraph that was published, by the hashes that are left of it: of the whole first, then of runs. */
export type Known = readonly string[];
/** A paragraph as it is now, with all its hashes: of the whole first. */
export type Present = readonly string[];

export interface Match {
  /** by known paragraph, the index of the present one that it is now; null where it is gone */
  where: (number | null)[];
  /** by known paragraph, whether all its words are the same there */
  exact: boolean[];
  /** by run, the present paragraphs with other words than before that hold it */
  holders: ReadonlyMap<string, readonly number[]>;
}

/** Two texts that differ in more paragraphs than this are not laid beside each other: their paragraphs are found by their words alone. */
const MOST_EDITS = 2000;
/** So many of its runs make it the same paragraph, wherever it stands. */
const ENOUGH = 0.5;

/**
 * Where each known paragraph is now. First those whose words are the same, in the order of both (Myers 1986); then those that went
 * elsewhere with the same words; then those of which some runs are left, in paragraphs that are not the same as one was: what such a one
 * says it said before. Several may have been joined into one. Pure.
 */
export function matchParagraphs(known: readonly Known[], present: readonly Present[]): Match {
  const found: (number | null)[] = inOrder(known, present) ?? known.map(() => null);
  const taken = new Set(found);
  const free = new Map<string, number[]>();
  for (const [at, [whole = '']] of present.entries()) {
    if (taken.has(at)) continue;
    const own = free.get(whole);
    if (own) own.push(at);
    else free.set(whole, [at]);
  }
  for (const [at, [whole = '']] of known.entries()) found[at] ??= free.get(whole)?.shift() ?? null;
  const same = new Set(found);
  const holders = runHolders(known, present, (at) => !same.has(at));
  const where = known.map(([, ...runs], at) => found[at] ?? byRuns(at, runs, holders, found));
  return { where, exact: found.map((one) => one !== null), holders };
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

function runHolders(
  known: readonly Known[],
  present: readonly Present[],
  isOpen: (at: number) => boolean,
): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [, ...runs] of known) for (const run of runs) holders.set(run, []);
  for (const [at, [, ...runs]] of present.entries())
    if (isOpen(at)) for (const run of new Set(runs)) holders.get(run)?.push(at);
  return holders;
}

function byRuns(
  at: number,
  runs: readonly string[],
  holders: ReadonlyMap<string, readonly number[]>,
  exact: readonly (number | null)[],
): number | null {
  const worth = new Map<number, number>();
  for (const run of runs) {
    const where = holders.get(run) ?? [];
    for (const one of where) worth.set(one, (worth.get(one) ?? 0) + 1 / where.length);
  }
  if (worth.size === 0) return null;
  const [after, before] = [nearest(exact, at, -1) ?? -1, nearest(exact, at, 1) ?? Number.POSITIVE_INFINITY];
  const isBetween = (one: number) => one > after && one < before;
  const best = [...worth]
    .filter(([one, value]) => value >= ENOUGH * runs.length || isBetween(one))
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
