import { pageLines } from '../page/page-lines.ts';
import { Taken } from '../page/taken-titles.ts';
import type { Part, RawTurn, Segment, SpeakerRole } from '../stages.ts';
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

/** The turn that a label opens. Before anybody asks, and where who leads calls, it is a statement. */
function labelledTurn(one: Segment, speaker: SpeakerRole, before: RawTurn | null, asked: boolean): RawTurn {
  const calls = speaker === 'moderator' && before?.role !== 'question';
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

/** The turn of somebody whom a person named: who speaks behind a question answers it. */
function turnOf(fresh: RawTurn, saidBy: string, asked: boolean): RawTurn {
  if (fresh.opening) return { ...fresh, saidBy };
  return { ...fresh, role: asked ? 'answer' : 'statement', continues: false, saidBy };
}

/** Takes the body apart into turns, headings and furniture. Nothing is dropped: each segment lands in exactly one part. */
export function readBody(segments: readonly Segment[], known: Omit<Body, 'page'>): Part[] {
  const body: Body = { ...known, page: pageLines(segments, known.roles, known.dialect) };
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
  for (const [index, one] of segments.entries()) {
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
    } else if (line.kind === 'opens') {
      const asks = asked || line.speaker === 'question';
      reading = opened(one, labelledTurn(one, line.speaker, before, asks), asks, false);
    } else if (open && !body.decided.splits.has(one) && !body.decided.speakers.has(one))
      open.segments.push(one);
    else reading = opened(one, unlabelledTurn(one, reading), asked, ended);
  }
  return parts;
}
