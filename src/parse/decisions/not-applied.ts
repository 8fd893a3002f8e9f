import type { Decision } from '../../model/decisions.ts';
import type { Note } from '../stages.ts';

/** A decision whose line reads as it states, and that changes nothing there. `why`: without its point. */
export function notApplied({ line }: Decision, why: string): Note {
  return { rule: 'decision-not-applied', line, reason: `${why}; the decision was not applied.` };
}
