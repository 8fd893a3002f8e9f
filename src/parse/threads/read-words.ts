import { primaryTag } from '../../languages/index.ts';
import { isLittleWord } from '../../languages/words.ts';

/** The words of a text that it is compared by, as numbers: two forms of one word share theirs. */
export interface ReadWords {
  /** as often as they are said */
  stems: number[];
  /** those printed with a capital inside a sentence */
  names: number[];
  /** so many words are said in all; a Chinese character counts as half a word */
  count: number;
}

/** The numbers of the words of a language. */
export interface Vocabulary {
  lang: string;
  /** of a word as printed; NOTHING for one that says nothing by itself */
  printed: Map<string, number>;
  stems: Map<string, number>;
}

const NOTHING = -1;
const vocabularies = new Map<string, Vocabulary>();
/** So many printed words are kept of a language from one briefing to the next. */
const MOST_KEPT = 50_000;
/** A word of fewer letters tells little, unless it has a capital: "UN". */
const SHORTEST = 3;
const STEM = 7;
/** Northport’s → Northport */
const GENITIVE = /['’].*$/;
/** What is longer is no word. */
const LONGEST = 40;
const FIRST_HAN = 0x2e80;

/** For one briefing: the numbers hold until it is asked for again. @param lang BCP 47 */
export function vocabularyOf(lang: string): Vocabulary {
  const base = primaryTag(lang);
  const known = vocabularies.get(base);
  if (known && known.printed.size <= MOST_KEPT) return known;
  const fresh: Vocabulary = { lang, printed: new Map(), stems: new Map() };
  vocabularies.set(base, fresh);
  return fresh;
}

function numberOf(word: string, { lang, printed, stems }: Vocabulary): number {
  const known = printed.get(word);
  if (known !== undefined) return known;
  // the beginning of a word tells its forms from other words well enough here, and is had at once
  const bare = word.replace(GENITIVE, '');
  const stem = isLittleWord(bare, lang) ? null : bare.slice(0, STEM).toLowerCase();
  const number = stem === null ? NOTHING : (stems.get(stem) ?? stems.size);
  if (stem !== null) stems.set(stem, number);
  printed.set(word, number);
  return number;
}

/** What a character is: this is asked of each that is read. */
const IN_WORD = 1;
const CAPITAL = 2;
const ENDS_SENTENCE = 4;
const KINDS = Uint8Array.from({ length: FIRST_HAN }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[.?!:;\n]/.test(letter)) return ENDS_SENTENCE;
  if (/\p{Lu}/u.test(letter)) return IN_WORD | CAPITAL;
  return /[\p{L}\p{M}\p{N}'’]/u.test(letter) ? IN_WORD : 0;
});
const kindOf = (code: number): number => (code < FIRST_HAN ? (KINDS[code] ?? 0) : 0);
const isHan = (code: number): boolean =>
  code >= FIRST_HAN && code < 0xff00 && !(code >= 0x3000 && code <= 0x303f);

/** Reads a text once, letter by letter: it is done for all that is asked. */
export function readWords(text: string, vocabulary: Vocabulary): ReadWords {
  const read: ReadWords = { stems: [], names: [], count: 0 };
  const { length } = text;
  let opens = true;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if ((kind & IN_WORD) === 0) {
      if (kind === ENDS_SENTENCE) opens = true;
      else if (isHan(code)) {
        read.count += 0.5;
        if (isHan(text.charCodeAt(at + 1))) read.stems.push(numberOf(text.slice(at, at + 2), vocabulary));
      }
      at += 1;
      continue;
    }
    const start = at;
    do at += 1;
    while (at < length && kindOf(text.charCodeAt(at)) & IN_WORD);
    read.count += 1;
    const isName = (kind & CAPITAL) !== 0;
    const size = at - start;
    if (size <= LONGEST && (size >= SHORTEST || isName)) {
      const number = numberOf(text.slice(start, at), vocabulary);
      if (number !== NOTHING) {
        read.stems.push(number);
        if (isName && !opens) read.names.push(number);
      }
    }
    opens = false;
  }
  return read;
}
