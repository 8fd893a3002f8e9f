import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, partFolder, partOf, placeOf, placesOf, runsOf } from '../../src/search/format/places.js';
import { readShown, withShown } from '../../src/search/format/shown.js';
import { fold, separated, wordFile } from '../../src/search/format/text.js';

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

  it('is the same place, whatever the hash of the part', () => {
    const hash = fc.stringMatching(/^[a-z]{2}(-[a-z]{2})?_[0-9a-f]{10}$/);
    fc.assert(
      fc.property(hash, fc.nat({ max: 268_435_455 }), (part, place) => {
        expect(placeOf(idOf(part, place))).toBe(place);
        // of equal length, so that they stand in the order of their places
        expect(idOf(part, place)).toHaveLength(part.length + 8);
      }),
    );
    expect(idOf('en_8a90f8789a', 500)).toBe('en_8a90f8789a-00001f4');
  });

  it('are the parts in turn, the first in the folder itself', () => {
    expect([0, 1, 2, 3, 4].map((place) => partOf(place, 3))).toEqual([0, 1, 2, 0, 1]);
    expect([0, 1, 2].map(partFolder)).toEqual(['', '2/', '3/']);
  });

  it('is what a result shows, whatever letters it has', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed());
    const shown = fc.record({
      date: fc.constantFrom(null, '2031-05-04'),
      kind: fc.constantFrom('exchange', 'announcement', 'remarks'),
      speakers: fc.array(text),
      briefing: text,
    });
    fc.assert(
      fc.property(shown, (one) => {
        for (const address of ['/en/2031/05/04/toll.html', '/en/2031/05/04/#toll'])
          expect(readShown(withShown(address, one))).toEqual({ address, ...one });
      }),
    );
  });

  it('is nothing where a record says nothing', () => {
    const nothing = { date: null, kind: '', speakers: [], briefing: '' };
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
