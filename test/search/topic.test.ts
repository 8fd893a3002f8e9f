import { describe, expect, it } from 'vitest';
import { neighboursOf, topicCarried, topicNamed } from '../../src/search/query/topic.js';
import type { Name } from '../../src/site/names.js';

const topics: Name[] = [
  ['ferries', 'Ferries', 40, 0],
  ['ferry-toll', 'Ferry toll', 12, 0],
  ['harbour-act', 'Harbour Repair Act', 30, 0],
  ['old-harbour-act', 'Act of Harbour Trade', 31, 0],
  ['light', 'Light', 5, 0],
];
const isLittle = (word: string) => ['of', 'the', 'what', 'about'].includes(word);
const named = (query: string) => topicNamed(query, topics, isLittle)?.[0] ?? null;

describe('The topic that a query is about by its words', () => {
  it('is the one of whose name it has more than half, and that has more than half of it', () => {
    expect(named('harbour act')).toBe('old-harbour-act');
    expect(named('repair act')).toBe('harbour-act');
    expect(named('what about the ferry tolls')).toBe('ferry-toll');
    expect(named('ferry toll now')).toBe('ferry-toll');
    expect(named('ferry')).toBe(null);
    expect(named('ferry tax')).toBe(null);
    expect(named('light on the old pier')).toBe(null);
    expect(named('toll of a ferry to the islands beyond')).toBe(null);
  });

  it('is the one with most of the words, then the one with the shortest name, then the busiest', () => {
    const either = (first: Name, second: Name) =>
      [
        [first, second],
        [second, first],
      ].map((list) => topicNamed('dam repair plan', list, isLittle)?.[0]);
    expect(either(['a', 'Dam repair plan', 1, 0], ['b', 'Dam repair', 9, 0])).toEqual(['a', 'a']);
    expect(either(['a', 'Dam repair', 1, 0], ['b', 'Dam repair fund', 9, 0])).toEqual(['a', 'a']);
    expect(either(['a', 'Dam repair', 1, 0], ['b', 'Repair plan', 9, 0])).toEqual(['b', 'b']);
  });

  it('is none where there are no words', () => {
    expect([named(''), named('what about the')]).toEqual([null, null]);
  });
});

describe('The topic that a query is about by what it finds', () => {
  const carried = (counts: Record<string, number>, best: number) =>
    topicCarried(new Map(Object.entries(counts)), best, topics)?.[0] ?? null;

  it('is carried by half of the best, and by three at least', () => {
    expect(carried({ light: 10 }, 20)).toBe('light');
    expect(carried({ light: 9 }, 20)).toBe(null);
    expect(carried({ light: 3 }, 4)).toBe('light');
    expect(carried({ light: 2 }, 2)).toBe(null);
    expect(carried({ unknown: 20 }, 20)).toBe(null);
  });

  it('is the one of most of them, then the rarer', () => {
    expect(carried({ ferries: 14, 'ferry-toll': 12 }, 20)).toBe('ferries');
    expect(carried({ ferries: 12, 'ferry-toll': 12 }, 20)).toBe('ferry-toll');
  });
});

describe('The neighbours of a topic that is offered', () => {
  const near = [[1, 4], [0], [], [], [0]];
  const [ferries = ['', '', 0, 0], , act = ['', '', 0, 0]] = topics;
  const of = (topic: Name, total: number) =>
    neighboursOf(topic, total, { topic: topics, near }).map(([value]) => value);

  it('are named where the topic holds three times as much as was found, or more', () => {
    expect(of(ferries, 13)).toEqual(['ferry-toll', 'light']);
    expect(of(ferries, 14)).toEqual([]);
  });

  it('are none where it has none', () => {
    expect(of(act, 1)).toEqual([]);
  });
});
