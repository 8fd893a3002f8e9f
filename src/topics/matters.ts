import { primaryTag } from '../languages/index.ts';
import { isLittleWord, littleWordsOf, stem } from '../languages/words.ts';
import { broadWords, emptyNames, genericWords, talkWords } from '../outline/common-words.ts';
import { capitalsTell } from '../outline/heard.ts';
import { keyOf, type WordUse } from '../outline/word-uses.ts';
import { capital } from '../text/locale.ts';
import type { Candidate } from './candidates.ts';
import { type Matter, type Pair, readTitles } from './matter-titles.ts';
import { printedAs } from './printed-as.ts';
import type { TellingWords } from './telling.ts';
import type { TitleWords } from './title-words.ts';
import type { TopicSource } from './topic-source.ts';
import type { Why } from './types.ts';

/** In fewer items nothing can be told of how words come back. */
const FEWEST_ITEMS = 400;
/** So many items, threads and briefings a subject has at the least: fewer where two words in a row say it, which is seldom chance. */
const LEAST = { items: 12, threads: 10, briefings: 8 };
const LEAST_OF_PAIR = { items: 10, threads: 8, briefings: 6 };
/** This share of all items it has at most: what is wider tells little. */
const WIDEST = 0.03;
/** What share of the items that say it stand right behind another that does, beside what chance gives. */
const COMES_BACK = 0.13;
const PAIR_COMES_BACK = 0.09;
/** In what share of titles no word follows that it could belong to: it is no adjective. */
const AS_NOUN = 0.44;
/** In what share of titles a word stands before it that says which: by itself it names a kind of thing, "relief", "ban". */
const OF_A_KIND = 0.55;
/** Two words are one subject if so many titles have them in a row, and this share of those that have the rarer one. */
const PAIR_TITLES = 6;
const STICKS = 0.12;
/** So many of the titles that say a word say it in one pair: it is short for that. */
const SHORT_FOR = 0.4;
/** A word belongs to a pair if so many of its titles have it there. */
const BELONGS = 0.6;
/** What is written small less often is a name, and found as one. */
const MOSTLY_SMALL = 0.6;
const SHORTEST = 3;
const ABBREVIATION = /^\p{Lu}{2,}$/u;

/** A subject while it is made, with the items that say it, in order. */
interface Subject {
  name: string;
  /** a shorter name, which its address is made of */
  base: string;
  key: string;
  /** items that are called by it */
  titled: readonly number[];
  items: readonly number[];
}

/**
 * Subjects that have no name: "debt ceiling", "immigration". A word is what is talked of where it comes back at once: an item
 * that says it stands behind another that does more often than chance would have it (Church, “Empirical estimates of
 * adaptation”, 2000). Found where capitals tell names from such words. @param uses how words are written in the archive
 */
export function recurringMatters(
  sources: readonly TopicSource[],
  lang: string,
  uses: ReadonlyMap<string, WordUse>,
  telling: TellingWords,
  titleWords: TitleWords,
): Candidate[] {
  if (sources.length < FEWEST_ITEMS || !capitalsTell(lang)) return [];
  const titles = readTitles(sources, titleWords, lexicon(lang, uses), tellsIn(lang), PAIR_TITLES);
  const told = holdersOf(titles.words, sources, telling);
  const says = (word: Matter): readonly number[] => told.get(word.key) ?? [];
  const broad = broadWords(lang);
  const widest = WIDEST * sources.length;
  const pairs = titles.pairs.filter(
    ({ first, last, items }) => items.length >= STICKS * Math.min(first.items.length, last.items.length),
  );
  const short = shortForms(pairs, broad);
  const ofPairs = pairs.map((pair): Subject => {
    const shorts = [pair.first, pair.last].filter((word) => short.get(word) === pair);
    const [base = '', name = base] = wholeNames(pair, sources, lang);
    const together = both(pair.items, both(says(pair.first), says(pair.last), 'and'), 'or');
    // by itself a word is short for a pair only where that is said too: “line” for “red line”, and elsewhere for much else
    const threads = new Set(together.map((item) => sources[item]!.thread));
    const inShort = (items: readonly number[]) => items.filter((item) => threads.has(sources[item]!.thread));
    const said = shorts.reduce(
      (all, word) => both(all, inShort(both(word.items, says(word), 'or')), 'or'),
      together,
    );
    const titled = shorts.reduce((all, word) => both(all, inShort(word.items), 'or'), pair.items);
    const key = `${stem(pair.first.key, lang)} ${stem(pair.last.key, lang)}`;
    return { name, base, key, titled, items: said };
  });
  const ofWords = titles.words
    .filter((word) => !broad.has(word.key) && !short.has(word) && namesAMatter(word))
    .map(
      (word): Subject => ({
        name: word.key,
        base: word.key,
        key: stem(word.key, lang),
        titled: word.items,
        items: both(word.items, says(word), 'or'),
      }),
    );
  const isOne = (subject: Subject, least: number) =>
    subject.items.length <= widest && comesBack(subject.items, sources) >= least;
  return joinedByStem([
    ...ofPairs.filter((one) => isOne(one, PAIR_COMES_BACK)),
    ...ofWords.filter((one) => isOne(one, COMES_BACK)),
  ]).flatMap((subject) => toCandidate(subject, sources, lang) ?? []);
}

