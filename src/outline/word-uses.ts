import { anyWord } from '../languages/any.ts';

/** How the words of a text are written: what tells names from other words, counted over an archive. */

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** "U.S.", "U.N." */
const DOTTED = /\b(?:[A-Z]\.){2,}/g;
const OPENS_SENTENCE = /[.?!:;…«“"”(\]—–•]/;
const SPACE = /[ \u00a0]/;
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
  text.replace(DOTTED, (letters) => letters.replaceAll('.', ''));

/** "Orlu’s" → "orlu", "I’m" → "i" */
export const keyOf = (word: string): string => word.replace(/[’'ʼ].*$/u, '').toLowerCase();

export const isCapital = (word: string): boolean => CAPITAL.test(word);

/** The words of a text whose dotted letters are joined. */
export function wordsOf(whole: string): Word[] {
  const words: Word[] = [];
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

interface Form {
  key: string;
  isCapital: boolean;
  isArticle: boolean;
  isOffice: boolean;
}

/** Counts the uses of words over several texts. */
export class WordUses {
  readonly #offices: ReadonlySet<string>;
  readonly #forms = new Map<string, Form>();
  readonly uses = new Map<string, WordUse>();

  /** @param offices words that announce a person: "minister" */
  constructor(offices: ReadonlySet<string>) {
    this.#offices = offices;
  }

  add(words: readonly Word[]): void {
    for (const [at, { word, opens, joined }] of words.entries()) {
      if (opens) continue;
      const form = this.#form(word);
      const use = this.#use(form.key);
      if (!form.isCapital) {
        use.small += 1;
        continue;
      }
      use.capital += 1;
      const next = words[at + 1];
      if (!next?.joined || next.word.length < 4) use.noun += 1;
      const last = words[at - 1];
      const before = joined && last ? this.#form(last.word) : null;
      if (before?.isArticle) use.article += 1;
      // "Foreign Minister Ilse Brandt": who is announced by an office is a person
      if (before?.isOffice && !form.isOffice) {
        use.person += 1;
        const behind = next?.joined ? this.#form(next.word) : null;
        if (behind?.isCapital) this.#use(behind.key).person += 1;
      }
    }
  }

  /** Each printed form is looked into once: texts say the same words again and again. */
  #form(word: string): Form {
    let form = this.#forms.get(word);
    if (!form) {
      const key = keyOf(word);
      const isArticle = ARTICLES.has(word.toLowerCase());
      form = { key, isCapital: isCapital(word), isArticle, isOffice: this.#offices.has(key) };
      this.#forms.set(word, form);
    }
    return form;
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

/** As one text, a word a line: "orlu 12 0 7 1 0". */
export function printUses(uses: ReadonlyMap<string, WordUse>): string {
  const lines: string[] = [];
  for (const [key, { capital, small, noun, article, person }] of uses)
    lines.push(`${key} ${capital} ${small} ${noun} ${article} ${person}`);
  return lines.join('\n');
}

/** Adds what printUses made to a sum. */
export function addUses(sum: Map<string, WordUse>, printed: string): void {
  for (const line of printed.split('\n')) {
    const [key, capital, small, noun, article, person] = line.split(' ');
    if (!key) continue;
    let use = sum.get(key);
    if (!use) {
      use = { capital: 0, small: 0, noun: 0, article: 0, person: 0 };
      sum.set(key, use);
    }
    use.capital += Number(capital);
    use.small += Number(small);
    use.noun += Number(noun);
    use.article += Number(article);
    use.person += Number(person);
  }
}
