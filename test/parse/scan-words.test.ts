import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords } from '../../src/languages/words.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { scanWords } from '../../src/parse/titles/scan-words.ts';

const piece = fc.constantFrom(
  ...['a', 'Orlu', 'É', 'e\u0301', 'Ж', '漢', '𐐀', 'ʼ', '5', '12', '٣', '½', '\ud801'],
  ...[' ', ' ', '.', ',', ':', '%', '$', '€', '’', "'", '-', '\u2011', '&', '+', '\n', '—'],
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('What is read by tables of characters is what the patterns say', () => {
  it('of the words of a sentence: dotted letters, amounts, words with their marks', () => {
    const word =
      /(?:\p{Lu}\.){2,}|[$€£]?\d+(?:[.,:]\d+)*%?(?![\p{L}\d])|[\p{L}\p{M}\d]+(?:['’ʼ\-‑&][\p{L}\d][\p{L}\p{M}\d]*)*/gu;
    const lexicon = lexiconOf('en');
    fc.assert(
      fc.property(text, (whole) => {
        const { forms, starts } = scanWords(whole, lexicon, Number.POSITIVE_INFINITY);
        const found = [...whole.matchAll(word)];
        expect(forms.map(({ printed }) => printed)).toEqual(found.map(([printed]) => printed));
        expect(starts).toEqual(found.map(({ index }) => index));
      }),
    );
  });

  it.each([
    ['The U.S. and A. Vale', 'The|U.S.|and|A|Vale'],
    ['U.S.x 7.', 'U.S.|x|7'],
    ['$41,000.50 at 10:09', '$41,000.50|at|10:09'],
    ['6.5% of 5km, 1,5km', '6.5%|of|5km|1|5km'],
    ['50%x 50%5 9%', '50|x|50|5|9%'],
    ['$ 5 $x €7 £0', '5|x|€7|£0'],
    ['Ann’s vice-chair of R&D - & x-', 'Ann’s|vice-chair|of|R&D|x'],
    ['Élodie’s 9 0', 'Élodie’s|9|0'],
  ])('of words and amounts: %s', (whole, words) => {
    const { forms } = scanWords(whole, lexiconOf('en'), 9);
    expect(forms.map(({ printed }) => printed).join('|')).toBe(words);
  });

  it('of no more words than are asked for', () => {
    expect(scanWords('one two three', lexiconOf('en'), 2).starts).toEqual([0, 4]);
  });

  it('of words that carry meaning: letters, figures, and letters behind one apostrophe', () => {
    const word = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ][\p{L}\p{M}]+)?|\+/gu;
    fc.assert(
      fc.property(text, (whole) => {
        // in a language without little words and stems, where Chinese, of which pairs are made, is left out
        const spoken = whole.replaceAll('漢', 'x').replaceAll('a', 'zz');
        const plain = (spoken.match(word) ?? [])
          .map((printed) => printed.replace(/[’'ʼ]s?$|[’'ʼ]\p{L}{1,2}$/u, '').toLowerCase())
          .filter((printed) => printed.length > 1 || /[\d+]/.test(printed));
        expect(contentWords(spoken, 'qis').map((one) => one.plain)).toEqual(plain);
      }),
    );
  });

  it('of names: a capital inside a sentence makes one, behind a mark that ends it none', () => {
    const names = (whole: string) =>
      contentWords(whole, 'en').flatMap(({ plain, name }) => (name ? [plain] : []));
    expect(names('Sarn built the Orlu bridge. Ferries: Hest? Tolls and Docks')).toEqual(['orlu', 'docks']);
  });
});
