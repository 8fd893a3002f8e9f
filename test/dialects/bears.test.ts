import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/dialects/index.ts';
import { parsed } from '../helpers/parsed.ts';

const whiteHouse = (title: string, said = 'Good morning.') =>
  parsed([
    title,
    '10:13 A.M. EST',
    `MR. EXAMPLE: ${said}`,
    'Q    When will the bridge open?',
    'MR. EXAMPLE: Soon.',
    'END 10:20 A.M. EST',
  ]);

describe('The name of a publisher', () => {
  it.each(dialects.flatMap(({ id, bears }) => (bears ? [[id, bears.sample, bears.pattern] as const] : [])))(
    'is read in what it publishes: %s, “%s”',
    (_id, sample, pattern) => {
      expect(pattern.test(sample)).toBe(true);
    },
  );

  it('is that of a briefing which is set as the publisher sets its own, and names it', () => {
    const own = whiteHouse('Press Briefing by Ann Example aboard Air Force One', 'Welcome to Air Force One.');
    expect([own.dialect, own.publisher]).toEqual(['white-house', 'White House']);
  });

  it('is not that of a briefing which is merely set alike', () => {
    const palace = whiteHouse('Press Briefing by Palace Secretary Ann Example');
    expect([palace.dialect, palace.publisher]).toEqual(['white-house', undefined]);
    const calls = whiteHouse('Press Briefing by Palace Secretary Ann Example', 'We called the White House.');
    expect(calls.publisher).toBeUndefined();
  });
});
