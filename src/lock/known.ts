import { groupBy } from '../text/group-by.ts';
import { byLines } from './given.ts';
import { linesOfItems, withLines } from './item-lines.ts';
import { type Lock, type LockedBriefing, splitAddress } from './lock.ts';

/** A briefing that was published. */
export interface KnownBriefing extends LockedBriefing {
  /** it stands in no transcript; its items are those that were gone with it, or before */
  gone: boolean;
}

/** The known briefing that a present one is, by its index; null for a new one. */
export type WasOf = (at: number) => KnownBriefing | null;

/** Those that stand, then those that are gone and may come back. Pure. */
export function knownBriefings(lock: Lock): KnownBriefing[] {
  const goneItems = groupBy(lock.goneItems.values(), ({ address }) => splitAddress(address).briefing);
  const standing = [...lock.briefings.values()].map(standingOne);
  const gone = [...lock.goneBriefings.values()].map(({ address, date, sha256, file }) => {
    const items = [...(goneItems.get(address) ?? [])].sort(byLines);
    return { address, date, sha256, file, items, gone: true };
  });
  return [...standing, ...gone];
}

/** Its items are not asked for. */
function standingOne(one: LockedBriefing): KnownBriefing {
  const lines = linesOfItems(one);
  if (!lines) return { ...one, gone: false };
  const { address, date, sha256, file } = one;
  return withLines({ address, date, sha256, file, gone: false }, lines, () => one.items);
}
