import { oneOf } from '../../languages/any.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import { Gap, phrasesOf, type Sentence } from './phrases.ts';
import { lengthOf, type Piece } from './pieces.ts';
import { type BriefingWords, isFoundIn, type Matter, weightsOf } from './weights.ts';
import { aboutAt } from './whole.ts';

/** Which noun phrases name what turns are about. */

export type Weights = ReadonlyMap<number, number>;

/** A noun phrase, and how well it names the matter. */
export interface Ranked extends Piece {
  worth: number;
  /** how many of its words say something */
  telling: number;
  /** "On the bridge, will it open?" */
  declared: boolean;
}

/** What some turns are about, ready to be asked. */
export interface Subjects {
  matter: Matter;
  /** noun phrases of what is asked, or of remarks; best first, found at first need */
  asked: () => readonly Ranked[];
  /** those of the answer */
  answered: () => readonly Ranked[];
}

/** What a phrase keeps of its worth for each "and" and "or" in it, and where it is joined by other words than "of". */
const OF_LIST = 0.75;
const OF_LOOSE = 0.95;
/** "this bridge"; what no article and no other word shows to be a noun */
const POINTED = 0.8;
const BARE = 0.8;
/** "On the bridge, will it open?", "What about the bridge?" */
const DECLARED = 1.6;
/** In characters: behind a longer subject nothing has room. */
const SUBJECT_LIMIT = 76;

function tellingIn({ forms, nouns }: Sentence, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (nouns[at] && forms[at]?.kind === Kind.telling) count += 1;
  return count;
}

/** The sum of what the words of a piece weigh, each once. */
export function weigh({ sentence: { forms }, from, to }: Piece, weights: Weights): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (!form || form.kind > Kind.number) continue;
    let again = false;
    for (let earlier = from; earlier < at && !again; earlier++) again = forms[earlier]?.stem === form.stem;
    if (!again) sum += weights.get(form.stem) ?? 0;
  }
  return sum;
}

/** "Ann, is the bridge open?", "Is it open, Ann?": who is called is no subject. */
function isCalled({ forms, gaps }: Sentence, from: number, to: number): boolean {
  if (to - from > 1 || !forms[from]?.capital || forms[from]?.acronym) return false;
  const ends = to === forms.length || gaps[to] === Gap.clause || gaps[to] === Gap.dash;
  return ends && (from === 0 || gaps[from] === Gap.clause) && to - from < forms.length;
}

/** What a phrase keeps of its worth by how it is made and where it stands. */
function shapeOf(sentence: Sentence, from: number, to: number): number {
  const { forms, gaps } = sentence;
  let shape = 1 - 0.005 * Math.max(0, lengthOf(sentence, from, to) - 36) - 0.004 * Math.min(from, 40);
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (form?.kind === Kind.pair) shape *= OF_LIST;
    else if (form?.kind === Kind.join && !form.closest) shape *= OF_LOOSE;
  }
  const before = gaps[from] === Gap.space ? forms[from - 1] : undefined;
  if (before?.kind === Kind.pointing) return shape * POINTED;
  const isShown = before === undefined || (before.kind >= Kind.article && before.kind <= Kind.pair);
  return forms[from]?.capital || isShown ? shape : shape * BARE;
}

function rank(sentences: readonly Sentence[], weights: Weights, { lexicon }: BriefingWords): Ranked[] {
  const found: Ranked[] = [];
  for (const [index, sentence] of sentences.entries()) {
    for (const { from, to } of phrasesOf(sentence, lexicon)) {
      const telling = tellingIn(sentence, from, to);
      if (telling === 0 || lengthOf(sentence, from, to) > SUBJECT_LIMIT || isCalled(sentence, from, to))
        continue;
      const piece = { sentence, from, to };
      const isNamed =
        (sentence.isSubject && to === sentence.forms.length) || from === aboutAt(sentence, lexicon);
      const early = 1 - 0.02 * Math.min(index, 10);
      const worth = weigh(piece, weights) * shapeOf(sentence, from, to) * early * (isNamed ? DECLARED : 1);
      found.push({ ...piece, telling, worth, declared: isNamed });
    }
  }
  return found.sort((a, b) => b.worth - a.worth);
}

