import type { Briefing, Item, Message, Turn } from '../../model/briefing.ts';
import { type RuleId, rules } from '../../model/rules.ts';
import { measure } from '../../outline/measure.ts';

/** What may be wrong with whose words a transcript gives, in words (of Chinese: in characters). */
export interface Doubt {
  file: string;
  /** where to begin to look, 1-based; null for the whole file */
  line: number | null;
  /** words that may be given to the wrong person, as estimated: each turn’s words times how likely that is */
  words: number;
  /** all words that were said */
  of: number;
  /** why, and what to do, a sentence each */
  why: string;
  advice: string;
}

/** A turn with its words. */
interface Weighed {
  turn: Turn;
  words: number;
}

/** One cause of doubt: how likely it is that a turn’s words are another’s, 0–1 by turn; turns of which it says nothing are left out. */
interface Cause {
  line: number | null;
  why: string;
  advice: string;
  risk: ReadonlyMap<Turn, number>;
}

/** Where who speaks was told by the turns alone, one label in ten is told wrong. */
const WORKED_OUT = 0.1;
/** A warning of the parser that the role is doubtful: as likely one as the other. */
const ROLE_DOUBTFUL = 0.5;
/** A label that slipped: the words are another’s nearly always. */
const SPEAKER_DOUBTFUL = 0.9;
/** What was read as said, and looks like a label: the words behind it may be another’s. */
const LABEL_DOUBTFUL = 0.3;
/** A label that was taken for another one, or had no colon. */
const LABEL_MENDED = 0.1;
/** Words without a label of who speaks, given to the one who speaks there. */
const SPEAKER_INFERRED = 0.05;
/** The dialect is the wrong one, now and then, where another fits as well. */
const DIALECT_DOUBTFUL = 0.05;
/** Nobody asks, or nobody answers: half of it is somebody else’s, as nobody knows which half. */
const ONE_SIDED = 0.5;
/** A page of speech without a question is a speech below this many turns … */
const SPEECH = 4;
/** Who asks says more than this share of all: the roles may be the wrong way round. */
const ASKS_MOST = 0.6;
/** One who answers says all of it, though there are several exchanges: answers of others may be among theirs. */
const SAYS_ALL = 0.97;
const SEVERAL = 6;
/** So many words without a label of their own hold more than one speaker, now and then. */
const LONG_UNLABELLED = 700;
/** So many words in one question hold the answer too. */
const LONG_QUESTION = 500;
const LONG = 0.3;
/** Fewer words than this are not worth a look. */
const FEWEST_WORDS = 25;

const wordsOf = ({ paragraphs }: Turn): number =>
  paragraphs.reduce((sum, text) => {
    const { words, han } = measure(text);
    return sum + words + han;
  }, 0);

/** “MR. EXAMPLE” answers, as far as the turns tell. → MR. EXAMPLE */
const quoted = (reason: string): string | null => /“([^”]+)”/.exec(reason)?.[1] ?? null;

const total = (turns: readonly Weighed[]): number => turns.reduce((sum, { words }) => sum + words, 0);

const number = (count: number): string => count.toLocaleString('en');

const share = (part: number, all: number): string => `${Math.round((100 * part) / all)} %`;

/** The same risk for each of these turns. */
const risked = (turns: readonly Weighed[], risk: number): Map<Turn, number> =>
  new Map(turns.map(({ turn }) => [turn, risk]));

/** How likely a message makes it that the words of a label, or of a line, are another’s. */
const byMessage: Readonly<Record<string, { risk: number; by: 'label' | 'line' }>> = {
  'role-doubtful': { risk: ROLE_DOUBTFUL, by: 'label' },
  'role-worked-out': { risk: WORKED_OUT, by: 'label' },
  'label-inside': { risk: LABEL_MENDED, by: 'line' },
  'label-joined': { risk: LABEL_MENDED, by: 'label' },
  'label-doubtful': { risk: LABEL_DOUBTFUL, by: 'line' },
  'label-without-colon': { risk: LABEL_MENDED, by: 'line' },
  'speaker-doubtful': { risk: SPEAKER_DOUBTFUL, by: 'line' },
};

