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
