import { describe, expect, it } from 'vitest';
import { inkLines } from '../../src/parse/tree/ink-lines.ts';
import { hangsOver, wrapOf, wrapWidth } from '../../src/parse/tree/wrap.ts';

/** Whether a text was hard-wrapped, and which of its lines go on: each limit with a case on its either side. */

const linesOf = (text: string) => inkLines(text, { offset: 0, line: 1 });
/** Lines of so many signs. */
const sized = (...sizes: readonly number[]) => sizes.map((size) => 'x'.repeat(size)).join('\n');
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const widthOf = (text: string) => wrapWidth(text, linesOf(text), 1);

describe('The width at which a text was wrapped', () => {
  it.each([
    [3, 0],
    [4, 60],
  ])('is told by four lines: %i', (count, width) => {
    expect(widthOf(sized(...times(count, 60)))).toBe(width);
  });

  it.each([
    [49, 0],
    [50, 50],
    [110, 110],
    [111, 0],
  ])('is one of fifty to a hundred and ten: %i', (size, width) => {
    expect(widthOf(sized(...times(10, size)))).toBe(width);
  });

  it.each([
    [1, 60],
    [2, 0],
  ])('is none where more than two lines in a hundred are longer than any: %i of fifty', (count, width) => {
    expect(widthOf(sized(...times(50 - count, 60), ...times(count, 200)))).toBe(width);
  });

  it.each([
    [1, 75],
    [2, 90],
  ])('is the longest but for two lines in a hundred: %i of fifty', (count, width) => {
    expect(widthOf(sized(...times(50 - count, 75), ...times(count, 90)))).toBe(width);
  });

  it.each([
    [3, 60],
    [2, 0],
  ])('is told where three lines follow each other: %i', (count, width) => {
    const apart = times(4, 'x'.repeat(60)).join('\n\n');
    expect(widthOf(`${sized(...times(count + 1, 60))}\n\n${apart}`)).toBe(width);
  });

  it.each([
    [45, 60],
    [44, 0],
  ])('is filled by three quarters: %i of sixty', (size, width) => {
    expect(widthOf(sized(60, size, size, size, size, size, 60))).toBe(width);
  });

  it.each([
    [6, 4, 60],
    [5, 4, 0],
  ])('is filled by three lines in five: %i, beside %i', (full, short, width) => {
    expect(widthOf(sized(...times(full, 60), ...times(short, 20), 60))).toBe(width);
  });

  it.each([
    ['Q. ', 0],
    ['Q ', 0],
    ['Lindt: ', 0],
    ['问：', 0],
    [`${'L'.repeat(49)}:`, 0],
    [`${'L'.repeat(50)}:`, 60],
    ['Qu ', 60],
    ['Why? Lindt: ', 60],
  ])('does not count a line above “%s”, if somebody else begins there', (label, width) => {
    const pair = `${'x'.repeat(60)}\n${label.padEnd(60, 'x')}`;
    expect(widthOf(times(8, pair).join('\n\n'))).toBe(width);
  });
});

describe('A text at double space', () => {
  const wrapAt = (...lines: readonly string[]) => {
    const text = lines.map((line) => line.padEnd(60, 'x')).join('\n\n');
    return wrapOf(text, linesOf(text));
  };

  it.each([
    [4, { width: 60, step: 2, from: 1 }],
    [3, { width: 0, step: 1, from: 1 }],
  ])('is wrapped where four lines of ten begin in small letters: %i', (small, wrap) => {
    expect(wrapAt('A', ...times(small, 'a'), ...times(10 - small, 'A'))).toEqual(wrap);
  });

  it('has each line above the first label for itself', () => {
    expect(wrapAt('Talks with the mayor', 'May 4, 2031', 'Lindt: x', ...times(8, 'a'))).toMatchObject({
      width: 60,
      from: 5,
    });
    const [line, next] = linesOf(`${'x'.repeat(58)}\n\nxxxxx`);
    expect(hangsOver('x'.repeat(70), line!, next!, { width: 60, step: 2, from: 3 })).toBe(false);
  });

  it('has what somebody else says in a paragraph of its own', () => {
    const text = `${'x'.repeat(58)}\n\nQ  Why?`;
    const [line, next] = linesOf(text);
    expect(hangsOver(text, line!, next!, { width: 60, step: 2, from: 1 })).toBe(false);
    expect(hangsOver(text.replace('Q  W', 'qu w'), line!, next!, { width: 60, step: 2, from: 1 })).toBe(true);
  });

  it('is read at single space where it is wrapped so', () => {
    const text = `${sized(...times(6, 60))}\n\n${times(3, 'x'.repeat(60)).join('\n\n')}`;
    expect(wrapOf(text, linesOf(text))).toEqual({ width: 60, step: 1, from: 1 });
  });

  it.each([
    [8, 60],
    [7, 0],
  ])('is told by eight lines that stand apart: %i', (count, width) => {
    expect(wrapAt('A', ...times(count, 'a'))).toMatchObject({ width });
  });

  it('is none where few of the lines stand apart', () => {
    expect(wrapAt(...times(20, 'Lindt: x'), ...times(8, 'a'))).toMatchObject({ width: 0 });
  });
});

describe('A line goes on in the next', () => {
  const goesOn = (text: string, width: number) => {
    const [line, next] = linesOf(text);
    return hangsOver(text, line!, next!, { width, step: 1, from: 1 });
  };

  it.each([
    // 85 of 100 with the space and the word
    [79, 'xxxxx', false],
    [80, 'xxxxx', true],
    [79, 'xxxxx yyyyy', false],
    [79, 'xxxxxx', true],
    [79, '  xxxxx', false],
  ])('where the first word of that had no room: %i signs, “%s”', (size, next, is) => {
    expect(goesOn(`${'x'.repeat(size)}\n${next}\ny`, 100)).toBe(is);
  });

  it('which follows at once', () => {
    expect(goesOn(`${'x'.repeat(99)}\nyyyy`, 100)).toBe(true);
    expect(goesOn(`${'x'.repeat(99)}\n\nyyyy`, 100)).toBe(false);
    expect(goesOn(`${'x'.repeat(99)}\r\nyyyy`, 100)).toBe(true);
  });

  it('but not from capitals to small letters', () => {
    expect(goesOn(`${'X'.repeat(99)}\nyyyy`, 100)).toBe(false);
    expect(goesOn(`${'X'.repeat(99)}\nYYYY`, 100)).toBe(true);
    expect(goesOn(`${'x'.repeat(99)}\nYYYY`, 100)).toBe(true);
    expect(goesOn(`${'X'.repeat(98)}x\nyyyy`, 100)).toBe(true);
  });
});
