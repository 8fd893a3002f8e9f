import { weekdayOf } from '../../languages/dates.ts';
import type { Note } from '../stages.ts';
import { type DatedPage, type DateEvidence, dateEvidence, daysApart } from './date-evidence.ts';
import { type Dated, dateRows, noDate } from './date-rows.ts';

export interface SettledDate {
  /** ISO 8601; null where nothing decides */
  date: string | null;
  /** name of the row that settled it */
  by: string;
  notes: Note[];
}

/**
 * The date of a briefing, out of front matter, its title, the lines at its top and the name of its file, which wins where it
 * is a statement. It is never invented: where the page contradicts itself the better attested date is taken, and none if
 * nothing decides; each inference has its note.
 */
export function settleDate(page: DatedPage): SettledDate {
  const evidence = dateEvidence(page);
  const { date, by, note } = firstOf(evidence) ?? noDate(evidence);
  const other = note?.rule === 'date-conflict' ? null : otherThanNamed(date, evidence);
  const notes = [note, other].filter((one) => one !== null);
  return { date, by, notes: page.declared === null ? withPublished(notes, date, page) : notes };
}

/** A page is published on the day before, where it is morning elsewhere already. */
const DAY_LINE = 1;

/** The notes, of which that on days that differ or are missing names the day of publishing that other tools wrote down; where there is none and the page would have been published before, one of its own. */
function withPublished(notes: readonly Note[], date: string | null, { published, title }: DatedPage): Note[] {
  if (!published) return [...notes];
  const { key, day } = published;
  const says = `“${key}” in front matter says ${day}`;
  const isAbout = ({ rule }: Note) => rule === 'date-conflict' || date === null;
  if (notes.some(isAbout))
    return notes.map((one) => (isAbout(one) ? { ...one, reason: `${one.reason} ${says}.` } : one));
  if (date === null || day >= date || daysApart(day, date) <= DAY_LINE) return [...notes];
  const reason = `${says}, and the briefing would have been on ${date}, later than it was published; the latter was taken.`;
  return [...notes, { rule: 'date-conflict', line: title.line, reason }];
}

/** 4 May 2030, in 2031-05-04.txt: one of them is a slip, which nothing but a person can tell. */
function otherThanNamed(date: string | null, { declared, named, best, posted }: DateEvidence): Note | null {
  if (declared !== null || date === null || named === null || date === named) return null;
  const fits = best?.day === date && best.weekday !== null && best.weekday === weekdayOf(date);
  const why = fits
    ? 'the former, of which the day of the week beside it is right, was taken'
    : 'the former was taken';
  const reason = `The page states ${date}, the name of the file ${named}; ${why}.`;
  return { rule: 'date-conflict', line: (best?.first ?? posted[0])?.line ?? null, reason };
}

function firstOf(evidence: DateEvidence): Dated | null {
  for (const { settle } of dateRows) {
    const settled = settle(evidence);
    if (settled) return settled;
  }
  return null;
}
