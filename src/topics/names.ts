import { anyWord } from '../languages/any.ts';
import { emptyNames, officeWords, stateForms } from '../outline/common-words.ts';
import { capitalsTell } from '../outline/heard.ts';
import { isCapital, keyOf, undotted, type WordUse, wordsOf } from '../outline/word-uses.ts';
import type { Run, Said } from './runs.ts';
import type { Names } from './types.ts';

const CONNECTORS = new Set(anyWord(({ topics }) => topics?.joinsName));
const SPACE = /[ \u00a0]/;

const MOSTLY_CAPITAL = 0.9;
const SEEN = 3;
/** A word before a noun is an adjective: "Orlish troops". */
const AS_NOUN = 0.4;
/** "the Bank", "the Act": an institution called by its kind. */
const WITH_ARTICLE = 0.6;
/** Who is announced by an office is a person: "Foreign Minister Brandt". Among many other uses one is a slip: "what the President Orlu wants". */
const OF_PERSONS = 0.012;
const OF_PERSONS_ONCE = 0.1;
const LONGEST = 5;

/** What is known of a word, whatever its capitals and its genitive. */
interface Known {
  isName: boolean;
  /** by itself the name of a subject: a noun of its own, not "the Bank" */
  isNoun: boolean;
  isOffice: boolean;
  isEmpty: boolean;
  isPerson: boolean;
}

/** A word as it is printed. */
interface Form {
  isCapital: boolean;
  known: Known;
}

/** Each printed form is looked into once: texts say the same words again and again. */
class Lexicon {
  readonly stateForms: RegExp | null;
  readonly #uses: ReadonlyMap<string, WordUse>;
  readonly #people: ReadonlySet<string>;
  readonly #offices: ReadonlySet<string>;
  readonly #empty: ReadonlySet<string>;
  readonly #forms = new Map<string, Form>();
  /** names of runs that were looked into: where capitals say nothing, and where they do */
  readonly runs = {
    titleCase: new Map<Run, readonly string[]>(),
    other: new Map<Run, readonly string[]>(),
  };

  constructor(lang: string, uses: ReadonlyMap<string, WordUse>, people: ReadonlySet<string>) {
    this.stateForms = stateForms(lang);
    this.#uses = uses;
    this.#people = people;
    this.#offices = officeWords(lang);
    this.#empty = emptyNames(lang);
  }

  of(word: string): Form {
    let form = this.#forms.get(word);
    if (!form) {
      form = { isCapital: isCapital(word), known: this.#known(keyOf(word)) };
      this.#forms.set(word, form);
    }
    return form;
  }

  #known(key: string): Known {
    const use = this.#uses.get(key);
    const { capital, small, noun, article } = use ?? { capital: 0, small: 0, noun: 0, article: 0 };
    return {
      isName: capital >= SEEN && capital / (capital + small) >= MOSTLY_CAPITAL,
      isNoun: noun / capital >= AS_NOUN && article / capital < WITH_ARTICLE,
      isOffice: this.#offices.has(key),
      isEmpty: this.#empty.has(key),
      isPerson: this.#people.has(key) || isAnnounced(use?.person ?? 0, capital),
    };
  }
}

/** @param times as who is announced by an office, of so many uses with a capital */
function isAnnounced(times: number, capital: number): boolean {
  return times > capital * (times > 1 ? OF_PERSONS : OF_PERSONS_ONCE);
}

/** Which words are names, as an archive uses them. @param people names that are no subjects: speakers, newsrooms */
export function learnNames(
  uses: ReadonlyMap<string, WordUse>,
  lang: string,
  people: Iterable<string>,
): Names {
  if (!capitalsTell(lang)) return { of: ({ runs }) => runs.map(({ text }) => text) };
  const persons = new Set<string>();
  for (const name of people) for (const { word } of wordsOf(undotted(name))) persons.add(keyOf(word));
  const lexicon = new Lexicon(lang, uses, persons);
  return { of: (said) => namesIn(said, lexicon) };
}

/** "Orlu’s" → "Orlu" */
const bare = (word: string) => word.replace(/[’'ʼ]s?$/u, '');

function namesIn({ runs, titleCase }: Said, lexicon: Lexicon): string[] {
  const known = titleCase ? lexicon.runs.titleCase : lexicon.runs.other;
  const found: string[] = [];
  for (const run of runs) {
    let names = known.get(run);
    if (!names) {
      names = namesInRun(run.text, titleCase, lexicon);
      known.set(run, names);
    }
    // most runs hold no name
    for (const name of names) found.push(name);
  }
  return found;
}

function namesInRun(run: string, titleCase: boolean, lexicon: Lexicon): string[] {
  const opens = run.startsWith('^');
  const words = (opens ? run.slice(1) : run).split(SPACE);
  // the capital of a sentence’s first word says nothing: "Talks Orlu …" is not a name
  if (opens && !lexicon.of(words[0] ?? '').known.isName) words.shift();
  return parts(words, titleCase, lexicon).flatMap((part) => toName(part, lexicon) ?? []);
}

/** A genitive ends a name ("Orlu’s Harbour Board"), and so does a word that is none where all have capitals. */
function parts(words: readonly string[], titleCase: boolean, lexicon: Lexicon): string[][] {
  const made: string[][] = [[]];
  for (const word of words) {
    const open = made.at(-1) ?? [];
    const { isCapital, known } = lexicon.of(word);
    if (isCapital ? known.isName || !titleCase : open.length > 0) open.push(word);
    else made.push([]);
    if (/[’'ʼ]s$/u.test(word)) made.push([]);
  }
  return made.filter((part) => part.length > 0);
}

/** Takes off what is no name at both ends; null for persons, and where nothing is left. */
function toName(words: string[], lexicon: Lexicon): string | null {
  const known = words.map((word) => lexicon.of(word).known);
  if (known.some((one) => one.isPerson || (one.isOffice && words.length > 1))) return null;
  let last = words.length;
  while (last > 0 && CONNECTORS.has(words[last - 1] ?? '')) last -= 1;
  if (last === 0 || last > LONGEST || known.slice(0, last).every((one) => one.isEmpty)) return null;
  const name = [...words.slice(0, last - 1), bare(words[last - 1]!)].join(' ');
  const short = lexicon.stateForms ? name.replace(lexicon.stateForms, '') : name;
  if (short.includes(' ')) return short;
  return isSubject(short, lexicon) ? short : null;
}

/** One word alone must be a noun of its own, not an adjective and not "the Bank". */
function isSubject(word: string, lexicon: Lexicon): boolean {
  const { known } = lexicon.of(word);
  if (!known.isName || known.isEmpty) return false;
  if (word.length < 3 && word !== word.toUpperCase()) return false;
  return known.isNoun;
}
