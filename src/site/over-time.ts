import type { Topic } from './entities.ts';

/** First and last month, in months since the year 0. */
export type Period = readonly [first: number, last: number];

/** "2021-11" and "2021-11-03" → months since the year 0 */
const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The time from the first to the last that was said on any topic, so that all are drawn against the same. */
export function periodOf(topics: readonly Topic[]): Period {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { firstDate, lastDate } of topics) {
    if (firstDate) first = Math.min(first, monthNumber(firstDate));
    if (lastDate) last = Math.max(last, monthNumber(lastDate));
  }
  return [first, last];
}

/** How often a topic came up in each month of a period; nothing for one without a date. */
export function overTime({ months }: Topic, [first, last]: Period): number[] {
  if (months.length === 0) return [];
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const { month, count } of months) counts[monthNumber(month) - first] = count;
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
