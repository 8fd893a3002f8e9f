import type { ItemPrints } from '../outline/prints.ts';
import { groupBy } from '../text/group-by.ts';
import { type Address, itemAddress, type Lock, type LockedItem, splitAddress } from './lock.ts';
import { matchScattered } from './match-items.ts';
import type { Rarity } from './rarity.ts';

/** An item that its own briefing has no more. */
export interface LostItem {
  address: Address;
  item: LockedItem;
}

/** An item as it is published now. */
export interface PlacedItem {
  address: Address;
  isNew: boolean;
  prints: Pick<ItemPrints, 'whole' | 'words'>;
  hashes: () => readonly (readonly string[])[];
}

/** So much of what an item alone says must be found in another briefing that its address leads there. */
const MOVED_OUT = 0.75;
/** What has fewer words is said in many places: it is only looked for where the rest of its briefing went. */
const TELLING = 20;

/**
 * By lost item, the address in another briefing where it stands now, or null: a new item that says most of it, else the only one that says
 * the very same (a briefing that is a copy of another now). Pure. @param places asked for where something is lost
 */
export function findLost(
  lost: readonly LostItem[],
  places: () => readonly PlacedItem[],
  rarity: Rarity,
): (Address | null)[] {
  if (lost.length === 0) return [];
  const placed = places();
  const found: (Address | null)[] = lost.map(() => null);
  const long = [...lost.keys()].filter((at) => (lost[at]?.item.words ?? 0) >= TELLING);
  const fresh = placed.filter(({ isNew }) => isNew);
  if (long.length > 0 && fresh.length > 0) {
    const { went } = matchScattered(
      long.flatMap((at) => lost[at]?.item ?? []),
      fresh.map(({ hashes, prints: { whole } }) => ({ paragraphs: hashes(), whole })),
      { left: MOVED_OUT, rarity },
    );
    for (const [i, at] of long.entries()) found[at] = fresh[went[i] ?? -1]?.address ?? null;
  }
  const same = groupBy(placed, ({ prints }) => wordsKey(prints));
  for (const at of long) {
    const [one, another] = same.get(wordsKey(lost[at]!.item)) ?? [];
    if (one && !another) found[at] ??= one.address;
  }
  const homes = groupBy(lost.keys(), (at) => splitAddress(lost[at]!.address).briefing);
  for (const own of homes.values()) {
    const went = new Set(own.flatMap((at) => (found[at] === null ? [] : briefingOf(found[at] ?? ''))));
    if (went.size === 0) continue;
    const used = new Set(own.map((at) => found[at]));
    for (const at of own) {
      if (found[at] !== null) continue;
      const there = same
        .get(wordsKey(lost[at]!.item))
        ?.find(({ address }) => went.has(briefingOf(address)) && !used.has(address));
      if (!there) continue;
      found[at] = there.address;
      used.add(there.address);
    }
  }
  return found;
}

const wordsKey = ({ whole, words }: Pick<ItemPrints, 'whole' | 'words'>): string => `${whole} ${words}`;
const briefingOf = (address: Address): Address => splitAddress(address).briefing;

/** The briefing that more than half of the items of another went to; null where there is none. Pure. */
export function whereMost(
  address: Address,
  items: readonly LockedItem[],
  moved: Lock['moved'],
): Address | null {
  const votes = new Map<Address, number>();
  for (const { id } of items) {
    const to = moved.get(itemAddress(address, id))?.to;
    if (to !== undefined) votes.set(briefingOf(to), (votes.get(briefingOf(to)) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best && best[1] > items.length / 2 ? best[0] : null;
}
