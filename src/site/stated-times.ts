import type { SiteBriefing, SiteItem } from './entities.ts';

/**
 * When something was held and last corrected, as feeds and calendars want it: to the second. What is stated are days, so a time is the first
 * second of its day; each correction is one second later, so that two of one day are told apart. No clock is asked.
 */
export interface StatedTimes {
  /** "2031-05-04T00:00:00Z" */
  published: string;
  /** the same where nothing was corrected */
  updated: string;
  /** ISO date: the last day on which something of it was new in this archive */
  news: string;
}

/** Null where neither the transcript nor the lock states a day. */
export function timesOf(one: SiteBriefing | SiteItem): StatedTimes | null {
  const { since, briefing } = 'item' in one ? one.briefing : one;
  const day = briefing.date ?? since;
  if (day === null) return null;
  const all = briefing.corrections ?? [];
  const own = 'item' in one ? new Set([one.item.id, ...one.formerly]) : null;
  const corrections = own ? all.filter(({ items }) => items.some((id) => own.has(id))) : all;
  const last = corrections.at(-1)?.date ?? day;
  return {
    published: secondOf(day, 0),
    updated: secondOf(later(day, last), corrections.length),
    news: later(since ?? day, last),
  };
}

const later = (a: string, b: string): string => (a > b ? a : b);

const secondOf = (day: string, second: number): string =>
  new Date(Date.parse(day) + second * 1000).toISOString().replace('.000', '');
