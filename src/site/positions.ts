import type { Piece } from '../history/words.ts';
import { sayingTexts } from '../outline/sayings.ts';
import { groupBy } from '../text/group-by.ts';
import type { Series, SiteBriefing, SiteItem, Topic } from './entities.ts';
import { type Answered, type OnTopic, type Recurrence, type Recurring, recurrences } from './recurring.ts';

/** When and where something is said. */
export interface Said {
  /** ISO */
  date: string;
  item: SiteItem;
}

/** What is said in the same words by one podium. */
export interface Wording {
  series: Series | null;
  /** beside the wording that is said most; null for that one */
  pieces: Piece[] | null;
  /** in so many answers */
  count: number;
  first: Said;
  last: Said;
}

/** A sentence on a topic that recurs in answers on different days. */
export interface Position {
  /** as it is said most */
  text: string;
  /** in so many answers, in these words or nearly */
  count: number;
  first: Said;
  last: Said;
  /** whose podiums they are, in the order of their addresses */
  series: Series[];
  /** what deviates, and of several podiums each with the usual words, in order of time */
  wordings: Wording[];
  /** so many other wordings are not shown */
  left: number;
}

export interface Positions {
  /** what is said most over the longest time first; of two podiums in order of time, so that what one says stands beside what the other said then */
  list: Position[];
  /** the two, where all is said by one of two podiums or by both */
  beside: readonly [Series, Series] | null;
  /** so many others are not shown */
  left: number;
}

/** So many wordings of each are shown: what is more is read in the answers. */
const MOST_WORDINGS = 5;
/** Words that settled fewer of a topic’s answers than this share say little of what it is about. */
const TELLING = 0.1;
/** What settled an answer by one of these was printed, or is a name. */
const BY_NAME = new Set(['same-title', 'recurring-name', 'recurring-words', 'named-in-config']);

const known = new WeakMap<Topic, Positions>();

/** What is said on a topic again and again; found when it is first asked for. */
export function positionsOf(topic: Topic): Positions {
  findPositions([topic]);
  return known.get(topic) ?? { list: [], beside: null, left: 0 };
}

/** The same of many topics: their answers are read briefing by briefing, each once. */
export function findPositions(topics: readonly Topic[]): void {
  const asked = askPositions(topics);
  takePositions(
    asked,
    recurrences(asked.topics, asked.answers, (at, numbers) => {
      const all = sayingTexts(wordsAt(asked, at));
      return numbers.map((number) => all[number] ?? '');
    }),
  );
}

const wordsAt = ({ said }: AskedPositions, at: number) => said[at]?.item.item.turns ?? [];

/** What is said on topics, as plain data that may be looked through elsewhere (`recurrences`), and what it stands for. */
export interface AskedPositions {
  topics: OnTopic[];
  answers: Answered[];
  /** of each of the topics */
  of: Topic[];
  /** of each of the answers */
  said: Said[];
}

/** Those of the topics that nobody knows yet. Answers of one briefing follow each other. */
export function askPositions(topics: readonly Topic[]): AskedPositions {
  const of = topics.filter((topic) => !known.has(topic));
  const saidOf = of.map(saidOn);
  const said: Said[] = [];
  const places = new Map<SiteItem, number>();
  for (const own of groupBy(saidOf.flat(), ({ item }): SiteBriefing => item.briefing).values()) {
    for (const one of own) {
      if (places.has(one.item)) continue;
      places.set(one.item, said.length);
      said.push(one);
    }
  }
  return {
    topics: of.map((topic, at) => ({
      lang: topic.entries[0]?.item.briefing.lang ?? 'en',
      names: [topic.name, ...tellingOf(topic)],
      answers: (saidOf[at] ?? []).flatMap(({ item }) => places.get(item) ?? []),
    })),
    answers: said.map(({ date, item }) => ({ day: date, sayings: item.sayings })),
    of,
    said,
  };
}

/** What recurs on the topics that were asked for. */
export function takePositions({ of, said }: AskedPositions, found: readonly Recurrence[]): void {
  for (const [at, topic] of of.entries()) {
    const recurrence = found[at];
    if (recurrence) known.set(topic, positionsIn(recurrence, said));
  }
}

/** In order of time. What is said in two transcripts of one briefing was said once. */
function saidOn({ entries }: Topic): Said[] {
  const held = new Set(entries.map(({ item }) => item.briefing.address));
  const said = entries.flatMap(({ item: { briefing }, item }): Said[] => {
    const { date } = briefing.briefing;
    const isAgain = briefing.alike.some(({ isCounted, address }) => isCounted && held.has(address));
    return date === null || isAgain ? [] : [{ date, item }];
  });
  return said.sort(inTime);
}

const inTime = (a: Said, b: Said): number =>
  a.date === b.date ? (a.item.address < b.item.address ? -1 : 1) : a.date < b.date ? -1 : 1;

/** The words by which many of a topic’s answers came under it. */
function tellingOf({ entries }: Topic): string[] {
  const times = new Map<string, number>();
  for (const { why } of entries)
    if (BY_NAME.has(why.rule)) for (const word of why.words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].flatMap(([word, count]) => (count >= TELLING * entries.length ? [word] : []));
}

function positionsIn({ list, left }: Recurrence, said: readonly Said[]): Positions {
  const shown = list.flatMap((one) => positionOf(one, said) ?? []);
  const [first, second, ...more] = inOrder(shown.flatMap(({ series }) => series));
  const beside = first && second && more.length === 0 ? ([first, second] as const) : null;
  return {
    list: beside ? shown.sort((a, b) => inTime(a.first, b.first)) : shown,
    beside,
    left,
  };
}

/** Each once. */
const inOrder = (series: readonly Series[]): Series[] =>
  [...new Set(series)].sort((a, b) => (a.address < b.address ? -1 : 1));

function positionOf({ text, answers, usual, others }: Recurring, said: readonly Said[]): Position | null {
  const all = saidAt(said, answers);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const series = inOrder(all.flatMap(({ item }) => item.briefing.series ?? []));
  const most = others
    .flatMap(({ answers, pieces }) => bySeries(saidAt(said, answers), pieces))
    .sort((a, b) => b.count - a.count || inTime(a.first, b.first));
  const own = series.length > 1 ? bySeries(saidAt(said, usual), null) : [];
  return {
    text,
    count: all.length,
    first,
    last,
    series,
    wordings: [...own, ...most.slice(0, MOST_WORDINGS)].sort((a, b) => inTime(a.first, b.first)),
    left: Math.max(0, most.length - MOST_WORDINGS),
  };
}

const saidAt = (said: readonly Said[], answers: readonly number[]): Said[] =>
  answers.flatMap((at) => said[at] ?? []);

function bySeries(own: readonly Said[], pieces: Piece[] | null): Wording[] {
  return [...groupBy(own, ({ item }) => item.briefing.series)].flatMap(([series, held]) => {
    const [first, last] = [held[0], held.at(-1)];
    return first && last ? [{ series, pieces, count: held.length, first, last }] : [];
  });
}
