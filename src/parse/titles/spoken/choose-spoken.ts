import { isBareQuestion } from '../bare-questions.ts';
import type { Name } from '../choose.ts';
import { type Form, Kind } from '../lexicon.ts';
import { finish } from '../print.ts';
import {
  type BriefingSense,
  holds,
  isPerson,
  isSaidIn,
  type Ranked,
  rankPhrases,
  type Weighed,
  weightsOf,
} from './heard.ts';
import { nounPhrases, phraseText } from './noun-phrases.ts';
import { pointsIn, type Question } from './questions.ts';
import { is, type Spoken } from './sentence.ts';
import { type SpokenWords, spokenWords } from './words.ts';

/** A phrase of this worth names a matter alone. */
const STRONG = 1.15;
/** A matter that is handed on to the exchanges behind. */
const HANDED = 1.2;
/** How much of what an exchange is about its question holds at least. */
const COVERS = 0.4;
/** The same of one that holds a name. */
const COVERS_NAMED = 0.25;
const LIMIT = 89;
const MOST_WORDS_BEHIND = 14;
const SHORT_MATTER = 46;

const textOf = ({ sentence, from, to }: Question) =>
  sentence.text.slice(sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0);

const asTitle = (question: Question) => finish(textOf(question), question.put !== 'told');
const asName = (phrase: Ranked) => finish(phraseText(phrase), false);

