import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrintedWords } from '../../src/text/printed-words.ts';
import { Smallest } from '../../src/text/smallest.ts';
import { wordHashes } from '../../src/text/word-hashes.ts';

const piece = fc.constantFrom(
  ...['a', 'B', 'É', 'E\u0301', 'İ', 'ı', 'Ⱥ', 'ǅ', '\u212b', 'Σ', 'Я', '漢', '𐐀', '7', '\u0301'],
  ...[' ', ' ', '’', '—', '…', '\u2000', '\u00ad', '\ud801'],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('The words of a text as hashes', () => {
  it('are the same whatever its capitals and its normal form', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const folded = whole.normalize('NFC').toLowerCase();
        expect(wordHashes(whole)).toEqual(wordHashes(folded));
        expect(wordHashes(whole.normalize('NFD'))).toEqual(wordHashes(whole.normalize('NFC')));
      }),
    );
  });

  it('tell words of other letters, and words that are cut elsewhere', () => {
    expect(wordHashes('Sarn bridge')).not.toEqual(wordHashes('Sarn bride'));
    expect(wordHashes('Sarn bridge')).toHaveLength(2);
    expect(wordHashes('Sarnbridge')).toHaveLength(1);
    expect(wordHashes('漢字 ab')).toHaveLength(3);
    expect([wordHashes('𐐀𐐨'), wordHashes('𠀀𠀁'), wordHashes('🚢 🚢')].map(({ length }) => length)).toEqual([
      1, 2, 0,
    ]);
    expect(wordHashes('𐐀')).not.toEqual(wordHashes('𐐁'));
  });
});

it('The smallest of many numbers are the first of them in order, each once', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (numbers, most) => {
      const smallest = new Smallest(most);
      for (const one of numbers) smallest.offer(one);
      const sorted = [...new Set(numbers)].sort((a, b) => a - b);
      expect([...smallest.values()]).toEqual(sorted.slice(0, most));
    }),
  );
});

it('What is known of a printed word is that of its letters, however many words were read before', () => {
  const words = new PrintedWords((printed) => ({ printed }), 3);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (list) => {
      const whole = list.join(' ');
      let at = 0;
      for (const one of list) {
        expect(words.at(whole, at, at + one.length).printed).toBe(one);
        expect(words.of(one).printed).toBe(one);
        at += one.length + 1;
      }
    }),
  );
});
