import { type Heard, isSaidIn, type Ranked, type Weighed } from './heard.ts';
import type { Offer } from './offers.ts';
import { overlaps } from './pieces.ts';

/**
 * What a title says that its exchange is about, for those of its thread that come behind it: its first words before a colon, or the best phrase
 * of what is asked. Null where it names nothing.
 */
export function leadOf({ head, question }: Offer, { heard, ranked }: Weighed): Ranked | null {
  if (head) return head.full || head.declared || isAnswered(head, heard) ? head : null;
  return (
    ranked.find((one) => question && (one.full || one.declared) && !one.pointed && overlaps(one, question)) ??
    null
  );
}

/** Whether the answer says the last word of a phrase: both sides speak of it. */
function isAnswered({ sentence: { tokens }, to }: Ranked, { answer }: Heard): boolean {
  const last = tokens[to - 1];
  return last !== undefined && isSaidIn(last.form, answer);
}
