import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { findDates } from '../../languages/dates.ts';
import type { Furniture } from '../../model/briefing.ts';
import { foldSpace } from '../../text/space.ts';
import { correctionMark } from '../segments/correction-mark.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Header, Segment } from '../stages.ts';
import {
  besideDate,
  CLOCK,
  isDateLine,
  isFieldLine,
  isPointedTitle,
  isProse,
  lineText,
  TIME,
  TITLE_WORD,
} from './line-looks.ts';
import { titleGoesOn } from './title-goes-on.ts';
import { titleAt } from './title-line.ts';

const EDITION = /\b([a-z]{2}-[A-Z]{2})\s?\d*(?=[\s|,]|$|[a-z]{2}-)/g;
/** A page that names two editions lists the languages that it is published in. */
const FEWEST_EDITIONS = 2;
const LONGEST_EDITIONS = 120;
const LONGEST_PLACE = 120;
/** The sentence that some pages print between title and date is no longer. */
const LONGEST_LEAD = 400;
/** A header has no more lines than this; the time of day, or the first turn, follows it within so many. */
const MOST_LINES = 40;
const TIME_WITHIN = 8;
const LONGEST_TIME = 60;
const TURN_WITHIN = 30;
/** The lines above the time of day that say where it was: so many, among so many. */
const MOST_PLACES = 2;
const PLACES_AMONG = 3;
const LONGEST_PLACE_ABOVE = 80;

/** Northport, Noland */
const PLACE_NAMES =
  /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}, \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}$/u;

/** Please see below for a correction to a typo in the transcript. */
const SEES_CORRECTION = new RegExp(
  anyPhrase(({ page }) => page?.seesCorrection),
  'i',
);

/** * The Minister is at the Grand Hotel. */
const isNoteOfPage = (text: string) => /^[*†]/.test(text) && isProse(text);

/** (Northport, Noland) */
const PLACE_IN_BRACKETS = /^\([^().]{3,60}\)$/;

/** What a line of the header is, and what it tells. */
interface HeaderLine {
  kind: Furniture['kind'];
  /** the time of day that it states, null if it could and does not */
  time?: string | null;
  place?: string;
  editions?: string[];
  isTitle?: true;
  /** the lines right above it say where it was */
  placesAbove?: true;
}

/** A line at the top, and where it stands. */
interface Look {
  one: Segment;
  text: string;
  /** the lines behind it, as far as anybody looks */
  behind: readonly Segment[];
  /** what is said stands in the same paragraph, with which it stays */
  shared: boolean;
  /** how many lines away the title is: 0 here, more below */
  toTitle: number;
  /** the line right above is the date */
  belowDate: boolean;
  /** the title stands above */
  hasTitle: boolean;
  /** a line above states a date */
  hasDate: boolean;
  dialect: Dialect;
  isLabel: (one: Segment) => boolean;
}

