import { groupBy } from '../text/group-by.ts';
import type { SiteBriefing, SiteItem, Speaker, Topic, TopicEntry } from './entities.ts';

/** What one thread says on a topic. */
export interface TopicThread {
  /** the exchange that is on it most clearly, where a list leads; the first of equals */
  lead: TopicEntry;
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

/** The entries of a topic by briefing, oldest first, in the order said. */
export function topicPassages({ entries }: Topic): TopicPassage[] {
  return [...groupBy(entries, (entry) => entry.item.briefing)].map(([briefing, entries]) => {
    const names = entries[0]?.item.names ?? [];
    const same = entries.every(({ item }) => item.names.join() === names.join());
    return { briefing, threads: topicThreads(entries), names: same ? names : null };
  });
}

/** What was published before threads is a thread by itself. */
function topicThreads(entries: readonly TopicEntry[]): TopicThread[] {
  const threads = groupBy(entries, ({ item }) => item.item.thread ?? item);
  return [...threads.values()].map((held) => ({
    lead: held.reduce((best, entry) => (entry.why.score > best.why.score ? entry : best)),
    count: held.length,
  }));
}

/** What one speaker said in one briefing. */
export interface SpeakerPassage {
  briefing: SiteBriefing;
  /** in the order said */
  items: readonly SiteItem[];
  /** false where the list of all titles would be too long by then */
  titled: boolean;
}

/** The newest briefing first. @param most so many titles are listed; the briefings behind them are not titled */
export function speakerPassages({ items }: Speaker, most: number): SpeakerPassage[] {
  let titles = 0;
  return [...groupBy(items.toReversed(), (item) => item.briefing)].map(([briefing, held]) => {
    titles += held.length;
    return { briefing, items: held.toReversed(), titled: titles <= most };
  });
}
