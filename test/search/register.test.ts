import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRegister, registerName } from '../../src/site/order.ts';

const inOrder = (names: string[], lang = 'en', families: Readonly<Record<string, string>> = {}) =>
  inRegister(
    names.map((name) => ({ name, family: families[name] ?? null })),
    lang,
  ).map(({ name }) => name);

describe('The speakers that a search is narrowed to', () => {
  it('stand by surname, whatever stands before it', () => {
    const sorted = [
      'Dr. Ada Berg',
      'Mr. Carver',
      'Josh Eastman',
      'Mr. Eastman',
      'Ms. Eastman',
      'Rear Admiral Tom B. Foley, Jr.',
      'Ms. Öberg',
      'Prime Minister Vale',
    ];
    expect(inOrder(sorted.toReversed())).toEqual(sorted);
    expect(inOrder(sorted.toSorted())).toEqual(sorted);
  });

  it('stand by the surname that is known, where it stands first', () => {
    expect(inOrder(['Ann Mare', 'Lin Shuilu', 'Bo Orr'], 'en', { 'Lin Shuilu': 'Lin' })).toEqual([
      'Lin Shuilu',
      'Ann Mare',
      'Bo Orr',
    ]);
  });

  it('stand under all of the name, without an article, where it is no one person’s', () => {
    expect(
      inOrder(['The President (2031)', 'Mr. Quill', 'Senior Administration Official', 'Ms. Orr']),
    ).toEqual(['Ms. Orr', 'The President (2031)', 'Mr. Quill', 'Senior Administration Official']);
  });

  it('stand by the name where it is of a script without words', () => {
    expect(inOrder(['赵一', '华二', '陆三'], 'zh')).toEqual(['华二', '陆三', '赵一']);
  });

  it.each([
    ['Jay Example', 'Example, Jay', 'Example'],
    ['Ms. Öberg', 'Öberg, Ms.'],
    ['Prime Minister Vale', 'Vale, Prime Minister'],
    ['Rear Admiral Tom B. Foley, Jr.', 'Foley, Jr., Rear Admiral Tom B.', 'Foley'],
    ['Ann di Mare', 'di Mare, Ann', 'di Mare'],
    ['Lin Shuilu', 'Lin Shuilu', 'Lin'],
    ['Mr. Lin Shuilu', 'Lin Shuilu, Mr.', 'Lin'],
    ['The President (2031)', 'President (2031), The'],
    ['Senior Administration Official', 'Senior Administration Official'],
    ['Vale', 'Vale'],
    ['赵一', '赵一'],
  ])('are called so that first letters lead to them: %s', (name, called, family: string | null = null) => {
    expect(registerName({ name, family })).toBe(called);
  });

  it('are called as printed where nothing tells which word is the surname', () => {
    expect(registerName({ name: 'Shuilu Lin', family: null })).toBe('Shuilu Lin');
  });

  it('are all there, in the same order however they came', () => {
    const name = fc
      .tuple(
        fc.constantFrom('', 'Mr. ', 'Ms. ', 'The ', 'Ann '),
        fc.constantFrom('Vale', 'Orr', 'Berg', 'President', ''),
      )
      .map((words) => words.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const sorted = inOrder(names);
        expect(sorted.toSorted()).toEqual(names.toSorted());
        expect(inOrder(names.toReversed())).toEqual(sorted);
      }),
    );
  });
});
