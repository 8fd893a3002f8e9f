import { casedWords } from '../outline/often-words.ts';
import { pairNumber } from '../outline/pairs-said.ts';
import { undotted } from '../outline/word-uses.ts';
import { groupBy } from '../text/group-by.ts';
import { isMatter } from './is-matter.ts';
import type { TellingWords } from './telling.ts';
import type { TopicSource } from './topic-source.ts';
import type { Topic, Why } from './types.ts';

/** What more than this share of a series’ items says is the podium’s own, as long as it has so many. */
const HOME = 0.3;
const FEW_ITEMS = 30;
/** What more than this share of many items says tells little. */
const WIDEST = 0.06;
const MANY_ITEMS = 400;

/** A name of a topic, as `casedWords`. */
interface Name {
  topic: Topic;
  words: readonly string[];
}

/** A topic by whose name an item goes. */
interface Found {
  name: Name;
  why: Why;
}

/**
 * Adds to each topic the items that are called by its name, whether the title was printed or made, those that say it again and
 * again, and those that ask of a matter of several words, or say these in a row twice: whoever opens a topic takes it for all that there is. A name within a longer one that is meant is not: "Korea" in
 * "North Korea".
 */
export function addCalled(
  topics: readonly Topic[],
  sources: readonly TopicSource[],
  telling: TellingWords,
): void {
  const { words } = telling;
  const names = namesOf(topics);
  const begin = beginIn(names, telling);
  const paired = pairedOf(names);
  const own = topicsOfItems(topics);
  const found = new Map<Topic, { source: TopicSource; why: Why }[]>();
  for (const source of sources) {
    const said: Found[] = [];
    inRow(source.calledWords, words, begin, said);
    among(source.often, words, begin, said);
    inPairs(source.pairs, paired, said);
    if (said.length === 0) continue;
    const held = own.get(source.index) ?? [];
    const all = [...said.map(({ name }) => name), ...held];
    const spoken = spokenIn(source, words);
    for (const { name, why } of said) {
      const { topic } = name;
      if (spoken && !name.words.some((word) => formsOf(word).some((form) => spoken.has(form)))) continue;
      if (topic.entries.has(source.index) || all.some((other) => isWithin(name, other))) continue;
      const list = found.get(topic);
      if (list) list.push({ source, why });
      else found.set(topic, [{ source, why }]);
    }
  }
  const sizes = countBySeries(sources);
  for (const [topic, list] of found) {
    if (sources.length >= MANY_ITEMS && topic.entries.size + list.length > WIDEST * sources.length) continue;
    for (const [series, more] of groupBy(list, ({ source }) => source.series)) {
      const size = sizes.get(series) ?? 0;
      if (size >= FEW_ITEMS && more.length > HOME * size) continue;
      for (const { source, why } of more)
        if (!topic.entries.has(source.index)) topic.entries.set(source.index, why);
    }
  }
}

/** So few words of an item tell nothing that its title does not say. */
const THIN = 6;

/**
 * Of an item that says next to nothing, what it says: “May I follow up?” “Sure.” is on no subject, though its title was made of what was
 * said before it. Null of another.
 */
function spokenIn({ title, telling }: TopicSource, words: readonly string[]): ReadonlySet<string> | null {
  if (title !== null || telling.length >= THIN) return null;
  return new Set(Array.from(telling, (place) => words[place] ?? ''));
}

/** By each form of their first word. */
function namesOf(topics: readonly Topic[]): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  for (const topic of topics) {
    for (const printed of new Set([topic.name, ...(topic.others ?? [])])) {
      const words = casedWords(undotted(printed));
      const [first] = words;
      if (first === undefined) continue;
      for (const form of words.length === 1 ? formsOf(first) : [first]) {
        const list = names.get(form) ?? [];
        list.push({ topic, words });
        names.set(form, list);
      }
    }
  }
  return names;
}

/** "ferry" → "ferries" too; "ferries" is no "ferry", and "executives" are not what is "executive". */
function formsOf(word: string): string[] {
  const plural = /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : `${word}${/(?:s|x|ch|sh)$/.test(word) ? 'es' : 's'}`;
  return [word, plural];
}

const isForm = (said: string | undefined, word: string): boolean =>
  said !== undefined && formsOf(word).includes(said);

