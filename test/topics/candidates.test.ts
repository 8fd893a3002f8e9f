import { describe, expect, it } from 'vitest';
import { type Candidate, joined } from '../../src/topics/candidates.ts';
import { joinSpellings } from '../../src/topics/spellings.ts';
import type { Why } from '../../src/topics/types.ts';

const why = (word: string): Why => ({ rule: 'recurring-name', words: [word], score: 1 });

/** A subject that these items are about. */
const subject = (name: string, items: readonly number[], more: Partial<Candidate> = {}): Candidate => ({
  name,
  base: name,
  entries: new Map(items.map((item) => [item, why(name)])),
  briefings: 1,
  printed: false,
  ...more,
});

const itemsOf = (all: readonly Candidate[]) =>
  all.map(({ base, entries }) => [base, [...entries.keys()].sort((a, b) => a - b)]);

describe('Subjects that were found twice under one name', () => {
  it('are one that holds the items of both; what was found first says why', () => {
    const [first, second] = [
      subject('Ferry', [1, 2], { name: 'The ferry' }),
      subject('ferry', [2, 3], { printed: true, briefings: 4 }),
    ];
    const [one, ...others] = joined([first, second, subject('Toll', [5])]);
    expect(itemsOf(others)).toEqual([['Toll', [5]]]);
    expect(one).toMatchObject({ name: 'The ferry', base: 'Ferry', printed: true, briefings: 4 });
    expect([1, 2, 3].map((item) => one?.entries.get(item)?.words[0])).toEqual(['Ferry', 'Ferry', 'ferry']);
  });
});

describe('Spellings of one name', () => {
  it('are one subject with the items of all, in whatever order they were found', () => {
    const all = [subject('QRXs', [3]), subject('QRX', [1, 2]), subject('Orlu', [7])];
    for (const list of [all, all.toReversed()]) {
      const found = joinSpellings(list, [], 'en');
      expect(new Map(found.map(({ base, others }) => [base, others]))).toEqual(
        new Map([
          ['QRX', ['QRXs']],
          ['Orlu', undefined],
        ]),
      );
      expect(new Map(itemsOf(found) as [string, number[]][]).get('QRX')).toEqual([1, 2, 3]);
    }
  });
});
