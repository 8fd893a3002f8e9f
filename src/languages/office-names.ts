import { CAPITAL, kindAt, LETTER, MARK, runEnd, widthOf } from '../text/characters.ts';
import { unaccented } from '../text/unaccented.ts';
import { anyWord } from './any.ts';
import { personName } from './person-name.ts';

const fold = (text: string) => unaccented(text).toLowerCase().replaceAll('.', '');

const ARTICLES = new Set(['the', 'le', 'la', 'el']);
const OFFICES = new Set(anyWord(({ persons }) => persons?.offices).filter((word) => !ARTICLES.has(word)));
const ADDRESS = new Set([
  ...anyWord(({ persons }) => persons?.sir),
  ...anyWord(({ persons }) => persons?.madam),
  ...anyWord(({ persons }) => persons?.either),
]);
const RANKS = new Set(anyWord(({ persons }) => persons?.ranks));
const HALF = new Set(anyWord(({ persons }) => persons?.halfOffices));
const JOINING = new Set(anyWord(({ persons }) => persons?.joining));
const HELD_BY = new Set(anyWord(({ persons }) => persons?.heldBy));
const AND = new Set(anyWord(({ persons }) => persons?.and));
const ABOUT = new Set(anyWord(({ persons }) => persons?.about));
/** "by the President After Lunch": it is no name that follows */
const ALONE = new Set(anyWord(({ persons }) => persons?.articleAlone));
const FORMER = new Set(anyWord(({ persons }) => persons?.former));
const CALLINGS = new Set(anyWord(({ persons }) => persons?.callings));
const UNNAMED = new Set(anyWord(({ persons }) => persons?.unnamed));

/** Whether a word stands before names: an office, a form of address, an article. */
export function isTitleWord(word: string): boolean {
  const folded = fold(word);
  return OFFICES.has(folded) || ADDRESS.has(folded) || ARTICLES.has(folded);
}

/** Whether a word is one of an office: “Minister”, no article. */
export const isOfficeWord = (word: string): boolean => OFFICES.has(fold(word));

/** Whether a word before a surname may be a first name: no office or calling, "Advisor", no form of address, no little word. */
export const isGivenName = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(word) &&
  isNameWord(word) &&
  !ADDRESS.has(fold(word)) &&
  !CALLINGS.has(fold(word));

/** Whether a word goes on with the office before it: "of" behind "Secretary". */
export const isOfOffice = (word: string | undefined, before: string | undefined): boolean =>
  word !== undefined &&
  before !== undefined &&
  JOINING.has(fold(word)) &&
  !AND.has(fold(word)) &&
  OFFICES.has(fold(before));

/** Whether titles before a name only address somebody: "Dr.", "General". */
export const onlyAddresses = (titles: readonly string[]): boolean =>
  titles.every((title) => ADDRESS.has(title) || RANKS.has(title));

/** "The Vice President" → "vice president", "Secretary of State" → "secretary of state"; null where it names more than an office. */
export function officeAlone(label: string): string | null {
  const words = fold(label)
    .split(/\s+/)
    .filter((word) => word && !ARTICLES.has(word));
  while (words[0] !== undefined && ADDRESS.has(words[0])) words.shift();
  const end = words.findIndex((word) => !OFFICES.has(word));
  if (words.length === 0 || end === 0) return null;
  if (end < 0)
    return words.every((word) => RANKS.has(word)) || HALF.has(words.at(-1) ?? '') ? null : words.join(' ');
  // "Secretary of State": a second word behind it would be a name, "Secretary of State Example"
  const behind = words.slice(end);
  return behind.length === 2 && JOINING.has(behind[0] ?? '') && behind[0] !== 'and' ? words.join(' ') : null;
}

/** "Senior Administration Official": whoever is called so is one of several who are not named. */
export const isUnnamed = (label: string): boolean => UNNAMED.has(fold(label).split(/\s+/).at(-1) ?? '');

/** Somebody whom a text names with an office: "President Ann Example". */
export interface NamedHolder {
  /** folded: "vice president" */
  office: string;
  /** as printed: "Vice President" */
  printed: string;
  /** the capitalised words behind it, at most three: ["Ann", "Example"] */
  words: string[];
  /** something else follows them, so that all of them are the name */
  closed: boolean;
}

