import type { Edition, SiteBriefing } from '../../site/types.ts';
import { groupBy } from '../../text/group-by.ts';

/** One part of the index: the briefings of one language in one span of the calendar. */
export interface SearchPart {
  /** BCP 47, lower case */
  language: string;
  /** its span: "undated", "2024-2027", "2031", "2031-h1", "2031-q3", "2031-05", "2031-05-04" */
  name: string;
  /** oldest first; of those of one day, the last first, as the edition lists them */
  briefings: SiteBriefing[];
}

/**
 * Records in a part at most, but where a single day holds more. To change one briefing is to write one part anew, three seconds for so
 * many; and each part makes a search heavier, by a file a word.
 */
export const MOST = 10_000;

/** The longest span in years: an archive that is small enough is one part. A power of two, as all that are longer than a year. */
const LONGEST = 1024;

/**
 * The parts of a language, oldest first: undated briefings, then spans of the calendar that lie where they lie whatever the archive
 * holds (eight years from 2024 on, one, a half, a quarter, a month, a day). A span that holds more than `most` records is split. So
 * what is in a part follows from the archive alone, and another briefing changes one part, or splits one.
 */
export function partsOf({ lang, briefings }: Edition, most = MOST): SearchPart[] {
  const language = lang.toLowerCase();
  const oldestFirst = briefings.toReversed().filter(({ items }) => items.length > 0);
  const undated = oldestFirst.filter((one) => !one.briefing.date);
  const dated = oldestFirst
    .filter((one) => one.briefing.date)
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  const parts = [...groupBy(dated, (one) => Math.floor(yearOf(one) / LONGEST) * LONGEST)].flatMap(
    ([first, own]) => split(own, yearSpan(first, LONGEST), most),
  );
  const first = undated.length > 0 ? [{ name: 'undated', briefings: undated }] : [];
  return [...first, ...parts].map((part) => ({ language, ...part }));
}

interface Span {
  name: string;
  /** of a briefing, the half of the span that it is in; null where the span is a day */
  next: ((briefing: SiteBriefing) => Span) | null;
}

function split(
  briefings: SiteBriefing[],
  { name, next }: Span,
  most: number,
): { name: string; briefings: SiteBriefing[] }[] {
  const records = briefings.reduce((sum, { items }) => sum + items.length, 0);
  if (records <= most || next === null) return [{ name, briefings }];
  const spans = new Map<string, { span: Span; own: SiteBriefing[] }>();
  for (const briefing of briefings) {
    const span = next(briefing);
    const known = spans.get(span.name);
    if (known) known.own.push(briefing);
    else spans.set(span.name, { span, own: [briefing] });
  }
  return [...spans.values()].flatMap(({ span, own }) => split(own, span, most));
}

function yearSpan(first: number, years: number): Span {
  const half = years / 2;
  if (years > 1) {
    return {
      name: `${digits(first)}-${digits(first + years - 1)}`,
      next: (one) => yearSpan(yearOf(one) < first + half ? first : first + half, half),
    };
  }
  return { name: digits(first), next: (one) => monthSpan(digits(first), monthOf(one), 6) };
}

/** The half, the quarter or the month of a year that a month is in. */
function monthSpan(year: string, month: number, months: 6 | 3 | 1): Span {
  const number = Math.ceil(month / months);
  if (months === 6) return { name: `${year}-h${number}`, next: (one) => monthSpan(year, monthOf(one), 3) };
  if (months === 3) return { name: `${year}-q${number}`, next: (one) => monthSpan(year, monthOf(one), 1) };
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return { name, next: (one) => ({ name: dateOf(one), next: null }) };
}

const dateOf = ({ briefing }: SiteBriefing): string => briefing.date ?? '';
const yearOf = (briefing: SiteBriefing): number => Number(dateOf(briefing).slice(0, 4));
const monthOf = (briefing: SiteBriefing): number => Number(dateOf(briefing).slice(5, 7));
const digits = (year: number): string => String(year).padStart(4, '0');
