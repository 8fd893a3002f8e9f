import { isStanding } from './item-lines.ts';
import type { KnownBriefing } from './known.ts';
import { type Address, followed, type Lock, type LockedItem, splitAddress } from './lock.ts';
import { eachTextOnce, isOpen } from './merge-corrections.ts';
import type { Changes } from './settlement.ts';

/** The next lock while it is made: whatever becomes of an address is told here, and counted. */
export class NextLock {
  readonly lock: Lock;
  readonly changes: Changes = { kept: 0, fresh: 0, moved: [], gone: [], back: [], corrected: [] };
  readonly #today: string;

  /** @param before is left as it is */
  constructor(before: Lock, series: Lock['series'], today: string) {
    this.lock = {
      series,
      briefings: new Map(),
      moved: new Map(before.moved),
      split: new Map(before.split),
      corrected: new Map(before.corrected),
      goneBriefings: new Map(before.goneBriefings),
      goneItems: new Map(before.goneItems),
    };
    this.#today = today;
  }

  /** Something stands at an address. @param from where it stood before; null for what is new */
  stands(address: Address, from: Address | null): void {
    const { moved, goneBriefings, goneItems, corrected, split } = this.lock;
    moved.delete(address);
    if (goneBriefings.delete(address) || goneItems.delete(address)) this.changes.back.push(address);
    else if (from === address) this.changes.kept += 1;
    else this.changes.fresh += 1;
    if (from === null || from === address) return;
    this.moves(from, address);
    carry(corrected, from, address);
    carry(split, from, address);
  }

  /** An address leads to another. */
  moves(from: Address, to: Address): void {
    if (from === to) return;
    this.lock.goneItems.delete(from);
    this.lock.goneBriefings.delete(from);
    this.lock.moved.set(from, { date: this.#today, to });
    this.changes.moved.push(from);
  }

  /** What stood at an address stands nowhere. */
  goesItem(address: Address, item: LockedItem): void {
    this.lock.moved.delete(address);
    this.lock.goneItems.set(address, { ...item, address, gone: this.#today, title: '', text: '' });
    this.changes.gone.push(address);
  }

  goesBriefing({ address, date, sha256, file }: KnownBriefing): void {
    this.lock.goneBriefings.set(address, { address, date, sha256, file, gone: this.#today, title: '' });
    this.changes.gone.push(address);
  }

  /** Parts of what stands at an address are at others now. */
  splits(address: Address, others: readonly Address[]): void {
    const told = others.map((to) => ({ date: this.#today, to }));
    this.lock.split.set(address, [...(this.lock.split.get(address) ?? []), ...told]);
  }

  /** Another text stands in the place of the one that was there. */
  corrects(address: Address, from: string, items: string[]): void {
    const before = this.lock.corrected.get(address) ?? [];
    // what another branch had corrected came with this text
    const open = isOpen(before, from) ? before.at(-1) : undefined;
    const known = open ? before.slice(0, -1) : before;
    const all = open ? [...new Set([...open.items, ...items])] : items;
    this.lock.corrected.set(address, [...known, { date: this.#today, from, items: all }]);
    this.changes.corrected.push(address);
  }

  /** The lock, when everything is told. */
  done(): Lock {
    this.#tellParts();
    this.#tellCorrections();
    return this.lock;
  }

  /** Of parts that were joined again, or stand nowhere, nothing is said any more. */
  #tellParts(): void {
    const { split, moved } = this.lock;
    if (split.size === 0) return;
    const stands = (address: Address): boolean => {
      const { briefing, id } = splitAddress(address);
      return isStanding(this.lock, briefing, id);
    };
    for (const [address, parts] of split) {
      const left = parts.filter(({ to }) => {
        const end = followed(moved, to);
        return end !== null && end !== address && stands(end);
      });
      if (left.length > 0 && stands(address)) split.set(address, left);
      else split.delete(address);
    }
  }

  /** None replaced a text by itself: what another branch had corrected did not come. */
  #tellCorrections(): void {
    const { corrected, briefings, goneBriefings } = this.lock;
    for (const [address, all] of corrected) {
      const text = (briefings.get(address) ?? goneBriefings.get(address))?.sha256 ?? '';
      const told = eachTextOnce(all);
      while (isOpen(told, text)) told.pop();
      if (told.length > 0) corrected.set(address, told.length < all.length ? told : all);
      else corrected.delete(address);
    }
  }
}

function carry<T>(map: Map<Address, T[]>, from: Address, to: Address): void {
  const known = map.get(from);
  if (known) map.set(to, known);
  map.delete(from);
}
