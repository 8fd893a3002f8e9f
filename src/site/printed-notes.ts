import { wholeBriefing } from '../archive/kept.ts';
import { anyPhrase } from '../languages/any.ts';
import type { Furniture } from '../model/briefing.ts';
import { renderParagraph } from '../render/paragraph.ts';
import { groupBy } from '../text/group-by.ts';
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

/** "He called President Hu*.", "… phasing of that.***": behind a word; "at a rate of *ten": before one; not "the office * late" */
const MARK = String.raw`(?<=[\p{L}\p{N}.!?”")]{2})\*+(?=[\s.,;:!?)”"<]|$)|(?<=[\s(“"$€£])\*+(?=[\p{L}\p{N}])`;
const MARKS = new RegExp(MARK, 'gu');
/** "*really*", "**very** safe": what is set off by asterisks has no mark */
const SET_OFF = /(?<![\p{L}\p{N}*])(\*+)(?=[^\s*])[^*]*[^\s*]\1(?![*\p{L}\p{N}])/u;
/** "*** No. The transition force will …" */
const MARKED = /^\s*(\*+|†)/;

/** The marks of notes in a paragraph, as they stand there, whether they can be links or not. */
const marksIn = (paragraph: string): string[] =>
  paragraph.includes('*') && !SET_OFF.test(paragraph) ? (paragraph.match(MARKS) ?? []) : [];

/** The mark that a note begins with; null where it has none, or only says that something stands elsewhere. */
const markOf = (note: string): string | null => (POINTS.test(note) ? null : (MARKED.exec(note)?.[1] ?? null));

/** Those of an item, in their order. */
const marksOfItem = ({ item }: SiteItem): string[] =>
  item.turns.flatMap(({ paragraphs }) => paragraphs.flatMap(marksIn));

/** Those in the words of an item that can be links, in their order. */
const linkableIn = ({ item }: SiteItem): string[] =>
  item.turns.flatMap((turn) =>
    turn.paragraphs.flatMap((text, index) => {
      const marks: string[] = [];
      if (marksIn(text).length === 0) return marks;
      setMarks(renderParagraph(turn, index), text, (mark) => {
        marks.push(mark);
        return null;
      });
      return marks;
    }),
  );

/** Those of some notes that begin with a mark. */
const withMark = (notes: readonly string[], mark: string): string[] =>
  notes.filter((note) => markOf(note) === mark);

/** Those of some notes that marks point to: to as many asterisks, as many. */
const pointedTo = (notes: readonly string[], marks: ReadonlySet<string>): string[] =>
  marks.size === 0 ? [] : notes.filter((note) => marks.has(markOf(note) ?? ''));

/** Above and below, each once. */
function allNotes(briefing: SiteBriefing): string[] {
  const { above, below } = printedNotes(briefing);
  return [...new Set([...above, ...below])];
}

/**
 * Whose the notes of one mark are, where a briefing has several of them: the nth is that of the item where the mark stands for the nth
 * time. Null where there are more of one than of the other, and none can be told.
 */
function ownersOf(mark: string, notes: readonly string[], items: readonly SiteItem[]): SiteItem[] | null {
  const owners = items.flatMap((one) => marksOfItem(one).flatMap((other) => (other === mark ? one : [])));
  return owners.length === withMark(notes, mark).length ? owners : null;
}

/** Those of the notes that the marks in the words of an item point to; of several with one mark all, where it cannot be told whose they are. */
export function notesFor(one: SiteItem): string[] {
  const marks = new Set(marksOfItem(one));
  if (marks.size === 0) return [];
  const notes = allNotes(one.briefing);
  const others = [...marks].flatMap((mark) => {
    const owners = ownersOf(mark, notes, one.briefing.items);
    return withMark(notes, mark).filter((_, at) => owners && owners[at]?.item.id !== one.item.id);
  });
  return pointedTo(notes, marks).filter((note) => !others.includes(note));
}

/** A note and its mark, and what links them to each other. */
export interface NoteLink {
  mark: string;
  /** ids of the note, and of the mark that points to it first */
  note: string;
  ref: string;
}

/** What links the marks and the notes of a page. */
export interface NoteLinks {
  /** how many notes a mark points to */
  size: number;
  /** of a note that a mark points to */
  ofNote(note: string): NoteLink | null;
  /** of a mark that points to a note, and whether one that does stands here first: to be asked in the order of the page, once for each mark that stands there */
  atMark(mark: string): (NoteLink & { isFirst: boolean }) | null;
}

/**
 * How notes that stand on a page are linked: those that a mark in these items points to, where it can be a link. All marks of a note lead to
 * it; of several notes with one mark the nth belongs to the nth mark, or none is linked.
 */
export function noteLinks(notes: readonly string[], items: readonly SiteItem[]): NoteLinks {
  const marks = items.flatMap(linkableIn);
  const pointed = [...new Set(pointedTo(notes, new Set(marks)))];
  const isLinked = (mark: string): boolean => {
    const { length } = withMark(pointed, mark);
    if (length === 1) return true;
    const briefing = items[0]?.briefing;
    return (
      marks.filter((other) => other === mark).length === length &&
      briefing !== undefined &&
      ownersOf(mark, allNotes(briefing), briefing.items) !== null
    );
  };
  const linked = new Set([...new Set(marks)].filter(isLinked));
  const links = new Map(
    pointedTo(pointed, linked).map((note, at) => [
      note,
      { mark: markOf(note) ?? '', note: `_note-${at + 1}`, ref: `_ref-${at + 1}` },
    ]),
  );
  const byMark = groupBy([...links.values()], ({ mark }) => mark);
  const seen = new Map<string, number>();
  return {
    size: links.size,
    ofNote: (note) => links.get(note) ?? null,
    atMark: (mark) => {
      const all = byMark.get(mark) ?? [];
      const before = seen.get(mark) ?? 0;
      const link = all.length === 1 ? all[0] : all[before];
      seen.set(mark, before + 1);
      return link ? { ...link, isFirst: all.length > 1 || before === 0 } : null;
    },
  };
}

/**
 * The same in HTML, where one may stand in an element of its own; and every tag, with its name where no link of ours is to stand in it: `<a
 * href="…">`, `</code>`
 */
const IN_HTML = new RegExp(
  `(?<=[\\p{L}\\p{N}.!?”")]{2})<span class="mark-correction">(?<wrapped>\\*+)</span>|${MARK}|<(?<ends>/?)(?:(?<closed>a|code)(?=[\\s>]))?[^>]*>`,
  'gu',
);

interface Parts {
  wrapped?: string;
  ends?: string;
  closed?: string;
}

/**
 * A paragraph’s HTML with what is to be set in the place of each mark in it. Marks in tags, links and code, and in what is set off by asterisks, stay.
 * Linear in the HTML. @param text the same paragraph as text
 */
export function setMarks(html: string, text: string, set: (mark: string) => string | null): string {
  if (marksIn(text).length === 0) return html;
  let depth = 0;
  return html.replace(IN_HTML, (found: string, ...args: unknown[]) => {
    const { wrapped, ends, closed } = args.at(-1) as Parts;
    if (closed) depth += ends ? -1 : 1;
    const isTag = ends !== undefined;
    return isTag || depth > 0 ? found : (set(wrapped ?? found) ?? found);
  });
}