/** Whether a word can stand alone: no adjective, and no kind of thing of which titles have to say which. */
const namesAMatter = ({ said, nouns, named }: Matter): boolean =>
  nouns >= AS_NOUN * said && named < OF_A_KIND * said;

/** A printed word as it may be of a subject, in small letters; null where it cannot. */
function lexicon(lang: string, uses: ReadonlyMap<string, WordUse>): (printed: string) => string | null {
  const little = littleWordsOf(primaryTag(lang));
  const empty = new Set([...emptyNames(lang), ...genericWords(lang), ...talkWords(lang)]);
  return (printed) => {
    const key = keyOf(printed);
    // a genitive belongs to what follows, and a number to nothing
    if (key.length !== printed.length || key.length < SHORTEST || /\p{N}/u.test(key)) return null;
    if (little.has(key) || empty.has(key)) return null;
    const use = uses.get(key);
    return use && use.small < MOSTLY_SMALL * (use.small + use.capital) ? null : key;
  };
}

/** Whether a word in small letters belongs to those beside it: no little word. */
function tellsIn(lang: string): (printed: string) => boolean {
  const little = littleWordsOf(primaryTag(lang));
  return (printed) => /^\p{Ll}/u.test(printed) && !little.has(keyOf(printed));
}

/** Of each of these words the items that say it at their beginning, in order. */
function holdersOf(
  words: readonly Matter[],
  sources: readonly TopicSource[],
  telling: TellingWords,
): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  /** by the place of a word among all that tell */
  const known = new Array<number[] | null>(telling.words.length).fill(null);
  for (const { key } of words) {
    const list: number[] = [];
    holders.set(key, list);
    const place = telling.placeOf(key);
    if (place !== undefined) known[place] = list;
  }
  for (const source of sources) {
    const own = source.telling;
    for (let i = 0; i < own.length; i++) known[own[i]!]?.push(source.index);
  }
  return holders;
}

/** Words that are said for a pair: "the ceiling" for "debt ceiling". */
function shortForms(pairs: readonly Pair[], broad: ReadonlySet<string>): Map<Matter, Pair> {
  const short = new Map<Matter, Pair>();
  for (const pair of pairs) {
    for (const word of [pair.first, pair.last]) {
      const most = short.get(word)?.items.length ?? SHORT_FOR * word.items.length;
      if (!broad.has(word.key) && pair.items.length > most) short.set(word, pair);
    }
  }
  return short;
}

/** A name has no more words than this. */
const MOST_WORDS = 5;

/**
 * With the words that most of its titles have before and behind it, in any form: "daily briefing" → "presidential daily briefing". First with
 * those right beside it, then, where these have neighbours too, with all of them: "dues task" → "harbour dues task", "harbour dues task force".
 */
function wholeNames({ first, last, items }: Pair, sources: readonly TopicSource[], lang: string): string[] {
  const titles = items.map((item) => sources[item]!.called);
  const least = BELONGS * items.length;
  const base = withNeighbours(`${first.key} ${last.key}`, titles, least, lang);
  let name = base;
  for (let words = 2; words < MOST_WORDS; words++) {
    const longer = withNeighbours(name, titles, least, lang);
    if (longer === name) break;
    name = longer;
  }
  return [base, name];
}

