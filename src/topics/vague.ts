import { isLittleWord } from '../languages/words.ts';
import { tellingWords } from '../outline/subjects.ts';
import { groupBy } from '../text/group-by.ts';
import type { TellingWords } from './telling.ts';
import type { TopicSource } from './topic-source.ts';
import type { Topic } from './types.ts';

/** Of fewer items of a podium it cannot be told what they have in common. */
const FEWEST_ITEMS = 100;
/** So many words, each in so many of the items, tell what these have in common, */
const SHARED_WORDS = 8;
const LEAST_HOLDERS = 4;
/** as bits of what is said by chance do too: nats an item, of all these words together. */
const LITTLE_SHARED = 1.4;
/** What stands behind another item of the topic no more often than so, beside what chance gives, is said in passing. */
const IN_PASSING = 0.2;
/** So many briefings one behind the other are looked at as one, */
const STRETCH = 16;
/** and over all of these the topic is spread so evenly: the variance of its share beside what chance gives. */
const EVENLY = 0.5;
/** In so many of its titles another word says which: "rescue operation", "military operation". */
const OF_A_KIND = 0.6;

/** The items of one podium, in order, and in how many of them each word stands, by its place. */
interface Podium {
  items: readonly TopicSource[];
  texts: Uint32Array;
}

/**
 * Finds topics that say nothing, "Capital", "Operation": their items share hardly a word that others lack, and what is left is that they are said
 * in passing at all times, or name a kind of thing of which each title has to say which. Cost: as the items and their words.
 */
export function vagueAmong(
  sources: readonly TopicSource[],
  words: TellingWords,
  lang: string,
): (topic: Topic) => boolean {
  const podiums = new Map(
    [...groupBy(sources, ({ series }) => series)].map(([series, items]): [string | null, Podium] => [
      series,
      { items, texts: textsOf(items, words) },
    ]),
  );
  const counter = new Uint32Array(words.words.length);
  return ({ name, entries }) => {
    const [most = []] = [
      ...groupBy(
        [...entries.keys()].map((index) => sources[index]!),
        ({ series }) => series,
      ).values(),
    ].sort((a, b) => b.length - a.length);
    const podium = podiums.get(most[0]?.series ?? null);
    if (!podium || most.length < FEWEST_ITEMS) return false;
    if (shared(name, countIn(most, counter), { items: most, podium, words }) >= LITTLE_SHARED) return false;
    if (isKind(name, most, lang)) return true;
    return behindAnother(most, podium) < IN_PASSING && unevenness(most, podium) < EVENLY;
  };
}

function textsOf(items: readonly TopicSource[], { words }: TellingWords): Uint32Array {
  const texts = new Uint32Array(words.length);
  for (const { telling } of items) for (let i = 0; i < telling.length; i++) texts[telling[i]!]! += 1;
  return texts;
}

/** Of the words of some items, those that several hold, each with how many. @param counter by place of a word, 0 before and after */
function countIn(items: readonly TopicSource[], counter: Uint32Array): [place: number, count: number][] {
  const several: number[] = [];
  for (const { telling } of items) {
    for (let i = 0; i < telling.length; i++) {
      const count = counter[telling[i]!]! + 1;
      counter[telling[i]!] = count;
      if (count === LEAST_HOLDERS) several.push(telling[i]!);
    }
  }
  const counts = several.map((at): [number, number] => [at, counter[at]!]);
  for (const { telling } of items) for (let i = 0; i < telling.length; i++) counter[telling[i]!] = 0;
  return counts;
}

/** Items of a podium, with all of it. */
interface Within {
  items: readonly TopicSource[];
  podium: Podium;
  words: TellingWords;
}

/**
 * What the words that tell most of the items from others say of one of them, the topic’s own name left out: their information gain.
 * @param counts of the words of several items
 */
function shared(
  name: string,
  counts: readonly [place: number, count: number][],
  { items, podium, words: { words } }: Within,
): number {
  const own = tellingWords(name);
  const isOwn = (word: string) => own.some((one) => word.startsWith(one) || one.startsWith(word));
  const gains = counts.flatMap(([at, count]) =>
    isOwn(words[at]!) ? [] : [gain(count / items.length, podium.texts[at]! / podium.items.length)],
  );
  return gains
    .sort((a, b) => b - a)
    .slice(0, SHARED_WORDS)
    .reduce((sum, one) => sum + one, 0);
}

/** @param here the share of the topic’s items that hold a word @param all that of the podium’s */
function gain(here: number, all: number): number {
  if (here <= all) return 0;
  return here * Math.log(here / all) + (here < 1 ? (1 - here) * Math.log((1 - here) / (1 - all)) : 0);
}

/** What share of the items stands right behind another of them, beside what chance gives. */
function behindAnother(items: readonly TopicSource[], podium: Podium): number {
  const held = new Map(items.map(({ index, briefing }) => [index, briefing]));
  const again = items.filter(({ index, briefing }) => held.get(index - 1) === briefing).length;
  return again / items.length - items.length / podium.items.length;
}

function unevenness(items: readonly TopicSource[], podium: Podium): number {
  const held = new Set(items);
  const usual = items.length / podium.items.length;
  let [apart, all] = [0, 0];
  const end = (count: number, size: number) => {
    apart += (count - usual * size) ** 2 - usual * size;
    all += (usual * size) ** 2;
  };
  let [count, size, briefings] = [0, 0, 0];
  let last: number | undefined;
  for (const item of podium.items) {
    if (item.briefing !== last) {
      if (briefings === STRETCH) {
        end(count, size);
        [count, size, briefings] = [0, 0, 0];
      }
      briefings += 1;
      last = item.briefing;
    }
    size += 1;
    if (held.has(item)) count += 1;
  }
  end(count, size);
  return apart / all;
}

/** Whether one word is the name, and most titles that say it say with another which is meant. */
function isKind(name: string, items: readonly TopicSource[], lang: string): boolean {
  if (name.includes(' ')) return false;
  const key = name.toLowerCase();
  let [said, named] = [0, 0];
  for (const { called } of items) {
    const words = called.toLowerCase().split(/\s+/);
    for (const [at, word] of words.entries()) {
      const bare = word.replace(/[^\p{L}\p{N}]+$/u, '');
      if (bare !== key && bare !== `${key}s`) continue;
      said += 1;
      const before = words[at - 1] ?? '';
      // "Orlu: operations": what stands before a sign does not belong to it
      if (/[\p{L}\p{N}]$/u.test(before) && !isLittleWord(before, lang)) named += 1;
    }
  }
  return said > 0 && named >= OF_A_KIND * said;
}
