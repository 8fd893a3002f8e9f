import { describe, expect, it } from 'vitest';
import { branchesOf, checked, compare, type Entry } from '../../src/lock/mend-entries.ts';
import { mergedLines, type Side } from '../../src/lock/merged-lines.ts';
import { LockError } from '../../src/lock/read-lock.ts';

describe('The lines of a file that git merged', () => {
  it('are of both branches outside its marks, and of one inside; comments and empty lines are none', () => {
    const { lines, conflicts } = mergedLines([
      '# lectern.lock 1',
      '',
      'a',
      '<<<<<<< HEAD',
      'b',
      '||||||| 1a2b3c4',
      'c',
      '=======',
      'd',
      '# a comment',
      '>>>>>>> harbour',
      'e',
      '<<<<<<< HEAD',
      '=======',
      'f',
      '>>>>>>> harbour',
    ]);
    expect(lines.map(({ text, number, side }) => `${number} ${text} ${side}`)).toEqual([
      '3 a both',
      '5 b ours',
      '7 c base',
      '9 d theirs',
      '12 e both',
      '15 f theirs',
    ]);
    expect(conflicts).toBe(2);
  });

  it('are none of git’s marks where they only begin like one', () => {
    const texts = ['<<<<<<<<', '=======x', '<<<<<< HEAD', 'x <<<<<<< HEAD'];
    expect(mergedLines(texts)).toEqual({
      lines: texts.map((text, at) => ({ text, number: at + 1, side: 'both' })),
      conflicts: 0,
    });
  });
});

describe('What each of two branches says', () => {
  /** "ours toll 1": on a branch, what it says and of what. */
  const entry = (words: string, at: number): Entry => {
    const [side = '', text = '', key = ''] = words.split(' ');
    return { side: side as Side, text, address: '/en/x/', kind: 'corrected', rest: [key], number: at + 1 };
  };
  const branches = (...all: string[]) => {
    const { ours, theirs, isMarked } = branchesOf(all.map(entry), ({ rest }) => rest[0] ?? '');
    return { ours: ours.map(({ text }) => text), theirs: theirs.map(({ text }) => text), isMarked };
  };

  it('is told by git’s marks where there are some: what stands outside is of both, what both came from of neither', () => {
    expect(branches('both a 1', 'ours b 2', 'base c 2', 'theirs d 2', 'both e 3')).toEqual({
      ours: ['a', 'b', 'e'],
      theirs: ['a', 'd', 'e'],
      isMarked: true,
    });
    expect(branches('both a 1', 'theirs b 1')).toEqual({ ours: ['a'], theirs: ['a', 'b'], isMarked: true });
  });

  it('is told by order where there are none: what says a thing again is theirs, with what follows', () => {
    expect(branches('both a 1', 'both b 2', 'both c 3', 'both d 2', 'both e 4')).toEqual({
      ours: ['a', 'b', 'c'],
      theirs: ['a', 'd', 'e'],
      isMarked: false,
    });
    expect(branches('both a 1', 'both b 1')).toEqual({ ours: ['a'], theirs: ['b'], isMarked: false });
  });

  it('is the same where nothing is said twice, and a line that stands twice is one', () => {
    const same = { ours: ['a', 'b'], theirs: ['a', 'b'], isMarked: false };
    expect(branches('both a 1', 'both b 2')).toEqual(same);
    expect(branches('both a 1', 'both a 1', 'both b 2')).toEqual(same);
    expect(branches()).toEqual({ ours: [], theirs: [], isMarked: false });
  });
});

describe('A line of a lock that is to be mended', () => {
  it('is read where it is one, of whatever kind, and named by its number where it is none', () => {
    const item = '/en/2031/05/04/x item 1-4 12 abcde abcdefghij.klmno';
    expect(checked(item, 7)).toMatchObject({ address: '/en/2031/05/04/x', kind: 'item', number: 7 });
    expect(checked('/en/noon/ series "At noon"', 3).rest).toEqual(['"At noon"']);
    for (const line of [item.replace(' 12', ''), '/en/noon/ serial "Noon"', 'hello']) {
      expect(() => checked(line, 9)).toThrow(LockError);
      expect(() => checked(line, 9)).toThrow(expect.objectContaining({ line: 9 }));
    }
  });

  it('comes in the order of its signs', () => {
    expect(['b', 'a', 'é', 'a'].sort(compare)).toEqual(['a', 'a', 'b', 'é']);
    expect(compare('a', 'a')).toBe(0);
  });
});
