import { wholeBriefing } from '../archive/kept.ts';
import type { SiteBriefing, SiteItem } from './entities.ts';

/** What the transcript says of itself, above or below what was said: a correction, or what was found out later. */
export interface PrintedNotes {
  above: string[];
  below: string[];
}

/** The words of the briefing are read for it. */
export function printedNotes({ briefing, items }: SiteBriefing): PrintedNotes {
  const notes = wholeBriefing(briefing).furniture.filter(({ kind }) => kind === 'note');
  const begins = items[0]?.item.lines[0] ?? Number.POSITIVE_INFINITY;
  const textsOf = (isAbove: boolean) =>
    notes.flatMap(({ lines, text }) => (lines[0] < begins === isAbove && text.trim() !== '' ? [text] : []));
  return { above: textsOf(true), below: textsOf(false) };
}

/** "He called President Hu*.", "… phasing of that.***": the marks in words */
const MARKS = /\*+/g;
/** "*** No. The transition force will …" */
const MARKED = /^\s*(\*+)/;

/** Those of the notes that the marks in the words of an item point to: to as many asterisks, as many. */
export function notesFor({ item, briefing }: SiteItem): string[] {
  const marks = new Set(
    item.turns.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.match(MARKS) ?? [])),
  );
  if (marks.size === 0) return [];
  const { above, below } = printedNotes(briefing);
  return [...above, ...below].filter((note) => marks.has(MARKED.exec(note)?.[1] ?? ''));
}
