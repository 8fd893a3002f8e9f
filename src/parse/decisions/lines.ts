import type { Furniture } from '../../model/briefing.ts';
import type { Decision } from '../../model/decisions.ts';
import { skipInvisible } from '../../text/space.ts';
import { labelKey } from '../segments/labels.ts';
import { lineAt } from '../segments/verbatim.ts';
import type { Decided, Label, Note, Segment } from '../stages.ts';
import { notApplied } from './not-applied.ts';

/** A decision about a line itself, not about an item or a message. */
type LineDecision = Extract<Decision, { do: 'split' | 'phrase' | 'furniture' | 'label' | 'said-by' }>;

/** A segment with what was settled about it so far. */
interface Line {
  segment: Segment;
  /** nobody said it */
  furniture: Furniture['kind'] | null;
  /** a new item begins here, with its title if one was given */
  split: { title: string | null } | null;
  /** who speaks from here on */
  speaker: string | null;
}

function isAboutLine(decision: Decision): decision is LineDecision {
  return ['split', 'phrase', 'furniture', 'label', 'said-by'].includes(decision.do);
}

const holdsLine = ({ segment }: Line, line: number) => segment.lines[0] <= line && line <= segment.lines[1];

/** The offsets at which a segment is cut so that a source line begins one of its own; `ends`: and ends it. */
function cutsAt({ block, from, to }: Segment, line: number, ends: boolean): number[] {
  const inside = block.breaks.filter(([offset]) => offset > from && offset < to);
  const at = inside.find(([, number]) => number === line)?.[0];
  const after = ends ? inside.find(([, number]) => number > line)?.[0] : undefined;
  return [at, after].filter((offset) => offset !== undefined);
}

/** A segment cut at these offsets; its label stays with the first part. */
function cut(segment: Segment, cuts: readonly number[]): Segment[] {
  const froms = [segment.from, ...cuts];
  return froms.map((from, part) => {
    const to = froms[part + 1] ?? segment.to;
    const lines: Segment['lines'] = [
      lineAt(segment.block, from),
      lineAt(segment.block, Math.max(from, to - 1)),
    ];
    const label = part === 0 ? segment.label : null;
    return { ...segment, from, to, lines, label, inner: part > 0 || segment.inner };
  });
}

/** The lines, that with a source line cut so that it begins one of its own. */
function withCut(lines: readonly Line[], line: number, ends: boolean): readonly Line[] {
  const index = lines.findIndex((one) => holdsLine(one, line));
  const one = lines[index];
  if (!one || one.segment.lines[0] === one.segment.lines[1]) return lines;
  const parts = cut(one.segment, cutsAt(one.segment, line, ends)).map((segment, part) =>
    part === 0 ? { ...one, segment } : { segment, furniture: null, split: null, speaker: null },
  );
  return lines.toSpliced(index, 1, ...parts);
}

/** The lines, those of a paragraph joined at whose inner labels nobody begins to speak. */
function withoutStrays(lines: readonly Line[], line: number): readonly Line[] {
  const joined: Line[] = [];
  for (const one of lines) {
    const { segment } = one;
    const before = joined.at(-1);
    if (segment.stray && before?.segment.block === segment.block && holdsLine(one, line)) {
      const { from, lines: first, ...own } = before.segment;
      joined[joined.length - 1] = {
        ...before,
        segment: { ...own, from, to: segment.to, lines: [first[0], segment.lines[1]] },
      };
    } else joined.push(one);
  }
  return joined;
}

/** ": " | " -- " | "." behind a label */
const SEPARATOR = /^\s*[:：.．—–-]{0,3}\s*/u;

/** The label that a person read at the start of a segment; null where it does not open so. */
function labelOf(one: Segment, printed: string, role: 'question' | 'answer' | 'statement'): Label | null {
  const start = skipInvisible(one.block.text, one.from);
  if (!one.block.text.startsWith(printed, start)) return null;
  const end = start + printed.length;
  const behind = one.block.text.slice(end, end + 20);
  const separator = behind.length - behind.replace(SEPARATOR, '').length;
  return {
    text: printed,
    key: labelKey(printed),
    note: null,
    role: role === 'statement' ? 'moderator' : role,
    shape: 'listed',
    followUp: false,
    weak: false,
    start,
    end,
    said: Math.min(one.to, end + separator),
  };
}

/** What a decision makes of its line, or why it cannot. */
function settled(one: Line, decision: LineDecision): Line | string {
  if (decision.do === 'split') return { ...one, split: { title: decision.title ?? null } };
  if (decision.do === 'phrase') return { ...one, segment: { ...one.segment, label: null } };
  if (decision.do === 'furniture') {
    const furniture = decision.kind ?? 'other';
    return { ...one, segment: { ...one.segment, label: null }, furniture };
  }
  if (decision.do === 'said-by')
    return one.furniture
      ? 'A decision says that nobody said the line'
      : { ...one, speaker: decision.name.trim() };
  const label = labelOf(one.segment, decision.label, decision.role);
  if (!label) return `The line does not open with “${decision.label}”`;
  return { ...one, segment: { ...one.segment, label } };
}

/** Applies what a person settled about lines, before anything is worked out from labels. */
export function decideLines(segments: readonly Segment[], decisions: readonly Decision[]): Decided {
  const about = decisions.filter(isAboutLine);
  if (about.length === 0)
    return { segments, furniture: new Map(), splits: new Map(), speakers: new Map(), notes: [] };
  let lines: readonly Line[] = segments.map((segment) => ({
    segment,
    furniture: null,
    split: null,
    speaker: null,
  }));
  const notes: Note[] = [];
  for (const decision of about) {
    const whole = decision.do === 'phrase' ? withoutStrays(lines, decision.line) : lines;
    // what looked like a label inside of the paragraph was said; the label at its beginning is left
    if (whole.length < lines.length) {
      lines = whole;
      continue;
    }
    const parts =
      decision.do === 'phrase' ? lines : withCut(lines, decision.line, decision.do === 'furniture');
    const index = parts.findIndex((one) => holdsLine(one, decision.line));
    const one = parts[index];
    const line = one ? settled(one, decision) : 'Nothing of the transcript stands in this line';
    if (typeof line === 'string') notes.push(notApplied(decision, line));
    lines = typeof line === 'string' ? parts : parts.with(index, line);
  }
  return {
    segments: lines.map(({ segment }) => segment),
    furniture: new Map(lines.flatMap(({ segment, furniture }) => (furniture ? [[segment, furniture]] : []))),
    splits: new Map(lines.flatMap(({ segment, split }) => (split ? [[segment, split.title]] : []))),
    speakers: new Map(lines.flatMap(({ segment, speaker }) => (speaker ? [[segment, speaker]] : []))),
    notes,
  };
}
