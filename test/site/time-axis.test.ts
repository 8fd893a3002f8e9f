import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { byYear, monthsIn, overTime, peakOf, periodOf } from '../../src/site/over-time.ts';
import { drawnAxis, gapsOf, timeAxis } from '../../src/site/time-axis.ts';
import type { Site } from '../../src/site/types.ts';
import { archive, briefing } from './made.ts';

const yearsOf = (dates: readonly string[]) =>
  (makeSite(archive(dates.map((date) => briefing(date)))) as Site).editions[0]?.years ?? [];

describe('A time axis', () => {
  it('has every year from the first to the last, and says in which nothing is held', () => {
    const axis = timeAxis(yearsOf(['2031-03-04', '2033-05-06', '2034-01-01']));
    expect(axis.map(({ year, held }) => [year, held?.briefings.length ?? null])).toEqual([
      [2031, 1],
      [2032, null],
      [2033, 1],
      [2034, 1],
    ]);
  });

  it('does not draw the centuries that a slip in a date would make, and no fewer years for it', () => {
    const years = yearsOf(['0202-03-04', '2029-01-01', '2031-03-04']);
    expect(timeAxis(years).map(({ year }) => year)).toEqual([202, 2029, 2030, 2031]);
    expect(drawnAxis(years).map(({ year }) => year)).toEqual([2029, 2030, 2031]);
    expect(periodOf(years)).toEqual([2029 * 12, 2031 * 12 + 11]);
  });

  it('has its gaps by months: half a year of which nothing is held, and no summer, nor what is before the first', () => {
    const axis = drawnAxis(yearsOf(['2031-08-04', '2033-05-06', '2033-09-01', '2034-01-01']));
    expect(gapsOf(axis)).toEqual([[8, 28]]);
    expect(gapsOf([])).toEqual([]);
  });

  it('draws a hundred and twenty years, and no more', () => {
    expect(timeAxis(yearsOf(['1912-03-04', '2031-03-04']))).toHaveLength(120);
    expect(timeAxis(yearsOf(['1911-03-04', '2031-03-04']))).toHaveLength(2);
  });

  it('of an archive without dates has no year', () => {
    expect(timeAxis([])).toEqual([]);
    expect(periodOf([])).toBeNull();
  });
});

describe('Counts over time', () => {
  const months = [
    { month: '2031-11', count: 2 },
    { month: '2031-12', count: 5 },
    { month: '2033-01', count: 5 },
  ];

  it('are of years, and of the months of each', () => {
    expect(byYear(months)).toEqual([
      { year: 2031, count: 7 },
      { year: 2033, count: 5 },
    ]);
    expect(monthsIn(months, 2031)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 5]);
  });

  it('are highest where they first are', () => {
    expect(peakOf(months)).toEqual({ month: '2031-12', count: 5 });
  });

  it('of a topic stand on the axis of the whole archive', () => {
    const period = periodOf(yearsOf(['2030-05-06', '2034-01-01']));
    const counts = overTime({ months } as Parameters<typeof overTime>[0], period);
    expect(counts).toHaveLength(5 * 12);
    expect([counts[12 + 10], counts[12 + 11], counts[36]]).toEqual([2, 5, 5]);
    // what lies outside it is not drawn
    const short = overTime({ months } as Parameters<typeof overTime>[0], [2031 * 12, 2031 * 12 + 11]);
    expect([short.length, Object.keys(short).length, short[10]]).toEqual([12, 12, 2]);
  });
});
