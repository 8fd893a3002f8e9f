import { groupBy } from '../text/group-by.ts';
import { monthAddress, yearAddress } from './addresses.ts';
import { link } from './neighbours.ts';
import type { Month, SiteBriefing, Year } from './types.ts';

/** Years and months that hold a briefing, newest first, each with its neighbours in time. `base` is "/en/" or "/en/SERIES/". */
export function calendar(base: string, briefings: readonly SiteBriefing[]): Year[] {
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
  return made;
}

function descending<V>(map: Map<number, V>): [number, V][] {
  return [...map].sort((a, b) => b[0] - a[0]);
}
