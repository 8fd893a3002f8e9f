import { groupBy } from '../text/group-by.ts';
import { once } from '../text/once.ts';
import { idsIn, isStanding } from './item-lines.ts';
import {
  type Address,
  followed,
  type GoneItem,
  itemAddress,
  type Lock,
  type LockedItem,
  splitAddress,
} from './lock.ts';

/** What was ever given, and to what, in the order in which it is asked for: nothing of it is given to anything else. */
export interface Given {
  lock: Lock;
  /** the addresses of briefings that lead to this one in the end, itself first */
  leadingTo: (briefing: Address) => Address[];
  /** the ids that items below these addresses have or had */
  idsBelow: (briefings: readonly Address[]) => Set<string>;
  /** what is gone from below these addresses, by place in the text */
  goneBelow: (briefings: readonly Address[]) => GoneItem[];
  /** whether what stands at `from` may stand at `wanted`: that was never given, or leads to it */
  mayStand: (wanted: Address, from: Address | null) => boolean;
}

/** Pure; a lock of many addresses is only gone through when something has changed. */
export function givenIn(lock: Lock): Given {
  /** of what stands there no more */
  const former = once(() =>
    groupBy(
      [...lock.moved.keys(), ...lock.goneBriefings.keys(), ...lock.goneItems.keys()],
      (address) => splitAddress(address).briefing,
    ),
  );
  const idsAt = (address: Address): string[] => {
    const standing = lock.briefings.get(address);
    const were = (former().get(address) ?? []).map((one) => splitAddress(one).id);
    return standing ? ['', ...idsIn(standing), ...were] : were;
  };
  const isGiven = (address: Address): boolean => {
    const { briefing, id } = splitAddress(address);
    const isFormer =
      lock.moved.has(address) || lock.goneBriefings.has(address) || lock.goneItems.has(address);
    return isFormer || isStanding(lock, briefing, id);
  };
  const leading = once(() => {
    const briefings = [...lock.moved.keys()].filter((address) => splitAddress(address).id === '').sort();
    return groupBy(briefings, (address) => followed(lock.moved, address));
  });
  const gone = once(() => groupBy(lock.goneItems.values(), ({ address }) => splitAddress(address).briefing));
  return {
    lock,
    leadingTo: (briefing) => [briefing, ...(leading().get(briefing) ?? [])],
    idsBelow: (briefings) => new Set(briefings.flatMap(idsAt)),
    goneBelow: (briefings) => briefings.flatMap((address) => gone().get(address) ?? []).sort(byLines),
    mayStand: (wanted, from) =>
      !isGiven(wanted) ||
      (from !== null && (wanted === from || (lock.moved.has(wanted) && leadsTo(lock, wanted, from)))),
  };
}

const leadsTo = (lock: Lock, address: Address, to: Address): boolean =>
  followed(lock.moved, address) === followed(lock.moved, to);

/** By where they stood; in a file of one line, by id. */
export const byLines = (a: Pick<LockedItem, 'id' | 'lines'>, b: Pick<LockedItem, 'id' | 'lines'>): number =>
  a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1] || (a.id < b.id ? -1 : 1);

/** The addresses that a lock knows, without those of series: each was given once, and is never given to anything else. */
export function addressesOf(lock: Lock): Set<Address> {
  const all = new Set([...lock.moved.keys(), ...lock.goneBriefings.keys(), ...lock.goneItems.keys()]);
  for (const address of standingIn(lock)) all.add(address);
  return all;
}

/** The addresses at which a briefing or an item stands. */
export function standingIn({ briefings }: Lock): Set<Address> {
  const standing = new Set<Address>();
  for (const briefing of briefings.values()) {
    standing.add(briefing.address);
    for (const id of idsIn(briefing)) standing.add(itemAddress(briefing.address, id));
  }
  return standing;
}
