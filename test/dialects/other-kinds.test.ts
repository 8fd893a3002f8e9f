import { describe, expect, it } from 'vitest';
import { otherKindOf, otherKinds } from '../../src/dialects/other-kinds.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';

const told = (...lines: string[]) => {
  const { messages, items } = parse(readSource('notes.txt', Buffer.from(`${lines.join('\n\n')}\n`)));
  return { items, found: messages.filter(({ rule }) => rule === 'not-a-briefing') };
};

describe('A transcript that is no briefing', () => {
  it.each(
    otherKinds.flatMap(({ name, marks }) =>
      marks.map(({ pattern, sample }) => [name, sample, pattern] as const),
    ),
  )('has signs that are read: %s, “%s”', (_name, sample, pattern) => {
    expect(pattern.test(sample)).toBe(true);
  });

  it('has signs that open a line, but for words that tell wherever they stand', () => {
    const anywhere = ['Hansard', 'Podcast', 'This episode'];
    const found = otherKinds
      .flatMap(({ marks }) => marks)
      .filter(({ pattern, sample }) => pattern.test(`So they said ${sample}`))
      .map(({ sample }) => sample);
    expect(found.filter((sample) => !anywhere.some((word) => sample.includes(word)))).toEqual([]);
  });

  it('is named with its line and with what was seen, and is read all the same', () => {
    const { items, found } = told(
      'Sitting of 6 May 2031',
      'The House met at half-past Two o’clock',
      '[Madam Speaker in the Chair]',
      'Oral Answers to Questions',
      'Mr. Orr: When will the bridge open?',
      'The Minister for Bridges: In June.',
    );
    expect(found).toEqual([
      {
        rule: 'not-a-briefing',
        severity: 'info',
        line: 3,
        reason:
          '“The House met at half-past Two o’clock” and “[Madam Speaker in the Chair]” stand here: this reads as the debate ' +
          'of a parliament, not as a press briefing; who speaks may be read wrong.',
      },
    ]);
    expect(items.length).toBeGreaterThan(0);
  });

  it('may be a podcast', () => {
    const { found } = told(
      'The Quay Podcast',
      'Episode 12: The herring',
      '[intro music]',
      'Ada: Welcome. How are the nets?',
      'Bo: Full.',
    );
    expect(found.map(({ line, reason }) => [line, /reads as a podcast/.test(reason)])).toEqual([[1, true]]);
  });

  it('is not told by one sign, however often it stands there', () => {
    expect(otherKindOf(['Hansard', 'Hansard', 'Hansard', 'Question: When will the bridge open?'])).toBeNull();
    expect(otherKindOf(['Madam Speaker: Order.', 'Madam Speaker: Order.', 'Mr Speaker: Order.'])).toBeNull();
    expect(otherKindOf(['The Quay Podcast', 'Question: Do you listen to it?'])).toBeNull();
  });

  it('is not told by what is said in passing, far from both ends', () => {
    const briefing = Array.from({ length: 200 }, (_, at) => `Question: And on day ${at}?`);
    const [house, order] = ['Debates of the House of Quays (Hansard)', 'Madam Speaker: Order.'];
    expect(otherKindOf([...briefing.slice(0, 90), house, order, ...briefing.slice(90)])).toBeNull();
    expect(otherKindOf([house, order, ...briefing])?.signs.map(({ at }) => at)).toEqual([0, 1]);
    expect(otherKindOf([order, house, ...briefing])?.signs.map(({ at }) => at)).toEqual([0, 1]);
    expect(otherKindOf([...briefing, house, order])?.signs.map(({ at }) => at)).toEqual([200, 201]);
  });

  it('is no matter where its dialect is stated', () => {
    const lines = ['Debates of the House of Quays (Hansard)', 'Madam Speaker: Order.', 'Question: When?'];
    expect(told(...lines).found).toHaveLength(1);
    expect(told('---\ndialect: general\n---', ...lines).found).toEqual([]);
  });
});
