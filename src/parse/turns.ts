import type { Dialect } from '../dialects/types.ts';
import type { Furniture } from '../model/briefing.ts';
import { foldSpace, inkOf } from '../text/space.ts';
import { furnitureKind } from './header.ts';
import type { Roles, SpeakerRole } from './roles.ts';
import { type Segment, segmentText } from './segments.ts';
import { entryText, titleKey } from './toc.ts';

/** A turn before speakers and marks are worked out. */
export interface RawTurn {
  role: 'question' | 'answer' | 'statement';
  speaker: SpeakerRole | null;
  /** the segment that carries the label; null where nothing is printed */
  opening: Segment | null;
  /** a turn without a label that carries on the one before it, behind furniture */
  continues: boolean;
  segments: Segment[];
}

/** The body, in order: what is said, above which heading, and what nobody said. */
export type Part =
  | { kind: 'turn'; turn: RawTurn }
  | { kind: 'heading'; segment: Segment; title: string; listed: boolean }
  | { kind: 'furniture'; segment: Segment; what: Furniture['kind']; separates: boolean; answers: boolean };

const END = /[.!?。！？…:;,，；：][”"’»)\]]*$/;

interface Context {
  dialect: Dialect;
  roles: Roles;
  /** keys of the titles that the table of contents lists */
  titles: Set<string>;
}

function isHeadingLike(one: Segment, next: Segment | undefined, context: Context, asked: boolean): boolean {
  const { dialect, roles } = context;
  if (one.block.depth > 0) return true;
  if (!dialect.headings || asked || one.inner || one.block.marker) return false;
  const text = foldSpace(segmentText(one));
  if (text.length > 220 || text.length < 3 || END.test(text) || !/^[\p{Lu}\p{N}"“«]/u.test(text))
    return false;
  if (!next || roles.opens.has(next)) return false;
  const after = segmentText(next);
  return after.length > text.length * 1.2 && END.test(foldSpace(after.slice(-40)));
}

/** Takes the body apart into turns, headings and furniture. Nothing is dropped: each segment lands in exactly one part. */
export function readBody(segments: readonly Segment[], context: Context): Part[] {
  const { dialect, roles, titles } = context;
  const parts: Part[] = [];
  let open: RawTurn | null = null;
  let resume: RawTurn | null = null;
  let asked = false;
  let ended = false;
  for (let index = 0; index < segments.length; index++) {
    const one = segments[index]!;
    const speaker = roles.opens.get(one);
    if (speaker) {
      ended = false;
      if (speaker === 'question') asked = true;
      open = {
        role: speaker === 'question' ? 'question' : asked ? 'answer' : 'statement',
        speaker,
        opening: one,
        continues: false,
        segments: [one],
      };
      parts.push({ kind: 'turn', turn: open });
      resume = open;
      continue;
    }
    const text = foldSpace(segmentText(one).slice(0, 600));
    const entry = text.length < 500 ? entryText(one) : text;
    if (dialect.answersHeading?.pattern.test(entry)) {
      parts.push({ kind: 'furniture', segment: one, what: 'heading', separates: true, answers: true });
      open = null;
      resume = null;
      continue;
    }
    const what = one.block.rule ? 'rule' : furnitureKind(text, dialect);
    if (what || !inkOf(text)) {
      const kind = what ?? 'other';
      parts.push({
        kind: 'furniture',
        segment: one,
        what: kind,
        separates: kind !== 'other',
        answers: false,
      });
      if (kind === 'end') ended = true;
      open = null;
      continue;
    }
    if (ended && text.length < 60 && /\d{1,2}:\d{2}/.test(text)) {
      parts.push({ kind: 'furniture', segment: one, what: 'end', separates: true, answers: false });
      continue;
    }
    const listed = text.length < 400 && titles.has(titleKey(entry));
    if (listed || isHeadingLike(one, segments[index + 1], context, asked)) {
      parts.push({ kind: 'heading', segment: one, title: entry, listed });
      open = null;
      resume = null;
      continue;
    }
    if (open) {
      open.segments.push(one);
      continue;
    }
    open = {
      role: resume ? resume.role : 'statement',
      speaker: resume?.speaker ?? null,
      opening: null,
      continues: resume !== null,
      segments: [one],
    };
    parts.push({ kind: 'turn', turn: open });
  }
  return parts;
}
