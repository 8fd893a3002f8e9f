import { isBareQuestion } from '../bare-questions.ts';
import type { Lexicon } from '../lexicon.ts';
import { saidOf, toldOf } from './about.ts';
import { type Heard, isSaidIn, type Ranked, type Weighed } from './heard.ts';
import type { Leads, Matter } from './matters.ts';
import { lengthOf, overlaps, sharesWord, textOf } from './pieces.ts';
import type { Question } from './questions.ts';
import { beforeArticle, is, isA, isNoun } from './sentence.ts';
import { asksLeave, asksNothing, isClause, isTelling, onlyAnnounces } from './sound.ts';
import { spokenWords } from './words.ts';

/**
 * What an exchange may be called: a phrase, "Grain treaty"; something asked, "Who signs it?"; that behind a phrase, "Grain treaty:
 * who signs it?"; two phrases, "Grain treaty: barley harvest".
 */
export interface Offer {
  head: Ranked | null;
  /** where the head is taken from an earlier exchange */
  matter: Matter | null;
  question: Question | null;
  /** a phrase behind the head */
  aspect: Ranked | null;
}

/** In characters: a title is no longer. */
const LIMIT = 89;
/** So many phrases, heads and questions of an exchange are tried, the best first. */
const MOST_PHRASES = 6;
const MOST_HEADS = 3;
const MOST_QUESTIONS = 6;
const MOST_STATEMENTS = 2;
/** So many phrases stand behind a head, behind one of an earlier exchange. */
const MOST_ASPECTS = 5;
const MOST_ASPECTS_BEHIND = 2;

const NOTHING: Offer = { head: null, matter: null, question: null, aspect: null };

/** "It’s the beard.": what was said instead of a question; `questions`: those that were broken off. */
function statementsOf({ asked }: Heard, questions: readonly Question[], lexicon: Lexicon): Question[] {
  if (asked.some(({ asks }) => asks)) return [];
  return asked
    .filter((one) => !questions.some(({ sentence, put }) => sentence === one && put !== 'about'))
    .flatMap((one) => saidOf(one, lexicon) ?? [])
    .filter((one) => !onlyAnnounces(one))
    .sort((one, other) => other.telling - one.telling)
    .slice(0, MOST_STATEMENTS);
}

/** "The ferry has been late since March.  Why?": what is told before it is asked about, and says all of it. */
function toldIn({ asked, answer, questions }: Heard, lexicon: Lexicon): Question[] {
  const words = spokenWords(lexicon);
  const stand = questions.filter(({ put, points, full }) => put === 'asked' && points === 0 && full);
  const isAsked = (one: Question) => stand.length === 0 || stand.some((other) => sharesWord(one, other));
  const isAnswered = ({ sentence: { tokens }, from, to }: Question) =>
    tokens.slice(from, to).some((one) => isNoun(one) && isSaidIn(one.form, answer));
  return asked
    .filter(({ asks }) => !asks)
    .flatMap((one) => toldOf(one, lexicon) ?? [])
    .filter((one) => isTelling(one, words) && isAsked(one) && isAnswered(one))
    .sort((one, other) => other.telling - one.telling)
    .slice(0, MOST_STATEMENTS);
}

const saysMore = (one: Question): boolean =>
  (one.words > 2 || one.put === 'about') && !isBareQuestion(textOf(one));

/** A bare name that the answer says no word of. */
const isPassing = ({ sentence: { tokens }, from, to, named, declared }: Ranked, { answer }: Heard): boolean =>
  named && !declared && !tokens.slice(from, to).some(({ form }) => isSaidIn(form, answer));

/** "Who signs the grain treaty | while Orlu waits?": a name that is cut off of a question that says its matter is no head of it */
const isLeftBehind = (head: Ranked, one: Question, heard: Heard): boolean =>
  one.cut &&
  one.points === 0 &&
  one.telling >= 1 &&
  head.sentence === one.sentence &&
  head.from >= one.to &&
  isPassing(head, heard);

/** What may stand behind a head; "It is late.", only behind what was said before it. */
const mayFollow = (one: Question, matter: Matter | null): boolean =>
  one.put === 'asked' ||
  one.put === 'stated' ||
  one.put === 'plain' ||
  (one.put === 'said' && matter !== null && one.points > 0 && isClause(one));

/** Whether a question says by itself what it asks about. */
const standsAlone = ({ points, telling }: Question): boolean => points === 0 && telling >= 1;

/** "What of the old mill?", "Would you comment on the mill?": turns to what it names */
const turnsTo = ({ sentence, from, to }: Question, ranked: readonly Ranked[]): boolean =>
  (is(sentence.tokens[from], 'asking') && isA(sentence.tokens[from + 1], 'ADP')) ||
  ranked.some((one) => one.framed && one.sentence === sentence && one.from >= from && one.to <= to);

/** "Do you have anything on the week ahead?": asks of a time, whatever was spoken of */
const asksOfTime = ({ sentence: { tokens }, from, to }: Question): boolean =>
  is(tokens[from], 'helping') &&
  is(tokens[from + 1], 'speakers') &&
  tokens.slice(from, to).some(({ form }) => form.time);

/** "Who pays for it?", "Who pays?": asked on of what its thread is about */
const goesOn = (one: Question, { sure }: Leads, ranked: readonly Ranked[]): boolean =>
  !one.full &&
  (one.points > 0 || (!asksOfTime(one) && (!standsAlone(one) || (sure && !turnsTo(one, ranked)))));

