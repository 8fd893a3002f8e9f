import type { Topic, Year } from './entities.ts';
import { drawnAxis } from './time-axis.ts';

/** First and last month, in months since the year 0. */
export type Period = readonly [first: number, last: number];

/** "2021-11" and "2021-11-03" → months since the year 0 */
const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The years of an archive from the first to the last, whole, so that all topics are drawn against the same; null for undated briefings alone. */
export function periodOf(years: readonly Year[]): Period | null {
  const axis = drawnAxis(years);
  const [first, last] = [axis[0], axis.at(-1)];
  return first && last ? [first.year * 12, last.year * 12 + 11] : null;
}

/** How often a topic came up in each month of a period, which may leave some out; nothing for one without a date. */
export function overTime({ months }: Topic, period: Period | null): number[] {
  if (months.length === 0 || period === null) return [];
  const [first, last] = period;
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const { month, count } of months) {
    const at = monthNumber(month) - first;
    if (at in counts) counts[at] = count;
  }
  return counts;
}

/** Counts of months, in their order, as counts of years. */
export function byYear(
  months: readonly { month: string; count: number }[],
): { year: number; count: number }[] {
  const years: { year: number; count: number }[] = [];
  for (const { month, count } of months) {
    const year = Number(month.slice(0, 4));
    const last = years.at(-1);
    if (last?.year === year) last.count += count;
    else years.push({ year, count });
  }
  return years;
}

interface Counted {
  /** "2021-11", or "2021" where years are counted */
  month: string;
  count: number;
}

/** The highest of some counts, the first of equals. */
export function peakOf(counts: readonly Counted[]): Counted {
  return counts.reduce((best, one) => (one.count > best.count ? one : best), { month: '', count: 0 });
}

/** The counts of the twelve months of a year. */
export function monthsIn(months: readonly Counted[], year: number): number[] {
  const counts = new Array<number>(12).fill(0);
  for (const { month, count } of months)
    if (Number(month.slice(0, 4)) === year) counts[Number(month.slice(5, 7)) - 1] = count;
  return counts;
}
