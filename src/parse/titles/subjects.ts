import { oneOf } from '../../languages/any.ts';
import { type Candidate, leansOf, lengthOf } from './candidates.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import { Gap, phrasesOf, type Sentence } from './phrases.ts';
import { type BriefingWords, type Matter, weightsOf } from './weights.ts';

/** What turns are about: which of their words weigh most, and which noun phrases hold them. */

/** So many words of those that say most make up what a title ought to hold. */
export const TOP = 6;
/** What is asked about weighs so much at least, or what was said before is looked at. */
export const ENOUGH = 2.2;
/** A word of this weight makes clear what is spoken of, though half of the sentences point back: a name, or what both sides say. */
export const CLEAR = 1.4;
/** A name that the briefing seldom says weighs so much. */
const NAMED = 1.55;
/** What a phrase keeps of its worth for each "and" and "or" in it, and where it is joined by other words than "of". */
const OF_LIST = 0.75;
const OF_LOOSE = 0.9;
/** So many of the heaviest words are handed on to the turns behind. */
const MOST_BEFORE = 10;
/** What a word of the answer alone weighs where the question points back: it may be an aside. */
const BY_ANSWER_ALONE = 0.5;
/** In characters: behind a longer subject nothing has room. */
const SUBJECT_LIMIT = 46;

export type Weights = ReadonlyMap<number, number>;

export type Piece = Pick<Candidate, 'sentence' | 'from' | 'to'>;

/** A noun phrase that may be a subject, and what it weighs. */
export interface Ranked extends Piece {
  worth: number;
  /** how many groups of turns back it was said; 0 where these turns say it */
  back: number;
}

/** What some turns are about, ready to be asked. */
export interface Subjects {
  matter: Matter;
  /** what is asked names little, or only points back: the answer and what was said before have to help */
  thin: boolean;
  /** all that is asked points back */
  points: boolean;
  /** what is asked; where that is thin, or nothing, what is said too */
  sentences: readonly Sentence[];
  weights: Map<number, number>;
  /** its heaviest words */
  heaviest: () => readonly Weight[];
  /** noun phrases, best first; found at first need */
  ranked: () => readonly Ranked[];
}

/** The sum of what the words of a piece weigh, each once. */
export function weigh({ forms }: Sentence, from: number, to: number, weights: Weights): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (!form || form.kind > Kind.number) continue;
    const weight = weights.get(form.stem);
    if (weight === undefined) continue;
    let again = false;
    for (let earlier = from; earlier < at && !again; earlier++) again = forms[earlier]?.stem === form.stem;
    if (!again) sum += weight;
  }
  return sum;
}

export function holdsTelling({ forms, nouns }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (nouns[at] && forms[at]?.kind === Kind.telling) return true;
  return false;
}

/** "Ann, is the bridge open?", "Is it open, Ann?": who is called is no subject. */
function isCalled({ forms, gaps }: Sentence, from: number, to: number): boolean {
  if (to - from > 1 || !forms[from]?.capital || forms[from]?.acronym) return false;
  const ends = to === forms.length || gaps[to] === Gap.clause || gaps[to] === Gap.dash;
  return ends && (from === 0 || gaps[from] === Gap.clause) && to - from < forms.length;
}

/** "Orlu or Hest or Sarn": of what is only counted up, no name says more for it. */
export function countedUp({ forms }: Sentence, from: number, to: number): number {
  let value = 1;
  for (let at = from; at < to; at++) if (forms[at]?.kind === Kind.pair) value *= OF_LIST;
  return value;
}

/** "the bridge to the limited degree": joined by other words than "of" it may be no phrase. */
function looselyJoined({ forms }: Sentence, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (forms[at]?.kind === Kind.join && !forms[at]?.closest) return OF_LOOSE;
  return 1;
}

