import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Phrases } from '../../src/topics/phrases.ts';
import { workOf } from '../helpers/work.ts';

describe('Phrases', () => {
  it('are found in a text where its words stand in a row, each at every place', () => {
    const words = fc.array(fc.constantFrom('river', 'toll', 'ferry'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(words), words, (all, text) => {
        const phrases = new Phrases<number>();
        all.forEach((phrase, index) => {
          phrases.add(phrase, index);
        });
        const places = all.flatMap((phrase, index) =>
          text.flatMap((_, at) =>
            phrase.length > 0 && phrase.every((word, offset) => text[at + offset] === word) ? [index] : [],
          ),
        );
        expect([...phrases.in(text)].sort((a, b) => a - b)).toEqual(places);
      }),
    );
  });

  it('cost nothing that a text does not hold, however many there are', () => {
    const text = Array.from({ length: 500 }, (_, index) => (index % 2 === 0 ? 'river' : 'toll'));
    const work = (count: number) => {
      const phrases = new Phrases<number>();
      for (let index = 0; index < count; index += 1) phrases.add(['river', 'toll', `of ${index}`], index);
      return workOf(() => [...phrases.in(text)]);
    };
    expect(work(2000)).toBe(work(1000));
  });
});
