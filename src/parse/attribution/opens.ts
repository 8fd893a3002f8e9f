import { furnitureOf } from '../../dialects/furniture.ts';
import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { foldSpace } from '../../text/space.ts';
import { labelKey } from '../segments/labels.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Note, Segment, SpeakerRole } from '../stages.ts';
import { asksSomething, endsAsking, type Unlabelled, unlabelledAnswers } from './unlabelled.ts';

/** "The following question was put after the conference:" is no label but a line above one, from this length on. */
const LONG_LABEL = 30;
/** Answers without a label are looked for behind so many questions with one. */
const FEWEST_QUESTIONS = 2;
/** A label without its colon is a slip of the printer’s, which a person had better see. */
const WITHOUT_COLON = 0.9;

/** After the press conference, a journalist asked if the toll would rise. */
const TOLD_AFTER = new RegExp(`^${anyPhrase(({ labels }) => labels?.toldAfter)}$`, 'iu');
const LONGEST_TOLD = 450;
/** How sure it is that such a paragraph right before an answer is what was asked. */
const TOLD = 0.9;

/** A word from the floor that interrupts an answer is no longer than this. */
const LONGEST_WORD = 120;
const isWord = (one: Segment): boolean => {
  const text = segmentText(one);
  return text.length <= LONGEST_WORD && !asksSomething(text);
};
/** How sure it is that an unlabelled paragraph beside one is the answer that goes on. */
const GOES_ON = 0.85;

/** The segments that open a turn, with the role of who speaks. */
type Opens = ReadonlyMap<Segment, SpeakerRole>;

/** What is known when the turns are opened. */
export interface Known {
  segments: readonly Segment[];
  dialect: Dialect;
  /** label keys of persons that the title names */
  names: readonly string[];
  /** keys of the labels that speak for somebody */
  speaking: ReadonlySet<string>;
  /** by label key */
  roles: ReadonlyMap<string, SpeakerRole>;
  /** questions that carry no label */
  without: Unlabelled | null;
}

/** What a step adds to the turns that the steps before it opened, and what it has to tell. */
interface Added {
  opens: Opens;
  notes: Note[];
}

/** One step: it changes nothing that it is handed. */
interface Step {
  name: string;
  when: (known: Known, opens: Opens) => boolean;
  add: (known: Known, opens: Opens) => Added;
}

function withLabels({ segments, speaking, roles, without }: Known): Added {
  const opens = new Map<Segment, SpeakerRole>();
  const notes: Note[] = [];
  for (const [index, one] of segments.entries()) {
    const { label } = one;
    if (!label || without?.questions.has(one) || !speaking.has(label.key)) continue;
    const role = roles.get(label.key) ?? label.role;
    const above = label.text.length >= LONG_LABEL && label.said >= one.to;
    if (!role || (above && role === 'question' && segments[index + 1]?.label?.role === 'question')) continue;
    opens.set(one, role);
    if (!label.slip) continue;
    notes.push({
      rule: 'label-without-colon',
      line: one.lines[0],
      reason: `“${label.text}” has no colon; it was read as a speaker’s label.`,
      confidence: WITHOUT_COLON,
    });
  }
  return { opens, notes };
}

/** Reads a paragraph as a question that it only tells of. */
function questionsToldOf({ segments }: Known, opens: Opens): Added {
  const told = segments.filter((one, index) => {
    const next = segments[index + 1];
    if (!next || opens.get(next) !== 'answer' || opens.has(one) || one.to - one.from > LONGEST_TOLD)
      return false;
    return TOLD_AFTER.test(foldSpace(segmentText(one)));
  });
  return {
    opens: new Map(told.map((one) => [one, 'question'])),
    notes: told.map((one) => ({
      rule: 'role-worked-out',
      line: one.lines[0],
      reason: 'The paragraph tells of a question that was put afterwards; it was read as that question.',
      confidence: TOLD,
    })),
  };
}

/** No line of the page. */
const isSaid = (one: Segment, dialect: Dialect): boolean =>
  furnitureOf(foldSpace(segmentText(one).slice(0, 400)), dialect) === null;

/** Who speaks next behind each segment. */
function speakersBehind(segments: readonly Segment[], opens: Opens): (SpeakerRole | undefined)[] {
  const behind: (SpeakerRole | undefined)[] = [];
  let next: SpeakerRole | undefined;
  for (const one of segments.toReversed()) {
    behind.push(next);
    next = opens.get(one) ?? next;
  }
  return behind.reverse();
}

const goesOn = (line: number): Note => ({
  rule: 'role-worked-out',
  line,
  reason: 'Beside a word from the floor this was taken for the answer that goes on, though no label says so.',
  confidence: GOES_ON,
});

