import type { Dialect } from '../../dialects/types.ts';
import { foldHomoglyphs } from '../../text/homoglyphs.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { PrintedToc, Segment, TocTitle } from '../stages.ts';

const END = /[.。！…][”"’»)\]]*$/;
const LEAD = /^\s*(?:\d{1,3}[.)](?=[\p{Lu}\p{Lo}“"«])|(?:\d{1,3}[.)]|[•‣▪·●○◦*+–—-]|\u0335)[\s\u00a0]+)/u;
/** 1.The bridge */
const TIGHT = /^\d{1,3}[.)](?=[\p{Lu}\p{Lo}“"«])/u;
const LONGEST_TITLE = 320;
/** A list without a heading of its own is a table of contents from so many titles on. */
const FEWEST = 2;

/** A title as it is compared: look-alike letters, quotes, case and punctuation folded. */
export function titleKey(text: string): string {
  return foldHomoglyphs(foldSpace(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** The words of a list item or line, its marker taken off. */
export function entryText(one: Segment): string {
  const text = one.block.text.slice(one.from + (one.inner ? 0 : one.block.markerSize), one.to);
  return foldSpace(text).replace(LEAD, '');
}

function isTitleLike(one: Segment, isLabel: (one: Segment) => boolean): boolean {
  if (isLabel(one) || one.block.rule) return false;
  const length = one.to - one.from;
  if (length > LONGEST_TITLE) return false;
  if (isListed(one)) return true;
  return !(END.test(entryText(one)) && length > 40);
}

const numberOf = (one: Segment): number | null => {
  const match = one.block.marker === null ? TIGHT.exec(segmentText(one)) : /^\d{1,3}/.exec(one.block.marker);
  return match ? Number.parseInt(match[0], 10) : null;
};

const isListed = (one: Segment): boolean => one.block.marker !== null || numberOf(one) !== null;

/** What a table of contents is told by. */
interface Known {
  dialect: Dialect;
  /** the line is the heading of the answers, "Answers to media questions:" */
  isAnswers: (one: Segment) => boolean;
}

/** Whether a table begins at this line: with its heading, with that of the answers, or with a list. */
function begins(
  [heading, follower]: readonly Segment[],
  { dialect, isAnswers }: Known,
): 'heading' | 'list' | null {
  if (!heading) return null;
  if (dialect.tocHeading?.pattern.test(entryText(heading))) return 'heading';
  const isList =
    heading.block.marker !== null &&
    follower !== undefined &&
    (follower.block.marker !== null || isAnswers(follower));
  return isList || isAnswers(heading) ? 'list' : null;
}

/** The lines that say again what one above them says. */
function repeated(lines: readonly Segment[]): ReadonlySet<Segment> {
  const seen = new Set<string>();
  return new Set(
    lines.filter((one) => {
      const key = titleKey(entryText(one));
      const isAgain = seen.has(key);
      seen.add(key);
      return isAgain;
    }),
  );
}

/**
 * How many of the lines that may be titles are the table’s: all, or all but the last, which is the heading right before the
 * prose. A heading is told by standing in the list as well, or by being a plain line behind a list of another look.
 */
function sizeOf(lines: readonly Segment[], { isAnswers }: Known): number {
  const one = lines.at(-1);
  const before = lines.slice(0, -1);
  const previous = before.at(-1);
  const [all, allButLast] = [lines.length, before.length];
  if (!one || !previous) return all;
  if (isAnswers(one)) return allButLast;
  // "1. The bridge" once more behind the last number of the list: the first heading, with its number
  const isRepeated = repeated(lines).has(one);
  const number = numberOf(one);
  const lastNumber = before.map(numberOf).findLast((found) => found !== null) ?? 0;
  if (number === 1 && isRepeated && lastNumber > 1) return allButLast;
  if (number !== null) return all;
  if (isRepeated) return allButLast;
  if (isListed(one)) return all;
  const anyListed = before.some((other) => isListed(other) && !isAnswers(other));
  const amongPlain = before.length > 1 && !isListed(previous) && !isAnswers(previous);
  return anyListed && !amongPlain && !isAnswers(previous) ? allButLast : all;
}

/** The titles of a table, those behind the heading of the answers or behind a list that starts again are answered. */
function titlesIn(lines: readonly Segment[], { isAnswers }: Known): TocTitle[] {
  const titles: TocTitle[] = [];
  let isAnswered = false;
  let last = 0;
  for (const one of lines) {
    if (isAnswers(one)) {
      isAnswered = true;
      last = 0;
      continue;
    }
    const number = numberOf(one);
    if (number === 1 && last > 1) isAnswered = true;
    last = number ?? last;
    const title = entryText(one);
    if (title) titles.push({ title, kind: isAnswered ? 'exchange' : null, segment: one });
  }
  // where the list is divided, what stands before is announced
  return isAnswered
    ? titles.map((title): TocTitle => ({ ...title, kind: title.kind ?? 'announcement' }))
    : titles;
}

/**
 * Reads the printed table of contents that begins at `start`, in any layout: numbered lists that run on or start again,
 * plain lines, dashes, with the heading of the answers as a line or as an item. The body begins where prose or a turn
 * begins, or with the heading right before it.
 */
export function readToc(
  segments: readonly Segment[],
  start: number,
  dialect: Dialect,
  isLabel: (one: Segment) => boolean,
): PrintedToc | null {
  const isAnswers = (one: Segment) => dialect.answersHeading?.pattern.test(entryText(one)) ?? false;
  const known = { dialect, isAnswers };
  const lines = segments.slice(start);
  const begun = begins(lines, known);
  if (!begun) return null;
  const heading = begun === 'heading' ? 1 : 0;
  const end = lines.findIndex((one, index) => index >= heading && !isTitleLike(one, isLabel));
  const size = sizeOf(end < 0 ? lines : lines.slice(0, end), known);
  const table = lines.slice(0, size);
  const titles = titlesIn(table.slice(heading), known);
  if (titles.length < (begun === 'heading' ? 1 : FEWEST)) return null;
  return { titles, segments: table, next: start + size };
}
