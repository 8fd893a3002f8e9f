import { anyWord } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Labelled, Participant, Roles, Segment } from '../stages.ts';

/** A call on somebody to ask stands at the end of what is said before, within so many characters. */
const LONGEST_CALL = 200;
/** of the “Orlu Herald”. | with Orlu Radio, | from Quay Securities | at the St. Orlu Herald: a full stop behind a longer word ends it */
const HOUSE =
  /^,? (?:of|with|from|at) (?:the )?[“"]?(\p{Lu}(?:[\p{L}\p{N}&’' -]|(?<=(?<!\p{L})\p{L}{1,3})\.|\.(?! )){1,60}?)[.,]?[”"]?[.,]?(?: (?:Your line|Go ahead|Please)\b.*)?$/u;
/** Hugo Example | Dr. Ann B. Example */
const PERSON = /^(?:\p{Lu}[\p{L}’'-]*\.? ){1,3}\p{Lu}[\p{L}’'-]+$/u;
/** Words of a newsroom’s name: whoever is called so is a house, not a person. */
const OF_ROOMS = new Set(anyWord(({ labels }) => labels?.newsroomWords));

const isPerson = (label: string): boolean =>
  PERSON.test(label) && !label.split(' ').some((word) => OF_ROOMS.has(word.toLowerCase()));

const isAsked = (one: Segment, roles: Roles): one is Labelled =>
  one.label !== null && one.label.shape === 'name' && roles.opens.get(one) === 'question';

/**
 * Askers whose labels name a person and no house, by label key: whom the words right before call on, "Your next question is from
 * Hugo Example of the Orlu Herald", with that house; and who beside them has a label of that kind. Where nobody is
 * called so, a label may be a newsroom’s: nobody.
 */
export function calledAskers(segments: readonly Segment[], roles: Roles): Map<string, Participant> {
  const called = new Map<string, Participant>();
  for (const [index, one] of segments.entries()) {
    const before = segments[index - 1];
    if (!before || !isAsked(one, roles) || !isPerson(one.label.text) || called.has(one.label.key)) continue;
    const call = foldSpace(segmentText(before).slice(-LONGEST_CALL));
    const at = call.lastIndexOf(one.label.text);
    const house = at < 0 ? null : HOUSE.exec(call.slice(at + one.label.text.length))?.[1];
    if (house) called.set(one.label.key, { side: 'asks', behind: house });
  }
  if (called.size === 0) return called;
  for (const one of segments) {
    if (!isAsked(one, roles) || !isPerson(one.label.text) || called.has(one.label.key)) continue;
    called.set(one.label.key, { side: 'asks', behind: null });
  }
  return called;
}
