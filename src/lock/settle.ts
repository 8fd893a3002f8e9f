import type { Lines } from '../model/briefing.ts';
import type { ItemPrints } from '../outline/prints.ts';
import { briefingAddress, languageAddress, readAddress, seriesSegment } from './addresses.ts';
import {
  type Address,
  followed,
  type GoneBriefing,
  itemAddress,
  type Lock,
  type LockedBriefing,
  type LockedItem,
  splitAddress,
} from './lock.ts';
import { matchBriefings } from './match-briefings.ts';
import { matchItems } from './match-items.ts';
import { nameParagraphs } from './name-paragraphs.ts';
import { addressesOf } from './read-lock.ts';

/** A briefing as it is to be published, without an address yet. */
export interface Unsettled {
  file: string;
  sha256: string;
  lang: string;
  series: string | null;
  date: string | null;
  /** its own number on its day, out of the name of the file, or null */
  ordinal: number | null;
  /** what it is called where it has no date */
  name: string;
  items: readonly UnsettledItem[];
}

export interface UnsettledItem {
  /** out of its title: what it is called if it is new */
  id: string;
  lines: Lines;
  prints: ItemPrints;
  /** every hash of each of its paragraphs (src/outline/prints.ts); asked for where words have changed */
  hashes: () => readonly (readonly string[])[];
}

export interface SettledItem {
  id: string;
  /** of each of its paragraphs, where one is not that of its place: what links to it end with */
  anchors: readonly (readonly string[])[] | null;
}

export interface SettledBriefing {
  address: Address;
  id: string;
  items: SettledItem[];
}

/** What became of the addresses that were known, and how many came. */
export interface Changes {
  kept: number;
  fresh: number;
  moved: Address[];
  gone: Address[];
  back: Address[];
  corrected: Address[];
}

export interface Settlement {
  /** in the order of those that were handed in */
  briefings: SettledBriefing[];
  /** "/en/" and "Noon" → "/en/noon/" */
  seriesAddress: (lang: string, series: string) => Address;
  lock: Lock;
  changes: Changes;
  /** files that hold another briefing than the one that was published from them, and its address */
  reused: { file: string; address: Address; now: Address }[];
}

export interface SettleOptions {
  /** ISO 8601, the date of what happens now */
  today: string;
  /** files that are there and cannot be read: what was published of them stays as it is */
  failed?: ReadonlySet<string>;
}

/** So many of the words of an item must be found in another briefing that its address leads there. */
const MOVED_OUT = 0.6;

/**
 * Gives every briefing and item its address: the one that it was published under, else one that was never given to anything. Says of every
 * address that was ever given where it leads now. Pure; `present` is in the order in which new ones are numbered.
 */
