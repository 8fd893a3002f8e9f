import { anyWord } from '../languages/any.ts';
import { languageOf } from '../languages/index.ts';
import { isLanguageTag } from '../text/locale.ts';
import { emptyNames, officeWords, stateForms } from './common-words.ts';
import { regionNames } from './region-names.ts';
import type { Names } from './types.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** "U.S.", "U.N." */
const DOTTED = /\b(?:[A-Z]\.){2,}/g;
const OPENS_SENTENCE = /[.?!:;…«“"”(\]—–•]/;
const JOINING = anyWord(({ topics }) => topics?.joinsName);
const CONNECTORS = new Set(JOINING);
/** Capitalised words in a row: "Harbour Board", "Bank of the South" */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])@(?:[ \\u00a0](?:(?:${JOINING.join('|')})[ \\u00a0]){0,2}@)*`.replaceAll(
    '@',
    "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[’'ʼ-][\\p{L}\\p{M}\\p{N}]+)*",
  ),
  'gu',
);
const SPACE = /[ \u00a0]/;
/** What stands before the first word of a sentence: "… ended. Talks", "(Talks" */
const OPENING = /^$|[.?!:;…«“"”(\]—–•][\s"“«(]*$/;
const LONGEST_HEADING = 250;
const ARTICLES = new Set(anyWord(({ topics }) => topics?.articles));

const MOSTLY_CAPITAL = 0.9;
const SEEN = 3;
/** A word before a noun is an adjective: "Orlish troops". */
const AS_NOUN = 0.4;
/** "the Bank", "the Act": an institution called by its kind. */
const WITH_ARTICLE = 0.6;
const LONGEST = 5;
/** So much of a heading is in capitals that they say nothing: "Talks On The River Tolls To Resume". */
const TITLE_CASE = 0.7;

/** What is known of a word, whatever its capitals and its genitive. */
interface Use {
  capital: number;
  small: number;
  noun: number;
  article: number;
  isOffice: boolean;
  isEmpty: boolean;
  isPerson: boolean;
}

/** A word as it is printed. */
interface Form {
  isCapital: boolean;
  isArticle: boolean;
  use: Use;
}

interface Word {
  word: string;
  /** first of its sentence: its capital says nothing */
  opens: boolean;
  /** nothing but a space stands between it and the word before */
  joined: boolean;
}

/** Each printed form is looked into once: texts say the same words again and again. */
class Lexicon {
  readonly stateForms: RegExp | null;
  readonly #offices: ReadonlySet<string>;
  readonly #empty: ReadonlySet<string>;
  readonly #uses = new Map<string, Use>();
  readonly #forms = new Map<string, Form>();

  constructor(lang: string) {
    this.stateForms = stateForms(lang);
    this.#offices = officeWords(lang);
    this.#empty = emptyNames(lang);
  }

  of(word: string): Form {
    let form = this.#forms.get(word);
    if (!form) {
      const isArticle = ARTICLES.has(word.toLowerCase());
      form = { isCapital: CAPITAL.test(word), isArticle, use: this.#use(keyOf(word)) };
      this.#forms.set(word, form);
    }
    return form;
  }

  #use(key: string): Use {
    let use = this.#uses.get(key);
    if (!use) {
      const known = { isOffice: this.#offices.has(key), isEmpty: this.#empty.has(key), isPerson: false };
      use = { capital: 0, small: 0, noun: 0, article: 0, ...known };
      this.#uses.set(key, use);
    }
    return use;
  }
}

/** Scripts without capitals, ISO 15924. */
const CASELESS =
  /^(?:Arab|Hebr|Thai|Deva|Geor|Han[ist]|Jpan|Kore|Beng|Taml|Telu|Mlym|Guru|Gujr|Khmr|Laoo|Mymr|Ethi|Sinh)$/;

function capitalsTell(lang: string): boolean {
  const script = isLanguageTag(lang) ? new Intl.Locale(lang).maximize().script : undefined;
  return languageOf(lang)?.topics?.capitalsTell ?? !CASELESS.test(script ?? '');
}

/** So many texts are enough to learn from. */
const SAMPLE = 20_000;

/** Learns from texts which words are names. @param people names that are no subjects: speakers, newsrooms */
export function learnNames(texts: readonly string[], lang: string, people: Iterable<string>): Names {
  if (!capitalsTell(lang)) return regionNames(lang);
  const lexicon = new Lexicon(lang);
  for (const name of people) for (const { word } of wordsOf(name)) lexicon.of(word).use.isPerson = true;
  const step = Math.ceil(texts.length / SAMPLE);
  for (let at = 0; at < texts.length; at += step) learn(wordsOf(texts[at]!), lexicon);
  return { in: (text) => namesIn(text, lexicon) };
}

function learn(words: Word[], lexicon: Lexicon): void {
  for (let at = 0; at < words.length; at += 1) {
    const { word, opens, joined } = words[at]!;
    if (opens) continue;
    const { isCapital, use } = lexicon.of(word);
    if (!isCapital) {
      use.small += 1;
      continue;
    }
    use.capital += 1;
    const next = words[at + 1];
    if (!next?.joined || next.word.length < 4) use.noun += 1;
    const before = joined && at > 0 ? lexicon.of(words[at - 1]!.word) : null;
    if (before?.isArticle) use.article += 1;
    // "Foreign Minister Ilse Brandt": who is announced by an office is a person
    if (before?.use.isOffice && !use.isOffice) {
      use.isPerson = true;
      const last = next?.joined ? lexicon.of(next.word) : null;
      if (last?.isCapital) last.use.isPerson = true;
    }
  }
}

/** "Orlu’s" → "orlu", "I’m" → "i" */
const keyOf = (word: string) => word.replace(/[’'ʼ].*$/u, '').toLowerCase();

/** "Orlu’s" → "Orlu" */
const bare = (word: string) => word.replace(/[’'ʼ]s?$/u, '');

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const whole = text.replace(DOTTED, (letters) => letters.replaceAll('.', ''));
  let end = 0;
  // half as slow as matchAll, which makes an array a word
  whole.replace(WORD, (word, at: number) => {
    // nearly all words have one space between them
    const joined = at === end + 1 && SPACE.test(whole[end] ?? '');
    const opens = end === 0 || (!joined && OPENS_SENTENCE.test(whole.slice(end, at)));
    words.push({ word, opens, joined });
    end = at + word.length;
    return '';
  });
  return words;
}

function namesIn(text: string, lexicon: Lexicon): string[] {
  const plain = text.replace(DOTTED, (letters) => letters.replaceAll('.', ''));
  let titleCase: boolean | undefined;
  const isPart = (use: Use) => {
    if (isName(use)) return true;
    titleCase ??= isTitleCase(plain, lexicon);
    return !titleCase;
  };
  const found: string[] = [];
  for (const { 0: run, index } of plain.matchAll(RUN)) {
    const words = run.split(SPACE);
    const opens = OPENING.test(plain.slice(Math.max(0, index - 3), index));
    // the capital of a sentence’s first word says nothing: "Talks Orlu …" is not a name
    if (opens && !isName(lexicon.of(words[0] ?? '').use)) words.shift();
    for (const part of parts(words, isPart, lexicon)) {
      const name = toName(part, lexicon);
      if (name) found.push(name);
    }
  }
  return found;
}

/** A genitive ends a name ("Orlu’s Harbour Board"), and so does a word that is none where all have capitals. */
function parts(words: readonly string[], isPart: (use: Use) => boolean, lexicon: Lexicon): string[][] {
  const made: string[][] = [[]];
  for (const word of words) {
    const open = made.at(-1) ?? [];
    const { isCapital, use } = lexicon.of(word);
    if (isCapital ? isPart(use) : open.length > 0) open.push(word);
    else made.push([]);
    if (/[’'ʼ]s$/u.test(word)) made.push([]);
  }
  return made.filter((part) => part.length > 0);
}

function isName({ capital, small }: Use): boolean {
  return capital >= SEEN && capital / (capital + small) >= MOSTLY_CAPITAL;
}

function isTitleCase(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const long = wordsOf(text).filter((one) => !one.opens && one.word.length > 3);
  const capital = long.filter((one) => lexicon.of(one.word).isCapital);
  return long.length > 2 && capital.length / long.length >= TITLE_CASE;
}

/** Takes off what is no name at both ends; null for persons, and where nothing is left. */
function toName(words: string[], lexicon: Lexicon): string | null {
  const uses = words.map((word) => lexicon.of(word).use);
  if (uses.some((use) => use.isPerson || (use.isOffice && words.length > 1))) return null;
  let last = words.length;
  while (last > 0 && CONNECTORS.has(words[last - 1] ?? '')) last -= 1;
  if (last === 0 || last > LONGEST || uses.slice(0, last).every((use) => use.isEmpty)) return null;
  const name = [...words.slice(0, last - 1), bare(words[last - 1]!)].join(' ');
  const short = lexicon.stateForms ? name.replace(lexicon.stateForms, '') : name;
  if (short.includes(' ')) return short;
  return isSubject(short, lexicon) ? short : null;
}

/** One word alone must be a noun of its own, not an adjective and not "the Bank". */
function isSubject(word: string, lexicon: Lexicon): boolean {
  const { use } = lexicon.of(word);
  if (!isName(use) || use.isEmpty) return false;
  if (word.length < 3 && word !== word.toUpperCase()) return false;
  return use.noun / use.capital >= AS_NOUN && use.article / use.capital < WITH_ARTICLE;
}
