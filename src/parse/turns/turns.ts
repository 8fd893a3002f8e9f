import { anyWord } from '../../languages/any.ts';
import { trimEnd } from '../../text/space.ts';
import { isTimed } from '../attribution/talk.ts';
import { asksSomething, endsAsking } from '../attribution/unlabelled.ts';
import { givesFloor } from '../attribution/weigh.ts';
import { pageLines } from '../page/page-lines.ts';
import { Taken } from '../page/taken-titles.ts';
import { lineAt, segmentText } from '../segments/verbatim.ts';
import type { Part, RawTurn, Roles, Segment, SpeakerRole } from '../stages.ts';
import { type Body, bodyLine } from './body-lines.ts';

/** Where the reading of a body has come to. */
interface Reading {
  /** the turn that goes on, and the last one that was said in this section */
  open: RawTurn | null;
  before: RawTurn | null;
  /** somebody has asked */
  asked: boolean;
  /** a section of the page has ended, and nothing was said since; the transcript has ended */
  sectionEnded: boolean;
  ended: boolean;
}

/** "Thank you. Minister?": who leads says no more between a question and its answer. */
const LONGEST_CALL = 60;

/** Whether who leads hands a question on: "Minister, please." */
function handsOn(one: Segment): boolean {
  const said = segmentText(one).slice((one.label?.said ?? one.from) - one.from);
  return givesFloor(said) || (said.length <= LONGEST_CALL && endsAsking(said));
}

/** Who speaks next by a label, for each segment; null where nobody does. */
function speakersBehind(segments: readonly Segment[], { opens }: Roles): (SpeakerRole | null)[] {
  const behind = new Array<SpeakerRole | null>(segments.length).fill(null);
  let next: SpeakerRole | null = null;
  for (const [index, one] of [...segments.entries()].reverse()) {
    behind[index] = next;
    next = opens.get(one) ?? next;
  }
  return behind;
}

/** The turn that a label opens. Before anybody asks, and where who leads calls, it is a statement. */
function labelledTurn(
  one: Segment,
  speaker: SpeakerRole,
  before: RawTurn | null,
  asked: boolean,
  next: SpeakerRole | null,
): RawTurn {
  const calls =
    speaker === 'moderator' && (before?.role !== 'question' || (next === 'answer' && handsOn(one)));
  const said = asked && !calls ? 'answer' : 'statement';
  const role = speaker === 'question' ? speaker : said;
  return { role, speaker, opening: one, continues: false, opensSection: false, segments: [one] };
}

/** The turn that a paragraph without a label opens: behind furniture whoever spoke last goes on, behind a section’s end nobody. */
function unlabelledTurn(one: Segment, { before, sectionEnded }: Reading): RawTurn {
  const last = sectionEnded ? null : before;
  return {
    role: last?.role ?? 'statement',
    speaker: last?.speaker ?? null,
    opening: null,
    continues: last !== null,
    opensSection: sectionEnded,
    segments: [one],
  };
}

/** Whether captions, or a label with a time, go on with who speaks already. */
function isSameVoice(open: RawTurn, one: Segment): boolean {
  const [before, label] = [open.opening?.label, one.label];
  if (!before || !label || before.key !== label.key || label.role === 'question') return false;
  return isTimed(before) && isTimed(label);
}

/** The label of a segment, and what is said behind it, if anything is. */
function parted(one: Segment): { label: Segment; rest: Segment | null } {
  const said = Math.min(one.label?.said ?? one.from, one.to);
  const [first, last] = [lineAt(one.block, one.from), lineAt(one.block, Math.max(one.from, said - 1))];
  const label: Segment = { ...one, to: trimEnd(one.block.text, said, one.from), lines: [first, last] };
  if (said >= one.to) return { label, rest: null };
  return { label, rest: { ...one, from: said, label: null, lines: [lineAt(one.block, said), one.lines[1]] } };
}

