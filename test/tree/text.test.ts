import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/parse/segments/blocks.ts';
import { extractedTree } from '../../src/parse/tree/extracted.ts';
import { LineTable } from '../../src/parse/tree/line-table.ts';
import { textTree } from '../../src/parse/tree/text.ts';
import type { ExtractedLine } from '../../src/read/originals/extraction.ts';
import { taken } from '../../src/read/originals/taken.ts';
import { sourceOf } from './source.ts';

const blocksOf = (text: string) => {
  const source = sourceOf('a.txt', text);
  return toBlocks(textTree(source), source);
};
const treeOf = (text: string) => textTree(sourceOf('a.txt', text));

describe('A list of a plain text', () => {
  it.each(['1.', '12)', '123.', '•', '‣', '▪', '·', '●', '○', '◦', '*', '+', '–', '—', '-', '\u0335'])(
    'has the marker “%s”',
    (marker) => {
      const [block] = blocksOf(`${marker} The bridge\n`);
      expect(block).toMatchObject({ marker, markerSize: marker.length + 1, text: `${marker} The bridge` });
    },
  );

  it.each(['1234. The bridge', '1.The bridge', '-The bridge', 'a. The bridge', '1: The bridge', '-', '2. '])(
    'is none in “%s”',
    (line) => {
      expect(blocksOf(`${line}\n`)[0]?.marker).toBeNull();
    },
  );

  it('has the space behind a marker in it, whatever space that is', () => {
    expect(blocksOf('1.\u00a0\u2003 The bridge\n')[0]?.markerSize).toBe(5);
    expect(blocksOf('  1.  The bridge\n')[0]).toMatchObject({ text: '1.  The bridge', markerSize: 4 });
  });

  it('is one from item to item, and another behind a paragraph', () => {
    const tree = treeOf('1. One\n2. Two\nIt is late.\n• Three\n');
    expect(
      tree.children.map((node) => (node.type === 'list' ? [node.ordered, node.children.length] : node.type)),
    ).toEqual([[true, 2], 'paragraph', [false, 1]]);
  });

  it('stands where its items stand', () => {
    const text = 'It is late.\n  1. One\n2.  Two\n';
    const [, list] = treeOf(text).children;
    expect(list?.position).toEqual({
      start: { line: 2, column: 3, offset: text.indexOf('1.') },
      end: { line: 3, column: 8, offset: text.indexOf('Two') + 3 },
    });
    const items = list?.type === 'list' ? list.children : [];
    expect(items.map(({ position }) => text.slice(position?.start.offset, position?.end.offset))).toEqual([
      '1. One',
      '2.  Two',
    ]);
    expect(items.map(({ children: [one] }) => one?.position?.start)).toEqual([
      { line: 2, column: 6, offset: text.indexOf('One') },
      { line: 3, column: 5, offset: text.indexOf('Two') },
    ]);
  });
});

describe('A paragraph of a plain text', () => {
  it('stands from its first to its last sign', () => {
    const text = 'One.\n  \t It is late. \t\n';
    const [, paragraph] = treeOf(text).children;
    expect(paragraph?.position).toEqual({
      start: { line: 2, column: 5, offset: text.indexOf('It') },
      end: { line: 2, column: 16, offset: text.indexOf('late.') + 5 },
    });
  });
});

describe('A hard-wrapped text', () => {
  const full = 'the ferry of the harbour is late and we are too x';
  const full60 = `${full} and so on x`;
  const paragraphs = (...lines: string[]) => `${lines.join('\n')}\n\n`;
  const wrapped = paragraphs(full60, full60, 'and so.').repeat(4);

  it('has its lines joined where the first word of the next had no room', () => {
    expect(blocksOf(wrapped).map(({ lines }) => lines)).toEqual([
      [1, 3],
      [5, 7],
      [9, 11],
      [13, 15],
    ]);
  });

  it('has lines that had room for more apart', () => {
    const blocks = blocksOf(`${wrapped}It is late.\nWe are too.\n`);
    expect(blocks.slice(4).map(({ text }) => text)).toEqual(['It is late.', 'We are too.']);
  });

  it('has a line apart that follows a title in capitals, unless it is in capitals too', () => {
    const title = full60.toUpperCase();
    expect(blocksOf(`${wrapped}${paragraphs(title, 'and so.')}`).slice(4)).toHaveLength(2);
    expect(blocksOf(`${wrapped}${paragraphs(title, 'AND SO.')}`).slice(4)).toHaveLength(1);
  });

  it('has the items of a list apart, and the lines of an item together', () => {
    const blocks = blocksOf(`${wrapped}${paragraphs(`1. ${full}`, `2. ${full60.slice(0, 57)}`, 'and so.')}`);
    expect(blocks.slice(4).map(({ marker, lines }) => [marker, lines])).toEqual([
      ['1.', [17, 17]],
      ['2.', [18, 19]],
    ]);
  });

  it('is one where lines that labels open stand right below each other', () => {
    const turns = Array.from({ length: 4 }, () => `Q: ${full}\n${full60}\nand so.\nMS. VALE: Yes.\n`).join(
      '',
    );
    expect(blocksOf(turns).filter(({ text }) => text.startsWith('MS. VALE'))).toHaveLength(4);
  });

  it.each([
    ['most lines that are followed do not fill it', paragraphs(full60, 'and so.', 'and so.').repeat(4)],
    ['a line in ten is longer', paragraphs(full60, full60, `${full60} ${full60}`).repeat(4)],
    ['hardly a line is followed by another', `${full60}\n\n${full60}\n\n${full60}\nand so.\n\n${full60}\n`],
    ['there are three lines', `${full60}\n${full60}\nand so.\n`],
  ])('is none where %s: each line is a paragraph', (_, text) => {
    expect(blocksOf(text)).toHaveLength(text.split('\n').filter(Boolean).length);
  });
});

