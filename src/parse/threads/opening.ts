import type { BorderWords } from './border-words.ts';
import { isName } from './calls.ts';
import { bare, firstSentence, sentencesIn } from './sentences.ts';

/** A question of more words asks something. */
const ANNOUNCEMENT = 12;
/** “One other question”, and no more than these words: what it is about is still to come. */
const NEW_MATTER_ALONE = 6;
/** … where the answer does no more than let it be asked. */
const LET_IN = 8;

/** So many words are begun, and nothing is said: “So, I --” */
const BEGUN = 3;

interface Question {
  opens: string;
  asked: number;
  asks: boolean;
  /** so many of its words carry meaning */
  words: number;
  /** the answer may do no more than let it be asked */
  isLetIn: boolean;
}

/** Whether a question is a greeting, or asks only whether it may be asked: "Can I follow up?" */
export function announces({ opens, asked, asks, words, isLetIn }: Question, border: BorderWords): boolean {
  if (asked > ANNOUNCEMENT) return false;
  if (onlyGreets(opens, border)) return true;
  if (!asks && words <= 1) return true;
  const matter = behindName(opens, border);
  if (isLetIn && isName(bare(opens), border)) return true;
  if (asked > (isLetIn ? LET_IN : NEW_MATTER_ALONE)) return false;
  return border.newMatter.test(matter) || border.followUp.test(matter);
}

/** Whether nothing but greetings and thanks is said: "Okay, thank you." */
export function onlyGreets(opens: string, { greets }: BorderWords): boolean {
  return sentencesIn(opens).every((one) => greets.test(bare(one)));
}

/** Whether a question was begun and given up: "So, I --" */
export function isOnlyBegun({ asked, asks, words }: Question): boolean {
  return !asks && words === 0 && asked <= BEGUN;
}

/** "Thanks, Ann. When will it run?" → "When will it run?"; null where no thanks open it. */
export const behindThanks = (opens: string, { thanks }: BorderWords): string | null => behind(opens, thanks);

/** "Okay. And on another topic, …" → "And on another topic, …": nobody who turns to another matter goes on with the last. Else what it was. */
export function turned(opens: string, { takesNote, newMatter, followUp }: BorderWords): string {
  const rest = behind(opens, takesNote);
  return rest !== null && newMatter.test(rest) && !followUp.test(rest) ? rest : opens;
}

/** What stands behind a first sentence that is such a one; null where it is none. */
function behind(opens: string, sentence: RegExp): string | null {
  const first = firstSentence(opens);
  if (first === undefined || !sentence.test(bare(first))) return null;
  return opens.slice(opens.indexOf(first) + first.length).trim();
}

/** "-- in June?" → "in June?" */
export function undashed(text: string): string {
  return text.replace(/^[\s—–-]+/u, '');
}

/** Ann, … | Mr. Minister, … */
const ADDRESSES = /^(?:\p{Lu}[\p{L}.]*\s){0,2}\p{Lu}\p{L}+,\s/u;

/** Whether what is said opens with a name that it is said to: "Ann, when will it run?" */
export function addresses(matter: string, border: BorderWords): boolean {
  const { goesOn, adds, greets, namesNobody } = border;
  if (!ADDRESSES.test(matter) || goesOn.test(matter) || adds.test(matter)) return false;
  const comma = matter.indexOf(',');
  const name = matter.slice(0, comma);
  if (greets.test(name)) return addresses(matter.slice(comma + 1).trim(), border);
  return !namesNobody.test(name);
}

/** "Yes, Ann, on the toll, who pays it?" → "on the toll, who pays it?"; else what it was. */
export function behindName(matter: string, border: BorderWords): string {
  const comma = matter.indexOf(',');
  if (comma < 0) return matter;
  const [word, rest] = [matter.slice(0, comma), matter.slice(comma + 1).trim()];
  if (border.takesNote.test(word) || border.greets.test(word))
    return addresses(rest, border) ? behindName(rest, border) : matter;
  return addresses(matter, border) ? rest : matter;
}
