import type { SiteBriefing, SiteItem } from './entities.ts';
import { timesOf } from './stated-times.ts';

/**
 * Where the feed of a page stands: "/en/" → "/en/feed.xml", "/en/topics/dam.html" → "/en/topics/dam.xml".
 * @param part of its past: "/en/feed-3.xml"
 */
export function feedName(page: string, ending: 'xml' | 'json', part: number | null = null): string {
  const name = page.endsWith('/') ? `${page}feed` : page.slice(0, -'.html'.length);
  return `${name}${part === null ? '' : `-${part}`}.${ending}`;
}

/** "/en/treasury/" → "/en/treasury/briefings.ics" */
export const calendarName = (page: string): string => `${page}briefings.ics`;

/** "/en/search/" → "/en/search/opensearch.xml" */
export const openSearchName = (search: string): string => `${search}opensearch.xml`;

/** What follows a page: root paths. */
export interface FeedLinks {
  atom: string;
  json: string;
  /** null where nothing is of a day */
  calendar: string | null;
}

/** Null where a page has no feed: it is not known where the site will stand, or nothing that it shows is of any day. */
export function feedLinks(
  { baseUrl }: { baseUrl: string | null },
  page: string,
  shown: { briefings: readonly SiteBriefing[] } | { items: readonly SiteItem[] },
): FeedLinks | null {
  const isTimed = (one: SiteBriefing | SiteItem) => timesOf(one) !== null;
  const held = 'briefings' in shown ? shown.briefings : shown.items;
  if (baseUrl === null || !held.some(isTimed)) return null;
  const isDated = 'briefings' in shown && shown.briefings.some(({ briefing }) => briefing.date !== null);
  return {
    atom: feedName(page, 'xml'),
    json: feedName(page, 'json'),
    calendar: isDated ? calendarName(page) : null,
  };
}
