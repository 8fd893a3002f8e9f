import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measure } from '../../src/outline/measure.ts';

const piece = fc.constantFrom(
  'a',
  'Orlu',
  'é',
  '’',
  '—',
  '漢',
  'か',
  '。',
  '！',
  '𐐀',
  ' ',
  ' ',
  '  ',
  '\n',
  '\u00a0',
  '\u3000',
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

it('A text is as long as its stretches without white space, and each character of Han or kana by itself', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const han = whole.match(/[\u3400-\u9fff\u3040-\u30ff\uf900-\ufaff]/g) ?? [];
      const words = whole.split(/[\s\u3001-\u303f\uff00-\uffff\u3400-\u9fff\u3040-\u30ff\uf900-\ufaff]+/);
      expect(measure(whole)).toEqual({ words: words.filter(Boolean).length, han: han.length });
    }),
  );
});
