import type { Dialect } from '../../dialects/types.ts';
import { isSpaceCode, skipSpace, trimEnd } from '../../text/space.ts';
import type { Block, Label, Segment } from '../stages.ts';
import { withoutFields } from './field-lines.ts';
import { readLabel } from './labels.ts';
import { labelLines } from './line-labels.ts';
import { withoutStamps } from './stamps.ts';
import { type InnerLabel, StrayLabels } from './stray-labels.ts';
import { lineAt } from './verbatim.ts';

function segment(block: Block, from: number, to: number, label: Label | null, inner: boolean): Segment {
  const start = skipSpace(block.text, from, to);
  const end = trimEnd(block.text, to, start);
  const lines: [number, number] =
    block.breaks.length === 0 ? block.lines : [lineAt(block, start), lineAt(block, Math.max(start, end - 1))];
  return { block, from: start, to: end, lines, label, inner };
}

/** Offsets at which a new turn may open inside a paragraph: behind a line ending that a label follows. */
function lineCuts(block: Block, dialect: Dialect): InnerLabel[] {
  const cuts: InnerLabel[] = [];
  for (const [index, [offset]] of block.breaks.entries()) {
    // the source lines of a web page end anywhere
    if (block.text[offset - 1] !== '\n' && block.text[offset - 1] !== '\r') continue;
    // what stands below an empty line is that of its own
    const end = block.breaks[index + 1]?.[0] ?? block.text.length;
    if (skipSpace(block.text, offset, end) === end) continue;
    const label = readLabel(block.text, offset, dialect);
    if (label) cuts.push({ at: offset, label });
  }
  return cuts;
}

const LONG = 1200;
/** "MR. RHODES" is not cut behind its point */
const TITLE_BEFORE = /(?:^|[\s*])(?:MR|MRS|MS|DR|GEN|ADM|SEN|REP|GOV|LT|COL|ST)\.$/;
/** "EST MR. CARNEY": what stands before belongs to the line above */
const TITLE_INSIDE = /\s(?=(?:MR|MRS|MS|DR|GEN|ADM|SEN|REP|GOV|SECRETARY|AMBASSADOR|THE PRESIDENT)\b)/;

/** Offsets inside one long line at which labels follow a sentence: "… go ahead. Q When? MR. EXAMPLE: Soon." */
function gluedCuts(text: string, dialect: Dialect): InnerLabel[] {
  const cuts: InnerLabel[] = [];
  for (let at = 1; at < text.length; at++) {
    const starred = text[at - 1] === '*' && (at < 2 || isSpaceCode(text.charCodeAt(at - 2)));
    const ideographic = '。？！'.includes(text[at - 1]!);
    if (!starred && !ideographic && !isSpaceCode(text.charCodeAt(at - 1))) continue;
    if (isSpaceCode(text.charCodeAt(at))) continue;
    const code = text.charCodeAt(at);
    const capital = (code >= 0x41 && code <= 0x5a) || code > 0x7f;
    if (!capital) continue;
    let back = starred ? at - 2 : at - 1;
    while (back > 0 && isSpaceCode(text.charCodeAt(back))) back--;
    if (
      !starred &&
      !/[.?!。？！…:)\]"”’*–—-]/.test(text[back]!) &&
      !/\b[A-Z]{3}$/.test(text.slice(Math.max(0, back - 4), back + 1))
    )
      continue;
    if (TITLE_BEFORE.test(text.slice(Math.max(0, back - 5), back + 1))) continue;
    const label = readLabel(text, at, dialect);
    if (!label || (label.shape !== 'listed' && label.shape !== 'upper')) continue;
    if (label.shape === 'upper' && TITLE_INSIDE.test(label.text)) continue;
    cuts.push({ at, label });
    at = Math.max(at, label.said - 1);
  }
  return cuts;
}

/**
 * Cuts blocks where a label opens a turn inside them. Glued transcripts (everything in one paragraph) are cut inside
 * lines only where lines themselves open with hardly any label.
 */
export function toSegments(blocks: readonly Block[], dialect: Dialect): readonly Segment[] {
  return withoutFields(labelLines(cutBlocks(withoutStamps(blocks), dialect), dialect));
}

function cutBlocks(blocks: readonly Block[], dialect: Dialect): Segment[] {
  const segments: Segment[] = [];
  let labelled = 0;
  const long: number[] = [];
  for (const block of blocks) {
    const label = block.rule || block.running ? null : readLabel(block.text, block.markerSize, dialect);
    if (label) labelled++;
    if (block.text.length > LONG) long.push(segments.length);
    const cuts = block.breaks.length > 0 ? lineCuts(block, dialect) : [];
    let from = 0;
    let current = label;
    let inner = false;
    for (const cut of cuts) {
      segments.push(segment(block, from, cut.at, current, inner));
      from = cut.at;
      current = cut.label;
      inner = true;
      labelled++;
    }
    segments.push(segment(block, from, block.text.length, current, inner));
  }
  if (labelled > 4) return withStrays(segments, dialect);
  if (long.length === 0) return segments;
  const glued = new Map<Segment, InnerLabel[]>();
  let found = 0;
  for (const index of long) {
    const one = segments[index]!;
    const cuts = one.inner || one.block.breaks.length > 0 ? [] : gluedCuts(one.block.text, dialect);
    found += cuts.length;
    glued.set(one, cuts);
  }
  if (found < 4 || found <= labelled) return segments;
  return segments.flatMap((one) => cutAt(one, glued.get(one) ?? []));
}

/** A segment in parts, each of which but the first opens with a label. */
function cutAt(one: Segment, cuts: readonly InnerLabel[]): Segment[] {
  if (cuts.length === 0) return [one];
  const parts: Segment[] = [];
  let from = one.from;
  let label = one.label;
  for (const cut of cuts) {
    parts.push(segment(one.block, from, cut.at, label, parts.length > 0 || one.inner));
    from = cut.at;
    label = cut.label;
  }
  parts.push(segment(one.block, from, one.to, label, true));
  return parts;
}

/** Where a paragraph lost its end, another voice begins inside of it. */
function withStrays(segments: readonly Segment[], dialect: Dialect): Segment[] {
  const strays = new StrayLabels(segments, dialect);
  return segments.flatMap((one) =>
    cutAt(one, strays.in(one)).map((part, at): Segment => (at === 0 ? part : { ...part, stray: true })),
  );
}
