import type { SiteConfig } from '../model/site-config.ts';
import type { SubjectItem } from '../model/subject.ts';
import { subjectId } from '../text/subject-id.ts';
import { UniqueNames } from '../text/unique-names.ts';
import { joined, recurringNames, sameTitles } from './candidates.ts';
import { chooseTopics } from './choose.ts';
import { configured, exclusions, mergeInto } from './configured.ts';
import { related } from './related.ts';
import { addSimilarTexts } from './similar-text.ts';
import { type Hearing, topicSources } from './topic-source.ts';
import type { FoundTopic, Topic, Why } from './types.ts';

export interface TopicOptions {
  lang: string;
  /** `topics` of site.yaml */
  topics: NonNullable<SiteConfig['topics']>;
}

/**
 * The subjects that come up in more than one briefing, most items first. What site.yaml names comes before what is found;
 * found are, in this order, titles that are the same, names that recur, and texts alike. Cost: n log n in the items.
 */
export function findTopics(
  items: readonly SubjectItem[],
  hearing: Hearing,
  { lang, topics: settings }: TopicOptions,
): FoundTopic[] {
  const sources = topicSources(items, hearing, lang);
  const fixed = configured(items, settings, lang);
  const found = chooseTopics(
    joined([...sameTitles(sources, lang), ...recurringNames(sources, lang)]),
    fixed,
    {
      items: items.length,
      briefings: new Set(items.map((item) => item.briefing)).size,
    },
  );
  addSimilarTexts(found, sources);
  const isExcluded = exclusions(settings);
  const topics = mergeInto(fixed, found, settings)
    .map((topic) => ({ ...topic, entries: without(isExcluded(topic.name), topic, items) }))
    .filter((topic) => topic.entries.size > 0 && (topic.fixed || spans(topic.entries, items)))
    .sort((a, b) => b.entries.size - a.entries.size || (a.name < b.name ? -1 : 1));
  const near = related(topics.map((topic) => [...topic.entries.keys()]));
  const ids = new UniqueNames();
  return topics.map((topic, index) => ({
    id: subjectId(topic.base, 'topic', ids),
    name: topic.name,
    entries: [...topic.entries].sort((a, b) => a[0] - b[0]).map(([item, why]) => ({ index: item, why })),
    related: near[index] ?? [],
  }));
}

function without(
  isExcluded: ((item: SubjectItem) => boolean) | null,
  topic: Topic,
  items: readonly SubjectItem[],
): Map<number, Why> {
  if (!isExcluded) return topic.entries;
  return new Map([...topic.entries].filter(([index]) => !isExcluded(items[index]!)));
}

/** Two briefings at least. */
function spans(entries: Map<number, Why>, items: readonly SubjectItem[]): boolean {
  let first: number | undefined;
  for (const index of entries.keys()) {
    const { briefing } = items[index]!;
    first ??= briefing;
    if (briefing !== first) return true;
  }
  return false;
}
