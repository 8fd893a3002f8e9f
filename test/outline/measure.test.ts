import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/outline/measure.ts';
import { trials } from '../helpers/trials.ts';

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

const HAN = /[\u3400-\u9fff\u3040-\u30ff\uf900-\ufaff]/g;
const APART = /[\t-\r \u00a0\u202f\u3000\u3001-\u303f\uff00-\uffff]+/;

describe('The length of what is said', () => {
  it('is its stretches without white space, and each character of a script without spaces', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(measure(said)).toEqual({
          han: said.match(HAN)?.length ?? 0,
          words: said.replace(HAN, ' ').split(APART).filter(Boolean).length,
        });
      }),
      trials(500),
    );
  });

  it.each([
    ['', 0, 0],
    ['The bridge\u00a0is free.', 4, 0],
    ['冰岛的灯塔，明年修好。', 0, 9],
    ['冰岛和 Orlu Bridge 的灯塔', 2, 6],
    ['Orlu，Hest', 2, 0],
  ])('of %j is %i words and %i characters', (said, words, han) => {
    expect(measure(said)).toEqual({ words, han });
  });
});
