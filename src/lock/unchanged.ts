import { byLines } from './given.ts';
import { linesOfItems } from './item-lines.ts';
import { itemAddress, type LockedBriefing, type LockedItem } from './lock.ts';
import type { NamedItem, NamedItems } from './name-items.ts';
import type { UnsettledItem } from './settlement.ts';

/**
 * Whether a briefing that stands where it stood has the very items of its lines: the same ids, places and words, in the same order, each
 * paragraph with the anchor of its place. False where that is not told by its lines.
 */
export function standsAsItDid(briefing: LockedBriefing, items: readonly UnsettledItem[]): boolean {
  const lines = linesOfItems(briefing);
  return (
    lines?.size === items.length &&
    items.every((item, at) => {
      const before = items[at - 1];
      const isInOrder = before === undefined || byLines(before, item) < 0;
      return isInOrder && lines.get(item.id) === lineOf(briefing, item);
    })
  );
}

/** "/en/2031/05/04/who-pays item 74-79 84 _7Iuk XWnwf.B2N2-", as print-lock.ts has it */
const lineOf = ({ address }: LockedBriefing, { id, lines, prints }: UnsettledItem): string =>
  `${itemAddress(address, id)} item ${lines[0]}-${lines[1]} ${prints.words} ${prints.whole} ${prints.paragraphs.join('.')}`;

/** The items of a briefing that stands as it did: as nameItems would name them. */
export function namedAsTheyWere(briefing: LockedBriefing, items: readonly UnsettledItem[]): NamedItems {
  return {
    items: items.map((item, at) => new Standing(briefing, item, at)),
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

  constructor(briefing: LockedBriefing, { id, hashes }: UnsettledItem, at: number) {
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
