import type { Decision } from '../../model/decisions.ts';
import type { Note, RawItem } from '../stages.ts';
import { notApplied } from './not-applied.ts';

/** Whether a line of the transcript lies in an item. */
export function liesIn({ heading, turns }: RawItem, line: number): boolean {
  const first = heading ?? turns[0]?.segments[0];
  const last = turns.at(-1)?.segments.at(-1) ?? heading;
  return first !== undefined && !!last && first.lines[0] <= line && line <= last.lines[1];
}

/** Two items as one: remarks, and a heading with nothing below it, become what is joined to them. */
function merged(before: RawItem, item: RawItem): RawItem {
  const kind = before.kind === 'remarks' || before.turns.length === 0 ? item.kind : before.kind;
  return { ...before, kind, turns: [...before.turns, ...item.turns] };
}

/** Joins items that a person said belong together. */
export function decideItems(
  items: readonly RawItem[],
  decisions: readonly Decision[],
): { items: readonly RawItem[]; notes: Note[] } {
  let joined = items;
  const notes: Note[] = [];
  for (const decision of decisions) {
    if (decision.do !== 'join') continue;
    const index = joined.findIndex((item) => liesIn(item, decision.line));
    const item = joined[index];
    const before = joined[index - 1];
    if (!item || !before) notes.push(notApplied(decision, 'No item begins there behind another one'));
    else if (item.heading)
      notes.push(
        notApplied(decision, 'The item has a heading of its own: say first that its line is furniture'),
      );
    else joined = joined.toSpliced(index - 1, 2, merged(before, item));
  }
  return { items: joined, notes };
}
