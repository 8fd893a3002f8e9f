import type { Edition, Item, SiteBriefing } from '../site/types.ts';

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
  const months = new Map<string, DayBefore[]>();
  for (const briefing of edition.briefings) {
    const day = dayOf(briefing, edition.address.length);
    if (day === null) continue;
    const month = day.date.slice(5, 7);
    const days = months.get(month);
    if (days) days.push(day);
    else months.set(month, [day]);
  }
  return [...months].map(([month, days]) => ({
    address: `${edition.address}dates/${month}.json`,
    text: JSON.stringify(days),
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