function behindHead(
  head: Ranked,
  matter: Matter | null,
  questions: readonly Question[],
  { heard, ranked }: Weighed,
): Offer[] {
  // what says all of it by itself is not told of what is not said in it
  const belongs = (one: Question) =>
    matter === null ||
    (matter.spokenOf && !matter.answered) ||
    (matter.sure && one.points > 0) ||
    (matter.leads !== undefined && goesOn(one, matter.leads, ranked));
  return questions
    .filter(
      (one) =>
        mayFollow(one, matter) &&
        belongs(one) &&
        !(matter === null && isLeftBehind(head, one, heard)) &&
        !sharesWord(head, one) &&
        lengthOf(head) + lengthOf(one) + (one.put === 'said' ? 4 : 3) <= LIMIT,
    )
    .map((question) => ({ ...NOTHING, head, matter, question }));
}

/** "Will | the dam hold?": a question of which a phrase leaves no verb has lost it to the phrase. */
function takesVerb({ sentence, from, to }: Ranked, question: Question): boolean {
  if (sentence !== question.sentence || to !== question.to) return false;
  const { tokens } = sentence;
  return is(tokens[beforeArticle(tokens, from)], 'helping');
}

/** Whether one phrase is said before another. */
function isAhead(one: Ranked, other: Ranked, { asked }: Heard): boolean {
  const apart = asked.indexOf(one.sentence) - asked.indexOf(other.sentence);
  return apart === 0 ? one.from < other.from : apart < 0;
}

/** Whether a question ends between two phrases: each is of another. */
function isAskedBetween(one: Ranked, other: Ranked, { asked }: Heard): boolean {
  const places = [asked.indexOf(one.sentence), asked.indexOf(other.sentence)].sort((a, b) => a - b);
  return asked.slice(places[0], places[1]).some(({ asks }) => asks);
}

function pairsOf(head: Ranked, matter: Matter | null, phrases: readonly Ranked[], heard: Heard): Offer[] {
  if (matter && !matter.leads && (!matter.spokenOf || matter.answered)) return [];
  if (matter?.leads && heard.questions.some(standsAlone)) return [];
  const fits = (one: Ranked) =>
    one !== head &&
    (matter !== null || isAhead(head, one, heard) || head.declared || (head.named && !one.named)) &&
    !(matter === null && isAskedBetween(head, one, heard) && isPassing(head, heard)) &&
    !overlaps(one, head) &&
    !sharesWord(head, one) &&
    lengthOf(head) + lengthOf(one) + 2 <= LIMIT;
  return phrases
    .slice(0, matter ? MOST_ASPECTS_BEHIND : MOST_ASPECTS)
    .filter(fits)
    .map((aspect) => ({ ...NOTHING, head, matter, aspect }));
}

/** "Can I follow up on that?", and nothing else: it goes on with nothing yet */
const onlyAsksLeave = (
  { heard: { asked, questions }, ranked }: Weighed,
  leave: readonly Question[],
): boolean =>
  questions.length > 0 &&
  asked.length === 1 &&
  questions.every((one) => leave.includes(one)) &&
  !ranked.some(({ full, declared }) => full || declared);

/** Everything that an exchange may be called. `matters`: what earlier exchanges hand on. */
export function offersOf(own: Weighed, handedOn: readonly Matter[], lexicon: Lexicon): readonly Offer[] {
  const { heard, ranked } = own;
  const words = spokenWords(lexicon);
  // what says what it is about needs no other subject
  const leave = heard.questions.filter((one) => asksLeave(one, words));
  const isDeclared =
    leave.length > 0 && ranked.some((one) => one.declared && leave.some((q) => q.sentence === one.sentence));
  const matters = isDeclared || onlyAsksLeave(own, leave) ? [] : handedOn;
  const asked = isDeclared ? heard.questions.filter((one) => !leave.includes(one)) : heard.questions;
  const telling = asked.filter(saysMore).slice(0, MOST_QUESTIONS);
  const questions = telling.length > 0 ? telling : asked.slice(0, 1);
  const isPut = questions.some(({ put, sentence }) => put !== 'about' && (sentence.asks || put === 'told'));
  const statements = isPut ? [] : statementsOf(heard, questions, lexicon);
  const told = statements.length > 0 ? [] : toldIn(heard, lexicon);
  const named = ranked.filter((one) => !heard.questions.some((asked) => takesVerb(one, asked)));
  const phrases = named.slice(0, MOST_PHRASES);
  const matter = named.filter(({ figure }) => !figure);
  const declared = matter.slice(MOST_HEADS).find((one) => one.declared);
  const best = [...matter.slice(0, MOST_HEADS), ...(declared ? [declared] : [])];
  const heads = [
    ...best.map((head) => ({ head, matter: null })),
    ...matters.map((matter) => ({ head: matter.phrase, matter })),
  ];
  const all = [...questions, ...statements];
  const asking = all.filter((one) => !leave.includes(one) && !asksNothing(one, words));
  return [
    ...[...all, ...told].map((question) => ({ ...NOTHING, question })),
    ...phrases.filter(({ figure }) => !figure || phrases.length === 1).map((head) => ({ ...NOTHING, head })),
    ...matters
      .filter(({ spokenOf, sure, answered }) => !answered && (spokenOf || sure))
      .map((matter) => ({ ...NOTHING, head: matter.phrase, matter })),
    ...heads.flatMap(({ head, matter }) => behindHead(head, matter, asking, own)),
    ...heads.flatMap(({ head, matter }) => pairsOf(head, matter, phrases, heard)),
  ];
}
