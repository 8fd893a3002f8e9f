import { anyWord } from '../../languages/any.ts';
import { officeAlone } from '../../languages/office-names.ts';
import type { Item, Turn } from '../../model/briefing.ts';
import { groupBy } from '../../text/group-by.ts';
import { saysToHaveQuestion } from '../attribution/press-named.ts';
import { toSpeaker } from '../attribution/speakers.ts';
import type { Note } from '../stages.ts';

/** One voice gives a briefing if so many answers are under its label, and this share of all. */
const GIVES = 8;
const GIVES_MOST = 0.66;
/** Somebody else is there for a moment if so few turns carry the label. */
const FEW_TURNS = 3;

/** A label that slipped: the words of whoever gives a briefing under the office of whom they speak for, or a question under their own label. */
export function doubtfulSpeakerNotes(items: readonly Item[], settled: ReadonlySet<number>): Note[] {
  const turns = items.flatMap((item) => item.turns);
  const answers = turns.filter(({ role, label }) => role !== 'question' && label !== null);
  const byLabel = groupBy(answers, ({ label }) => label ?? '');
  const [giver, given] = [...byLabel].sort((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  if (given.length < GIVES || given.length < GIVES_MOST * answers.length) return [];
  const absent = [...byLabel].flatMap(([label, own]) => {
    const isShort = label !== giver && own.length <= FEW_TURNS && isOffice(label);
    return isShort ? ofAnother(label, own, turns, giver) : [];
  });
  return [...absent, ...asksUnderOwn(turns, giver), ...answersAsAsker(turns, giver)].filter(
    ({ line }) => !settled.has(line ?? 0),
  );
}

const isAnswer = ({ role }: Turn): boolean => role !== 'question';
const isOffice = (label: string): boolean => officeAlone(toSpeaker(label).name) !== null;

function ofAnother(label: string, own: readonly Turn[], turns: readonly Turn[], giver: string): Note[] {
  if (own.some((turn) => isSpokenOf(label, turn)))
    return own.map((turn) => note(turn, `“${label}” speaks of “${label}” here`, giver));
  const [turn] = own;
  if (!turn || own.length > 1) return [];
  const at = turns.indexOf(turn);
  const isBetween =
    turns[at - 1]?.role === 'question' &&
    turns.slice(0, at).findLast(isAnswer)?.label === giver &&
    turns.slice(at + 1).find(isAnswer)?.label === giver;
  return isBetween ? [note(turn, `“${label}” speaks only here, between answers of “${giver}”`, giver)] : [];
}

const note = ({ lines }: Turn, what: string, giver: string): Note => ({
  rule: 'speaker-doubtful',
  line: lines[0],
  reason: `${what}: the words may be those of “${giver}”.`,
});

const WORD = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
/** Behind an office these say that it is another’s: “the minister of Orlu”. */
const BELONGING = new Set(anyWord(({ naming }) => naming?.spoken?.belonging));

/** THE MINISTER: The Minister believes … */
function isSpokenOf(label: string, { paragraphs }: Turn): boolean {
  const office = wordsIn(label);
  return paragraphs.some((text) => {
    const words = wordsIn(text);
    return words.some(
      (_, at) =>
        office.every((word, place) => words[at + place] === word) &&
        !BELONGING.has(words[at + office.length] ?? ''),
    );
  });
}

/** "Ana, there is no doubt that …" */
const ADDRESSES =
  /^(?:(?:Well|No|Yes|Look|Again),? )?(?!(?:Well|No|Yes|Look|Again)\b)(\p{Lu}\p{Ll}+), (?=\p{Ll}|I\b)/u;
/** So many words without a question are an answer. */
const LONG = 30;

/** Under the label of who asks somebody answers by name whom the podium calls by it, at length and without a question. */
function answersAsAsker(turns: readonly Turn[], giver: string): Note[] {
  const addressed = new Map<string, number>();
  for (const { role, paragraphs } of turns) {
    const name = role === 'question' ? ADDRESSES.exec(paragraphs[0] ?? '')?.[1] : undefined;
    if (name) addressed.set(name, (addressed.get(name) ?? 0) + 1);
  }
  const given = turns.filter(({ label }) => label === giver);
  // "Ana.", "Go ahead, Ana.", "Well, Ana, …"
  const isCalled = (name: string) =>
    given.some(({ paragraphs }) =>
      paragraphs.some((one) => [`${name}.`, `${name}, `].some((call) => ` ${one}`.includes(` ${call}`))),
    );
  return turns.flatMap((turn, at): Note[] => {
    const { role, paragraphs, label } = turn;
    if (role !== 'question' || turns[at - 1]?.role !== 'question') return [];
    const name = ADDRESSES.exec(paragraphs[0] ?? '')?.[1];
    if (!name || (addressed.get(name) ?? 0) > 1 || !isCalled(name)) return [];
    const text = paragraphs.join(' ');
    return /[?？]/.test(text) || wordsIn(text).length < LONG
      ? []
      : [note(turn, `“${label}” answers “${name}” here`, giver)];
  });
}

/** Who has just given the floor, has a question, and answers it. */
function asksUnderOwn(turns: readonly Turn[], giver: string): Note[] {
  return turns.flatMap((turn, at): Note[] => {
    const around = [turns[at - 1], turn, turns[at + 1]];
    if (!around.every((one) => one?.label === giver)) return [];
    if (!saysToHaveQuestion(turn.paragraphs[0] ?? '')) return [];
    const reason = `“${giver}” has a question here, and answers it: somebody else may ask.`;
    return [{ rule: 'speaker-doubtful', line: turn.lines[0], reason }];
  });
}
