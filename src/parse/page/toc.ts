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

/**
 * Where the body begins: at the first prose or turn, or at the heading right before it. A heading is told by standing in
 * the list as well, or by being a plain line behind a list of another look.
 */
function bodyStart(
  segments: readonly Segment[],
  start: number,
  end: number,
  repeats: readonly number[],
  isAnswers: (one: Segment) => boolean,
): number {
  const before = end - 1;
  if (before <= start) return end;
  const one = segments[before]!;
  if (isAnswers(one)) return before;
  // "1. The bridge" once more behind the last number of the list: the first heading, with its number
  const number = numberOf(one);
  const last = segments.slice(start, before).findLast((s) => numberOf(s) !== null);
  if (number === 1 && repeats.includes(before) && last && numberOf(last)! > 1) return before;
  if (number !== null) return end;
  if (repeats.includes(before)) return before;
  if (isListed(one)) return end;
  const previous = segments[before - 1]!;
  const anyListed = segments.slice(start, before).some((s) => isListed(s) && !isAnswers(s));
  const amongPlain = before - 1 > start && !isListed(previous) && !isAnswers(previous);
  return anyListed && !amongPlain && !isAnswers(previous) ? before : end;
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
  const heading = segments[start];
  if (!heading) return null;
  const isTocHeading = dialect.tocHeading?.pattern.test(entryText(heading)) ?? false;
  const opensWithAnswers = dialect.answersHeading?.pattern.test(entryText(heading)) ?? false;
  const follower = segments[start + 1];
  const startsWithList =
    heading.block.marker !== null &&
    follower !== undefined &&
    (follower.block.marker !== null || (dialect.answersHeading?.pattern.test(entryText(follower)) ?? false));
  if (!isTocHeading && !opensWithAnswers && !startsWithList) return null;

  let end = isTocHeading ? start + 1 : start;
  while (end < segments.length && isTitleLike(segments[end]!, isLabel)) end++;
  const isAnswers = (one: Segment) => dialect.answersHeading?.pattern.test(entryText(one)) ?? false;

  // what stands right before the prose may be the body's first heading
  const seen = new Map<string, number>();
  const repeats: number[] = [];
  for (let i = start; i < end; i++) {
    const key = titleKey(entryText(segments[i]!));
    if (seen.has(key)) repeats.push(i);
    else seen.set(key, i);
  }
  const next = bodyStart(segments, start, end, repeats, isAnswers);
  const titles: TocTitle[] = [];
  let kind: TocTitle['kind'] = null;
  let divided = false;
  let last = 0;
  let restarts = 0;
  for (let i = isTocHeading ? start + 1 : start; i < next; i++) {
    const one = segments[i]!;
    if (isAnswers(one)) {
      kind = 'exchange';
      divided = true;
      last = 0;
      continue;
    }
    const number = numberOf(one);
    if (number !== null && number === 1 && last > 1 && !divided) {
      restarts++;
      if (restarts === 1) {
        kind = 'exchange';
        divided = true;
      }
    }
    if (number !== null) last = number;
    const title = entryText(one);
    if (title) titles.push({ title, kind, segment: one });
  }
  if (divided) for (const title of titles) title.kind ??= 'announcement';
  if (titles.length === 0 || (!isTocHeading && titles.length < 2)) return null;
  return { titles, segments: segments.slice(start, next), next };
}
