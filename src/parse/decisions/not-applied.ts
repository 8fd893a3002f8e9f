import type { Decision } from '../../model/decisions.ts';
import type { Note } from '../stages.ts';

/** A decision whose line reads as it states, and that changes nothing there. `why`: without its point. */
export function notApplied({ line }: Decision, why: string): Note {
  return { rule: 'decision-not-applied', line, reason: `${why}; the decision was not applied.` };
}

/** Decisions of which one begins an item at a line and another joins what begins there to the item before: neither can be meant. */
export function withoutContradictions(decisions: readonly Decision[]): {
  left: readonly Decision[];
  notes: Note[];
} {
  const linesOf = (what: Decision['do']) =>
    new Set(decisions.filter((one) => one.do === what).map(({ line }) => line));
  const joins = linesOf('join');
  const both = new Set([...linesOf('split')].filter((line) => joins.has(line)));
  return {
    left: decisions.filter((one) => !both.has(one.line) || (one.do !== 'split' && one.do !== 'join')),
    notes: [...both].map((line) => ({
      rule: 'decision-not-applied',
      line,
      reason:
        'One decision begins an item at this line (do: split), another joins it to the item before (do: join); neither was applied. Take one of the two out.',
    })),
  };
}
