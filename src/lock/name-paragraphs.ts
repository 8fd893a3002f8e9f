import type { LockedItem, LockedParagraph } from './lock.ts';
import { partsOf } from './paragraphs.ts';

/**
 * The paragraphs of an item with the anchors that they had, wherever they stood; new ones get numbers that none of the item’s had. Pure.
 * @param was the item as it was known; null for a new one
 * @param from by paragraph, the anchors of those that it was
 * @param placed every anchor that is given already in the briefing
 */
export function nameParagraphs(
  id: string,
  prints: readonly string[],
  was: LockedItem | null,
  from: readonly (readonly string[])[],
  placed: ReadonlySet<string>,
): Pick<LockedItem, 'paragraphs' | 'highest'> {
  const before = prints.map((_, at) => (from[at]?.length ? [...new Set(from[at])] : null));
  const anchors = was ? inGaps(before, was, placed) : before;
  let highest = was?.highest ?? 0;
  for (const { of, number } of anchors.flatMap((own) => own ?? []).map(partsOf))
    if (of === id) highest = Math.max(highest, number);
  const paragraphs = prints.map((print, at): LockedParagraph => {
    const own = anchors[at];
    if (own) return { anchors: own, print };
    highest += 1;
    return { anchors: [`${id}-p${highest}`], print };
  });
  return { paragraphs, highest };
}

/** What stands between the same neighbours, in the same number, and is not known by its words, was rewritten: it keeps its anchors. */
function inGaps(
  anchors: readonly (string[] | null)[],
  was: LockedItem,
  used: ReadonlySet<string>,
): (string[] | null)[] {
  const places = new Map(
    was.paragraphs.flatMap((paragraph, at) => paragraph.anchors.map((anchor) => [anchor, at] as const)),
  );
  const filled = [...anchors];
  const at = (own: string[] | null | undefined) =>
    own?.map((anchor) => places.get(anchor)).find((place) => place !== undefined);
  for (let start = 0; start < filled.length; start++) {
    if (anchors[start]) continue;
    let end = start;
    while (end < anchors.length && !anchors[end]) end++;
    const first = start === 0 ? 0 : (at(anchors[start - 1]) ?? was.paragraphs.length) + 1;
    const last = end === anchors.length ? was.paragraphs.length : (at(anchors[end]) ?? 0);
    const left = was.paragraphs.slice(first, Math.max(first, last));
    const areFree = left.every((paragraph) => paragraph.anchors.every((anchor) => !used.has(anchor)));
    if (left.length === end - start && areFree)
      for (const [i, paragraph] of left.entries()) filled[start + i] = paragraph.anchors;
    start = end;
  }
  return filled;
}
