import type { Dialect } from '../../dialects/types.ts';
import { type FoundDate, findDates, isoOf } from '../../languages/dates.ts';
import type { FileNameSays } from '../../read/file-name.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Header, Note } from '../stages.ts';

interface Witness {
  date: FoundDate;
  iso: string | null;
  /** posted: a line that says when the page was put up, which may be days later */
  from: 'title' | 'line' | 'posted';
  line: number | null;
}

export interface SettledDate {
  date: string | null;
  notes: Note[];
}

/** 9:00 a.m.: a time that was announced, not the stamp of a page */
const HALF_DAY = /\d\s*[ap]\.?\s?m\b/i;
const DAY = 86_400_000;
/** A page is put up within so many days of the briefing. */
const POSTED_WITHIN = 10;
/** A line without a word beside it states the day of posting where it is so many days behind the title’s. */
const SOON = 4;

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
}

function inOrder(date: FoundDate, dialect: Dialect): FoundDate {
  if (!date.ambiguous || dialect.dateOrder !== 'day-first') return date;
  return { ...date, month: date.day, day: date.month };
}

function witnessesOf(title: string, titleLine: number | null, header: Header, dialect: Dialect): Witness[] {
  const found: Witness[] = [];
  const add = (text: string, line: number | null, from: Witness['from']) => {
    for (const one of findDates(text)) {
      const date = inOrder(one, dialect);
      // "3 November 202118:11": a time beside the date is that of posting
      found.push({
        date,
        iso: isoOf(date),
        from: from === 'line' && date.time && !HALF_DAY.test(text) ? 'posted' : from,
        line,
      });
    }
  };
  add(title, titleLine, 'title');
  for (const { segment, kind } of header.furniture) {
    if (kind === 'title' || kind === 'toc') continue;
    const text = foldSpace(segmentText(segment).slice(0, 300));
    add(text, segment.lines[0], dialect.issueDate?.pattern.test(text) ? 'posted' : 'line');
  }
  return found;
}

/** What the page says of a date that the name of its file states. */
function doubtsOf(named: string, witnesses: readonly Witness[]): Note[] {
  const stated = witnesses.filter((one) => one.from !== 'posted');
  const fits = ({ date, iso }: Witness) =>
    // September 18        3/11/2031
    (iso ?? isoOf({ ...date, year: Number(named.slice(0, 4)) })) === named ||
    (date.ambiguous && isoOf({ ...date, month: date.day, day: date.month }) === named);
  const [first] = stated;
  if (!first) {
    const reason = `The page states no date; ${named} was read out of the name of the file.`;
    return [{ rule: 'date-from-file-name', line: null, reason }];
  }
  if (stated.some(fits)) return [];
  const reason = `The page states another day than the name of the file, ${named}, which was taken.`;
  return [{ rule: 'date-conflict', line: first.line, reason }];
}

/**
 * The date of a briefing, out of its title, the lines at its top and the name of its file, which wins where it is a
 * statement. It is never invented: where the page contradicts itself the better attested date is taken, and none if nothing
 * decides; each inference has its note.
 */
