import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { Likeness } from '../../src/topics/likeness.ts';
import { TellingWords } from '../../src/topics/telling.ts';

const word = fc.constantFrom('harbour', 'ferry', 'dues', 'bridge', 'Toll', 'constructor', 'église');
const texts = fc.array(fc.uniqueArray(word), { minLength: 1, maxLength: 12 });

describe('The texts that are most like some words', () => {
  it('are those that MiniSearch finds, with the same scores in the same order', () => {
    fc.assert(
      fc.property(texts, fc.uniqueArray(word, { minLength: 1 }), (all, asked) => {
        const search = new MiniSearch({
          fields: ['text'],
          tokenize: (text) => text.split(' '),
          processTerm: (term) => term,
        });
        search.addAll(all.map((own, id) => ({ id, text: own.join(' ') })));
        const expected = search.search(asked.join(' '));
        const words = new TellingWords();
        const likeness = new Likeness(
          all.map((own) => own.map((one) => words.of(one))),
          asked.map((one) => words.of(one)),
        );
        const found = likeness.to(asked.map((one) => words.of(one)));
        expect(
          found.map(({ text, score, words: held }) => ({
            id: text,
            score,
            terms: held.map((one) => one.word),
          })),
        ).toEqual(expected.map(({ id, score, terms }) => ({ id, score, terms })));
      }),
    );
  });
});
