import { hashesIn } from '../outline/prints.ts';
import { groupBy } from '../text/group-by.ts';
import { byLines } from './given.ts';
import {
  type Address,
  emptyLock,
  followed,
  itemAddress,
  type Lock,
  type LockedItem,
  splitAddress,
} from './lock.ts';
import { followCorrections, takeBriefings } from './mend-briefings.ts';
import { byText, checked, compare, type Entry } from './mend-entries.ts';
import { mergedLines, type Side } from './merged-lines.ts';
import { printLock } from './print-lock.ts';
import { linesOf, readItem, readLock, take } from './read-lock.ts';

export interface Mended {
  lock: Lock;
  /** places that git could not merge */
  conflicts: number;
  /** lines that stood twice, or said two things of one address */
  doubled: number;
  /** what somebody should know: of each address that means something else to one of the two branches */
  notes: string[];
}

/** A transcript of the archive. */
export interface Transcript {
  file: string;
  sha256: string;
}

export interface MendOptions {
  /** ISO 8601 */
  today: string;
  /** the transcript that these items are of, where the line of their briefing is missing; null where there is none */
  find: (items: readonly LockedItem[]) => Transcript | null;
}

/** What is written for a transcript that nothing is known of. */
const UNKNOWN: Transcript = { file: 'unknown', sha256: '0'.repeat(64) };

/**
 * A lock that two branches wrote, as one: every address of either is in it. What stands in both once is kept once; where they say two things
 * of an address, what was published first keeps it, what moved leads on, and what stands goes before what is gone. Pure.
 * @throws LockError for a line that is none of a lock
 */
export function mendLock(text: string, options: MendOptions): Mended {
  const merged = mergedLines(linesOf(text));
  const read = merged.lines.map((line): Entry => ({ ...checked(line.text, line.number), ...line }));
  const said = new Set(read.filter(({ side }) => side !== 'base').map(({ address }) => address));
  // where both came from is of the past, unless neither says anything of the address
  const counted = read.filter(({ side, address }) => side !== 'base' || !said.has(address));
  const entries = [...new Map(counted.map((entry) => [entry.text, entry])).values()];
  const notes: string[] = [];
  const lock = emptyLock();
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);

  takeSeries(lock, of('series'), notes);
  takeGone(lock, of('gone'));
  const winners = takeBriefings(
    lock,
    counted.filter(({ kind }) => kind === 'briefing' || kind === 'corrected' || kind === 'gone'),
    notes,
  );
  const items = takeItems(of('item'), winners, lock.goneItems);
  for (const entry of of('split')) take(lock, entry);
  const isStanding = (address: Address) => lock.briefings.has(address) || items.has(address);
  takeMoves(lock, of('moved'), isStanding);
  followCorrections(lock, notes);
  for (const address of lock.moved.keys()) {
    lock.briefings.delete(address);
    lock.goneBriefings.delete(address);
    lock.goneItems.delete(address);
  }
  placeItems(lock, items, options, notes);
  settleMeanings(lock);
  for (const { items: own } of lock.briefings.values()) own.sort(inOrder);
  const written = printLock(lock);
  return {
    lock: readLock(written),
    conflicts: merged.conflicts,
    doubled: Math.max(0, merged.lines.filter(({ side }) => side !== 'base').length - linesIn(written)),
    notes,
  };
}

const linesIn = (text: string) =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;

/** One name an address: the first. */
function takeSeries(lock: Lock, entries: readonly Entry[], notes: string[]): void {
  for (const [address, own] of groupBy(entries, (entry) => entry.address)) {
    const [first, ...others] = own.sort(byText);
    if (first) take(lock, first);
    for (const other of others)
      notes.push(
        `${address} is the series ${first?.rest[0]}; ${other.rest[0]} gets an address of its own with the next build.`,
      );
  }
}

/** What is gone on both branches has been since the first day, and the numbers of its anchors are those of both. */
function takeGone(lock: Lock, entries: readonly Entry[]): void {
  for (const entry of entries.toSorted(byText).reverse()) {
    const highest = lock.goneItems.get(entry.address)?.highest ?? 0;
    take(lock, entry);
    const item = lock.goneItems.get(entry.address);
    if (item) lock.goneItems.set(entry.address, withHighest(item, highest));
  }
}

/** The number of no anchor is given again, whichever branch gave it. */
const withHighest = <T extends LockedItem>(item: T, highest: number | undefined): T =>
  highest === undefined || highest <= item.highest ? item : { ...item, highest };

/** One item an address: that of the branch whose briefing keeps its own, else the one that gave more anchors. */
function takeItems(
  entries: readonly Entry[],
  winners: ReadonlyMap<Address, Side>,
  gone: ReadonlyMap<Address, LockedItem>,
): Map<Address, LockedItem> {
  const items = new Map<Address, LockedItem>();
  for (const [address, own] of groupBy(entries, (entry) => entry.address)) {
    const side = winners.get(splitAddress(address).briefing);
    const ranked = own
      .map((entry) => ({ entry, item: readItem(entry, 0) }))
      .sort(
        (a, b) =>
          Number(b.entry.side === side) - Number(a.entry.side === side) ||
          b.item.highest - a.item.highest ||
          byText(a.entry, b.entry),
      );
    const [first] = ranked;
    const highest = Math.max(gone.get(address)?.highest ?? 0, ...ranked.map(({ item }) => item.highest));
    if (first) items.set(address, withHighest(first.item, highest));
  }
  return items;
}

