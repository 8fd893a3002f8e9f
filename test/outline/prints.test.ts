import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HASH,
  hashesIn,
  hashesOf,
  type ItemPrints,
  printedPrints,
  printsIn,
  printsOfTurns,
} from '../../src/outline/prints.ts';
import { turn } from '../site/made.ts';

type Said = readonly [label: string, ...paragraphs: string[]];
const printsOf = (...said: Said[]) =>
  printsOfTurns(said.map(([label, ...paragraphs]) => turn('answer', '', { label, paragraphs })));

/** Sentences of a few invented words. */
const word = fc.constantFrom('the', 'ferry', 'of', 'Orlu', 'was', 'late', 'again', 'toll', '4', 'zwei');
const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

describe('What a paragraph is known by', () => {
  it('is what it was known by in every release: it stands in the locks of others', () => {
    expect(
      printsOf(
        ['Q', 'When will the ferry to Anvil Skerry run again?'],
        ['MR. ORR', 'On the first of June, with a new engine.', 'Thank you.', '(…)'],
      ),
    ).toEqual({
      words: 20,
      whole: 'QE42F',
      paragraphs: ['4ixBcFH0fsIy2U0', '-2SYWAXEAPDaJcB', 'zwrQt', 'Uw2LN'],
    });
  });

  it('is told by its words alone: capitals, punctuation and white space do not count', () => {
    const plain = printsOf(['Q', 'Who pays the toll on the Orlu Bridge']);
    expect(printsOf(['Q', ' WHO pays, the toll:\u00a0on the  “Orlu Bridge”?'])).toEqual(plain);
    expect(printsOf(['Q', 'Who pays the tolls on the Orlu Bridge'])).not.toEqual(plain);
  });

  it('is found again among all that a text may be known by, the hash of all its words first', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const { paragraphs: prints } = printsOf(['Q', ...paragraphs]);
        for (const [at, text] of paragraphs.entries()) {
          const [whole, ...runs] = hashesIn(prints[at]!);
          const [first, ...all] = hashesOf(text);
          expect(whole).toBe(first);
          expect(all).toHaveLength(Math.max(0, text.split(' ').length - 2));
          expect(runs.filter((run) => !all.includes(run))).toEqual([]);
          expect(new Set(runs).size).toBe(runs.length);
        }
      }),
    );
  });

  it.each([
    [1, 6],
    [2, 3],
    [3, 2],
    [4, 2],
    [5, 2],
    [6, 1],
    [9, 1],
  ])('of %i paragraphs is %i runs of each: six of an item at least', (number, runs) => {
    const long = 'one two three four five six seven eight nine ten eleven twelve';
    const { paragraphs } = printsOf(['Q', ...Array.from({ length: number }, () => long)]);
    expect(paragraphs.map((print) => print.length / HASH)).toEqual(paragraphs.map(() => 1 + runs));
  });

  it('is its smallest runs in rising order, wherever they stand', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const numberOf = (hash: string) => [...hash].reduce((sum, one) => 64 * sum + letters.indexOf(one), 0);
    fc.assert(
      fc.property(sentence, (text) => {
        const [print = ''] = printsOf(['Q', text]).paragraphs;
        const all = hashesOf(text).slice(1).map(numberOf);
        const smallest = [...new Set(all)].sort((a, b) => a - b).slice(0, 6);
        expect(hashesIn(print).slice(1).map(numberOf)).toEqual(smallest);
      }),
    );
  });

  it('loses no more than three runs where one word is corrected', () => {
    const words = 'the harbour master has looked at the wreck and counted nine holes in it'.split(' ');
    for (const at of words.keys()) {
      const corrected = hashesOf(words.with(at, 'bell').join(' ')).slice(1);
      const lost = hashesOf(words.join(' '))
        .slice(1)
        .filter((run) => !corrected.includes(run));
      expect(lost.length).toBeLessThanOrEqual(3);
      expect(lost.length).toBeGreaterThan(0);
    }
  });

  it('is its signs where it has no words', () => {
    expect(hashesOf('(…)')).toEqual(hashesOf('  (…) '));
    expect(hashesOf('(…)')).not.toEqual(hashesOf('(?)'));
    expect(hashesOf('(…)')).toHaveLength(1);
  });
});

describe('What an item is known by', () => {
  it('is the same however its words are cut into paragraphs, and another where somebody else says them', () => {
    const cut = printsOf(['A', 'Nobody pays.', 'The bridge is free.']).whole;
    expect(printsOf(['A', 'Nobody pays. The bridge is free.']).whole).toBe(cut);
    expect(printsOf(['A', 'Nobody', 'pays. The bridge is', 'free.']).whole).toBe(cut);
    expect(printsOf(['B', 'Nobody pays.', 'The bridge is free.']).whole).not.toBe(cut);
    expect(printsOf(['A', 'The bridge is free.', 'Nobody pays.']).whole).not.toBe(cut);
  });

  it('counts its words, without labels', () => {
    const { words } = printsOf(['QUESTION', 'Who pays?'], ['MR. ORR', 'Nobody does.', 'Thank you.']);
    expect(words).toBe(6);
    expect(printsOf(['Q', '冰岛的灯塔']).words).toBe(5);
  });
});

describe('What items are known by, a line each', () => {
  const plain = ({ words, whole, paragraphs }: ItemPrints) => ({ words, whole, paragraphs });
  const items = fc.array(
    fc.array(sentence, { maxLength: 4 }).map((paragraphs) => printsOf(['Q', ...paragraphs])),
    {
      maxLength: 5,
    },
  );

  it('is read as it was, and printed again as it stands', () => {
    fc.assert(
      fc.property(items, (all) => {
        const lines = all.map(printedPrints).join('\n');
        const read = printsIn(lines);
        expect(read.map(plain)).toEqual(all);
        expect(read.map(printedPrints).join('\n')).toBe(lines);
      }),
    );
  });

  it('is a line of an item without a paragraph too', () => {
    const [none] = printsIn(printedPrints({ words: 0, whole: 'abcde', paragraphs: [] }));
    expect(none && plain(none)).toEqual({ words: 0, whole: 'abcde', paragraphs: [] });
  });
});
