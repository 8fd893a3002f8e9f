import type { AxisYear } from '../src/site/time-axis.ts';

/** From one name of a year to the next. */
const STEPS = [1, 2, 5, 10, 20, 50];

/**
 * The years that are named under an axis, so many at most, and how far along it the last of them begins, from 0 to 1. One for which the end of the axis leaves too little
 * room is left out.
 */
export function axisYears(years: readonly AxisYear[], most: number): { names: string[]; reach: number } {
  const step = STEPS.find((one) => years.length / one <= most) ?? years.length;
  const named = years.filter((_, at) => at % step === 0 && 2 * (years.length - at) >= step);
  return {
    names: named.map(({ year }) => String(year)),
    reach: (step * Math.max(0, named.length - 1)) / Math.max(1, years.length),
  };
}
