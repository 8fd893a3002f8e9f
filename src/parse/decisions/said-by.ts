import type { Decision } from '../../model/decisions.ts';
import type { Decided, Note, Part } from '../stages.ts';
import { notApplied } from './not-applied.ts';

/** What is told of a speaker whom a person named for a line that nobody says. */
export function saidByNotes(
  decisions: readonly Decision[],
  { speakers }: Pick<Decided, 'speakers'>,
  parts: readonly Part[],
): Note[] {
  const said = new Set(
    parts.flatMap((part) => (part.kind === 'turn' && part.turn.segments[0] ? [part.turn.segments[0]] : [])),
  );
  const idle = [...speakers.keys()].filter((segment) => !said.has(segment));
  return decisions.flatMap((decision) =>
    decision.do === 'said-by' &&
    idle.some(({ lines: [first, last] }) => first <= decision.line && decision.line <= last)
      ? [notApplied(decision, 'The line is no one’s words: a title, a heading, a line of the page')]
      : [],
  );
}
