import { describe, expect, it } from 'vitest';
import { whereMost } from '../../src/lock/find-lost.ts';
import { type Lock, type LockedItem, splitAddress } from '../../src/lock/lock.ts';
import { printParagraphs, readParagraphs } from '../../src/lock/paragraphs.ts';
import { countsOf, isKnownBy, rarityIn, telling, wordsByHash } from '../../src/lock/rarity.ts';
import { hashesIn, hashesOf, printsOf } from '../../src/outline/prints.ts';
import { wordHashes } from '../../src/text/word-hashes.ts';

const LEFT = 0.25;
const itemOf = (id: string, ...paragraphs: string[]): LockedItem => {
  const {
    words,
    whole,
    paragraphs: prints,
  } = printsOf(
    paragraphs.map((text) => ({ text, words: wordHashes(text) })),
    ['Q'],
  );
  return {
    id,
    lines: [1, 2],
    words,
    whole,
    paragraphs: prints.map((print, at) => ({ anchors: [`${id}-p${at + 1}`], print })),
    highest: prints.length,
  };
};

describe('What is said again and again tells nothing', () => {
  const formula = 'I have nothing for you on that today.';
  const items = [
    itemOf('toll', 'Who pays the toll on the bridge?', formula),
    itemOf('ferry', 'When will the ferry run again?', formula),
    itemOf('wreck', formula, formula),
  ];

  it('counts in how many answers each run stands, once in each, and asks only when it has to', () => {
    let asked = 0;
    const rarity = rarityIn(() => {
      asked += 1;
      return items;
    }, [{ items: items.slice(0, 2) }, { items: items.slice(2) }]);
    expect(asked).toBe(0);
    const kept = (item: LockedItem, at: number) => telling(hashesIn(item.paragraphs[at]!.print));
    expect(kept(items[0]!, 1).map(rarity)).toEqual(kept(items[0]!, 1).map(() => 3));
    expect(kept(items[0]!, 0).map(rarity)).toEqual(kept(items[0]!, 0).map(() => 1));
    expect(asked).toBe(1);
    expect(rarity('-----')).toBe(0);
  });

  it('counts a paragraph that is too short for a run by all of it, and none by that otherwise', () => {
    const [long, short] = [hashesOf(formula), hashesOf('No comment.')];
    expect(short).toHaveLength(1);
    const all = new Set([...long, ...short]);
    const counts = countsOf(all, [[long.join(''), short.join('')]]);
    expect([counts.get(short[0]!), counts.has(long[0]!), counts.get(long[1]!)]).toEqual([1, false, 1]);
  });

  it('takes an answer of two words for two words of the whole, however few runs the rest has', () => {
    const paragraphs = [['whole', 'a', 'b', 'c'], ['thanks']];
    expect(wordsByHash(17, paragraphs)).toEqual([5, 2]);
    // where there is nothing else each tells as much
    expect(wordsByHash(4, [['yes'], ['no']])).toEqual([2, 2]);
    expect(wordsByHash(0, [['dots']])).toEqual([1]);
    expect(
      wordsByHash(12, [
        ['w', 'a', 'b'],
        ['w', 'c', 'd'],
      ]),
    ).toEqual([3, 3]);
  });

  it.each([
    ['all of it, be it a word', { share: 1, whole: 0, runs: 0.1 }, true],
    ['a third of it, in whole paragraphs', { share: 0.33, whole: 0.33, runs: 3 }, true],
    ['a third of it, in phrases', { share: 0.33, whole: 0, runs: 3 }, false],
    ['half of it, in phrases', { share: 0.5, whole: 0.2, runs: 6 }, false],
    ['two thirds of it, in phrases', { share: 0.67, whole: 0, runs: 4 }, true],
    ['three fifths of it, in two phrases', { share: 0.6, whole: 0, runs: 2 }, true],
    ['a quarter of it, in whole paragraphs', { share: 0.25, whole: 0.25, runs: 2 }, true],
    ['two thirds of it, which is one phrase', { share: 0.67, whole: 0.67, runs: 1.5 }, false],
    ['a fifth of it, in whole paragraphs', { share: 0.2, whole: 0.2, runs: 9 }, false],
  ])('knows a text again by %s: %j, %j', (_, evidence, isKnown) => {
    expect(isKnownBy(evidence, LEFT)).toBe(isKnown);
  });
});

describe('A briefing that stands nowhere', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => itemOf(id, id));
  const moved = (...to: string[]): Lock['moved'] =>
    new Map(
      to.map(
        (address, at) => [`/en/2031/05/04/${items[at]!.id}`, { date: '2031-06-01', to: address }] as const,
      ),
    );

  it('leads to another where more than half of its answers went, and else says that it is gone', () => {
    const [x, y] = ['/en/2031/05/06/x', '/en/2031/05/09/y'];
    expect(whereMost('/en/2031/05/04/', items, moved(x, x, x))).toBe(splitAddress(x).briefing);
    expect(whereMost('/en/2031/05/04/', items, moved(x, y, y, y))).toBe(splitAddress(y).briefing);
    expect(whereMost('/en/2031/05/04/', items, moved(x, x))).toBeNull();
    expect(whereMost('/en/2031/05/04/', items, moved(x, x, y, y))).toBeNull();
    expect(whereMost('/en/2031/05/04/', [], moved())).toBeNull();
  });
});

describe('The paragraphs of an answer', () => {
  it('are read with the anchors that their line says: their own, those of another answer, those of several', () => {
    const text = 'abcde.toll-2~3=fghij.2+4=klmno^7';
    const { paragraphs, highest } = readParagraphs(text, 'ferry');
    expect(paragraphs.map(({ anchors }) => anchors)).toEqual([
      ['ferry-p1'],
      ['toll-2-p3'],
      ['ferry-p2', 'ferry-p4'],
    ]);
    expect(highest).toBe(7);
    expect(printParagraphs({ id: 'ferry', paragraphs, highest })).toBe(text);
  });
});
