import type { Item } from '../model/briefing.ts';

/** What a link to a paragraph ends with. @param number 1-based, in the item */
export function anchorOf({ id, anchors }: Pick<Item, 'id' | 'anchors'>, number: number): string {
  return anchors?.[number - 1]?.[0] ?? `${id}-p${number}`;
}
