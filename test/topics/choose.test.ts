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

describe('A matter of several words, all of which another matter holds', () => {
  const matter = (name: string, count: number): Candidate => ({
    ...candidate(name, count),
    entries: new Map([...entries(count)].map(([at, one]) => [at, { ...one, rule: 'recurring-words' }])),
  });
  const chosen = (...candidates: Candidate[]) =>
    chooseTopics(candidates, [], { items: 50, briefings: 9 }).map(({ name }) => name);

  it('is one beside it where it is one of several of its kind', () => {
    expect(chosen(matter('Toll', 12), matter('Bridge toll', 6))).toEqual(['Toll', 'Bridge toll']);
  });

  it('is none where it is most of it, or says no word of it, or where one of them is a name', () => {
    expect(chosen(matter('Toll', 12), matter('Bridge toll', 7))).toEqual(['Toll']);
    expect(chosen(matter('Tollgate', 12), matter('Bridge toll', 6))).toEqual(['Tollgate']);
    expect(chosen(candidate('Sarn', 12), matter('Sarn toll', 6))).toEqual(['Sarn']);
  });
});
