import type { Dialect } from '../dialects/types.ts';
import { type FoundDate, findDates, isoOf } from '../text/dates.ts';
import { foldSpace } from '../text/space.ts';
import type { Header } from './header.ts';
import type { Note } from './notes.ts';
import { segmentText } from './segments.ts';

interface Witness {
  date: FoundDate;
  from: 'title' | 'date line' | 'file name' | 'issue line';
  line: number | null;
}

function fixOrder(date: FoundDate, dialect: Dialect): FoundDate {
  if (!date.ambiguous || dialect.dateOrder !== 'day-first') return date;
  return { ...date, month: date.day, day: date.month };
}

/** The date of a briefing out of its title, its header and the name of its file. Never invented: doubt gives null, with a note. */
export function settleDate(
  title: string,
  titleLine: number | null,
  header: Header,
  file: string,
  dialect: Dialect,
): { date: string | null; notes: Note[] } {
  const notes: Note[] = [];
  const witnesses: Witness[] = [];
  for (const date of findDates(title))
    witnesses.push({ date: fixOrder(date, dialect), from: 'title', line: titleLine });
  for (const { segment, kind } of header.furniture) {
    if (kind === 'title' || kind === 'toc') continue;
    const text = foldSpace(segmentText(segment).slice(0, 300));
    const issued = dialect.issueDate?.pattern.test(text) ?? false;
    for (const date of findDates(text)) {
      witnesses.push({
        date: fixOrder(date, dialect),
        from: issued ? 'issue line' : 'date line',
        line: segment.lines[0],
      });
    }
  }
  const name = file.split(/[\\/]/).pop() ?? file;
  const named = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(name);
  const fromName = named && findDates(named[0])[0] ? named[0] : null;

  const days = new Map<string, Witness[]>();
  const add = (from: Witness['from'][]) => {
    for (const witness of witnesses) {
      const iso = isoOf(witness.date);
      if (iso && from.includes(witness.from)) days.set(iso, [...(days.get(iso) ?? []), witness]);
    }
  };
  add(['title', 'date line']);
  const issueOnly = days.size === 0;
  if (issueOnly) add(['issue line']);
  const ordered = [...days.entries()].sort((a, b) => b[1].length - a[1].length);
  const [best, next] = ordered;
  if (best) {
    const [iso, seen] = best;
    if (next && next[1].length === seen.length) {
      if (fromName && days.has(fromName)) {
        notes.push({
          rule: 'date-conflict',
          line: seen[0]!.line,
          reason: `The page states ${ordered.map(([day]) => day).join(' and ')}; the name of the file settles it: ${fromName}.`,
        });
        return { date: fromName, notes };
      }
      notes.push({
        rule: 'date-conflict',
        line: seen[0]!.line,
        reason: `The page states ${ordered.map(([day]) => day).join(' and ')}; no date was taken.`,
      });
      return { date: null, notes };
    }
    if (next) {
      notes.push({
        rule: 'date-conflict',
        line: next[1][0]!.line,
        reason: `The page states ${iso} ${seen.length} times and ${next[0]} less often; ${iso} was taken.`,
      });
    }
    if (fromName && fromName !== iso && seen.length === 1) {
      if (issueOnly) {
        notes.push({
          rule: 'date-from-file-name',
          line: seen[0]!.line,
          reason: `The page was issued on ${iso}; the name of the file states ${fromName}, which was taken.`,
        });
        return { date: fromName, notes };
      }
      notes.push({
        rule: 'date-conflict',
        line: seen[0]!.line,
        reason: `The page states ${iso}, the name of the file ${fromName}; no date was taken.`,
      });
      return { date: null, notes };
    }
    if (seen.every((one) => one.date.ambiguous) && !dialect.dateOrder && fromName !== iso) {
      notes.push({
        rule: 'date-ambiguous',
        line: seen[0]!.line,
        reason: `Which figure is the month cannot be told; no date was taken.`,
      });
      return { date: null, notes };
    }
    if (issueOnly) {
      notes.push({
        rule: 'date-of-issue',
        line: seen[0]!.line,
        reason: `${iso} is the day on which the page was issued.`,
      });
    } else if (seen[0]!.from === 'title') {
      notes.push({
        rule: 'date-from-title',
        line: titleLine,
        reason: `The date ${iso} was read out of the title.`,
      });
    }
    return { date: iso, notes };
  }
  const partial = witnesses.find((witness) => witness.date.year === null);
  if (fromName) {
    notes.push({
      rule: 'date-from-file-name',
      line: partial?.line ?? null,
      reason: `The page states no full date; ${fromName} was read out of the name of the file.`,
    });
    return { date: fromName, notes };
  }
  notes.push(
    partial
      ? {
          rule: 'date-without-year',
          line: partial.line,
          reason: 'The date stands there without its year; none was taken.',
        }
      : { rule: 'date-missing', line: titleLine, reason: 'No date is stated.' },
  );
  return { date: null, notes };
}
