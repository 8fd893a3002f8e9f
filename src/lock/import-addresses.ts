import { hashesIn } from '../outline/prints.ts';
import { groupBy } from '../text/group-by.ts';
import { readAddress } from './addresses.ts';
import { addressesOf, standingIn } from './given.ts';
import {
  type Address,
  followed,
  itemAddress,
  type Lock,
  type LockedBriefing,
  type LockedItem,
  splitAddress,
} from './lock.ts';
import { matchBriefings } from './match-briefings.ts';
import { matchItems, type PresentItem } from './match-items.ts';
import { rarityIn } from './rarity.ts';
import { knownText, wordsOf } from './texts.ts';

/** What became of the addresses of a site that was published without a lock. */
export interface Imported {
  lock: Lock;
  /** that the lock knew already */
  known: number;
  /** that it knows from now on */
  taken: number;
  /** of which nobody can tell what they were, or that were given to something else since */
  unmatched: Address[];
}

/** So much of the words of an address two of them must share, to be taken for one title that was worded anew. */
const ALIKE = 0.5;

/**
 * Takes over what a site had published, with its words: what the lock has under another address leads there; what it does not have is
 * entered as it was, and the next build finds its transcript, or says that it is gone. Pure. @param today ISO 8601
 */
export function importBriefings(lock: Lock, former: readonly LockedBriefing[], today: string): Imported {
  const next: Lock = {
    ...lock,
    briefings: new Map(lock.briefings),
    moved: new Map(lock.moved),
    goneItems: new Map(lock.goneItems),
  };
  const before = addressesOf(lock);
  const result: Imported = { lock: next, known: 0, taken: 0, unmatched: [] };
  const standing = standingIn(lock);
  const present = [...lock.briefings.values()];
  const is = matchBriefings(
    former.map(knownText),
    present.map(({ file, sha256, items }) => ({
      file,
      sha256,
      words: wordsOf(items),
      hashes: () => new Set(items.flatMap(printsOf).flatMap(hashesIn)),
    })),
  );
  const rarity = rarityIn(() => former.flatMap(({ items }) => items), former);
  const now = new Map(is.flatMap((one, at) => (one === null ? [] : [[one, present[at]] as const])));
  for (const [at, one] of former.entries()) {
    const home = now.get(at);
    if (!home && !before.has(one.address)) {
      // what leads on already, as a sitemap told, goes on doing so
      const items = one.items.filter((item) => !before.has(itemAddress(one.address, item.id)));
      next.briefings.set(one.address, { ...one, items });
      result.taken += 1 + items.length;
      result.known += one.items.length - items.length;
      continue;
    }
    const lead = (from: Address, to: Address | null, item?: LockedItem) => {
      if (before.has(from)) {
        // given to something else since, unless it is the same
        const isOther = to === null ? standing.has(from) : followed(next.moved, from) !== to;
        if (isOther) result.unmatched.push(from);
        else result.known += 1;
        return;
      }
      if (to !== null) next.moved.set(from, { date: today, to });
      else if (item) next.goneItems.set(from, { ...item, address: from, gone: today, title: '', text: '' });
      result.taken += 1;
    };
    if (!home) {
      // another briefing has its address: of its answers those that nothing stands at say what stood there
      result.unmatched.push(one.address);
      for (const item of one.items) lead(itemAddress(one.address, item.id), null, item);
      continue;
    }
    lead(one.address, home.address);
    const { went } = matchItems(one.items, home.items.map(presentItem), { rarity });
    for (const [i, item] of one.items.entries()) {
      const same = theSame(item, home.items) ?? home.items[went[i] ?? -1];
      lead(itemAddress(one.address, item.id), same ? itemAddress(home.address, same.id) : null, item);
    }
  }
  return result;
}

const printsOf = (item: LockedItem): string[] => item.paragraphs.map(({ print }) => print);

const presentItem = (item: LockedItem): PresentItem => ({
  paragraphs: printsOf(item).map(hashesIn),
  whole: item.whole,
});

/** The item with the same words, that with the same id first. */
const theSame = ({ whole, id }: LockedItem, items: readonly LockedItem[]): LockedItem | undefined =>
  items.find((other) => other.whole === whole && other.id === id) ??
  items.find((other) => other.whole === whole);

/** The addresses of pages, as a sitemap has them, that are of briefings and items: "/en/2031/05/04/who-pays.html" → "/en/2031/05/04/who-pays". */
export function addressesIn(pages: readonly string[]): Address[] {
  return pages.flatMap((page) => {
    const [, briefing = '', id = ''] = /^(\/.*\/)(?:([a-z0-9-]+)\.html)?$/.exec(page) ?? [];
    return readAddress(briefing) ? [briefing + id] : [];
  });
}

/**
 * Takes over addresses of which nothing but themselves is known: they lead to the briefing of the same day and series, and in it to the item
 * whose id has most of the same words. What fits two as well is left unmatched. Pure. @param lock what the archive holds now
 */
export function importPages(lock: Lock, addresses: readonly Address[], today: string): Imported {
  const next: Lock = { ...lock, moved: new Map(lock.moved) };
  const before = addressesOf(lock);
  const result: Imported = { lock: next, known: 0, taken: 0, unmatched: [] };
  const days = groupBy(lock.briefings.values(), ({ address }) => dayOf(address));
  const sorted = [...new Set(addresses)].sort();
  for (const address of sorted) {
    const { briefing, id } = splitAddress(address);
    if (before.has(address)) {
      result.known += 1;
      continue;
    }
    const sameDay = days.get(dayOf(briefing)) ?? [];
    const end = followed(next.moved, briefing);
    const own = end === null ? undefined : lock.briefings.get(end);
    const to = id === '' ? only(sameDay)?.address : (itemIn(own ? [own] : [], id) ?? itemIn(sameDay, id));
    if (to === undefined || to === null) result.unmatched.push(address);
    else {
      next.moved.set(address, { date: today, to });
      result.taken += 1;
    }
  }
  return result;
}

/** "/en/noon/2031/05/04-2/" → "/en/noon/ 2031-05-04" */
function dayOf(address: Address): string {
  const read = readAddress(address);
  return read ? `${read.base} ${read.date ?? read.id}` : address;
}

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

/** The item with this id, or the one whose id is most like it. */
function itemIn(briefings: readonly LockedBriefing[], id: string): Address | null {
  const all = briefings.flatMap(({ address, items }) =>
    items.map((item) => ({ id: item.id, to: itemAddress(address, item.id) })),
  );
  const same = only(all.filter((item) => item.id === id));
  if (same) return same.to;
  const ranked = all
    .map((item) => ({ ...item, share: shareOf(id, item.id) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  return best && best.share >= ALIKE && best.share > (second?.share ?? 0) ? best.to : null;
}

/** Of the different words of two ids, the share that both have (Jaccard 1912). */
function shareOf(a: string, b: string): number {
  const [first, second] = [new Set(a.split('-')), new Set(b.split('-'))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}
