import { isoOf, weekdayOf } from '../../languages/dates.ts';
import type { RuleId } from '../../model/rules.ts';
import {
  type DateEvidence,
  daysApart,
  type FullDate,
  POSTED_WITHIN,
  swapped,
  type Witness,
} from './date-evidence.ts';

/** A line without a word beside it states the day of posting where it is so many days behind the title’s. */
const SOON = 4;
/** A file may be named by the day of its download: within so many days the title is right. */
const NAMED_WITHIN = 2;

/** What a row says: the day (ISO 8601, null for none), and what the reader is told of it. */
export interface Dated {
  /** name of the row */
  by: string;
  date: string | null;
  note: { rule: RuleId; line: number | null; reason: string } | null;
}

/** One way to settle a date; null where it does not apply. */
export interface DateRow {
  name: string;
  settle: (evidence: DateEvidence) => Dated | null;
}

/**
 * A row: `when` it applies it finds something (else null), `take` gives the day, and unless `rule` is null, a message says
 * what was inferred.
 */
function row<Found>(of: {
  name: string;
  when: (evidence: DateEvidence) => Found | null | undefined | false;
  take: (found: Found, evidence: DateEvidence) => string | null;
  rule: RuleId | null;
  tell?: (found: Found, evidence: DateEvidence) => { line: number | null; reason: string };
}): DateRow {
  return {
    name: of.name,
    settle: (evidence) => {
      const found = of.when(evidence);
      if (!found) return null;
      const told = of.rule && of.tell ? { rule: of.rule, ...of.tell(found, evidence) } : null;
      return { by: of.name, date: of.take(found, evidence), note: told };
    },
  };
}

const all = (days: readonly string[]) => days.join(' and ');

/** A date in the page that fits the day in the name of the file: without a year, or with day and month changed. */
function fits({ date, iso }: Witness, named: string): boolean {
  return (
    // September 18        3/11/2031
    (iso ?? isoOf({ ...date, year: Number(named.slice(0, 4)) })) === named ||
    (date.ambiguous && isoOf(swapped(date)) === named)
  );
}

/** The name of the file where it is a statement, with what the page itself states. */
function statement({ isStatement, named, witnesses }: DateEvidence) {
  return isStatement && named ? { named, stated: witnesses.filter(({ from }) => from !== 'posted') } : null;
}

/** Other days than the title’s, where nothing but the title states it: the name of the file, a line of posting. */
function doubts({ best, named, posted }: DateEvidence) {
  if (!best?.onlyTitle) return null;
  const { day } = best;
  const far = named !== null && daysApart(named, day) > NAMED_WITHIN ? named : null;
  const late = posted.find(({ iso }) => daysApart(iso, day) > POSTED_WITHIN) ?? null;
  return far || late ? { best, far, late } : null;
}

/** The title’s day and another, a few days later. */
function soonBehindTitle({ best, tied, days, stated, dialect }: DateEvidence) {
  const inTitle = stated.find(({ from }) => from === 'title')?.iso;
  const other = days.find((day) => day !== inTitle);
  if (!best || !tied || !inTitle || !other || days.length !== 2 || dialect.place) return null;
  return days.every((day) => day >= inTitle && daysApart(day, inTitle) <= SOON) && { best, inTitle, other };
}

/** The date without a year, and a line of posting of the same day. */
function sameDayPosted({ partial, posted }: DateEvidence): { partial: Witness; same: FullDate } | null {
  if (!partial) return null;
  const same = posted.find(({ date }) => date.month === partial.date.month && date.day === partial.date.day);
  return same ? { partial, same } : null;
}

/** The page’s one day and that of the name of the file, where they differ. */
function onePageDay({ best, contradicted, named }: DateEvidence) {
  return best && !contradicted && named !== null && named !== best.day ? { best, named } : null;
}

