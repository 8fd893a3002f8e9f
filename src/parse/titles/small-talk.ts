import { all, anyPhrase, anyWord, oneOf } from '../../languages/any.ts';
import type { Phrase } from '../../languages/index.ts';

/** Sorry for the stairs. | Congratulations on the job. */
const PLEASANTRY = new RegExp(
  String.raw`^${anyPhrase(({ talk }) => talk?.pleasantries)}\b[^?？]{0,80}$`,
  'iu',
);
const OF_NEWSROOM = anyWord(({ talk }) => talk?.ofNewsroom).join('|');
const JOINS_NAMES = anyWord(({ talk }) => talk?.joinsNames).join('|');
/** A word of a name, "Northport", or one between name and newsroom, "from". */
const NAMED = String.raw`\p{Lu}[\p{L}\p{N}.’'&-]*|${OF_NEWSROOM}`;
/** Sela Example, Radio Northport. | Pavel Example with Northport News. | Presidenta, Damián Ejemplo, de La Bitácora. */
const INTRODUCTION = new RegExp(
  String.raw`^(?:${anyPhrase(({ talk }) => talk?.iAm)}\s+)?(?:${NAMED})(?:,?\s+(?:${JOINS_NAMES}|${NAMED}|«[^»]{2,40}»|"[^"]{2,40}")){0,20}[.!]$`,
  'u',
);
/** Mi nombre es Ana Ejemplo, de La Bitácora, y … */
const NAME_GIVEN = new RegExp(String.raw`^${anyPhrase(({ talk }) => talk?.myNameIs)} \p{Lu}`, 'iu');
/** Thank you, Minister. | Gracias. | 谢谢。 */
const GREETING = new RegExp(String.raw`^${anyPhrase(({ talk }) => talk?.greetings)}[\s,.!。！—–-]*$`, 'iu');
/** Well, and the toll? */
const OPENER = new RegExp(
  String.raw`^(?:${anyPhrase(({ talk }) => talk?.openers)}\b(?:[,:\s—–-]+|$))+`,
  'iu',
);

const addressed = (which: 'before' | 'follows'): Phrase[] => all(({ talk }) => talk?.addressed?.[which]);
/** Linus, what is the bird on the roof? */
const VOCATIVE = new RegExp(
  String.raw`^(?:${oneOf(addressed('before'))}\s+)?\p{Lu}\p{Ll}+,\s+(?=${oneOf(addressed('follows'))}\b)`,
  'u',
);

/** According to reports, the bridge … | It is reported that the bridge … */
const REPORTED = new RegExp(`^${anyPhrase(({ talk }) => talk?.reported)}`, 'iu');
/** Some media reports say that the bridge … */
const TELLS_REPORTS = new RegExp(`^${anyPhrase(({ talk }) => talk?.tellsReports)}`, 'iu');
/** Whether a sentence begins by saying that it was reported. */
export function isReported(sentence: string): boolean {
  const opened = sentence.replace(OPENER, '').trimStart();
  return REPORTED.test(opened) || TELLS_REPORTS.test(opened);
}

/** A sentence without what only says that reports tell it. */
export const withoutReports = (bare: string): string => capital(bare.replace(TELLS_REPORTS, ''));

/** Questions about the asking: "Can I ask you something else?", "How are you?" */
const META = new RegExp(String.raw`^${anyPhrase(({ talk }) => talk?.aboutAsking)}\?$`, 'iu');

/** … since the bridge is closed, will the ferry run? | …，中方是否承认？ */
const QUESTION_OPENS = new RegExp(`^${anyPhrase(({ talk }) => talk?.asksClause)}`, 'iu');

/** When will it open, sir? | Is it dry, Mr. President? */
const ADDRESS_AT_END = new RegExp(
  String.raw`,\s+${anyPhrase(({ talk }) => talk?.addressedLast)}(?=[.?!…]*$)`,
  'iu',
);

const SMALL_FIRST = /^\p{Ll}/u;

/** Greetings, thanks, condolences, introductions: sentences that say nothing about a subject. */
export function isSmallTalk(sentence: string): boolean {
  return (
    GREETING.test(sentence) ||
    PLEASANTRY.test(sentence) ||
    INTRODUCTION.test(sentence) ||
    NAME_GIVEN.test(sentence)
  );
}

/** Questions about the asking: "Can I ask you something else?" */
export function isAboutAsking(question: string): boolean {
  return META.test(question);
}

/** Whether the clause of a question that asks begins here. */
export function opensQuestion(clause: string): boolean {
  return QUESTION_OPENS.test(clause);
}

/** A sentence without the words that only open it, address somebody or say that it was reported. */
export function withoutOpening(sentence: string): string {
  const opened = sentence.replace(OPENER, '').replace(/^[\s,—–-]+/u, '');
  const bare = opened.includes(',')
    ? opened.replace(VOCATIVE, '').replace(REPORTED, '').replace(ADDRESS_AT_END, '')
    : opened.replace(REPORTED, '');
  return capital(bare);
}

const capital = (sentence: string): string =>
  SMALL_FIRST.test(sentence) ? sentence.replace(SMALL_FIRST, (letter) => letter.toUpperCase()) : sentence;
