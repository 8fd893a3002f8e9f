import type { FoundTopic, Why } from '../topics/types.ts';

/** Topics as they go from one thread to another: of a hundred thousand entries each object would be copied by itself. */
export interface PackedTopics {
  topics: Omit<FoundTopic, 'entries'>[];
  /** each once, however many entries have it */
  whys: Why[];
  /** of each topic how many entries it has, then of each the index of its item, and its place among the whys */
  entries: Uint32Array<ArrayBuffer>;
}

export function packed(found: readonly FoundTopic[]): PackedTopics {
  const places = new Map<Why, number>();
  const whys: Why[] = [];
  const numbers: number[] = [];
  for (const { entries } of found) {
    numbers.push(entries.length);
    for (const { index, why } of entries) {
      let place = places.get(why);
      if (place === undefined) {
        place = whys.push(why) - 1;
        places.set(why, place);
      }
      numbers.push(index, place);
    }
  }
  const topics = found.map(({ entries: _, ...topic }) => topic);
  return { topics, whys, entries: new Uint32Array(numbers) };
}

export function unpacked({ topics, whys, entries }: PackedTopics): FoundTopic[] {
  let at = 0;
  return topics.map((topic) => {
    const end = at + 1 + 2 * (entries[at] ?? 0);
    const own: FoundTopic['entries'] = [];
    for (at += 1; at < end; at += 2) own.push({ index: entries[at]!, why: whys[entries[at + 1]!]! });
    return { ...topic, entries: own };
  });
}
