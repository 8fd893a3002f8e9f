import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { findDates } from '../../languages/dates.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Participant, Segment } from '../stages.ts';
import { MOST_VOICES, type Voices } from './voices.ts';

/** CONFERENCE CALL PARTICIPANTS | Analysts: | Media participants */
const WHO_ASK = new RegExp(String.raw`^${anyPhrase(({ page }) => page?.whoAsk)}\s*:?$`, 'i');
/** CORPORATE PARTICIPANTS | Executives | Speakers */
const WHO_ANSWER = new RegExp(String.raw`^${anyPhrase(({ page }) => page?.whoAnswer)}\s*:?$`, 'i');
/** Hugo Example, Quay Securities | Hugo Example – Quay Securities | Hugo Example (Quay Securities) */
const BEHIND = /^\s*(?:[,–—-]|\()\s*([^()]{2,80}?)\)?\s*$/;
const LONGEST = 400;
const SHORTEST_NAME = 5;
/** A page that lists who takes part does so within so many lines. */
const MOST_AT_TOP = 40;

/** The lines above the first turn: before the first label that is listed or recurs. */
function topOf(segments: readonly Segment[], { byKey }: Voices): Segment[] {
  const top = segments.slice(0, MOST_AT_TOP);
  const first = top.findIndex(
    ({ label }) => label && (label.role !== null || (byKey.get(label.key)?.count ?? 0) > 1),
  );
  return first < 0 ? top : top.slice(0, first);
}

/**
 * Which of the labels name persons that the lines above the first turn list, and on which side.
 * `top`: those lines; `labels`: label key → label as printed.
 */
function participants(
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
      const behind = at === 0 ? (BEHIND.exec(line.slice(label.length))?.[1] ?? null) : null;
      // Lake Courier, 5 May 2031
      found.set(key, { side, behind: behind && findDates(behind).length > 0 ? null : behind });
    }
  }
  return found;
}

/** Whom the lines above the first turn list, by label key; nobody where the dialect says who asks, or where the labels are a list themselves. */
export function listedAtTop(
  segments: readonly Segment[],
  voices: Voices,
  dialect: Dialect,
): ReadonlyMap<string, Participant> {
  if (dialect.roles !== 'pattern') return new Map();
  const workedOut = [...voices.byKey.values()].filter(({ label }) => label.role === null);
  if (workedOut.length > MOST_VOICES) return new Map();
  const labels = new Map(workedOut.map(({ key, label }) => [key, foldSpace(label.text)]));
  return participants(topOf(segments, voices), labels);
}
