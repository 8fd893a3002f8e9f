import type { TitledItem } from '../stages.ts';
import { ending, isBrokenOff } from './ending.ts';

/** Whether a person said that an exchange begins here, where one begins anyway: that it is another matter. */
const isParted = ({ turns: [first] }: TitledItem['item']): boolean =>
  first?.split !== undefined && first.role === 'question' && first.opening?.label != null;

/** Whether a title of its own is printed. */
export const isTitled = ({ item, owner }: TitledItem): boolean =>
  owner !== null || item.heading !== null || item.title !== null;

/** Whether the source sets an exchange apart from what stands before it. */
const isApart = (one: TitledItem): boolean =>
  isTitled(one) || one.item.separated === true || isParted(one.item);

/** Whether somebody breaks in on remarks: "The ferry, which has been --" / "Which ferry?" */
const breaksIn = (before: TitledItem, here: TitledItem): boolean =>
  before.item.kind === 'remarks' &&
  here.item.kind === 'exchange' &&
  !isTitled(before) &&
  !isApart(here) &&
  isBrokenOff(ending(before.item.turns.at(-1)));

/** What printed titles and kinds settle at the border before an item; “open” where they do not, “broken” where remarks break off. */
export type Settled = 'joined' | 'parted' | 'open' | 'broken';

/**
 * Two printed titles never share a thread, and neither do two kinds, unless somebody breaks in on remarks. An exchange behind one with a
 * heading stands under it, up to the next heading, where there are several: a single one, “Questions and answers”, parts nothing. Where the
 * source itself parts two exchanges, they are two threads.
 */
export function settledBorders(items: readonly TitledItem[]): Settled[] {
  const hasHeadings = items.filter((one) => one.item.kind === 'exchange' && one.item.heading).length > 1;
  let underHeading = false;
  return items.map((here, at) => {
    const { item, owner } = here;
    const before = items[at - 1];
    if (item.kind !== 'exchange') underHeading = false;
    else if (item.heading) underHeading = hasHeadings;
    if (before?.owner && owner && before.owner.title === owner.title) return 'joined';
    if (before && breaksIn(before, here)) return 'broken';
    if (item.kind !== 'exchange' || before?.item.kind !== 'exchange') return 'parted';
    if (isApart(here)) return 'parted';
    if (underHeading) return 'joined';
    return before.owner || before.item.title !== null ? 'parted' : 'open';
  });
}
