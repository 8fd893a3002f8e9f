import { languageAddress, readAddress } from './addresses.ts';
import { findLost, type LostItem, type PlacedItem, whereMost } from './find-lost.ts';
import { givenIn } from './given.ts';
import { type KnownBriefing, knownBriefings } from './known.ts';
import { type Address, itemAddress, type Lock, type LockedItem } from './lock.ts';
import { matchBriefings, type PresentText } from './match-briefings.ts';
import { nameItems } from './name-items.ts';
import { NextLock } from './next-lock.ts';
import { rarityIn } from './rarity.ts';
import { settleAddresses } from './settle-addresses.ts';
import { settleSeries } from './settle-series.ts';
import type { Reused, SettledBriefing, Settlement, SettleOptions, Unsettled } from './settlement.ts';
import { knownText, wordsOf } from './texts.ts';
import { idsAsTheyWere, namedAsTheyWere } from './unchanged.ts';

export type * from './settlement.ts';

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
  const is = matchBriefings(known.map(knownText), present.map(presentText));
  const wasOf = (at: number) => known[is[at] ?? -1] ?? null;
  const series = settleSeries(lock, present);
  const base = ({ lang, series: name }: Unsettled) =>
    name === null ? languageAddress(lang) : series.address(lang, name);
  const given = givenIn(lock);
  const addresses = settleAddresses(present, base, wasOf, given);
  /** by present briefing, the ids of its items where these are the very ones that it had */
  const sameIds = present.map(({ items }, at) => {
    const was = wasOf(at);
    return was && idsAsTheyWere(was, items);
  });
  const rarity = rarityIn(() => changedItems(known, is, sameIds, lock), known);
  const next = new NextLock(lock, series.known, today);
  const lost: LostItem[] = [];
  const placed: (() => PlacedItem[])[] = [];

  const briefings = present.map((briefing, at): SettledBriefing => {
    const was = wasOf(at);
    const address = addresses[at] ?? '';
    const before = was && !was.gone && was.address === address ? lock.briefings.get(address) : undefined;
    const ids = sameIds[at];
    const stays = before && ids ? before : null;
    const named =
      stays && ids
        ? namedAsTheyWere(stays, briefing.items, ids)
        : nameItems(briefing, address, was, given, rarity);
    const { items, went, parts, corrected } = named;
    next.stands(address, was?.address ?? null);
    for (const { id, from } of items) next.stands(itemAddress(address, id), from);
    placed.push(() =>
      items.map(({ id, from, hashes }, i) => ({
        address: itemAddress(address, id),
        isNew: from === null,
        prints: briefing.items[i]!.prints,
        hashes,
      })),
    );
    for (const { item, from, to } of went) {
      if (to !== null) next.moves(from, itemAddress(address, to));
      else if (!lock.goneItems.has(from)) lost.push({ address: from, item });
    }
    for (const { item, others } of parts)
      next.splits(
        itemAddress(address, item),
        others.map((other) => itemAddress(address, other)),
      );
    const { sha256, file } = briefing;
    // what of one that is back was gone before it is not known
    const isTold = (id: string) => !was?.gone || items.some((item) => item.id === id);
    if (was && was.sha256 !== sha256) next.corrects(address, was.sha256, corrected.filter(isTold));
    const date = was?.date ?? today;
    const isAsItWas = stays?.sha256 === sha256 && stays.file === file && stays.date === date;
    next.lock.briefings.set(
      address,
      stays && isAsItWas
        ? stays
        : { address, date, sha256, file, items: stays?.items ?? items.map(({ locked }) => locked) },
    );
    return {
      address,
      id: readAddress(address)?.id ?? briefing.name,
      items: items.map(({ id, anchors }) => ({ id, anchors })),
    };
  });

  const found = new Set(is);
  const missing = known.filter(({ gone }, at) => !gone && !found.has(at));
  for (const { gone: _, ...held } of missing.filter(({ file }) => failed.has(file))) {
    next.lock.briefings.set(held.address, held);
    next.changes.kept += 1 + held.items.length;
  }
  const vanished = missing.filter(({ file }) => !failed.has(file));
  for (const { address, items } of vanished)
    lost.push(...items.map((item) => ({ address: itemAddress(address, item.id), item })));
  const places = () => placed.flatMap((own) => own());
  for (const [at, to] of findLost(lost, places, rarity).entries()) {
    const one = lost[at];
    if (one && to !== null) next.moves(one.address, to);
    else if (one) next.goesItem(one.address, one.item);
  }
  for (const one of vanished) {
    const to = whereMost(one.address, one.items, next.lock.moved);
    if (to !== null) next.moves(one.address, to);
    else next.goesBriefing(one);
  }
  return {
    briefings,
    seriesAddress: series.address,
    lock: next.done(),
    changes: next.changes,
    reused: reusedFiles(
      vanished.filter(({ address }) => next.lock.goneBriefings.has(address)),
      present,
      addresses,
    ),
  };
}

/** Those that may have to be known by their words. */
function changedItems(
  known: readonly KnownBriefing[],
  is: readonly (number | null)[],
  sameIds: readonly (readonly string[] | null)[],
  { goneItems }: Lock,
): Pick<LockedItem, 'paragraphs'>[] {
  const same = new Set(is.filter((_, at) => sameIds[at]));
  const others = known.filter((_, at) => !same.has(at));
  return [...others.flatMap(({ items }) => items), ...goneItems.values()];
}

const presentText = ({ file, sha256, items }: Unsettled): PresentText => ({
  file,
  sha256,
  words: wordsOf(items.map(({ prints }) => prints)),
  hashes: () => new Set(items.flatMap((item) => item.hashes()).flat()),
});

function reusedFiles(
  gone: readonly KnownBriefing[],
  present: readonly Unsettled[],
  addresses: readonly Address[],
): Reused[] {
  const before = new Map(gone.map(({ file, address }) => [file, address]));
  return present.flatMap(({ file }, at) => {
    const address = before.get(file);
    return address === undefined ? [] : [{ file, address, now: addresses[at] ?? '' }];
  });
}
