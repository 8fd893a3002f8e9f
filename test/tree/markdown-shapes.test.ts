import { describe, expect, it } from 'vitest';
import { readMarkdown } from './source.ts';

/** "1-2 text", a block each; what is linked in them, and what is furniture. */
const blocksOf = (text: string) =>
  readMarkdown(text).blocks.map(({ lines, text: said }) => `${lines.join('–')} ${said}`);
const linksOf = (text: string) =>
  readMarkdown(text).blocks.flatMap(({ rich }) =>
    (rich?.children ?? []).flatMap((node) => (node.type === 'link' ? [node.url] : [])),
  );
const furnitureOf = (text: string) =>
  (readMarkdown(text).tree.data?.furniture ?? []).map(
    ({ lines, text: shown }) => `${lines.join('–')} ${shown}`,
  );

describe('A footnote of a Markdown transcript', () => {
  it.each([
    [
      'The lake[^1].\n\n[^1]: A foot.\n    And more.\n',
      ['1–1 The lake[^1].', '3–4 [^1]: A foot.\nAnd more.'],
    ],
    ['[^1]:\n\n    - a list\n', ['1–1 [^1]:', '3–3 - a list']],
    ['[^1]: One.\n\n    Two.\n', ['1–1 [^1]: One.', '3–3 Two.']],
  ])('stands with its mark as it is written: %j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

describe('A list of a Markdown transcript', () => {
  const markersOf = (text: string) =>
    readMarkdown(text).blocks.map(({ marker, text: said }) => [marker, said]);

  it.each([
    ['999. So\n', [['999.', '999. So']]],
    ['1000. So\n', [[null, '1000. So']]],
    [
      '1999. That was\n2000. This is\n',
      [
        [null, '1999. That was'],
        [null, '2000. This is'],
      ],
    ],
    [
      '1. - one\n',
      [
        ['1.', '1.'],
        ['-', '- one'],
      ],
    ],
    [
      '1.\n\n   two\n',
      [
        ['1.', '1.'],
        [null, 'two'],
      ],
    ],
    ['-\n', [['-', '-']]],
    ['3) three\n', [['3)', '3) three']]],
    ['+ one\n', [['+', '+ one']]],
    [
      '1000. - one\n',
      [
        [null, '1000.'],
        ['-', '- one'],
      ],
    ],
  ])('keeps its markers, and a year is none: %j', (text, found) => {
    expect(markersOf(text)).toEqual(found);
  });
});

describe('A reference of a Markdown transcript', () => {
  it.each(['/a', './a', '../a', '#a', 'http://a.example/', 'HTTPS://a.example/', 'mailto:a@b.example'])(
    'leads to “%s”, and the line that says so is furniture',
    (url) => {
      const text = `See [it][1].\n\n[1]: ${url}\n`;
      expect(linksOf(text)).toEqual([url]);
      expect(furnitureOf(text)).toEqual([`3–3 [1]: ${url}`]);
    },
  );

  it('leads to the first of two addresses', () => {
    expect(linksOf('See [it][1].\n\n[1]: /a\n[1]: /b\n')).toEqual(['/a']);
  });

  it('is what is written where its line holds no address', () => {
    expect(blocksOf('[1]: here\n\nSee [it][1].\n')).toEqual(['1–1 [1]: here', '3–3 See [it][1].']);
  });

  it('is what is written where it is an image or a footnote that is not there', () => {
    expect(blocksOf('![x](y.png) ![x][1] `z` [^9]\n\n[1]: /a\n')).toEqual([
      '1–1 ![x](y.png) ![x][1] `z` [^9]',
    ]);
  });

  it('is a link where an address stands alone', () => {
    expect(linksOf('See <https://a.example> and https://b.example now.\n')).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });
});

describe('A line of dashes or equals signs in a Markdown transcript', () => {
  const shapes = (text: string) =>
    readMarkdown(text).blocks.map(({ depth, rule, lines }) => `${lines.join('–')} ${rule ? 'rule' : depth}`);
  const words = (length: number) =>
    'word '
      .repeat(30)
      .slice(0, length - 1)
      .concat('x');

  it.each([
    ['The lake\n---\n', ['1–1 2']],
    ['The lake\n===\n', ['1–1 1']],
    ['The lake\nand more\n===\n', ['1–2 1']],
    ['We “will.”\n===\n', ['1–1 0', '2–2 rule']],
    ['Will we?\n---\n', ['1–1 0', '2–2 rule']],
    ['Ms. Arden: We will\n---\n', ['1–1 0', '2–2 rule']],
    ['桥开了。\n---\n', ['1–1 0', '2–2 rule']],
    [`${words(100)}\n---\n`, ['1–1 2']],
    [`${words(101)}\n---\n`, ['1–1 0', '2–2 rule']],
    [`${words(40)}: so\n---\n`, ['1–1 0', '2–2 rule']],
    [`${words(41)}: so\n---\n`, ['1–1 2']],
  ])('makes a heading of a few words, and is a rule below a sentence: %j', (text, found) => {
    expect(shapes(text)).toEqual(found);
  });

  it('is written as it is where it is a rule', () => {
    expect(blocksOf('We will.\n=====\n')).toEqual(['1–1 We will.', '2–2 =====']);
  });
});

describe('A heading of a Markdown transcript that is a label', () => {
  it.each(['### Ms. Arden:', '### Ms. Arden：'])('is bold and no heading: %s', (line) => {
    const [block] = readMarkdown(`${line}\n\nYes.\n`).blocks;
    expect(block?.depth).toBe(0);
    expect(block?.rich?.children[0]?.type).toBe('strong');
  });
});

describe('Tags in a Markdown transcript', () => {
  it.each([
    ['a <br/> b <BR> c\n', ['1–1 a', '1–1 b', '1–1 c']],
    ['<u>a</u> <inaudible> <span class="x">b</span>\n', ['1–1 a <inaudible> b']],
    ['a <broken> b\n', ['1–1 a <broken> b']],
    ['a <articles> b\n', ['1–1 a <articles> b']],
  ])('are left out where they set type, and said where nobody knows them: %j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

describe('The lines of a Markdown transcript that hold only marks', () => {
  it('are furniture', () => {
    expect(furnitureOf('> one\n>\n> two\n')).toEqual(['2–2 >']);
    expect(furnitureOf('# \n\nOne.\n')).toEqual(['1–1 #']);
    expect(furnitureOf('| a | |\n|---|---|\n| | b |\n')).toEqual(['2–2 |---|---|']);
    expect(furnitureOf('One.\n\n<!-- a\nb -->\n')).toEqual(['3–4 <!-- a\nb -->']);
  });

  it('are counted below front matter, which is none of them', () => {
    const text = '---\ndate: 2031-05-04\n---\n\n# Head\n\n[1]: /a\n';
    expect(blocksOf(text)).toEqual(['5–5 Head']);
    expect(furnitureOf(text)).toEqual(['7–7 [1]: /a']);
  });
});