export function settleDate(
  title: string,
  titleLine: number | null,
  header: Header,
  name: FileNameSays,
  dialect: Dialect,
): SettledDate {
  const notes: Note[] = [];
  const witnesses = witnessesOf(title, titleLine, header, dialect);
  const named = name.date;
  // 2031-11-03.en.txt
  if (named && name.lang) return { date: named, notes: doubtsOf(named, witnesses) };
  const tell = (rule: Note['rule'], line: number | null, reason: string) =>
    notes.push({ rule, line, reason });

  const stated = witnesses.filter((one) => one.iso !== null && one.from !== 'posted');
  const posted = witnesses.filter((one) => one.iso !== null && one.from === 'posted');
  const days = [...new Set(stated.map((one) => one.iso!))];
  const support = (day: string) =>
    stated.filter((one) => one.iso === day).length * 2 +
    (named === day ? 2 : 0) +
    (posted.some((one) => daysApart(one.iso!, day) <= POSTED_WITHIN) ? 1 : 0);
  days.sort((a, b) => support(b) - support(a));
  const [best, next] = days;

  if (best) {
    const seen = stated.filter((one) => one.iso === best);
    const line = seen[0]!.line;
    const inTitle = stated.find((one) => one.from === 'title')?.iso;
    if (
      next &&
      inTitle &&
      days.length === 2 &&
      !dialect.place &&
      support(next) === support(best) &&
      days.every((day) => day >= inTitle && daysApart(day, inTitle) <= SOON)
    ) {
      tell(
        'date-conflict',
        line,
        `The title states ${inTitle}, a line of the page ${days.find((day) => day !== inTitle)!}, when it was posted most likely; the former was taken.`,
      );
      return { date: inTitle, notes };
    }
    if (next && support(next) === support(best)) {
      tell('date-conflict', line, `The page states ${days.join(' and ')}; no date was taken.`);
      return { date: null, notes };
    }
    if (next) {
      tell(
        'date-conflict',
        line,
        `The page states ${days.join(' and ')}; ${best} is better attested and was taken.`,
      );
      return { date: best, notes };
    }
    if (seen.every((one) => one.date.ambiguous) && !dialect.dateOrder && named !== best) {
      tell('date-ambiguous', line, 'Which figure is the month cannot be told; no date was taken.');
      return { date: null, notes };
    }
    const onlyTitle = seen.every((one) => one.from === 'title');
    const far = named !== null && daysApart(named, best) > 2;
    const late = posted.find((one) => daysApart(one.iso!, best) > POSTED_WITHIN);
    if (onlyTitle && (far || late)) {
      const other = far ? `the name of the file ${named}` : `the line of posting ${late!.iso}`;
      if (late && far && named === late.iso) {
        tell(
          'date-conflict',
          line,
          `The title states ${best}, the page and the name of the file ${named}, which was taken.`,
        );
        return { date: named, notes };
      }
      tell('date-conflict', line, `The title states ${best}, ${other}; no date was taken.`);
      return { date: null, notes };
    }
    if (onlyTitle) tell('date-from-title', titleLine, `The date ${best} was read out of the title.`);
    return { date: best, notes };
  }
  const partial = witnesses.find((one) => one.iso === null);
  const put = posted[0];
  if (put) {
    const sameDay =
      partial &&
      posted.find((one) => one.date.month === partial.date.month && one.date.day === partial.date.day);
    if (sameDay) {
      tell('date-from-title', partial.line, `The year of ${sameDay.iso} was taken from the line of posting.`);
      return { date: sameDay.iso, notes };
    }
    if (named && named !== put.iso && daysApart(named, put.iso!) <= POSTED_WITHIN && named < put.iso!) {
      tell(
        'date-from-file-name',
        put.line,
        `The page was posted on ${put.iso}; the name of the file states ${named}, which was taken.`,
      );
      return { date: named, notes };
    }
    tell('date-of-issue', put.line, `${put.iso} is the day on which the page was posted.`);
    return { date: put.iso, notes };
  }
  if (named) {
    const line = partial?.line ?? null;
    if (partial && named.slice(5) !== isoOf({ ...partial.date, year: 2000 })!.slice(5)) {
      tell(
        'date-conflict',
        line,
        `The page states another day than the name of the file, ${named}; no date was taken.`,
      );
      return { date: null, notes };
    }
    tell(
      'date-from-file-name',
      line,
      `The page states no full date; ${named} was read out of the name of the file.`,
    );
    return { date: named, notes };
  }
  if (partial)
    tell('date-without-year', partial.line, 'The date stands there without its year; none was taken.');
  else tell('date-missing', titleLine, 'No date is stated.');
  return { date: null, notes };
}