/** By place of a word, the names that it begins: nearly none. */
interface Begin {
  names: ReadonlyMap<number, readonly Name[]>;
  /** 1 where there are some: of millions of words each is asked for */
  isOne: Uint8Array;
}

function beginIn(names: ReadonlyMap<string, readonly Name[]>, telling: TellingWords): Begin {
  const byPlace = new Map<number, readonly Name[]>();
  const isOne = new Uint8Array(telling.words.length);
  for (const [word, own] of names) {
    const place = telling.placeOf(word);
    if (place === undefined) continue;
    byPlace.set(place, own);
    isOne[place] = 1;
  }
  return { names: byPlace, isOne };
}

/** Finds names whose words stand one behind the other. @param said places among `words` */
function inRow(said: Uint32Array, words: readonly string[], begin: Begin, found: Found[]): void {
  for (let at = 0; at < said.length; at++) {
    const place = said[at]!;
    if (begin.isOne[place] !== 1) continue;
    for (const name of begin.names.get(place) ?? []) {
      const isSaid = name.words.every((word, index) => {
        const other = words[said[at + index] ?? -1];
        return index === name.words.length - 1 ? isForm(other, word) : other === word;
      });
      if (isSaid) found.push({ name, why: { rule: 'similar-title', words: [name.topic.name], score: 0.8 } });
    }
  }
}

/** Finds names all of whose words come back. @param often places among `words` */
function among(often: Uint32Array, words: readonly string[], begin: Begin, found: Found[]): void {
  let all: ReadonlySet<string> | undefined;
  for (let at = 0; at < often.length; at++) {
    const place = often[at]!;
    if (begin.isOne[place] !== 1) continue;
    for (const name of begin.names.get(place) ?? []) {
      all ??= new Set(Array.from(often, (place) => words[place] ?? ''));
      const said = all;
      if (name.words.every((word) => formsOf(word).some((form) => said.has(form))))
        found.push({ name, why: { rule: 'recurring-words', words: [name.topic.name], score: 0.6 } });
    }
  }
}

/** A matter of several words, and its pairs of words in a row. */
interface Paired {
  name: Name;
  pairs: readonly number[];
}

/** By the first of their pairs. What is a name may be the beginning of another: “Grey Shoal” of “Grey Shoal Herald”. */
function pairedOf(names: ReadonlyMap<string, readonly Name[]>): ReadonlyMap<number, readonly Paired[]> {
  const found = new Map<number, Paired[]>();
  for (const name of [...names.values()].flat()) {
    const { words, topic } = name;
    if (words.length < 2 || !isMatter(topic.entries)) continue;
    const pairs = words.slice(1).map((word, at) => pairNumber(words[at]!, word));
    const list = found.get(pairs[0]!) ?? [];
    found.set(pairs[0]!, list);
    list.push({ name, pairs });
  }
  return found;
}

/** Finds matters all of whose pairs are said. */
function inPairs(said: Uint32Array, paired: ReadonlyMap<number, readonly Paired[]>, found: Found[]): void {
  for (let at = 0; at < said.length; at++) {
    for (const { name, pairs } of paired.get(said[at]!) ?? [])
      if (pairs.every((pair) => said.includes(pair)))
        found.push({ name, why: { rule: 'recurring-words', words: [name.topic.name], score: 0.6 } });
  }
}

/** Whether all words of a name are in a longer one of another topic. */
const isWithin = (name: Name, other: Name): boolean =>
  other.topic !== name.topic &&
  other.words.length > name.words.length &&
  name.words.every((word) => other.words.includes(word));

/** By item, the names of several words of the topics that hold it: a shorter name may be within them. */
function topicsOfItems(topics: readonly Topic[]): ReadonlyMap<number, readonly Name[]> {
  const held = new Map<number, Name[]>();
  for (const topic of topics) {
    const words = casedWords(undotted(topic.name));
    if (words.length < 2) continue;
    for (const index of topic.entries.keys()) {
      const list = held.get(index) ?? [];
      list.push({ topic, words });
      held.set(index, list);
    }
  }
  return held;
}

function countBySeries(sources: readonly TopicSource[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { series } of sources) counts.set(series, (counts.get(series) ?? 0) + 1);
  return counts;
}
