import { anyWord } from '../languages/any.ts';
import { IN_WORD, isSpaceAt, kindAt, OPENER, widthOf, wordEnd } from '../text/characters.ts';
import { PrintedWords } from '../text/printed-words.ts';
import { officeWords } from './common-words.ts';

/** How the words of a text are written: what tells names from other words, counted over an archive. */

const CAPITAL_FIRST = /^\p{Lu}/u;
/** "U.S.", "U.N." */
const DOTTED = /\b(?:[A-Z]\.){2,}/g;
const MAY_BE_DOTTED = /[A-Z]\.[A-Z]\./;
const ARTICLES = new Set(anyWord(({ topics }) => topics?.articles));

/** How often a word is used in which way, whatever its capitals and its genitive. */
export interface WordUse {
  capital: number;
  small: number;
  /** with a capital, and no word behind it that it could belong to */
  noun: number;
  /** with a capital, behind an article */
  article: number;
  /** as the name of somebody, behind an office */
  person: number;
}

export interface Word {
  word: string;
  /** first of its sentence: its capital says nothing */
  opens: boolean;
  /** nothing but a space stands between it and the word before */
  joined: boolean;
}

/** "U.S. troops" → "US troops" */
export const undotted = (text: string): string =>
  MAY_BE_DOTTED.test(text) ? text.replace(DOTTED, (letters) => letters.replaceAll('.', '')) : text;

/** "Orlu’s" → "orlu", "I’m" → "i" */
export const keyOf = (word: string): string => word.replace(/[’'ʼ].*$/u, '').toLowerCase();

export const isCapital = (word: string): boolean => CAPITAL_FIRST.test(word);

/** The words of a text whose dotted letters are joined. */
export function wordsOf(whole: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  // as the first word does
  let opens = true;
  for (let at = 0; at < whole.length; ) {
    const kind = kindAt(whole, at);
    if (!(kind & IN_WORD)) {
      if (kind & OPENER) opens = true;
      at += widthOf(kind);
      continue;
    }
    // nearly all words have one space between them
    const joined = at === end + 1 && isSpaceAt(whole, end);
    const start = at;
    at = wordEnd(whole, at);
    words.push({ word: whole.slice(start, at), opens, joined });
    end = at;
    opens = false;
  }
  return words;
}

/** What a printed word is, whatever is around it. */
interface Form {
  printed: string;
  key: string;
  isCapital: boolean;
  isArticle: boolean;
  isOffice: boolean;
}

/** Printed forms that are kept for a language; a text of another is read with as many of its own. */
const MOST_FORMS = 50_000;
const formsByLanguage = new Map<string, PrintedWords<Form>>();

function formsOf(lang: string): PrintedWords<Form> {
  const known = formsByLanguage.get(lang);
  if (known) return known;
  const offices = officeWords(lang);
  const read = (printed: string): Form => {
    const key = keyOf(printed);
    const isArticle = ARTICLES.has(printed.toLowerCase());
    return { printed, key, isCapital: isCapital(printed), isArticle, isOffice: offices.has(key) };
  };
  const forms = new PrintedWords(read, MOST_FORMS);
  formsByLanguage.set(lang, forms);
  return forms;
}

/** A word is no part of the name before it that has fewer letters: "Harbour is" */
const SHORTEST_OF_NAME = 4;

/** Counts the uses of words over several texts. */
export class WordUses {
  readonly #forms: PrintedWords<Form>;
  readonly uses = new Map<string, WordUse>();

  /** @param lang of the texts, BCP 47 */
  constructor(lang: string) {
    this.#forms = formsOf(lang);
  }

  /** Reads a text whose dotted letters are joined: its words as `wordsOf` has them, of which no list is made. */
  read(text: string): void {
    // the word before, and the one before that where nothing but a space parts them
    let last: Form | null = null;
    let before: Form | null = null;
    let lastOpens = true;
    let end = 0;
    // as the first word does
    let opens = true;
    for (let at = 0; at < text.length; ) {
      const kind = kindAt(text, at);
      if (!(kind & IN_WORD)) {
        if (kind & OPENER) opens = true;
        at += widthOf(kind);
        continue;
      }
      const joined: boolean = at === end + 1 && isSpaceAt(text, end);
      const start = at;
      at = wordEnd(text, at);
      const form = this.#forms.at(text, start, at);
      if (last && !lastOpens) this.#count(last, before, joined ? form : null);
      before = joined ? last : null;
      last = form;
      lastOpens = opens;
      end = at;
      opens = false;
    }
    if (last && !lastOpens) this.#count(last, before, null);
  }

  /** A word, and those that nothing but a space parts from it. */
  #count(form: Form, before: Form | null, next: Form | null): void {
    const use = this.#use(form.key);
    if (!form.isCapital) {
      use.small += 1;
      return;
    }
    use.capital += 1;
    if (!next || next.printed.length < SHORTEST_OF_NAME) use.noun += 1;
    if (before?.isArticle) use.article += 1;
    // "Foreign Minister Ilse Brandt": who is announced by an office is a person
    if (before?.isOffice && !form.isOffice) {
      use.person += 1;
      if (next?.isCapital) this.#use(next.key).person += 1;
    }
  }

  #use(key: string): WordUse {
    let use = this.uses.get(key);
    if (!use) {
      use = { capital: 0, small: 0, noun: 0, article: 0, person: 0 };
      this.uses.set(key, use);
    }
    return use;
  }
}

