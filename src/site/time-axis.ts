import type { Year } from './entities.ts';

/** A year of a time axis. */
export interface AxisYear {
  year: number;
  /** null where nothing is held of it */
  held: Year | null;
}

/** A year that lies as many before the last is that of a slip in a date, "0202" for "2022". */
const LONGEST = 120;
/** A summer without briefings is no gap: one has at least so many months. */
const GAP = 6;

/** Every year from the first to the last, in their order: one that is missing must not look as if it had not been. Years before those of a slip are left out. */
export function timeAxis(years: readonly Year[]): AxisYear[] {
  const drawn = drawnAxis(years);
  const [first] = drawn;
  const slips = years.filter(({ year }) => first && year < first.year).toReversed();
  return [...slips.map((held): AxisYear => ({ year: held.year, held })), ...drawn];
}

/** What time is drawn on: the same without the years of slips. @param years the last first */
export function drawnAxis(years: readonly Year[]): AxisYear[] {
  const [last] = years;
  if (!last) return [];
  const known = new Map(years.filter(({ year }) => last.year - year < LONGEST).map((one) => [one.year, one]));
  const first = Math.min(...known.keys());
  return Array.from({ length: last.year - first + 1 }, (_, at) => {
    const year = first + at;
    return { year, held: known.get(year) ?? null };
  });
}

/** Where on an axis nothing is held between two months that hold something, in months since it begins: the first, and that behind the last. */
export function gapsOf(axis: readonly AxisYear[]): (readonly [from: number, to: number])[] {
  const held = axis
    .flatMap(({ held }, at) => held?.months.map(({ month }) => 12 * at + month - 1) ?? [])
    .sort((a, b) => a - b);
  return held.flatMap((month, at) => {
    const next = held[at + 1];
    return next !== undefined && next - month > GAP ? [[month + 1, next] as const] : [];
  });
}