/** What a line of the header is; the first row that applies. Where none does the header ends. */
const rows: readonly ((line: Look) => HeaderLine | null)[] = [
  // it lists editions: en-GB fr-FR
  ({ text }) => {
    if (text.length >= LONGEST_EDITIONS) return null;
    const editions = [...text.matchAll(EDITION)].flatMap(([, edition]) => edition ?? []);
    return editions.length >= FEWEST_EDITIONS ? { kind: 'chrome', editions } : null;
  },
  // the dialect knows it as a line of the page, or it is a rule
  ({ one, text, dialect }) => {
    const known = furnitureOf(text, dialect);
    // Tuesday, May 6, 2031, 2:08 p.m. Ministry of Bridges
    if (known?.kind === 'date') return { kind: 'date', time: CLOCK.exec(text)?.[0] ?? null };
    if (known) return { kind: known.kind };
    if (one.block.running) return { kind: 'chrome' };
    return one.block.rule ? { kind: 'rule' } : null;
  },
  // it is the time of day; where the dialect has places, that stands above: 17:30
  ({ text, dialect }) =>
    TIME.test(text)
      ? { kind: 'date', time: text, ...(dialect.place ? { placesAbove: true as const } : {}) }
      : null,
  // it is the date: May 8, 2031, 9:00 a.m.
  ({ text }) =>
    isDateLine(text)
      ? { kind: 'date', ...beside(text), time: CLOCK.exec(text)?.[0] ?? findDates(text)[0]?.time ?? null }
      : null,
  // it says where it was: James S. Example Press Briefing Room
  ({ text, shared, dialect, hasTitle }) =>
    hasTitle &&
    !shared &&
    dialect.place?.pattern.test(text) &&
    text.length <= LONGEST_PLACE &&
    !isNoteOfPage(text)
      ? { kind: 'place', place: text }
      : null,
  // right below the date it says where it was: Northport, Noland
  ({ text, shared, belowDate }) =>
    belowDate && !shared && text.length <= LONGEST_PLACE_ABOVE && PLACE_NAMES.test(text)
      ? { kind: 'place', place: text }
      : null,
  // it is the title
  ({ toTitle }) => (toTitle === 0 ? { kind: 'title', isTitle: true } : null),
  // it stands above the title: Content Viewer
  ({ toTitle }) => (toTitle > 0 ? { kind: 'chrome' } : null),
  // it says who, when or where: Location: Northport
  ({ text, shared }) => (!shared && isFieldLine(text) ? { kind: 'letterhead' } : null),
  // it says what was corrected, above the time of day at which it all began: Correction: “Long Quay*”, not “longing”
  (line) => (line.hasTitle && correctionMark(line.text) && isAboveTime(line) ? { kind: 'note' } : null),
  // it stands above the time of day at which it all began: * The Bridge Office answered: …
  (line) => {
    if (!line.hasTitle || !isAboveTime(line)) return null;
    const isShort = isShortLine(line);
    if (/^[*[(]/.test(line.text) && !(isShort && PLACE_IN_BRACKETS.test(line.text))) return { kind: 'note' };
    return isShort ? { kind: 'letterhead' } : null;
  },
  // nothing but short lines, or a heading, stands between it and the first turn: Office of the Press Secretary
  (line) =>
    line.hasTitle && isShortLine(line) && (isAboveTurn(line) || (line.behind[0]?.block.depth ?? 0) > 0)
      ? { kind: 'letterhead' }
      : null,
  // it is one sentence between the title and the date: Anton Example answered questions. / May 8, 2031
  ({ one, text, behind: [next], shared, hasTitle, hasDate, isLabel }) =>
    hasTitle &&
    !hasDate &&
    !shared &&
    !one.block.marker &&
    text.length <= LONGEST_LEAD &&
    isDated(next, isLabel)
      ? { kind: 'note' }
      : null,
];

/** The place that a line with the date states, where it does. */
function beside(text: string): { place?: string } {
  const { place } = besideDate(text);
  return place ? { place } : {};
}

/** CORRECTED:      Q    When? | below “Please see below for a correction”: MR. EXAMPLE:  Soon. It is said again where it belongs. */
const isCorrected = ({ label }: Segment, above: Header['furniture'][number] | undefined): boolean =>
  label !== null &&
  (label.marked === true || (above?.kind === 'note' && SEES_CORRECTION.test(lineText(above.segment))));

const isShortLine = ({ one, text, shared, behind }: Look) =>
  (!isProse(text) || isPointedTitle(text)) &&
  // a list may be that of the contents
  !(one.block.marker && behind[0]?.block.marker) &&
  !shared;

/** Whether a line is nothing but a date. */
const isDated = (one: Segment | undefined, isLabel: Look['isLabel']) =>
  one !== undefined && !isLabel(one) && isDateLine(lineText(one));

/** Whether the time of day stands a few lines below, before anybody speaks. */
function isAboveTime({ behind, isLabel }: Pick<Look, 'behind' | 'isLabel'>): boolean {
  for (const one of behind.slice(0, TIME_WITHIN)) {
    if (isLabel(one)) return false;
    if (one.to - one.from <= LONGEST_TIME && TIME.test(lineText(one))) return true;
  }
  return false;
}

/** Short lines belong to the letterhead only where nothing but short lines comes before the first turn, or before a line that surely is the page’s. */
function isAboveTurn({ behind, isLabel, dialect }: Look): boolean {
  for (const one of behind) {
    if (isLabel(one)) return true;
    if (one.block.running) continue;
    const text = lineText(one);
    if (dialect.tocHeading?.pattern.test(text) || dialect.answersHeading?.pattern.test(text)) return false;
    if (isDateLine(text) || isFieldLine(text) || furnitureOf(text, dialect)?.kind === 'letterhead')
      return true;
    if (isProse(text) && !isPointedTitle(text)) return false;
  }
  return false;
}

/** The one or two lines between the title and the time of day that say where it was, in order. */
function placesAbove(furniture: Header['furniture']): Header['furniture'] {
  const found: Header['furniture'] = [];
  for (const one of furniture.slice(-PLACES_AMONG).reverse()) {
    if (found.length === MOST_PLACES) break;
    if (one.kind === 'date') continue;
    const text = foldSpace(segmentText(one.segment));
    // For Immediate Release          May 4, 2031
    if (findDates(text).length > 0) break;
    const isPlace = one.kind === 'letterhead' && text.length <= LONGEST_PLACE_ABOVE && /\p{Ll}/u.test(text);
    if (!isPlace || TITLE_WORD.test(text)) break;
    found.unshift(one);
  }
  return found;
}

/** Wednesday, 8 January 2020 at 11:04 a.m., Northport Conference Centre, Room 4: the time in a longer line with the date. */
function timeIn(furniture: Header['furniture']): string | null {
  const lines = furniture.filter(({ kind }) => kind === 'letterhead').map(({ segment }) => lineText(segment));
  const dated = lines.filter((text) => findDates(text).some(({ year }) => year !== null));
  return dated.map((text) => besideDate(text).time).find((found) => found !== null) ?? null;
}

/** Where the time of day stands right above the first turn, at which it all began; -1 where it does not. */
function beginningAt(segments: readonly Segment[], isLabel: Look['isLabel']): number {
  const first = segments.slice(0, MOST_LINES).findIndex(isLabel);
  const above = segments[first - 1];
  const isTime = above && above.to - above.from <= LONGEST_TIME && TIME.test(lineText(above));
  return isTime ? first - 1 : -1;
}

/** What stands above the time of day right before the first turn was said by nobody, whatever it is: a title in many lines, a note that was added later. */
const aboveBeginning = (text: string): HeaderLine => ({ kind: isProse(text) ? 'note' : 'letterhead' });

function firstOf(line: Look): HeaderLine | null {
  for (const read of rows) {
    const found = read(line);
    if (found) return found;
  }
  return null;
}

/**
 * Reads the top of a page: everything up to the first turn, the first prose or the table of contents.
 * `isLabel`: whether a segment opens a turn.
 */
export function readHeader(
  segments: readonly Segment[],
  dialect: Dialect,
  isLabel: (one: Segment) => boolean,
  decided: ReadonlyMap<Segment, Furniture['kind']> = new Map(),
): Header {
  let furniture: Header['furniture'] = [];
  let title: Segment | null = null;
  const titleBelow: Segment[] = [];
  let time: string | null = null;
  const places: string[] = [];
  const editions: string[] = [];
  const titled = titleAt(segments, dialect, isLabel, decided);
  const begins = beginningAt(segments, isLabel);
  for (const [index, one] of segments.slice(0, MOST_LINES).entries()) {
    const settled = decided.get(one);
    if (settled) {
      furniture.push({ segment: one, kind: settled });
      continue;
    }
    const text = lineText(one);
    // PRESS BRIEFING / BY PRESS SECRETARY ANN EXAMPLE
    if (title && furniture.at(-1)?.kind === 'title' && !isLabel(one)) {
      const above = [title, ...titleBelow].map(lineText).join(' ');
      if (titleGoesOn(above, one, dialect)) {
        titleBelow.push(one);
        furniture.push({ segment: one, kind: 'title' });
        continue;
      }
    }
    // pages print their title over a picture and over the text
    if (title && text === lineText(title)) {
      furniture.push({ segment: one, kind: 'letterhead' });
      continue;
    }
    if (
      title &&
      isCorrected(one, furniture.at(-1)) &&
      isAboveTime({ behind: segments.slice(index + 1), isLabel })
    ) {
      furniture.push({ segment: one, kind: 'note' });
      continue;
    }
    if (isLabel(one)) break;
    if (dialect.tocHeading?.pattern.test(text) || dialect.answersHeading?.pattern.test(text)) break;
    if (title && dialect.inlineHeading?.pattern.test(text)) break;
    const behind = segments.slice(index + 1, index + TURN_WITHIN);
    const shared = behind[0]?.block === one.block;
    const hasTitle = title !== null;
    const belowDate = furniture.at(-1)?.kind === 'date';
    const hasDate = furniture.some(({ kind }) => kind === 'date');
    const toTitle = titled - index;
    const known = firstOf({
      one,
      text,
      behind,
      shared,
      toTitle,
      belowDate,
      hasTitle,
      hasDate,
      dialect,
      isLabel,
    });
    const line = known ?? (hasTitle && index < begins ? aboveBeginning(text) : null);
    if (!line) break;
    if (line.isTitle) title = one;
    if (line.time !== undefined) time ??= line.time;
    if (line.place) places.push(line.place);
    if (line.editions) editions.push(...line.editions);
    if (line.placesAbove) {
      const above = placesAbove(furniture);
      places.push(...above.map(({ segment }) => foldSpace(segmentText(segment))));
      furniture = furniture.map((old) => (above.includes(old) ? { ...old, kind: 'place' } : old));
    }
    furniture.push({ segment: one, kind: line.kind });
  }
  time ??= timeIn(furniture);
  // a line of its own may end in the comma that parts it from the next
  const place = places.length > 0 ? places.map((one) => one.replace(/[\s,;]+$/, '')).join(', ') : null;
  // every line of a header is furniture, so as many lie behind it
  return { title, titleBelow, time, place, editions, furniture, next: furniture.length };
}
