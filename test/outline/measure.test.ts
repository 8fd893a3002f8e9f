import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/outline/measure.ts';
import { trials } from '../helpers/trials.ts';

/** White space of every kind that is told, and the ends of what counts as Han, kana and their punctuation, with their neighbours. */
const edges = [
  ...[0x08, 0x09, 0x0a, 0x0d, 0x0e, 0x1f, 0x20, 0x21, 0x9f, 0xa0, 0xa1, 0x202e, 0x202f, 0x2030],
  ...[0x2fff, 0x3000, 0x3001, 0x303f, 0x3040, 0x30ff, 0x3100, 0x33ff, 0x3400, 0x9fff, 0xa000],
  ...[0xf8ff, 0xf900, 0xfaff, 0xfb00, 0xfeff, 0xff00, 0xff0c],
].map((code) => String.fromCharCode(code));
const text = fc
  .array(fc.oneof(fc.constantFrom(...edges), fc.constantFrom('a', 'é', '漢', 'カ', '。', '4')), {
    maxLength: 30,
  })
  .map((all) => all.join(''));

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