/** A sentence ends so. */
const SENTENCE_END = /[.?!…。？！:：]["”’»)\]]*$/;

/** No sentence ends on one of these: "… and that the" */
const LITTLE = new Set(anyWord(({ littleWords }) => littleWords));
const LAST_WORD = /(?<=\s)\p{Ll}[\p{L}’'-]*$/u;

/** Whether a line breaks off in mid-sentence, so that what follows belongs to it whatever it begins with. */
const isOpen = (text: string): boolean => /,$/.test(text) || LITTLE.has(LAST_WORD.exec(text)?.[0] ?? '');

/** Whether a sentence that a page’s end cut goes on here. */
function goesOn(before: Segment | undefined, one: Segment): boolean {
  if (!before || one.block.marker !== null || one.block.depth > 0) return false;
  const above = segmentText(before);
  if (SENTENCE_END.test(above)) return false;
  return /^[\p{Ll}\d]/u.test(segmentText(one)) || isOpen(above);
}

/** The turn of somebody whom a person named: who speaks behind a question answers it. */
function turnOf(fresh: RawTurn, saidBy: string, asked: boolean): RawTurn {
  if (fresh.opening) return { ...fresh, saidBy };
  return { ...fresh, role: asked ? 'answer' : 'statement', continues: false, saidBy };
}

/** Takes the body apart into turns, headings and furniture. Nothing is dropped: each segment lands in exactly one part. */
export function readBody(segments: readonly Segment[], known: Omit<Body, 'page'>): Part[] {
  const body: Body = { ...known, page: pageLines(segments, known.roles, known.dialect) };
  const behind = speakersBehind(segments, known.roles);
  const parts: Part[] = [];
  const taken = new Taken();
  let reading: Reading = { open: null, before: null, asked: false, sectionEnded: false, ended: false };
  const opened = (one: Segment, fresh: RawTurn, asked: boolean, ended: boolean): Reading => {
    const title = body.decided.splits.get(one);
    const name = body.decided.speakers.get(one);
    const said = name === undefined ? fresh : turnOf(fresh, name, asked);
    const turn = title === undefined ? said : { ...said, split: { title } };
    parts.push({ kind: 'turn', turn });
    return { open: turn, before: turn, asked, sectionEnded: false, ended };
  };
  // a line that runs along the pages stands right above
  let isCut = false;
  for (const [index, one] of segments.entries()) {
    const cut = isCut;
    isCut = false;
    const { open, before, asked, sectionEnded, ended } = reading;
    const line = bodyLine(one, segments[index + 1], body, {
      asked,
      sectionEnded,
      first: before === null,
      ended,
      taken,
    });
    if (line.kind === 'furniture') {
      const { what, ends } = line;
      parts.push({ kind: 'furniture', segment: one, what, ends });
      if (line.cuts) {
        isCut = true;
        continue;
      }
      reading = {
        open: null,
        before: line.forgets ? null : before,
        asked,
        sectionEnded: sectionEnded || ends,
        ended: ended || what === 'end',
      };
    } else if (line.kind === 'heading') {
      const { title, listed, takes } = line;
      if (takes && listed !== null) taken.take(listed);
      parts.push({ kind: 'heading', segment: one, title, listed });
      reading = { open: null, before: null, asked, sectionEnded: false, ended };
    } else if (line.kind === 'opens' && open && !body.decided.speakers.has(one) && isSameVoice(open, one)) {
      const { label, rest } = parted(one);
      parts.push({ kind: 'furniture', segment: label, what: 'note', ends: false });
      if (rest) {
        if (goesOn(open.segments.at(-1), rest)) open.goesOn = new Set(open.goesOn).add(rest);
        open.segments.push(rest);
      }
    } else if (line.kind === 'opens') {
      const isPress = known.roles.press.has(one.label?.key ?? '');
      const asks = asked || (line.speaker === 'question' && (!isPress || asksSomething(segmentText(one))));
      const turn = labelledTurn(one, line.speaker, before, asks, behind[index] ?? null);
      reading = opened(one, isPress ? { ...turn, comment: true } : turn, asks, false);
    } else if (open && !body.decided.splits.has(one) && !body.decided.speakers.has(one)) {
      if (cut && goesOn(open.segments.at(-1), one)) open.goesOn = new Set(open.goesOn).add(one);
      open.segments.push(one);
    } else reading = opened(one, unlabelledTurn(one, reading), asked, ended);
  }
  return parts;
}
