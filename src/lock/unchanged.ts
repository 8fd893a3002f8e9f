import { byLines } from './given.ts';
import { linesOfItems } from './item-lines.ts';
import { itemAddress, type LockedBriefing, type LockedItem } from './lock.ts';
import type { NamedItem, NamedItems } from './name-items.ts';
import type { UnsettledItem } from './settlement.ts';

/**
 * The ids of a briefing that has the very items of its lines: the same places and words, in the same order, each paragraph with the anchor of
 * its place. What they would be called today does not count: they have the ids of their lines. Null where that is not told by its lines.
 */
export function idsAsTheyWere(
  briefing: Pick<LockedBriefing, 'address' | 'items'>,
  items: readonly Pick<UnsettledItem, 'lines' | 'prints'>[],
): LockedItem['id'][] | null {
  const lines = linesOfItems(briefing);
  if (lines?.size !== items.length) return null;
  const byWords = new Map<string, LockedItem['id']>();
  for (const [id, line] of lines) byWords.set(line.slice(briefing.address.length + id.length), id);
  const ids: LockedItem['id'][] = [];
  let before: Pick<LockedItem, 'id' | 'lines'> | null = null;
  for (const item of items) {
    const id = byWords.get(wordsOf(item));
    if (id === undefined) return null;
    const now = { id, lines: item.lines };
    // what two lines say tells none of them
    if (before && byLines(before, now) >= 0) return null;
    before = now;
    ids.push(id);
  }
  return byWords.size === ids.length ? ids : null;
}

/** " item 74-79 84 _7Iuk XWnwf.B2N2-", as print-lock.ts has it behind the address */
const wordsOf = ({ lines, prints }: Pick<UnsettledItem, 'lines' | 'prints'>): string =>
  ` item ${lines[0]}-${lines[1]} ${prints.words} ${prints.whole} ${prints.paragraphs.join('.')}`;

/** The items of a briefing that stands as it did: as nameItems would name them. @param ids `idsAsTheyWere` */
export function namedAsTheyWere(
  briefing: LockedBriefing,
  items: readonly UnsettledItem[],
  ids: readonly LockedItem['id'][],
): NamedItems {
  return {
    items: items.map(({ hashes }, at) => new Standing(briefing, ids[at] ?? '', hashes, at)),
    went: [],
    parts: [],
    corrected: [],
  };
}

/** An item that stands as it did. A class, as of a hundred thousand objects that each have a getter each would be made in ten times the time. */
class Standing implements NamedItem {
  readonly id: string;
  readonly from: string;
  readonly anchors = null;
  readonly hashes: UnsettledItem['hashes'];
  readonly #briefing: LockedBriefing;
  readonly #at: number;

  constructor(briefing: LockedBriefing, id: string, hashes: UnsettledItem['hashes'], at: number) {
    this.id = id;
    this.from = itemAddress(briefing.address, id);
    this.hashes = hashes;
    this.#briefing = briefing;
    this.#at = at;
  }

  get locked(): LockedItem {
    return this.#briefing.items[this.#at]!;
  }
}