function withNeighbours(name: string, titles: readonly string[], least: number, lang: string): string {
  const before = new Neighbours(lang);
  const behind = new Neighbours(lang);
  for (const title of titles) {
    const at = title.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0) continue;
    before.add(title.slice(0, at).match(/[\p{L}\p{N}][\p{L}\p{N}-]* $/u)?.[0]);
    behind.add(title.slice(at + name.length).match(/^ [\p{L}\p{N}][\p{L}\p{N}-]*/u)?.[0]);
  }
  return before.most(least) + name + behind.most(least);
}

/** Words beside a name, in the forms in which they stand there: "briefing", "briefings". */
class Neighbours {
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #lang: string;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** @param printed with the space that parts it from the name */
  add(printed: string | undefined): void {
    if (printed === undefined) return;
    // “LGBT” is written so in the middle of a sentence too
    const form = ABBREVIATION.test(printed.trim()) ? printed : printed.toLowerCase();
    if (isLittleWord(form.trim(), this.#lang)) return;
    const key = stem(form.trim().toLowerCase(), this.#lang);
    const forms = this.#forms.get(key) ?? new Map<string, number>();
    this.#forms.set(key, forms);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }

  /** The commonest form of a word that stands there so many times; empty where none does. */
  most(least: number): string {
    for (const forms of this.#forms.values()) {
      const all = [...forms].sort((a, b) => b[1] - a[1]);
      if (all.reduce((sum, [, times]) => sum + times, 0) >= least) return all[0]?.[0] ?? '';
    }
    return '';
  }
}

/** Of two lists in order one in order: what is in both, or in one of them. */
function both(one: readonly number[], other: readonly number[], how: 'and' | 'or'): number[] {
  const all: number[] = [];
  let at = 0;
  for (const item of one) {
    for (; at < other.length && other[at]! < item; at++) if (how === 'or') all.push(other[at]!);
    const isInBoth = other[at] === item;
    if (isInBoth) at += 1;
    if (isInBoth || how === 'or') all.push(item);
  }
  if (how === 'or') for (; at < other.length; at++) all.push(other[at]!);
  return all;
}

/** What share of the items stands right behind another of them in its briefing, beside what chance gives. */
function comesBack(items: readonly number[], sources: readonly TopicSource[]): number {
  let again = 0;
  for (let at = 1; at < items.length; at++) {
    const item = items[at]!;
    if (items[at - 1] === item - 1 && sources[item]!.briefing === sources[item - 1]!.briefing) again += 1;
  }
  return again / items.length - items.length / sources.length;
}

/** "Tariff" and "tariffs" are one, called as most titles have it. */
function joinedByStem(subjects: readonly Subject[]): Subject[] {
  const found = new Map<string, Subject>();
  for (const subject of subjects) {
    const known = found.get(subject.key);
    const [more, less] =
      known && known.titled.length >= subject.titled.length ? [known, subject] : [subject, known];
    const all = less && {
      titled: both(more.titled, less.titled, 'or'),
      items: both(more.items, less.items, 'or'),
    };
    found.set(subject.key, { ...more, ...all });
  }
  return [...found.values()];
}

/** Of a thread that is called by the words, or that says them in two items, those items. Null where these are few. */
function toCandidate(
  { name, base, titled, items }: Subject,
  sources: readonly TopicSource[],
  lang: string,
): Candidate | null {
  const least = name.includes(' ') ? LEAST_OF_PAIR : LEAST;
  if (items.length < least.items) return null;
  const times = new Map<number, number>();
  const count = (list: readonly number[]) => {
    for (const item of list) {
      const { thread } = sources[item]!;
      times.set(thread, (times.get(thread) ?? 0) + 1);
    }
  };
  // what is in a title counts twice
  count(items);
  count(titled);
  const own = items.filter((item) => times.get(sources[item]!.thread)! > 1);
  const briefings = new Set(own.map((item) => sources[item]!.briefing)).size;
  const threads = new Set(own.map((item) => sources[item]!.thread)).size;
  if (own.length < least.items || threads < least.threads || briefings < least.briefings) return null;
  const called = titled.map((item) => sources[item]!.called);
  const shown = capital(printedAs(name, called), lang);
  const why: Why = { rule: 'recurring-words', words: [shown], score: 0.7 };
  return {
    name: shown,
    base: capital(base, lang),
    printed: false,
    briefings,
    entries: new Map(own.map((item) => [item, why])),
  };
}
