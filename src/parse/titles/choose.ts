import {
  type Candidate,
  candidatesOf,
  FORM,
  LIMIT,
  leansOf,
  lengthOf,
  textOf,
  toldBy,
} from './candidates.ts';
import { Kind } from './lexicon.ts';
import { endOf, Gap, phrasesOf, type Sentence } from './phrases.ts';
import { standingPiece } from './stands.ts';
import { type BriefingWords, isFoundIn, type Matter, weightsOf } from './weights.ts';

/** A title, and the line of an earlier turn that gave its subject. */
export interface Name {
  title: string;
  /** first line of the turn from which its first words were taken; null where the turns themselves say all of it */
  from: number | null;
}

/** So many words of those that say most make up what a title ought to hold. */
const TOP = 6;
/** How gently a title is judged that holds half of what it ought to. */
const HOLDING = 0.75;
/** The same of what is a whole sentence, or what somebody said. */
const HOLDING_WHOLE = 0.5;
/** What pulls a title down: words that point back, "I" and "you", the answer’s words beside the question’s. */
const LEANING = 0.45;
const OF_TALKERS = 0.93;
const BY_ANSWER = 0.62;
const BY_THIN_ANSWER = 0.85;
/** What is asked about weighs so much at least, or what was said before is looked at. */
const ENOUGH = 2.2;
/** Of less nothing can be made without what was said before. */
const NOTHING = 1.3;
/** What the words said before weigh: all, those further back, those said again, those said here too */
const BEFORE = 0.42;
const NEARER = 0.6;
const SAID_ON = 1.4;
const ALSO_SAID = 1.7;
const MOST_BEFORE = 10;
const MOST_SUBJECTS_BEFORE = 6;
const BY_ANSWER_ALONE = 0.7;
/** "Subject: question?"; where the question names something itself; where the subject is a bare word */
const COMPLETED = 0.86;
const NEEDLESS = 0.85;
const MEAGRE = 0.85;
const SUBJECT_LIMIT = 46;
const QUESTION_LIMIT = 62;
const WHOLE_LIMIT = 89;
/** "Ann Example: the bridge will open again" */
const TOLD = 0.94;
/** A subject alone, out of what was said before. */
const SUBJECT_ALONE = 0.6;
/** What stands by itself, and how much of what a title ought to hold it holds where no other is looked for. */
const STANDS = 0.95;
const STANDS_HELD = 0.7;
/** A question as it was put, and so many words of it: "Any Saturday events?" */
const AS_PUT = 0.1;
const FEWEST_ASKED = 3;
/** In characters: a good length, a fair one. */
const GOOD_LENGTH = 64;
const FAIR_LENGTH = 78;
const lengthShare = (length: number) => (length > FAIR_LENGTH ? 0.86 : length > GOOD_LENGTH ? 0.95 : 1);

type Weights = ReadonlyMap<number, number>;

/** A noun phrase that may be a subject, and what it weighs. */
interface Ranked {
  sentence: Sentence;
  from: number;
  to: number;
  worth: number;
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
function weigh({ forms }: Sentence, from: number, to: number, weights: Weights): number {
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

function holdsTelling({ forms, nouns }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (nouns[at] && forms[at]?.kind === Kind.telling) return true;
  return false;
}

function rank(sentences: readonly Sentence[], weights: Weights, { lexicon }: BriefingWords): Ranked[] {
  const found: Ranked[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (!sentence) break;
    for (const { from, to } of phrasesOf(sentence, lexicon)) {
      const length = lengthOf(sentence, from, to);
      if (length > SUBJECT_LIMIT || !holdsTelling(sentence, from, to)) continue;
      const early = 1 - 0.02 * Math.min(index, 10) - 0.004 * Math.min(from, 40);
      const side = sentence.asked ? 1 : 0.9;
      const long = 1 - 0.006 * Math.max(0, length - 20);
      const isPointed = sentence.gaps[from] === Gap.space && sentence.forms[from - 1]?.kind === Kind.pointing;
      const worth = weigh(sentence, from, to, weights) * early * side * long * (isPointed ? 0.8 : 1);
      found.push({ sentence, from, to, worth });
    }
  }
  return found.sort((a, b) => b.worth - a.worth);
}

type Weight = readonly [stem: number, weight: number];

/** The heaviest words, the heaviest first. */
function topOf(weights: Weights, most: number): Weight[] {
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
    if (top.length === most) least = top[most - 1]?.[1] ?? 0;
  });
  return top;
}

