import { describe, expect, it } from 'vitest';
import { ownWordsFirst } from '../../src/lock/joined-ids.ts';
import type { LockedItem } from '../../src/lock/lock.ts';
import type { ItemMatch } from '../../src/lock/match-items.ts';
import type { UnsettledItem } from '../../src/lock/settlement.ts';

/** "toll p1=aaaaa ferry~1=bbbbb": an item of the lock; of what came from another the anchors say so. */
function known(words: string): LockedItem {
  const [id = '', ...own] = words.split(' ');
  const paragraphs = own.map((one) => {
    const [short = '', print = ''] = one.split('=');
    return { anchors: [short.includes('~') ? short.replace('~', '-p') : `${id}-${short}`], print };
  });
  return { id, lines: [1, 2], words: 9, whole: 'abcde', paragraphs, highest: 9 };
}
/** "aaaaa bbbbb": an item as it is now, by the prints of its paragraphs. */
const now = (words: string): UnsettledItem => ({
  id: 'x',
  lines: [1, 2],
  prints: { words: 9, whole: 'abcde', paragraphs: words.split(' ') },
  hashes: () => [],
});
/** "0.1 -": the first paragraph was the second of the first item, the second none that is known. */
const were = (words: string): ItemMatch['paragraphs'][number] =>
  words.split(' ').map((one) => {
    const [item, paragraph] = one.split('.').map(Number);
    return item === undefined || paragraph === undefined ? [] : [[item, paragraph]];
  });
const match = (more: Partial<ItemMatch>): ItemMatch => ({
  is: [],
  went: [],
  parts: [],
  paragraphs: [],
  ...more,
});
const outline = ({ is, went, parts }: ItemMatch) => ({ is, went, parts });

describe('An answer that comes apart from one that it was joined with', () => {
  const toll = known('toll p1=aaaaa ferry~1=bbbbb ferry~2=ccccc');

  it('goes with its own words, though the other’s are more', () => {
    const apart = ownWordsFirst(
      match({ is: [null, 0], went: [1], parts: [[0]], paragraphs: [were('0.0'), were('0.1 0.2')] }),
      [toll],
      [now('aaaaa'), now('bbbbb ccccc')],
    );
    expect(outline(apart)).toEqual({ is: [0, null], went: [0], parts: [[1]] });
    expect(apart.paragraphs).toEqual([were('0.0'), were('0.1 0.2')]);
  });

  it('goes where most of its own words are, of two that have as many to the first', () => {
    const split = (first: string, second: string, prints: [string, string]) =>
      outline(
        ownWordsFirst(
          match({
            is: [null, null, 0],
            went: [2],
            parts: [[0, 1]],
            paragraphs: [were(first), were(second), were('0.3')],
          }),
          [known('toll p1=aaaaa p2=bbbbb p3=ccccc ferry~1=ddddd')],
          [now(prints[0]), now(prints[1]), now('ddddd')],
        ),
      );
    expect(split('0.0', '0.1 0.2', ['aaaaa', 'bbbbb ccccc'])).toEqual({
      is: [null, 0, null],
      went: [1],
      parts: [[0, 2]],
    });
    expect(split('0.0', '0.1 -', ['aaaaa', 'bbbbb eeeee'])).toEqual({
      is: [0, null, null],
      went: [0],
      parts: [[1, 2]],
    });
  });

  it('stays where as much of it is as elsewhere, where what is elsewhere has other words now, and where all of it is its own', () => {
    const half = match({
      is: [null, 0],
      went: [1],
      parts: [[0]],
      paragraphs: [were('0.0'), were('0.1 0.2')],
    });
    const own = known('toll p1=aaaaa p2=bbbbb ferry~1=ccccc');
    expect(outline(ownWordsFirst(half, [own], [now('aaaaa'), now('bbbbb ccccc')]))).toEqual(outline(half));
    expect(outline(ownWordsFirst(half, [toll], [now('zzzzz'), now('bbbbb ccccc')]))).toEqual(outline(half));
    const whole = known('toll p1=aaaaa p2=bbbbb p3=ccccc');
    expect(outline(ownWordsFirst(half, [whole], [now('aaaaa'), now('bbbbb ccccc')]))).toEqual(outline(half));
    // the runs of a paragraph may be others, its words may not
    const print = outline(ownWordsFirst(half, [toll], [now('aaaaafffff'), now('bbbbb ccccc')]));
    expect(print.is).toEqual([0, null]);
  });

  it('is found also where too few of its words were left to know it by', () => {
    const lost = match({
      is: [null, null],
      went: [null],
      parts: [[]],
      paragraphs: [were('-'), were('0.0 -')],
    });
    const found = ownWordsFirst(lost, [toll], [now('eeeee'), now('aaaaa ggggg')]);
    expect(outline(found)).toEqual({ is: [null, 0], went: [1], parts: [[]] });
  });

  it('takes the place of no other, and leads there only where not a word of its own is left behind', () => {
    const lamp = known('lamp p1=ddddd');
    const joined = (home: string, print: string) =>
      outline(
        ownWordsFirst(
          match({
            is: [0, 1],
            went: [0, 1],
            parts: [[], []],
            paragraphs: [were(home), were('0.0 1.0')],
          }),
          [toll, lamp],
          [now(print), now('aaaaa ddddd')],
        ),
      );
    expect(joined('0.1 0.2', 'bbbbb ccccc')).toEqual({ is: [null, 1], went: [1, 1], parts: [[0], []] });
    // a corrected one is
    expect(joined('0.0 0.1', 'hhhhh bbbbb')).toEqual({ is: [0, 1], went: [0, 1], parts: [[], []] });
  });

  it('goes to a new one before one that is another', () => {
    const lamp = known('lamp p1=ddddd');
    const { is, went } = ownWordsFirst(
      match({
        is: [0, 1, null],
        went: [0, 1],
        parts: [[], []],
        paragraphs: [were('0.1 0.2'), were('0.0 1.0'), were('0.0')],
      }),
      [toll, lamp],
      [now('bbbbb ccccc'), now('aaaaa ddddd'), now('aaaaa')],
    );
    expect([is, went]).toEqual([
      [null, 1, 0],
      [2, 1],
    ]);
  });

  it('leaves the match that it was given as it is', () => {
    const before = match({
      is: [null, 0],
      went: [1],
      parts: [[0]],
      paragraphs: [were('0.0'), were('0.1 0.2')],
    });
    const copy = structuredClone(before);
    ownWordsFirst(before, [toll], [now('aaaaa'), now('bbbbb ccccc')]);
    expect(before).toEqual(copy);
  });
});
