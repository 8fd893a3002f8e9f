import { describe, expect, it } from 'vitest';
import { chosen, monthsOf, weekOf } from '../../templates/client/of-today.js';

const at = (text: string) => new Date(text);
/** One a date, in the order of the files: newest first. */
const days = (...dates: string[]) => dates.map((date) => ({ date, address: `${date}.html`, said: 'Ice' }));
const shown = (now: string, ...dates: string[]) => {
  const found = chosen(days(...dates), weekOf(at(now)));
  return [found.isOfDay, ...found.shown.map(({ date }) => date)];
};

describe('The week around a day', () => {
  it('is that of the reader’s calendar, the day first and then the nearest, at any hour of it', () => {
    const week = [
      '2031-05-04',
      '2031-05-03',
      '2031-05-05',
      '2031-05-02',
      '2031-05-06',
      '2031-05-01',
      '2031-05-07',
    ];
    expect(weekOf(at('2031-05-04T00:00'))).toEqual(week);
    expect(weekOf(at('2031-05-04T23:59'))).toEqual(week);
  });

  it('has seven days of which none comes twice, on every day of years with a 29 February and without', () => {
    for (let day = 0; day < 2 * 365; day += 1) {
      const week = weekOf(new Date(2031, 0, 1 + day));
      expect(new Set(week).size, week[0]).toBe(7);
    }
  });

  it('is of two months at the end of one, and of two years', () => {
    expect(monthsOf(weekOf(at('2031-12-30T12:00')))).toEqual(['12', '01']);
  });
});

describe('What was said on this day', () => {
  it('is what was said on it in other years, the newest first', () => {
    expect(shown('2031-05-04T12:00', '2031-05-04', '2030-05-05', '2030-05-04', '2028-05-04')).toEqual([
      true,
      '2030-05-04',
      '2028-05-04',
    ]);
  });

  it('is what was said around it where nothing was on it, the nearest first, and nothing farther away', () => {
    expect(shown('2031-05-04T12:00', '2030-05-08', '2030-05-07', '2029-05-03', '2031-05-04')).toEqual([
      false,
      '2029-05-03',
      '2030-05-07',
    ]);
    expect(shown('2031-05-04T12:00', '2030-06-04')).toEqual([false]);
  });

  it('has of many one of each year before a second of any, and six at most', () => {
    const twice = ['2030-05-04', '2030-05-04', '2029-05-04', '2028-05-04', '2028-05-04'];
    expect(shown('2031-05-04T12:00', ...twice)).toEqual([true, ...twice]);
    const many = Array.from({ length: 8 }, (_, year) => `${2030 - year}-05-04`);
    expect(shown('2031-05-04T12:00', many[0] ?? '', ...many)).toEqual([true, ...many.slice(0, 6)]);
    expect(shown('2031-05-04T12:00', '2030-05-04', '2030-05-04', ...many.slice(1, 6))).toEqual([
      true,
      ...many.slice(0, 6),
    ]);
  });

  it('has 29 February on that day, and in a year that has none with the days beside it', () => {
    expect(shown('2032-02-29T12:00', '2028-02-29', '2030-02-28')).toEqual([true, '2028-02-29']);
    expect(shown('2031-02-28T12:00', '2028-02-29')).toEqual([false, '2028-02-29']);
    expect(shown('2031-03-01T12:00', '2028-02-29')).toEqual([false, '2028-02-29']);
    expect(shown('2031-03-01T12:00', '2028-02-29', '2030-03-01')).toEqual([true, '2030-03-01']);
    expect(shown('2031-03-08T12:00', '2028-02-29')).toEqual([false]);
  });

  it('is not what was said yesterday, where that was in another year', () => {
    expect(shown('2032-01-01T12:00', '2031-12-31', '2030-12-31')).toEqual([false, '2030-12-31']);
    // and is what was said a year ago but for a day
    expect(shown('2031-12-31T12:00', '2031-01-01')).toEqual([false, '2031-01-01']);
  });
});
