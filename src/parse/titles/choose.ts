import {
  type Candidate,
  candidatesOf,
  FORM,
  holdsVerb,
  LIMIT,
  lengthOf,
  textOf,
  toldBy,
} from './candidates.ts';
import { frameOf } from './claims.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import type { Sentence } from './phrases.ts';
import { finish, lowered, nameOf, pieceOf, titleOfPiece } from './print.ts';
import { helpedWeights, rankBefore } from './said-before.ts';
import { standingPiece } from './stands.ts';
import {
  CLEAR,
  ENOUGH,
  holdsTelling,
  type Piece,
  type Ranked,
  type Subjects,
  sumOf,
  TOP,
  topOf,
  type Weights,
  weigh,
} from './subjects.ts';
import { type BriefingWords, isFoundIn } from './weights.ts';

export { type Subjects, subjectsOf } from './subjects.ts';

/** A title, and the line of an earlier turn that gave its subject. */
export interface Name {
  title: string;
  /** first line of the turn from which its first words were taken; null where the turns themselves say all of it */
  from: number | null;
}

/** Who holds words of this weight says enough, however much more is said: two names, or three things that both sides speak of. */
const PLENTY = 5;
/** How gently a title is judged that holds half of what it ought to. */
const HOLDING = 0.75;
/** The same of what is a whole sentence, or what somebody said. */
const HOLDING_WHOLE = 0.45;
const HOLDING_COMPLETED = 0.6;
/** What pulls a title down: words that point back, "I" and "you", the answer’s words beside the question’s. */
const LEANING = 0.45;
const OF_TALKERS = 0.93;
const OF_TELLERS = 0.85;
const BY_ANSWER = 0.62;
const BY_THIN_ANSWER = 0.85;
/** Before a question that points to something a word of less will do. */
const FAINT = 0.5;
/** Of less nothing can be made without what was said before. */
const NOTHING = 1.3;
/** "Subject: question?"; where the question names something itself; where the subject is a bare word */
const COMPLETED = 0.9;
const COMPLETED_STATEMENT = 0.84;
const NEEDLESS = 0.9;
/** "Ann Example: the bridge of Sarn", which says not what the two have to do with each other: only where one piece holds little. Of so many subjects pairs are made. */
const PAIR = 0.47;
/** of which the second is a bare name */
const OF_NAMES = 0.75;
const MOST_PAIRED = 6;
const MEAGRE = 0.85;
const NEAR = 0.6;
const QUESTION_LIMIT = 62;
const WHOLE_LIMIT = 89;
/** It has no mark at its end. */
const TOLD_LIMIT = 90;
/** "Ann Example: the bridge will open again" */
const TOLD = 0.94;
/** A subject alone, out of what was said before. */
const SUBJECT_ALONE = 0.6;
/** What stands by itself, and how much of what a title ought to hold it holds where no other is looked for. */
const STANDS = 0.95;
const STANDS_HELD = 0.7;
/** So many words has a question that names something: "Any Saturday events?" */
const FEWEST_ASKED = 3;
/** In characters: a good length, a fair one. */
const GOOD_LENGTH = 64;
const FAIR_LENGTH = 78;
const lengthShare = (length: number) => (length > FAIR_LENGTH ? 0.86 : length > GOOD_LENGTH ? 0.95 : 1);

/** A word in small letters, or one that is a name by its place alone: it says little beside another. */
const isMeagre = ({ sentence: { forms }, from, to }: Piece): boolean =>
  to - from === 1 && (from === 0 ? !forms[from]?.acronym : !forms[from]?.capital);

const isAllCapital = ({ sentence: { forms }, from, to }: Piece): boolean =>
  forms.slice(from, to).every(({ capital, kind }) => capital || kind > Kind.number);

/** Whether two pieces share no telling word. */
function areApart(one: Piece, other: Piece): boolean {
  for (let at = one.from; at < one.to; at++) {
    const form = one.sentence.forms[at];
    if (!form || form.kind !== Kind.telling) continue;
    for (let next = other.from; next < other.to; next++) {
      if (other.sentence.forms[next]?.stem === form.stem) return false;
    }
  }
  return true;
}