/** How a date is settled: by the first row that applies. */
export const dateRows: readonly DateRow[] = [
  row({
    // date: 2031-11-03
    name: 'front matter states it',
    when: ({ declared }) => declared,
    take: (declared) => declared,
    rule: null,
  }),
  row({
    // 2031-11-03.en.txt
    name: 'the name of the file is a statement, the page states none',
    when: (evidence) => {
      const found = statement(evidence);
      return found?.stated.length === 0 && found;
    },
    take: ({ named }) => named,
    rule: 'date-from-file-name',
    tell: ({ named }) => ({
      line: null,
      reason: `The page states no date; ${named} was read out of the name of the file.`,
    }),
  }),
  row({
    // 2031-11-03.en.txt: 3 November 2031
    name: 'the name of the file is a statement, the page agrees',
    when: (evidence) => {
      const found = statement(evidence);
      return found?.stated.some((one) => fits(one, found.named)) && found;
    },
    take: ({ named }) => named,
    rule: null,
  }),
  row({
    // 2031-11-03.en.txt: 4 November 2031
    name: 'the name of the file is a statement, the page differs',
    when: statement,
    take: ({ named }) => named,
    rule: 'date-conflict',
    tell: ({ named, stated }) => ({
      line: stated[0]?.line ?? null,
      reason: `The page states another day than the name of the file, ${named}, which was taken.`,
    }),
  }),
  row({
    // Briefing of 3 November 2031 / 4 November 2031
    name: 'a line states a day soon behind the title’s',
    when: soonBehindTitle,
    take: ({ inTitle }) => inTitle,
    rule: 'date-conflict',
    tell: ({ best, inTitle, other }) => ({
      line: best.first.line,
      reason: `The title states ${inTitle}, a line of the page ${other}, when it was posted most likely; the former was taken.`,
    }),
  }),
  row({
    // Briefing of 3 November 2031 / 9 December 2031
    name: 'two days are attested alike',
    when: ({ best, tied }) => tied && best,
    take: () => null,
    rule: 'date-conflict',
    tell: ({ first }, { days }) => ({
      line: first.line,
      reason: `The page states ${all(days)}; no date was taken.`,
    }),
  }),
  row({
    // Briefing of 3 November 2031 / 3 November 2031 / 9 December 2031
    name: 'one of several days is attested best',
    when: ({ best, contradicted }) => contradicted && best,
    take: ({ day }) => day,
    rule: 'date-conflict',
    tell: ({ day, first }, { days }) => ({
      line: first.line,
      reason: `The page states ${all(days)}; ${day} is better attested and was taken.`,
    }),
  }),
  row({
    // Monday, 4 May 2031, in 2031-05-05.txt
    name: 'the day of the week fits the name of the file, and not the day that the page states',
    when: (evidence) => {
      const found = onePageDay(evidence);
      const weekday = found?.best.weekday ?? null;
      if (!found || weekday === null) return null;
      return weekdayOf(found.named) === weekday && weekdayOf(found.best.day) !== weekday && found;
    },
    take: ({ named }) => named,
    rule: 'date-conflict',
    tell: ({ best, named }) => ({
      line: best.first.line,
      reason: `The page states ${best.day}, the name of the file ${named}; the day of the week beside the date is that of the latter, which was taken.`,
    }),
  }),
  row({
    // 4 May 2030, in 2031-05-04.txt: who names a file by the page alone repeats its slip
    name: 'the name of the file states the same day of another year',
    when: (evidence) => {
      const found = onePageDay(evidence);
      if (!found || found.named.slice(4) !== found.best.day.slice(4)) return null;
      const { weekday, day } = found.best;
      return (weekday === null || weekdayOf(day) !== weekday) && found;
    },
    take: ({ named }) => named,
    rule: 'date-conflict',
    tell: ({ best, named }) => ({
      line: best.first.line,
      reason: `The page states ${best.day}, the name of the file the same day of another year, ${named}; the year of a page is misprinted more often, and the latter was taken.`,
    }),
  }),
  row({
    // 4/5/2031
    name: 'which figure is the month cannot be told',
    when: ({ best, dialect, named }) => best?.ambiguous && !dialect.dateOrder && named !== best.day && best,
    take: () => null,
    rule: 'date-ambiguous',
    tell: ({ first }) => ({
      line: first.line,
      reason: 'Which figure is the month cannot be told; no date was taken.',
    }),
  }),
  row({
    // Briefing of 3 November 2031 / 9 December 2031 18:11, in notes of 2031-12-09.txt
    name: 'the line of posting and the name of the file agree against the title',
    when: (evidence) => {
      const found = doubts(evidence);
      return found?.far && found.far === found.late?.iso ? { best: found.best, named: found.far } : null;
    },
    take: ({ named }) => named,
    rule: 'date-conflict',
    tell: ({ best, named }) => ({
      line: best.first.line,
      reason: `The title states ${best.day}, the page and the name of the file ${named}, which was taken.`,
    }),
  }),
  row({
    // Briefing of 3 November 2031, in notes of 2031-12-09.txt
    name: 'the name of the file, or the line of posting, is far from the title',
    when: doubts,
    take: () => null,
    rule: 'date-conflict',
    tell: ({ best, far, late }) => ({
      line: best.first.line,
      reason: `The title states ${best.day}, ${far ? `the name of the file ${far}` : `the line of posting ${late?.iso}`}; no date was taken.`,
    }),
  }),
  row({
    // Briefing of 3 November 2031
    name: 'the title alone states a day',
    when: ({ best }) => best?.onlyTitle && best,
    take: ({ day }) => day,
    rule: 'date-from-title',
    tell: ({ day }, { titleLine }) => ({
      line: titleLine,
      reason: `The date ${day} was read out of the title.`,
    }),
  }),
  row({
    // 3 November 2031
    name: 'the page states a day',
    when: ({ best }) => best,
    take: ({ day }) => day,
    rule: null,
  }),
  row({
    // Briefing of 3 November / 3 November 2031 18:11
    name: 'a day without a year is that of posting',
    when: sameDayPosted,
    take: ({ same }) => same.iso,
    rule: 'date-from-title',
    tell: ({ partial, same }) => ({
      line: partial.line,
      reason: `The year of ${same.iso} was taken from the line of posting.`,
    }),
  }),
  row({
    // 4 November 2031 18:11, in notes of 2031-11-03.txt
    name: 'the name of the file states a day soon before that of posting',
    when: ({ posted: [put], named }) =>
      put && named && named < put.iso && daysApart(named, put.iso) <= POSTED_WITHIN ? { put, named } : null,
    take: ({ named }) => named,
    rule: 'date-from-file-name',
    tell: ({ put, named }) => ({
      line: put.line,
      reason: `The page was posted on ${put.iso}; the name of the file states ${named}, which was taken.`,
    }),
  }),
  row({
    // 4 November 2031 18:11, in notes of 2031-11-04.txt
    name: 'the name of the file states the day of posting too',
    when: ({ posted: [put], named, partial }) =>
      put &&
      put.iso === named &&
      (!partial || named.endsWith(isoOf({ ...partial.date, year: 2000 })?.slice(5) ?? ''))
        ? put
        : null,
    take: ({ iso }) => iso,
    rule: 'date-from-file-name',
    tell: ({ iso, line }) => ({
      line,
      reason: `The page was posted on ${iso}, and the name of the file states that day too.`,
    }),
  }),
  row({
    // 4 November 2031 18:11
    name: 'the page says when it was put up',
    when: ({ posted }) => posted[0],
    take: ({ iso }) => iso,
    rule: 'date-of-issue',
    tell: ({ iso, line }) => ({ line, reason: `${iso} is the day on which the page was posted.` }),
  }),
  row({
    // Briefing of 4 November, in notes of 2031-11-03.txt
    name: 'a day without a year is not that of the file name',
    when: ({ named, partial }) =>
      named && partial && named.slice(5) !== isoOf({ ...partial.date, year: 2000 })?.slice(5)
        ? { named, partial }
        : null,
    take: () => null,
    rule: 'date-conflict',
    tell: ({ named, partial }) => ({
      line: partial.line,
      reason: `The page states another day than the name of the file, ${named}; no date was taken.`,
    }),
  }),
  row({
    // notes of 2031-11-03.txt
    name: 'the name of the file alone states a day',
    when: ({ named }) => named,
    take: (named) => named,
    rule: 'date-from-file-name',
    tell: (named, { partial }) => ({
      line: partial?.line ?? null,
      reason: `The page states no full date; ${named} was read out of the name of the file.`,
    }),
  }),
  row({
    // Briefing of 3 November
    name: 'the day has no year',
    when: ({ partial }) => partial,
    take: () => null,
    rule: 'date-without-year',
    tell: ({ line }) => ({ line, reason: 'The date stands there without its year; none was taken.' }),
  }),
];

/** Where no row applies. */
export function noDate({ titleLine }: DateEvidence): Dated {
  const note = { rule: 'date-missing', line: titleLine, reason: 'No date is stated.' } as const;
  return { by: 'no date is stated', date: null, note };
}
