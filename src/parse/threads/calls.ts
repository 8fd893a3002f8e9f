import type { BorderWords } from './border-words.ts';
import { bare, sentencesIn } from './sentences.ts';

/** The end of an exchange. */
interface Close {
  /** how its last answer ends, each paragraph a line */
  closes: string;
  /** more was answered before */
  isMore: boolean;
  /** so many words are answered in all */
  answered: number;
  /** the question only asked whether it may be asked */
  announced: boolean;
}

/** Jake. | Mr. Feller. | Mara, and then Julie. */
const NAME_ALONE =
  /^(?:(?:Mr|Ms|Mrs|Dr)\. )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?:,? (?:and|then|and then) \p{Lu}\p{L}+)*$/u;
/** Okay, Jim, go ahead. → go ahead */
const LED_IN = /^(?:\p{L}+,\s){1,2}/u;
/** No, I’m -- go ahead. → go ahead */
const BEHIND_DASH = /^.*(?:--|—)\s*/u;
/** A paragraph of so few characters behind an answer speaks to the next: "Yeah." */
const SHORT = 12;
/** So many words are no more than a permission: "Sure, go ahead." */
const PERMISSION = 6;

/** Whether a sentence is a name and no more: “But --” and “Absolutely” are none. */
export function isName(sentence: string, { greets, namesNobody }: BorderWords): boolean {
  return NAME_ALONE.test(sentence) && !greets.test(sentence) && !namesNobody.test(sentence);
}

function isCall(sentence: string, { callsOn }: BorderWords): boolean {
  const last = sentence.replace(BEHIND_DASH, '');
  return [sentence, last].some((one) => callsOn.test(one) || callsOn.test(one.replace(LED_IN, '')));
}

/** A paragraph behind an answer that names somebody, or says yes to somebody. */
function isAddressed(line: string, words: BorderWords): boolean {
  if (words.namesNobody.test(line)) return false;
  if (words.greets.test(line)) return NAME_ALONE.test(line) || line.length < SHORT;
  return NAME_ALONE.test(line.replace(LED_IN, '')) || NAME_ALONE.test(line);
}

/** Whether an answer ends in a call on whoever asks next: "Yes, sir.", "Jon.", "Go ahead, in the back." */
export function calls(close: Close, words: BorderWords): boolean {
  if (permits(close, words)) return false;
  const lines = close.closes.split('\n').filter(Boolean);
  const sentences = sentencesIn(lines.at(-1) ?? '').map(bare);
  const last = sentences.at(-1);
  if (last === undefined) return false;
  if (sentences.slice(-2).some((one) => isCall(one, words))) return true;
  if (sentences.length > 1) return isName(last, words);
  return (lines.length > 1 || close.isMore || close.announced) && isAddressed(last, words);
}

/** Whether it does so by a name that stands there alone, behind what was answered or in its place. */
export function callsByName({ closes, isMore, announced }: Close, words: BorderWords): boolean {
  const lines = closes.split('\n').filter(Boolean);
  const last = bare(lines.at(-1) ?? '');
  return (lines.length > 1 || isMore || announced) && isName(last, words);
}

/** Whether an answer may do no more than let a question be asked: "Sure, go ahead.", "Yes, Ann." */
export function letsIn(
  { closes, answered }: Pick<Close, 'closes' | 'answered'>,
  words: BorderWords,
): boolean {
  if (answered > PERMISSION) return false;
  const isLed = (one: string) => LED_IN.test(one) && isName(one.replace(LED_IN, ''), words);
  return sentencesIn(closes)
    .map(bare)
    .every((one) => isCall(one, words) || words.greets.test(one) || isLed(one));
}

/** Whether it does so, since the question only asked for that. */
export const permits = (close: Close, words: BorderWords): boolean => close.announced && letsIn(close, words);

/** Whether an answer says nothing but yes, thanks or whose turn it is. `greeted`: “Soon.” answers a question, and names who asks next behind thanks. */
export function isEmpty(
  { closes, isMore, greeted }: Close & { greeted: boolean },
  words: BorderWords,
): boolean {
  if (isMore) return false;
  return sentencesIn(closes)
    .map(bare)
    .every((one) => isCall(one, words) || words.greets.test(one) || (greeted && NAME_ALONE.test(one)));
}