/** Takes a paragraph behind a word from the floor for the answer that goes on, and one that asks back before it for its beginning. */
function answersThatGoOn({ segments, dialect }: Known, opens: Opens): Added {
  const found = new Map<Segment, SpeakerRole>();
  const behind = speakersBehind(segments, opens);
  const isBare = (one: Segment | undefined): one is Segment =>
    one !== undefined && one.label === null && !opens.has(one) && one.to - one.from > 0;
  let role: SpeakerRole | undefined;
  let interrupts = false;
  for (const [index, one] of segments.entries()) {
    const opened = opens.get(one);
    const before = segments[index - 1];
    if (opened && one.label?.comment && isWord(one)) {
      // Q: I have some questions. / How many? / Journalist: Three.
      if (role === 'question' && isBare(before) && endsAsking(segmentText(before))) {
        found.set(before, 'answer');
        role = 'answer';
      }
      interrupts = role === 'answer';
    } else if (opened) {
      role = opened;
      interrupts = false;
    } else {
      if (interrupts && isBare(one) && behind[index] !== 'answer' && isSaid(one, dialect))
        found.set(one, 'answer');
      interrupts = false;
    }
  }
  return { opens: found, notes: [...found.keys()].map(({ lines }) => goesOn(lines[0])) };
}

function answersThatName({ segments, names, dialect }: Known, opens: Opens): Added {
  const found = new Map<Segment, SpeakerRole>();
  let behind: SpeakerRole | undefined;
  for (const one of segments) {
    const role = opens.get(one);
    const name = role ? undefined : dialect.answerOpening?.pattern.exec(segmentText(one))?.[1];
    const answers = name && behind === 'question' && names.includes(labelKey(name));
    if (answers) found.set(one, 'answer');
    behind = role ?? (answers ? 'answer' : behind);
  }
  return { opens: found, notes: [] };
}

function questionsWithout({ segments, without }: Known, opens: Opens): Added {
  const found = new Map<Segment, SpeakerRole>();
  const asks = (one: Segment | undefined) => one !== undefined && without?.questions.has(one) === true;
  for (const [index, one] of segments.entries()) {
    const goesOn = asks(segments[index - 1]);
    if (asks(one) && !goesOn) found.set(one, 'question');
    else if (!asks(one) && goesOn && !opens.has(one)) found.set(one, 'answer');
  }
  const [first] = without?.questions ?? [];
  const reason = `Questions carry no label here; they were told by ${without?.by}.`;
  return { opens: found, notes: [{ rule: 'role-worked-out', line: first?.lines[0] ?? null, reason }] };
}

function answersWithout({ segments, dialect }: Known, opens: Opens): Added {
  const answers = unlabelledAnswers(segments, new Set(opens.keys()), (one) => isSaid(one, dialect));
  const reason = 'Answers carry no label here; each was taken to begin with the paragraph behind what asks.';
  return {
    opens: new Map(answers.map((one) => [one, 'answer'])),
    notes: answers.slice(0, 1).map((one) => ({ rule: 'role-worked-out', line: one.lines[0], reason })),
  };
}

const steps: readonly Step[] = [
  {
    // QUESTION: When?
    name: 'labels that speak for somebody open a turn, but for a long one right above a question’s own',
    when: () => true,
    add: withLabels,
  },
  {
    // After the press conference, a journalist asked if the toll would rise. / Anna Example: It will.
    name: 'a paragraph right before an answer may tell what was asked, and nobody who answers says it',
    when: () => true,
    add: questionsToldOf,
  },
  {
    // A: Which bridge do you mean? / Journalist: The southern one. / It opens in June. / Q: And the toll?
    name: 'behind a word from the floor that asks nothing, the answer goes on',
    when: ({ dialect }, opens) =>
      dialect.roles === 'pattern' && [...opens.keys()].some(({ label }) => label?.comment === true),
    add: answersThatGoOn,
  },
  {
    // QUESTION: When? / Anna Example said that it would be in June.
    name: 'an answer may name who answers instead of carrying a label',
    when: ({ dialect }) => dialect.answerOpening !== undefined,
    add: answersThatName,
  },
  {
    // **When will it open?** / It will open in June.
    name: 'questions without a label open turns, and so does what stands behind them',
    when: ({ without }) => without !== null,
    add: questionsWithout,
  },
  {
    // Question: When will it open? / It will open in June.
    name: 'where nobody but who asks has a label, answers begin behind what asks',
    when: ({ without }, opens) =>
      !without && opens.size >= FEWEST_QUESTIONS && [...opens.values()].every((role) => role === 'question'),
    add: answersWithout,
  },
];

/** The segments that open a turn, in the order in which they were found. */
export function openTurns(known: Known): { opens: Map<Segment, SpeakerRole>; notes: Note[] } {
  let opens = new Map<Segment, SpeakerRole>();
  let notes: Note[] = [];
  for (const { when, add } of steps) {
    if (!when(known, opens)) continue;
    const added = add(known, opens);
    opens = new Map([...opens, ...added.opens]);
    notes = [...notes, ...added.notes];
  }
  return { opens, notes };
}
