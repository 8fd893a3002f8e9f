import { countryOf, isKin } from '../../languages/kin.ts';
import { contentWords, type Word } from '../../languages/words.ts';
import { once } from '../../text/once.ts';
import type { Said } from '../stages.ts';

/** The words of a stretch of text, for look-up by stem, by family of words and by country. */
export interface Bag {
  stems: Set<string>;
  countries: Set<number>;
  /** CSTO */
  acronyms: Set<string>;
  words: readonly Word[];
  /** stems by their first four letters, and the initials of its runs of words; made when first asked for */
  prefixes: () => ReadonlyMap<string, readonly string[]>;
  initials: () => ReadonlySet<string>;
}

/** The bags of an exchange: the question, the opening of the answer, the rest of it. */
export interface Bags {
  question: Bag;
  opening: Bag;
  rest: Bag;
}

/** An answer says what it is about in its first sentences. */
const OPENING = 700;
/** What is said further on names the same things once more. */
const MOST = 12_000;
export const MOST_ASKED = 8000;
/** CSTO: of three letters to six. */
export const SHORTEST_ACRONYM = 3;
export const LONGEST_ACRONYM = 6;
/** A text of 12,000 characters has a dozen stems that begin alike; of more, the first tell enough. */
const MOST_ALIKE = 50;

/** The initials of every run of three to six words, "cst", "csto" … */
export function initialsOf(words: readonly Word[]): string[] {
  const out: string[] = [];
  for (const [from, first] of words.entries()) {
    let letters = first.plain[0] ?? '';
    for (const { plain } of words.slice(from + 1, from + LONGEST_ACRONYM)) {
      letters += plain[0];
      if (letters.length >= SHORTEST_ACRONYM) out.push(letters);
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
  const prefixes = once(() => byPrefix(stems));
  const initials = once(() => new Set(initialsOf(words)));
  return { stems, countries, acronyms, words, prefixes, initials };
}

function byPrefix(stems: Iterable<string>): Map<string, string[]> {
  const prefixes = new Map<string, string[]>();
  for (const stem of stems) {
    const prefix = stem.slice(0, 4);
    const kin = prefixes.get(prefix);
    if (kin && kin.length < MOST_ALIKE) kin.push(stem);
    else if (!kin) prefixes.set(prefix, [stem]);
  }
  return prefixes;
}

/** Whether a run of words spells an acronym out: "collective security treaty organisation" for "csto". */
function spells(bag: Bag, acronym: string): boolean {
  const size = acronym.length;
  if (size < SHORTEST_ACRONYM || size > LONGEST_ACRONYM) return false;
  return bag.initials().has(acronym);
}

/** The bags of what is said. `lang`: BCP 47. */
export function toBags(said: Said, lang: string): Bags {
  return {
    question: toBag(contentWords(said.question.slice(0, MOST_ASKED), lang)),
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
  for (const stem of bag.prefixes().get(word.stem.slice(0, 4)) ?? []) if (isKin(stem, word.stem)) return 0.8;
  return 0;
}