/**
 * What a title was made of: a sentence that stands by itself, another piece of one, a phrase; a subject and what is asked about it, or
 * what somebody told; two phrases; a subject out of what was said before.
 */
export type Made = 'stands' | 'piece' | 'phrase' | 'completed' | 'told' | 'pair' | 'before';

/** "had nothing to do with", "none of us found", "we deny": words that may turn what else is said */
const denies = ({ forms, text }: Sentence, { naming }: Lexicon): boolean =>
  forms.some(({ dubious }) => dubious) || naming.spoken?.disowning?.test(text) === true;

const sideOf = ({ asked }: Sentence, asks: boolean): Chosen['side'] =>
  !asked ? 'answers' : asks ? 'asks' : 'tells';

/** So many titles are made, the best. */
const MOST = 3;

/** Collects the best titles, best first; what is worth less is never made. */
class Best {
  readonly found: Chosen[] = [];

  /** What is worth no more is none of them. */
  get least(): number {
    return this.found[MOST - 1]?.value ?? 0;
  }

  offer(
    value: number,
    from: number | null,
    { made, side }: Pick<Chosen, 'made' | 'side'>,
    make: () => string,
  ): void {
    if (value <= this.least) return;
    const title = make();
    const known = this.found.findIndex(({ name }) => name.title === title);
    if (known >= 0 && (this.found[known]?.value ?? 0) >= value) return;
    if (known >= 0) this.found.splice(known, 1);
    const behind = this.found.findIndex((one) => one.value < value);
    this.found.splice(behind < 0 ? this.found.length : behind, 0, {
      name: { title, from },
      made,
      side,
      value,
    });
    if (this.found.length > MOST) this.found.pop();
  }
}

/** Names one group of turns. */
class Chooser {
  readonly best = new Best();
  readonly subjects: Subjects;
  readonly words: BriefingWords;
  readonly weights: Weights;
  readonly top: Weights;
  readonly sum: number;
  readonly earlier: readonly Ranked[];
  readonly known: readonly Subjects[];

  constructor(subjects: Subjects, before: () => readonly Subjects[], words: BriefingWords) {
    this.subjects = subjects;
    this.words = words;
    const isEmpty = sumOf(topOf(subjects.weights, TOP)) < NOTHING;
    const known = subjects.thin || isEmpty ? before() : [];
    this.known = known;
    this.weights = helpedWeights(subjects.weights, known);
    const top = topOf(this.weights, TOP);
    this.top = new Map(top);
    this.sum = Math.min(sumOf(top), PLENTY) || 1;
    this.earlier = rankBefore(known, this.weights);
  }

  /** How many groups of turns back those are that name the subject to which these point; 0 where none do. */
  get anchor(): number {
    return this.known.findIndex(({ thin }) => !thin) + 1;
  }

  /** How much of what a title ought to hold a piece holds. */
  share(sentence: Sentence, from: number, to: number): number {
    return Math.min(1, weigh(sentence, from, to, this.top) / this.sum);
  }

  /** Titles of one piece. */
  offerPieces(sentence: Sentence): void {
    const { best, words } = this;
    const { matter, thin } = this.subjects;
    const isMain = sentence.asked || matter.asked.length === 0;
    const side = isMain ? 1 : thin ? BY_THIN_ANSWER : BY_ANSWER;
    for (const candidate of candidatesOf(sentence, words.lexicon)) {
      const { from, to, form, leans } = candidate;
      const held = this.share(sentence, from, to);
      let talkers = 0;
      for (let at = from; at < to; at++) if (sentence.forms[at]?.talker) talkers += 1;
      const value =
        held ** (form > FORM.phrase ? HOLDING_WHOLE : HOLDING) *
        form *
        side *
        LEANING ** Math.min(leans, 2) *
        (candidate.asks ? OF_TALKERS : OF_TELLERS) ** Math.min(talkers, 3) *
        lengthShare(lengthOf(sentence, from, to));
      best.offer(
        value,
        null,
        { made: form > FORM.phrase ? 'piece' : 'phrase', side: sideOf(sentence, candidate.asks) },
        () => titleOfPiece(candidate, words.lexicon),
      );
      if (sentence.asked) this.offerCompleted(candidate, held);
    }
  }

