import { segmentText } from '../segments/verbatim.ts';
import type { Part, RawItem, RawTurn } from '../stages.ts';

const DASH = /^[\s\u00a0]*(?:--|—|–|…|\.\.\.)/;
const CUT_OFF = /(?:--|—|–|…|\.\.\.)[\s\u00a0]*$/;

/** What is said at the start of a turn, its label taken off. */
function firstSaid({ opening, segments: [first] }: RawTurn): string {
  if (!first) return '';
  const from = opening?.label ? opening.label.said - first.from : 0;
  return segmentText(first).slice(Math.max(0, from));
}

function lastSaid({ segments }: RawTurn): string {
  const last = segments.at(-1);
  return last ? segmentText(last) : '';
}

/** A question that carries on where the questioner was interrupted: "-- and the toll?" after "When will it --". */
function carriesOn(turn: RawTurn, item: RawItem): boolean {
  if (!DASH.test(firstSaid(turn))) return false;
  const asked = item.turns.findLast((one) => one.role === 'question');
  return asked !== undefined && CUT_OFF.test(lastSaid(asked));
}

/** Whether a question opens an exchange of its own. */
function opensExchange(turn: RawTurn, item: RawItem | null, separated: boolean): boolean {
  if (!item || item.kind === 'remarks') return true;
  // "Thank you!" from the floor is no question that still waits for its answer
  const last = item.turns.findLast((one) => !isComment(one)) ?? item.turns.at(-1);
  if (!last) return false;
  if (last.role === 'question') return separated;
  return separated || item.kind !== 'exchange' || !carriesOn(turn, item);
}

/** A word from the floor that asks nothing. */
export function isComment({ opening, segments, comment = opening?.label?.comment }: RawTurn): boolean {
  return comment === true && !segments.some((one) => /[?？]/.test(segmentText(one)));
}

/** What a turn opens: an item of its own, or nothing. */
type Opened = Pick<RawItem, 'kind' | 'title' | 'followUp'> | null;

function opened(turn: RawTurn, item: RawItem | null, separated: boolean): Opened {
  const { split, role, opening } = turn;
  if (split) {
    const kind =
      role === 'question' ? 'exchange' : item?.kind === 'announcement' ? 'announcement' : 'remarks';
    return { kind, title: split.title, followUp: false };
  }
  if (item && isComment(turn)) return null;
  if (role === 'question') {
    const followUp = opening?.label?.followUp ?? false;
    return opensExchange(turn, item, separated) ? { kind: 'exchange', title: null, followUp } : null;
  }
  return !item || turn.opensSection ? { kind: 'remarks', title: null, followUp: false } : null;
}

/**
 * Turns → items: an exchange opens at a question that follows an answer or statement, or where the source separates;
 * an announcement at a heading; what else is said is remarks.
 */
export function toItems(parts: readonly Part[]): RawItem[] {
  const items: RawItem[] = [];
  let separated = false;
  for (const part of parts) {
    if (part.kind === 'furniture') {
      separated ||= part.ends;
      continue;
    }
    const item = items.at(-1) ?? null;
    if (part.kind === 'heading') {
      const { segment, title, listed } = part;
      items.push({ kind: 'announcement', heading: segment, title, listed, turns: [], followUp: false });
    } else {
      const { turn } = part;
      const opens = opened(turn, item, separated);
      if (opens || !item) {
        const { kind, title, followUp } = opens ?? { kind: 'remarks', title: null, followUp: false };
        const fresh: RawItem = { kind, heading: null, title, listed: null, turns: [turn], followUp };
        items.push(separated ? { ...fresh, separated } : fresh);
      } else {
        // a question right below a heading: the heading is that of an exchange
        if (turn.role === 'question' && item.turns.length === 0 && !isComment(turn)) item.kind = 'exchange';
        item.turns.push(turn);
      }
    }
    separated = false;
  }
  return items;
}