/** An address that moved on one branch leads on, if what it leads to is there; else it is what it was on the other. */
function takeMoves(lock: Lock, entries: readonly Entry[], isStanding: (address: Address) => boolean): void {
  const moves = entries.map((entry) => {
    const [date = '', to = ''] = entry.rest;
    return { from: entry.address, date, to };
  });
  moves.sort((a, b) => compare(a.from, b.from) || compare(a.date, b.date) || compare(b.to, a.to));
  // the last of an address is the newest
  for (const { from, date, to } of moves) lock.moved.set(from, { date, to });
  const isGone = (address: Address) => lock.goneBriefings.has(address) || lock.goneItems.has(address);
  for (const address of [...lock.moved.keys()]) {
    const end = followed(lock.moved, address);
    if (end !== null && (isStanding(end) || isGone(end))) continue;
    if (isStanding(address) || isGone(address)) lock.moved.delete(address);
  }
}

/** As both lines and, where a page is one line, numbers tell. */
const inOrder = (a: LockedItem & { number?: number }, b: LockedItem & { number?: number }): number =>
  (a.number ?? 0) - (b.number ?? 0) || byLines(a, b);

/** Gives each item to its briefing, wherever that is now. */
function placeItems(
  lock: Lock,
  items: ReadonlyMap<Address, LockedItem>,
  { today, find }: MendOptions,
  notes: string[],
): void {
  const lost = new Map<Address, LockedItem[]>();
  // of two that came from elsewhere the same is first, whichever branch is ours
  for (const [address, item] of [...items].sort(([a], [b]) => compare(a, b))) {
    if (lock.moved.has(address)) continue;
    const { briefing, id } = splitAddress(address);
    const end = followed(lock.moved, briefing);
    const home = end === null ? undefined : lock.briefings.get(end);
    if (home) {
      const to = itemAddress(home.address, id);
      const there = home.items.find((other) => other.id === id) ?? items.get(to) ?? item;
      if (to !== address && !isLike(there, item)) {
        goneItem(lock, address, item, today);
        notes.push(
          `${address} is another answer than ${to}, which has its name: it is kept as gone until the next build finds its words.`,
        );
        continue;
      }
      lock.goneItems.delete(address);
      // what led back to where it came from stands there again
      if (to !== address && followed(lock.moved, to) === address) lock.moved.delete(to);
      if (to !== address) lock.moved.set(address, { date: today, to });
      if (lock.moved.has(to)) continue;
      const highest = Math.max(item.highest, lock.goneItems.get(to)?.highest ?? 0);
      home.items = [...home.items.filter((other) => other.id !== id), withHighest(there, highest)];
      lock.goneItems.delete(to);
    } else if (lock.goneBriefings.has(briefing)) goneItem(lock, address, item, today);
    else lost.set(briefing, [...(lost.get(briefing) ?? []), item]);
  }
  for (const [address, own] of lost) {
    const found = find(own);
    const known = { address, date: today, ...(found ?? UNKNOWN) };
    if (found) lock.briefings.set(address, { ...known, items: own });
    else {
      lock.goneBriefings.set(address, { ...known, gone: today, title: '' });
      for (const item of own) goneItem(lock, itemAddress(address, item.id), item, today);
    }
    notes.push(
      found
        ? `The line of ${address} was missing: its answers are those of ${found.file}.`
        : `The line of ${address} was missing, and no transcript has its words: it is kept as gone.`,
    );
  }
}

/** Whether two of one name say anything alike. */
function isLike(a: LockedItem, b: LockedItem): boolean {
  const own = new Set(a.paragraphs.flatMap(({ print }) => hashesIn(print)));
  return (
    a.whole === b.whole || b.paragraphs.some(({ print }) => hashesIn(print).some((hash) => own.has(hash)))
  );
}

/** One meaning an address: it stands, else it leads on, else it is gone. */
function settleMeanings(lock: Lock): void {
  const standing = [...lock.briefings.values()].flatMap(({ address, items }) => [
    address,
    ...items.map(({ id }) => itemAddress(address, id)),
  ]);
  for (const address of standing) lock.moved.delete(address);
  for (const address of [...standing, ...lock.moved.keys()]) {
    lock.goneBriefings.delete(address);
    lock.goneItems.delete(address);
  }
}

function goneItem(lock: Lock, address: Address, item: LockedItem, gone: string): void {
  const known = lock.goneItems.get(address) ?? { ...item, address, gone, title: '', text: '' };
  lock.goneItems.set(address, withHighest(known, item.highest));
}
