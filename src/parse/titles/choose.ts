import { type Form, Kind } from './lexicon.ts';
import { Gap, type Sentence } from './phrases.ts';
import { holdsVerb, leansOf, lengthOf, type Piece } from './pieces.ts';
import { lowered, nameOf, pieceOf } from './print.ts';
import { opensQuestion } from './small-talk.ts';
import { isSaidIn, type Ranked, rankBefore, type Subjects } from './subjects.ts';
import { toldBy } from './told.ts';
import type { BriefingWords, Matter } from './weights.ts';
import { aboutAt, bestWhole, endOfPiece, LONGEST, verbsAreKnown, type Whole } from './whole.ts';

/**
 * A title is one of three: a whole question, or what is told, as it was said; a noun phrase that names the matter; of what only goes
 * on with its thread, the matter of the thread, and behind it what is asked here.
 */

/** A title, and the line of an earlier turn that gave its subject. */
export interface Name {
  title: string;
  /** first line of the turn from which its first words were taken; null where the turns themselves say all of it */
  from: number | null;
}

/** A phrase that is worth less names nothing clearly: two words, of which the answer takes up one. */
const NAMES = 1.7;
/** One of this worth is the matter itself, and no aside of a thread. */
const CLEAR = 2.4;
/** Of a phrase of a single word more is asked; of one that stands beside another, or is said to be the matter, less. */
const NAMES_ALONE = 2.2;
const NAMES_BESIDE = 1.1;
const AN_ASPECT = 0.8;
/** A whole question of this worth says what it is about, without the matter of its thread. */
const PLAIN = 1.3;
/** In characters and in words: a question behind a colon; a matter before one. */
const QUESTION_LIMIT = 62;
const FEWEST_ASKED = 2;
const MATTER_LIMIT = 46;
/** Of a question of more talkers than this nothing is taken. */
const MOST_TALKERS = 1;

/** A matter, and how many turns back it was spoken of; 0 where it is here. */
type Subject = Piece & { back?: number };

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

/** Whether every word of a piece that is no little one is a name. */
function isAllCapital({ sentence: { forms }, from, to }: Piece): boolean {
  for (let at = from; at < to; at++) {
    if (!forms[at]?.capital && (forms[at]?.kind ?? 0) <= Kind.number) return false;
  }
  return true;
}

const sizeOf = ({ sentence, from, to }: Piece) => lengthOf(sentence, from, to);

function isNaming({ worth, telling, declared }: Ranked): boolean {
  return worth >= (declared ? NAMES_BESIDE : telling > 1 ? NAMES : NAMES_ALONE);
}

/** Whether a phrase may stand beside another: two words, or a name inside of its sentence. */
const isBeside = ({ worth, telling, from, sentence }: Ranked) =>
  worth >= NAMES_BESIDE &&
  (telling > 1 || worth >= NAMES || (from > 0 && (sentence.forms[from]?.capital ?? false)));

/** What may stand behind the name of somebody or some place, in whose sentence it is: "the bridge of Sarn". */
const isAspect = (next: Ranked, one: Ranked) =>
  next.sentence === one.sentence &&
  next.worth >= AN_ASPECT &&
  !isAllCapital(next) &&
  (next.from >= one.to || next.to <= one.from);

/** "The bridge will open?", "That is so?"; not "That there will be a bridge?" */
function mayOpen([first, next]: readonly Form[]): boolean {
  if (!first || first.kind > Kind.pronoun || first.chat) return false;
  return !first.linking || (next?.finite ?? false);
}

/** A short question, whole, that may stand behind a colon. */
function shortQuestion(sentence: Sentence): Piece | null {
  const { forms, gaps, text, asks } = sentence;
  if (!asks || text.includes(':') || !(opensQuestion(text) || mayOpen(forms))) return null;
  const piece = { sentence, from: 0, to: endOfPiece(sentence, 0) };
  if (piece.to < FEWEST_ASKED || sizeOf(piece) > QUESTION_LIMIT) return null;
  let talkers = 0;
  let telling = 0;
  for (let at = 0; at < piece.to; at++) {
    if (at > 0 && gaps[at] === Gap.dash) return null;
    if (forms[at]?.talker) talkers += 1;
    if ((forms[at]?.kind ?? Kind.border) <= Kind.hollow) telling += 1;
  }
  // "Can you name them?"
  return talkers > MOST_TALKERS || (talkers > 0 && telling === 0) ? null : piece;
}

