import { anyPhrase } from '../../languages/any.ts';
import { findDates } from '../../languages/dates.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Segment } from '../stages.ts';

/** What a line at the top of a page looks like, by itself. */

/** 17:30 | (9:00 a.m.) */
export const TIME =
  /^\(?\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?\s?[Mm]\.?)?(?:\s*(?:\([A-Za-z ]+\)|[A-Z]{2,5}))?\)?\.?$/;
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
  return rest.replace(/[^\p{L}]/gu, '').length <= 16;
}

/** A line too long, or too much of a sentence, to stand in a letterhead. */
export function isProse(text: string): boolean {
  return (
    text.length > LONGEST_LETTERHEAD ||
    (text.length > LONGEST_WITH_POINT && SENTENCE_END.test(text)) ||
    /[.!?。！？…][”"’»]?$/.test(text)
  );
}
