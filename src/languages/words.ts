import { foldHomoglyphs } from '../text/homoglyphs.ts';
import { wordsIn } from './any.ts';
import { languageOf, languages, primaryTag } from './index.ts';

/** The little words of each language that has any. */
const LITTLE_WORDS = new Map(
  languages.flatMap((one) =>
    one.littleWords === undefined ? [] : [[one.tag, new Set(wordsIn(one.littleWords))] as const],
  ),
);
const ENGLISH = LITTLE_WORDS.get('en') ?? new Set<string>();
/** The little words of a language, of English for one that has none. @param base its primary tag */
export const littleWordsOf = (base: string): ReadonlySet<string> => LITTLE_WORDS.get(base) ?? ENGLISH;

/** A plain word that a space or a mark ends is tried first: it is found in half the time. */
const WORD = /[A-Za-z0-9]+(?=[ ,.;:?!])|[\p{L}\p{M}\p{N}]+(?:[’'ʼ][\p{L}\p{M}]+)?|\+/gu;
const LETTERS = /(?:[a-z]|\p{L})+/gu;
const HAN = /\p{Script=Han}/u;
const SENTENCE_BREAK = /[.?!:;\n]/;

/** A word as it is compared: lower case, accents kept, look-alike letters repaired, stemmed. */
export interface Word {
  /** as printed, lower case */
  plain: string;
  /** what two forms of one word share: "exercises" → "exercis" */
  stem: string;
  /** printed in capitals throughout: CSTO */
  acronym: boolean;
  /** printed with a capital inside a sentence: a name (no use in German, where every noun has one) */
  name: boolean;
}

const NUMBERS = new Map(languages.flatMap((one) => Object.entries(one.numbers ?? {})));

const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;
/** What is longer is no word of a language, and a stemmer may need time of its length squared. */
const LONGEST_WORD = 200;

/** The stem of a lower-case word; words of a language without a stemmer stay whole. */
export function stem(word: string, lang: string): string {
  if (word.length > LONGEST_WORD) return word;
  const base = primaryTag(lang);
  const key = `${base}:${word}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const stemmed = languageOf(base)?.stemmer?.(word.normalize('NFC')) || word;
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(key, stemmed);
  return stemmed;
}

/** How many stop words of each language a text holds. */
export function littleWords(text: string): Map<string, number> {
  const words = text.toLowerCase().match(LETTERS) ?? [];
  const countOf = (little: ReadonlySet<string>) =>
    words.reduce((count, word) => (little.has(word) ? count + 1 : count), 0);
  return new Map([...LITTLE_WORDS].map(([lang, little]) => [lang, countOf(little)]));
}

/** Whether a word says nothing by itself: "the", "with". */
export function isLittleWord(word: string, lang: string): boolean {
  const stop = littleWordsOf(primaryTag(lang));
  return stop.has(word) || stop.has(word.toLowerCase());
}

/** A printed word as it is at the start of a sentence, and inside one where a capital makes it a name; null for a stop word. */
type Known = { opening: Word; inside: Word } | null;

const dictionaries = new Map<string, Map<string, Known>>();

function lookUp(printed: string, base: string, dictionary: Map<string, Known>): Known {
  const known = dictionary.get(printed);
  if (known !== undefined) return known;
  const bare = printed.replace(/[’'ʼ]s?$|[’'ʼ]\p{L}{1,2}$/u, '');
  const plain = bare.toLowerCase();
  const stop = littleWordsOf(base);
  let word: Known = null;
  if (!stop.has(plain) && (plain.length >= 2 || /[\d+]/.test(plain))) {
    const acronym = bare.length >= 2 && bare === bare.toUpperCase() && /\p{Lu}/u.test(bare);
    const opening = { plain, stem: NUMBERS.get(plain) ?? stem(plain, base), acronym, name: acronym };
    word = { opening, inside: /^\p{Lu}/u.test(printed) ? { ...opening, name: true } : opening };
  }
  if (dictionary.size > CACHE_LIMIT) dictionary.clear();
  dictionary.set(printed, word);
  return word;
}

/**
 * The words of a text that carry meaning, stop words left out, in order. Chinese is cut into pairs of characters.
 * Reading ends with the word that makes them `most`.
 */
export function contentWords(text: string, lang: string, most = Number.POSITIVE_INFINITY): Word[] {
  const base = primaryTag(lang);
  let dictionary = dictionaries.get(base);
  if (!dictionary) {
    dictionary = new Map();
    dictionaries.set(base, dictionary);
  }
  const words: Word[] = [];
  const folded = foldHomoglyphs(text);
  let behind = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(folded); match && words.length < most; match = WORD.exec(folded)) {
    const printed = match[0];
    const start = match.index;
    const code = printed.charCodeAt(0);
    if (code >= 0x2e80 && HAN.test(printed)) {
      for (let i = 0; i + 1 < printed.length; i++) {
        const pair = printed.slice(i, i + 2);
        words.push({ plain: pair, stem: pair, acronym: false, name: false });
      }
      behind = start + printed.length;
      continue;
    }
    const known = lookUp(printed, base, dictionary);
    if (known) {
      const { opening, inside } = known;
      const opens = inside !== opening && (behind === 0 || SENTENCE_BREAK.test(folded.slice(behind, start)));
      words.push(opens ? opening : inside);
    }
    behind = start + printed.length;
  }
  return words;
}