  /** "Mail-in voting: where is the proof?" */
  offerCompleted(candidate: Candidate, held: number): void {
    const { sentence, from, to, form, leans, asks } = candidate;
    if (to - from < 3 || lengthOf(sentence, from, to) > QUESTION_LIMIT) return;
    if (!asks && (form < FORM.mainClause || !holdsVerb(sentence, from, to))) return;
    if (!asks && frameOf(sentence, this.words.lexicon) !== '') return;
    const text = textOf(sentence, from, to);
    if (text.includes(':') || this.words.lexicon.begins.asksOf.test(text)) return;
    const most =
      form *
      (asks ? COMPLETED : COMPLETED_STATEMENT) *
      (leans > 0 ? 0.9 ** Math.max(0, leans - 1) : NEEDLESS);
    if (most <= this.best.least) return;
    const subject = this.subjectFor(candidate);
    if (!subject) return;
    const length = lengthOf(subject.sentence, subject.from, subject.to) + lengthOf(sentence, from, to) + 3;
    if (length > WHOLE_LIMIT) return;
    const total = Math.min(1, held + this.share(subject.sentence, subject.from, subject.to));
    const value = total ** HOLDING_COMPLETED * most * (isMeagre(subject) ? MEAGRE : 1) * lengthShare(length);
    this.best.offer(
      value,
      subject.back > 0 ? subject.sentence.line : null,
      { made: 'completed', side: asks ? 'asks' : 'tells' },
      () => `${nameOf(subject)}: ${lowered(pieceOf(candidate), sentence, from)}`,
    );
  }

  /** The best phrase that holds what a piece does not, of what is said here or was said before. */
  subjectFor(piece: Candidate): Ranked | undefined {
    const fits = (one: Ranked) =>
      (!isMeagre(one) || this.isClear(one, piece.leans)) && areApart(one, piece) && this.isMeant(one, piece);
    const own = this.subjects.ranked();
    const first = own.find(fits);
    // what is cut off of it is nearer than what was said before it
    const beside = own.find((one) => one.sentence === piece.sentence && fits(one));
    const best = beside && first && beside.worth > first.worth * NEAR ? beside : first;
    const earlier = this.earlier.find(fits);
    if (!best || !earlier) return best ?? earlier;
    return earlier.worth > best.worth ? earlier : best;
  }

  /** Whether a single word is what the asker speaks of and the answer too: "bonuses". */
  isClear({ sentence, from, to, back }: Ranked, leans: number): boolean {
    const least = leans < 1 ? CLEAR : FAINT;
    return back === 0 && sentence.asked && from > 0 && weigh(sentence, from, to, this.weights) >= least;
  }

  /** Whether a question says little, and nothing that names a subject was said before it in its turn. */
  opensVaguely(question: Sentence, from: number, to: number): boolean {
    if (weigh(question, from, to, this.subjects.weights) >= ENOUGH) return false;
    for (const one of this.subjects.matter.asked) {
      if (one === question) return true;
      if (holdsTelling(one, 0, one.forms.length)) return false;
    }
    return true;
  }

  /**
   * Whether a question points to what a phrase names: it was said before it in the same turn, or was spoken of just before
   * and is answered too.
   */
  isMeant(one: Ranked, { sentence: question, from, to, leans }: Omit<Candidate, 'form'>): boolean {
    const { sentence, back } = one;
    const { asked, answer } = this.subjects.matter;
    if (back === 0) return sentence.asked && asked.indexOf(sentence) <= asked.indexOf(question);
    // "Why is that?" names nothing
    const isBare = !holdsTelling(question, 0, question.forms.length);
    const isVague = isBare || (back === this.anchor && leans > 0);
    if (isVague && this.opensVaguely(question, from, to)) return true;
    return sentence.forms
      .slice(one.from, one.to)
      .some((form) => form.kind === Kind.telling && isFoundIn(form, answer));
  }

