import { IN_WORD, kindAt, LETTER, MARK, runEnd, widthOf } from '../text/characters.ts';
import { foldHomoglyphs } from '../text/homoglyphs.ts';
import { PrintedWords } from '../text/printed-words.ts';
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

const denying = new Map<string, (word: string) => boolean>();

/** Whether a word in small letters denies: "not", "isn’t", 不. @param lang BCP 47 */
export function denies(lang: string): (word: string) => boolean {
  let denial = denying.get(lang);
  if (!denial) {
    denial = makeDenial(lang);
    denying.set(lang, denial);
  }
  return denial;
}

function makeDenial(lang: string): (word: string) => boolean {
  const all = wordsIn(languageOf(lang)?.denials);
  const words = new Set(all);
  const ends = all.filter((word) => word.includes("'"));
  return (word) => {
    const straight = word.replace('’', "'");
    return words.has(straight) || ends.some((end) => straight.endsWith(end));
  };
}

const LETTERS = /(?:[a-z]|\p{L})+/gu;
const HAN = /\p{Script=Han}/u;
const SENTENCE_BREAKS = new Set(Array.from('.?!:;\n', (mark) => mark.charCodeAt(0)));

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
interface Known {
  printed: string;
  opening: Word | null;
  inside: Word | null;
}

function read(printed: string, base: string): Known {
  const bare = printed.replace(/[’'ʼ]s?$|[’'ʼ]\p{L}{1,2}$/u, '');
  const plain = bare.toLowerCase();
  const isTelling = !littleWordsOf(base).has(plain) && (plain.length >= 2 || /[\d+]/.test(plain));
  if (!isTelling) return { printed, opening: null, inside: null };
  const acronym = bare.length >= 2 && bare === bare.toUpperCase() && /\p{Lu}/u.test(bare);
  const opening = { plain, stem: NUMBERS.get(plain) ?? stem(plain, base), acronym, name: acronym };
  const inside = /^\p{Lu}/u.test(printed) ? { ...opening, name: true } : opening;
  return { printed, opening, inside };
}

const dictionaries = new Map<string, PrintedWords<Known>>();

function dictionaryOf(base: string): PrintedWords<Known> {
  const known = dictionaries.get(base);
  if (known) return known;
  const dictionary = new PrintedWords((printed) => read(printed, base), CACHE_LIMIT);
  dictionaries.set(base, dictionary);
  return dictionary;
}

const PLUS = 0x2b;
const APOSTROPHES = new Set(Array.from("’'ʼ", (mark) => mark.charCodeAt(0)));

/** Where a word ends: letters, marks and figures, and letters behind one apostrophe. */
function wordEnd(text: string, at: number): number {
  const end = runEnd(text, at, IN_WORD);
  if (!APOSTROPHES.has(text.charCodeAt(end))) return end;
  const behind = runEnd(text, end + 1, LETTER | MARK);
  return behind > end + 1 ? behind : end;
}

/**
 * The words of a text that carry meaning, stop words left out, in order. Chinese is cut into pairs of characters.
 * Reading ends with the word that makes them `most`.
 */
export function contentWords(text: string, lang: string, most = Number.POSITIVE_INFINITY): Word[] {
  const dictionary = dictionaryOf(primaryTag(lang));
  const words: Word[] = [];
  const folded = foldHomoglyphs(text);
  let opens = true;
  for (let at = 0; at < folded.length && words.length < most; ) {
    const start = at;
    const code = folded.charCodeAt(at);
    const kind = kindAt(folded, at);
    if (!(kind & IN_WORD) && code !== PLUS) {
      if (SENTENCE_BREAKS.has(code)) opens = true;
      at += widthOf(kind);
      continue;
    }
    at = code === PLUS ? at + 1 : wordEnd(folded, at);
    if (code >= 0x2e80) {
      const printed = folded.slice(start, at);
      if (HAN.test(printed)) {
        for (let i = 0; i + 1 < printed.length; i++) {
          const pair = printed.slice(i, i + 2);
          words.push({ plain: pair, stem: pair, acronym: false, name: false });
        }
        opens = false;
        continue;
      }
    }
    const { opening, inside } = dictionary.at(folded, start, at);
    const word = opens ? opening : inside;
    if (word) words.push(word);
    opens = false;
  }
  return words;
}
