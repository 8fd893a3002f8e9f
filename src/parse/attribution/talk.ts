import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Label, Segment } from '../stages.ts';
import type { Voice, Voices } from './voices.ts';

const CALLED_TALK = new RegExp(
  String.raw`(?<!\p{L})${anyPhrase(({ page, conversation }) => [...(page?.interview ?? []), ...(conversation?.calledTalk ?? [])])}`,
  'iu',
);
/** Who gives others the floor. */
export const LEADS = new RegExp(`^${anyPhrase(({ persons }) => persons?.leads)}`, 'i');
/** Lines in which a page calls itself an interview, and as much of each. */
const AT_TOP = 6;
const LONGEST = 300;
/** Whoever takes part in a talk speaks so often, and so often somebody else speaks next. */
const SPEAKS_AGAIN = 2;
const FEWEST_CHANGES = 4;
const MOSTLY_CHANGES = 0.6;
/** Where the page does not say so, somebody asks in so many turns, and in such a share of them. */
const ASKS_AGAIN = 3;
const OFTEN_ASKS = 0.4;
/** So many labels with a time are those of a recording. */
const TIMED = 3;
/** So many who ask before the spokesperson’s label are newsrooms. */
const NEWSROOMS = 2;

/** Ann Example (00:04) | <v Ann Example> */
export const isTimed = ({ seconds, voice }: Label) => seconds !== undefined || voice === true;

/** Whether the first lines call the page an interview, a town hall. */
export function isCalledTalk(segments: readonly Segment[]): boolean {
  return segments.slice(0, AT_TOP).some((one) => {
    const text = foldSpace(segmentText(one).slice(0, LONGEST));
    return !one.label && CALLED_TALK.test(text);
  });
}

/** "Question:" in a house that labels those who ask: then roles need not be worked out. */
const asksByLabel = ({ label, count }: Voice) =>
  label.role === 'question' && (!label.weak || count >= SPEAKS_AGAIN);

/** Spokesperson: … Lake Radio: Is the crew paid? Spokesperson: It is. … Northport Daily: And the toll? Spokesperson: … */
function areAnswered(order: Voices['order']): boolean {
  const asking = order.filter(({ voice }, index) => {
    const next = order[index + 1]?.voice;
    const [answers] = [next, order[index + 2]?.voice].filter((other) => other?.label.role === 'answer');
    return (
      answers !== undefined && voice.label.role === null && voice.label.shape === 'name' && voice.closes > 0
    );
  });
  return new Set(asking.map(({ voice }) => voice)).size >= NEWSROOMS;
}

/**
 * Whether a page of a house that lists who asks is a talk of persons with names, of whom none is listed: an interview, a
 * town hall. Two who make statements are none.
 */
export function isTalk(segments: readonly Segment[], { byKey, order }: Voices): boolean {
  const all = [...byKey.values()];
  if (all.some(asksByLabel)) return false;
  if (areAnswered(order)) return true;
  // Ann Example (00:04): nobody lists who asks there
  if (order.filter(({ one }) => isTimed(one.label)).length >= TIMED) return true;
  const speaks = ({ label, count, empty, asks }: Voice) =>
    count >= SPEAKS_AGAIN &&
    empty < count &&
    label.shape !== 'words' &&
    // HOST:
    (label.role === null || (asks > 0 && LEADS.test(label.text)));
  const again = all.filter(speaks);
  if (again.length < 2) return false;
  const turns = order.filter(({ voice }) => again.includes(voice));
  const changes = turns.filter(({ voice }, index) => index > 0 && turns[index - 1]?.voice !== voice).length;
  if (changes < FEWEST_CHANGES || changes < (turns.length - 1) * MOSTLY_CHANGES) return false;
  if (isCalledTalk(segments)) return true;
  const most = again.reduce((a, b) => (b.size > a.size ? b : a));
  return again.some(
    (voice) => voice !== most && voice.count >= ASKS_AGAIN && voice.closes >= voice.count * OFTEN_ASKS,
  );
}

const workedOut = new WeakMap<Dialect, Dialect>();

/** The dialect with roles that are worked out from the turns. */
export function withRolesWorkedOut(dialect: Dialect): Dialect {
  if (dialect.roles === 'pattern') return dialect;
  const known = workedOut.get(dialect) ?? { ...dialect, roles: 'pattern' as const };
  workedOut.set(dialect, known);
  return known;
}
