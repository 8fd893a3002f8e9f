import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthLetter, lengthsOf, placesOf, runsOf } from '../../src/search/format/places.js';
import { readShown, withShown } from '../../src/search/format/shown.js';
import { fold, separated, wordFile } from '../../src/search/format/text.js';
import { encodePostings, encodeWords, type Posting, WordsFile } from '../../src/search/format/words-file.js';
import { wordsOf } from '../helpers/words-of.ts';

describe('What the writer of the index puts and the search page reads', () => {
  it('is the same set of places, and no longer than the last of them', () => {
    const having = fc.uniqueArray(fc.nat({ max: 300 })).map((places) => places.sort((a, b) => a - b));
    fc.assert(
      fc.property(having, (places) => {
        const read = placesOf(runsOf(places));
        expect([...read.entries()].flatMap(([place, has]) => (has ? [place] : []))).toEqual(places);
        expect(read).toHaveLength((places.at(-1) ?? -1) + 1);
      }),
    );
    expect(runsOf([1, 2, 3, 7])).toEqual([1, 3, 3, 1]);
    expect(runsOf([0])).toEqual([0, 1]);
    expect(runsOf([])).toEqual([]);
  });

  it('is the length of a record, to a twelfth', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (words) => {
        const [read = 0] = lengthsOf(lengthLetter(words));
        expect(Math.abs(read - words)).toBeLessThanOrEqual((words + 1) / 12);
      }),
    );
    expect(lengthsOf([0, 9, 0].map(lengthLetter).join(''))).toHaveLength(3);
  });

  const ascending = (most: number) =>
    fc
      .uniqueArray(fc.nat({ max: most }), { minLength: 1, maxLength: 8 })
      .map((all) => all.sort((a, b) => a - b));
  const posting = fc
    .record({
      title: fc.boolean(),
      full: ascending(70_000),
      part: fc.oneof(fc.constant<number[]>([]), ascending(300)),
    })
    .map(({ title, full, part }) => ({
      title,
      locations: [...full, ...part],
      weights: [...full.map(() => 24), ...part.map(() => 12)],
    }));
  const word = fc.record({
    word: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.toWellFormed()),
    postings: fc
      .tuple(ascending(9_000), fc.array(posting, { minLength: 8, maxLength: 8 }))
      .map(([places, all]) => places.map((place, at): Posting => ({ place, ...all[at]! }))),
  });

  it('is each word, who holds it, how often and where', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const file = new WordsFile(
          encodeWords(
            words.map((one) => ({
              word: one.word,
              count: one.postings.length,
              data: encodePostings(one.postings),
            })),
          ),
        );
        expect(wordsOf(file)).toEqual(words.map((one) => one.word));
        for (const [at, { postings }] of words.entries()) {
          const said = file.postings(at);
          const { places, times, titled } = said;
          expect([...places]).toEqual(postings.map(({ place }) => place));
          expect([...times]).toEqual(postings.map(({ locations }) => locations.length));
          expect([...titled]).toEqual(postings.map(({ title }) => Number(title)));
          const told: [number, number, number][] = [];
          const wanted = Uint8Array.from({ length: (places.at(-1) ?? 0) + 1 }, (_, place) => 1 - (place % 2));
          file.locations(said, wanted, (...one) => void told.push(one));
          expect(told).toEqual(
            postings
              .filter(({ place }) => place % 2 === 0)
              .flatMap(({ place, locations, weights }) =>
                locations.map((location, number) => [place, location, weights[number]]),
              ),
          );
        }
      }),
    );
  });

  it('is what a result shows, whatever letters it has', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed());
    const shown = fc.record({
      date: fc.constantFrom(null, '2031-05-04'),
      kind: fc.constantFrom('exchange', 'announcement', 'remarks'),
      speakers: fc.array(text),
      briefing: text,
      thread: fc.constantFrom(null, '4'),
      parts: fc.array(
        fc.record({
          part: fc.constantFrom('q' as const, 'a' as const),
          letters: fc.nat({ max: 9999 }),
          who: fc.option(fc.nat({ max: 20 })),
        }),
      ),
    });
    fc.assert(
      fc.property(shown, ({ parts, ...rest }) => {
        const nameOf = (who: number | null) => (who === null ? null : (rest.speakers[who] ?? null));
        const one = { ...rest, parts: parts.map((part) => ({ ...part, who: nameOf(part.who) })) };
        for (const address of ['/en/2031/05/04/toll.html', '/en/2031/05/04/#toll'])
          expect(readShown(withShown(address, one))).toEqual({ address, ...one });
      }),
    );
  });

  it('is nothing where a record says nothing', () => {
    const nothing = { date: null, kind: '', speakers: [], briefing: '', thread: null, parts: [] };
    expect(readShown('/en/2031/')).toEqual({ address: '/en/2031/', ...nothing });
  });

  it('is one word on each side of an apostrophe behind a short one', () => {
    expect(separated('l’Élysée, d\u2019abord, qu’elle, dell’Ambiente')).toBe(
      'l’ Élysée, d’ abord, qu’ elle, dell’ Ambiente',
    );
    expect(separated('don’t, they’re, O’Example’s, quelqu’une')).toBe(
      'don’t, they’re, O’ Example’s, quelqu’une',
    );
  });

  it('is the file of a word by its first letter without its accent', () => {
    expect(wordFile('fr', fold('Élysée'))).toBe('words/fr/65.txt');
    expect(wordFile('ru', fold('Река'))).toBe('words/ru/440.txt');
  });
});
