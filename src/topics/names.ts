import { anyWord } from '../languages/any.ts';
import { isNewsroomName } from '../languages/newsroom-names.ts';
import { personName } from '../languages/person-name.ts';
import {
  emptyNames,
  firstNames,
  linkingWords,
  nameParticles,
  officeWords,
  stateForms,
} from '../outline/common-words.ts';
import { capitalsTell } from '../outline/heard.ts';
import { regionList } from '../outline/region-names.ts';
import { isCapital, keyOf, undotted, type WordUse, wordsOf } from '../outline/word-uses.ts';
import type { Said } from './runs.ts';
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
/** What two names are joined by is inside of one if the rarer of them stands so in this share of its uses, and so often. */
const WHOLE = 0.5;
const WHOLE_TIMES = 4;

/** What is known of a word, whatever its capitals and its genitive. */
interface Known {
  isName: boolean;
  /** by itself the name of a subject: a noun of its own, not "the Bank" */
  isNoun: boolean;
  isOffice: boolean;
  isEmpty: boolean;
  isPerson: boolean;
  isFirstName: boolean;
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
  readonly #persons: ReadonlySet<string>;
  readonly newsrooms: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly #countries: ReadonlySet<string>;
  readonly #offices: ReadonlySet<string>;
  readonly #empty: ReadonlySet<string>;
  readonly #firstNames: ReadonlySet<string>;
  readonly #links: ReadonlyMap<string, number>;
  readonly linking: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly #forms = new Map<string, Form>();

  /** @param persons the words of their names @param newsrooms their names @param links how often two words are joined, `linksIn` */
  constructor(
    lang: string,
    uses: ReadonlyMap<string, WordUse>,
    { persons, newsrooms }: { persons: ReadonlySet<string>; newsrooms: ReadonlySet<string> },
    links: ReadonlyMap<string, number>,
  ) {
    this.stateForms = stateForms(lang);
    this.#uses = uses;
    this.#persons = persons;
    this.newsrooms = newsrooms;
    this.regions = new Set(regionList(lang));
    this.#countries = regionWords(lang);
    this.#offices = officeWords(lang);
    this.#empty = emptyNames(lang);
    this.#firstNames = firstNames(lang);
    this.#links = links;
    this.linking = linkingWords(lang);
    this.particles = nameParticles(lang);
  }

  of(word: string): Form {
    let form = this.#forms.get(word);
    if (!form) {
      form = { isCapital: isCapital(word), known: this.#known(keyOf(word)) };
      this.#forms.set(word, form);
    }
    return form;
  }

  /** Whether what joins two words, or the genitive of the first, is inside of a name: "Belt and Road", "Martha’s Vineyard" */
  isWhole(first: string, last: string, isGenitive: boolean): boolean {
    const times = this.#links.get(linkOf(first, last)) ?? 0;
    if (times < WHOLE_TIMES) return false;
    const of = (word: string) => this.#uses.get(keyOf(word))?.capital ?? 0;
    return times >= WHOLE * (isGenitive ? of(last) : Math.min(of(first), of(last)));
  }

  #known(key: string): Known {
    const use = this.#uses.get(key);
    const { capital, small, noun, article } = use ?? { capital: 0, small: 0, noun: 0, article: 0 };
    return {
      isName: capital >= SEEN && capital / (capital + small) >= MOSTLY_CAPITAL,
      // "the Marshalls"
      isNoun: noun / capital >= AS_NOUN && (article / capital < WITH_ARTICLE || this.#countries.has(key)),
      isOffice: this.#offices.has(key),
      isEmpty: this.#empty.has(key),
      isPerson:
        !this.particles.has(key) && (this.#persons.has(key) || isAnnounced(use?.person ?? 0, capital)),
      isFirstName: this.#firstNames.has(key),
    };
  }
}

/** @param times as who is announced by an office, of so many uses with a capital */
function isAnnounced(times: number, capital: number): boolean {
  return times > capital * (times > 1 ? OF_PERSONS : OF_PERSONS_ONCE);
}

/**
 * Which words are names, as an archive uses them. @param people names that are no subjects: speakers, newsrooms
 * @param said all that was heard
 */
export function learnNames(
  uses: ReadonlyMap<string, WordUse>,
  lang: string,
  people: Iterable<string>,
  said: Iterable<Said> = [],
): Names {
  if (!capitalsTell(lang)) return { of: ({ runs }) => runs.map(({ text }) => text) };
  const persons = new Set<string>();
  const newsrooms = new Set<string>();
  const countries = regionWords(lang);
  const given = firstNames(lang);
  for (const name of people) {
    // a newsroom is called by all of its name: the Orlu Herald lets Orlu be a subject
    if (isNewsroomName(name)) {
      newsrooms.add(undotted(name));
      continue;
    }
    const mayBeHouse = !isSomebody(name, given);
    for (const { word } of wordsOf(undotted(name))) {
      const key = keyOf(word);
      // “Radio Orlu” is nobody’s name
      if (isCapital(word) && !(mayBeHouse && countries.has(key))) persons.add(key);
    }
  }
  const lexicon = new Lexicon(lang, uses, { persons, newsrooms }, linksIn(said, lang));
  return { of: (said) => namesIn(said, lexicon) };
}

/** The names of countries and territories that are one word, as `keyOf`. */
const regionWords = (lang: string): ReadonlySet<string> =>
  new Set(regionList(lang).flatMap((name) => (name.includes(' ') ? [] : keyOf(name))));

/** Whether a name has a form of address or a first name that is known. */
function isSomebody(name: string, given: ReadonlySet<string>): boolean {
  const person = personName(name);
  return person !== null && (person.titles.length > 0 || given.has(person.given[0] ?? ''));
}

const linkOf = (first: string, last: string): string => `${keyOf(first)} ${keyOf(last)}`;

/** How often two words are joined, by a word between them or by a genitive. */
function linksIn(all: Iterable<Said>, lang: string): Map<string, number> {
  const linking = linkingWords(lang);
  const times = new Map<string, number>();
  // as most have
  const none = { by: times, pairs: [] };
  if (linking.size === 0) return times;
  for (const { runs } of all) {
    for (const run of runs) {
      let { links } = run;
      if (links?.by !== times) {
        const pairs = linksOf(run.text, linking);
        links = pairs.length > 0 ? { by: times, pairs } : none;
        run.links = links;
      }
      for (const link of links.pairs) times.set(link, (times.get(link) ?? 0) + 1);
    }
  }
  return times;
}

function linksOf(run: string, linking: ReadonlySet<string>): readonly string[] {
  const words = run.split(SPACE);
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined) return [];
    if (GENITIVE.test(word)) return [linkOf(word, next)];
    return linking.has(word) && at > 0 ? [linkOf(words[at - 1]!, next)] : [];
  });
}

