import type { TopicRow } from '../../model/data-rows.ts';
import type { Site } from '../../site/types.ts';
import { idOf } from './rows.ts';
import { choose } from './source.ts';

/** Which item belongs to which topic: in the order of the items, and of the topics of each. */
export function topicRows({ editions, baseUrl }: Pick<Site, 'editions' | 'baseUrl'>): TopicRow[] {
  const items = choose(editions.flatMap(({ briefings }) => briefings)).flatMap((one) => one.items);
  return items.flatMap((item) =>
    item.topics.map(({ title, address }) => ({
      topic: title,
      address: `${baseUrl ?? ''}${address}`,
      lang: item.briefing.lang,
      item: idOf(item),
    })),
  );
}
