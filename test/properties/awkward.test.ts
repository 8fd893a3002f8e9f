import { beforeAll, describe, expect, it } from 'vitest';
import { awkward } from '../../scripts/bench/awkward-archives.ts';
import { allSteps } from '../../scripts/bench/awkward-steps.ts';
import { wordsOf } from '../../scripts/bench/generate.ts';
import type { Chain } from '../../scripts/bench/words.ts';
import type { Archive } from '../../src/archive/types.ts';
import { sampleArchive } from '../helpers/build-site.ts';
import { whileCounting } from '../helpers/work.ts';

/** Of each kind so much that work which is quadratic would show, in a second or so. */
const sizes: Record<string, number> = {
  'briefings on one day': 15,
  'near copies of one text': 25,
  'briefings of one day out of the same stock paragraphs': 40,
  'characters in one text': 200_000,
  'Chinese characters in one text': 40_000,
  'letters in one word': 100_000,
  'items of five words': 300,
  'candidate topics': 100,
  'candidate topics that differ in their capitals': 100,
  'candidate topics that overlap': 100,
  series: 200,
  'briefings of one day in two languages': 300,
  languages: 130,
};
const usual = 160;

let chain: Chain;
beforeAll(() => {
  chain = wordsOf(sampleArchive);
});

/** The work of each step; tables that are made once, at first need, count for neither. */
function workByStep(archive: Archive): Map<string, number> {
  return whileCounting((soFar) => {
    const found = new Map<string, number>();
    allSteps(archive, (step, work) => {
      const before = soFar();
      const result = work();
      found.set(step, soFar() - before);
      return result;
    });
    return found;
  });
}

describe('From a loaded archive to its lists, twice as much takes each step at most 2.4 times the work', () => {
  it.each(Object.entries(awkward))('for %s', (kind, { make }) => {
    const size = sizes[kind] ?? usual;
    // a few are enough to make those tables
    workByStep(make(chain, Math.ceil(size / 10)));
    const once = workByStep(make(chain, size));
    const twice = workByStep(make(chain, 2 * size));
    expect(once.size).toBe(5);
    for (const [step, work] of once) expect((twice.get(step) ?? 0) / work, step).toBeLessThanOrEqual(2.4);
  });
});
