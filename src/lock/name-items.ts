import type { Given } from './given.ts';
import { comingApart, foreignIds, homeOf, ownWordsFirst, splitId } from './joined-ids.ts';
import type { KnownBriefing } from './known.ts';
import { type Address, type GoneItem, itemAddress, type LockedItem } from './lock.ts';
import { type ItemMatch, matchItems, matchScattered, type PresentItem } from './match-items.ts';
import { nameParagraphs } from './name-paragraphs.ts';
import type { Rarity } from './rarity.ts';
import type { SettledItem, Unsettled, UnsettledItem } from './settlement.ts';

export interface NamedItem {
  id: string;
  /** where it stood; null for a new one */
  from: Address | null;
  anchors: SettledItem['anchors'];
  locked: LockedItem;
  hashes: UnsettledItem['hashes'];
}

export interface NamedItems {
  items: NamedItem[];
  /** addresses that lead to another item of the briefing now, by its id; null where what stood there is in none */
  went: { item: LockedItem; from: Address; to: string | null }[];
  /** what was split: its id, and the ids of its other parts */
  parts: { item: string; others: string[] }[];
  /** whose words changed, that came or vanished */
  corrected: string[];
}

/** So many of the words of what is gone must be there again. */
const BACK_AGAIN = 0.6;

/** The items of a briefing with the ids that they had; new ones with ids that nothing of it ever had. Pure. */
export function nameItems(
  briefing: Unsettled,
  address: Address,
  was: KnownBriefing | null,
  given: Given,
  rarity: Rarity,
): NamedItems {
  const { items } = briefing;
  const known = was?.items ?? [];
  const same = was !== null && isSame(known, items);
  if (same && was.address === address) {
    const named = items.map((item, at) => unchanged(item, known[at]!, address));
    return { items: named, went: [], parts: [], corrected: [] };
  }
  const match = same
    ? theSame(known)
    : ownWordsFirst(
        matchItems(known, known.length > 0 ? items.map(present) : unread(items), { rarity }),
        known,
        items,
      );
  const places = [...new Set([address, ...(was ? given.leadingTo(was.address) : [])])];
  const olds = oldItems(items, was, match, given.goneBelow(places), rarity);
  const own = (id: string) => itemAddress(was?.address ?? address, id);
  // what is back has its anchors again, unless an answer of the same name, which a merge brought, has them
  const held = new Set(known.flatMap(({ paragraphs }) => paragraphs.flatMap(({ anchors }) => anchors)));
  const from = match.paragraphs.map((paragraphs, at) =>
    paragraphs.map((were, i) => {
      const anchors = were.flatMap(([item, paragraph]) => known[item]?.paragraphs[paragraph]?.anchors ?? []);
      if (anchors.length > 0) return anchors;
      return (olds[at]?.anchors[i] ?? []).filter((anchor) => !held.has(anchor));
    }),
  );
  const foreign = foreignIds(known, places, given);
  const apart = comingApart(from, olds, foreign);
  const ids = idsOf(items, olds, apart, address, given.idsBelow(places), given);
  const placed = new Set(from.flat(2));
  const named = items.map((item, at): NamedItem => {
    const id = ids[at] ?? item.id;
    const old = olds[at] ?? null;
    const paragraphs = nameParagraphs(id, item.prints.paragraphs, old?.item ?? null, from[at] ?? [], placed);
    const locked = lockedOf(id, item, paragraphs);
    return {
      id,
      from: old?.address ?? apart[at] ?? null,
      anchors: anchorsOf(locked),
      locked,
      hashes: item.hashes,
    };
  });
  const idOf = (target: number | null | undefined): string | null =>
    target === null || target === undefined ? null : (ids[target] ?? null);
  const went = known.flatMap((item, at) => {
    const target = match.went[at] ?? null;
    return target !== null && match.is[target] === at ? [] : [{ item, from: own(item.id), to: idOf(target) }];
  });
  const followers = [...foreign.values()].flatMap(({ place, item, at, remains }) => {
    const host = match.went[at] ?? null;
    const home = homeOf(splitId(place), named) ?? null;
    if (home === host || named.some(({ from }) => from === place)) return [];
    return [{ item: home === null ? remains : item, from: place, to: idOf(home) }];
  });
  const parts = known.flatMap((item, at) => {
    const others = (match.parts[at] ?? []).flatMap((part) => idOf(part) ?? []).filter((id) => id !== item.id);
    return others.length > 0 ? [{ item: idOf(match.went[at]) ?? item.id, others }] : [];
  });
  const changed = named.filter(({ locked }, at) => known[match.is[at] ?? -1]?.whole !== locked.whole);
  const vanished = went.flatMap(({ item, to }) => (to === null ? [item.id] : []));
  return {
    items: named,
    went: [...went, ...followers],
    parts,
    corrected: [...changed.map(({ id }) => id), ...vanished],
  };
}