const LONGEST_NOTHING = 90;
const nothings = new WeakMap<Lexicon, RegExp>();

/** The sentences that do more than call on somebody or count the questions. */
export function tellingOf(sentences: readonly Sentence[], lexicon: Lexicon): readonly Sentence[] {
  let nothing = nothings.get(lexicon);
  if (!nothing) {
    nothing = new RegExp(`^${oneOf(lexicon.naming.nothings ?? [])}[.!?…]*$`, 'iu');
    nothings.set(lexicon, nothing);
  }
  const pattern = nothing;
  return sentences.filter(({ text }) => text.length > LONGEST_NOTHING || !pattern.test(text));
}

/** @param thread the other turns of the same thread */
export function subjectsOf(matter: Matter, thread: readonly Matter[], words: BriefingWords): Subjects {
  const isRemark = matter.asked.length === 0;
  const own = isRemark ? matter.said() : tellingOf(matter.asked, words.lexicon);
  let weights: Weights | null = null;
  const weightsAsked = () => {
    weights ??= weightsOf(own, isRemark ? '' : matter.answer, thread, words);
    return weights;
  };
  let asked: readonly Ranked[] | null = null;
  let answered: readonly Ranked[] | null = null;
  return {
    matter,
    asked: () => {
      asked ??= rank(own, weightsAsked(), words);
      return asked;
    },
    answered: () => {
      answered ??= isRemark ? [] : rankAnswer(matter.said(), weightsAsked(), thread, words);
      return answered;
    },
  };
}

function rankAnswer(
  said: readonly Sentence[],
  weights: Weights,
  thread: readonly Matter[],
  words: BriefingWords,
): Ranked[] {
  const all = new Map(weights);
  for (const [stem, weight] of weightsOf(said, '', thread, words)) {
    if (!all.has(stem)) all.set(stem, weight);
  }
  return rank(said, all, words);
}

/** What is left of the worth of a phrase behind turns that name something themselves, and behind others. */
const BEHIND_NAMED = 0.6;
const BEHIND_OTHERS = 0.9;
/** What an answer named; what is said in these turns too, and in others of the thread. */
const IN_ANSWER = 0.75;
const SAID_HERE = 1.5;
const SAID_ON = 0.25;
/** Turns of which a phrase is worth this name something. */
const NAMED = 1.7;
const MOST_OF_EACH = 4;

export interface Earlier extends Ranked {
  back: number;
}

/** Whether some turns say a word of a phrase. */
export function isSaidIn(
  { sentence: { forms, nouns }, from, to }: Piece,
  { stems, answer }: Matter,
): boolean {
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (form?.kind !== Kind.telling || !nouns[at]) continue;
    if (stems.has(form.stem) || isFoundIn(form, answer)) return true;
  }
  return false;
}

/** What was spoken of before in the same thread, best first. @param before nearest first */
export function rankBefore(before: readonly Subjects[], here: Matter): Earlier[] {
  const found: Earlier[] = [];
  let share = 1;
  for (const [at, subjects] of before.entries()) {
    const asked = subjects.asked().slice(0, MOST_OF_EACH);
    const isNamed = (asked[0]?.worth ?? 0) > NAMED;
    const ranked = isNamed ? asked : [...asked, ...subjects.answered().slice(0, MOST_OF_EACH)];
    for (const one of ranked) {
      let worth = one.worth * share * (one.sentence.asked ? 1 : IN_ANSWER);
      if (isSaidIn(one, here)) worth *= SAID_HERE;
      for (const other of before) if (other !== subjects && isSaidIn(one, other.matter)) worth *= 1 + SAID_ON;
      found.push({ ...one, worth, back: at + 1 });
    }
    share *= isNamed ? BEHIND_NAMED : BEHIND_OTHERS;
  }
  return found.sort((a, b) => b.worth - a.worth);
}
