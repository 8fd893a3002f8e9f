import type { Dialect } from '../../dialects/types.ts';
import {
  type FoundDate,
  findDates,
  isoOf,
  weekdayIn,
  weekdayOf,
  withoutWeekdays,
} from '../../languages/dates.ts';
import type { FileNameSays } from '../../read/file-name.ts';
import type { Source } from '../../read/source.ts';
import { dayNumber } from '../../text/days.js';
import { foldSpace } from '../../text/space.ts';
import { correctionMark } from '../segments/correction-mark.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Header } from '../stages.ts';

/** A date that the page prints. */
export interface Witness {
  date: FoundDate;
  iso: string | null;
  /** posted: a line that says when the page was put up, which may be days later */
  from: 'title' | 'line' | 'posted';
  /** the day of the week beside it, 0 for Sunday; null where none is printed, or for more dates than one */
  weekday: number | null;
  line: number | null;
}

/** A date with its year. */
export type FullDate = Witness & { iso: string };

/** The day that is attested best, with the dates that state it. */
export interface BestDay {
  day: string;
  first: FullDate;
  /** nothing but the title states it */
  onlyTitle: boolean;
  /** each of them is one like 4/5/2031 */
  ambiguous: boolean;
  /** the day of the week beside one of them, 0 for Sunday; null where none is printed */
  weekday: number | null;
}

/** All that tells when a briefing was. Days are ISO 8601. */
export interface DateEvidence {
  dialect: Dialect;
  /** by front matter */
  declared: string | null;
  titleLine: number | null;
  /** the day in the name of the file; a statement, as front matter is, where the name is one of date and language */
  named: string | null;
  isStatement: boolean;
  witnesses: readonly Witness[];
  /** full dates of the title and of the lines at the top; those that say when the page was put up */
  stated: readonly FullDate[];
  posted: readonly FullDate[];
  /** the first date without a year */
  partial: Witness | null;
  /** the stated days, best attested first */
  days: readonly string[];
  best: BestDay | null;
  /** another day is stated as well; tied: and attested as well as the best */
  contradicted: boolean;
  tied: boolean;
}

/** 9:00 a.m.: a time that was announced, not the stamp of a page */
const HALF_DAY = /\d\s*[ap]\.?\s?m\b/i;
/** A page is put up within so many days of the briefing: weekends and holidays lie between. */
export const POSTED_WITHIN = 10;
/** What the page says of itself, and the name of its file, weighs twice what the day of posting does, which only has to be near. */
const PRINTED = 2;
const NEAR = 1;
/** The day of the week beside a date speaks for it, or against it: less than another date does. */
const WEEKDAY = 1;

export function daysApart(a: string, b: string): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

/** 4/5/2031 as the fifth of April and as the fourth of May. */
export function swapped(date: FoundDate): FoundDate {
  return { ...date, month: date.day, day: date.month };
}

function inOrder(date: FoundDate, dialect: Dialect): FoundDate {
  return date.ambiguous && dialect.dateOrder === 'day-first' ? swapped(date) : date;
}

function witnessesIn(text: string, line: number | null, from: Witness['from'], dialect: Dialect): Witness[] {
  const dates = findDates(text);
  const weekday = dates.length === 1 ? weekdayIn(text) : null;
  return dates.map((found) => {
    const date = inOrder(found, dialect);
    // "3 November 202118:11": a time beside the date is that of posting, unless the day of the week is beside it, too
    const announced = HALF_DAY.test(text) || withoutWeekdays(text) !== text;
    const stamped = from === 'line' && date.time && !announced;
    return { date, iso: isoOf(date), from: stamped ? 'posted' : from, weekday, line };
  });
}

/** * The Bridge Office met on May 1. | CORRECTED: …: a note to what was said, and no statement of the day */
const isOfWords = (note: string) => /^[*†]/.test(note) || correctionMark(note) !== null;

function witnessesAt(top: Header['furniture'], dialect: Dialect): Witness[] {
  return top.flatMap(({ segment, kind }) => {
    if (kind === 'title' || kind === 'toc') return [];
    const text = foldSpace(segmentText(segment).slice(0, 300));
    if (kind === 'note' && isOfWords(text)) return [];
    const from = dialect.issueDate?.pattern.test(text) ? 'posted' : 'line';
    return witnessesIn(text, segment.lines[0], from, dialect);
  });
}

const isFull = (one: Witness): one is FullDate => one.iso !== null;

/** Where dates stand. */
export interface DatedPage {
  /** what front matter states, ISO 8601 */
  declared: string | null;
  /** when other tools say there that the page was published */
  published?: Source['published'] | undefined;
  title: { printed: string; line: number | null };
  header: Pick<Header, 'furniture'>;
  name: FileNameSays;
  dialect: Dialect;
}

/** Gathers what front matter, the title, the lines at the top and the name of the file tell, and weighs it. */
export function dateEvidence({ declared, title, header, name, dialect }: DatedPage): DateEvidence {
  const witnesses = [
    ...witnessesIn(title.printed, title.line, 'title', dialect),
    ...witnessesAt(header.furniture, dialect),
  ];
  const stated = witnesses.filter(isFull).filter(({ from }) => from !== 'posted');
  const posted = witnesses.filter(isFull).filter(({ from }) => from === 'posted');
  const saying = (day: string) => stated.filter(({ iso }) => iso === day);
  const byWeekday = (day: string, weekday: number | null) =>
    weekday === null ? 0 : weekdayOf(day) === weekday ? WEEKDAY : -WEEKDAY;
  const support = (day: string) =>
    saying(day).reduce((sum, { weekday }) => sum + PRINTED + byWeekday(day, weekday), 0) +
    (name.date === day ? PRINTED : 0) +
    (posted.some(({ iso }) => daysApart(iso, day) <= POSTED_WITHIN) ? NEAR : 0);
  const days = [...new Set(stated.map(({ iso }) => iso))].sort((a, b) => support(b) - support(a));
  const [day, next] = days;
  const seen = day === undefined ? [] : saying(day);
  const [first] = seen;
  return {
    dialect,
    declared,
    titleLine: title.line,
    named: name.date,
    isStatement: name.date !== null && name.lang !== null,
    witnesses,
    stated,
    posted,
    partial: witnesses.find(({ iso }) => iso === null) ?? null,
    days,
    best:
      day === undefined || !first
        ? null
        : {
            day,
            first,
            onlyTitle: seen.every(({ from }) => from === 'title'),
            ambiguous: seen.every(({ date }) => date.ambiguous),
            weekday: seen.find(({ weekday }) => weekday !== null)?.weekday ?? null,
          },
    contradicted: next !== undefined,
    tied: day !== undefined && next !== undefined && support(day) === support(next),
  };
}
