import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/dialects/detect.ts';

/** The limits of src/dialects/detect.ts, each with a case on its either side. */

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const idOf = (lines: readonly string[]) => detect(lines).dialect.id;
const plain = (count: number) => times(count, (at) => `Nothing is known of ferry ${at}.`);
/** A line that is worth 4 to one dialect. */
const sign = 'Asset Publisher';

describe('A publisher is told', () => {
  it('by signs that are worth 2.5', () => {
    // 0.5 a line, four lines at most, and 2 for the heading of the contents
    const asked = (count: number) => [
      'Table of contents',
      ...times(count, (at) => `Question: And ferry ${at}?`),
    ];
    expect(idOf(asked(0))).toBe('general');
    expect(idOf(asked(1))).toBe('mfa-russia');
  });

  it('by the first 160 lines and the last 20', () => {
    expect(idOf([...plain(159), sign, ...plain(100)])).toBe('mfa-russia');
    expect(idOf([...plain(160), sign, ...plain(100)])).toBe('general');
    expect(idOf([...plain(200), sign, ...plain(19)])).toBe('mfa-russia');
    expect(idOf([...plain(200), sign, ...plain(20)])).toBe('general');
  });

  it('and a rival is named that is worth four fifths as much', () => {
    const title = 'Briefing by Foreign Ministry Spokeswoman Ann Example, May 4, 2031';
    // 3 for the one, 1 and 2.5 a question for the other
    const lines = (asked: number) => [title, ...times(asked, (at) => `Q    And ferry ${at}?`)];
    expect(detect(lines(1))).toMatchObject({
      dialect: { id: 'white-house' },
      rival: { dialect: { id: 'mfa-russia' } },
    });
    expect(detect([...lines(1), 'MR. EXAMPLE: Soon.'])).toMatchObject({
      dialect: { id: 'white-house' },
      rival: null,
    });
  });
});

describe('Where everything stands in a few lines, what stands behind a sentence is looked at as well', () => {
  const long = (length: number) => {
    const end = '. Table of contents. QUESTION: Is it late? MR EXAMPLE: It is. QUESTION: So? MR EXAMPLE: So.';
    return `The boat${' late'.repeat(400)}`.slice(0, length - end.length).concat(end);
  };

  it('in a line of 1500 characters', () => {
    expect([idOf([long(1499)]), idOf([long(1500)])]).toEqual(['general', 'us-state']);
  });

  it('of at most thirty lines', () => {
    expect([idOf([...plain(29), long(1500)]), idOf([...plain(30), long(1500)])]).toEqual([
      'us-state',
      'general',
    ]);
  });

  it('be it what opens a turn, or one of the first twenty sentences', () => {
    const behind = (count: number) => `The boat${' late'.repeat(400)}. ${'Late. '.repeat(count - 1)}${sign}`;
    expect([idOf([behind(19)]), idOf([behind(20)])]).toEqual(['mfa-russia', 'general']);
  });
});
