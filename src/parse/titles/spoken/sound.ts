import type { Question } from './questions.ts';
import { is, isA, isIn, isNoun, isOneOf, isPause, type Token } from './sentence.ts';
import type { SpokenWords } from './words.ts';

/**
 * Whether what a sentence is said to be about is a whole thing: not "a lot of | us had a chance", "up to | par if it leans", "talk on
 * the | hill was better", "a comment to | embarrass the town".
 */
export function isWholeMatter({ sentence: { tokens }, from, to }: Question): boolean {
  const first = tokens[from];
  const points = isA(first, 'PRON') && !is(first, 'owning') && !is(first, 'asking');
  // "a comment to | embarrass the town"
  const acts = isA(first, 'VERB') && !is(first, 'doing');
  if (points || acts || isOneOf(tokens[from + 1], ['AUX', 'SCONJ'])) return false;
  // "along the lines that Ann asked about"
  if (isA(first, 'ADP') && !is(first, 'embedding')) return false;
  if (runsOn(tokens, from, to)) return false;
  const held = tokens.slice(from, to);
  const opens = held.findIndex(
    (one) => is(one, 'relatives') || is(one, 'asking') || is(one, 'embedding') || isA(one, 'SCONJ'),
  );
  const own = opens < 0 ? held : held.slice(0, opens);
  return !own.some((_, at) => isMainVerb(own, at));
}

/** "Sarn | they said that it pays": behind a name another clause begins */
function runsOn(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  while (at < to && isA(tokens[at], 'PROPN')) at += 1;
  const next = at > from && at < to ? tokens[at] : undefined;
  return isA(next, 'PRON') && !is(next, 'asking') && !is(next, 'linkingThat');
}

/** "the talk | was better"; not "the crane the town | is seeking", "the barge | being burnt" */
function isMainVerb(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  const before = tokens[at - 1];
  if (!isA(verb, 'AUX') || is(verb, 'doing')) return false;
  if (isA(before, 'PRON')) return !isNoun(tokens[at - 2]);
  let from = at;
  while (isNoun(tokens[from - 1]) || isA(tokens[from - 1], 'ADJ')) from -= 1;
  return from < at && !(isA(tokens[from - 1], 'DET') && isNoun(tokens[from - 2]));
}

/** "May I ask one last one on the bridge?", "Can we stay on that?": asks leave, and nothing of a matter */
export function asksLeave(
  { sentence: { tokens }, from, put, telling }: Question,
  words: SpokenWords,
): boolean {
  if (put !== 'asked' && put !== 'plain') return false;
  if (!is(tokens[from], 'able') && !is(tokens[from], 'modals')) return false;
  const who = tokens[from + 1];
  if (!is(who, 'speakers') || is(who, 'listener')) return false;
  let at = from + 2;
  while (is(tokens[at], 'softening')) at += 1;
  const asks = words.talkVerbs.has(tokens[at]?.text.toLowerCase() ?? '');
  return (asks && is(who, 'oneself')) || (telling < 1 && is(tokens[at], 'leaving'));
}

/** "Do you know?", "Are you saying?": says nothing, behind whatever name */
export const asksNothing = ({ sentence: { tokens }, from, to }: Question, words: SpokenWords): boolean =>
  to - from === 3 &&
  is(tokens[from], 'helping') &&
  is(tokens[from + 1], 'listener') &&
  (is(tokens[from + 2], 'knowing') ||
    words.talkVerbs.has(tokens[from + 2]?.form.key ?? '') ||
    is(tokens[from + 2], 'doing'));

const opensClause = (token: Token | undefined): boolean =>
  isA(token, 'SCONJ') || is(token, 'linkingThat') || is(token, 'asking');

/** "A question for Ann Example": only says that something is asked */
export function onlyAnnounces({ sentence: { tokens }, from, to }: Question): boolean {
  const held = tokens.slice(from, to);
  return held.some((one) => is(one, 'askedThings')) && !held.some((one) => isOneOf(one, ['AUX', 'VERB']));
}

/** "They paid the toll": not "during his day", "one more thing on this", "is that something", "it seemed, in", "if it is so" */
export function isClause({ sentence, from, to, words }: Question): boolean {
  const held = sentence.tokens.slice(from, to);
  const last = held.at(-1);
  const verb = held.findIndex((one) => isOneOf(one, ['AUX', 'VERB']));
  const isLeft = sentence.text.endsWith('…') && !isNoun(last);
  return (
    words > 3 &&
    verb > 0 &&
    // "a follow-up on that"
    !isA(held[verb - 1], 'DET') &&
    !isLeft &&
    !is(held[0], 'asking') &&
    !isA(held[0], 'ADP') &&
    !isPause(held[verb - 1]) &&
    !held.slice(0, verb).some((one) => isA(one, 'SCONJ')) &&
    !isOneOf(last, ['AUX', 'ADP', 'SCONJ', 'PART']) &&
    !held.some(({ text }) => text === '.')
  );
}

/**
 * "The ferry of Sarn is late | because the engine broke": the words before it say all of a clause; not "The mayor said in Sarn | ,
 * and", "a mayor who knows the bridge | , paid".
 */
function endsBeforeClause({ sentence: { tokens }, from, to }: Question): boolean {
  const next = tokens[to];
  const held = tokens.slice(from, to);
  const link = held.findLastIndex((one) => opensClause(one));
  const verb = held.findIndex((one, at) => at > link && isOneOf(one, ['AUX', 'VERB']));
  const tells = link < 0 && held.some(({ form }) => form.tells);
  return verb > 0 && !tells && (opensClause(next) || (isPause(next) && !isA(tokens[to + 1], 'ADJ')));
}

/** In words: no shorter sentence tells by itself what happened. */
const LEAST_TOLD = 6;
const QUOTES: ReadonlySet<string> = new Set('“”"');

/** "has opened", "was being closed", "there is a plan": something happens; not "is a thief", which is what whoever asks thinks */
function isEvent(held: readonly Token[], verb: number): boolean {
  if (is(held[0], 'existing') || !isA(held[verb], 'AUX')) return true;
  const at = held.findIndex((one, place) => place > verb && !isOneOf(one, ['AUX', 'ADV', 'PART']));
  // "is likely to open"
  return isA(held[at], 'VERB') || is(held[at], 'past') || is(held[at + 1], 'infinitive');
}

/** "The mayor of Sarn has opened the bridge": what happened, not who talks of it: "I have a question on", "the question is", "you said" */
export function isTelling(one: Question, words: SpokenWords): boolean {
  if (one.cut && !endsBeforeClause(one)) return false;
  const held = one.sentence.tokens.slice(one.from, one.to);
  const verb = held.findIndex((token) => isOneOf(token, ['AUX', 'VERB']));
  return (
    one.points === 0 &&
    one.full &&
    one.words >= LEAST_TOLD &&
    isClause(one) &&
    isEvent(held, verb) &&
    !held.some(({ form, text }, at) => (form.dubious && at <= verb) || QUOTES.has(text)) &&
    !held.some((token) => is(token, 'talking') || is(token, 'ofTalkers')) &&
    !held.slice(0, verb + 3).some((token) => isA(token, 'NOUN') && isIn(words.talkNouns, token)) &&
    !isOneOf(held[0], ['PART', 'SCONJ']) &&
    !is(held[0], 'impersonal') &&
    !is(held[0], 'linkingThat') &&
    !is(held[verb - 1], 'ordinals') &&
    !isA(held[verb - 1], 'PUNCT') &&
    !held.slice(0, verb).some(opensClause)
  );
}
