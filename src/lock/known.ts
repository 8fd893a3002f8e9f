import { groupBy } from '../text/group-by.ts';
import { byLines } from './given.ts';
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
  const standing = [...lock.briefings.values()].map((one) => ({ ...one, gone: false }));
  const gone = [...lock.goneBriefings.values()].map(({ address, date, sha256, file }) => {
    const items = [...(goneItems.get(address) ?? [])].sort(byLines);
    return { address, date, sha256, file, items, gone: true };
  });
  return [...standing, ...gone];
}
