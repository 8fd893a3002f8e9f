import { contentWords } from '../../languages/words.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { RawItem, RawTurn, Segment } from '../stages.ts';
import type { BorderWords } from './border-words.ts';
import { calls, isEmpty, permits } from './calls.ts';
import { announces, behindThanks, isOnlyBegun, onlyGreets } from './opening.ts';
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
  /** what carries meaning in its questions, which of it are names, and what carries meaning in all of it */
  questionWords: ReadonlySet<string>;
  names: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** the label of who asks first, as printed; null where none is printed */
  label: string | null;
  /** that label names somebody: "Ann Example, Northport News" */
  isNamed: boolean;
  /** its label says that it is a follow-up: “INTERLOCUTOR” goes on where “PREGUNTA” opens */
  followUp: boolean;
}

/** So much of what is asked and of what is answered is read, in characters: what it is about is said early. */
const ASKED = 700;
const ANSWERED = 500;
/** So much of an end is read: a call on the next is short. */
const CLOSING = 160;

/** What points back does so early. */
const EARLY = 60;

const WORD = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu;
const HAN = /\p{Script=Han}/gu;
const QUESTION_MARK = /[?？؟]/;

/** @param lang BCP 47 */
export function exchangeOf(item: RawItem, lang: string, border: BorderWords): Exchange {
  const questions = item.turns.filter(({ role }) => role === 'question');
  const answers = item.turns.filter(({ role }) => role !== 'question');
  const opens = beginning(questions, ASKED);
  const answer = beginning(answers, ANSWERED);
  const closes = ending(answers.at(-1));
  const answered = countWords(answer);
  const askedWords = contentWords(opens, lang);
  const questionWords = new Set(askedWords.map(({ stem }) => stem));
  const question = { opens, asked: countWords(opens), asks: QUESTION_MARK.test(opens) };
  const isAnnounced = announces({ ...question, words: questionWords.size }, border);
  const greeted = onlyGreets(opens, border);
  const behind = behindThanks(opens, border);
  const matter = behind ?? opens;
  const first = (sentencesIn(matter)[0] ?? '').slice(0, EARLY);
  const close = { closes, isMore: answered > countWords(closes), announced: isAnnounced, answered };
  const label = questions[0]?.opening?.label ?? null;
  return {
    ...question,
    matter,
    thanks: behind !== null && behind !== '',
    pointsBack: border.pointsBack.test(first),
    announces: isAnnounced,
    isFormal:
      questions.length > 0 &&
      isEmpty({ ...close, greeted }, border) &&
      (greeted || isOnlyBegun({ ...question, words: questionWords.size })),
    askedLast: ending(questions.at(-1)),
    answered,
    closes,
    calls: calls(close, border),
    permits: permits(close, border),
    questionWords,
    names: new Set(askedWords.filter(({ name }) => name).map(({ stem }) => stem)),
    words: new Set([...questionWords, ...contentWords(answer, lang).map(({ stem }) => stem)]),
    label: label?.text ?? null,
    isNamed: label !== null && label.shape !== 'listed',
    followUp: item.followUp || (label !== null && (label.followUp || border.goesOnLabels.test(label.text))),
  };
}

/** What a segment says, its label taken off. */
function spoken(segment: Segment, opening: Segment | null): string {
  const text = segmentText(segment);
  const label = segment === opening ? segment.label : null;
  return label ? text.slice(Math.max(0, label.said - segment.from)) : text;
}

/** The beginning of what is said in some turns. */
function beginning(turns: readonly RawTurn[], most: number): string {
  let text = '';
  for (const { segments, opening } of turns) {
    for (const segment of segments) {
      if (text.length >= most) return text.slice(0, most);
      text += `${text && ' '}${spoken(segment, opening).slice(0, most).trim()}`;
    }
  }
  return text.slice(0, most);
}

/** How a turn ends: its last paragraphs, each a line. */
function ending(turn: RawTurn | undefined): string {
  if (!turn) return '';
  const { segments, opening } = turn;
  let text = '';
  for (let at = segments.length - 1; at >= 0 && text.length < CLOSING; at--) {
    const segment = segments[at];
    if (segment) text = `${spoken(segment, opening).slice(-CLOSING).trim()}${text && '\n'}${text}`;
  }
  return text.slice(-CLOSING);
}

function countWords(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  const spaced = han === 0 ? text : text.replace(HAN, ' ');
  return Math.round((spaced.match(WORD)?.length ?? 0) + han / 2);
}