const present = ({ hashes, prints }: UnsettledItem): PresentItem => ({
  paragraphs: hashes(),
  whole: prints.whole,
});

/** Where nothing is known there is nothing to compare. */
const unread = (items: readonly UnsettledItem[]): PresentItem[] =>
  items.map(({ prints: { whole } }) => ({ paragraphs: [], whole }));

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

function theSame(known: readonly LockedItem[]): ItemMatch {
  return {
    is: [...known.keys()],
    went: [...known.keys()],
    parts: known.map(() => []),
    paragraphs: known.map(({ paragraphs }, item) =>
      paragraphs.map((_, at): [number, number][] => [[item, at]]),
    ),
  };
}

function unchanged({ lines, prints, hashes }: UnsettledItem, old: LockedItem, address: Address): NamedItem {
  const stays = lines[0] === old.lines[0] && lines[1] === old.lines[1] && prints.words === old.words;
  const locked = stays ? old : { ...old, lines, words: prints.words };
  return { id: old.id, from: itemAddress(address, old.id), anchors: anchorsOf(locked), locked, hashes };
}

const lockedOf = (
  id: string,
  { lines, prints: { words, whole } }: UnsettledItem,
  paragraphs: Pick<LockedItem, 'paragraphs' | 'highest'>,
): LockedItem => ({ id, lines, words, whole, ...paragraphs });

/** What links to the paragraphs of an item end with; null where each has that of its place. */
export function anchorsOf({ id, paragraphs }: Pick<LockedItem, 'id' | 'paragraphs'>): SettledItem['anchors'] {
  const isPlain = paragraphs.every(
    ({ anchors }, at) => anchors.length === 1 && anchors[0] === `${id}-p${at + 1}`,
  );
  return isPlain ? null : paragraphs.map(({ anchors }) => anchors);
}

/** What an item was before. */
interface OldItem {
  item: LockedItem;
  address: Address;
  /** by its paragraphs now: what they ended with, where it is back again */
  anchors: readonly (readonly string[])[];
}

/** By present item, the known one that it is, or one that was gone and is back again. */
function oldItems(
  items: readonly UnsettledItem[],
  was: KnownBriefing | null,
  { is }: ItemMatch,
  goneItems: readonly GoneItem[],
  rarity: Rarity,
): (OldItem | null)[] {
  const gone = was && !was.gone && is.includes(null) ? goneItems : [];
  const back =
    gone.length === 0
      ? null
      : matchScattered(
          gone,
          items.map((item, at) => (is[at] === null ? present(item) : { paragraphs: [], whole: '' })),
          { left: BACK_AGAIN, rarity },
        );
  return items.map((_, at) => {
    const item = was?.items[is[at] ?? -1];
    if (was && item) return { item, address: itemAddress(was.address, item.id), anchors: [] };
    const again = gone[back?.is[at] ?? -1];
    if (!again) return null;
    const anchors = (back?.paragraphs[at] ?? []).map((were) =>
      were.flatMap(([one, paragraph]) =>
        gone[one] === again ? (again.paragraphs[paragraph]?.anchors ?? []) : [],
      ),
    );
    return { item: again, address: again.address, anchors };
  });
}

/** What is known has its id where that means it at this address too, and then whatever is left gets one that nothing had. */
function idsOf(
  items: readonly UnsettledItem[],
  olds: readonly (OldItem | null)[],
  apart: readonly (Address | null)[],
  address: Address,
  given: ReadonlySet<string>,
  { mayStand }: Given,
): string[] {
  const taken = new Set([...given, 'index']);
  const used = new Set<string>();
  const had = items.map((_, at) => {
    const from = olds[at]?.address ?? apart[at] ?? null;
    const id = from === null ? null : splitId(from);
    if (id === null || used.has(id) || !mayStand(itemAddress(address, id), from)) return null;
    used.add(id);
    return id;
  });
  return items.map((item, at) => {
    const id = had[at] ?? freeId(olds[at]?.item.id ?? item.id, taken);
    taken.add(id);
    return id;
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
