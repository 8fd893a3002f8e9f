import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/topics/candidates.ts';
import { chooseTopics } from '../../src/topics/choose.ts';
import type { Topic } from '../../src/topics/types.ts';

const why = { rule: 'recurring-name', words: [], score: 1 } as const;
const entries = (count: number): Topic['entries'] =>
  new Map(Array.from({ length: count }, (_, index) => [index, { ...why, words: [] }]));
const candidate = (name: string, count: number): Candidate => ({
  name,
  base: name,
  printed: false,
  briefings: count,
  entries: entries(count),
});
const names = (fixed: readonly Topic[], countries: readonly string[]) =>
  chooseTopics(
    [candidate('Orlu', 9), candidate('Sarn', 5)],
    fixed,
    { items: 50, briefings: 9 },
    new Set(countries),
  ).map(({ name }) => name);

describe('A candidate whose items another topic holds', () => {
  it('is none beside it', () => {
    expect(names([], [])).toEqual(['Orlu']);
    expect(names([], ['Sarn'])).toEqual(['Orlu']);
  });

  it('is one where that is a country', () => {
    expect(names([], ['Orlu'])).toEqual(['Orlu', 'Sarn']);
  });

  it('is none where site.yaml names that country', () => {
    const fixed: Topic = { name: 'Orlu', base: 'Orlu', others: [], entries: entries(9), fixed: true };
    expect(names([fixed], ['Orlu'])).toEqual([]);
  });
});
