import type { Edition, Item, SiteBriefing } from '../site/types.ts';
import { groupBy } from '../text/group-by.ts';

/** A day in an earlier year, and what was asked in a briefing of that day (or said, where nobody asked). */
export interface DayBefore {
  /** ISO date */
  date: string;
  /** relative to the edition: "2023/03/15/is-the-dam-safe.html" */
  address: string;
  said: string;
}

/**
 * What the home page shows of today in other years, one file a month of the calendar over all years, newest first:
 * /en/dates/03.json. Undated briefings stand in none.
 */
export function daysBefore(edition: Edition): { address: string; text: string }[] {
  const days = edition.briefings.flatMap((briefing) => dayOf(briefing, edition.address.length) ?? []);
  return [...groupBy(days, (day) => day.date.slice(5, 7))].map(([month, inMonth]) => ({
    address: `${edition.address}dates/${month}.json`,
    text: JSON.stringify(inMonth),
  }));
}

function dayOf({ briefing, items, address }: SiteBriefing, base: number): DayBefore | null {
  if (briefing.date === null) return null;
  const asked = items.filter(({ item }) => item.kind === 'exchange');
  const first = asked.find(({ item }) => tells(item)) ?? asked[0] ?? items[0];
  return {
    date: briefing.date,
    address: (first?.address ?? address).slice(base),
    said: first?.item.title ?? briefing.title,
  };
}

/** A printed title does; a question that is its own title does if it is longer than "Why not?". */
function tells({ title, titleFrom }: Item): boolean {
  return titleFrom !== 'text' || title.length >= 30;
}
