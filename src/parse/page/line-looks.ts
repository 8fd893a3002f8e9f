import { anyPhrase, anyWord } from '../../languages/any.ts';
import { findDates, withoutWeekdays } from '../../languages/dates.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Segment } from '../stages.ts';

/** What a line at the top of a page looks like, by itself. */

/** 17:30 | (9:00 a.m.) */
export const TIME =
  /^\(?\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?\s?[Mm]\.?)?(?:\s*(?:\([A-Za-z ]+\)|[A-Z]{2,5}))?\)?\.?$/;
/** 9:00 a.m. PLT, beside a date | 11.30 Uhr */
export const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}\s*(?:[ap]\.?\s?m\b\.?(?:\s+[A-Z]{2,4}\b)?|Uhr\b|Hrs?\b)/i;
const SENTENCE_END = /[.!?。！？…:][”"’»)\]]*$/;
/** A letterhead has short lines; what ends as a sentence does is said from this length on. */
const LONGEST_LETTERHEAD = 280;
const LONGEST_WITH_POINT = 60;
/** Nothing longer is read of a line. */
const LONGEST = 600;

/** A word that titles of briefings hold: "Briefing by Spokeswoman Anna Example". */
export const TITLE_WORD = new RegExp(
  String.raw`(?<!\p{L})${anyPhrase(({ page }) => page?.briefing)}(?!\p{L})|${anyPhrase(({ page }) => page?.briefingAnywhere)}`,
  'iu',
);

/** A line with its white space folded, as far as it is looked at. */
export function lineText(one: Segment): string {
  return foldSpace(segmentText(one).slice(0, LONGEST));
}

/** May 8, 2031, 17:30: a date and hardly a word beside it. */
export function isDateLine(text: string): boolean {
  if (text.length > 60 || TITLE_WORD.test(text)) return false;
  const dates = findDates(text);
  if (dates.length === 0) return false;
  let rest = text;
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  return (
    withoutWeekdays(rest)
      .replace(CLOCK, '')
      .replace(/[^\p{L}]/gu, '').length <= 16
  );
}

/** Location: Northport | Topics: ferry, bridge toll. */
const FIELD_LINE = new RegExp(`^${anyPhrase(({ around }) => around?.fields)}\\s*[:：]\\s*\\S`, 'i');
const LONGEST_FIELD = 300;

/** A line of the letterhead that says who, when or where, or about what. */
export function isFieldLine(text: string): boolean {
  return text.length <= LONGEST_FIELD && FIELD_LINE.test(text);
}

const POINT = /\.[”"’»)\]]*$/;
/** A title that a full stop ends is as long as this, and one sentence. */
const LONGEST_POINTED = 160;
/** Mr. | St. | No. | J. */
const ABBREVIATION = /(?<!\p{L})(?:\p{Lu}\p{Ll}{0,3}|\p{L})\.(?=\s)/gu;

/** "Doorstop in Northport." | "Minister for Harbours.": a title or a line of a letterhead that a full stop ends. */
export function isPointedTitle(text: string): boolean {
  if (!POINT.test(text) || text.length > LONGEST_POINTED) return false;
  const bare = text.replace(POINT, '').replace(ABBREVIATION, '');
  if (/[.?!;]\s/.test(bare)) return false;
  return isDateLine(text) || isInCapitals(bare) || (TITLE_WORD.test(text) && !SPEAKS.test(text));
}

/** I | our */
const SPEAKS = new RegExp(
  String.raw`(?<!\p{L})(?:${anyWord(({ around }) => around?.speaks).join('|')})(?!\p{L})`,
  'iu',
);
const FEWEST_WORDS = 2;

/** Minister for Harbours: each word that is no little one has a capital. */
function isInCapitals(text: string): boolean {
  const words = text.split(' ').filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 3);
  return words.length >= FEWEST_WORDS && words.every((word) => /^\P{L}*\p{Lu}/u.test(word));
}

const BEHIND_DATE = 60;
/** Bangkok | Northport Harbour, Noland */
const PLACE = /^\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*(?:[ ,]+\p{Lu}[\p{L}.’'-]*){0,5}$/u;

/** The time of day and the place that stand behind the date in a line, as printed: "January 8, 2020, 11:04 a.m. Bangkok". */
export function besideDate(text: string): { time: string | null; place: string | null } {
  const clock = CLOCK.exec(text)?.[0] ?? null;
  const [date, other] = findDates(text);
  if (!date || other || date.year === null) return { time: clock, place: null };
  const behind = withoutWeekdays(text.slice(date.end).replace(CLOCK, ''))
    .replace(/^\s*(?:Uhr|Hrs?)(?!\p{L})/u, '')
    .replace(/^[\s,;.|–-]+|[\s,;.|–-]+$/g, '')
    .trim();
  const isPlace = behind.length <= BEHIND_DATE && PLACE.test(behind) && !TITLE_WORD.test(behind);
  return { time: clock, place: isPlace ? behind : null };
}

/** A line too long, or too much of a sentence, to stand in a letterhead. */
export function isProse(text: string): boolean {
  return (
    text.length > LONGEST_LETTERHEAD ||
    (text.length > LONGEST_WITH_POINT && SENTENCE_END.test(text)) ||
    /[.!?。！？…][”"’»]?$/.test(text)
  );
}