/** The uses of words as text. A word that is only written small, as most are, takes two places; the others take six. */
export interface PrintedUses {
  /** "the 41 of 17" */
  small: string;
  /** "orlu 12 0 7 1 0": capital, small, noun, article, person */
  others: string;
}

export function printUses(uses: ReadonlyMap<string, WordUse>): PrintedUses {
  const small: (string | number)[] = [];
  const others: (string | number)[] = [];
  for (const [key, use] of uses) {
    if (use.capital === 0 && use.person === 0) small.push(key, use.small);
    else others.push(key, use.capital, use.small, use.noun, use.article, use.person);
  }
  return { small: small.join(' '), others: others.join(' ') };
}

/** Sums up the uses of words over many texts. */
export class UsesSum {
  /** held in objects, so that a word that is known is looked up once */
  readonly #small = new Map<string, { times: number }>();
  readonly #others = new Map<string, WordUse>();

  /** @param sign −1 takes out what was added before */
  add({ small, others }: PrintedUses, sign: 1 | -1 = 1): void {
    const few = small.split(' ');
    for (let at = 0; at + 1 < few.length; at += 2) {
      const key = few[at]!;
      const times = sign * Number(few[at + 1]);
      const known = this.#small.get(key);
      if (known) known.times += times;
      else this.#small.set(key, { times });
    }
    const more = others.split(' ');
    for (let at = 0; at + 5 < more.length; at += 6) {
      const key = more[at]!;
      const use = this.#others.get(key) ?? { capital: 0, small: 0, noun: 0, article: 0, person: 0 };
      this.#others.set(key, use);
      use.capital += sign * Number(more[at + 1]);
      use.small += sign * Number(more[at + 2]);
      use.noun += sign * Number(more[at + 3]);
      use.article += sign * Number(more[at + 4]);
      use.person += sign * Number(more[at + 5]);
    }
  }

  /** The sums as text, which can be summed up in their turn. */
  printed(): PrintedUses {
    const small = [...this.#small].map(([key, { times }]) => `${key} ${times}`);
    const others = [...this.#others].map(
      ([key, use]) => `${key} ${use.capital} ${use.small} ${use.noun} ${use.article} ${use.person}`,
    );
    return { small: small.join(' '), others: others.join(' ') };
  }

  /** Every word that was ever written with a capital, or named somebody. */
  all(): Map<string, WordUse> {
    const uses = new Map<string, WordUse>();
    for (const [key, use] of this.#others) {
      // all that held it was taken out again
      if (use.capital === 0 && use.person === 0) continue;
      uses.set(key, { ...use, small: use.small + (this.#small.get(key)?.times ?? 0) });
    }
    return uses;
  }
}