export function settle(
  lock: Lock,
  present: readonly Unsettled[],
  { today, failed = new Set() }: SettleOptions,
): Settlement {
  const known = knownBriefings(lock);
  const is = matchBriefings(
    known.map(({ file, sha256, items }) => ({ file, sha256, prints: items.flatMap(printsOf) })),
    present.map(({ file, sha256, items }) => ({
      file,
      sha256,
      hashes: () => new Set(items.flatMap((item) => item.hashes()).flat()),
    })),
  );
  const series = settleSeries(lock, present);
  const base = ({ lang, series: name }: Unsettled) =>
    name === null ? languageAddress(lang) : series.address(lang, name);
  const wasOf = (at: number) => known[is[at] ?? -1] ?? null;
  const addresses = settleAddresses(lock, present, base, wasOf);
  const next: Lock = {
    series: series.known,
    briefings: new Map(),
    moved: new Map(lock.moved),
    split: new Map(lock.split),
    corrected: new Map(lock.corrected),
    goneBriefings: new Map(lock.goneBriefings),
    goneItems: new Map(lock.goneItems),
  };
  const changes: Changes = { kept: 0, fresh: 0, moved: [], gone: [], back: [], corrected: [] };
  const lost: { briefing: KnownBriefing; item: LockedItem }[] = [];
  const fresh: { address: Address; hashes: () => readonly (readonly string[])[] }[] = [];

  const move = (from: Address, to: Address) => {
    if (from === to) return;
    next.moved.set(from, { date: today, to });
    changes.moved.push(from);
  };
  const briefings = present.map((briefing, at): SettledBriefing => {
    const was = wasOf(at);
    const address = addresses[at] ?? '';
    const named = nameItems(lock, briefing, address, was);
    for (const { id, isNew, hashes } of named.items) {
      const own = itemAddress(address, id);
      next.moved.delete(own);
      if (isNew) fresh.push({ address: own, hashes });
      if (next.goneItems.delete(own)) changes.back.push(own);
      else if (isNew || was?.address !== address) changes.fresh += 1;
      else changes.kept += 1;
    }
    next.moved.delete(address);
    if (next.goneBriefings.delete(address)) changes.back.push(address);
    else if (was?.address === address) changes.kept += 1;
    else changes.fresh += 1;
    if (was) {
      const from = was.address;
      if (from !== address) {
        next.goneBriefings.delete(from);
        move(from, address);
        const corrections = next.corrected.get(from);
        if (corrections) next.corrected.set(address, corrections);
        next.corrected.delete(from);
      }
      for (const { item, to } of named.went) {
        const old = itemAddress(from, item.id);
        const wasGone = lock.goneItems.has(old);
        if (to === null) {
          if (!wasGone) lost.push({ briefing: was, item });
        } else if (old !== itemAddress(address, to)) {
          next.goneItems.delete(old);
          move(old, itemAddress(address, to));
        }
      }
      for (const { item, others } of named.parts) {
        const own = itemAddress(address, item);
        const told = others.map((other) => ({ date: today, to: itemAddress(address, other) }));
        next.split.set(own, [...(next.split.get(own) ?? []), ...told]);
      }
      if (was.sha256 !== briefing.sha256 && !was.gone) {
        const correction = { date: today, from: was.sha256, items: named.corrected };
        next.corrected.set(address, [...(next.corrected.get(address) ?? []), correction]);
        changes.corrected.push(address);
      }
    }
    next.briefings.set(address, {
      address,
      date: was?.date ?? today,
      sha256: briefing.sha256,
      file: briefing.file,
      items: named.items.map(({ locked }) => locked),
    });
    return {
      address,
      id: readAddress(address)?.id ?? briefing.name,
      items: named.items.map(({ id, anchors }) => ({ id, anchors })),
    };
  });

  const found = new Set(is);
  for (const [at, one] of known.entries()) {
    if (one.gone || found.has(at)) continue;
    if (failed.has(one.file)) {
      next.briefings.set(one.address, one.locked);
      changes.kept += 1 + one.items.length;
    } else for (const item of one.items) lost.push({ briefing: one, item });
  }
  const moves = foundElsewhere(
    lost.map(({ item }) => item),
    fresh,
  );
  for (const [at, { briefing, item }] of lost.entries()) {
    const from = itemAddress(briefing.address, item.id);
    const to = moves[at] ?? null;
    if (to !== null) move(from, to);
    else {
      next.goneItems.set(from, { ...item, address: from, gone: today, title: '', text: '' });
      changes.gone.push(from);
    }
  }
  for (const [at, one] of known.entries()) {
    if (one.gone || found.has(at) || failed.has(one.file)) continue;
    const to = whereMost(one, next);
    if (to !== null) move(one.address, to);
    else {
      const { address, date, sha256, file } = one;
      next.goneBriefings.set(address, { address, date, sha256, file, gone: today, title: '' });
      changes.gone.push(address);
    }
  }
  return {
    briefings,
    seriesAddress: series.address,
    lock: next,
    changes,
    reused: reusedFiles(lock, present, addresses, next),
  };
}

interface KnownBriefing extends LockedBriefing {
  gone: boolean;
  locked: LockedBriefing;
}

/** Those that stand, then those that are gone and may come back. */
function knownBriefings(lock: Lock): KnownBriefing[] {
  const goneItems = new Map<Address, LockedItem[]>();
  for (const [address, item] of lock.goneItems) {
    const { briefing } = splitAddress(address);
    goneItems.set(briefing, [...(goneItems.get(briefing) ?? []), item].sort(byLines));
  }
  const standing = [...lock.briefings.values()].map((locked) => ({ ...locked, gone: false, locked }));
  const gone = [...lock.goneBriefings.values()].map((one: GoneBriefing) => {
    const locked = { ...one, items: goneItems.get(one.address) ?? [] };
    return { ...locked, gone: true, locked };
  });
  return [...standing, ...gone];
}

const byLines = (a: LockedItem, b: LockedItem) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1];

const printsOf = (item: LockedItem): string[] => item.paragraphs.map(({ print }) => print);

function settleSeries(lock: Lock, present: readonly Unsettled[]) {
  const known = new Map(lock.series);
  const byName = new Map(
    [...known].map(([address, name]) => [seriesKey(languageOf(address), name), address]),
  );
  const wanted = [
    ...new Map(
      present.flatMap(({ lang, series }) =>
        series === null ? [] : [[seriesKey(languageAddress(lang), series), { lang, series }] as const],
      ),
    ),
  ];
  for (const [key, { lang, series }] of wanted.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (byName.has(key)) continue;
    const base = languageAddress(lang);
    const segment = seriesSegment(series);
    let address = `${base}${segment}/`;
    for (let number = 2; known.has(address); number++) address = `${base}${segment}-${number}/`;
    known.set(address, series);
    byName.set(key, address);
  }
  const address = (lang: string, series: string): Address =>
    byName.get(seriesKey(languageAddress(lang), series)) ?? languageAddress(lang);
  return { known, address };
}

