import { knownLocale } from '../text/locale.ts';
import { languages } from './index.ts';

/** A date as it stands in a text: what is printed, and where. */
export interface FoundDate {
  year: number | null;
  month: number;
  day: number;
  /** UTF-16 offsets of the date itself in the text */
  start: number;
  end: number;
  /** a time of day that stands right behind, even without a space: "3 November 202118:11" */
  time: string | null;
  /** true for 4/5/2021: which is the month cannot be told from the figures */
  ambiguous: boolean;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  const read = languages.filter((one) => one.months && knownLocale(Intl.DateTimeFormat, one.tag) !== null);
  // of two languages that call two months the same, the better known wins
  const longOnly = read.filter((one) => one.months === 'long');
  for (const { tag: lang, months } of [...longOnly, ...read.filter((one) => !longOnly.includes(one))]) {
    for (const style of months === 'long' ? (['long'] as const) : (['long', 'short'] as const)) {
      const alone = new Intl.DateTimeFormat(lang, { month: style, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(lang, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const date = Date.UTC(2021, month - 1, 1);
        const parts = inDate.formatToParts(date).find((part) => part.type === 'month');
        for (const name of [alone.format(date), parts?.value ?? '']) {
          // MAYIS, which folds to "mayis" and not to "mayıs"
          for (const form of [name, name.toLocaleUpperCase(lang)]) {
            const clean = form.toLowerCase().replace(/\.$/, '');
            if (clean.length >= 3 && /^\p{L}+$/u.test(clean)) names.set(clean, month);
          }
        }
      }
    }
  }
  for (const { otherMonths } of languages)
    for (const [name, month] of Object.entries(otherMonths ?? {})) names.set(name, month);
  return names;
}

/** Names of the days of the week, "wednesday", of all languages whose months are read, with their numbers: 0 for Sunday. */
function weekdayNames(): Map<string, number> {
  const read = languages.filter((one) => one.months && knownLocale(Intl.DateTimeFormat, one.tag) !== null);
  return new Map(
    read.flatMap(({ tag }) => {
      const format = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, day) => {
        // the third of January 2021 was a Sunday
        return [format.format(Date.UTC(2021, 0, 3 + day)).toLowerCase(), day] as const;
      });
    }),
  );
}

const WEEKDAYS = weekdayNames();
const WEEKDAY = new RegExp(String.raw`(?<!\p{L})(?:${[...WEEKDAYS.keys()].join('|')})(?!\p{L})`, 'giu');

/** The day of the week that a text names, 0 for Sunday; null where it names none, or several. */
export function weekdayIn(text: string): number | null {
  const named = new Set((text.match(WEEKDAY) ?? []).map((name) => WEEKDAYS.get(name.toLowerCase())));
  const [day] = named;
  return named.size === 1 && day !== undefined ? day : null;
}

/** The day of the week of an ISO date, 0 for Sunday. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** A text without the names of days of the week. */
export function withoutWeekdays(text: string): string {
  return text.replace(WEEKDAY, '');
}

const MONTHS = monthNames();

/** Names of months in small letters, of all languages whose months are read, and their numbers. */
export const months: ReadonlyMap<string, number> = MONTHS;
const NAME = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const YEAR = String.raw`(?<y>(?:19|20)\d{2})`;
const TIME = String.raw`(?:[\s,–-]*(?<t>\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?)(?!\d))?`;

/** The patterns, each with a sample; groups are named. */
const PATTERNS: RegExp[] = [
  // 2019年4月4日
  /(?<y>(?:19|20)\d{2})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日?/gu,
  // 令和13年5月6日
  /(?:(?<reiwa>令和)|平成)\s*(?<era>\d{1,2}|元)\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日?/gu,
  // 2031년 5월 6일; 2031. 5. 6.
  /(?<y>(?:19|20)\d{2})\s*(?:년\s*(?<m>\d{1,2})\s*월\s*(?<d>\d{1,2})\s*일)/gu,
  /(?<![\d.])(?<y>(?:19|20)\d{2})\.\s(?<m>\d{1,2})\.\s(?<d>\d{1,2})(?=\.)/gu,
  // 9月18日
  /(?<![\d年])(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日/gu,
  // 2021-11-03, 2021/11/03, 2021-11-0317:56
  /(?<![\d/-])(?<y>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{2})(?=$|[^\d/-]|\d{1,2}:)(?:[\sT]*(?<t>\d{1,2}:\d{2}))?/gu,
  // 3 November 202118:11, 31 de agosto de 2021, 3 ноября 2021 года, 1er novembre 2021, 3. November 2021
  new RegExp(
    String.raw`(?<![\d.,:])(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+)?(?<n>${NAME})(?!\p{L})\.?(?:[\s,]*(?:del?\s+)?${YEAR}${TIME})?`,
    'giu',
  ),
  // August 23, 2009; June13, 2018; Nov. 3, 2021; September 18
  new RegExp(
    String.raw`(?<!\p{L})(?<n>${NAME})\.?\s*(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:[\s,]+${YEAR}${TIME})?`,
    'giu',
  ),
  // 03.11.2021
  /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(?:19|20)\d{2})(?!\d{3})(?:[\s,]*(?<t>\d{1,2}:\d{2}))?/gu,
  // 31.08.21 Conferencia de prensa
  /^(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{2})(?=\s)/gu,
  // 3/6/09, 11/04/2012
  /(?<![\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>(?:19|20)?\d{2})(?![\d/])/gu,
];

function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2020, month, 0)).getUTCDate();
}

function read(groups: Record<string, string | undefined>): Omit<FoundDate, 'start' | 'end'> | null {
  let year = groups.y ? Number(groups.y) : null;
  if (year !== null && year < 100) year += 2000;
  // the first year of Heisei was 1989, of Reiwa 2019
  if (groups.era) year = (groups.reiwa ? 2018 : 1988) + (groups.era === '元' ? 1 : Number(groups.era));
  const time = groups.t ?? null;
  if (groups.a && groups.b) {
    const [a, b] = [Number(groups.a), Number(groups.b)];
    if (isDay(year, a, b)) return { year, month: a, day: b, time, ambiguous: b <= 12 && a !== b };
    return isDay(year, b, a) ? { year, month: b, day: a, time, ambiguous: false } : null;
  }
  const month = groups.n ? MONTHS.get(groups.n.toLowerCase()) : Number(groups.m);
  const day = Number(groups.d);
  return month && isDay(year, month, day) ? { year, month, day, time, ambiguous: false } : null;
}

/** Every date in a short text (only its first 2,000 characters are read), in order; overlaps keep the longer one. */
export function findDates(text: string): FoundDate[] {
  const head = text.slice(0, 2000);
  if (!/\d/.test(head)) return [];
  const found: FoundDate[] = [];
  for (const pattern of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(head); match; match = pattern.exec(head)) {
      const value = read(match.groups ?? {});
      if (value) found.push({ ...value, start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FoundDate[] = [];
  for (const date of found) {
    if (kept.every((other) => date.end <= other.start || date.start >= other.end)) kept.push(date);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** ISO 8601 of a date whose year is known, else null. */
export function isoOf(date: Pick<FoundDate, 'year' | 'month' | 'day'>): string | null {
  if (date.year === null) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}
