import type { RawItem, RawTurn, Segment } from '../stages.ts';
import type { BorderWords } from './border-words.ts';
import { calls, isEmpty, permits } from './calls.ts';
import { announces, behindThanks, isOnlyBegun, onlyGreets } from './opening.ts';
import { readWords, type Vocabulary } from './read-words.ts';
import { sentencesIn } from './sentences.ts';

/** What an exchange says at its borders, and what it is about. Texts are cut, words are stems. */
export interface Exchange {
  /** how it begins: its first questions */
  opens: string;
  /** the same behind thanks, and whether thanks open it: alone they close what was said before */
  matter: string;
  thanks: boolean;
  /** its first sentence needs something said before: "Is it safe?" */
  pointsBack: boolean;
  /** a greeting, or a question that only asks whether it may be asked */
  announces: boolean;
  /** nothing is asked at all, and nothing answered: "Thank you." – "Ann." */
  isFormal: boolean;
  /** how its last question ends */
  askedLast: string;
  /** so many words are asked, so many answered; a Chinese character counts as half a word */
  asked: number;
  answered: number;
  asks: boolean;
  /** how its last answer ends; "" where nobody answers */
  closes: string;
  /** its answer ends in a call on the next, or is no more than a permission to ask */
  calls: boolean;
  permits: boolean;
  /** what carries meaning in its questions, which of it are names, and what carries meaning in all of it: each once */
  questionWords: readonly number[];
  names: readonly number[];
  words: readonly number[];
  /** the label of who asks first, as printed; null where none is printed */
  label: string | null;
  /** that label names somebody: "Ann Example, Northport News" */
  isNamed: boolean;
  /** its label says that it is a follow-up: “INTERLOCUTOR” goes on where “PREGUNTA” opens */
  followUp: boolean;
}

/** So much of what is asked and of what is answered is read, in characters: what it is about is said early. */
const ASKED = 700;
const ANSWERED = 450;
/** So much of an end is read: a call on the next is short. */
const CLOSING = 160;
/** What points back does so early, and whoever gives thanks first does so in a line. */
const EARLY = 60;
const FIRST_LINE = 120;

const QUESTION_MARK = /[?？؟]/;

export function exchangeOf(item: RawItem, vocabulary: Vocabulary, border: BorderWords): Exchange {
  const questions = item.turns.filter(({ role }) => role === 'question');
  const answers = item.turns.filter(({ role }) => role !== 'question');
  const opens = beginning(questions, ASKED);
  const answer = beginning(answers, ANSWERED);
  const closes = ending(answers.at(-1));
  const read = readWords(opens, vocabulary);
  const said = readWords(answer, vocabulary);
  const answered = allWords(said.count, answer.length, answers);
  const asked = allWords(read.count, opens.length, questions);
  const questionWords = [...new Set(read.stems)];
  const question = { opens, asked, asks: QUESTION_MARK.test(opens), words: questionWords.length };
  const isAnnounced = announces(question, border);
  const greeted = isAnnounced && onlyGreets(opens, border);
  const behind = behindThanks(opens.slice(0, FIRST_LINE), border);
  const matter = behind ?? opens;
  const early = matter.slice(0, EARLY);
  const isMore = answer.length > closes.length || answers.length > 1;
  const close = { closes, isMore, announced: isAnnounced, answered };
  const label = questions[0]?.opening?.label ?? null;
  return {
    opens,
    asked,
    asks: question.asks,
    matter,
    thanks: behind !== null && behind !== '',
    pointsBack: border.pointsBack.test(sentencesIn(early)[0] ?? ''),
    announces: isAnnounced,
    isFormal:
      questions.length > 0 &&
      isAnnounced &&
      isEmpty({ ...close, greeted }, border) &&
      (greeted || isOnlyBegun(question)),
    askedLast: ending(questions.at(-1)),
    answered,
    closes,
    calls: calls(close, border),
    permits: permits(close, border),
    questionWords,
    names: [...new Set(read.names)],
    words: [...new Set([...read.stems, ...said.stems])],
    label: label?.text ?? null,
    isNamed: label !== null && label.shape !== 'listed',
    followUp: item.followUp || (label !== null && (label.followUp || border.goesOnLabels.test(label.text))),
  };
}

/** How many words some turns have in all, told from those of their beginning. */
function allWords(read: number, length: number, turns: readonly RawTurn[]): number {
  let all = 0;
  for (const { segments, opening } of turns) {
    for (const segment of segments) {
      const [, from, to] = spoken(segment, opening);
      all += to - from;
    }
  }
  return length === 0 ? 0 : read * Math.max(1, all / length);
}

/** What a segment says, its label taken off. */
function spoken(segment: Segment, opening: Segment | null): [text: string, from: number, to: number] {
  const { block, from, to } = segment;
  const label = segment === opening ? segment.label : null;
  return [block.text, label ? Math.max(from, label.said) : from, to];
}

/** The beginning of what is said in some turns. */
function beginning(turns: readonly RawTurn[], most: number): string {
  let text = '';
  for (const { segments, opening } of turns) {
    for (const segment of segments) {
      if (text.length >= most) return text;
      const [whole, from, to] = spoken(segment, opening);
      const piece = whole.slice(from, Math.min(to, from + most - text.length)).trim();
      text = text === '' ? piece : `${text} ${piece}`;
    }
  }
  return text;
}

/** How a turn ends: its last paragraphs, each a line. */
function ending(turn: RawTurn | undefined): string {
  if (!turn) return '';
  const { segments, opening } = turn;
  let text = '';
  for (let at = segments.length - 1; at >= 0 && text.length < CLOSING; at--) {
    const segment = segments[at];
    if (!segment) continue;
    const [whole, from, to] = spoken(segment, opening);
    const piece = whole.slice(Math.max(from, to - CLOSING), to).trim();
    text = text === '' ? piece : `${piece}\n${text}`;
  }
  return text.slice(-CLOSING);
}
