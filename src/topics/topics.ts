import type { SubjectItem } from '../model/subject.ts';
import { regionList } from '../outline/region-names.ts';
import { slug } from '../text/slug.ts';
import { subjectId } from '../text/subject-id.ts';
import { UniqueNames } from '../text/unique-names.ts';
import { addCalled } from './called.ts';
import { joined, recurringNames, sameTitles } from './candidates.ts';
import { chooseTopics } from './choose.ts';
import { mergeInto } from './configured.ts';
import { recurringMatters } from './matters.ts';
import { ownCountryIn } from './own-country.ts';
import { related } from './related.ts';
import { addSimilarTexts } from './similar-text.ts';
import { joinSpellings } from './spellings.ts';
import { type Hearing, topicSources } from './topic-source.ts';
import { type TopicOptions, type TopicTask, topicTask } from './topic-task.ts';
import { joinTwins } from './twins.ts';
import type { FoundTopic, Topic, Why } from './types.ts';
import { vagueAmong } from './vague.ts';

export type { TopicOptions } from './topic-task.ts';

/**
 * The subjects that come up in more than one briefing, most items first. What site.yaml names comes before what is found;
 * found are, in this order, titles that are the same, names that recur, and texts alike. Cost: n log n in the items.
 */
export function findTopics(
  items: readonly SubjectItem[],
  hearing: Hearing,
  options: TopicOptions,
): FoundTopic[] {
  return topicsOf(topicTask(items, options), hearing);
}

/** The same of what can go from one thread to another. */
export function topicsOf(task: TopicTask, hearing: Hearing): FoundTopic[] {
  const { lang, settings, briefings, fixed, excluded } = task;
  const sources = topicSources(task, hearing);
  const found = chooseTopics(
    joinTwins(
      joined([
        ...sameTitles(sources, lang),
        ...joinSpellings(recurringNames(sources, lang), sources, lang),
        ...recurringMatters(sources, lang, hearing.uses, hearing.telling.words, hearing.titleWords),
      ]),
      sources,
      lang,
    ),
    fixed,
    { items: briefings.length, briefings: new Set(briefings).size },
    new Set(regionList(lang)),
  );
  addSimilarTexts(found, sources, hearing.telling.words);
  addCalled(found, sources, hearing.telling.words);
  const isOwnCountry = ownCountryIn(sources, lang);
  const saysNothing = vagueAmong(sources, hearing.telling.words, lang);
  const topics = mergeInto(fixed, found, settings)
    .map((topic) => ({ ...topic, entries: without(excluded.get(topic.name), topic) }))
    .filter((topic) => topic.entries.size > 0 && (topic.fixed || spans(topic.entries, briefings)))
    .map((topic) => {
      const isVague = !topic.fixed && (isOwnCountry(topic) || saysNothing(topic));
      return { ...topic, isVague };
    })
    .sort((a, b) => b.entries.size - a.entries.size || (a.name < b.name ? -1 : 1));
  const near = related(topics.map(({ entries, isVague }) => (isVague ? [] : [...entries.keys()])));
  const ids = new UniqueNames();
  const own = topics.map(({ base }) => subjectId(base, 'topic', ids));
  const taken = new Set(own);
  const otherIds = (others: readonly string[]) =>
    others
      .map((other) => slug(other))
      .filter((id) => {
        if (id === '' || id === 'index' || taken.has(id)) return false;
        taken.add(id);
        return true;
      });
  return topics.map((topic, index) => ({
    id: own[index] ?? '',
    name: topic.name,
    otherIds: otherIds(topic.others ?? []),
    entries: [...topic.entries].sort((a, b) => a[0] - b[0]).map(([item, why]) => ({ index: item, why })),
    related: near[index] ?? [],
    isVague: topic.isVague,
  }));
}

function without(excluded: ReadonlySet<number> | undefined, topic: Topic): Map<number, Why> {
  if (!excluded) return topic.entries;
  return new Map([...topic.entries].filter(([index]) => !excluded.has(index)));
}

/** Two briefings at least. */
function spans(entries: Map<number, Why>, briefings: readonly number[]): boolean {
  let first: number | undefined;
  for (const index of entries.keys()) {
    const briefing = briefings[index];
    first ??= briefing;
    if (briefing !== first) return true;
  }
  return false;
}
