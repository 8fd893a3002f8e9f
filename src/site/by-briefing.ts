import { groupBy } from '../text/group-by.ts';
import type { SiteBriefing, SiteItem, Speaker, TopicEntry } from './entities.ts';

/** What one thread says on a topic. */
export interface TopicThread {
  /** the exchange that is on it most clearly, where a list leads; the first of equals */
  lead: TopicEntry;
  /** the one that is said first */
  first: TopicEntry;
  /** so many exchanges of the thread are on it */
  count: number;
}

/** What was said on a topic in one briefing. */
export interface TopicPassage {
  briefing: SiteBriefing;
  /** in the order said */
  threads: readonly TopicThread[];
  /** who speaks, where that is the same in all of them */
  names: readonly string[] | null;
}

/** All or some of a topic. */
export interface Entries {
  /** oldest first */
  entries: readonly TopicEntry[];
}

/** The entries of a topic by briefing, oldest first, in the order said. */
export function topicPassages({ entries }: Entries): TopicPassage[] {
  return [...groupBy(entries, (entry) => entry.item.briefing)].map(([briefing, entries]) => {
    const names = entries[0]?.item.names ?? [];
    const same = entries.every(({ item }) => item.names.join() === names.join());
    return { briefing, threads: topicThreads(entries), names: same ? names : null };
  });
}

/** What was published before threads is a thread by itself. */
function topicThreads(entries: readonly TopicEntry[]): TopicThread[] {
  const threads = groupBy(entries, ({ item }) => item.item.thread ?? item);
  return [...threads.values()].flatMap((held) => {
    const [first] = held;
    const lead = held.reduce((best, entry) => (entry.why.score > best.why.score ? entry : best));
    return first ? [{ lead, first, count: held.length }] : [];
  });
}

/** So many rows a topic takes for what is said of it in one briefing. */
export const topicRows = (entries: readonly TopicEntry[]): number => topicThreads(entries).length;

/** What one speaker said in one briefing. */
export interface SpeakerPassage {
  briefing: SiteBriefing;
  /** in the order said: those that are listed */
  items: readonly SiteItem[];
  /** so many more are read in the briefing */
  left: number;
}

/** Somebody with more answers than this is listed with the first few of each briefing. */
const MOST_LISTED = 60;
const FIRST_FEW = 5;

/** So many answers of one person are listed of each briefing. */
export const mostOfBriefing = ({ items }: Pick<Speaker, 'items'>): number =>
  items.length > MOST_LISTED ? FIRST_FEW : Number.POSITIVE_INFINITY;

/** @param held what a person says, oldest first @param most so many are listed of each briefing */
export function speakerPassages(held: readonly SiteItem[], most: number): SpeakerPassage[] {
  return [...groupBy(held, (item) => item.briefing)].map(([briefing, items]) => ({
    briefing,
    items: items.slice(0, most),
    left: Math.max(0, items.length - most),
  }));
}

/** What has no date stays last. @param passages oldest first */
export function newestFirst<P extends Passage>(passages: readonly P[]): P[] {
  const isDated = ({ briefing }: P) => briefing.briefing.date !== null;
  return [...passages.filter(isDated).toReversed(), ...passages.filter((one) => !isDated(one))];
}

interface Passage {
  briefing: SiteBriefing;
}

/** The ids of the passages that begin a year or a month of a list: `_2031`, `_03`. */
export type Beginnings<P extends Passage = Passage> = ReadonlyMap<P, string>;

export function beginnings<P extends Passage>(passages: readonly P[], unit: 'year' | 'month'): Beginnings<P> {
  const ids = new Map<string, P>();
  for (const passage of passages) {
    const { date } = passage.briefing.briefing;
    const id = date && `_${unit === 'year' ? date.slice(0, 4) : date.slice(5, 7)}`;
    if (id && !ids.has(id)) ids.set(id, passage);
  }
  return new Map([...ids].map(([id, passage]) => [passage, id]));
}
