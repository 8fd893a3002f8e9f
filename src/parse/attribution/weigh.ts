import { anyPhrase } from '../../languages/any.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Voice, Voices } from './voices.ts';

/** What the turns of one label tell of who asks, beside how often a question mark stands in them. */
export interface Weight {
  /** of its turns those that ask, 0–1: whole where a turn ends in its question, half where one stands inside */
  asking: number;
  /** of its turns those that give somebody else the floor, 0–1 */
  givesFloor: number;
  /** it welcomes or thanks a guest: more than 0; it thanks a host: less */
  hosting: number;
  /** of its turns those right before a turn of each other label, by key */
  before: ReadonlyMap<string, number>;
  /** of the turns that ask, whoever does, those right before one of its own, 0–1 */
  asked: number;
  /** where among all turns it speaks first */
  first: number;
}

const anywhere = (phrases: string) => new RegExp(String.raw`(?<!\p{L})${phrases}`, 'iu');
/** Joining me now is the harbour minister. */
const HOSTS = anywhere(anyPhrase(({ conversation }) => conversation?.hosts));
/** Thank you for having me. */
const GUESTS = anywhere(anyPhrase(({ conversation }) => conversation?.guests));
/** Next question, please. */
const GIVES_FLOOR = anywhere(anyPhrase(({ conversation }) => conversation?.givesFloor));
/** Whoever welcomes a guest or gives the floor says so at the beginning of a turn, in so many characters. */
const OPENING = 300;
/** An answer holds questions that it asks itself: a turn that does not end in one counts half. */
const INSIDE = 0.5;
/** What is said to a guest, or to a host, tells as much as so many of ten turns that ask. */
const HOSTING = 0.4;
/** What the title or a line at the top says of who speaks. */
const NAMED = 0.3;
const LISTED = 0.15;

/** "Next question, please." */
export const givesFloor = (text: string): boolean =>
  text.length <= OPENING && GIVES_FLOOR.test(text.trimStart());

/** How sure it is that a turn of a voice asks. */
const asksIn = ({ label, closes, count }: Voice) => (label.role === 'question' ? 1 : closes / (count || 1));

/** Weighs each label by its turns. */
export function weigh({ byKey, order }: Voices): ReadonlyMap<string, Weight> {
  const found = new Map(
    [...byKey.values()].map(({ key, asks, closes, count }) => [
      key,
      {
        asking: (closes + (asks - closes) * INSIDE) / (count || 1),
        givesFloor: 0,
        hosting: 0,
        before: new Map<string, number>(),
        asked: 0,
        first: -1,
      },
    ]),
  );
  for (const [index, { one, voice }] of order.entries()) {
    const weight = found.get(voice.key);
    if (!weight) continue;
    const text = segmentText(one).slice(one.label.said - one.from);
    if (weight.first < 0) weight.first = index;
    if (givesFloor(text)) weight.givesFloor += 1 / voice.count;
    const opening = text.slice(0, OPENING);
    // who speaks for a house welcomes and thanks as well, and asks nothing
    if (voice.asks > 0 && HOSTS.test(opening)) weight.hosting++;
    if (GUESTS.test(opening)) weight.hosting--;
    const next = order[index + 1]?.voice;
    if (!next) continue;
    weight.before.set(next.key, (weight.before.get(next.key) ?? 0) + 1 / voice.count);
    const behind = found.get(next.key);
    if (behind && next !== voice) behind.asked += asksIn(voice);
  }
  const all = order.reduce((sum, { voice }) => sum + asksIn(voice), 0) || 1;
  for (const weight of found.values()) weight.asked /= all;
  return found;
}

/** Why somebody may be the one who answers. */
interface Reasons {
  isNamed: (voice: Voice) => boolean;
  isListed: (voice: Voice) => boolean;
}

/**
 * Of several voices the one who answers: who says much and asks little, speaks behind those who ask, is named at the top, thanks a host. Null where there
 * is none.
 */
export function principalOf(
  voices: readonly Voice[],
  weights: ReadonlyMap<string, Weight>,
  { isNamed, isListed }: Reasons,
): Voice | null {
  const total = voices.reduce((sum, { size }) => sum + size, 0) || 1;
  const score = (voice: Voice) => {
    const { asking = 0, hosting = 0, asked = 0 } = weights.get(voice.key) ?? {};
    return (
      voice.size / total +
      asked -
      asking -
      Math.sign(hosting) * HOSTING +
      (isNamed(voice) ? NAMED : 0) +
      (isListed(voice) ? LISTED : 0)
    );
  };
  const [first] = voices.map((voice) => ({ voice, value: score(voice) })).sort((a, b) => b.value - a.value);
  return first?.voice ?? null;
}
