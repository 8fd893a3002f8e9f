import { describe, expect, it } from 'vitest';
import { boundMarkdown } from '../../src/parse/tree/markdown-bounds.ts';

/** How much Markdown is too much: each bound with a case on its either side. */

const why = (text: string): string | null => {
  try {
    boundMarkdown(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
};
const marks = 'It holds more Markdown marks than a transcript needs';

describe('A Markdown text', () => {
  it('has at most ten million characters', () => {
    const line = `${'a'.repeat(99)}\n`;
    expect(why(line.repeat(100_000))).toBeNull();
    expect(why(`${line.repeat(100_000)}a`)).toBe('It has more than 10000000 characters');
  });

  it.each(['> ', '>', '- ', '* ', '+ ', '1. ', '123456789) ', '\t> '])(
    'has at most thirty-two quotations and lists opened by a line: by “%s”',
    (mark) => {
      expect(why(`a\n\n${mark.repeat(32)}a`)).toBeNull();
      expect(why(`a\n\n${mark.repeat(33)}a`)).toBe('A line opens more than 32 quotations and lists');
    },
  );

  it.each(['-', '1.', '1234567890. ', 'a> ', '1', '1 '])('opens none by “%s”', (mark) => {
    expect(why(`${mark.repeat(33)}a`)).toBeNull();
  });

  it('opens them with nothing behind the last marker, too', () => {
    expect(why(`${'> '.repeat(32)}-`)).toBe('A line opens more than 32 quotations and lists');
    expect(why(`${'> '.repeat(32)}1.`)).toBe('A line opens more than 32 quotations and lists');
    expect(why(`${'> '.repeat(32)}-a`)).toBeNull();
  });

  it.each(['- ', '* ', '_ ', '-', ' *', '\t-'])('may have a rule of any length: of “%s”', (mark) => {
    expect(why(mark.repeat(100))).toBeNull();
  });

  it('is no rule where another mark or a word stands in it', () => {
    expect(why(`${'- '.repeat(50)}* `)).not.toBeNull();
    expect(why(`${'- '.repeat(50)}a`)).not.toBeNull();
    expect(why(`> ${'- '.repeat(50)}`)).not.toBeNull();
  });

  it.each([
    ['- a\n', 50_000],
    ['1. a\n', 50_000],
  ])('lists at most fifty thousand things: “%s”', (item, most) => {
    expect(why(item.repeat(most))).toBeNull();
    expect(why(item.repeat(most + 1))).toBe('It lists more than 50000 things');
  });

  it('may list more in one quotation', () => {
    expect(why('> a\n'.repeat(50_001))).toBeNull();
  });
});

describe('The marks of a Markdown text', () => {
  it.each([...'*_~[]<!`|&)'])(
    'are two thousand in a paragraph and some more for its length: “%s”',
    (mark) => {
      expect(why(mark.repeat(2050))).toBeNull();
      expect(why(mark.repeat(2051))).toBe(marks);
    },
  );

  it.each([...'(>.,-#a'])('are none of “%s”', (sign) => {
    expect(why(`a${sign.repeat(2500)}a`)).toBeNull();
  });

  it('are counted by the paragraph: a line that is empty, or white space, ends it', () => {
    const line = `${'['.repeat(1400)}`;
    expect(why(`${line}\n\n${line}`)).toBeNull();
    expect(why(`${line}\n \t\n${line}`)).toBeNull();
    expect(why(`${line}\n${line}`)).toBe(marks);
    const more = `${'['.repeat(1500)}`;
    expect(why(`${more}\n\n${more}`)).toBe(marks);
  });

  it.each([' ', '\t'])('are lines that end in white space: %j', (space) => {
    expect(why(`a${space}\n`.repeat(2155))).toBeNull();
    expect(why(`a${space}\n`.repeat(2156))).toBe(marks);
    expect(why(`a\n${space}a\n`.repeat(2200))).toBeNull();
    // with a mark in each
    expect(why(`[${space}\n`.repeat(1038))).toBeNull();
    expect(why(`[${space}\n`.repeat(1039))).toBe(marks);
  });

  it.each([
    ['a\n=\n', 1051],
    ['a\n-\n', 1051],
    ['> a\n\n', 1064],
    ['> > a\n', 519],
    ['- - a\n', 519],
    ['- > a\n', 519],
    ['> a\n=\n', 519],
    // one heading and two quotations
    ['a\n=\n> > a\n', 347],
  ])('are headings, quotations and what is nested, for two each: “%s”', (unit, most) => {
    expect(why(unit.repeat(most))).toBeNull();
    expect(why(unit.repeat(most + 1))).toBe(marks);
  });

  it.each(['a\n    ===\n', 'a\n= =\n', 'a\n=-\n', 'a\n=a\n', 'a\na=\n', '> a\n', ' > a\n', '- a\n'])(
    'are no other lines: %j',
    (unit) => {
      expect(why(unit.repeat(2000))).toBeNull();
    },
  );

  it.each(['   ===', '-- \t', '='])('are lines that underline a heading: %j', (line) => {
    expect(why(`a\n${line}\n`.repeat(1200))).toBe(marks);
  });
});
