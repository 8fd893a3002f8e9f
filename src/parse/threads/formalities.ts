import type { RawThread, RawTurn, TitledItem } from '../stages.ts';
import { isTitled } from './borders.ts';
import { leadOf } from './lead.ts';
import type { Weighing } from './weighing.ts';

/** A greeting, a thank-you, a call on the next: what nobody printed a title for and nobody set apart. */
function isFormality(one: TitledItem, weighing: Weighing): boolean {
  if (isTitled(one) || one.item.turns.some(({ split }) => split)) return false;
  return weighing.exchange(one.item)?.isFormal ?? false;
}

/**
 * Which item of the thread each one becomes part of: the one before it, or the first that is no formality. Nothing becomes part of
 * remarks: that somebody broke in on them is seen.
 */
function places(items: readonly TitledItem[], isFormal: readonly boolean[]): number[] {
  const remarks = items.findLastIndex(({ item }) => item.kind === 'remarks') + 1;
  const behind = isFormal.indexOf(false, remarks);
  const first = behind < 0 ? remarks : behind;
  let place = first;
  return isFormal.map((formal, at) => {
    if (at < remarks) return at;
    if (!formal && at > first) place = at;
    return place;
  });
}

/**
 * What has no matter of its own becomes part of what precedes it in its thread, and of what follows where it opens the thread. Of
 * a thread of nothing else one item is left.
 */
export function withoutFormalities(thread: RawThread, weighing: Weighing): RawThread {
  const { items, joins } = thread;
  const place = places(
    items,
    items.map((one) => isFormality(one, weighing)),
  );
  const lead = leadOf(items, weighing);
  const turns = new Map<number, RawTurn[]>();
  for (const [at, { item }] of items.entries()) {
    const whole = turns.get(place[at] ?? 0);
    if (whole) whole.push(...item.turns);
    else turns.set(place[at] ?? 0, [...item.turns]);
  }
  const kept = [...turns.keys()];
  if (kept.length === items.length) return { ...thread, leads: lead };
  const whole = items.flatMap(({ item, owner }, at): TitledItem[] => {
    const said = turns.get(at);
    return said ? [{ item: { ...item, turns: said }, owner }] : [];
  });
  const leads = Math.max(0, kept.indexOf(place[lead] ?? 0));
  return {
    items: whole,
    joins: kept.map((at, index) => (index === 0 ? joins[0] : joins[at]) ?? null),
    leads,
  };
}
