import { briefingAddress, readAddress } from './addresses.ts';
import type { Given } from './given.ts';
import type { WasOf } from './known.ts';
import type { Address } from './lock.ts';
import type { Unsettled } from './settlement.ts';

/**
 * The address of each briefing: the one that it had, where its series, language and day are the same; else the number of its file where
 * that is free; else the first that was never given, in the order of `present`. One that leads to it already is its own. Pure.
 * @param base "/en/" or "/en/noon/" of a briefing
 */
export function settleAddresses(
  present: readonly Unsettled[],
  base: (briefing: Unsettled) => Address,
  wasOf: WasOf,
  { mayStand }: Given,
): Address[] {
  const addresses: (Address | null)[] = present.map((briefing, at) => {
    const was = wasOf(at);
    const place = was && readAddress(was.address);
    return place?.base === base(briefing) && place.date === briefing.date ? (was?.address ?? null) : null;
  });
  const used = new Set(addresses);
  const claim = (at: number, address: Address): boolean => {
    if (used.has(address) || !mayStand(address, wasOf(at)?.address ?? null)) return false;
    used.add(address);
    addresses[at] = address;
    return true;
  };
  for (const [at, briefing] of present.entries()) {
    const { date, ordinal } = briefing;
    if (addresses[at] !== null || date === null || ordinal === null) continue;
    claim(at, briefingAddress(base(briefing), { date, id: `${date}-${ordinal}` }));
  }
  // where the search for the next new one of a day goes on
  const last = new Map<string, number>();
  for (const [at, briefing] of present.entries()) {
    if (addresses[at] !== null) continue;
    const day = briefing.date ?? briefing.name;
    const key = `${base(briefing)} ${day}`;
    const isNew = wasOf(at) === null;
    let number = isNew ? (last.get(key) ?? 1) : 1;
    const idOf = () => `${day}${number > 1 ? `-${number}` : ''}`;
    while (!claim(at, briefingAddress(base(briefing), { date: briefing.date, id: idOf() }))) number += 1;
    if (isNew) last.set(key, number);
  }
  return addresses.map((address) => address ?? '');
}