const ofLabels: readonly { rules: readonly string[]; why: (labels: number) => string; advice: string }[] = [
  {
    rules: ['role-doubtful'],
    why: (labels) =>
      `${labels === 1 ? 'A voice was' : `${labels} voices were`} given a role that its own turns speak against.`,
    advice: 'Give its first line the right role: do: label.',
  },
  {
    rules: ['speaker-doubtful'],
    why: () => 'A label may have slipped: the words under it read as somebody else’s.',
    advice: 'If somebody else spoke, say who: do: said-by.',
  },
  {
    rules: ['role-worked-out', 'label-joined'],
    why: (labels) =>
      `Who asks and who answers was worked out from the turns for ${labels === 1 ? 'one label' : `${labels} labels`}.`,
    advice: 'Where one has the wrong role, say so: do: label.',
  },
  {
    rules: ['label-doubtful', 'label-inside', 'label-without-colon'],
    why: (labels) =>
      `${labels === 1 ? 'A line looks' : `${labels} lines look`} like the label of a speaker, and may not be what it was read as.`,
    advice: 'Say which it is: do: label, or do: phrase.',
  },
];

/** What messages about labels make doubtful, a cause a kind. */
function labelCauses(turns: readonly Weighed[], messages: readonly Message[]): Cause[] {
  return ofLabels.flatMap(({ rules: ids, why, advice }): Cause[] => {
    const found = messages.filter(({ rule }) => ids.includes(rule));
    const first = found[0];
    if (!first) return [];
    const risk = new Map<Turn, number>();
    const labels = new Set<string>();
    for (const { rule, line, reason } of found) {
      const known = byMessage[rule];
      const label = quoted(reason);
      if (!known) continue;
      labels.add(label ?? `${line}`);
      for (const { turn } of turns) {
        const [from, to] = turn.lines;
        const isIt =
          known.by === 'label' && label !== null
            ? turn.label === label
            : line !== null && from <= line && line <= to;
        if (isIt) risk.set(turn, Math.max(risk.get(turn) ?? 0, known.risk));
      }
    }
    return [{ line: first.line, why: why(labels.size), advice, risk }];
  });
}

/** What the roles make doubtful, taken together. */
function sideCauses(turns: readonly Weighed[], items: readonly Item[]): Cause[] {
  const causes: Cause[] = [];
  const asks = turns.filter(({ turn }) => turn.role === 'question');
  const others = turns.filter(({ turn }) => turn.role !== 'question');
  const answers = turns.filter(({ turn }) => turn.role === 'answer');
  const all = total(turns);
  const line = turns[0]?.turn.lines[0] ?? null;
  const askers = new Set(asks.flatMap(({ turn }) => turn.speaker ?? turn.label ?? []));
  if (asks.length === 0 && turns.length >= SPEECH) {
    causes.push({
      line,
      why: `Nobody asks, in ${number(turns.length)} turns.`,
      advice: 'If it is a briefing, state its dialect in front matter; else nothing.',
      risk: risked(turns, ONE_SIDED),
    });
  } else if (asks.length > 0 && answers.length === 0) {
    const who =
      askers.size > 1
        ? `${askers.size} ask`
        : `${number(asks.length)} ${asks.length === 1 ? 'question is' : 'questions are'} asked`;
    causes.push({
      line: asks[0]?.turn.lines[0] ?? line,
      why: `${who}, and nobody answers.`,
      advice:
        'Give whoever answers their role at their first line: do: label; or state the dialect in front matter.',
      risk: risked(turns, ONE_SIDED),
    });
  } else if (asks.length > 0 && total(asks) > all * ASKS_MOST) {
    causes.push({
      line: asks[0]?.turn.lines[0] ?? line,
      why: `Those who ask say ${share(total(asks), all)} of all words: the roles may be the wrong way round.`,
      advice: 'If they are, give both their roles at their first lines: do: label.',
      risk: risked(turns, ONE_SIDED),
    });
  }
  const unlabelled = others.filter(({ turn }) => turn.label === null);
  const one = new Set(others.map(({ turn }) => turn.speaker)).size === 1;
  const exchanges = items.filter(({ kind }) => kind === 'exchange').length;
  if (one && exchanges >= SEVERAL && total(others) > all * SAYS_ALL) {
    causes.push({
      line,
      why: `One voice says ${share(total(others), all)} of all words, in ${number(exchanges)} exchanges: questions may be among its answers.`,
      advice: 'Where somebody else begins to speak, say so: do: label.',
      risk: risked(others, LONG),
    });
  }
  const long = [
    ...unlabelled.filter(({ words }) => words >= LONG_UNLABELLED),
    ...asks.filter(({ words }) => words >= LONG_QUESTION),
  ];
  const [longest] = [...long].sort((a, b) => b.words - a.words);
  if (longest) {
    const what = longest.turn.role === 'question' ? 'in one question' : 'without a label';
    causes.push({
      line: longest.turn.lines[0],
      why: `${number(longest.words)} words stand ${what}: somebody else may speak in them.`,
      advice: 'Where somebody else begins, say so: do: label, or do: split.',
      risk: risked(long, LONG),
    });
  }
  return causes;
}

