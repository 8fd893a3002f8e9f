import { countryOf, isKin } from '../../languages/kin.ts';
import { contentWords, type Word } from '../../languages/words.ts';
import type { Said } from '../stages.ts';

/** The words of a stretch of text, for look-up by stem, by family of words and by country. */
export interface Bag {
  stems: Set<string>;
  countries: Set<number>;
  /** CSTO */
  acronyms: Set<string>;
  words: readonly Word[];
  /** stems by their first four letters, and the initials of its runs of words; made when first asked for */
  prefixes: Map<string, string[]> | null;
  initials: Set<string> | null;
}

/** The bags of an exchange: the question, the opening of the answer, the rest of it. */
export interface Bags {
  question: Bag;
  opening: Bag;
  rest: Bag;
}

const OPENING = 700;
const MOST = 12_000;
const LONGEST_ACRONYM = 6;
/** A text of 12,000 characters has a dozen stems that begin alike; of more, the first tell enough. */
const MOST_ALIKE = 50;

/** The initials of every run of three to six words, "cst", "csto" … */
export function initialsOf(words: readonly Word[]): string[] {
  const out: string[] = [];
  for (let from = 0; from < words.length; from++) {
    let letters = words[from]!.plain[0] ?? '';
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST_ACRONYM); to++) {
      letters += words[to]!.plain[0];
      if (letters.length >= 3) out.push(letters);
    }
  }
  return out;
}

/** A bag of words. */
export function toBag(words: readonly Word[]): Bag {
  const stems = new Set<string>();
  const countries = new Set<number>();
  const acronyms = new Set<string>();
  for (const word of words) {
    if (word.acronym) acronyms.add(word.plain);
    const country = countryOf(word.plain);
    if (country !== null) countries.add(country);
    stems.add(word.stem);
  }
  return { stems, countries, acronyms, words, prefixes: null, initials: null };
}

function prefixesOf(bag: Bag): Map<string, string[]> {
  if (bag.prefixes) return bag.prefixes;
  const prefixes = new Map<string, string[]>();
  for (const stem of bag.stems) {
    const prefix = stem.slice(0, 4);
    const kin = prefixes.get(prefix);
    if (kin && kin.length < MOST_ALIKE) kin.push(stem);
    else if (!kin) prefixes.set(prefix, [stem]);
  }
  bag.prefixes = prefixes;
  return prefixes;
}

/** Whether a run of words spells an acronym out: "collective security treaty organisation" for "csto". */
function spells(bag: Bag, acronym: string): boolean {
  const size = acronym.length;
  if (size < 3 || size > LONGEST_ACRONYM) return false;
  bag.initials ??= new Set(initialsOf(bag.words));
  return bag.initials.has(acronym);
}

const made = new WeakMap<Said, { lang: string; bags: Bags }>();

/** The bags of what is said; made once for each. */
export function toBags(said: Said, lang: string): Bags {
  const known = made.get(said);
  if (known?.lang === lang) return known.bags;
  const bags = makeBags(said, lang);
  made.set(said, { lang, bags });
  return bags;
}

function makeBags(said: Said, lang: string): Bags {
  return {
    question: toBag(contentWords(said.question.slice(0, 8000), lang)),
    opening: toBag(contentWords(said.answer.slice(0, OPENING), lang)),
    rest: toBag(contentWords(said.answer.slice(OPENING, MOST), lang)),
  };
}

/** How surely a bag holds a word, 0–1: the word itself, another name of the country, a form of it, its acronym spelt out. */
export function holds(bag: Bag, word: Word): number {
  if (bag.stems.has(word.stem)) return 1;
  const country = countryOf(word.plain);
  if (country !== null && bag.countries.has(country)) return 0.85;
  if (word.acronym && spells(bag, word.plain)) return 0.9;
  for (const stem of prefixesOf(bag).get(word.stem.slice(0, 4)) ?? []) if (isKin(stem, word.stem)) return 0.8;
  return 0;
}
