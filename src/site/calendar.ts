import { dayAddress, monthAddress, yearAddress } from '../lock/addresses.ts';
import { groupBy } from '../text/group-by.ts';
import type { Day, Month, SiteBriefing, Year } from './entities.ts';
import { link } from './neighbours.ts';

/**
 * Years and months that hold a briefing, newest first, and their days, each with its neighbours in time. `base` is "/en/" or "/en/SERIES/".
 * @param isFormer whether another briefing was published at an address, so that no list of a day can stand there
 */
export function calendar(
  base: string,
  briefings: readonly SiteBriefing[],
  isFormer: (address: string) => boolean = () => false,
): Year[] {
  const dated = briefings.filter((briefing) => briefing.briefing.date !== null);
  const years = groupBy(dated, (briefing) => Number(briefing.briefing.date?.slice(0, 4)));
  const made = descending(years).map(([year, inYear]): Year => {
    const inMonths = groupBy(inYear, (briefing) => Number(briefing.briefing.date?.slice(5, 7)));
    const list = descending(inMonths).map(
      ([month, held]): Month => ({
        year,
        month,
        address: monthAddress(base, year, month),
        briefings: held,
        days: daysOf(base, monthAddress(base, year, month), held, isFormer),
        previous: null,
        next: null,
      }),
    );
    return {
      year,
      address: yearAddress(base, year),
      months: list,
      briefings: inYear,
      previous: null,
      next: null,
    };
  });
  link(made.toReversed(), (year) => ({ address: year.address, title: String(year.year), date: null }));
  link(made.flatMap((year) => year.months).toReversed(), (month) => ({
    address: month.address,
    title: `${month.year}-${String(month.month).padStart(2, '0')}`,
    date: `${String(month.year).padStart(4, '0')}-${String(month.month).padStart(2, '0')}-01`,
  }));
  const days = made.toReversed().flatMap(({ months }) => months.toReversed().flatMap((month) => month.days));
  link(days, ({ address, target, date }) => ({
    address: isFormer(address) ? target : address,
    title: date,
    date,
  }));
  return made;
}

/** The days of a month, oldest first. @param held newest first */
function daysOf(
  base: string,
  month: string,
  held: readonly SiteBriefing[],
  isFormer: (address: string) => boolean,
): Day[] {
  const byDate = groupBy(held.toReversed(), ({ briefing }) => briefing.date ?? '');
  return [...byDate].map(([date, briefings]): Day => {
    const address = dayAddress(base, date);
    const [first, second] = briefings;
    // where a briefing has, or had, the day's own address, no page lists them
    const isTaken = briefings.some((one) => one.address === address) || isFormer(address);
    const several = isTaken ? `${month}#_${date}` : address;
    const target = first && !second ? first.address : several;
    return { date, address, target, briefings, previous: null, next: null };
  });
}

function descending<V>(map: Map<number, V>): [number, V][] {
  return [...map].sort((a, b) => b[0] - a[0]);
}