const seriesKey = (base: Address, name: string) => `${base} ${name}`;
const languageOf = (address: Address): Address => `/${address.split('/')[1]}/`;

/** Those that are known first, then those whose files say a number, then the rest in order. */
function settleAddresses(
  lock: Lock,
  present: readonly Unsettled[],
  base: (briefing: Unsettled) => Address,
  wasOf: (at: number) => KnownBriefing | null,
): Address[] {
  const taken = addressesOf(lock);
  const addresses: (Address | null)[] = present.map((briefing, at) => {
    const was = wasOf(at);
    const place = was && readAddress(was.address);
    return place && place.base === base(briefing) && place.date === briefing.date ? was.address : null;
  });
  const isFree = (address: Address, at: number) => {
    if (!taken.has(address)) return true;
    const was = wasOf(at);
    // where it stood before, and has led from since
    return (
      was !== null &&
      lock.moved.has(address) &&
      followed(lock.moved, address) === was.address &&
      !addresses.includes(address)
    );
  };
  const claim = (at: number, address: Address): boolean => {
    if (!isFree(address, at)) return false;
    taken.add(address);
    addresses[at] = address;
    return true;
  };
  for (const [at, briefing] of present.entries()) {
    const { date, ordinal } = briefing;
    if (addresses[at] !== null || date === null || ordinal === null) continue;
    claim(at, briefingAddress(base(briefing), { date, id: `${date}-${ordinal}` }));
  }
  const last = new Map<string, number>();
  for (const [at, briefing] of present.entries()) {
    if (addresses[at] !== null) continue;
    const { date, name } = briefing;
    const key = `${base(briefing)} ${date ?? name}`;
    for (let number = wasOf(at) ? 1 : (last.get(key) ?? 1); ; number++) {
      const id = `${date ?? name}${number > 1 ? `-${number}` : ''}`;
      if (!claim(at, briefingAddress(base(briefing), { date, id }))) continue;
      if (!wasOf(at)) last.set(key, number);
      break;
    }
  }
  return addresses.map((address) => address ?? '');
}

interface NamedItem {
  id: string;
  isNew: boolean;
  anchors: SettledItem['anchors'];
  locked: LockedItem;
  hashes: UnsettledItem['hashes'];
}

interface NamedItems {
  items: NamedItem[];
  /** of the items that were known and have no page of their own now: the id of the one that they went into, or null */
  went: { item: LockedItem; to: string | null }[];
  /** what was split: its id, and the ids of its other parts */
  parts: { item: string; others: string[] }[];
  /** whose words changed */
  corrected: string[];
}

/** The items of a briefing with the ids that they had. */
function nameItems(lock: Lock, briefing: Unsettled, address: Address, was: KnownBriefing | null): NamedItems {
  const { items } = briefing;
  const known = was?.items ?? [];
  if (was && isSame(known, items)) {
    return {
      items: items.map((item, at) => unchanged(item, known[at]!)),
      went: was.address === address ? [] : known.map((item) => ({ item, to: item.id })),
      parts: [],
      corrected: [],
    };
  }
  const match = matchItems(
    known,
    items.map(({ hashes }) => ({ paragraphs: known.length > 0 ? hashes() : [] })),
  );
  const gone = was && !was.gone ? goneItemsOf(lock, was.address) : [];
  const again = reviving(gone, items, match.is);
  const taken = idsBelow(lock, [address, was?.address ?? address]);
  const claimed = items.map((_, at) => known[match.is[at] ?? -1]?.id ?? again[at]?.id ?? null);
  for (const id of claimed) if (id !== null) taken.add(id);
  const ids = items.map((item, at) => claimed[at] ?? freeId(item.id, taken));
  const from = match.paragraphs.map((own) =>
    own.map((was) => was.flatMap(([item, paragraph]) => known[item]?.paragraphs[paragraph]?.anchors ?? [])),
  );
  const placed = new Set(from.flat(2));
  const named = items.map((item, at): NamedItem => {
    const id = ids[at] ?? item.id;
    const old = known[match.is[at] ?? -1] ?? again[at] ?? null;
    const paragraphs = nameParagraphs(id, item.prints.paragraphs, old, from[at] ?? [], placed);
    const locked = {
      id,
      lines: item.lines,
      words: item.prints.words,
      whole: item.prints.whole,
      ...paragraphs,
    };
    return { id, isNew: old === null, anchors: anchorsOf(locked), locked, hashes: item.hashes };
  });
  const went = known.flatMap((item, at) => {
    const target = match.went[at] ?? null;
    const to = target === null ? null : (ids[target] ?? null);
    const stays = target !== null && match.is[target] === at && was?.address === address;
    return stays ? [] : [{ item, to }];
  });
  const parts = known.flatMap((item, at) => {
    const others = (match.parts[at] ?? []).map((part) => ids[part]!).filter((id) => id !== item.id);
    return others.length > 0 ? [{ item: item.id, others }] : [];
  });
  const changed = named.filter(({ locked }, at) => known[match.is[at] ?? -1]?.whole !== locked.whole);
  const vanished = went.flatMap(({ item, to }) => (to === null ? [item.id] : []));
  return { items: named, went, parts, corrected: [...changed.map(({ id }) => id), ...vanished] };
}

