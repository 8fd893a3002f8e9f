import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../architecture/sources.ts';
import { trialOf, trials } from '../helpers/trials.ts';

/** The seeds and numbers that a law was tried with, and what was said where it did not hold. */
function tried(law: (number: number) => boolean): { numbers: number[]; said: string } {
  const numbers: number[] = [];
  const counted = fc.property(fc.nat(), (number) => {
    numbers.push(number);
    return law(number);
  });
  try {
    fc.assert(counted, { ...trials(20), endOnFailure: true });
    return { numbers, said: '' };
  } catch (error) {
    return { numbers, said: error instanceof Error ? error.message : String(error) };
  }
}

describe('What laws are tried on', () => {
  it('is drawn from one seed, unless another is asked for', () => {
    expect(trialOf({}).seed).toBe(trialOf({ LECTERN_SEED: '' }).seed);
    expect(trialOf({}).seed).toBeTypeOf('number');
    expect(trialOf({ LECTERN_SEED: '-17' }).seed).toBe(-17);
    expect(trialOf({ LECTERN_SEED: 'random' }).seed).toBeUndefined();
  });

  it('is a multiple of what a law asks for, where LECTERN_RUNS says so', () => {
    expect(trialOf({}).times).toBe(1);
    expect(trialOf({ LECTERN_RUNS: '30' }).times).toBe(30);
    expect(tried(() => true).numbers).toHaveLength(20 * trialOf(process.env).times);
  });

  it.each([
    [{ LECTERN_SEED: 'any' }, 'LECTERN_SEED is “random” or a whole number, not “any”.'],
    [{ LECTERN_SEED: '1.5' }, 'LECTERN_SEED is “random” or a whole number, not “1.5”.'],
    [{ LECTERN_RUNS: '0' }, 'LECTERN_RUNS is a whole number, 1 or more, not “0”.'],
    [{ LECTERN_RUNS: 'many' }, 'LECTERN_RUNS is a whole number, 1 or more, not “many”.'],
  ])('is refused where it is neither: %o', (environment, reason) => {
    expect(() => trialOf(environment)).toThrow(reason);
  });

  it.runIf(trialOf(process.env).seed !== undefined)('is the same each time', () => {
    expect(tried(() => true).numbers).toEqual(tried(() => true).numbers);
  });

  it('is said where a law does not hold, with how to see it again', () => {
    const { said } = tried((number) => number < 1_000);
    expect(said).toMatch(/^Property failed after \d+ tests/);
    expect(said).toMatch(/\nThese cases again: LECTERN_SEED=-?\d+\. Others: LECTERN_SEED=random\./);
  });

  it('is counted by one function: no law states a number that LECTERN_RUNS does not reach', () => {
    const files = sourceFiles('test', ['.test.ts']).filter(({ path }) => !path.endsWith('/trials.test.ts'));
    expect(files.filter(({ text }) => /\bnumRuns\b/.test(text)).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => /\btrials\(/.test(text)).length).toBeGreaterThan(10);
  });
});
