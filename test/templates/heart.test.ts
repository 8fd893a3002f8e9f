import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/render/escape.ts';
import { wordsOf } from '../../templates/fragments/turn.ts';

describe('The words of a derived title', () => {
  it.each([
    [
      'The mills are shut. Why?',
      'Owen Brask, The Ledger.  The mills are shut.  Why?',
      'The mills are shut.  Why?',
    ],
    ['How many boats are left…', 'And how many boats are left in the harbour?', 'how many boats are left'],
    ['"To be counted"?', 'Thank you.  "To be counted"?', '"To be counted"?'],
    ['What (if anything) is $5?', 'What (if anything) is $5?', 'What (if anything) is $5?'],
  ])('are found where they were said: %s', (title, said, found) => {
    expect(wordsOf(title).exec(said)?.[0]).toBe(found);
    expect(wordsOf(title, escapeText).exec(escapeText(said))?.[0]).toBe(escapeText(found));
  });

  it('are found beside what HTML escapes', () => {
    expect(wordsOf('Is A & B < C?', escapeText).test(escapeText('So: is A & B < C?'))).toBe(true);
  });
});
