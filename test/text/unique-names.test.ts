import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UniqueNames } from '../../src/text/unique-names.ts';
import { workOf } from '../helpers/work.ts';

describe('Unique names', () => {
  it('are those that counting from 2 anew for each would give', () => {
    const claim = fc.record({
      name: fc.constantFrom('a', 'a-2', 'a-2-2', 'b', 'index'),
      end: fc.constantFrom('', '.html'),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 40 }), (claims) => {
        const names = new UniqueNames(['b']);
        const taken = new Set(['b']);
        for (const { name, end } of claims) {
          const first = name === 'index' ? `index-page${end}` : name + end;
          let expected = first;
          for (let number = 2; taken.has(expected); number += 1) expected = `${name}-${number}${end}`;
          taken.add(expected);
          expect(names.claim(name, end, first)).toBe(expected);
          expect(names.has(expected)).toBe(true);
        }
      }),
    );
  });

  it('need no ending', () => {
    const names = new UniqueNames();
    expect([names.claim('river'), names.claim('river'), names.claim('river', '.html')]).toEqual([
      'river',
      'river-2',
      'river.html',
    ]);
  });

  it('take twice the work for twice as many that claim one name, also where some of its numbers are taken', () => {
    const work = (count: number) =>
      workOf(() => {
        const names = new UniqueNames();
        for (let index = 0; index < count; index += 1) {
          names.claim(`river-${2 * index}`);
          names.claim('river');
        }
      });
    expect(work(2000) / work(1000)).toBeLessThanOrEqual(2.1);
  });
});