  /** "Ann Example: the bridge will open again" */
  offerTold(sentence: Sentence): void {
    const said = sentence.asks ? null : toldBy(sentence, this.words.lexicon);
    if (!said) return;
    const { from, to, told } = said;
    const who = this.share(sentence, from, to);
    const named = lengthOf(sentence, from, to) + 2;
    for (const candidate of told) {
      const length = named + lengthOf(sentence, candidate.from, candidate.to);
      if (length > TOLD_LIMIT) continue;
      const share = Math.min(1, who + this.share(sentence, candidate.from, candidate.to));
      const value = share ** HOLDING_WHOLE * candidate.form * TOLD * lengthShare(length);
      const make = () =>
        `${finish(textOf(sentence, from, to), false)}: ${lowered(pieceOf(candidate), sentence, candidate.from)}`;
      this.best.offer(value, null, { made: 'told', side: 'tells' }, make);
    }
  }

  /** "Ann Example: the bridge of Sarn": what two phrases of one sentence name, in their order. */
  offerPairs(): void {
    // of a language whose verbs are not known, the second may be half a clause
    if (this.words.lexicon.naming.finite === undefined) return;
    const subjects = this.subjects
      .ranked()
      .slice(0, MOST_PAIRED)
      .filter((one) => !isMeagre(one));
    for (const one of subjects) {
      for (const other of subjects) {
        const { sentence } = one;
        if (other.sentence !== sentence || other.from < one.to || !areApart(one, other)) continue;
        // of what an answer denies two phrases would say that it is so
        if (!sentence.asked && denies(sentence, this.words.lexicon)) continue;
        const length = lengthOf(sentence, one.from, one.to) + lengthOf(sentence, other.from, other.to) + 2;
        if (length > LIMIT) continue;
        const held = Math.min(
          1,
          this.share(sentence, one.from, one.to) + this.share(sentence, other.from, other.to),
        );
        const aspect = isAllCapital(other) ? OF_NAMES : 1;
        const value =
          held ** HOLDING * PAIR * aspect * (sentence.asked ? 1 : BY_THIN_ANSWER) * lengthShare(length);
        this.best.offer(
          value,
          null,
          { made: 'pair', side: sideOf(sentence, false) },
          () => `${nameOf(one)}: ${lowered(nameOf(other), sentence, other.from)}`,
        );
      }
    }
  }

  /** What was spoken of before, alone; where a question was put, only if a side says a word of it. */
  offerBefore(): void {
    const { asked } = this.subjects.matter;
    const put = asked.find(({ asks, forms }) => asks && forms.length >= FEWEST_ASKED);
    const isSaidOn = this.earlier.find(
      (one) =>
        !isMeagre(one) &&
        (!put || this.isMeant(one, { sentence: put, from: 0, to: put.forms.length, asks: true, leans: 1 })),
    );
    const subject = isSaidOn ?? (put ? undefined : this.earlier[0]);
    if (subject) {
      const value = this.share(subject.sentence, subject.from, subject.to) ** HOLDING * SUBJECT_ALONE;
      this.best.offer(value, subject.sentence.line, { made: 'before', side: 'tells' }, () => nameOf(subject));
    }
  }

  choose(): readonly Chosen[] {
    const { asked } = this.subjects.matter;
    const stands = standingPiece(asked, this.words);
    if (stands) {
      const { sentence, from, to, form, asks } = stands;
      const side = sideOf(sentence, asks);
      const held = this.share(sentence, from, to);
      const title = () => titleOfPiece(stands, this.words.lexicon);
      const value = held ** HOLDING_WHOLE * form * STANDS;
      if (held >= STANDS_HELD && weigh(sentence, from, to, this.top) >= ENOUGH)
        return [{ name: { title: title(), from: null }, made: 'stands', side, value }];
      this.best.offer(value, null, { made: 'stands', side }, title);
    }
    for (const sentence of this.subjects.sentences) {
      this.offerPieces(sentence);
      if (sentence.asked) this.offerTold(sentence);
    }
    this.offerPairs();
    this.offerBefore();
    return this.best.found;
  }
}

/** A name, what it was made of, and how good it was taken to be, 0 to about 1. */
export interface Chosen {
  name: Name;
  made: Made;
  /** who says it: whoever asks, by a question or by a statement, or whoever answers */
  side: 'asks' | 'tells' | 'answers';
  value: number;
}

/** The best names of some turns, best first. `before`: the subjects of what was said just before them, the nearest first. */
export function chooseNames(
  subjects: Subjects,
  before: () => readonly Subjects[],
  words: BriefingWords,
): readonly Chosen[] {
  return new Chooser(subjects, before, words).choose();
}
