import { groupBy } from '../text/group-by.ts';
import { mostOfBriefing, topicRows } from './by-briefing.ts';
import type { Ref, SiteBriefing, SiteItem, Speaker, Topic, TopicEntry } from './entities.ts';
import { link } from './neighbours.ts';

/** What of a topic or a person is of one year: it has a page, which shows that alone and stays as it is while others come. */
export interface YearPart<T = unknown> {
  /** null for what has no date */
  year: number | null;
  /** where it has no page yet, as the page of all lists it: its place there, "/en/topics/dam.html#_2031" */
  address: string;
  hasPage: boolean;
  /** so many rows its page has */
  rows: number;
  /** oldest first */
  held: readonly T[];
  previous: Ref | null;
  next: Ref | null;
}

export interface ByYear<T = unknown> {
  /** what the page itself lists, oldest first */
  newest: readonly T[];
  /** so many rows that takes */
  rows: number;
  /** so many are listed by the pages of years alone */
  left: number;
  /** the newest first, what has no date last; none where the page lists everything */
  years: readonly YearPart<T>[];
}

/** One year of a topic, a speaker or a newsroom. */
export type YearOfSubject =
  | { of: 'topics'; subject: Topic; part: YearPart<TopicEntry> }
  | { of: 'speakers' | 'outlets'; subject: Speaker; part: YearPart<SiteItem> };

/** It and the others of its topic or person. */
export const yearsBeside = (shown: YearOfSubject): readonly YearPart[] =>
  shown.of === 'topics' ? topicByYear(shown.subject).years : personByYear(shown.subject).years;

/** A page of so many rows is taken in; of more it lists the newest. */
const MOST = 60;
const NEWEST = 40;

const known = new WeakMap<Topic | Speaker, unknown>();

export function topicByYear(topic: Topic): ByYear<TopicEntry> {
  return remembered(topic, () =>
    byYear(topic.address, topic.entries, ({ item }) => item.briefing, topicRows),
  );
}

export function personByYear(person: Speaker): ByYear<SiteItem> {
  const most = mostOfBriefing(person);
  const rows = (held: readonly SiteItem[]) => Math.min(held.length, most);
  return remembered(person, () => byYear(person.address, person.items, ({ briefing }) => briefing, rows));
}

function remembered<T>(of: Topic | Speaker, make: () => ByYear<T>): ByYear<T> {
  const found = (known.get(of) as ByYear<T> | undefined) ?? make();
  known.set(of, found);
  return found;
}

/** @param rowsOf how many rows a page has of what is listed of one briefing */
function byYear<T>(
  address: string,
  list: readonly T[],
  briefingOf: (one: T) => SiteBriefing,
  rowsOf: (held: readonly T[]) => number,
): ByYear<T> {
  const passages = [...groupBy(list, briefingOf).values()];
  const rowsIn = (some: readonly (readonly T[])[]) => some.reduce((sum, held) => sum + rowsOf(held), 0);
  const rows = rowsIn(passages);
  if (rows <= MOST) return { newest: list, rows, left: 0, years: [] };
  const dateOf = (one: T) => briefingOf(one).briefing.date;
  const yearOf = (one: T) => dateOf(one)?.slice(0, 4) ?? null;
  const last = lastOf(
    passages.filter(([one]) => one !== undefined && dateOf(one) !== null),
    rowsOf,
  );
  const newest = last.flat();
  const isListed = new Set(newest);
  const years = [...groupBy(list, yearOf)]
    .sort(([a], [b]) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1))
    .map(([year, held]): YearPart<T> => {
      const hasPage = held.some((one) => !isListed.has(one));
      return {
        year: year === null ? null : Number(year),
        address: hasPage ? partAddress(address, year) : `${address}#_${year}`,
        hasPage,
        rows: rowsIn([...groupBy(held, briefingOf).values()]),
        held,
        previous: null,
        next: null,
      };
    });
  link(years, ({ address, year }) => ({ address, title: year === null ? '' : String(year), date: null }));
  return { newest, rows: rowsIn(last), left: list.length - newest.length, years: years.toReversed() };
}

/** Whole briefings from the last on, until there are rows enough. */
function lastOf<T>(
  passages: readonly (readonly T[])[],
  rowsOf: (held: readonly T[]) => number,
): (readonly T[])[] {
  let rows = 0;
  let from = passages.length;
  while (from > 0 && rows < NEWEST) {
    from -= 1;
    rows += rowsOf(passages[from] ?? []);
  }
  return passages.slice(from);
}

/** "/en/topics/dam.html", "2031" → "/en/topics/dam/2031.html": nothing else stands below a topic or a person. */
const partAddress = (address: string, year: string | null): string =>
  `${address.slice(0, -'.html'.length)}/${year ?? 'undated'}.html`;
