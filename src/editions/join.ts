import type { Briefing } from '../model/briefing.ts';
import { ALONE, align, type Group } from './align.ts';
import { measured } from './measure.ts';

/** What is less probable is not told as the same. */
export const SURE = 0.95;
/** Editions of which fewer items are sure, of the one that has fewer, are cut otherwise, or are no translations: then none is told. */
const MOST_SURE = 0.5;
/** Lengths alone tell a pair between two others; of fewer that have something in common they tell nothing. */
const MOST_TOLD = 0.5;

/** What one edition has beside the other: the same in both, or what has no counterpart that is sure. */
export type Row = Group;

/** An edition, with its words. */
export type Edition = Pick<Briefing, 'items' | 'lang'>;

/** Two editions of a briefing side by side, each item once, in the order said. Pure. */
export function joinEditions(left: Edition, right: Edition): Row[] {
  const of = ({ items, lang }: Edition) => items.map((item) => measured(item, lang));
  const groups = align(of(left), of(right));
  const sure = groups.filter(isSure);
  const joined = Math.min(
    ...(['left', 'right'] as const).map((side) => sure.flatMap((one) => one[side]).length),
  );
  const isJoined =
    joined > MOST_SURE * Math.min(left.items.length, right.items.length) &&
    sure.filter(({ isTold }) => isTold).length > MOST_TOLD * sure.length;
  return groups.flatMap((group) => (isJoined && isSure(group) ? [group] : apart(group)));
}

const isSure = ({ left, right, confidence }: Group): boolean =>
  left.length > 0 && right.length > 0 && confidence >= SURE;

const apart = ({ left, right }: Group): Row[] => [
  ...left.map((one) => ({ left: [one], right: [], ...ALONE })),
  ...right.map((one) => ({ left: [], right: [one], ...ALONE })),
];
