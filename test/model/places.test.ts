import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src/model/place.ts';
import { type Rule, rules } from '../../src/model/rules.ts';

describe('A line of a file with pages', () => {
  it('is told by its page and its line there', () => {
    const of = placesIn([
      [404, 3, 11],
      [405, 3, 12],
    ]);
    expect([404, 405, 406, null].map(of)).toEqual(['page 3, line 11', 'page 3, line 12', null, null]);
  });

  it('is told by nothing else where the file has no pages', () => {
    expect([placesIn(null)(1), placesIn([])(1)]).toEqual([null, null]);
  });
});

describe('Every rule', () => {
  it('says in a sentence what was noticed, and what a person can do about it', () => {
    for (const [id, { summary, advice, example }] of Object.entries<Rule>(rules)) {
      expect(summary, id).toMatch(/^\S.*\.$/);
      // it may end in a line to copy
      expect(advice, id).toMatch(/^\p{Lu}.{6,}$/u);
      expect(example?.trim(), id).not.toBe('');
    }
  });
});
