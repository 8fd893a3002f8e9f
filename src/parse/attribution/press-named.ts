import { anyPhrase } from '../../languages/any.ts';
import { isGivenName, onlyAddresses } from '../../languages/office-names.ts';
import { personName } from '../../languages/person-name.ts';
import { foldSpace } from '../../text/space.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Note, Segment, SpeakerRole } from '../stages.ts';
import { endsAsking } from './unlabelled.ts';
import { isNamed, type Voice, type Voices } from './voices.ts';

/** Somebody of the press is heard under a name so rarely: whoever speaks more often was not called up from the floor. */
const FEW_TURNS = 3;
/** What is said around a name, in characters. */
const AROUND = 200;
/** How sure it is of whom the lectern calls one of the press, and of who says that they have a question. */
const CALLED = 0.95;
const SAYS = 0.9;

const BEFORE = new RegExp(
  String.raw`(?<!\p{L})${anyPhrase(({ conversation }) => conversation?.pressBefore)}$`,
  'iu',
);
const BEHIND = new RegExp(`^${anyPhrase(({ conversation }) => conversation?.pressBehind)}`, 'iu');
const HAS_QUESTION = new RegExp(
  String.raw`(?<!\p{L})${anyPhrase(({ conversation }) => conversation?.hasQuestion)}(?!\p{L})`,
  'iu',
);
/** Whether somebody says to have a question. */
export const saysToHaveQuestion = (text: string): boolean => HAS_QUESTION.test(text);
const SENTENCE_END = /[.?!](?=["”’)]*(?:\s|$))/;
/** Ann | Ann B. */
const GIVEN = /(\p{Lu}[\p{L}\p{M}’'-]+) (?:\p{Lu}\. )?$/u;

/** What is known when names of the press are looked for. */
interface Known {
  segments: readonly Segment[];
  voices: Voices;
  /** by label key */
  roles: ReadonlyMap<string, SpeakerRole>;
  /** label keys of persons that the title names */
  names: readonly string[];
}

/** Labels that ask, by key, and what is to be told of each. */
interface Added {
  roles: ReadonlyMap<string, SpeakerRole>;
  notes: Note[];
}

/** What each turn of the order says, its label included. */
function saidByTurn(segments: readonly Segment[], { order }: Voices): string[] {
  const said: string[] = [];
  for (const one of segments) {
    const opens = order[said.length]?.one === one;
    if (opens) said.push(segmentText(one));
    else if (said.length > 0) said.push(`${said.pop()} ${segmentText(one)}`);
  }
  return said.map(foldSpace);
}

/** The surname of a label that holds nothing else but Mr, Dr or a first name: who holds an office is no reporter. */
function surnameOf({ label }: Voice): string | null {
  const name = personName(label.text);
  return name && onlyAddresses(name.titles) && name.titles.length + name.given.length > 0
    ? name.surname
    : null;
}

/** Whether a text names somebody in full as one of the press: “your own Ann Vale”, “Ann Vale, a photographer from Quay Pictures”. */
export function callsPress(text: string, surname: string): boolean {
  const small = text.toLowerCase();
  for (let at = small.indexOf(surname); at >= 0; at = small.indexOf(surname, at + 1)) {
    const end = at + surname.length;
    if (/^\p{L}/u.test(text.slice(end, end + 2))) continue;
    const before = text.slice(Math.max(0, at - AROUND), at);
    const given = GIVEN.exec(before);
    if (!given?.[1] || !isGivenName(given[1])) continue;
    const from = before.slice(0, given.index).trimEnd();
    const behind = text.slice(end, end + AROUND).split(SENTENCE_END)[0] ?? '';
    if (BEFORE.test(from) || BEHIND.test(behind)) return true;
  }
  return false;
}

/**
 * Where those who ask carry a word, "Q", somebody of the press who is heard under a name: whom whoever answers calls one of them right
 * before, or who says to have a question, asks it and is answered by who spoke before.
 */
export function pressNamed({ segments, voices, roles, names }: Known): Added {
  const { order, byKey } = voices;
  const found = new Map<string, SpeakerRole>();
  const notes: Note[] = [];
  const rare = [...byKey.values()].filter(
    (voice) =>
      voice.count <= FEW_TURNS &&
      voice.label.role === null &&
      (voice.label.shape === 'upper' || voice.label.shape === 'name') &&
      roles.get(voice.key) === 'answer' &&
      !isNamed(voice, names),
  );
  const surnames = new Map(
    rare.flatMap((voice) => (surnameOf(voice) === null ? [] : [[voice, surnameOf(voice)]])),
  );
  if (surnames.size === 0 || ![...byKey.values()].some(({ label }) => label.role === 'question'))
    return { roles: found, notes };
  const said = saidByTurn(segments, voices);
  const answers = (at: number) => {
    const voice = order[at]?.voice;
    return voice && roles.get(voice.key) === 'answer' ? voice : null;
  };
  for (const [at, { one, voice }] of order.entries()) {
    const surname = surnames.get(voice);
    const before = answers(at - 1);
    if (!surname || !before || before === voice || found.has(voice.key)) continue;
    const isCalled = callsPress(said[at - 1] ?? '', surname);
    const text = said[at] ?? '';
    const asks = before === answers(at + 1) && saysToHaveQuestion(text) && endsAsking(text);
    if (!isCalled && !asks) continue;
    found.set(voice.key, 'question');
    const why = isCalled
      ? `“${before.label.text}” calls that person one of the press right before`
      : `that person says to have a question, asks it, and “${before.label.text}” answers`;
    notes.push({
      rule: 'role-worked-out',
      line: one.lines[0],
      reason: `“${voice.label.text}” asks: ${why}.`,
      confidence: isCalled ? CALLED : SAYS,
    });
  }
  return { roles: found, notes };
}
