import { describe, expect, it } from 'vitest';
import { pairNumber, pairsIn, printPairs, readPairs } from '../../src/outline/pairs-said.ts';

/** Which of these pairs are found. */
const found = (question: string, whole: string, ...pairs: readonly (readonly [string, string])[]) => {
  const numbers = pairsIn('en')(question, whole);
  return pairs
    .filter(([first, last]) => numbers.includes(pairNumber(first, last)))
    .map((pair) => pair.join(' '));
};

describe('The pairs of words that an item says', () => {
  it('are those of its question, and those that come back in all of it', () => {
    const pairs = [
      ['toll', 'bridge'],
      ['fish', 'market'],
      ['salt', 'tax'],
    ] as const;
    const whole = 'A fish market pays. Each fish market pays a salt tax.';
    expect(found('Who built the toll bridge?', whole, ...pairs)).toEqual(['toll bridge', 'fish market']);
  });

  it('stand in a row, with a space between them alone', () => {
    const pairs = [['toll', 'bridge']] as const;
    for (const question of ['Toll. Bridge', 'toll, bridge', 'toll on bridge', 'toll-bridge', 'bridge toll'])
      expect(found(question, '', ...pairs)).toEqual([]);
    expect(found('TOLL Bridges', '', ...pairs)).toEqual(['toll bridge']);
  });

  it('are none of little words, of words of talk, and of two letters', () => {
    const numbers = pairsIn('en')('The week of the bridge is on, so be it', '');
    expect([...numbers]).toEqual([]);
  });

  it('come back as they were printed', () => {
    const numbers = Uint32Array.of(0, 35, 36, 2 ** 32 - 1);
    expect(readPairs(printPairs(numbers))).toEqual(numbers);
    expect(readPairs(printPairs(new Uint32Array()))).toEqual(new Uint32Array());
  });
});
