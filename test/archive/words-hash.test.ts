import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleOf, sampleOfWords, shingles } from '../../src/archive/similarity.ts';
import { hashOfWords } from '../../src/archive/words-hash.ts';
import { wordHashes } from '../../src/text/word-hashes.ts';

const spaces = [
  ' ',
  '\t',
  '\n',
  '\r',
  '\v',
  '\f',
  '\u00a0',
  '\u1680',
  '\u2009',
  '\u2028',
  '\u3000',
  '\ufeff',
];
const words = ['buoy', 'été', '漢', '𠀀', '\u0085', '\u200b', '\ud800', '7'];
const text = fc
  .array(fc.constantFrom(...spaces, ...words, ...words), { maxLength: 200 })
  .map((parts) => parts.join(''));

describe('The words of a briefing as one hash', () => {
  it('are all of its text that is no white space, of whichever script', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const plain = whole.replace(/\s+/g, '');
        expect(hashOfWords(whole)).toBe(createHash('sha256').update(plain).digest('hex'));
      }),
    );
  });
});

it('The sample of a text is the same whether all of its shingles are made or not', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const spoken = whole.replaceAll('y', 'y and ');
      expect(sampleOfWords(wordHashes(spoken))).toEqual(sampleOf(shingles(spoken)));
    }),
  );
});