const GENITIVE = /[’'ʼ]s$/u;

/** "Orlu’s" → "Orlu" */
const bare = (word: string) => word.replace(/[’'ʼ]s?$/u, '');

function namesIn({ runs, titleCase }: Said, lexicon: Lexicon): string[] {
  const all: string[] = [];
  for (const run of runs) {
    let { found } = run;
    if (found?.by !== lexicon) {
      found = { by: lexicon, inTitle: null, inText: null };
      run.found = found;
    }
    let names = titleCase ? found.inTitle : found.inText;
    if (names === null) {
      names = namesInRun(run.text, titleCase, lexicon);
      if (titleCase) found.inTitle = names;
      else found.inText = names;
    }
    // most runs hold no name
    for (const name of names) all.push(name);
  }
  return all;
}

function namesInRun(run: string, titleCase: boolean, lexicon: Lexicon): string[] {
  const opens = run.startsWith('^');
  const words = (opens ? run.slice(1) : run).split(SPACE);
  // the capital of a sentence’s first word says nothing: "Talks Orlu …" is not a name
  if (opens && !lexicon.of(words[0] ?? '').known.isName) words.shift();
  return parts(words, titleCase, lexicon).flatMap((part) => toName(part, lexicon) ?? []);
}

/**
 * A genitive ends a name ("Orlu’s Harbour Board"), and so do a word that is none where all have capitals, and what joins two names;
 * unless both sides are hardly ever said without each other.
 */
function parts(words: readonly string[], titleCase: boolean, lexicon: Lexicon): string[][] {
  const made: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    const open = made.at(-1) ?? [];
    const next = words[at + 1];
    const isInside = next !== undefined && (open.length > 0 || lexicon.particles.has(word));
    if (lexicon.linking.has(word)) {
      if (open.length > 0 && next !== undefined && lexicon.isWhole(words[at - 1]!, next, false))
        open.push(word);
      else made.push([]);
      continue;
    }
    const { isCapital, known } = lexicon.of(word);
    if (isCapital ? known.isName || !titleCase : isInside) open.push(word);
    else made.push([]);
    if (GENITIVE.test(word) && !(next !== undefined && lexicon.isWhole(word, next, true))) made.push([]);
  }
  return made.filter((part) => part.length > 0);
}

const nameOf = (words: readonly string[]): string =>
  [...words.slice(0, -1), bare(words.at(-1) ?? '')].join(' ');

/** Takes off what is no name at both ends; null for persons, and where nothing is left. */
function toName(words: string[], lexicon: Lexicon): string | null {
  const known = words.map((word) => lexicon.of(word).known);
  // a surname may stand in it: “Hong” in “Hong Kong”
  const whole = words.length > 1 ? nameOf(words) : '';
  if (lexicon.regions.has(whole)) return whole;
  if (known.some((one) => one.isPerson || (one.isOffice && words.length > 1))) return null;
  let last = words.length;
  while (last > 0 && CONNECTORS.has(words[last - 1] ?? '')) last -= 1;
  if (last === 0 || last > LONGEST || known.slice(0, last).every((one) => one.isEmpty)) return null;
  const name = nameOf(words.slice(0, last));
  if (lexicon.newsrooms.has(name)) return null;
  const short = lexicon.stateForms ? name.replace(lexicon.stateForms, '') : name;
  if (short.includes(' ')) return short;
  return isSubject(short, lexicon) ? short : null;
}

/** One word alone must be a noun of its own, not an adjective and not "the Bank". */
function isSubject(word: string, lexicon: Lexicon): boolean {
  const { known } = lexicon.of(word);
  if (!known.isName || known.isEmpty) return false;
  if (known.isFirstName || word.length < 2) return false;
  if (word.length < 3 && word !== word.toUpperCase()) return false;
  return known.isNoun;
}
