import type { SiteItem } from './entities.ts';

/** Page and line of the document at which an item begins to be said; null where its transcript has no pages. */
export function printedAt({ item, briefing }: SiteItem): { page: number; line: number } | null {
  const { places = [] } = briefing.briefing.source;
  const [from, to] = item.lines;
  const found = places.find(([line]) => line >= from && line <= to);
  return found ? { page: found[1], line: found[2] } : null;
}
