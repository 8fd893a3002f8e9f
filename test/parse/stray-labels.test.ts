import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

const LINE = 'Q    Will it open? MR. EXAMPLE: Soon. It is dry.';
const text = [
  'Press Briefing by Harbour Secretary Bo Example, 3/4/2031',
  ...[1, 2, 3].flatMap((day) => [`Q    And on day ${day}?`, 'MR. EXAMPLE:  Later.']),
  LINE,
  'MR. EXAMPLE:  Good night.',
];
const turnsOf = (...decisions: { do: 'phrase'; line: number; text: string }[]) =>
  parsed(text, 'a.txt', { decisions }).items.flatMap(({ turns }) =>
    turns.map(({ role, paragraphs }) => `${role}: ${paragraphs.join(' / ')}`),
  );

describe('A label inside of a paragraph', () => {
  it('opens a turn', () => {
    expect(turnsOf().slice(-3)).toEqual([
      'question: Will it open?',
      'answer: Soon. It is dry.',
      'answer: Good night.',
    ]);
  });

  it('opens none where a person said so, and that at its beginning is left', () => {
    expect(turnsOf({ do: 'phrase', line: 15, text: LINE }).slice(-2)).toEqual([
      'question: Will it open? MR. EXAMPLE: Soon. It is dry.',
      'answer: Good night.',
    ]);
  });
});
