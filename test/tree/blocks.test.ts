import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/parse/segments/blocks.ts';
import type { Block } from '../../src/parse/stages.ts';
import { textTree } from '../../src/parse/tree/text.ts';
import { readMarkdown, readPage, sourceOf } from './source.ts';

const markdown = (text: string): Block[] => readMarkdown(text).blocks;
const plain = (text: string): Block[] => {
  const source = sourceOf('a.txt', text);
  return toBlocks(textTree(source), source);
};
/** The blocks of a page behind its title. */
const page = (html: string): Block[] =>
  readPage(
    `<!doctype html><html><head><title>Harbour briefing</title></head><body><div>\n${html}\n<p>Q: It is said so. And so it is said.</p></div></body></html>`,
  ).blocks.slice(1, -1);
/** "3–4 text", a block each. */
const shown = (blocks: readonly Block[]): string[] =>
  blocks.map(({ lines: [from, to], text }) => `${from === to ? from : `${from}–${to}`} ${text}`);

describe('The blocks of Markdown', () => {
  it('have their lines, and where each further line begins', () => {
    const blocks = markdown('One **bold** two\nline\nand *it\nis*.\n');
    expect(shown(blocks)).toEqual(['1–4 One bold two\nline\nand it\nis.']);
    const [block] = blocks;
    expect(block?.breaks.map(([at, line]) => `${line} ${block.text.slice(at).split('\n')[0]}`)).toEqual([
      '2 line',
      '3 and it',
      '4 is.',
    ]);
  });

  it('know the line of what stands behind a line end that nothing shows', () => {
    const [block] = markdown('One [two](\n/x) three.\n');
    expect(block).toMatchObject({ text: 'One two three.', lines: [1, 2], breaks: [[7, 2]] });
  });

  it('are cut at a line end that is one of the text', () => {
    expect(shown(markdown('One line  \nand another,\\\nand a *third  \nin italics*.\n'))).toEqual([
      '1 One line',
      '2 and another,',
      '3 and a third',
      '4 in italics.',
    ]);
  });

  it('have the markers of lists as they are printed, on the first paragraph of an item', () => {
    const blocks = markdown('- item\n  more\n\n  second\n\n3. third\n4)  fourth\n');
    expect(blocks.map(({ marker, markerSize, text }) => [marker, markerSize, text])).toEqual([
      ['-', 2, '- item\nmore'],
      ['-', 0, 'second'],
      ['3.', 3, '3. third'],
      ['4)', 4, '4)  fourth'],
    ]);
    expect(blocks[0]?.breaks).toEqual([['- item\n'.length, 2]]);
    expect(markdown('text\n')[0]).toMatchObject({ marker: null, markerSize: 0 });
  });

  it('hold the depth of headings, quotations and what is no markup', () => {
    const blocks = markdown('## Head\n\n> quote\n\n```\ncode\nlines\n```\n\n<div>\nraw\n</div>\n');
    expect(blocks.map(({ depth }) => depth)).toEqual([2, 0, 0, 0]);
    expect(shown(blocks)).toEqual(['1 Head', '3 quote', '5–8 ```\ncode\nlines\n```', '11 raw']);
    expect(blocks[2]?.breaks.map(([, line]) => line)).toEqual([6, 7, 8]);
  });

  it('hold rules as they are printed', () => {
    const blocks = markdown('One.\n\n***\n\nTwo.\n\n- - -\n');
    expect(shown(blocks)).toEqual(['1 One.', '3 ***', '5 Two.', '7 - - -']);
    expect(blocks.map(({ rule }) => rule)).toEqual([false, true, false, true]);
    expect(blocks[1]).toMatchObject({ marker: null, depth: 0, breaks: [] });
  });

  it('keep what is stressed, linked or struck, where there is any', () => {
    expect(
      markdown('*One*\n\nTwo\n').map(({ rich }) => rich?.children.map(({ type }) => type) ?? null),
    ).toEqual([['emphasis'], null]);
  });
});

describe('The blocks of a plain text', () => {
  it('have their lines at each kind of line end', () => {
    const blocks = plain('Head\n\n\n  1. One\n• Two\n   \nThree\r\nFour\rFive\n');
    expect(shown(blocks)).toEqual(['1 Head', '4 1. One', '5 • Two', '7 Three', '8 Four', '9 Five']);
    expect(blocks.map(({ marker, markerSize }) => [marker, markerSize])).toEqual([
      [null, 0],
      ['1.', 3],
      ['•', 2],
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('have the lines of a hard-wrapped paragraph, ended by %j', (end) => {
    const line = 'the ferry of the harbour is late and we are too x';
    const text = `Q: ${Array.from({ length: 4 }, () => [line, line, 'end.', ''].join(end)).join(end)}`;
    const blocks = plain(text);
    expect(blocks.map(({ lines }) => lines)).toEqual([
      [1, 3],
      [5, 7],
      [9, 11],
      [13, 15],
    ]);
    const [, second] = blocks;
    expect(second?.breaks.map(([at, number]) => `${number} ${second.text.slice(at).split(end)[0]}`)).toEqual([
      `6 ${line}`,
      '7 end.',
    ]);
  });

  it('stand in the lines of the file where front matter stands above', () => {
    const source = sourceOf('a.txt', '---\ndate: 2031-05-04\n---\n\nOne.\n');
    const [block] = toBlocks(textTree(source), source);
    expect(block).toMatchObject({ text: 'One.', lines: [5, 5] });
  });
});

describe('The blocks of a saved page', () => {
  it('are cut at each line break, inside of bold too, and have the lines of the file', () => {
    const blocks = page('<p>One <b>bold<br>two\nthree</b> end<br>four.</p>');
    expect(shown(blocks)).toEqual(['2 One bold', '2–3 two three end', '3 four.']);
    expect(blocks.map(({ rich }) => rich?.children.length ?? 0)).toEqual([2, 2, 0]);
    const deep = page('<p>One <b>bold <i>slanted<br>two</i>\nthree</b></p>');
    expect(shown(deep)).toEqual(['2 One bold slanted', '2–3 two three']);
    expect(shown(page('<p><b>One<br></b>two</p>'))).toEqual(['2 One', '2 two']);
  });

  it('have markers that the page makes and does not print', () => {
    const blocks = page('<ul><li>item<br>more</li>\n<li><p>one</p><p>two</p></li></ul>');
    expect(blocks.map(({ marker, markerSize, text }) => [marker, markerSize, text])).toEqual([
      ['•', 0, 'item'],
      ['•', 0, 'more'],
      ['•', 0, 'one'],
      ['•', 0, 'two'],
    ]);
  });

  it('hold a rule as a dash, on the lines of its tag', () => {
    const blocks = page('<p>One.</p><hr>\n<hr\n>\n<p>Two.</p>');
    expect(shown(blocks)).toEqual(['2 One.', '2 —', '3–4 —', '5 Two.']);
    expect(blocks.map(({ rule }) => rule)).toEqual([false, true, true, false]);
  });
});