function lowered(question: Question): string {
  const first = question.sentence.tokens[question.from];
  const text = textOf(question);
  const keeps = first?.tag === 'PROPN' || first?.form.acronym;
  return keeps ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function small(phrase: Ranked): string {
  const text = phraseText(phrase);
  const first = phrase.sentence.tokens[phrase.from];
  return first?.tag === 'PROPN' || first?.form.acronym || (phrase.from > 0 && first?.form.capital)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

const PUT = { asked: 1, told: 0.9, stated: 0.8 } as const;

interface Valued {
  question: Question;
  value: number;
  cover: number;
}

function bestQuestion({ heard, weights, sum }: Weighed): Valued | null {
  let best: Valued | null = null;
  for (const question of heard.questions) {
    if (question.points > 0 || question.telling < 1) continue;
    const { sentence, from, to } = question;
    const held = holds(sentence, from, to, weights);
    const cover = Math.min(1, held / (sum || 1));
    const index = heard.asked.indexOf(sentence);
    const value =
      Math.sqrt(cover) * (question.full ? 1 : 0.6) * PUT[question.put] * (1 - 0.03 * Math.min(index, 8));
    if (value > (best?.value ?? 0)) best = { question, value, cover };
  }
  return best;
}

const isStrong = (one: Ranked, { heard }: Weighed) => {
  if (one.declared) return true;
  if (one.worth < STRONG || one.pointed) return false;
  if (one.full) return true;
  // a single common noun: only what both sides speak of
  const head = one.sentence.tokens[one.to - 1];
  return head !== undefined && !one.pointed && isSaidIn(head.form, heard.answer);
};

/** What a matter gains for each other exchange of the thread that speaks of it; what a bare name keeps, and one of two: "Sarn or Hest". */
const SAID_ON = 0.5;
const DECLARED = 1.5;
const OF_NAMES = 0.55;
const OF_EITHER = 0.6;
const MOST_HANDED = 6;

/** What earlier exchanges hand on. */
interface Matter {
  phrase: Ranked;
  /** how many other exchanges of the thread speak of it */
  others: number;
}

/** Whether a word of a phrase that says something is such a one. */
function holdsTelling({ sentence: { tokens }, from, to }: Ranked, isOne: (form: Form) => boolean): boolean {
  for (let at = from; at < to; at++) {
    const form = tokens[at]?.form;
    if (form?.kind === Kind.telling && isOne(form)) return true;
  }
  return false;
}

const asksOf = (one: Ranked, { weights }: Weighed): boolean =>
  holdsTelling(one, ({ stem }) => weights.has(stem));

/** Whether an exchange speaks of what a phrase names. */
const speaksOf = (one: Ranked, other: Weighed): boolean =>
  asksOf(one, other) || holdsTelling(one, (form) => isSaidIn(form, other.heard.answer));

/** How well a phrase of an earlier exchange names what its thread is about. */
function handedWorth(one: Ranked, others: number): number {
  const isEither = one.sentence.tokens.slice(one.from, one.to).some((word) => is(word, 'alternative'));
  return (
    one.worth *
    (1 + SAID_ON * others) *
    (isEither ? OF_EITHER : 1) *
    (one.named ? OF_NAMES : 1) *
    (one.declared ? DECLARED : 1)
  );
}

/** The matter that earlier exchanges of the thread name. */
function matterOf(joined: readonly Weighed[], own: Weighed, words: SpokenWords): Matter | null {
  let best: Matter | null = null;
  let value = 0;
  for (const earlier of joined) {
    for (const one of earlier.ranked.slice(0, MOST_HANDED)) {
      const isWeak = one.worth < HANDED && !one.declared;
      if (!one.full || one.pointed || isWeak || isPerson(one, words) || phraseText(one).length > SHORT_MATTER)
        continue;
      const asked = joined.filter((other) => other !== earlier && asksOf(one, other)).length;
      const others = asked + (speaksOf(one, own) ? 1 : 0);
      const worth = handedWorth(one, others);
      if (worth > value) {
        best = { phrase: one, others };
        value = worth;
      }
    }
  }
  return best;
}

/** What a second phrase is worth beside a name. */
const ASPECT = 0.55;

/** So many words are too few to name a matter of their own. */
const FEW = 14;

/** Whether what is asked leans on what was said before it. */
function pointsBack({ heard: { asked } }: Weighed, words: SpokenWords): boolean {
  const count = asked.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return count <= FEW || asked.some((one) => pointsIn(one, 0, one.tokens.length, words) > 0);
}

/** "Iran", or with what is asked about it, "Iran: sanctions on oil". */
function withAspect(phrase: Ranked, { ranked, heard }: Weighed, words: SpokenWords): string {
  const name = asName(phrase);
  if (phrase.full && !phrase.named) return name;
  const stems = new Set(phrase.sentence.tokens.slice(phrase.from, phrase.to).map(({ form }) => form.stem));
  const keys = phrase.sentence.tokens
    .slice(phrase.from, phrase.to)
    .map(({ form }) => form.key)
    .filter(({ length }) => length > 3);
  const other = ranked.find((one) => {
    if (one.named || one.pointed || one.worth < ASPECT || phraseText(one).length > SHORT_MATTER) return false;
    const apart = heard.asked.indexOf(one.sentence) - heard.asked.indexOf(phrase.sentence);
    if (apart !== 0 && apart !== 1) return false;
    const held = one.sentence.tokens.slice(one.from, one.to);
    const head = held.at(-1);
    if (
      held.some(
        ({ form }) =>
          form.kind <= Kind.hollow && (stems.has(form.stem) || keys.some((key) => form.key.startsWith(key))),
      )
    )
      return false;
    // "Iran: main questions"; but "Iran: nuclear test issues"
    const telling = held.filter(({ form }) => form.kind === Kind.telling).length;
    if (
      head === undefined ||
      (head.form.kind !== Kind.telling && telling < 2) ||
      words.persons.has(head.form.key)
    )
      return false;
    return one.full || (head !== undefined && isSaidIn(head.form, heard.answer));
  });
  return other ? `${name}: ${small(other)}` : name;
}

/** What a phrase of the answer is worth at least that names an exchange of which the question names nothing. */
const OF_ANSWER = 1.5;

/**
 * Names an exchange as the editor of a contents list would; null where it says nothing.
 *
 * @param taken titles of earlier exchanges, in small letters
 */
export function chooseSpoken(
  own: Weighed,
  joined: () => readonly Weighed[],
  sense: BriefingSense,
  taken: ReadonlySet<string>,
): Name | null {
  let best: Name | null = null;
  for (const name of namesOf(own, joined, sense)) {
    if (!taken.has(name.title.toLowerCase())) return name;
    best ??= name;
  }
  return best;
}

/** What an exchange may be called, best first. */
function* namesOf(own: Weighed, joined: () => readonly Weighed[], sense: BriefingSense): Generator<Name> {
  const words = spokenWords(sense.lexicon);
  const matter = pointsBack(own, words) ? matterOf(joined(), own, words) : null;
  const first = bestName(own, matter, words);
  if (first) yield first;
  const said = new Answered(own, sense);
  if (!first) {
    const { best } = said;
    if (best && best.worth > OF_ANSWER) yield { title: asName(best), from: null };
    const question = own.heard.questions.find((one) => one.words > 3);
    // "The ferry has been stopped. When will it run again?"
    const [noun] = own.ranked;
    const both = question && noun && !noun.pointed ? `${asName(noun)}: ${lowered(question)}?` : '';
    if (question && question.points > 0 && both && both.length <= LIMIT) yield { title: both, from: null };
    if (question) yield { title: asTitle(question), from: null };
  }
  yield* furtherNames(own, matter, said);
}

/** What is answered, read at first need: few exchanges are named by it. */
class Answered {
  readonly #own: Weighed;
  readonly #sense: BriefingSense;
  #ranked: readonly Ranked[] | null = null;

  constructor(own: Weighed, sense: BriefingSense) {
    this.#own = own;
    this.#sense = sense;
  }

  /** best first */
  get ranked(): readonly Ranked[] {
    if (!this.#ranked) {
      const said = this.#own.heard.said();
      const phrases = said.flatMap((one) => nounPhrases(one, this.#sense.lexicon));
      const weights = weightsOf(said, '', this.#sense);
      this.#ranked = rankPhrases(phrases, said, weights, this.#sense.lexicon);
    }
    return this.#ranked;
  }

  get best(): Ranked | undefined {
    return this.ranked.find((one) => one.full && !one.named && !one.pointed);
  }
}

/** So many other exchanges speak of a matter that stands before what says little by itself. */
const SAID_ALL_OVER = 2;

/** Whether a matter belongs before what an exchange names: it is spoken of here too, or all over where that says little by itself. */
function isMeant({ phrase: matter, others }: Matter, phrase: Ranked, own: Weighed): boolean {
  if (isSpokenOf(matter, phrase)) return false;
  return speaksOf(matter, own) || (saysLittle(phrase) && others >= SAID_ALL_OVER);
}

/** The name that says most; null where what is asked names nothing. */
function bestName(own: Weighed, near: Matter | null, words: SpokenWords): Name | null {
  const { questions } = own.heard;
  const asked = bestQuestion(own);
  const declared = firstDeclared(own);
  const matter = declared ? null : near;
  const covers = asked?.question.full && asked.cover >= (asked.question.named ? COVERS_NAMED : COVERS);
  if (declared && asked?.question.put === 'asked') {
    const both = declaredAnd(declared, asked.question, own);
    if (both) return { title: both, from: null };
  }
  if (declared && saysLittle(declared)) {
    const title = own.heard.questions.flatMap((one) =>
      one.put === 'asked' && one.points < 2 && saysMore(one) ? (declaredAnd(declared, one, own) ?? []) : [],
    )[0];
    if (title) return { title, from: null };
  }
  if (covers && (!declared || asked.question.put !== 'told'))
    return { title: asTitle(asked.question), from: null };
  const phrase = declared ?? own.ranked[0];
  const isNamed = phrase !== undefined && isStrong(phrase, own) && (phrase.full || phrase.declared || !asked);
  if (phrase && !declared && saysLittle(phrase)) {
    const told = askedOf(phrase, asked?.question ?? null, own, matter);
    if (told) return told;
  }
  if (isNamed) {
    // "the letter": what names a matter by itself is not behind it
    const behind = shortOf(questions).filter((one) => phrase.full || one.points > 0);
    const asking = phrase.full || phrase.declared ? withQuestion(phrase, behind, own.heard) : null;
    if (asking) return { title: asking, from: null };
    const both = matter && isMeant(matter, phrase, own) ? `${asName(matter.phrase)}: ${small(phrase)}` : '';
    return matter && both && both.length <= LIMIT
      ? { title: both, from: matter.phrase.sentence.line }
      : { title: withAspect(phrase, own, words), from: null };
  }
  if (matter) return { title: completed(matter.phrase, own), from: matter.phrase.sentence.line };
  if (asked) return { title: asTitle(asked.question), from: null };
  const isWorth = (one: Ranked) =>
    one.full
      ? one.worth > OF_PHRASE
      : one.worth > OF_NOUN && !questions.some((other) => other.full && other.points < 2);
  if (phrase && !phrase.pointed && isWorth(phrase)) {
    const asking = phrase.full ? withQuestion(phrase, shortOf(questions), own.heard) : null;
    return { title: asking ?? withAspect(phrase, own, words), from: null };
  }
  const named = questions.find((one) => one.full && one.points < 2 && one.put === 'asked');
  return named ? { title: asTitle(named), from: null } : null;
}

/** What a phrase is worth at least that is told where no question names anything; a lone noun. */
const OF_PHRASE = 0.6;
const OF_NOUN = 0.8;

/** What may stand behind a phrase: it points back, or says something by itself; what is asked goes before what is only stated. */
const shortOf = (questions: readonly Question[]): Question[] =>
  (['asked', 'stated'] as const).flatMap((put) =>
    questions.filter((one) => one.put === put && (one.points > 0 || one.telling >= 1)),
  );

/** "Hest: who opens the gate?": the first question behind a phrase that says more than "why?"; null where none fits. */
function withQuestion(
  phrase: Ranked,
  questions: readonly Question[],
  { asked }: Weighed['heard'],
): string | null {
  const place = asked.indexOf(phrase.sentence);
  for (const one of questions) {
    const apart = asked.indexOf(one.sentence) - place;
    const isBehind = apart > 0 ? apart <= MOST_APART : apart === 0 && one.from >= phrase.to;
    if (!isBehind || !saysMore(one) || isSpokenOf(phrase, one)) continue;
    const title = `${asName(phrase)}: ${lowered(one)}?`;
    if (title.length <= LIMIT) return title;
  }
  return null;
}

/** In sentences: how far behind what it is about a question may stand. */
const MOST_APART = 3;

/** "Session", "Ann Example": no editor would leave it at that where a question says more. */
const saysLittle = (phrase: Ranked) => !phrase.full || phrase.named;

/** So many words of a question may point back that is told instead of a lone noun: "Would that be part of his portfolio?" */
const MOST_POINTS = 2;

/**
 * The question as it was said where the best phrase says little: behind that phrase where only it tells of whom, "Hest: who opens
 * the gate?", and behind the matter of the thread where it points back.
 */
function askedOf(
  phrase: Ranked,
  best: Question | null,
  { heard }: Weighed,
  near: Matter | null,
): Name | null {
  const matter = near?.phrase ?? null;
  const put = heard.questions.filter((one) => one.put !== 'told' && one.words > 3);
  const most = phrase.named ? 1 : MOST_POINTS;
  const holding = put.find(
    (one) =>
      one.sentence === phrase.sentence &&
      one.from <= phrase.from &&
      phrase.to <= one.to &&
      one.points <= most,
  );
  const isApart = matter !== null && holding !== undefined && !isSpokenOf(matter, holding);
  if (holding && (holding.points === 0 || !isApart)) return { title: asTitle(holding), from: null };
  if (holding && isApart) {
    const title = `${asName(matter)}: ${lowered(holding)}?`;
    return title.length <= LIMIT ? { title, from: matter.sentence.line } : null;
  }
  const asked = put.filter((one) => one.put === 'asked');
  const whole = best && asked.includes(best) ? best : null;
  if (whole && !phrase.named) return { title: asTitle(whole), from: null };
  if (!phrase.named || phrase.pointed) return null;
  const title = withQuestion(
    phrase,
    asked.filter(({ points }) => points < 2),
    heard,
  );
  if (title) return { title, from: null };
  return whole?.full ? { title: asTitle(whole), from: null } : null;
}

/** What stands behind a matter is worth so much at least. */
const OF_ASPECT = 0.3;

/** What is left to tell an exchange from those before it that have its best names. */
function* furtherNames(own: Weighed, near: Matter | null, said: Answered): Generator<Name> {
  const matter = near?.phrase ?? null;
  const { questions } = own.heard;
  const phrase = own.ranked[0];
  const telling = questions.filter((one) => one.telling >= 1 && one.words > 3);
  for (const one of telling) if (one.points === 0) yield { title: asTitle(one), from: null };
  const heads = [matter, phrase?.full && !phrase.pointed ? phrase : null].filter((one) => one !== null);
  for (const one of heads) {
    const title = completed(one, own);
    if (title !== asName(one)) yield { title, from: one === matter ? one.sentence.line : null };
  }
  const after = (one: Question) => {
    const title = matter && !isSpokenOf(matter, one) ? `${asName(matter)}: ${lowered(one)}?` : '';
    return title && title.length <= LIMIT ? { title, from: matter?.sentence.line ?? null } : null;
  };
  for (const one of telling) if (one.points === 1) yield after(one) ?? { title: asTitle(one), from: null };
  for (const one of own.ranked) {
    if (one.full && !one.pointed && one.worth > OF_PHRASE) yield { title: asName(one), from: null };
  }
  for (const one of questions) {
    const title = one.put === 'told' ? null : after(one);
    if (title) yield title;
  }
  const head = heads[0];
  if (head) {
    const from = head === matter ? head.sentence.line : null;
    for (const ranked of [() => own.ranked, () => said.ranked.filter((one) => one.full && !one.named)]) {
      for (const one of ranked()) {
        if (one.pointed || one.worth < OF_ASPECT || isSpokenOf(head, one)) continue;
        const title = `${asName(head)}: ${small(one)}`;
        if (title.length <= LIMIT) yield { title, from };
      }
    }
  }
  for (const one of questions) if (one.words > 3) yield { title: asTitle(one), from: null };
  for (const one of own.ranked) yield { title: asName(one), from: null };
  for (const one of said.ranked)
    if (one.full && !one.named && !one.pointed) yield { title: asName(one), from: null };
  for (const one of questions) yield { title: asTitle(one), from: null };
}

const stemsIn = (sentence: Spoken, from: number, to: number) =>
  sentence.tokens
    .slice(from, to)
    .filter(({ form }) => form.kind <= Kind.hollow)
    .map(({ form }) => form.stem);

type Piece = Pick<Ranked, 'sentence' | 'from' | 'to'>;

/** Whether two pieces have a word in common that says something. */
const isSpokenOf = (one: Piece, other: Piece): boolean => {
  const stems = stemsIn(one.sentence, one.from, one.to);
  return stemsIn(other.sentence, other.from, other.to).some((stem) => stems.includes(stem));
};

/** The first matter that is declared. */
function firstDeclared({ ranked, heard }: Weighed): Ranked | null {
  let first: Ranked | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const one of ranked) {
    if (!one.declared || one.pointed) continue;
    const place = heard.asked.indexOf(one.sentence) * 1000 + one.from;
    if (place < at) {
      first = one;
      at = place;
    }
  }
  return first;
}

/** "On the bridge: who pays the toll?"; null where the question names the bridge too, or is far from it. */
function declaredAnd(declared: Ranked, question: Question, { heard }: Weighed): string | null {
  const apart = heard.asked.indexOf(question.sentence) - heard.asked.indexOf(declared.sentence);
  if (apart < 0 || apart > 2 || (apart === 0 && question.from < declared.to)) return null;
  if (isSpokenOf(declared, question)) return null;
  const title = `${asName(declared)}: ${lowered(question)}?`;
  return title.length <= LIMIT ? title : null;
}

/** What is asked, behind the matter of the thread: "Toll on the bridge: who pays?" */
function completed(matter: Ranked, { heard, ranked }: Weighed): string {
  const name = asName(matter);
  const fits = (text: string) => name.length + text.length + 3 <= LIMIT;
  const question = ['asked', 'stated']
    .flatMap((put) => heard.questions.filter((one) => one.put === put))
    .find((one) => one.words <= MOST_WORDS_BEHIND && fits(textOf(one)) && saysMore(one));
  if (question) return `${name}: ${lowered(question)}?`;
  const first = ranked.find(
    (one) => !one.pointed && one.full && !one.named && fits(phraseText(one)) && !isSpokenOf(matter, one),
  );
  return first ? `${name}: ${small(first)}` : name;
}

/** Whether a question says more than "why is that?" */
function saysMore(question: Question): boolean {
  if (isBareQuestion(textOf(question))) return false;
  const { sentence, from, to, words } = question;
  return (
    words >= 3 &&
    sentence.tokens
      .slice(from, to)
      .some(
        ({ tag, form }) =>
          (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'VERB') &&
          form.kind !== Kind.border &&
          form.key.length > 2,
      )
  );
}
