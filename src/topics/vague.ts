import { anyWord } from '../languages/any.ts';
import { isLittleWord } from '../languages/words.ts';
import { idiomsOf } from '../outline/common-words.ts';
import { tellingWords } from '../outline/subjects.ts';
import { groupBy } from '../text/group-by.ts';
import { isMatter } from './is-matter.ts';
import type { TellingWords } from './telling.ts';
import type { TopicSource } from './topic-source.ts';
import type { Topic } from './types.ts';

/** Of fewer items of a podium some words are shared by chance, as many nats an item as this over their number; and whether they come evenly cannot be told. */
const FEWEST_ITEMS = 100;
const BY_CHANCE = 20;
/** Beside those, items of a matter of one word that say nothing share no more than this; and of one of several words, which is seldom said by chance. */
const LITTLE_OF_FEW = 1.2;
const LITTLE_OF_PAIR = 0.62;
/** What has its time is a matter: the variance as in `EVENLY`, as this share of what it is where all come in one stretch. */
const AT_ITS_TIME = 0.25;
/** Items of a matter of which another word says which share no more than this. */
const LITTLE_OF_KIND = 2.6;
/** In so many of its titles what it is of stands behind it: "copy of the plan". */
const OF_ANOTHER = 0.5;
const BELONGING = new Set(anyWord(({ naming }) => naming?.spoken?.belonging));
/** Before what tells which as well: "deadline for the repairs" */
const JOINING = new Set(anyWord(({ topics }) => topics?.joining));
/** In so many of its titles something tells which, before or behind it, and the items share no more than this; in so many where they share little anyway. */
const TOLD_WHICH = 0.75;
const LITTLE_OF_TOLD = 3;
const MOSTLY_TOLD_WHICH = 0.65;
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
 * in passing at all times, or name a kind of thing of which each title has to say which ("export cap", "cap on fares"). Of few items that is told of
 * what is no name ("Oooh", "Box"). A way of speaking says nothing by itself ("Bottom line"). Cost: as the items and their words.
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
  const idioms = idiomsOf(lang);
  return ({ name, base, entries }) => {
    if (idioms.has(base.toLowerCase())) return true;
    const [most = []] = [
      ...groupBy(
        [...entries.keys()].map((index) => sources[index]!),
        ({ series }) => series,
      ).values(),
    ].sort((a, b) => b.length - a.length);
    const podium = podiums.get(most[0]?.series ?? null);
    const isFew = most.length < FEWEST_ITEMS;
    if (!podium || (isFew && !isMatter(entries))) return false;
    const common = shared(name, countIn(most, counter), { items: most, podium, words });
    if (isFew) return isOfFew({ name, items: most, podium, lang }, common - BY_CHANCE / most.length);
    const said = saidIn(name, most);
    if (isMatter(entries) && common < LITTLE_OF_TOLD && toldWhich(said, lang) >= TOLD_WHICH) return true;
    if (common >= LITTLE_SHARED) return false;
    if (isKind(said, lang) || (isMatter(entries) && toldWhich(said, lang) >= MOSTLY_TOLD_WHICH)) return true;
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

const stretchesOf = ({ items }: Podium): number =>
  new Set(items.map(({ briefing }) => briefing)).size / STRETCH;

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

interface Few {
  name: string;
  items: readonly TopicSource[];
  podium: Podium;
  lang: string;
}

/** The same of a matter of few items. @param common what they share beside what chance gives */
function isOfFew({ name, items, podium, lang }: Few, common: number): boolean {
  if (common < (name.includes(' ') ? LITTLE_OF_PAIR : LITTLE_OF_FEW))
    return unevenness(items, podium) < AT_ITS_TIME * stretchesOf(podium);
  const said = saidIn(name, items);
  if (common < LITTLE_OF_TOLD && toldWhich(said, lang) >= TOLD_WHICH) return true;
  return common < LITTLE_OF_KIND && (isKind(said, lang) || isOfAnother(said));
}

/** What stands before and behind a name of one word in a title. */
interface Around {
  before: string;
  behind: string;
}

/** Each time that titles say a name of one word. */
function saidIn(name: string, items: readonly TopicSource[]): Around[] {
  const key = name.toLowerCase();
  if (key.includes(' ')) return [];
  return items.flatMap(({ called }) => {
    const words = called.toLowerCase().split(/\s+/);
    return words.flatMap((word, at): Around[] => {
      const bare = word.replace(/[^\p{L}\p{N}]+$/u, '');
      if (bare !== key && bare !== `${key}s`) return [];
      // "Orlu: operations": what stands before a sign does not belong to it
      return [{ before: words[at - 1] ?? '', behind: bare === word ? (words[at + 1] ?? '') : '' }];
    });
  });
}

/** Whether a word before it says which is meant. */
const isNamed = ({ before }: Around, lang: string): boolean =>
  /[\p{L}\p{N}]$/u.test(before) && !isLittleWord(before, lang);

/** Whether most titles say with another word which is meant. */
const isKind = (said: readonly Around[], lang: string): boolean =>
  said.length > 0 && said.filter((one) => isNamed(one, lang)).length >= OF_A_KIND * said.length;

/** In what share of titles something before or behind it tells which is meant. */
function toldWhich(said: readonly Around[], lang: string): number {
  const told = said.filter((one) => isNamed(one, lang) || JOINING.has(one.behind));
  return said.length === 0 ? 0 : told.length / said.length;
}

function isOfAnother(said: readonly Around[]): boolean {
  const belonging = said.filter(({ behind }) => BELONGING.has(behind));
  return said.length > 0 && belonging.length >= OF_ANOTHER * said.length;
}
