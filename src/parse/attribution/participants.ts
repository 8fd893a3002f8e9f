import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Participant, Segment } from '../stages.ts';

/** CONFERENCE CALL PARTICIPANTS | Analysts: | Media participants */
const WHO_ASK = new RegExp(String.raw`^${anyPhrase(({ page }) => page?.whoAsk)}\s*:?$`, 'i');
/** CORPORATE PARTICIPANTS | Executives | Speakers */
const WHO_ANSWER = new RegExp(String.raw`^${anyPhrase(({ page }) => page?.whoAnswer)}\s*:?$`, 'i');
/** Hugo Example, Quay Securities | Hugo Example – Quay Securities | Hugo Example (Quay Securities) */
const BEHIND = /^\s*(?:[,–—-]|\()\s*([^()]{2,80}?)\)?\s*$/;
const LONGEST = 400;
const SHORTEST_NAME = 5;

/**
 * Which of the labels name persons that the lines above the first turn list, and on which side.
 * `top`: those lines; `labels`: label key → label as printed.
 */
export function participants(
  top: readonly Segment[],
  labels: ReadonlyMap<string, string>,
): Map<string, Participant> {
  const found = new Map<string, Participant>();
  const wanted = [...labels].filter(([, label]) => label.length >= SHORTEST_NAME);
  let side: Participant['side'] = 'answers';
  for (const one of top) {
    if (one.to - one.from > LONGEST) continue;
    const line = foldSpace(segmentText(one));
    if (WHO_ASK.test(line)) side = 'asks';
    else if (WHO_ANSWER.test(line)) side = 'answers';
    const lower = line.toLowerCase();
    for (const [key, label] of wanted) {
      const at = lower.indexOf(label.toLowerCase());
      if (at < 0 || found.has(key) || (at === 0 && one.label && foldSpace(one.label.text) === label))
        continue;
      if (/\p{L}/u.test(line[at - 1] ?? '') || /\p{L}/u.test(line[at + label.length] ?? '')) continue;
      found.set(key, {
        side,
        behind: at === 0 ? (BEHIND.exec(line.slice(label.length))?.[1] ?? null) : null,
      });
    }
  }
  return found;
}
