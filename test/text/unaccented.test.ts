import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unaccented } from '../../src/text/unaccented.ts';

/** As it is defined: taken apart, and its marks away. */
const byDefinition = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '');

describe('a text without its accents', () => {
  it.each([
    ['Mme Pérez', 'Mme Perez'],
    ['Ångström', 'Angstrom'],
    ['the ferry’s toll – €5 …', 'the ferry’s toll – €5 …'],
  ])('%s is %s', (text, bare) => {
    expect(unaccented(text)).toBe(bare);
  });

  it('is what is left of its normal form, whatever it holds', () => {
    const unit = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(unit, (text) => unaccented(text) === byDefinition(text)));
  });

  it('is so for each character that there is', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (unaccented(character) !== byDefinition(character)) expect.fail(`U+${code.toString(16)}`);
    }
  });
});
