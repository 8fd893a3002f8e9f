import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeOutDuplicates } from '../../src/archive/duplicates.ts';
import { EarlierTexts } from '../../src/archive/near-copies.ts';
import { isNearCopy, type Shingles, sampleOf, shingles } from '../../src/archive/similarity.ts';
import { workOf } from '../helpers/work.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

/** A paragraph of so many words that no other number has. */
const paragraph = (number: number, words = 12) =>
  Array.from({ length: words }, (_, index) => `w${number}x${index}`).join(' ');
const text = (...numbers: number[]) => numbers.map((number) => paragraph(number)).join('\n');
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

const sampled = (own: Shingles) => ({ sample: sampleOf(own), all: () => own });
const spoken = (words: string) => sampled(shingles(words));

/** The definition: the words of a text five by five, as a set of strings. */
function runsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
}

describe('The runs of five words of a text', () => {
  it('are as many as there are different ones', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-cа-в]{1,2}$/), { maxLength: 60 }), (words) => {
        expect(shingles(words.join(' ')).length).toBe(runsOf(words).size);
      }),
    );
  });

  it('are told once where they are said twice, and four fifths of twenty are enough', () => {
    const said = 'the harbour was shut on monday and on tuesday';
    expect(shingles(`${said} ${said} ${said}`).length).toBe(9);
    const all = (from: number) => Uint32Array.from({ length: 20 }, (_, at) => from + at);
    expect([isNearCopy(all(0), all(4)), isNearCopy(all(0), all(5))]).toEqual([true, false]);
  });

  it('are the same whatever the capitals, the marks between the words and the normal form', () => {
    const plain = shingles('the café of the harbour was shut on monday');
    expect(shingles('THE CAFÉ of — the “Harbour” was\u00a0shut, on Monday.'.normalize('NFD'))).toEqual(plain);
    expect(plain.length).toBe(5);
  });

  it('are runs of five characters where a script puts no spaces between words', () => {
    expect(shingles('港口昨天关闭了。').length).toBe(3);
    expect(shingles('ท่าเรือปิด').length).toBe(6);
    expect(shingles('𠀀𠀁𠀂𠀃𠀄𠀅').length).toBe(2);
    expect(shingles('みなとをしめた').length).toBe(3);
  });

  it('are none of four words, and of an empty text', () => {
    expect(shingles('the harbour is shut').length).toBe(0);
    expect(shingles('').length).toBe(0);
    expect(shingles('\ud800 \udc00').length).toBe(0);
  });

  it('make a near copy where four fifths of the smaller text stand in the other one', () => {
    const lists = fc.array(fc.nat(9), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const sets = [a, b].map((list) => runsOf(text(...list).split(/\s/)));
        const [small, large] = sets.sort((one, other) => one.size - other.size) as [Set<string>, Set<string>];
        const shared = [...small].filter((run) => large.has(run)).length;
        const near = small.size >= 20 && small.size >= large.size / 2 && shared / small.size >= 0.8;
        expect(isNearCopy(shingles(text(...a)), shingles(text(...b)))).toBe(near);
      }),
    );
  });
});

describe('Of the texts of a day', () => {
  it('each is told with the first before it that it is a near copy of, as if it were compared with all', () => {
    const day = fc.array(fc.array(fc.nat(14), { minLength: 3, maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(day, (lists) => {
        const sets = lists.map((list) => shingles(text(...list)));
        const texts = new EarlierTexts();
        const found = sets.map((own) => texts.add(sampled(own)).copyOf);
        const compared = sets.map((own, at) => {
          const other = sets.slice(0, at).findIndex((one) => isNearCopy(own, one));
          return other < 0 ? null : other;
        });
        expect(found).toEqual(compared);
      }),
    );
  });

  it('hundreds of copies of one are told with that one', () => {
    const texts = new EarlierTexts();
    const found = range(0, 300).map(
      (number) => texts.add(spoken(text(...range(0, 20), 100 + number))).copyOf,
    );
    expect(found).toEqual([null, ...found.slice(1).map(() => 0)]);
  });

  it('a copy is found among hundreds that share a page of their wording', () => {
    const texts = new EarlierTexts();
    const stock = range(0, 10);
    for (const number of range(1, 300))
      texts.add(spoken(text(...stock, ...range(10 * number, 10 * number + 10))));
    const own = texts.add(spoken(text(...stock, ...range(2501, 2510), 9000)));
    expect(own).toEqual({ copyOf: 249, unsure: false });
  });

  it('none is unsure that shares half of its wording with hundreds, or nothing with any', () => {
    const texts = new EarlierTexts();
    const stock = range(0, 10);
    const found = range(1, 100).map((number) =>
      texts.add(spoken(text(...stock, ...range(10 * number, 10 * number + 10)))),
    );
    expect(found.filter(({ copyOf, unsure }) => copyOf !== null || unsure)).toEqual([]);
    expect(texts.add(spoken('Too short.'))).toEqual({ copyOf: null, unsure: false });
  });

  it('a copy of a copy is found that is no copy of the first any more', () => {
    const texts = new EarlierTexts();
    const found = range(0, 40).map((start) => texts.add(spoken(text(...range(start, start + 20)))).copyOf);
    expect(found[10]).toBeGreaterThan(5);
    expect(found.slice(1)).not.toContain(null);
  });

  it('one of stock paragraphs, which stand in more texts than it is compared with, is said to be so', () => {
    const said = range(1, 101).map((number) =>
      range(1, 31).map((place) => paragraph((number * place) % 101, 60)),
    );
    const { messages } = takeOutDuplicates(
      archive(
        said.map((paragraphs, number) =>
          briefing(`2031-03-04-${number + 2}`, {
            items: [item('a', 'A', [turn('statement', '', { paragraphs })])],
          }),
        ),
      ).briefings,
    );
    expect(messages.at(-1)).toMatchObject({
      file: 'transcripts/2031-03-04-101.txt',
      rule: 'near-duplicate',
      reason: 'Most of this is said in many files of this day, and it was not compared with all of them.',
    });
  });

  it('twice as many copies, or different ones that begin alike, take twice the work', () => {
    const kinds = [
      (number: number) => text(...range(0, 20), 100 + number),
      (number: number) => text(...range(0, 10), ...range(10 * number, 10 * number + 10)),
    ];
    for (const make of kinds) {
      const sets = range(1, 401).map((number) => shingles(make(number)));
      const work = (count: number) =>
        workOf(() => {
          const texts = new EarlierTexts();
          for (const own of sets.slice(0, count)) texts.add(sampled(own));
        });
      expect(work(400) / work(200)).toBeLessThanOrEqual(2.4);
    }
  });
});
