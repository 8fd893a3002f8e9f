import type { SiteConfig } from '../model/site-config.ts';
import type { SubjectItem } from '../model/subject.ts';
import { nameOf, printedTitle } from '../outline/subjects.ts';
import { configured, excludedItems } from './configured.ts';
import type { Topic } from './types.ts';

export interface TopicOptions {
  lang: string;
  /** `topics` of site.yaml */
  topics: NonNullable<SiteConfig['topics']>;
}

/** What topics are found of, apart from what is said: plain data, which can go to another thread. */
export interface TopicTask {
  lang: string;
  settings: TopicOptions['topics'];
  /** of each item the printed title; null where none is printed */
  titles: readonly (string | null)[];
  /** of each item what it is called, whether that is printed or was made of what is said */
  called: readonly string[];
  /** of each item the number of its thread, in all */
  threads: readonly number[];
  /** of each item the number of its briefing */
  briefings: readonly number[];
  /** of each item the id of its series, or null */
  series: readonly (string | null)[];
  /** the topics that site.yaml names, with their items */
  fixed: Topic[];
  /** by name of a topic, the items that site.yaml keeps out of it, by index */
  excluded: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The topics of one language that are to be found, of documents that are known by the paths of their transcripts. */
export interface AsideTask {
  task: TopicTask;
  /** of its briefings, in the order of their items */
  files: readonly string[];
  /** who speaks and who asks */
  people: readonly string[];
}

/** Of each item the number of its thread; one that is in none is a thread by itself. */
function threadsOf(items: readonly SubjectItem[]): number[] {
  const known = new Map<string, number>();
  return items.map(({ item: { thread }, briefing }, index) => {
    const key = thread === undefined ? `${index}` : `${briefing} ${thread}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
}

/** Pure. Words of items are only read where site.yaml names topics by words. */
export function topicTask(
  items: readonly SubjectItem[],
  { lang, topics: settings }: TopicOptions,
): TopicTask {
  return {
    lang,
    settings,
    titles: items.map(({ item }) => printedTitle(item)),
    called: items.map(({ item }) => nameOf(item)),
    threads: threadsOf(items),
    briefings: items.map(({ briefing }) => briefing),
    series: items.map(({ series }) => series),
    fixed: configured(items, settings, lang),
    excluded: excludedItems(items, settings),
  };
}
