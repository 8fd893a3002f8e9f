import { describe, expect, it } from 'vitest';
import { describe as describeItem, shorten } from '../../src/outline/describe.ts';
import { minutes } from '../../src/outline/measure.ts';
import { item, turn } from './made.ts';

/** The limits of src/site that a reader can see, each with a case on its either side. */

describe('A reading time', () => {
  it.each([
    [344, 0, 1],
    [345, 0, 2],
    [0, 599, 1],
    [0, 600, 2],
    // half a minute of each
    [115, 400, 2],
    [114, 400, 1],
  ])('is 230 words or 400 characters of Chinese a minute: %i and %i are %i', (words, han, expected) => {
    expect(minutes({ words, han })).toBe(expected);
  });
});

describe('A summary', () => {
  const of = (text: string) => describeItem(item('a', 'A', [turn('question', text)]));

  it('has at most 160 characters, and says that it is cut', () => {
    const words = (length: number) => `Ferries ${'late '.repeat(40)}`.slice(0, length - 1).concat('x');
    expect(of(words(160))).toBe(words(160));
    expect(of(words(161))).toMatch(/ late…$/);
  });

  it.each([
    ['Why is the old ferry of the harbour late?', 'Why is the old ferry of the harbour late?'],
    ['Why is the ferry of the harbour so late?', 'Why is the ferry of the harbour so late?'],
    ['Why is the ferry of the harbour in mud?', 'Who pays?'],
  ])('is the first question of forty characters, else the last: %s', (question, expected) => {
    expect(of(`${question} Who pays?`)).toBe(expected);
  });

  it.each([
    [96, 'x'.repeat(96), '…'],
    [97, 'x'.repeat(97), '…'],
  ])('is cut at a word where that leaves three fifths of it: %i', (at, head, mark) => {
    const cut = shorten(`${'x'.repeat(at)} ${'y'.repeat(100)}`, 160);
    expect(cut).toBe(at > 96 ? head + mark : `${head} ${'y'.repeat(159 - at)}${mark}`);
  });

  it.each([
    [1999, true],
    [2000, false],
  ])('looks at no paragraph that stands behind 2000 characters: %i: %s', (length, is) => {
    const asked = 'Who pays for the ferry of the old harbour?';
    const told = 'Ferries are late. '
      .repeat(200)
      .slice(0, length - 1)
      .concat('.');
    const made = describeItem(item('a', 'A', [turn('question', '', { paragraphs: [told, asked] })]));
    expect(made === asked).toBe(is);
  });
});