/** What the file as a whole makes doubtful, where its messages say so. */
function fileCauses(turns: readonly Weighed[], messages: readonly Message[]): Cause[] {
  const found = (rule: string) => messages.find((one) => one.rule === rule);
  const noTurns = found('no-turns');
  const dialect = found('dialect-tie') ?? found('dialect-weak');
  const inferred = found('speaker-inferred');
  return [
    ...(noTurns
      ? [
          {
            line: null,
            why: 'Nobody’s turn was recognised; all of it is read as one speech.',
            advice: 'If others speak in it, state its dialect in front matter.',
            risk: risked(turns, ONE_SIDED),
          },
        ]
      : []),
    ...(dialect
      ? [
          {
            line: null,
            why: dialect.reason,
            advice: 'State its dialect in front matter.',
            risk: risked(turns, DIALECT_DOUBTFUL),
          },
        ]
      : []),
    ...(inferred
      ? [
          {
            line: inferred.line,
            why: 'Words were given to a speaker whom their label does not name.',
            advice: 'If somebody else spoke, write the name into the label in the file.',
            risk: risked(
              turns.filter(({ turn }) => turn.role !== 'question' && turn.speaker && turn.label === null),
              SPEAKER_INFERRED,
            ),
          },
        ]
      : []),
  ];
}

/**
 * How many words of a transcript may be given to the wrong person, and for which cause above all; null where that is not worth a
 * look. An estimate, out of what the messages and the turns tell: of several causes the gravest counts for each turn. Pure.
 */
export function doubtOf(file: string, { items, messages }: Briefing): Doubt | null {
  const turns = items.flatMap(({ turns }) => turns).map((turn): Weighed => ({ turn, words: wordsOf(turn) }));
  // what a person accepted is no warning any more
  const open = messages.filter(
    ({ rule, severity }) => rules[rule as RuleId]?.severity !== 'warning' || severity === 'warning',
  );
  const causes = [...fileCauses(turns, open), ...sideCauses(turns, items), ...labelCauses(turns, open)];
  const at = (cause: Cause) =>
    turns.reduce((sum, { turn, words }) => sum + words * (cause.risk.get(turn) ?? 0), 0);
  const [first] = [...causes].sort((a, b) => at(b) - at(a));
  const words = Math.round(
    turns.reduce(
      (sum, { turn, words }) => sum + words * Math.max(0, ...causes.map(({ risk }) => risk.get(turn) ?? 0)),
      0,
    ),
  );
  if (!first || words < FEWEST_WORDS) return null;
  return { file, line: first.line, words, of: total(turns), why: first.why, advice: first.advice };
}

/** Those of which most words are doubtful first; of equals by name. */
export function byDoubt(doubts: readonly Doubt[]): Doubt[] {
  return [...doubts].sort((a, b) => b.words - a.words || (a.file < b.file ? -1 : 1));
}
