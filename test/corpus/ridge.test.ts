import { describe, expect, it } from 'vitest';
import { predicted, ridge } from '../../scripts/evaluate/ridge.ts';

/** Cases that are worth 2·length − bright + 1. */
const cases = [0, 1, 2, 3, 4, 5].flatMap((length) =>
  [0, 1].map((bright) => ({
    measures: new Map([
      ['length', length],
      ['bright', bright],
      ['same', 7],
    ]),
    worth: 2 * length - bright + 1,
  })),
);

describe('The weights that are fitted to graded cases', () => {
  it('are those by which the cases were made, where nothing holds them back', () => {
    const fitted = ridge(cases, 0);
    expect(fitted.get('length')).toBeCloseTo(2);
    expect(fitted.get('bright')).toBeCloseTo(-1);
    expect(predicted(fitted, new Map([['length', 10]]))).toBeCloseTo(21);
  });

  it('leave out what is the same in all of them', () => {
    expect(ridge(cases, 0).has('same')).toBe(false);
  });

  it('are smaller the more they are held back', () => {
    const weightOf = (hold: number) => ridge(cases, hold).get('length') ?? 0;
    expect(weightOf(10)).toBeLessThan(weightOf(1));
    expect(weightOf(1)).toBeLessThan(2);
    expect(weightOf(10)).toBeGreaterThan(0);
  });
});
