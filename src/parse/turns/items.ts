import { segmentText } from '../segments/verbatim.ts';
import type { Part, RawItem, RawTurn, Segment } from '../stages.ts';

const DASH = /^[\s\u00a0]*(?:--|—|–|…|\.\.\.)/;
const CUT_OFF = /(?:--|—|–|…|\.\.\.)[\s\u00a0]*$/;

function spoken(turn: RawTurn): { first: string; last: string } {
  const opening = turn.segments[0]!;
  const from = turn.opening?.label ? turn.opening.label.said - opening.from : 0;
  return {
    first: segmentText(opening).slice(Math.max(0, from)),
    last: segmentText(turn.segments.at(-1)!),
  };
}

/** A question that carries on where the questioner was interrupted: "-- and the toll?" after "When will it --". */
function carriesOn(turn: RawTurn, item: RawItem): boolean {
  if (!DASH.test(spoken(turn).first)) return false;
  const asked = item.turns.findLast((one) => one.role === 'question');
  return asked !== undefined && CUT_OFF.test(spoken(asked).last);
}

/** Whether a question opens an exchange of its own. */
function opensExchange(turn: RawTurn, item: RawItem | null, separated: boolean): boolean {
  if (!item || item.kind === 'remarks') return true;
  if (item.turns.length === 0) return false;
  const last = item.turns.at(-1)!;
  if (last.role === 'question') return separated;
  return separated || item.kind !== 'exchange' || !carriesOn(turn, item);
}

/**
 * Turns → items: an exchange opens at a question that follows an answer or statement, or where the source separates;
 * an announcement at a heading; what else is said is remarks.
 */
export function toItems(parts: readonly Part[]): RawItem[] {
  const items: RawItem[] = [];
  let item: RawItem | null = null;
  let separated = false;
  const start = (kind: RawItem['kind'], heading: Segment | null, title: string | null): RawItem => {
    const fresh: RawItem = { kind, heading, title, listed: null, turns: [], followUp: false };
    items.push(fresh);
    return fresh;
  };
  for (const part of parts) {
    if (part.kind === 'furniture') {
      separated ||= part.ends;
      continue;
    }
    if (part.kind === 'heading') {
      item = start('announcement', part.segment, part.title);
      item.listed = part.listed;
      separated = false;
      continue;
    }
    const { turn } = part;
    const { comment } = turn.opening?.label ?? {};
    if (turn.split) {
      const kind =
        turn.role === 'question' ? 'exchange' : item?.kind === 'announcement' ? 'announcement' : 'remarks';
      item = start(kind, null, turn.split.title);
    } else if (item && comment && !turn.segments.some((one) => /[?？]/.test(segmentText(one)))) {
      // a word from the floor that asks nothing
    } else if (turn.role === 'question') {
      if (opensExchange(turn, item, separated)) {
        item = start('exchange', null, null);
        item.followUp = turn.opening?.label?.followUp ?? false;
      } else if (item!.turns.length === 0) item!.kind = 'exchange';
    } else if (!item || turn.opensSection) {
      item = start('remarks', null, null);
    } else if (item.kind === 'exchange' && turn.role === 'statement' && turn.speaker !== 'moderator')
      item = start('remarks', null, null);
    item!.turns.push(turn);
    separated = false;
  }
  return items;
}
