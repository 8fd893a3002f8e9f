import { type Segment, segmentText } from './segments.ts';
import type { Part, RawTurn } from './turns.ts';

/** An item before titles are joined. */
export interface RawItem {
  kind: 'announcement' | 'exchange' | 'remarks';
  heading: Segment | null;
  title: string | null;
  turns: RawTurn[];
  followUp: boolean;
}

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
  const asked = item.turns.filter((one) => one.role === 'question').at(-1);
  return asked !== undefined && CUT_OFF.test(spoken(asked).last);
}

/**
 * Turns → items: an exchange opens at a question that follows an answer or statement, or where the source separates;
 * an announcement at a heading; the rest are remarks.
 */
export function toItems(parts: readonly Part[]): RawItem[] {
  const items: RawItem[] = [];
  let item: RawItem | null = null;
  let separated = false;
  const start = (kind: RawItem['kind'], heading: Segment | null, title: string | null): RawItem => {
    const fresh: RawItem = { kind, heading, title, turns: [], followUp: false };
    items.push(fresh);
    return fresh;
  };
  for (const part of parts) {
    if (part.kind === 'furniture') {
      if (part.separates) separated = true;
      if (part.answers) item = null;
      continue;
    }
    if (part.kind === 'heading') {
      item = start('announcement', part.segment, part.title);
      separated = false;
      continue;
    }
    const { turn } = part;
    if (turn.role === 'question') {
      const previous: RawTurn | undefined = item?.turns.at(-1);
      const fresh: boolean =
        !item || item.kind === 'remarks'
          ? true
          : item.turns.length === 0
            ? false
            : previous?.role !== 'question' ||
              (separated && item.turns.some((one) => one.role !== 'question'));
      if (item && item.kind === 'announcement' && item.turns.length === 0) item.kind = 'exchange';
      else if (fresh && !(item?.kind === 'exchange' && !separated && carriesOn(turn, item))) {
        item = start('exchange', null, null);
        item.followUp = turn.opening?.label?.followUp ?? false;
      }
    } else if (!item || (item.kind === 'exchange' && turn.role === 'statement' && !turn.continues)) {
      item = start('remarks', null, null);
    } else if (
      item.kind === 'announcement' &&
      separated &&
      !turn.opening &&
      turn.segments.length > 0 &&
      !turn.continues
    ) {
      // prose behind "Back to top" without a heading of its own stays with the announcement above it
    }
    item!.turns.push(turn);
    separated = false;
  }
  return items.filter((one) => one.turns.length > 0 || one.heading);
}