/** A short sentence, whole, that tells something. */
function shortStatement(sentence: Sentence): Piece | null {
  const { forms, nouns, gaps, text, asks } = sentence;
  const piece = { sentence, from: 0, to: forms.length };
  const isWhole = !asks && !text.endsWith('…') && !text.includes(':') && sizeOf(piece) <= QUESTION_LIMIT;
  // not "Remember that …", "If it is so, …", "They are not"
  if (!isWhole || (forms[0]?.kind !== Kind.article && !forms[1]?.finite) || !mayOpen(forms)) return null;
  if (forms.some(({ kind, talker }) => talker || kind === Kind.pronoun || kind === Kind.pointing))
    return null;
  const isBroken = gaps.some((gap, at) => at > 0 && gap === Gap.dash);
  const tells = forms.some(({ kind }, at) => nouns[at] && kind === Kind.telling);
  return !isBroken && tells && holdsVerb(sentence, 0, forms.length) ? piece : null;
}

/** "the bridge" of "On the bridge, will it open?" and of "I have a question on the bridge." */
function declaredIn(asked: readonly Sentence[], { lexicon }: BriefingWords): Piece | null {
  for (const sentence of asked) {
    const { forms, isSubject, asks } = sentence;
    if (asks) continue;
    const from = isSubject ? (forms[0]?.kind === Kind.article ? 1 : 0) : aboutAt(sentence, lexicon);
    const piece = { sentence, from, to: forms.length };
    if (from < 0 || piece.to <= from || sizeOf(piece) > MATTER_LIMIT || sentence.text.endsWith('…')) continue;
    if (
      leansOf(sentence, from, piece.to, lexicon) > 0 ||
      forms.some(({ talker }, at) => talker && at >= from)
    )
      continue;
    if ((forms[from]?.kind ?? Kind.border) <= Kind.number) return piece;
  }
  return null;
}

/** "The bridge: will it open?"; null where that is too long. */
function behind(subject: Subject, aspect: Piece, asks: boolean): Name | null {
  if (sizeOf(subject) > MATTER_LIMIT || sizeOf(subject) + sizeOf(aspect) + 3 > LONGEST) return null;
  const piece = asks ? pieceOf({ ...aspect, asks }) : nameOf(aspect);
  return {
    title: `${nameOf(subject)}: ${lowered(piece, aspect.sentence, aspect.from)}`,
    from: subject.back ? subject.sentence.line : null,
  };
}

/** A phrase alone; of who only tells, or of a name, with what is told: "Ann Example: the bridge of Sarn". */
function phrase(one: Ranked, ranked: readonly Ranked[], { lexicon }: BriefingWords): Name {
  const { sentence } = one;
  const told = toldBy(sentence, lexicon);
  if (told) {
    const who = { sentence, from: told.from, to: told.to };
    const what =
      one.from >= told.begins
        ? one
        : ranked.find(
            (next) => next.sentence === sentence && next.from >= told.begins && !isAllCapital(next),
          );
    const name = what && areApart(who, what) ? behind(who, what, false) : null;
    return name ?? { title: nameOf(what ?? one), from: null };
  }
  const aspect = isAllCapital(one) ? ranked.find((next) => isAspect(next, one)) : null;
  const name = aspect && areApart(one, aspect) ? behind(one, aspect, false) : null;
  return name ?? { title: nameOf(one), from: null };
}

/** The matter of a thread, by what was said of it before some turns. */
function threadMatter(before: readonly Subjects[], matter: Matter): (Ranked & { back: number }) | null {
  const earlier = rankBefore(before, matter).filter((one) => sizeOf(one) <= MATTER_LIMIT);
  return earlier.find(isNaming) ?? earlier.find((one) => one.telling > 1 && isBeside(one)) ?? null;
}

/** What was said before a question in its own turn that it may point to. */
const saidBefore = (own: readonly Ranked[], question: Piece, asked: readonly Sentence[]) =>
  own.find(
    (one) =>
      (isNaming(one) || (one.to - one.from > 1 && isBeside(one))) &&
      sizeOf(one) <= MATTER_LIMIT &&
      asked.indexOf(one.sentence) < asked.indexOf(question.sentence) &&
      areApart(one, question),
  ) ?? null;

/** A title of what nobody asks: the matter of its thread, else what is said. */
function remarks(
  subjects: Subjects,
  named: Ranked | null,
  before: () => readonly Subjects[],
  words: BriefingWords,
): Name | null {
  const { matter } = subjects;
  const thread = threadMatter(before(), matter) ?? rankBefore(before(), matter)[0];
  if (thread) return { title: nameOf(thread), from: thread.sentence.line };
  const told = asPut(matter.said());
  const isNamed = named && named.telling > 1 && (!told || named.worth >= CLEAR);
  return isNamed ? phrase(named, subjects.asked(), words) : told;
}

