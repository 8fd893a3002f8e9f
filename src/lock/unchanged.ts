import { byLines } from './given.ts';
import { linesOfItems } from './item-lines.ts';
import { itemAddress, type LockedBriefing } from './lock.ts';
import type { NamedItems } from './name-items.ts';
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
    items: items.map(({ id, hashes }, at) => ({
      id,
      from: itemAddress(briefing.address, id),
      anchors: null,
      get locked() {
        return briefing.items[at]!;
      },
      hashes,
    })),
    went: [],
    parts: [],
    corrected: [],
  };
}
