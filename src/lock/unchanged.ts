import { printedPrints } from '../outline/prints.ts';
import { byLines } from './given.ts';
import { linesOfItems, withoutAnchors } from './item-lines.ts';
import { itemAddress, type LockedBriefing, type LockedItem } from './lock.ts';
import { anchorsOf, type NamedItem, type NamedItems } from './name-items.ts';
import { readParagraphs } from './paragraphs.ts';
import type { UnsettledItem } from './settlement.ts';

/**
 * The ids of a briefing that has the very items of its lines: the same places and words, in the same order. What they would be
 * called today does not count: they have the ids of their lines. Null where that is not told by its lines.
 */
export function idsAsTheyWere(
  briefing: Pick<LockedBriefing, 'address' | 'items'>,
  items: readonly Pick<UnsettledItem, 'lines' | 'prints'>[],
): LockedItem['id'][] | null {
  const lines = linesOfItems(briefing);
  if (lines?.size !== items.length) return null;
  const byWords = new Map<string, LockedItem['id']>();
  for (const [id, line] of lines)
    byWords.set(withoutAnchors(line).slice(briefing.address.length + id.length), id);
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
  ` item ${lines[0]}-${lines[1]} ${printedPrints(prints)}`;

/** The items of a briefing that stands as it did: as nameItems would name them. @param ids `idsAsTheyWere` */
export function namedAsTheyWere(
  briefing: LockedBriefing,
  items: readonly UnsettledItem[],
  ids: readonly LockedItem['id'][],
): NamedItems {
  const lines = linesOfItems(briefing);
  const anchorsIn = (id: string, at: number): NamedItem['anchors'] => {
    const line = lines?.get(id);
    if (line === undefined) return anchorsOf(briefing.items[at]!);
    return line.includes('=')
      ? anchorsOf({ id, ...readParagraphs(line.slice(line.lastIndexOf(' ') + 1), id) })
      : null;
  };
  const named = (id: string, at: number) =>
    new Standing(briefing, { id, anchors: anchorsIn(id, at), hashes: items[at]!.hashes }, at);
  return {
    items: ids.map(named),
    went: [],
    parts: [],
    corrected: [],
  };
}

/** An item that stands as it did. A class, as of a hundred thousand objects that each have a getter each would be made in ten times the time. */
class Standing implements NamedItem {
  readonly id: string;
  readonly from: string;
  readonly anchors: NamedItem['anchors'];
  readonly hashes: UnsettledItem['hashes'];
  readonly #briefing: LockedBriefing;
  readonly #at: number;

  constructor(
    briefing: LockedBriefing,
    { id, anchors, hashes }: Pick<NamedItem, 'id' | 'anchors' | 'hashes'>,
    at: number,
  ) {
    this.id = id;
    this.from = itemAddress(briefing.address, id);
    this.anchors = anchors;
    this.hashes = hashes;
    this.#briefing = briefing;
    this.#at = at;
  }

  get locked(): LockedItem {
    return this.#briefing.items[this.#at]!;
  }
}
