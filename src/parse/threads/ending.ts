import type { RawTurn, Segment } from '../stages.ts';

/** So much of an end is read as a text, in characters: phrases of talk are short. */
const CLOSING = 160;
/** Of that, so much tells its last mark. */
export const LAST = 6;

/** It will -- | It will… */
const BREAKS_OFF = /(?:--|—|–|…|\.{3})\s*$/u;

/** Whether a text ends inside a sentence. */
export const isBrokenOff = (text: string): boolean => BREAKS_OFF.test(text.slice(-LAST));

/** What a segment says, its label taken off: nothing where it is a label alone. */
export function spoken(segment: Segment, opening: Segment | null): [text: string, from: number, to: number] {
  const { block, from, to } = segment;
  const label = segment === opening ? segment.label : null;
  return [block.text, label ? Math.min(Math.max(from, label.said), to) : from, to];
}

/** How a turn ends: its last paragraphs, each a line. */
export function ending(turn: RawTurn | undefined): string {
  if (!turn) return '';
  const { segments, opening } = turn;
  let text = '';
  for (let at = segments.length - 1; at >= 0 && text.length < CLOSING; at--) {
    const segment = segments[at];
    if (!segment) continue;
    const [whole, from, to] = spoken(segment, opening);
    const piece = whole.slice(Math.max(from, to - CLOSING), to).trim();
    text = text === '' ? piece : `${piece}\n${text}`;
  }
  return text.slice(-CLOSING);
}
