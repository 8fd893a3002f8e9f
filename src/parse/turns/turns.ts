import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import type { Furniture } from '../../model/briefing.ts';
import { foldSpace } from '../../text/space.ts';
import { pageLines } from '../page/page-lines.ts';
import { entryText } from '../page/toc.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Decided, HeadingBook, Part, RawTurn, Roles, Segment } from '../stages.ts';

/** A line that opens with a letter has no list marker to take off. */
const LETTER_FIRST = /^\p{L}/u;
/** Anything that can be seen. */
const SHOWS = /[^\s\p{C}]/u;
const CLOCK = /\d{1,2}[:.]\d{2}/;

interface Context {
  dialect: Dialect;
  roles: Roles;
  headings: HeadingBook;
  decided: Decided;
}

/** Takes the body apart into turns, headings and furniture. Nothing is dropped: each segment lands in exactly one part. */
export function readBody(segments: readonly Segment[], context: Context): Part[] {
  const { dialect, roles, headings, decided } = context;
  const page = pageLines(segments, roles, dialect);
  const parts: Part[] = [];
  let open: RawTurn | null = null;
  let before: RawTurn | null = null;
  let asked = false;
  let sectionEnded = false;
  let ended = false;
  const furniture = (segment: Segment, what: Furniture['kind'], ends: boolean) => {
    parts.push({ kind: 'furniture', segment, what, ends });
    open = null;
    if (ends) sectionEnded = true;
  };
  const turn = (fresh: RawTurn) => {
    parts.push({ kind: 'turn', turn: fresh });
    open = fresh;
    before = fresh;
    sectionEnded = false;
  };
  for (let index = 0; index < segments.length; index++) {
    const one = segments[index]!;
    const settled = decided.furniture.get(one);
    if (settled) {
      furniture(one, settled, false);
      continue;
    }
    const title = decided.splits.get(one);
    const split = title === undefined ? {} : { split: { title } };
    const speaker = roles.opens.get(one);
    if (speaker) {
      ended = false;
      if (speaker === 'question') asked = true;
      const calls: boolean = speaker === 'moderator' && (before as RawTurn | null)?.role !== 'question';
      const role = speaker === 'question' ? 'question' : asked && !calls ? 'answer' : 'statement';
      turn({ role, speaker, opening: one, continues: false, opensSection: false, ...split, segments: [one] });
      continue;
    }
    const short = one.to - one.from <= 600;
    const text = short ? foldSpace(segmentText(one)) : '';
    if (short) {
      const entry = one.block.marker === null && LETTER_FIRST.test(text) ? text : entryText(one);
      if (dialect.answersHeading?.pattern.test(entry)) {
        furniture(one, 'heading', true);
        before = null;
        continue;
      }
      const pattern = furnitureOf(text, dialect);
      if (one.block.rule || pattern || !SHOWS.test(text)) {
        const what = one.block.rule ? 'rule' : (pattern?.kind ?? 'other');
        furniture(one, what, pattern?.ends ?? false);
        if (what === 'end') ended = true;
        continue;
      }
      if (ended && text.length < 60 && CLOCK.test(text)) {
        furniture(one, 'end', false);
        continue;
      }
      const line = page.get(one);
      if (line) {
        furniture(one, line.kind, line.ends);
        continue;
      }
      const found = headings.find(one, segments[index + 1], {
        text,
        entry,
        asked,
        sectionEnded,
        first: before === null,
      });
      if (found) {
        parts.push({ kind: 'heading', segment: one, title: found.title ?? entry, listed: found.listed });
        open = null;
        before = null;
        sectionEnded = false;
        continue;
      }
    } else if (!SHOWS.test(segmentText(one))) {
      furniture(one, 'other', false);
      continue;
    }
    if (open && title === undefined) {
      (open as RawTurn).segments.push(one);
      continue;
    }
    const last: RawTurn | null = sectionEnded ? null : before;
    turn({
      role: last ? (last as RawTurn).role : 'statement',
      speaker: last ? (last as RawTurn).speaker : null,
      opening: null,
      continues: last !== null,
      opensSection: sectionEnded,
      ...split,
      segments: [one],
    });
  }
  return parts;
}
