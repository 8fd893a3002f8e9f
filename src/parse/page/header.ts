import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { findDates } from '../../languages/dates.ts';
import type { Furniture } from '../../model/briefing.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Header, Segment } from '../stages.ts';

const EDITION = /\b([a-z]{2}-[A-Z]{2})\s?\d*(?=[\s|,]|$|[a-z]{2}-)/g;
const TIME = /^\(?\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?\s?[Mm]\.?)?(?:\s*(?:\([A-Za-z ]+\)|[A-Z]{2,5}))?\)?\.?$/;
/** 9:00 a.m. PLT, beside a date */
const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}\s*[ap]\.?\s?m\b\.?(?:\s+[A-Z]{2,4}\b)?/i;
const SENTENCE_END = /[.!?。！？…:][”"’»)\]]*$/;

/** A word that titles of briefings hold: "Briefing by Spokeswoman Anna Example". */
const TITLE_WORD = new RegExp(
  String.raw`(?<!\p{L})${anyPhrase(({ page }) => page?.briefing)}(?!\p{L})|${anyPhrase(({ page }) => page?.briefingAnywhere)}`,
  'iu',
);

function isDateLine(text: string): boolean {
  if (text.length > 60 || TITLE_WORD.test(text)) return false;
  const dates = findDates(text);
  if (dates.length === 0) return false;
  let rest = text;
  for (const date of [...dates].reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  return rest.replace(/[^\p{L}]/gu, '').length <= 16;
}

/** A line of the page’s own above a title, "Content Viewer": short, without a date and without a word that titles hold. */
function isWeakTitle(text: string): boolean {
  return text.length <= 40 && findDates(text).length === 0 && !TITLE_WORD.test(text);
}

/** How far behind the first line a title may stand. */
const TITLE_WITHIN = 12;

/** Index of the line that names the briefing: the first, unless that says nothing and one behind it does; -1 if there is none. */
function titleAt(
  segments: readonly Segment[],
  dialect: Dialect,
  isLabel: (one: Segment) => boolean,
  decided: ReadonlyMap<Segment, Furniture['kind']>,
): number {
  let first = -1;
  for (let index = 0; index < segments.length && (first < 0 || index <= first + TITLE_WITHIN); index++) {
    const one = segments[index]!;
    const text = foldSpace(segmentText(one).slice(0, 600));
    if (decided.has(one)) continue;
    if (isLabel(one) || one.block.marker) break;
    if (dialect.tocHeading?.pattern.test(text) || dialect.answersHeading?.pattern.test(text)) break;
    if (text.length > 500 || /[.!?。！？][”"’»]?$/.test(text)) break;
    if (furnitureOf(text, dialect) || one.block.rule || TIME.test(text) || isDateLine(text)) continue;
    const named = dialect.spokesperson?.some(({ pattern }) => pattern.test(text)) ?? false;
    if (first < 0) {
      first = index;
      if (named || !isWeakTitle(text)) return first;
    } else if (named || (TITLE_WORD.test(text) && text.length >= 12)) return index;
  }
  return first;
}

/** A line too long, or too much of a sentence, to stand in a letterhead. */
export function isProse(text: string): boolean {
  return (
    text.length > 280 || (text.length > 60 && SENTENCE_END.test(text)) || /[.!?。！？…][”"’»]?$/.test(text)
  );
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
  const header: Header = { title: null, time: null, place: null, editions: [], furniture: [], next: 0 };
  const places: string[] = [];
  const titled = titleAt(segments, dialect, isLabel, decided);
  const limit = Math.min(segments.length, 40);
  for (let index = 0; index < limit; index++) {
    const one = segments[index]!;
    const settled = decided.get(one);
    if (settled) {
      header.furniture.push({ segment: one, kind: settled });
      header.next = index + 1;
      continue;
    }
    const text = foldSpace(segmentText(one).slice(0, 600));
    if (isLabel(one)) break;
    const editions = text.length < 120 ? [...text.matchAll(EDITION)].map((match) => match[1]!) : [];
    const kind = editions.length >= 2 ? 'chrome' : (furnitureOf(text, dialect)?.kind ?? null);
    if (editions.length >= 2) header.editions.push(...editions);
    if (dialect.tocHeading?.pattern.test(text) || dialect.answersHeading?.pattern.test(text)) break;
    let found: Furniture['kind'] | null = kind;
    if (!found && one.block.rule) found = 'rule';
    if (!found && TIME.test(text)) {
      header.time ??= text;
      found = 'date';
      if (dialect.place) places.push(...placeAbove(header));
    }
    if (!found && isDateLine(text)) {
      header.time ??= CLOCK.exec(text)?.[0] ?? findDates(text)[0]!.time;
      found = 'date';
    }
    const shared = segments[index + 1]?.block === one.block;
    if (!found && !shared && dialect.place?.pattern.test(text) && header.title && text.length <= 120) {
      places.push(text);
      found = 'place';
    }
    if (!found && index === titled) {
      header.title = one;
      found = 'title';
    }
    if (!found && index < titled) found = 'chrome';
    if (
      !found &&
      header.title &&
      !isProse(text) &&
      !one.block.marker &&
      // what shares its line with what is said stays with it
      !shared &&
      (behindIsTurn(segments, index, isLabel) || (segments[index + 1]?.block.depth ?? 0) > 0)
    ) {
      found = 'letterhead';
    }
    // * The Bridge Office answered: …, above the time of day at which it all began
    if (!found && header.title && timeFollows(segments, index, isLabel)) {
      if (/^[*[(]/.test(text)) found = 'note';
      else if (!isProse(text) && !one.block.marker && !shared) found = 'letterhead';
    }
    if (!found) break;
    header.furniture.push({ segment: one, kind: found });
    header.next = index + 1;
  }
  header.place = places.length > 0 ? places.join(', ') : null;
  return header;
}

const FEW_LINES = 8;

/** Whether the time of day stands a few lines below, before anybody speaks. */
function timeFollows(
  segments: readonly Segment[],
  index: number,
  isLabel: (one: Segment) => boolean,
): boolean {
  for (const one of segments.slice(index + 1, index + 1 + FEW_LINES)) {
    if (isLabel(one)) return false;
    if (one.to - one.from <= 60 && TIME.test(foldSpace(segmentText(one)))) return true;
  }
  return false;
}

/** The one or two lines between the title and the time of day say where it was. */
function placeAbove(header: Header): string[] {
  const lines: string[] = [];
  for (const one of header.furniture.slice(-3).reverse()) {
    if (lines.length === 2) break;
    if (one.kind === 'date') continue;
    const text = foldSpace(segmentText(one.segment));
    if (one.kind !== 'letterhead' || text.length > 80 || TITLE_WORD.test(text) || !/\p{Ll}/u.test(text))
      break;
    one.kind = 'place';
    lines.unshift(text);
  }
  return lines;
}

/** Short lines belong to the letterhead only where nothing but short lines comes before the first turn. */
function behindIsTurn(
  segments: readonly Segment[],
  index: number,
  isLabel: (one: Segment) => boolean,
): boolean {
  for (let next = index + 1; next < Math.min(segments.length, index + 30); next++) {
    const one = segments[next]!;
    if (isLabel(one)) return true;
    if (isProse(foldSpace(segmentText(one).slice(0, 600)))) return false;
  }
  return false;
}
