import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { stepsOf } from '../helpers/steps.ts';

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Inputs that grow in one respect each: what is quadratic in any of them would show. */
const shapes: Record<string, (size: number) => string> = {
  'many exchanges': (size) =>
    many(size, (index) => `Q    What of bridge ${index}?\n\nMR. GARRICK:  Bridge ${index} is open.\n`),
  'many questions without an answer': (size) => many(size, (index) => `Q: And number ${index}?`),
  'one long line': (size) =>
    `Q    ${'Is it so, or is it not? '.repeat(size)}\n\nMR. GARRICK:  ${'It is. '.repeat(size)}`,
  'one long answer': (size) =>
    `Q    Why?\n\nMR. GARRICK:  Because.\n\n${many(size, (index) => `And reason ${index} is better still.\n`)}`,
  'many labels': (size) => many(size, (index) => `SPEAKER NUMBER${index}: I agree.\n`),
  'a long table of contents': (size) =>
    [
      'Briefing by Foreign Ministry Spokeswoman Vera Lindt, March 4, 2031',
      'Table of contents',
      'Answers to media questions:',
      many(size, (index) => `${index + 1}. Talks on river ${index}`),
      'Answers to media questions:',
      many(size, (index) => `Question: What of river ${index}?\n\nVera Lindt: River ${index} is high.\n`),
    ].join('\n\n'),
  'blank lines': (size) => `Q: Why?\n${'\n'.repeat(size)}A: Because.`,
  'stage directions': (size) => `Q: Why?\nA: ${'(Laughter.) [inaudible] '.repeat(size)}`,
};

describe('Reading twice as much takes at most 2.2 times the steps', () => {
  it.each(Object.entries(shapes))('for %s', async (_, make) => {
    const work = (size: number) => {
      const bytes = new TextEncoder().encode(make(size));
      return stepsOf(() => parse(readSource('2031-03-04.txt', bytes)));
    };
    // tables that are made once, at first need, count for neither
    await work(800);
    const [once, twice] = [await work(400), await work(800)];
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThanOrEqual(2.2);
  });
});
