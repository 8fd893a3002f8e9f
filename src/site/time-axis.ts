import type { Year } from './entities.ts';

/** A year of a time axis. */
export interface AxisYear {
  year: number;
  /** null where nothing is held of it */
  held: Year | null;
}

/** What seems to go on for longer has a date that is a slip, "0202" for "2022": the years between are then left out. */
const LONGEST = 120;

/** Every year from the first to the last that holds a briefing, in their order: one that is missing must not look as if it had not been. */
export function timeAxis(years: readonly Year[]): AxisYear[] {
  const held = years.toReversed().map((year): AxisYear => ({ year: year.year, held: year }));
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last || last.year - first.year > LONGEST) return held;
  const known = new Map(held.map((one) => [one.year, one]));
  return Array.from({ length: last.year - first.year + 1 }, (_, at) => {
    const year = first.year + at;
    return known.get(year) ?? { year, held: null };
  });
}
