import { holds, isSaidIn, type Ranked, type Weighed } from './heard.ts';
import { tells } from './noun-phrases.ts';
import type { Offer } from './offers.ts';
import { lengthOf, type Piece, sharesWord } from './pieces.ts';
import type { Question } from './questions.ts';
import { is, isOneOf } from './sentence.ts';
import { saidTimes, type TimesAround } from './times.ts';
import type { SpokenWords } from './words.ts';

/** What is measured of an offer: by these numbers alone one is chosen. */

/** The exchange that is to be named, and what of it is measured once for all offers. */
export interface Setting {
  own: Weighed;
  words: SpokenWords;
  times: TimesAround;
  /** how many words are asked */
  asked: number;
  /** how much of what an exchange is about a piece holds, 0 to 1 */
  cover: (piece: Piece) => number;
}

export function settingOf(own: Weighed, words: SpokenWords, times: TimesAround): Setting {
  const known = new Map<Piece, number>();
  const cover = (piece: Piece): number => {
    let held = known.get(piece);
    if (held === undefined) {
      held = Math.min(1, holds(piece.sentence, piece.from, piece.to, own.weights) / (own.sum || 1));
      known.set(piece, held);
    }
    return held;
  };
  return {
    own,
    words,
    times,
    asked: own.heard.asked.reduce((sum, { tokens }) => sum + tokens.length, 0),
    cover,
  };
}

/** A number of a phrase, of a question, or of how the parts of an offer go together. */
type Measures<One> = Readonly<Record<string, (one: One, setting: Setting) => number>>;

const one = (holds: boolean | undefined): number => (holds ? 1 : 0);

function count(
  { sentence: { tokens }, from, to }: Piece,
  isOne: (token: (typeof tokens)[number]) => boolean,
) {
  return tokens.slice(from, to).filter(isOne).length;
}

const cover = (piece: Piece, setting: Setting): number => setting.cover(piece);

/** The weight of its heaviest word. */
function heaviest({ sentence: { tokens }, from, to }: Piece, { own }: Setting): number {
  const weights = tokens.slice(from, to).map(({ form }) => own.weights.get(form.stem) ?? 0);
  return Math.min(3, Math.max(0, ...weights));
}

/** The share of its telling words that the answer says too. */
function answered(piece: Piece, { own: { heard } }: Setting): number {
  const telling = count(piece, tells);
  return telling && count(piece, (token) => tells(token) && isSaidIn(token.form, heard.answer)) / telling;
}

const placeOf = ({ sentence }: Piece, { own: { heard } }: Setting): number => heard.asked.indexOf(sentence);
const isCommon = ({ tag }: { tag: string }) => tag === 'NOUN';

/** How often the words of a piece are said, by both sides, in the exchanges beside it and in the briefing. */
const SAID: Measures<Piece> = {
  inAsked: (piece, { times }) => saidTimes(piece, [times.asked]),
  inAnswer: (piece, { times }) => saidTimes(piece, [times.answered]),
  inBefore: (piece, { times }) => saidTimes(piece, times.before),
  inAskedBefore: (piece, { times }) => saidTimes(piece, times.askedBefore),
  inAfter: (piece, { times }) => saidTimes(piece, times.after),
  inBriefing: (piece, { times }) => saidTimes(piece, [times.briefing], Number.POSITIVE_INFINITY),
};

export const PHRASE: Measures<Ranked> = {
  cover,
  ...SAID,
  heaviest,
  answered,
  /** its last word is said in the answer */
  headAnswered: ({ sentence, to }, { own }) => {
    const head = sentence.tokens[to - 1];
    return one(head && isSaidIn(head.form, own.heard.answer));
  },
  /** what the rules of phrases think of it, as a logarithm */
  worth: ({ worth }) => Math.log(0.05 + Math.min(5, Math.max(0, worth))),
  /** its place among all, by worth */
  rank: (phrase, { own }) => Math.max(0, own.ranked.indexOf(phrase)) / 5,
  full: ({ full }) => one(full),
  named: ({ named }) => one(named),
  declared: ({ declared }) => one(declared),
  lone: ({ from, to }) => one(to - from === 1),
  words: ({ from, to }) => Math.min(20, to - from) / 10,
  nouns: (phrase) => Math.min(4, count(phrase, isCommon)),
  qualities: (phrase) =>
    Math.min(
      2,
      count(phrase, ({ tag }) => tag === 'ADJ'),
    ),
  /** "question", "comment" */
  ofTalk: (phrase, { words }) => one(count(phrase, ({ form }) => words.talkNouns.has(form.key)) > 0),
  firstName: (phrase, { words }) =>
    one(count(phrase, ({ form, tag }) => tag === 'PROPN' && words.firstNames.has(form.key)) > 0),
  /** how late it is said, in sentences */
  late: (phrase, setting) => Math.max(0, Math.min(8, placeOf(phrase, setting))) / 4,
  /** it is said behind the last question */
  behindAsking: (phrase, setting) => {
    const last = setting.own.heard.asked.findLastIndex(({ asks }) => asks);
    return one(last >= 0 && placeOf(phrase, setting) > last);
  },
  /** a question that may stand by itself holds it */
  asked: ({ sentence, from, to }, { own }) =>
    one(own.heard.questions.some((q) => q.sentence === sentence && q.from <= from && to <= q.to)),
};

