import type { Root as HastRoot } from 'hast';
import type { RootContent } from 'mdast';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { orAsText } from '../../src/parse/tree/as-text.ts';
import { inkLines } from '../../src/parse/tree/ink-lines.ts';
import { LineTable } from '../../src/parse/tree/line-table.ts';
import { addressOf, pageHead, titleNames } from '../../src/parse/tree/page-head.ts';
import { restLines } from '../../src/parse/tree/rest-lines.ts';
import { boundedHtml } from '../../src/text/bounded-html.ts';
import { TooComplexError } from '../../src/text/too-complex.ts';

/** The parts that trees are made with, each by itself. */

describe('The lines of a text', () => {
  const text = 'One\r\ntwo\rthree\n\nfive';

  it('are found from an offset, and where they begin', () => {
    const lines = new LineTable(text);
    expect(lines.count).toBe(5);
    const at = (word: string) => lines.lineOf(text.indexOf(word));
    expect(['One', 'two', 'three', 'five'].map(at)).toEqual([1, 2, 3, 5]);
    expect([0, 3, 4, 5, 8, 9, 15, 16, text.length].map((offset) => lines.lineOf(offset))).toEqual([
      1, 1, 1, 2, 2, 3, 4, 5, 5,
    ]);
    expect([1, 2, 4, 5, 6].map((line) => lines.extent(line))).toEqual([
      [0, 5],
      [5, 9],
      [15, 16],
      [16, 20],
      [20, 20],
    ]);
  });

  it('give positions, which never end before they begin', () => {
    const lines = new LineTable(text);
    expect(lines.position(6, 11)).toEqual({
      start: { line: 2, column: 2, offset: 6 },
      end: { line: 3, column: 3, offset: 11 },
    });
    expect(lines.position(6, 2).end).toEqual({ line: 2, column: 2, offset: 6 });
  });

  it('with ink are told from the others, below front matter', () => {
    const said = '---\na: b\n---\n\n  One \t\r\n \u00a0\r\rtwo\n';
    expect(inkLines(said, { offset: said.indexOf('---\n\n') + 4, line: 4 })).toEqual([
      { number: 5, start: 14, ink: 16, end: 19 },
      { number: 8, start: 27, ink: 27, end: 30 },
    ]);
    expect(inkLines('', { offset: 0, line: 1 })).toEqual([]);
    expect(inkLines('a', { offset: 0, line: 1 })).toEqual([{ number: 1, start: 0, ink: 0, end: 1 }]);
  });
});

describe('The lines that no text of a tree stands on', () => {
  const text = 'one\ntwo\n\nfour\nfive\n';
  const lines = new LineTable(text);
  const words = (value: string, first: number, last = first): RootContent => ({
    type: 'text',
    value,
    position: { start: { line: first, column: 1 }, end: { line: last, column: 9 } },
  });
  const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children }) as RootContent;
  const rest = (children: RootContent[], line = 1) =>
    restLines(children, lines, text, { offset: 0, line }, 'chrome', (first, last) => `${first}–${last}`).map(
      ({ lines: [first, last], kind, text: shown }) => `${first}–${last} ${kind} ${shown}`,
    );

  it('are runs from ink to ink, from the body on', () => {
    expect(rest([])).toEqual(['1–5 chrome 1–5']);
    expect(rest([], 2)).toEqual(['2–5 chrome 2–5']);
    expect(rest([], 3)).toEqual(['4–5 chrome 4–5']);
    expect(rest([paragraph(words('two', 2))])).toEqual(['1–1 chrome 1–1', '4–5 chrome 4–5']);
    expect(rest([paragraph(words('five', 5))])).toEqual(['1–4 chrome 1–4']);
    expect(rest([paragraph(words('all', 1, 5))])).toEqual([]);
  });

  it('are not those between two texts of a paragraph, but those between two paragraphs', () => {
    expect(rest([paragraph(words('one', 1), words('four', 4))])).toEqual(['5–5 chrome 5–5']);
    expect(rest([paragraph(words('one', 1)), paragraph(words('four', 4))])).toEqual([
      '2–2 chrome 2–2',
      '5–5 chrome 5–5',
    ]);
    const bold = { type: 'strong', children: [words('one', 1)] };
    expect(rest([paragraph(bold, words('four', 4))])).toEqual(['5–5 chrome 5–5']);
    const heading = { ...paragraph(words('one', 1)), type: 'heading', depth: 1 } as RootContent;
    expect(rest([heading, paragraph(words('four', 4))])).toEqual(['2–2 chrome 2–2', '5–5 chrome 5–5']);
    expect(rest([paragraph(words('one', 1), { type: 'break' }, words('four', 4))])).toEqual([
      '2–2 chrome 2–2',
      '5–5 chrome 5–5',
    ]);
  });

  it('are none where only a mark stands: that of an item, of a rule', () => {
    const position = { start: { line: 1, column: 1 }, end: { line: 4, column: 1 } };
    const item = { type: 'listItem', position, children: [paragraph(words('four', 4))] } as RootContent;
    expect(rest([item])).toEqual(['5–5 chrome 5–5']);
    const rule = { type: 'thematicBreak', position: { ...position, end: position.start } } as RootContent;
    expect(rest([rule, paragraph(words('four', 4))])).toEqual(['2–2 chrome 2–2', '5–5 chrome 5–5']);
  });

  it('are those that only the white space of a text reaches', () => {
    expect(rest([paragraph(words('\n\r\r\nfour', 1, 4))])).toEqual(['1–2 chrome 1–2', '5–5 chrome 5–5']);
    expect(rest([paragraph(words('one\n \n\n', 1, 4))])).toEqual(['2–5 chrome 2–5']);
    expect(rest([paragraph(words(' \n ', 1, 5))])).toEqual(['1–5 chrome 1–5']);
    const image = { type: 'image', url: '', position: words('', 1, 4).position } as RootContent;
    expect(rest([image, paragraph()])).toEqual(['5–5 chrome 5–5']);
  });
});

