import type { RawItem, RawTurn } from '../stages.ts';
import type { BorderWords } from './border-words.ts';
import { calls, callsByName, isEmpty, letsIn } from './calls.ts';
import { ending, isBrokenOff, LAST, spoken } from './ending.ts';
import {
  addresses,
  announces,
  behindName,
  behindThanks,
  isOnlyBegun,
  onlyGreets,
  turned,
  undashed,
} from './opening.ts';
import type { SaidWords, WordReader } from './read-words.ts';
import { firstSentence } from './sentences.ts';

/** What an exchange says at its borders, and what it is about. */
export interface Exchange {
  /** how its first question begins: with thanks, which close what was said before; with a name; with “But”; … */
  thanks: boolean;
  addresses: boolean;
  followsUp: boolean;
  goesOn: boolean;
  adds: boolean;
  newMatter: boolean;
  /** the same, said anywhere in its beginning: "Great. One more question …" */
  turns: boolean;
  objects: boolean;
  /** its beginning tells of these days: "The ferry stopped this morning." */
  theseDays: boolean;
  /** its first sentence needs something said before: "Is it safe?" */
  pointsBack: boolean;
  /** its last answer ends inside a sentence: "It will --" */
  isCutShort: boolean;
  /** its last answer asks: "The first part again?" */
  asksBack: boolean;
  /** a greeting, or a question that only asks whether it may be asked */
  announces: boolean;
  /** what it asks is still to come: it only announces, or is broken off behind a few words: "Jon, on --" */
  isHalf: boolean;
  /** nothing is asked at all, and nothing answered: "Thank you." – "Ann." */
  isFormal: boolean;
  /** so many words are asked, so many answered; a Chinese character counts as half a word */
  asked: number;
  answered: number;
  asks: boolean;
  /** its answer ends in a call on the next */
  calls: boolean;
  /** by nothing but a name, in a paragraph of its own */
  callsByName: boolean;
  words: SaidWords;
  /** the label of who asks first, as printed; null where none is printed */
  label: string | null;
  /** that label names somebody: "Ann Example, Northport News" */
  isNamed: boolean;
  /** its label says that it is a follow-up: “INTERLOCUTOR” goes on where “PREGUNTA” opens */
  followUp: boolean;
}

/** So much of what is asked and of what is answered is read, in characters: what it is about is said early. */
const ASKED = 700;
const ANSWERED = 350;
/** So much of a beginning is read as a text: phrases of talk are short. */
const OPENING = 120;
/** What points back does so early. */
const EARLY = 60;

/** A question of more words that is broken off tells what it is about. */
const HALF = 6;

const ASKS_BACK = /[?？؟]["”’»)\]]*\s*$/u;

export function exchangeOf(item: RawItem, reader: WordReader, border: BorderWords): Exchange {
  const questions = item.turns.filter(({ role }) => role === 'question');
  const answers = item.turns.filter(({ role }) => role !== 'question');
  reader.begin();
  const [from, namesFrom] = [reader.wordCount, reader.nameCount];
  const asked = readTurns(questions, ASKED, reader, true);
  const { asks, wordCount: askedTo, nameCount: namesTo } = reader;
  const answered = readTurns(answers, ANSWERED, reader, false);
  const words = { from, asked: askedTo, to: reader.wordCount, namesFrom, namesTo };

  const opens = beginning(questions);
  const closes = ending(answers.at(-1));
  const isLetIn = letsIn({ closes, answered }, border);
  const question = { opens, asked, asks, words: askedTo - from, isLetIn };
  const isAnnounced = announces(question, border);
  const greeted = isAnnounced && onlyGreets(opens, border);
  const behind = behindThanks(opens, border);
  const matter = behind ?? opens;
  const isMore = answers.length > 1 || lengthOf(answers) > closes.length;
  const close = { closes, isMore, announced: isAnnounced, answered };
  const label = questions[0]?.opening?.label ?? null;
  return {
    asked,
    asks,
    answered,
    words,
    thanks: behind !== null && behind !== '',
    ...openingOf(turned(opens, border), turned(matter, border), border),
    isCutShort: isBrokenOff(closes),
    asksBack: ASKS_BACK.test(closes.slice(-LAST)),
    announces: isAnnounced,
    isHalf: isAnnounced || (asked <= HALF && isHalf(opens, ending(questions.at(-1)))),
    isFormal:
      questions.length > 0 &&
      isAnnounced &&
      isEmpty({ ...close, greeted }, border) &&
      (greeted || isOnlyBegun(question)),
    calls: calls(close, border),
    callsByName: callsByName(close, border),
    label: label?.asker ?? label?.text ?? null,
    isNamed: label !== null && (label.shape !== 'listed' || label.asker !== undefined),
    followUp: item.followUp || (label !== null && (label.followUp || border.goesOnLabels.test(label.text))),
  };
}

type Opening = Pick<
  Exchange,
  | 'addresses'
  | 'followsUp'
  | 'goesOn'
  | 'adds'
  | 'objects'
  | 'newMatter'
  | 'turns'
  | 'theseDays'
  | 'pointsBack'
>;

/** @param matter the same behind thanks */
function openingOf(opens: string, matter: string, border: BorderWords): Opening {
  const said = undashed(matter);
  const first = matter === opens ? said : undashed(opens);
  const asked = behindName(said, border);
  const followsUp = border.followUp.test(asked);
  return {
    followsUp,
    goesOn: border.goesOn.test(first),
    adds: border.adds.test(first),
    objects: border.objects.test(first),
    turns: border.turns.test(said),
    addresses: addresses(said, border),
    newMatter: !followsUp && border.newMatter.test(asked),
    theseDays: border.theseDays.test(said),
    pointsBack: pointsBack(matter, border),
  };
}

/** Whether a question is broken off that is not itself the end of one: "Jon, on --" */
const isHalf = (opens: string, ends: string): boolean => undashed(opens) === opens && isBrokenOff(ends);

/** Whether a beginning needs something said before: "Is it safe?" What stands behind a name may be of that: "Does Ann Example say that she stays?" */
function pointsBack(matter: string, border: BorderWords): boolean {
  const first = firstSentence(matter.slice(0, EARLY)) ?? '';
  const name = first.search(border.name);
  return border.pointsBack.test(name < 0 ? first : first.slice(0, name));
}

/** Reads the beginning of what is said in some turns, and gives how many words they have in all. */
function readTurns(turns: readonly RawTurn[], most: number, reader: WordReader, isAsked: boolean): number {
  const before = reader.count;
  let left = most;
  let all = 0;
  for (const { segments, opening } of turns) {
    for (const segment of segments) {
      const [text, from, to] = spoken(segment, opening);
      const end = Math.min(to, from + left);
      if (end > from) reader.read(text, from, end, isAsked);
      left -= Math.max(0, end - from);
      all += to - from;
    }
  }
  return all === 0 ? 0 : ((reader.count - before) * all) / (most - left);
}

function lengthOf(turns: readonly RawTurn[]): number {
  let all = 0;
  for (const { segments, opening } of turns) {
    for (const segment of segments) {
      const [, from, to] = spoken(segment, opening);
      all += to - from;
    }
  }
  return all;
}

/** The beginning of what is said in some turns. */
function beginning(turns: readonly RawTurn[]): string {
  let text = '';
  for (const { segments, opening } of turns) {
    for (const segment of segments) {
      if (text.length >= OPENING) return text;
      const [whole, from, to] = spoken(segment, opening);
      const piece = whole.slice(from, Math.min(to, from + OPENING - text.length)).trim();
      text = text === '' ? piece : `${text} ${piece}`;
    }
  }
  return text;
}
