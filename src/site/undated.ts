import { findDates } from '../languages/dates.ts';
import { localeFor } from '../text/locale.ts';
import type { SiteBriefing } from './entities.ts';

/**
 * Briefings that state no date, in the order of the days that their titles name: "Briefing on March 4" before "Briefing on March 11". What
 * names no day comes last, by its title.
 */
export function byTitle(undated: readonly SiteBriefing[], lang: string): SiteBriefing[] {
  const { compare } = new Intl.Collator(localeFor(Intl.Collator, lang), { numeric: true });
  return undated
    .map((held) => ({ held, title: held.briefing.title, day: dayIn(held.briefing.title) }))
    .sort((a, b) => (a.day === b.day ? compare(a.title, b.title) : a.day - b.day))
    .map(({ held }) => held);
}

/** What sorts as the first day that is named: one whose year is known goes before all others. */
function dayIn(title: string): number {
  const [date] = findDates(title);
  return date ? ((date.year ?? 9999) * 100 + date.month) * 100 + date.day : Number.POSITIVE_INFINITY;
}
