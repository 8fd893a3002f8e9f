import { describe, expect, it } from 'vitest';
import { Recent } from '../../src/text/recent.ts';

describe('What was made', () => {
  it('is kept for the keys that were asked for last, and made again for others', () => {
    const recent = new Recent<string, string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      recent.of(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
