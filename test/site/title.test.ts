import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/outline/title.ts';
import { escapeText } from '../../src/render/escape.ts';

function foundIn(text: string, title: string): string | null {
  const found = findWords(title)(text);
  return found && text.slice(found.start, found.end);
}

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
    expect(foundIn(said, title)).toBe(found);
    expect(foundIn(escapeText(said), escapeText(title))).toBe(escapeText(found));
  });

  it('are found beside what HTML escapes', () => {
    const found = foundIn(escapeText('So: is A & B < C?'), escapeText('Is A & B < C?'));
    expect(found).toBe('is A &amp; B &lt; C?');
  });

  it('are found in capitals or small letters throughout, and behind a place where only the rest of them stands', () => {
    expect(foundIn('HOW MANY BOATS?', 'How many boats?')).toBe('HOW MANY BOATS?');
    expect(foundIn('Aow many boats? How many boats?', 'How many boats?')).toBe('How many boats?');
  });

  it('are not found where they were not said', () => {
    expect(foundIn('How few boats?', 'How many boats?')).toBeNull();
    expect(foundIn('', 'How many boats?')).toBeNull();
  });

  it('are found where a pattern that heeds no case finds them, whatever the letters', () => {
    // letters that are one letter to such a pattern: k and the Kelvin sign, s and its long form, three sigmas, İ with none
    const piece = fc.constantFrom(...'aAkK\u212asSſßẞσςΣиИiIİı', ' ', '  ', '.', '$');
    const said = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(said, said, said, (before, words, behind) => {
        const title = words.trim().replace(/ +/g, ' ');
        fc.pre(title !== '');
        const pattern = new RegExp(title.replace(/[.$]/g, '\\$&').replaceAll(' ', '\\s+'), 'iu');
        for (const text of [before + words + behind, before + words.toUpperCase() + behind, behind]) {
          expect(findWords(title)(text) !== null).toBe(pattern.test(text));
        }
      }),
    );
  });
});
