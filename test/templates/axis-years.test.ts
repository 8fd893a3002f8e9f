import { describe, expect, it } from 'vitest';
import { axisYears } from '../../templates/axis-years.ts';

const years = (count: number, first = 2009) =>
  Array.from({ length: count }, (_, at) => ({ year: first + at, held: null }));

describe('The years under the picture of the whole', () => {
  it('are all named where there is room, the last where it begins', () => {
    const { names, reach } = axisYears(years(4), 14);
    expect([names, reach]).toEqual([['2009', '2010', '2011', '2012'], 3 / 4]);
    expect(axisYears(years(1), 14)).toEqual({ names: ['2009'], reach: 0 });
  });

  it('are named at equal steps where there is little', () => {
    expect(axisYears(years(12), 6)).toEqual({
      names: ['2009', '2011', '2013', '2015', '2017', '2019'],
      reach: 10 / 12,
    });
    expect(axisYears(years(15), 14).names).toEqual([
      '2009',
      '2011',
      '2013',
      '2015',
      '2017',
      '2019',
      '2021',
      '2023',
    ]);
  });

  it('are as many as there is room for at most, however many there are, and none stands at the very end', () => {
    for (let count = 1; count <= 120; count += 1)
      for (const most of [6, 14]) {
        const { names, reach } = axisYears(years(count, 1900), most);
        expect(names.length).toBeLessThanOrEqual(most);
        expect(names.length).toBeGreaterThan(0);
        expect((1 - reach) * most).toBeGreaterThan(count > most ? 0.25 : 0.9);
      }
  });
});