describe('A text whose markup is too much', () => {
  const body = { offset: 0, line: 1 };
  const read = (error: Error) =>
    orAsText('One\n\ntwo', body, 'page-too-complex', () => {
      throw error;
    });

  it('is read as plain text, with what was too much', () => {
    const { children, data } = read(new TooComplexError('It is deep'));
    expect(children).toHaveLength(2);
    expect(data).toEqual({
      isText: true,
      notes: [
        {
          rule: 'page-too-complex',
          line: 1,
          reason: 'It is deep; it was read as plain text, with its marks.',
        },
      ],
    });
    expect(read(new RangeError('stack')).data?.notes?.[0]?.reason).toBe(
      'It is nested too deep; it was read as plain text, with its marks.',
    );
  });

  it('is no excuse for a fault of the program', () => {
    expect(() => read(new TypeError('fault'))).toThrow('fault');
  });
});

describe('What a page says of itself', () => {
  const hast = (html: string) => unified().use(boundedHtml).parse(html) as HastRoot;
  const names = (head: string) => titleNames(pageHead(hast(`<html><head>${head}</head></html>`)));
  const address = (head: string, before = '') => {
    const tree = hast(`${before}<html><head>${head}</head></html>`);
    return addressOf(tree, pageHead(tree));
  };

  it('is its title, the first of them, and what its metas call it', () => {
    expect(names('<title> The  lake </title>')).toEqual(['The lake']);
    expect(names('')).toEqual(['']);
    expect(names('<title>The lake</title><svg><title>No</title></svg>')).toEqual(['The lake']);
    expect(
      names(
        '<meta property="og:title" content=" A  b "><meta name="title" content="C"><meta name="ArticleTitle" content="D"><meta name="author" content="E"><meta property="og:url" content="F"><meta name="title">',
      ),
    ).toEqual(['', 'A b', 'C', 'D', '']);
  });

  it('is its address: what the browser saved it from, its canonical link, what it is shared by', () => {
    const saved = '<!-- saved from url=(0021)https://a.example/1 -->';
    const link = '<link rel="shortlink canonical" href="https://b.example/1">';
    const meta = '<meta property="og:url" content=" https://c.example/1 ">';
    expect(address(link + meta, saved)).toBe('https://a.example/1');
    expect(address(link + meta)).toBe('https://b.example/1');
    expect(address(meta)).toBe('https://c.example/1');
    expect(address('')).toBeNull();
    expect(address('', '<!-- saved -->')).toBeNull();
    expect(address(link, '<!-- nothing -->')).toBe('https://b.example/1');
    expect(address(`${link}<link rel="canonical" href="https://d.example">`)).toBe('https://b.example/1');
    expect(
      address('<link rel="next" href="https://b.example/2"><a href="https://d.example">x</a>'),
    ).toBeNull();
    expect(address('<link href="https://b.example/2">')).toBeNull();
    expect(address('', `${'<!-- nothing -->'}${saved}`)).toBe('https://a.example/1');
  });

  it.each([
    ['HTTPS://b.example/1', true],
    ['http://b.example', true],
    ['ftp://b.example', false],
    ['see https://b.example', false],
    ['https://b.example/a b', false],
    ['//b.example', false],
    ['', false],
  ])('is an address of the web alone: “%s” %s', (href, is) => {
    expect(address(`<link rel="canonical" href="${href}">`)).toBe(is ? href : null);
  });

  it('is what it is shared by where its canonical link is no address', () => {
    expect(
      address('<link rel="canonical" href="/1"><meta property="og:url" content="https://c.example/1">'),
    ).toBe('https://c.example/1');
  });
});
