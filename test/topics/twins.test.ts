import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import { sameMatters } from '../../src/outline/same-matters.ts';
import type { Candidate } from '../../src/topics/candidates.ts';
import type { TopicSource } from '../../src/topics/topic-source.ts';
import { joinTwins } from '../../src/topics/twins.ts';
import type { Why } from '../../src/topics/types.ts';

const none = new Uint32Array();

/** Ten items a briefing. */
const sources = Array.from(
  { length: 100 },
  (_, index): TopicSource => ({
    index,
    briefing: Math.floor(index / 10),
    series: null,
    thread: index,
    called: '',
    title: null,
    key: [],
    titleNames: [],
    saidNames: new Map(),
    telling: none,
    often: none,
    calledWords: none,
    pairs: none,
  }),
);

const why = (word: string): Why => ({ rule: 'recurring-words', words: [word], score: 1 });

const subject = (name: string, items: readonly number[]): Candidate => ({
  name,
  base: name,
  entries: new Map(items.map((item) => [item, why(name)])),
  briefings: 1,
  printed: false,
});

/** The names under which each is found, the one that it is called first; each holds one item less than the one before it. */
const joined = (...names: string[]) =>
  joinTwins(
    names.map((name, at) =>
      subject(
        name,
        Array.from({ length: names.length - at }, (_, item) => 10 * at + item),
      ),
    ),
    sources,
    'en',
  ).map(({ base, others = [] }) => [base, ...others]);

describe('Two subjects are one', () => {
  it('where they differ in a space, a hyphen, an accent, a capital or a plural at the end', () => {
    expect(joined('Harbour dues', 'Harbourdues', 'Harbour-due')).toEqual([
      ['Harbour dues', 'Harbourdues', 'Harbour-due'],
    ]);
    expect(joined('Ferries', 'Ferry', 'Café', 'Cafes')).toEqual([
      ['Ferries', 'Ferry'],
      ['Café', 'Cafes'],
    ]);
    expect(joined('Pass', 'Pas', 'Harbours due', 'Harbour due')).toHaveLength(4);
  });

  it('where a country has its short name in the one and its long name in the other', () => {
    expect(joined('United States Lakes', 'US Lakes')).toEqual([['United States Lakes', 'US Lakes']]);
  });

  it('where one has the beginnings of the other’s words, two of them', () => {
    expect(joined('Export-Import Quay', 'Ex-Im Quay')).toEqual([['Export-Import Quay', 'Ex-Im Quay']]);
    expect(joined('Southeast Quay', 'South Quay')).toHaveLength(2);
  });

  it('where one is the first letters of the other, and briefings speak of both', () => {
    const of = (one: number[], other: number[]) =>
      joinTwins([subject('Harbour dues authority', one), subject('HDA', other)], sources, 'en').map(
        ({ base }) => base,
      );
    expect(of([1, 11, 21, 31], [2, 12, 22])).toEqual(['Harbour dues authority']);
    expect(of([1, 11, 21, 31], [42, 52, 62])).toEqual(['Harbour dues authority', 'HDA']);
  });

  it('where the language has two names for it', () => {
    expect(joined('Climate change', 'Ferry', 'Global warming')).toEqual([
      ['Climate change', 'Global warming'],
      ['Ferry'],
    ]);
  });

  it('under the name that most items say, with the items, briefings and addresses of both', () => {
    const [one, ...others] = joinTwins(
      [subject('Harbourdues', [1, 2]), subject('Harbour dues', [2, 13, 24])],
      sources,
      'en',
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({ name: 'Harbour dues', others: ['Harbourdues'], briefings: 3 });
    expect([...(one?.entries.keys() ?? [])].sort((a, b) => a - b)).toEqual([1, 2, 13, 24]);
  });
});

describe('The names that a language has for one matter', () => {
  it.each(languages.flatMap(({ tag, topics }) => (topics?.sameMatters ? [tag] : [])))(
    'are two or more, and none is that of two matters: %s',
    (lang) => {
      const matters = sameMatters(lang);
      for (const names of matters) expect(names.length, names.join()).toBeGreaterThan(1);
      const all = matters.flat();
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((name) => name.trim() === '' || name !== name.toLowerCase())).toEqual([]);
    },
  );
});