export const QUESTION: Measures<Question> = {
  cover,
  ...SAID,
  /** ends where its sentence does */
  ends: ({ sentence, to }) => one(to >= sentence.tokens.length - 1),
  /** ends on a word behind which more may follow */
  open: ({ sentence, to }) =>
    one(isOneOf(sentence.tokens[to - 1], ['VERB', 'AUX', 'ADP', 'ADJ', 'ADV', 'PRON'])),
  /** a question mark stands behind its sentence */
  marked: ({ sentence }) => one(sentence.asks),
  /** "Who …", "What …" */
  asksFor: ({ sentence, from }) => one(is(sentence.tokens[from], 'asking')),
  /** "It …", "You …" */
  begins: ({ sentence, from }) => one(isOneOf(sentence.tokens[from], ['PRON'])),
  length: (question) => lengthOf(question) / 50,
  points: ({ points }) => Math.min(3, points),
  /** nothing in it points back */
  whole: ({ points }) => one(points === 0),
  full: ({ full }) => one(full),
  telling: (question) => Math.min(4, count(question, tells)),
  holdsName: (question) => one(count(question, ({ tag }) => tag === 'PROPN') > 0),
  cut: ({ cut }) => one(cut),
  stated: ({ put }) => one(put === 'stated'),
  told: ({ put }) => one(put === 'told'),
  about: ({ put }) => one(put === 'about'),
  plain: ({ put }) => one(put === 'plain'),
  said: ({ put }) => one(put === 'said'),
  forAnswer: ({ forAnswer }) => one(forAnswer),
  /** the best phrase is in it */
  holdsBest: (question, { own: { ranked } }) => one(ranked[0] && sharesWord(ranked[0], question)),
  /** of all words that are asked */
  share: ({ from, to }, { asked }) => (to - from) / (1 + asked),
  ofTalk: (question, { words }) => one(count(question, ({ form }) => words.talkNouns.has(form.key)) > 0),
  /** begins "Is he …", "Does that …" */
  pointsFirst: ({ sentence, from }) =>
    one(is(sentence.tokens[from + 1], 'thirds') || is(sentence.tokens[from + 1], 'pointers')),
};

/** How many sentences what stands behind a head is said after it. */
function apart({ head, matter, question, aspect }: Offer, setting: Setting): number {
  const behind = question ?? aspect;
  if (!head || !behind || matter) return 0;
  return Math.max(-3, Math.min(4, placeOf(behind, setting) - placeOf(head, setting))) / 2;
}

/** How far behind a head, or before it, in words, what stands behind it is said in one sentence; 0 in another. */
function nearness({ head, question, aspect }: Offer): number {
  const behind = question ?? aspect;
  if (!head || !behind || head.sentence !== behind.sentence) return 0;
  return Math.max(-15, Math.min(25, behind.from - head.to)) / 10;
}

export const OFFER: Measures<Offer> = {
  apart,
  /** one sentence says both parts */
  together: ({ head, question, aspect }) =>
    one(head !== null && (question ?? aspect)?.sentence === head.sentence),
  nearness,
  /** how much both parts hold of what an exchange is about */
  both: ({ head, question, aspect }, setting) => {
    const behind = question ?? aspect;
    return head && behind ? Math.min(1, cover(head, setting) + cover(behind, setting)) : 0;
  },
  /** how much is asked, in words */
  asked: (_offer, { asked }) => Math.min(80, asked) / 40,
  sure: ({ matter }) => one(matter?.sure),
  spokenOf: ({ matter }) => one(matter?.spokenOf),
  /** so far back in its thread something is called by it; by so many */
  back: ({ matter }) => Math.min(4, matter?.leads?.back ?? 0) / 2,
  times: ({ matter }) => Math.min(4, matter?.leads?.times ?? 0) / 2,
  /** nothing that is asked names enough by itself */
  thin: (_offer, { own: { ranked } }) => one(!ranked.some(({ full, pointed }) => full && !pointed)),
};