const sumOf = (top: readonly Weight[]) => top.reduce((total, [, weight]) => total + weight, 0);

export function subjectsOf(matter: Matter, words: BriefingWords): Subjects {
  const { asked, answer } = matter;
  let weights = weightsOf(asked, answer, words);
  const isRemark = asked.length === 0;
  const points = !isRemark && asked.every((one) => leansOf(one, 0, one.forms.length, words.lexicon) > 0);
  const thin = points || (!isRemark && sumOf(topOf(weights, TOP)) < ENOUGH);
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

/** What the words that were said before weigh: the nearer and the oftener, the more. */
function weightsBefore(before: readonly Subjects[]): Map<number, number> {
  const sums = new Map<number, { weight: number; times: number }>();
  let share = BEFORE;
  for (const { heaviest } of before) {
    for (const [stem, weight] of heaviest()) {
      const sum = sums.get(stem);
      if (sum) {
        sum.weight += weight * share;
        sum.times += 1;
      } else sums.set(stem, { weight: weight * share, times: 1 });
    }
    share *= NEARER;
  }
  return new Map([...sums].map(([stem, { weight, times }]) => [stem, weight * (times > 1 ? SAID_ON : 1)]));
}

/** The weights of words where what was said before has to help. */
function helpedWeights(weights: Weights, before: readonly Subjects[]): Map<number, number> {
  const helped = new Map(weights);
  for (const [stem, weight] of weightsBefore(before)) {
    const value = weight * (weights.has(stem) ? ALSO_SAID : 1);
    if (value > (helped.get(stem) ?? 0)) helped.set(stem, value);
  }
  return helped;
}

function rankBefore(before: readonly Subjects[], weights: Weights): Ranked[] {
  return before
    .flatMap(({ ranked }, at) =>
      ranked()
        .slice(0, MOST_SUBJECTS_BEFORE)
        .map((one) => ({ ...one, worth: weigh(one.sentence, one.from, one.to, weights) * NEARER ** at })),
    )
    .sort((a, b) => b.worth - a.worth);
}

const MARKS_AT_END = /[\s,;:.。、…—–-]+$/u;
const INITIAL_AT_END = /(?:^|[\s.])\p{Lu}$/u;

/** The first letter of a title is a capital; its last is no mark but that of a question. */
function finish(text: string, asks: boolean): string {
  const bare = text
    .replace(/['’]s$/u, '')
    // "in the U.S."
    .replace(MARKS_AT_END, (tail, at: number) =>
      tail[0] === '.' && INITIAL_AT_END.test(text.slice(0, at)) ? '.' : '',
    );
  const first = bare.charAt(0).toUpperCase() + bare.slice(1);
  return asks && !/[?？؟]$/.test(first) ? `${first}?` : first;
}

const CLOSES_QUOTE = /[”"»’)]/;

/** A piece as a title. */
function pieceOf({ sentence, from, to, asks }: Candidate): string {
  const { text, forms, starts } = sentence;
  const start = starts[from] ?? 0;
  const end = endOf(sentence, to - 1);
  // the mark and a quotation mark behind the last word
  const behind = /^[”’"»)]*/.exec(text.slice(end, end + 3))?.[0] ?? '';
  const tail = to === forms.length || /[“"«]/.test(text.slice(start, end)) ? behind : '';
  const opening = /[“"«‘(¿¡]$/.exec(text.slice(Math.max(0, start - 1), start))?.[0] ?? '';
  // "¿Quién paga?"
  if (opening === '¿' && asks) return opening + finish(text.slice(start, end) + tail, asks);
  const piece = text.slice(start, end) + tail;
  return finish(opening && CLOSES_QUOTE.test(piece) ? opening + piece : piece, asks);
}

const nameOf = ({ sentence, from, to }: Ranked): string => finish(textOf(sentence, from, to), false);

/** A first word in small letters behind a colon, where its capital is only that of a sentence. */
function lowered(piece: string, sentence: Sentence, from: number): string {
  const form = sentence.forms[from];
  const keeps =
    form && (form.acronym || /^I(?:$|['’])/.test(form.printed) || form.kind <= Kind.number) && form.capital;
  return keeps ? piece : piece.charAt(0).toLowerCase() + piece.slice(1);
}

/** A word in small letters, which says little beside another. */
const isMeagre = ({ sentence, from, to }: Ranked): boolean =>
  to - from === 1 && !sentence.forms[from]?.capital;

/** Whether two pieces share no telling word. */
function areApart(one: Omit<Ranked, 'worth'>, other: Omit<Ranked, 'worth'>): boolean {
  for (let at = one.from; at < one.to; at++) {
    const form = one.sentence.forms[at];
    if (!form || form.kind !== Kind.telling) continue;
    for (let next = other.from; next < other.to; next++) {
      if (other.sentence.forms[next]?.stem === form.stem) return false;
    }
  }
  return true;
}

/** Collects the best title; what is worth less is never made. */
class Best {
  name: Name | null = null;
  value = 0;

  offer(value: number, from: number | null, make: () => string): void {
    if (value <= this.value) return;
    const title = make();
    if (!title) return;
    this.name = { title, from };
    this.value = value;
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
  #own: readonly Ranked[] | null = null;

  constructor(subjects: Subjects, before: () => readonly Subjects[], words: BriefingWords) {
    this.subjects = subjects;
    this.words = words;
    const isEmpty = sumOf(topOf(subjects.weights, TOP)) < NOTHING;
    const known = subjects.thin || isEmpty ? before() : [];
    this.known = known;
    this.weights = known.length > 0 ? helpedWeights(subjects.weights, known) : subjects.weights;
    const top = topOf(this.weights, TOP);
    this.top = new Map(top);
    this.sum = sumOf(top) || 1;
    this.earlier = rankBefore(known, this.weights);
  }

  get own(): readonly Ranked[] {
    const { thin, sentences, ranked } = this.subjects;
    this.#own ??=
      thin && this.weights !== this.subjects.weights ? rank(sentences, this.weights, this.words) : ranked();
    return this.#own;
  }

  /** How much of what a title ought to hold a piece holds. */
  share(sentence: Sentence, from: number, to: number): number {
    return weigh(sentence, from, to, this.top) / this.sum;
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
        OF_TALKERS ** Math.min(talkers, 3) *
        lengthShare(lengthOf(sentence, from, to));
      if (value > best.value) best.offer(value, null, () => pieceOf(candidate));
      if (sentence.asked) this.offerCompleted(candidate, held);
    }
  }

  /** "Mail-in voting: where is the proof?" */
  offerCompleted(candidate: Candidate, held: number): void {
    const { sentence, from, to, form, leans, asks } = candidate;
    if (to - from < 3 || lengthOf(sentence, from, to) > QUESTION_LIMIT) return;
    if (!asks) return;
    if (this.words.lexicon.begins.asksOf.test(textOf(sentence, from, to))) return;
    const most = form * COMPLETED * (leans > 0 ? 0.9 ** (leans - 1) : NEEDLESS);
    if (most <= this.best.value) return;
    const subject = this.subjectFor(candidate);
    if (!subject) return;
    const length = lengthOf(subject.sentence, subject.from, subject.to) + lengthOf(sentence, from, to) + 3;
    if (length > WHOLE_LIMIT) return;
    const total = Math.min(1, held + this.share(subject.sentence, subject.from, subject.to));
    const value = total ** HOLDING * most * (isMeagre(subject) ? MEAGRE : 1) * lengthShare(length - 8);
    this.best.offer(
      value,
      this.earlier.includes(subject) ? subject.sentence.line : null,
      () => `${nameOf(subject)}: ${lowered(pieceOf(candidate), sentence, from)}`,
    );
  }

  /** The best phrase that holds what a piece does not, of what is said here or was said before. */
  subjectFor(piece: Candidate): Ranked | null {
    const { under } = piece.sentence;
    const declared = under && this.own.find(({ sentence }) => sentence === under);
    if (declared) return declared;
    const fits = (one: Ranked) => !isMeagre(one) && areApart(one, piece);
    const best = this.own.find((one) => fits(one) && this.isMeant(one, piece.sentence)) ?? null;
    const earlier = this.earlier.find(fits) ?? null;
    if (!best || !earlier) return best ?? earlier;
    return earlier.worth > best.worth ? earlier : best;
  }

  /**
   * Whether a question points to what a phrase names: it was said before it in the same turn, or was spoken of just before
   * and is answered too, or is what the last exchanges are about.
   */
  isMeant(one: Ranked, question: Sentence): boolean {
    const { sentence, from, to } = one;
    const { asked, answer } = this.subjects.matter;
    if (sentence.asked && asked.indexOf(sentence) >= 0)
      return asked.indexOf(sentence) <= asked.indexOf(question);
    const isEarlier = this.earlier.includes(one);
    // "Why is that?" names nothing
    if (isEarlier && !holdsTelling(question, 0, question.forms.length)) return true;
    for (let at = from; at < to; at++) {
      const form = sentence.forms[at];
      if (form?.kind !== Kind.telling) continue;
      if (isEarlier && isFoundIn(form, answer)) return true;
      if (this.known.some(({ heaviest }) => heaviest().some(([stem]) => stem === form.stem))) return true;
    }
    return false;
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
      if (length > LIMIT) continue;
      const share = Math.min(1, who + this.share(sentence, candidate.from, candidate.to));
      const value = share ** HOLDING_WHOLE * candidate.form * TOLD * lengthShare(length);
      const make = () =>
        `${finish(textOf(sentence, from, to), false)}: ${lowered(pieceOf(candidate), sentence, candidate.from)}`;
      this.best.offer(value, null, make);
    }
  }

  /** What was spoken of before, alone; where neither side says a word of it, rather the question as it was put. */
  offerBefore(): void {
    const [before] = this.earlier;
    if (!before) return;
    const { asked } = this.subjects.matter;
    const put = asked.find(({ asks, forms }) => asks && forms.length >= FEWEST_ASKED);
    const isSaidOn = this.earlier.find((one) => !put || this.isMeant(one, put));
    const subject = isSaidOn ?? (put ? null : before);
    if (subject) {
      const value = this.share(subject.sentence, subject.from, subject.to) ** HOLDING * SUBJECT_ALONE;
      this.best.offer(value, subject.sentence.line, () => nameOf(subject));
    }
    if (put && lengthOf(put, 0, put.forms.length) <= LIMIT) {
      const whole = { sentence: put, from: 0, to: put.forms.length, form: FORM.whole, asks: true, leans: 0 };
      this.best.offer(AS_PUT, null, () => pieceOf(whole));
    }
  }

  choose(): Name | null {
    const { asked } = this.subjects.matter;
    const stands = asked.length > 0 ? standingPiece(asked, this.words) : null;
    if (stands) {
      const { sentence, from, to, form } = stands;
      const held = this.share(sentence, from, to);
      if (held >= STANDS_HELD) return { title: pieceOf(stands), from: null };
      this.best.offer(held ** HOLDING_WHOLE * form * STANDS, null, () => pieceOf(stands));
    }
    for (const sentence of this.subjects.sentences) {
      this.offerPieces(sentence);
      if (sentence.asked) this.offerTold(sentence);
    }
    this.offerBefore();
    return this.best.name;
  }
}

/** The name of some turns. `before`: the subjects of what was said just before them, the nearest first. */
export function chooseName(
  subjects: Subjects,
  before: () => readonly Subjects[],
  words: BriefingWords,
): Name | null {
  return new Chooser(subjects, before, words).choose();
}