export function rank(sentences: readonly Sentence[], weights: Weights, { lexicon }: BriefingWords): Ranked[] {
  const found: Ranked[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (!sentence) break;
    for (const { from, to } of phrasesOf(sentence, lexicon)) {
      const length = lengthOf(sentence, from, to);
      if (length > SUBJECT_LIMIT || !holdsTelling(sentence, from, to) || isCalled(sentence, from, to))
        continue;
      const early = 1 - 0.02 * Math.min(index, 10) - 0.004 * Math.min(from, 40);
      const side = sentence.asked ? 1 : 0.9;
      const long = 1 - 0.006 * Math.max(0, length - 20);
      const isPointed = sentence.gaps[from] === Gap.space && sentence.forms[from - 1]?.kind === Kind.pointing;
      const counted = countedUp(sentence, from, to) * looselyJoined(sentence, from, to);
      const worth =
        weigh(sentence, from, to, weights) * counted * early * side * long * (isPointed ? 0.8 : 1);
      found.push({ sentence, from, to, worth, back: 0 });
    }
  }
  return found.sort((a, b) => b.worth - a.worth);
}

const LONGEST_NOTHING = 90;

export type Weight = readonly [stem: number, weight: number];

/** The heaviest words, the heaviest first. */
export function topOf(weights: Weights, most: number): Weight[] {
  const top: Weight[] = [];
  let least = 0;
  // an iterator would make a pair of each
  weights.forEach((weight, stem) => {
    if (weight <= least) return;
    let at = Math.min(top.length, most - 1);
    while (at > 0 && (top[at - 1]?.[1] ?? 0) < weight) {
      const heavier = top[at - 1];
      if (heavier) top[at] = heavier;
      at -= 1;
    }
    top[at] = [stem, weight];
    least = top[most - 1]?.[1] ?? 0;
  });
  return top;
}

export const sumOf = (top: readonly Weight[]) => top.reduce((total, [, weight]) => total + weight, 0);

const nothings = new WeakMap<Lexicon, RegExp>();

/** The sentences that do more than call on somebody or count the questions; all of them where none does. */
function tellingOf(sentences: readonly Sentence[], lexicon: Lexicon): readonly Sentence[] {
  let nothing = nothings.get(lexicon);
  if (!nothing) {
    nothing = new RegExp(`^${oneOf(lexicon.naming.nothings ?? [])}[.!?…]*$`, 'iu');
    nothings.set(lexicon, nothing);
  }
  const telling = sentences.filter(({ text }) => text.length > LONGEST_NOTHING || !nothing.test(text));
  return telling.length > 0 ? telling : sentences;
}

export function subjectsOf(given: Matter, words: BriefingWords): Subjects {
  const asked = tellingOf(given.asked, words.lexicon);
  const matter = { ...given, asked, said: () => tellingOf(given.said(), words.lexicon) };
  const { answer } = matter;
  let weights = weightsOf(asked, answer, words);
  const isRemark = asked.length === 0;
  const leaning = asked.filter((one) => leansOf(one, 0, one.forms.length, words.lexicon) >= 0.5).length;
  const points = !isRemark && leaning === asked.length;
  const top = topOf(weights, TOP);
  const isVague = leaning * 2 >= asked.length && (top[0]?.[1] ?? 0) < CLEAR;
  const isFaint = sumOf(top) < ENOUGH && (leaning > 0 || (top[0]?.[1] ?? 0) < NAMED);
  const thin = points || (!isRemark && (isVague || isFaint));
  const sentences = thin || isRemark ? [...asked, ...matter.said()] : asked;
  if (isRemark) weights = weightsOf(sentences, '', words);
  else if (thin) {
    for (const [stem, weight] of weightsOf(matter.said(), '', words)) {
      if (!weights.has(stem)) weights.set(stem, weight * BY_ANSWER_ALONE);
    }
  }
  let ranked: readonly Ranked[] | null = null;
  let heaviest: readonly Weight[] | null = null;
  return {
    matter,
    thin,
    points,
    sentences,
    weights,
    heaviest: () => {
      heaviest ??= topOf(weights, MOST_BEFORE);
      return heaviest;
    },
    ranked: () => {
      ranked ??= rank(sentences, weights, words);
      return ranked;
    },
  };
}
