import type { Briefing } from '../model/briefing.ts';
import { type ChangedItem, type Comparison, compareBriefings } from './compare.ts';

/** What changed with one version, and where its items stand today. */
export interface Compared extends Omit<Comparison, 'items' | 'was'> {
  items: (ChangedItem & {
    /** index in the last version of the item that this one has become; null where there is none */
    now: number | null;
  })[];
}

/**
 * What changed from each version of a briefing to the next: one less than there are versions. Null where one of the two is not there. Pure.
 * @param versions the oldest first, and the one that stands last
 */
export function compareVersions(versions: readonly (Briefing | null)[]): (Compared | null)[] {
  const compared: (Compared | null)[] = [];
  const last = versions.at(-1) ?? null;
  let later: Briefing | null = null;
  /** by item of the later version, its index in the last one */
  let now: (number | null)[] = [];
  for (const version of versions.toReversed()) {
    if (version === last) now = version?.items.map((_, at) => at) ?? [];
    else if (!version || !later) {
      compared.push(null);
      if (version && last) now = nowOf(version, compareBriefings(version, last), (at) => at);
    } else {
      const found = compareBriefings(version, later);
      const { was: _, items, ...rest } = found;
      const known = now;
      const placed = items.map((item) => ({
        ...item,
        now: item.later === null ? null : (known[item.later] ?? null),
      }));
      compared.push({ ...rest, items: placed });
      now = nowOf(version, found, (at) => known[at] ?? null);
    }
    later = version;
  }
  return compared.reverse();
}

/** @param of what a later item is in the last version */
function nowOf(
  { items }: Briefing,
  { was }: Comparison,
  of: (later: number) => number | null,
): (number | null)[] {
  const now: (number | null)[] = items.map(() => null);
  for (const [later, former] of was.entries()) if (former !== null) now[former] = of(later);
  return now;
}
