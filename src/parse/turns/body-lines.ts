import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import type { Furniture } from '../../model/briefing.ts';
import { foldSpace } from '../../text/space.ts';
import { entryText } from '../page/toc.ts';
import { segmentText } from '../segments/verbatim.ts';
import type {
  Decided,
  HeadingBook,
  PageLine,
  Roles,
  Segment,
  SpeakerRole,
  TakenTitles,
  Where,
} from '../stages.ts';

/** What a line of the body is. */
export type BodyLine =
  /**
   * nobody said it; `ends`: a section of the page ends here, `forgets`: and what stands behind it goes on with nothing before
   * it; `cuts`: what stands before it goes on behind it
   */
  | { kind: 'furniture'; what: Furniture['kind']; ends: boolean; forgets?: true; cuts?: true }
  | { kind: 'heading'; title: string; listed: number | null; takes: boolean }
  | { kind: 'opens'; speaker: SpeakerRole }
  | { kind: 'said' };

/** What is known of a body, whatever the line. */
export interface Body {
  dialect: Dialect;
  roles: Roles;
  headings: HeadingBook;
  decided: Decided;
  /** lines of the page among what was said */
  page: ReadonlyMap<Segment, PageLine>;
}

/** What the lines before this one were. */
export interface SoFar extends Pick<Where, 'asked' | 'sectionEnded' | 'first'> {
  /** the transcript has ended: what follows is the page’s */
  ended: boolean;
  taken: TakenTitles;
}

/** A line that may be something else than said; longer ones are said. */
interface Look {
  one: Segment;
  next: Segment | undefined;
  /** its white space folded, and the same without a list marker; empty for a long one */
  text: string;
  entry: string;
  isShort: boolean;
}

const LONGEST = 600;
/** Published 18:11 */
const LONGEST_STAMP = 60;
/** A line that opens with a letter has no list marker to take off. */
const LETTER_FIRST = /^\p{L}/u;
/** Anything that can be seen. */
const SHOWS = /[^\s\p{C}]/u;
const CLOCK = /\d{1,2}[:.]\d{2}/;

function look(one: Segment, next: Segment | undefined): Look {
  const isShort = one.to - one.from <= LONGEST;
  const text = isShort ? foldSpace(segmentText(one)) : '';
  const hasNoMarker = one.block.marker === null && LETTER_FIRST.test(text);
  return { one, next, text, entry: !isShort || hasNoMarker ? text : entryText(one), isShort };
}

/** One way to tell what a line is; null where it does not apply. */
interface Row {
  name: string;
  read: (line: Look, body: Body, soFar: SoFar) => BodyLine | null;
}

/** What a line is whatever stands in it: a person said that nobody says it, or somebody begins to speak. */
function settled(one: Segment, { decided, roles }: Body): BodyLine | null {
  const what = decided.furniture.get(one);
  if (what) return { kind: 'furniture', what, ends: false };
  // Page 3 of 17
  if (one.block.running) return { kind: 'furniture', what: 'chrome', ends: false, cuts: true };
  // Question: When will it open?
  const speaker = roles.opens.get(one);
  return speaker ? { kind: 'opens', speaker } : null;
}

const SAID: BodyLine = { kind: 'said' };

/** What a short line is. */
const short: readonly Row[] = [
  {
    // Answers to media questions:
    name: 'the heading of the answers',
    read: ({ entry }, { dialect }) =>
      dialect.answersHeading?.pattern.test(entry)
        ? { kind: 'furniture', what: 'heading', ends: true, forgets: true }
        : null,
  },
  {
    // * * * | END 2:15 P.M.
    name: 'the dialect knows it as a line of the page, or it is a rule',
    read: ({ one, text }, { dialect }) => {
      const known = furnitureOf(text, dialect);
      const ends = known?.ends ?? false;
      if (one.block.rule) return { kind: 'furniture', what: 'rule', ends };
      return known || !SHOWS.test(text) ? { kind: 'furniture', what: known?.kind ?? 'other', ends } : null;
    },
  },
  {
    // Northport, 18:11
    name: 'the end has a time of day',
    read: ({ text }, _, { ended }) =>
      ended && text.length < LONGEST_STAMP && CLOCK.test(text)
        ? { kind: 'furniture', what: 'end', ends: false }
        : null,
  },
  {
    // Back to top
    name: 'it stands where lines of the page stand',
    read: ({ one }, { page }) => {
      const line = page.get(one);
      return line ? { kind: 'furniture', what: line.kind, ends: line.ends } : null;
    },
  },
  {
    // Bridge over the Sarn
    name: 'it is a heading',
    read: ({ one, next, text, entry }, { headings }, { asked, sectionEnded, first: isFirst, taken }) => {
      const found = headings.find(one, next, { text, entry, asked, sectionEnded, first: isFirst }, taken);
      return found ? { kind: 'heading', ...found } : null;
    },
  },
];

/** What a long line is, if it is not said. */
const long: readonly Row[] = [
  {
    name: 'it shows nothing',
    read: ({ one }) =>
      SHOWS.test(segmentText(one)) ? null : { kind: 'furniture', what: 'other', ends: false },
  },
];

function firstOf(rows: readonly Row[], line: Look, body: Body, soFar: SoFar): BodyLine | null {
  for (const { read } of rows) {
    const found = read(line, body, soFar);
    if (found) return found;
  }
  return null;
}

/** What a line of the body is, by the first row that applies. */
export function bodyLine(one: Segment, next: Segment | undefined, body: Body, soFar: SoFar): BodyLine {
  const known = settled(one, body);
  if (known) return known;
  const line = look(one, next);
  return firstOf(line.isShort ? short : long, line, body, soFar) ?? SAID;
}