function isSame(known: readonly LockedItem[], items: readonly UnsettledItem[]): boolean {
  return (
    known.length === items.length &&
    items.every(({ prints: { whole, paragraphs } }, at) => {
      const old = known[at]!;
      return (
        old.whole === whole &&
        old.paragraphs.length === paragraphs.length &&
        paragraphs.every((print, i) => old.paragraphs[i]?.print === print)
      );
    })
  );
}

function unchanged({ lines, prints, hashes }: UnsettledItem, old: LockedItem): NamedItem {
  const locked = { ...old, lines, words: prints.words };
  return { id: old.id, isNew: false, anchors: anchorsOf(locked), locked, hashes };
}

function anchorsOf({ id, paragraphs }: LockedItem): SettledItem['anchors'] {
  const all = paragraphs.map(({ anchors }) => anchors);
  const isPlain = all.every((anchors, at) => anchors.length === 1 && anchors[0] === `${id}-p${at + 1}`);
  return isPlain ? null : all;
}

function goneItemsOf(lock: Lock, address: Address): LockedItem[] {
  return [...lock.goneItems.values()]
    .filter((item) => splitAddress(item.address).briefing === address)
    .map(({ address: _, gone: __, title: ___, text: ____, ...item }) => item);
}

/** New items whose words were there before and had gone. */
function reviving(
  gone: readonly LockedItem[],
  items: readonly UnsettledItem[],
  is: readonly (number | null)[],
): (LockedItem | null)[] {
  const none = items.map(() => null);
  if (gone.length === 0 || is.every((one) => one !== null)) return none;
  const paragraphs = items.map(({ hashes }, at) => ({ paragraphs: is[at] === null ? hashes() : [] }));
  const match = matchItems(gone, paragraphs, MOVED_OUT);
  return items.map((_, at) => gone[match.is[at] ?? -1] ?? null);
}

function idsBelow(lock: Lock, addresses: readonly Address[]): Set<string> {
  const taken = new Set(['index']);
  const add = (address: Address) => {
    const { briefing, id } = splitAddress(address);
    if (id !== '' && addresses.includes(briefing)) taken.add(id);
  };
  for (const address of lock.moved.keys()) add(address);
  for (const address of lock.goneItems.keys()) add(address);
  for (const address of new Set(addresses))
    for (const { id } of lock.briefings.get(address)?.items ?? []) taken.add(id);
  return taken;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

/** The addresses of new items that hold most of what was said in others, by index. */
function foundElsewhere(
  lost: readonly LockedItem[],
  fresh: readonly { address: Address; hashes: () => readonly (readonly string[])[] }[],
): (Address | null)[] {
  if (lost.length === 0 || fresh.length === 0) return lost.map(() => null);
  const match = matchItems(
    lost,
    fresh.map(({ hashes }) => ({ paragraphs: hashes() })),
    MOVED_OUT,
  );
  return lost.map((_, at) => fresh[match.went[at] ?? -1]?.address ?? null);
}

/** The briefing that more than half of the items of another went to. */
function whereMost({ address, items }: LockedBriefing, { moved }: Lock): Address | null {
  const votes = new Map<Address, number>();
  for (const { id } of items) {
    const to = moved.get(itemAddress(address, id))?.to;
    if (to === undefined) continue;
    const { briefing } = splitAddress(to);
    votes.set(briefing, (votes.get(briefing) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] > items.length / 2 ? best[0] : null;
}

function reusedFiles(
  lock: Lock,
  present: readonly Unsettled[],
  addresses: readonly Address[],
  next: Lock,
): Settlement['reused'] {
  const before = new Map([...lock.briefings.values()].map(({ file, address }) => [file, address]));
  return present.flatMap(({ file }, at) => {
    const address = before.get(file);
    const now = addresses[at] ?? '';
    return address !== undefined && next.goneBriefings.has(address) && now !== address
      ? [{ file, address, now }]
      : [];
  });
}
