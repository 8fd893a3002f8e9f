import { endOfWords, type Question } from './questions.ts';
import { is, isA, isNoun, isOneOf, type Token } from './sentence.ts';
import type { SpokenWords } from './words.ts';

/**
 * Whether what a sentence is said to be about is a whole thing: not "a lot of | us had a chance", "up to | par if it leans", "talk on
 * the | hill was better".
 */
export function isWholeMatter({ sentence: { tokens }, from, to }: Question): boolean {
  const first = tokens[from];
  const points = isA(first, 'PRON') && !is(first, 'owning') && !is(first, 'asking');
  if (points || isOneOf(tokens[from + 1], ['AUX', 'SCONJ'])) return false;
  const held = tokens.slice(from, to);
  const opens = held.findIndex(
    (one) => is(one, 'relatives') || is(one, 'asking') || is(one, 'embedding') || isA(one, 'SCONJ'),
  );
  const own = opens < 0 ? held : held.slice(0, opens);
  return !own.some((_, at) => isMainVerb(own, at));
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

/** "May I ask one last one on the bridge?": asks leave, and nothing of a matter */
export function asksLeave({ sentence: { tokens }, from, put }: Question, words: SpokenWords): boolean {
  if (put !== 'asked' && put !== 'plain') return false;
  if (!is(tokens[from], 'able') && !is(tokens[from], 'modals')) return false;
  if (!is(tokens[from + 1], 'oneself')) return false;
  let at = from + 2;
  while (is(tokens[at], 'softening')) at += 1;
  return words.talkVerbs.has(tokens[at]?.text.toLowerCase() ?? '');
}

/** Whether what ends before its sentence has the verbs that its beginning calls for: not "would the mayor", "is there a fear that the mayor" */
export function keepsVerb({ sentence, from, to, put }: Question): boolean {
  if (put !== 'asked' || to >= endOfWords(sentence)) return true;
  const held = sentence.tokens.slice(from, to);
  const link = held.findLastIndex((one, at) => at > 0 && (isA(one, 'SCONJ') || is(one, 'linkingThat')));
  const opens = link > 0 ? link : is(held[0], 'turning') ? 0 : -1;
  return opens < 0 || held.slice(opens + 1).some((one) => isOneOf(one, ['VERB', 'AUX']));
}
