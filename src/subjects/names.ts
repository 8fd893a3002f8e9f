import { emptyNames, officeWords, stateForms } from './common-words.ts';
import { regionNames } from './region-names.ts';

/**
 * Proper names in running text, told by their capitals: several capitalised words in a row inside a sentence, or one word
 * that is nearly always written with a capital and stands as a noun. Chinese has no capitals, and German writes every
 * noun so: there the names of countries are known, and no others.
 */
export interface Names {
  /** the names of a text, as printed, in order; persons and empty names left out */
  in(text: string): string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
/** "U.S.", "U.N." */
const DOTTED = /\b(?:[A-Z]\.){2,}/g;
const OPENS_SENTENCE = /[.?!:;…«“"”(\]—–•]/;
const JOINING = ['of', 'de', 'du', 'des', 'del', 'la', 'le', 'les', 'von', 'van', 'the'];
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
const ARTICLES = new Set(['the', 'this', 'that', 'our', 'their', 'its', 'his', 'a', 'an']);
const LANGUAGES_WITHOUT = new Set(['de', 'zh', 'ja', 'ko', 'ar', 'he', 'fa', 'th', 'hi', 'ka']);

const MOSTLY_CAPITAL = 0.9;
const SEEN = 3;
/** A word before a noun is an adjective: "Orlish troops". */
const AS_NOUN = 0.4;
/** "the Bank", "the Act": an institution called by its kind. */
const WITH_ARTICLE = 0.6;
const LONGEST = 5;
/** So much of a heading is in capitals that they say nothing: "Talks On The River Tolls To Resume". */
const TITLE_CASE = 0.7;

interface Use {
  capital: number;
  small: number;
  noun: number;
  article: number;
}

interface Word {
  word: string;
  /** first of its sentence: its capital says nothing */
  opens: boolean;
  /** nothing but a space stands between it and the word before */
  joined: boolean;
}

interface Known {
  uses: Map<string, Use>;
  offices: Set<string>;
  empty: Set<string>;
  persons: Set<string>;
  forms: RegExp | null;
}

/** So many texts are enough to learn from. */
const SAMPLE = 20_000;

/** Learns from texts which words are names. @param people names that are no subjects: speakers, newsrooms */
export function learnNames(texts: readonly string[], lang: string, people: Iterable<string>): Names {
  if (LANGUAGES_WITHOUT.has(lang.slice(0, 2))) return regionNames(lang);
  const known: Known = {
    uses: new Map(),
    offices: officeWords(lang),
    empty: emptyNames(lang),
    persons: new Set(),
    forms: stateForms(lang),
  };
  for (const name of people) for (const { word } of wordsOf(name)) known.persons.add(keyOf(word));
  const step = Math.ceil(texts.length / SAMPLE);
  for (let at = 0; at < texts.length; at += step) learn(wordsOf(texts[at]!), known);
  return { in: (text) => namesIn(text, known) };
}

function learn(words: Word[], { uses, offices, persons }: Known): void {
  for (let at = 0; at < words.length; at += 1) {
    const { word, opens, joined } = words[at]!;
    if (opens) continue;
    const key = keyOf(word);
    if (!CAPITAL.test(word)) {
      const use = uses.get(key);
      if (use) use.small += 1;
      else uses.set(key, { capital: 0, small: 1, noun: 0, article: 0 });
      continue;
    }
    const use = uses.get(key) ?? { capital: 0, small: 0, noun: 0, article: 0 };
    uses.set(key, use);
    use.capital += 1;
    const next = words[at + 1];
    if (!next?.joined || next.word.length < 4) use.noun += 1;
    const before = words[at - 1];
    if (joined && before && ARTICLES.has(before.word.toLowerCase())) use.article += 1;
    // "Foreign Minister Ilse Brandt": who is announced by an office is a person
    if (joined && before && offices.has(keyOf(before.word)) && !offices.has(key)) {
      persons.add(key);
      if (next?.joined && CAPITAL.test(next.word)) persons.add(keyOf(next.word));
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
  for (const match of whole.matchAll(WORD)) {
    // nearly all words have one space between them
    const beside = match.index === end + 1 && SPACE.test(whole[end] ?? '');
    words.push({
      word: match[0],
      opens: end === 0 || (!beside && OPENS_SENTENCE.test(whole.slice(end, match.index))),
      joined: beside,
    });
    end = match.index + match[0].length;
  }
  return words;
}

function namesIn(text: string, known: Known): string[] {
  const plain = text.replace(DOTTED, (letters) => letters.replaceAll('.', ''));
  const shouted = isTitleCase(plain);
  const found: string[] = [];
  for (const { 0: run, index } of plain.matchAll(RUN)) {
    const words = run.split(SPACE);
    const opens = OPENING.test(plain.slice(Math.max(0, index - 3), index));
    // the capital of a sentence’s first word says nothing: "Talks Orlu …" is not a name
    if (opens && !isName(words[0] ?? '', known)) words.shift();
    for (const part of parts(words, shouted ? (word) => isName(word, known) : () => true)) {
      const name = toName(part, known);
      if (name) found.push(name);
    }
  }
  return found;
}

/** A genitive ends a name ("Orlu’s Harbour Board"), and so does a word that is none where all have capitals. */
function parts(words: readonly string[], isPart: (word: string) => boolean): string[][] {
  const made: string[][] = [[]];
  for (const word of words) {
    const open = made.at(-1) ?? [];
    if (CAPITAL.test(word) ? isPart(word) : open.length > 0) open.push(word);
    else made.push([]);
    if (/[’'ʼ]s$/u.test(word)) made.push([]);
  }
  return made.filter((part) => part.length > 0);
}

function isName(word: string, { uses }: Known): boolean {
  const use = uses.get(keyOf(word));
  return (
    use !== undefined && use.capital >= SEEN && use.capital / (use.capital + use.small) >= MOSTLY_CAPITAL
  );
}

function isTitleCase(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const long = wordsOf(text).filter((one) => !one.opens && one.word.length > 3);
  return long.length > 2 && long.filter((one) => CAPITAL.test(one.word)).length / long.length >= TITLE_CASE;
}

/** Takes off what is no name at both ends; null for persons, and where nothing is left. */
function toName(words: string[], known: Known): string | null {
  const { offices, empty, persons, forms } = known;
  if (words.some((word) => persons.has(keyOf(word)) || (offices.has(keyOf(word)) && words.length > 1)))
    return null;
  let last = words.length;
  while (last > 0 && CONNECTORS.has(words[last - 1] ?? '')) last -= 1;
  const kept = words.slice(0, last);
  if (kept.length === 0 || kept.length > LONGEST || kept.every((word) => empty.has(keyOf(word)))) return null;
  kept[kept.length - 1] = bare(kept.at(-1) ?? '');
  const name = kept.join(' ');
  const short = forms ? name.replace(forms, '') : name;
  if (short.includes(' ')) return short;
  return isSubject(short, known) ? short : null;
}

/** One word alone must be a noun of its own, not an adjective and not "the Bank". */
function isSubject(word: string, known: Known): boolean {
  const use = known.uses.get(keyOf(word));
  if (!use || !isName(word, known) || known.empty.has(keyOf(word))) return false;
  if (word.length < 3 && word !== word.toUpperCase()) return false;
  return use.noun / use.capital >= AS_NOUN && use.article / use.capital < WITH_ARTICLE;
}
