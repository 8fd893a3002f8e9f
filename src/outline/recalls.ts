import { type FoundDate, findDates, isoOf, weekdayIn, weekdayOf } from '../languages/dates.ts';
import { languageOf } from '../languages/index.ts';
import type { Phrase, Recalls } from '../languages/types.ts';
import type { Briefing, Item, Role, Turn } from '../model/briefing.ts';
import { dayNumber, isoOf as isoOfDay } from '../text/days.js';

/** Somebody says that something was said here on an earlier day: "as I said yesterday", "you noted on Friday". */
export interface Recall {
  /** ISO date: which day is meant */
  day: string;
  role: Role;
  /** who says so; null for somebody unnamed */
  speaker: string | null;
  /** where the turn begins that says so */
  line: number;
}

/** Each day that an item recalls, once for each who does; of a briefing whose day is not known nothing is read. */
export function recallsOf({ turns }: Item, { lang, date }: Pick<Briefing, 'lang' | 'date'>): Recall[] {
  const phrases = languageOf(lang)?.recalls;
  if (!phrases || date === null) return [];
  const found = new Map<string, Recall>();
  for (const turn of turns) {
    for (const day of daysIn(turn, phrases)) {
      const { role, speaker, lines } = turn;
      const recall = { day: dayBefore(date, day), role, speaker, line: lines[0] };
      const key = JSON.stringify([recall.day, role, speaker]);
      if (!found.has(key)) found.set(key, recall);
    }
  }
  return [...found.values()];
}

/** What names the days: of who asks only what is said to others, as nobody knows who asked on another day. */
function daysIn({ role, paragraphs }: Turn, { days, own = [], others = [], asking = [] }: Recalls): string[] {
  const named = paragraphs.filter((text) => days.some(([pattern]) => pattern.test(text)));
  if (named.length === 0) return [];
  const read = (role === 'question' ? [...others, ...asking] : [...own, ...others]).map(exactly);
  return named.flatMap((text) =>
    read.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(({ groups }) => groups?.day ?? [])),
  );
}

const known = new Map<Phrase, RegExp>();

function exactly(phrase: Phrase): RegExp {
  const pattern = known.get(phrase) ?? new RegExp(phrase[0].source, 'giu');
  known.set(phrase, pattern);
  return pattern;
}

/** The last day of that name before a date, which may be a week or a year ago; without a name the day before. */
function dayBefore(date: string, named: string): string {
  const [printed] = findDates(named);
  if (printed) return lastOf(printed, date);
  const weekday = weekdayIn(named);
  const back = weekday === null ? 1 : (weekdayOf(date) - weekday + 7) % 7 || 7;
  return isoOfDay(dayNumber(date) - back);
}

/** "on May 4" */
function lastOf({ month, day }: Pick<FoundDate, 'month' | 'day'>, before: string): string {
  const year = Number(before.slice(0, 4));
  const [own = '', former = ''] = [year, year - 1].map((one) => isoOf({ year: one, month, day }) ?? '');
  return own < before ? own : former;
}
