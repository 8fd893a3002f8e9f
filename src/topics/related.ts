const MOST = 6;
/** Of the topics that hold an item the first so many are looked at, the largest: in real archives it is in four. */
const MOST_HOLDERS = 100;

/** For each topic, those that share items with it, most first. @param topics indexes of the items of each, the largest first */
export function related(topics: readonly (readonly number[])[]): number[][] {
  const holders = new Map<number, number[]>();
  topics.forEach((items, topic) => {
    for (const item of items) {
      const list = holders.get(item);
      if (!list) holders.set(item, [topic]);
      else if (list.length < MOST_HOLDERS) list.push(topic);
    }
  });
  return topics.map((items, topic) => {
    const shared = new Map<number, number>();
    for (const item of items) {
      for (const other of holders.get(item) ?? []) {
        if (other !== topic) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST)
      .map(([other]) => other);
  });
}
