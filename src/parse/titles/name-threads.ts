import type { Item, Thread } from '../../model/briefing.ts';
import type { RawThread } from '../stages.ts';

/** What a thread is called: as is printed, else as the exchange that tells most what it is about. */
function titleOf(items: readonly Item[], leads: number): string {
  const [first] = items;
  if (first && first.titleFrom !== 'text') return first.topic ?? first.title;
  return (items[leads] ?? first)?.title ?? '';
}

/** The least sure of what was inferred, two decimals; null where nothing was. */
function confidenceOf(joins: readonly (number | null)[]): number | null {
  const sure = joins.flatMap((join) => (join === null ? [] : [Math.max(join, 1 - join)]));
  return sure.length === 0 ? null : Math.round(Math.min(...sure) * 100) / 100;
}

/** The threads as the contract has them, and the items, each with the number of its own. `items`: all of them, in order. */
export function nameThreads(
  raw: readonly RawThread[],
  items: readonly Item[],
): { threads: Thread[]; items: Item[] } {
  let next = 0;
  const threads: Thread[] = [];
  const numbered: Item[] = [];
  for (const { items: own, joins, leads } of raw) {
    const number = threads.length + 1;
    const members = items.slice(next, next + own.length);
    next += own.length;
    numbered.push(...members.map((item) => ({ ...item, thread: number })));
    threads.push({
      number,
      title: titleOf(members, leads),
      items: members.map(({ id }) => id),
      confidence: confidenceOf(joins),
    });
  }
  return { threads, items: numbered };
}
