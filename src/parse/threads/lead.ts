import type { TitledItem } from '../stages.ts';
import type { Weighing } from './weighing.ts';

/** A question of more words is as substantial as any. */
const LONG = 60;
/** What a question is worth that points back, and one that opens the thread. */
const POINTS_BACK = 0.4;
const OPENS = 1.3;

/** Index of the exchange that tells most what a thread is about: a long question that does not point back, the first of equals; or the remarks that it opens with. */
export function leadOf(items: readonly TitledItem[], weighing: Weighing): number {
  // who breaks in on remarks asks about them
  if (items[0]?.item.kind === 'remarks') return 0;
  let lead = 0;
  let most = 0;
  let isFirst = true;
  for (const [at, { item }] of items.entries()) {
    const exchange = weighing.exchange(item);
    if (!exchange || exchange.announces) continue;
    const worth =
      Math.min(LONG, exchange.asked) * (exchange.pointsBack ? POINTS_BACK : 1) * (isFirst ? OPENS : 1);
    isFirst = false;
    if (worth > most) {
      most = worth;
      lead = at;
    }
  }
  return lead;
}