/** A title of what has none that stands by itself. */
function composed(subjects: Subjects, before: () => readonly Subjects[], words: BriefingWords): Name | null {
  const { matter } = subjects;
  const { asked } = matter;
  const own = subjects.asked();
  const named = own.find(isNaming) ?? null;
  if (asked.length === 0) return remarks(subjects, named, before, words);
  // of a language whose verbs are not known, a phrase may hold one
  const put = verbsAreKnown(words) ? null : asPut(asked);
  if (put) return put;
  const declared = declaredIn(asked, words);
  let question: Piece | null = null;
  for (const sentence of asked) question ??= shortQuestion(sentence);
  if (declared) {
    const aspect = question ?? own.find((one) => one.sentence !== declared.sentence && isBeside(one)) ?? null;
    const name = aspect && areApart(declared, aspect) ? behind(declared, aspect, aspect === question) : null;
    return name ?? { title: nameOf(declared), from: null };
  }
  const leans = question ? leansOf(question.sentence, question.from, question.to, words.lexicon) : 0;
  const pointed = question && leans > 0 ? saidBefore(own, question, asked) : null;
  const pointing = question && pointed ? behind(pointed, question, true) : null;
  if (pointing) return pointing;
  if (named && named.telling > 1 && named.worth >= CLEAR) return phrase(named, own, words);
  const thread = threadMatter(before(), matter);
  if (named && named.telling > 1) {
    const isAside = thread && thread.worth > named.worth && areApart(thread, named) && !named.declared;
    return (isAside ? behind(thread, named, false) : null) ?? phrase(named, own, words);
  }
  const answered = () => subjects.answered().filter((one) => one.telling > 1 && isNaming(one));
  const subject: Subject | null = thread ?? (named && !question ? null : answered()[0]) ?? null;
  const name = question && subject && areApart(subject, question) ? behind(subject, question, true) : null;
  if (name) return name;
  // "Right.", "So --": what is answered says what it was about
  const answer =
    question || named
      ? null
      : bestWhole(
          matter.said().filter(({ asks }) => !asks),
          words,
        );
  if (answer) return { title: answer.title(), from: null };
  if (thread) {
    const isAspect = (one: Ranked) => areApart(thread, one) && !isAllCapital(one);
    const said = own.find((one) => isBeside(one) && isAspect(one)) ?? answered().find(isAspect);
    const told = said ?? asked.map(shortStatement).find((one) => one !== null && areApart(thread, one));
    return (
      (told ? behind(thread, told, false) : null) ?? { title: nameOf(thread), from: thread.sentence.line }
    );
  }
  if (named) return phrase(named, own, words);
  if (subject) return { title: nameOf(subject), from: null };
  const beside = own.find((one) => one.telling > 1 && isBeside(one));
  if (beside) return phrase(beside, own, words);
  const any = own[0] ?? subjects.answered().find(({ telling }) => telling > 1);
  return asPut(asked) ?? (any ? { title: nameOf(any), from: null } : null);
}

/** What is asked or said, as it was, where it is no longer than a title. */
function asPut(asked: readonly Sentence[]): Name | null {
  for (const sentence of asked) {
    const all = sentence.forms.length;
    if (
      all < FEWEST_ASKED ||
      lengthOf(sentence, 0, all) > LONGEST ||
      sentence.text.endsWith('…') ||
      sentence.forms[0]?.chat
    )
      continue;
    return { title: pieceOf({ sentence, from: 0, to: all, asks: sentence.asks }), from: null };
  }
  return null;
}

/** The same behind what it is declared to be about, or behind what it points to. */
function completed(whole: Whole, subject: Subject | null): Name {
  const { sentence } = whole;
  const name = subject && sentence.asks && areApart(subject, whole) ? behind(subject, whole, true) : null;
  return name ?? { title: whole.title(), from: null };
}

/** The name of some turns. @param before the subjects of what was said before in their thread, the nearest first */
export function chooseName(
  matter: Matter,
  subjects: () => Subjects,
  before: () => readonly Subjects[],
  words: BriefingWords,
): Name | null {
  const { asked } = matter;
  const whole = bestWhole(asked.length > 0 ? asked : matter.said(), words);
  if (!whole) return composed(subjects(), before, words);
  const declared = declaredIn(asked, words);
  if (declared || asked.length === 0) return completed(whole, declared);
  if (whole.leans === 0 && whole.worth >= PLAIN) return completed(whole, null);
  const thread = threadMatter(before(), matter);
  if (whole.leans === 0) return completed(whole, thread && isSaidIn(thread, matter) ? thread : null);
  const isBehind = asked.indexOf(whole.sentence) > 0;
  return completed(whole, (isBehind ? saidBefore(subjects().asked(), whole, asked) : null) ?? thread);
}
