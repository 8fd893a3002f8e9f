import { wholeBriefing } from '../archive/kept.ts';
import { anyPhrase } from '../languages/any.ts';
import type { Furniture } from '../model/briefing.ts';
import type { SiteBriefing, SiteItem } from './entities.ts';

/** What the transcript says of itself: a correction, or what was found out later. */
export interface PrintedNotes {
  above: string[];
  /** right above an item: “The following question was asked after the press conference.” */
  before: ReadonlyMap<SiteItem, readonly string[]>;
  below: string[];
}

/** “Please see below for a correction, marked with an asterisk.” */
const POINTS = new RegExp(
  anyPhrase(({ page }) => page?.seesBelow),
  'i',
);
const LETTERS = /[\p{L}\p{N}]/gu;
/** A line of fewer letters is a scrap of the page: “##”, “Washington, D.C.” */
const FEWEST = 20;
const ENDS = /[.!?:;。！？：)"”]\s*$/;

const lettersOf = (text: string): number => text.match(LETTERS)?.length ?? 0;

/** What begins with a mark, or is a sentence. Of the page are its number, by-lines in capitals and the like. */
const tells = (text: string): boolean =>
  (MARKED.test(text) && lettersOf(text) > 0) ||
  (lettersOf(text) >= FEWEST && ENDS.test(text) && text !== text.toUpperCase());

/** The words of the briefing are read for it. */
export function printedNotes({ briefing, items }: SiteBriefing): PrintedNotes {
  const notes = wholeBriefing(briefing).furniture.filter(({ kind }) => kind === 'note');
  const next = ({ lines: [line] }: Furniture) => items.find(({ item }) => item.lines[0] > line);
  const above = notes.filter((note) => next(note) === items[0]).map(({ text }) => text);
  const below = notes.filter((note) => next(note) === undefined).map(({ text }) => text);
  const before = new Map<SiteItem, string[]>();
  for (const note of notes) {
    const item = next(note);
    if (!item || item === items[0] || !tells(note.text)) continue;
    before.set(item, [...(before.get(item) ?? []), note.text]);
  }
  return { above: above.filter(tells), before, below: listed(below) };
}

/** A list and what stands above it are told whole, if anything of it tells something. */
function listed(texts: readonly string[]): string[] {
  const first = texts.findIndex(tells);
  if (first < 0) return [];
  const whole = texts.slice(Math.max(0, first - 1));
  return whole.filter((text) => tells(text) || (lettersOf(text) >= FEWEST && text !== text.toUpperCase()));
}

/** "He called President Hu*.", "… phasing of that.***": a mark behind a word; not "the office * late" */
const MARKS = /(?<=[\p{L}\p{N}.!?”")]{2})\*+(?=[\s.,;:!?)”"]|$)/gu;
/** "*really*", "**very** safe": what is set off by asterisks has no mark */
const OPENS = /(?:^|\s)\*+\S/;
/** "*** No. The transition force will …" */
const MARKED = /^\s*(\*+|†)/;

/** Those of the notes that the marks in the words of an item point to: to as many asterisks, as many. */
export function notesFor(one: SiteItem): string[] {
  const { item, briefing } = one;
  const marks = new Set(
    item.turns.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((one) => (OPENS.test(one) ? [] : (one.match(MARKS) ?? []))),
    ),
  );
  if (marks.size === 0) return [];
  const { above, below } = printedNotes(briefing);
  return [...above, ...below].filter((note) => marks.has(MARKED.exec(note)?.[1] ?? '') && !POINTS.test(note));
}
