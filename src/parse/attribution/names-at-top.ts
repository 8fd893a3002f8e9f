import type { Dialect } from '../../dialects/types.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Segment } from '../stages.ts';

/** A page names who speaks within so many lines, and lines as long. */
const MOST_LINES = 12;
const LONGEST = 500;

/** "… Ann Example To The Travel Pool": where a title is in capitals, its little words are too */
const BEHIND_NAME =
  /\s+(?:To|On|At|And|In|En|With|For|From|Of|By|Aboard|Via|Following|After|Before)(?:\s.*)?$/;

/** Persons whom the first lines name as the one who speaks. */
export function namesAtTop(segments: readonly Segment[], dialect: Dialect): string[] {
  return segments.slice(0, MOST_LINES).flatMap((one) => {
    const line = foldSpace(segmentText(one).slice(0, LONGEST));
    return (dialect.spokesperson ?? []).flatMap(
      ({ pattern }) => pattern.exec(line)?.[1]?.replace(BEHIND_NAME, '') ?? [],
    );
  });
}
