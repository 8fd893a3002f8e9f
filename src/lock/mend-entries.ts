import { emptyLock } from './lock.ts';
import type { Side } from './merged-lines.ts';
import { type Line, LockError, readItem, split, take } from './read-lock.ts';

/** A line of a lock that git merged. */
export interface Entry extends Line {
  side: Side;
  text: string;
}

/** @throws LockError where the line is none of a lock */
export function checked(text: string, number: number): Line {
  try {
    const line = split(text, number);
    if (line.kind === 'item') readItem(line, 0);
    else take(emptyLock(), line);
    return line;
  } catch {
    throw new LockError('This line does not read as one of a lock, and cannot be mended.', number);
  }
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byText = (a: Entry, b: Entry): number => compare(a.text, b.text);

/** What each of two branches says of an address, by lines of one kind: a line that git merged is of both. */
export interface Branches<T> {
  ours: T[];
  theirs: T[];
}

/**
 * Lines of an address as each branch has them. Where git was told to keep the lines of both, they stand without marks, ours first: of two
 * that say the same thing otherwise the second is theirs, and so is what follows it. Pure.
 * @param keyOf what a branch says once: the number of a correction
 */
export function branchesOf(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Branches<Entry> & { isMarked: boolean } {
  const own = [...new Map(entries.toReversed().map((entry) => [`${entry.side} ${entry.text}`, entry]))]
    .map(([, entry]) => entry)
    .filter(({ side }) => side !== 'base')
    .reverse();
  const isMarked = own.some(({ side }) => side !== 'both');
  const seen = new Set<string>();
  const second = isMarked
    ? undefined
    : own.find((entry) => {
        const isSecond = seen.has(keyOf(entry));
        seen.add(keyOf(entry));
        return isSecond;
      });
  const branches: Branches<Entry> = { ours: [], theirs: [] };
  const first = second && own.find((entry) => keyOf(entry) === keyOf(second));
  for (const entry of own) {
    const isOfOne = second !== undefined && first !== undefined && entry.number >= first.number;
    if (entry.side === 'ours' || (isOfOne && entry.number < (second?.number ?? 0))) branches.ours.push(entry);
    else if (entry.side === 'theirs' || isOfOne) branches.theirs.push(entry);
    else {
      branches.ours.push(entry);
      branches.theirs.push(entry);
    }
  }
  return { ...branches, isMarked };
}