const TOKEN = /[\p{L}\p{M}]+(?:[.'’-][\p{L}\p{M}]+)*\.?|[^\p{L}\p{M}\s]/gu;
const POSSESSIVE = /['’]s$/i;
const MOST_WORDS = 3;

const isCapital = (token: string) => /^\p{Lu}/u.test(token);
const isOffice = (token: string) => isCapital(token) && OFFICES.has(fold(token));
const isNameWord = (token: string) =>
  isCapital(token) &&
  !OFFICES.has(fold(token)) &&
  !JOINING.has(fold(token)) &&
  !HELD_BY.has(fold(token)) &&
  !ABOUT.has(fold(token)) &&
  !AND.has(fold(token)) &&
  !ARTICLES.has(fold(token));

/** How many of the tokens from `from` on are of a kind, `most` at most. */
function runOf(tokens: readonly string[], from: number, is: (token: string) => boolean, most = 99): number {
  const end = tokens.findIndex((token, at) => at >= from && (at >= from + most || !is(token)));
  return (end < 0 ? tokens.length : end) - from;
}

/** Whether those who are named behind a token speak: "by" says so, "on the visit of" does not, "and" goes on. */
function speaksBehind(token: string, before: boolean): boolean {
  const word = fold(token);
  if (HELD_BY.has(word)) return true;
  if (ABOUT.has(word)) return false;
  return AND.has(word) || ARTICLES.has(word) || !/^\p{Ll}/u.test(token) ? before : false;
}

/**
 * Who by a title holds which office and speaks: "Remarks by President Example and Prime Minister Y of Z". Not of whom the
 * title speaks ("… on the visit of President Example"), nor who held an office once.
 */
export function officesNamed(title: string): NamedHolder[] {
  const tokens = title.match(TOKEN) ?? [];
  const found: NamedHolder[] = [];
  let speaks = true;
  for (let at = 0; at < tokens.length; ) {
    const offices = runOf(tokens, at, isOffice);
    if (offices === 0) {
      speaks = speaksBehind(tokens[at] ?? '', speaks);
      at += 1;
      continue;
    }
    const before = fold(tokens[at - 1] ?? '');
    const printed = tokens.slice(at, at + offices);
    const behind = at + offices;
    const length = runOf(tokens, behind, isNameWord, MOST_WORDS);
    const run = tokens.slice(behind, behind + length);
    const owner = run.findIndex((word) => POSSESSIVE.test(word));
    const named = owner < 0 ? run : run.slice(0, owner + 1);
    // "Vice President Example’s gaggle" is his; in "a talk by President Example’s guest" another speaks
    const isHeld = speaks && !FORMER.has(before) && !ALONE.has(before) && (owner < 0 || at === 0);
    const words = named
      .filter((word) => !ADDRESS.has(fold(word)))
      .map((word) => word.replace(POSSESSIVE, '').replace(/\.$/, ''));
    if (isHeld && words.length > 0 && !HALF.has(fold(printed.at(-1) ?? ''))) {
      const next = tokens[behind + length];
      found.push({
        office: printed.map(fold).join(' '),
        printed: printed.join(' '),
        words,
        closed: owner >= 0 || next === undefined || !isNameWord(next),
      });
    }
    at = behind + length;
  }
  return found;
}

const SAID = new Set([...OFFICES].map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
const OFFICE_SAID = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:(?:${[...SAID].join('|')})\\s)+)(\\p{Lu}[\\p{L}\\p{M}]+)(?:\\s(\\p{Lu}[\\p{L}\\p{M}]+))?`,
  'gu',
);

/** An office before a capitalised word or two, of which one may be the surname of who holds it: "President Ann Example". */
export interface SaidHolder {
  /** folded, as `NamedHolder` has it */
  office: string;
  /** folded */
  words: string[];
}

/** Whether a word of a text is one of an office: of most texts it is told at once that none is, and the pattern takes ten times as long. */
function saysOffice(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const end = runEnd(text, at, LETTER | MARK);
    if (kind & CAPITAL && SAID.has(text.slice(at, end))) return true;
    at = end > at ? end : at + widthOf(kind);
  }
  return false;
}

/** Whom what is said calls by which office; of offices that no label bears alone, none. */
export function officesSaid(text: string): SaidHolder[] {
  const bare = unaccented(text);
  if (!saysOffice(bare)) return [];
  return [...bare.matchAll(OFFICE_SAID)].flatMap(([, printed = '', ...words]) => {
    const office = officeAlone(printed);
    if (office === null) return [];
    const names = words.filter((word) => word !== undefined && isNameWord(word)).map(fold);
    return names.length > 0 ? [{ office, words: names }] : [];
  });
}

/** The office and the surname of a label: "President Example" → president, example; null where it names not both. */
export function officeHeld(label: string): { office: string; surname: string } | null {
  const name = personName(label);
  const office = name?.titles.filter((title) => OFFICES.has(title)).join(' ');
  return name && office ? { office, surname: name.surname } : null;
}
