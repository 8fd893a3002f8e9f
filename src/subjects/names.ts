import { emptyNames, officeWords, stateForms } from './common-words.ts';

/**
 * Proper names in running text, told by their capitals: several capitalised words in a row inside a sentence, or one word
 * that is nearly always written with a capital and stands as a noun. Chinese has no capitals, and German writes every
 * noun so: neither has names here.
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
const CONNECTORS = new Set(['of', 'de', 'du', 'des', 'del', 'la', 'le', 'les', 'von', 'van', 'the']);
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

/** Learns from texts which words are names. @param people names that are no subjects: speakers, newsrooms */
export function learnNames(texts: Iterable<string>, lang: string, people: Iterable<string>): Names {
  if (LANGUAGES_WITHOUT.has(lang.slice(0, 2))) return { in: () => [] };
  const known: Known = {
    uses: new Map(),
    offices: officeWords(lang),
    empty: emptyNames(lang),
    persons: new Set(),
    forms: stateForms(lang),
  };
  for (const name of people) for (const { word } of wordsOf(name)) known.persons.add(keyOf(word));
  for (const text of texts) learn(wordsOf(text), known);
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
    const between = whole.slice(end, match.index);
    words.push({
      word: match[0],
      opens: end === 0 || (between !== ' ' && OPENS_SENTENCE.test(between)),
      joined: between === ' ' || between === '\u00a0',
    });
    end = match.index + match[0].length;
  }
  return words;
}

function namesIn(text: string, known: Known): string[] {
  const words = wordsOf(text);
  const shouted = isTitleCase(words);
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { word, opens } = words[at]!;
    if (!CAPITAL.test(word)) continue;
    if ((opens || shouted) && !isName(word, known)) continue;
    let end = at + 1;
    while (end < words.length && words[end]?.joined && end - at < LONGEST * 2) {
      // a genitive ends the name: "Orlu’s Harbour Board"
      if (/[’'ʼ]s$/u.test(words[end - 1]?.word ?? '')) break;
      if (continues(words[end]!.word, shouted, known)) end += 1;
      else {
        const next = connected(words, end, shouted, known);
        if (next === 0) break;
        end = next;
      }
    }
    const name = toName(
      words.slice(at, end).map((one) => one.word),
      known,
    );
    if (name) found.push(name);
    at = end - 1;
  }
  return found;
}

const continues = (word: string, shouted: boolean, known: Known) =>
  CAPITAL.test(word) && (!shouted || isName(word, known));

/** Behind "Bank" in "Bank of the South": the index behind "South"; 0 where no name goes on. */
function connected(words: Word[], at: number, shouted: boolean, known: Known): number {
  for (let next = at; next < at + 2 && words[next]?.joined; next += 1) {
    if (!CONNECTORS.has(words[next]?.word ?? '')) return 0;
    const following = words[next + 1];
    if (following?.joined && continues(following.word, shouted, known)) return next + 2;
  }
  return 0;
}

function isName(word: string, { uses }: Known): boolean {
  const use = uses.get(keyOf(word));
  return (
    use !== undefined && use.capital >= SEEN && use.capital / (use.capital + use.small) >= MOSTLY_CAPITAL
  );
}

function isTitleCase(words: Word[]): boolean {
  const long = words.filter((one) => !one.opens && one.word.length > 3);
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