describe('The lines of a text', () => {
  const text = 'One\r\nTwo\rThree\n\nFive';
  const table = new LineTable(text);

  it('are counted by every kind of line end, an empty text having one', () => {
    expect(table.count).toBe(5);
    expect(new LineTable('').count).toBe(1);
    expect(new LineTable('One\n').count).toBe(2);
  });

  it.each([
    ['One', 1],
    ['\r\nTwo', 1],
    ['\nTwo', 1],
    ['Two', 2],
    ['Three', 3],
    ['\nFive', 4],
    ['Five', 5],
    ['e', 1],
  ])('are told of each place: %j', (piece, line) => {
    expect(table.lineOf(text.indexOf(piece))).toBe(line);
  });

  it('reach from their first sign to that of the next', () => {
    expect([1, 2, 3, 4, 5, 6].map((line) => text.slice(...table.extent(line)))).toEqual([
      'One\r\n',
      'Two\r',
      'Three\n',
      '\n',
      'Five',
      '',
    ]);
  });

  it('are the points of a position, which never ends before it starts', () => {
    const at = text.indexOf('hree');
    const start = { line: 3, column: 2, offset: at };
    expect(table.position(at, at + 3)).toEqual({ start, end: { line: 3, column: 5, offset: at + 3 } });
    expect(table.position(at, 0)).toEqual({ start, end: start });
  });
});

describe('A text that was taken out of a document', () => {
  const plain = { strong: false, emphasis: false, url: null };
  /** What stands where, and how it looks. */
  const lookOf = (node: Nodes): unknown => {
    if (node.type !== 'text') return [node.type, ...('children' in node ? node.children.map(lookOf) : [])];
    const { start, end } = node.position ?? {};
    return `${node.value} ${start?.line}:${start?.column}–${end?.column} ${start?.offset}–${end?.offset}`;
  };
  const looks = (...lines: Omit<ExtractedLine, 'place'>[]) => {
    const { text, original } = taken(
      'docx',
      lines.map((line) => ({ ...line, place: null })),
    );
    return extractedTree(sourceOf('a.txt', text), original).children.map(lookOf);
  };

  it.each([
    [{}, ['paragraph', 'It is late. 1:1–12 0–11']],
    [{ depth: 2 }, ['heading', 'It is late. 1:1–12 0–11']],
    [{ runs: [{ ...plain, text: 'It is late.' }] }, ['paragraph', 'It is late. 1:1–12 0–11']],
    [
      {
        runs: [
          { ...plain, text: 'It ', strong: true },
          { ...plain, text: 'is', emphasis: true },
          { ...plain, text: '' },
          { text: ' late.', strong: true, emphasis: true, url: '/late' },
        ],
      },
      [
        'paragraph',
        ['strong', 'It  1:1–4 0–3'],
        ['emphasis', 'is 1:4–6 3–5'],
        ['link', ['strong', ['emphasis', ' late. 1:6–12 5–11']]],
      ],
    ],
  ])('looks as it does there: %j', (look, expected) => {
    expect(looks({ text: 'It is late.', ...look })).toEqual([expected]);
  });

  it('does so in the items of a list too, behind their markers', () => {
    const runs = [
      { ...plain, text: '- One ' },
      { ...plain, text: 'two', strong: true },
    ];
    expect(looks({ text: 'Late.' }, { text: '- One two', runs }, { text: '- Three' })).toEqual([
      ['paragraph', 'Late. 1:1–6 0–5'],
      [
        'list',
        ['listItem', ['paragraph', 'One  3:3–7 9–13', ['strong', 'two 3:7–10 13–16']]],
        ['listItem', ['paragraph', 'Three 5:3–8 20–25']],
      ],
    ]);
  });
});
