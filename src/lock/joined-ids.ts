import { HASH } from '../outline/prints.ts';
import type { Given } from './given.ts';
import { type Address, followed, itemAddress, type LockedItem } from './lock.ts';
import type { ItemMatch } from './match-items.ts';
import { partsOf } from './paragraphs.ts';
import type { UnsettledItem } from './settlement.ts';

/** Ids that were joined with others, and what becomes of them where the two come apart again. */

/** An id that was joined with another: its paragraphs stand in that one, under its own anchors. */
export interface Foreign {
  /** where it stood */
  place: Address;
  /** the item that it was joined with, and its index */
  item: LockedItem;
  at: number;
  /** what was known of it there: what is gone if its paragraphs are */
  remains: LockedItem;
}

export function foreignIds(
  known: readonly LockedItem[],
  places: readonly Address[],
  { lock }: Given,
): Map<string, Foreign> {
  const foreign = new Map<string, Foreign>();
  for (const [at, item] of known.entries()) {
    for (const id of new Set(
      item.paragraphs.flatMap(({ anchors }) => anchors.map((one) => partsOf(one).of)),
    )) {
      if (id === item.id || foreign.has(id)) continue;
      const place = places.map((one) => itemAddress(one, id)).find((one) => lock.moved.has(one));
      const end = place === undefined ? null : followed(lock.moved, place);
      if (place === undefined || end === null || splitId(end) !== item.id) continue;
      const paragraphs = item.paragraphs.filter(({ anchors }) =>
        anchors.some((one) => partsOf(one).of === id),
      );
      const words = Math.ceil((item.words * paragraphs.length) / item.paragraphs.length);
      foreign.set(id, { place, item, at, remains: { ...item, id, words, paragraphs } });
    }
  }
  return foreign;
}

export const splitId = (address: Address): string => address.slice(address.lastIndexOf('/') + 1);

/** By present item that is new, where what makes up most of it stood before it was joined with another. */
export function comingApart(
  from: readonly (readonly (readonly string[])[])[],
  olds: readonly (object | null)[],
  foreign: ReadonlyMap<string, Foreign>,
): (Address | null)[] {
  const taken = new Set<string>();
  return from.map((paragraphs, at) => {
    if (olds[at]) return null;
    const counts = countOf(paragraphs.flat().map((anchor) => partsOf(anchor).of));
    const best = [...counts]
      .filter(([id]) => foreign.has(id) && !taken.has(id))
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
    if (!best || best[1] * 2 < paragraphs.length) return null;
    taken.add(best[0]);
    return foreign.get(best[0])?.place ?? null;
  });
}

/**
 * Where an item comes apart that was joined with another, its address goes with its own words, though the other’s are more: of those that are
 * new, to the one that has most of the paragraphs which were its own.
 */
export function ownWordsFirst(
  match: ItemMatch,
  known: readonly LockedItem[],
  items: readonly UnsettledItem[],
): ItemMatch {
  const [is, went, parts] = [[...match.is], [...match.went], [...match.parts]];
  for (const [item, { id, paragraphs }] of known.entries()) {
    const isOwn = paragraphs.map(({ anchors }) => anchors.some((one) => partsOf(one).of === id));
    const home = went[item] ?? null;
    if (isOwn.every((own) => own)) continue;
    const ownIn = match.paragraphs.map(
      (all, to) =>
        all.filter((were, at) =>
          were.some(
            ([from, paragraph]) =>
              from === item &&
              isOwn[paragraph] &&
              isSameText(paragraphs[paragraph]?.print, items[to]?.prints.paragraphs[at]),
          ),
        ).length,
    );
    const inHome = home === null ? 0 : (ownIn[home] ?? 0);
    const isParted = home !== null && is[home] === item;
    // not a word of its own is left there, not a corrected one either
    const isForsaken =
      isParted &&
      !(match.paragraphs[home] ?? []).flat().some(([from, paragraph]) => from === item && isOwn[paragraph]);
    const most = Math.max(0, ...ownIn.filter((_, to) => is[to] === null || isForsaken));
    if (most <= inHome) continue;
    const isFree = (to: number) => is[to] === null;
    const holding = [...ownIn.keys()].filter((to) => ownIn[to] === most && (isFree(to) || isForsaken));
    const best = holding.find(isFree) ?? holding[0];
    if (best === undefined) continue;
    if (isFree(best)) is[best] = item;
    if (isParted) is[home] = null;
    went[item] = best;
    parts[item] = [...(parts[item] ?? []).filter((part) => part !== best), ...(isParted ? [home] : [])];
  }
  return { ...match, is, went, parts };
}

const isSameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.slice(0, HASH) === b.slice(0, HASH);

/** The item that holds most of the paragraphs with anchors of an id, by index. */
export function homeOf(id: string, named: readonly { locked: LockedItem }[]): number | undefined {
  const counts = named.map(
    ({ locked }) =>
      locked.paragraphs.filter(({ anchors }) => anchors.some((one) => partsOf(one).of === id)).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

function countOf(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
