import type { Decision } from '../../model/decisions.ts';
import { clip } from '../../text/clip.ts';
import { linesOf } from '../../text/lines.ts';
import { readsAs } from '../../text/reads-as.ts';
import { foldSpace } from '../../text/space.ts';
import type { Note, StaleDecision } from '../stages.ts';

/** Where a line went is looked for through the whole transcript: for the first of many that went, the reader sees how. */
const MOST_SOUGHT = 50;
const LONGEST_QUOTE = 60;

function staleReason({ line, text }: Decision, lines: readonly string[], sought: boolean): string {
  const now = lines[line - 1];
  const reads = now === undefined ? 'does not exist' : `reads “${clip(foldSpace(now), LONGEST_QUOTE)}”`;
  const moved = sought ? lines.findIndex((printed) => readsAs(text, printed)) : -1;
  const hint = moved < 0 ? '' : ` That text stands on line ${moved + 1}.`;
  return `Line ${line} of the transcript ${reads}, not “${clip(text, LONGEST_QUOTE)}”; the decision was not applied.${hint}`;
}

/** The decisions whose lines read as they state, and the others, in their order. `text`: the transcript. */
export function fittingDecisions(
  decisions: readonly Decision[],
  text: string,
): { fitting: Decision[]; stale: StaleDecision[] } {
  if (decisions.length === 0) return { fitting: [], stale: [] };
  const lines = linesOf(text);
  const fits = ({ line, text: stated }: Decision) => {
    const printed = lines[line - 1];
    return printed !== undefined && readsAs(stated, printed);
  };
  const gone = decisions.flatMap((decision, index) => (fits(decision) ? [] : [{ decision, index }]));
  return {
    fitting: decisions.filter(fits),
    stale: gone.map(({ decision, index }, nth) => ({
      index,
      line: decision.line,
      reason: staleReason(decision, lines, nth < MOST_SOUGHT),
    })),
  };
}

/** What the reader is told of them, by the lines of the transcript. */
export function staleNotes(stale: readonly StaleDecision[]): Note[] {
  return stale.map(({ line, reason }) => ({ rule: 'decision-stale', line, reason }));
}
