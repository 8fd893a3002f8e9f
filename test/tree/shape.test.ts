import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { htmlTrees } from '../../src/parse/tree/html.ts';
import { treesOf } from '../../src/parse/tree/tree-of.ts';
import { readMarkdown, readPage, sourceOf } from './source.ts';

/** The trees that pages and Markdown become, node by node, and what of their source each node is. */

/** "paragraph(strong(“One”))", each text as it stands in the source. */
function shape(node: Nodes, text: string): string {
  const { position } = node;
  if (!('children' in node)) {
    const source = position ? text.slice(position.start.offset, position.end.offset) : '';
    return node.type === 'text' ? `“${source}”` : `${node.type}${source && ` ${source}`}`;
  }
  const name = node.type === 'list' ? (node.ordered ? 'ol' : 'ul') : node.type;
  return `${name}(${node.children.map((child) => shape(child, text)).join(' ')})`;
}
/** So that a page has something else to find than the words that are looked at. */
const talk = `<p>Q: ${'x'.repeat(300)}.</p>`;
const ofPage = (html: string) => {
  const { tree, source } = readPage(`<!doctype html><body><div>${html}${talk}</div></body>`);
  return tree.children.slice(0, -1).map((node) => shape(node, source.text));
};
const ofMarkdown = (text: string) => {
  const { tree, source } = readMarkdown(text);
  return tree.children.map((node) => shape(node, source.text));
};

describe('The tree of a page', () => {
  it.each([
    ['<p>One</p>', ['paragraph(“One”)']],
    ['<h2>One</h2>', ['heading(“One”)']],
    ['<ul><li>One<li>two</ul>', ['ul(listItem(paragraph(“One”)) listItem(paragraph(“two”)))']],
    [
      '<ol><li>One</ol><ol><li>two</ol>',
      ['ol(listItem(paragraph(“One”)))', 'ol(listItem(paragraph(“two”)))'],
    ],
    [
      '<ul><li>One<ol><li>two</ol><li>three</ul>',
      [
        'ul(listItem(paragraph(“One”)))',
        'ol(listItem(paragraph(“two”)))',
        'ul(listItem(paragraph(“three”)))',
      ],
    ],
    [
      '<ul><li>One</ul><p>two</p><ul><li>three</ul>',
      ['ul(listItem(paragraph(“One”)))', 'paragraph(“two”)', 'ul(listItem(paragraph(“three”)))'],
    ],
    ['<p>One</p><hr><p>two</p>', ['paragraph(“One”)', 'thematicBreak <hr>', 'paragraph(“two”)']],
    ['<p><b>One <i>two</i></b> three</p>', ['paragraph(strong(“One ” emphasis(“two”)) “ three”)']],
    ['<p><b>One</b><b>two</b></p>', ['paragraph(strong(“One”) strong(“two”))']],
    ['<p><b>One<br>two</b></p>', ['paragraph(strong(“One” break “two”))']],
    ['<p>One<br>two</p>', ['paragraph(“One” break “two”)']],
    ['<p><a href="/x">One</a></p>', ['paragraph(link(“One”))']],
    ['<pre>1. One\n2. two</pre>', ['ol(listItem(paragraph(“One”)) listItem(paragraph(“two”)))']],
    ['<pre>One\n\ntwo</pre>', ['paragraph(“One”)', 'paragraph(“two”)']],
    ['<pre>1. One\n2. <b>two</b></pre>', ['paragraph(“1. One” break “2. ” strong(“two”))']],
    ['<pre>1. One &amp; two</pre>', ['paragraph(“1. One &amp; two”)']],
    ['<pre>One<br>two</pre>', ['paragraph(“One” break “two”)']],
  ])('is “%s”', (html, found) => {
    expect(ofPage(html)).toEqual(found);
  });

  it('says where each node stands, from its first word to its last', () => {
    const { tree } = readPage(
      `---\ndate: 2031-03-04\n---\n<!doctype html><body>\n<p><b> One\ntwo<br></b> </p><hr>${talk}`,
    );
    const [paragraph, rule] = tree.children;
    expect(paragraph?.position).toMatchObject({ start: { line: 5 }, end: { line: 6, column: 4 } });
    const bold = paragraph?.type === 'paragraph' ? paragraph.children[0] : null;
    expect(bold?.position?.end).toEqual(paragraph?.position?.end);
    expect(rule?.position).toMatchObject({ start: { line: 6, column: 17 }, end: { line: 6, column: 21 } });
  });

  it('gives the places of items and their markers', () => {
    const { tree, source } = readPage(`<!doctype html><body><ol start="3"><li> One </li></ol>${talk}`);
    const [list] = tree.children;
    const item = list?.type === 'list' ? list.children[0] : null;
    expect(item?.data).toEqual({ marker: '3.' });
    expect(item?.position?.start.offset).toBe(source.text.indexOf(' One'));
    expect(item?.position).toEqual(item?.children[0]?.position);
  });

  it('keeps the depth of a heading', () => {
    expect(readPage(`<!doctype html><body><h3>One</h3>${talk}`).tree.children[0]).toMatchObject({ depth: 3 });
  });
});

describe('What a page shows outside of its transcript', () => {
  const furniture = (html: string) =>
    (readPage(`<!doctype html>\n<body>\n<div>\n${talk}\n</div>\n${html}\n</body>`).tree.data?.furniture ?? [])
      .slice(1)
      .map(({ text, kind, lines }) => `${lines.join('–')} ${kind} ${text}`);

  it('is joined from line to line, first to last', () => {
    expect(furniture('<nav>Home\nNews\n<b>of</b> the day</nav>')).toEqual([
      '5–9 chrome Home News of the day',
    ]);
  });

  it('is said to the very end of the page', () => {
    const { tree } = readPage(`<!doctype html><body><div>${talk}</div>\n<nav>Home\nNews`);
    expect(tree.data?.furniture).toEqual([{ lines: [2, 3], kind: 'chrome', text: 'Home News' }]);
  });

  it('is no script, no style and no template', () => {
    expect(
      furniture('<nav>Home\n<script>1;</script>\n<style>a{}</style><noscript>b</noscript>News</nav>'),
    ).toEqual(['5–9 chrome Home b News']);
    expect(furniture('<nav><template>no</template>Home</nav>')).toEqual(['5–7 chrome Home']);
  });

  it('is the line of tags where nothing is shown, cut at 120 signs', () => {
    const below = (size: number) =>
      readPage(`<!doctype html><body><div>${talk}</div>\n<hr class="${'x'.repeat(size - 13)}">\n</body>`).tree
        .data?.furniture?.[0]?.text;
    expect(below(120)).toBe(`<hr class="${'x'.repeat(107)}">`);
    expect(below(121)).toMatch(/^<hr class="x+…$/);
    expect(below(300)).toMatch(/^<hr class="x{80,110}…$/);
  });
});

describe('The trees of a source', () => {
  const types = (file: string, text: string) => {
    const { type, children } = treesOf(sourceOf(file, text))();
    return `${type}: ${children.map((child) => child.type).join(' ')}`;
  };

  it('are those of its format', () => {
    expect(types('a.txt', '# One\n')).toBe('root: paragraph');
    expect(types('a.md', '# One\n')).toBe('root: heading');
    expect(types('a.html', '<h1>One</h1>')).toBe('root: heading');
  });

  it('are as many as there are selectors', () => {
    const treeOf = treesOf(
      sourceOf(
        'a.html',
        `<div class="wide"><blockquote class="text">${talk}</blockquote><p class="n">One</p></div>`,
      ),
    );
    expect(treeOf().children).toHaveLength(2);
    expect(treeOf('.text').children).toHaveLength(1);
  });
});

describe('A page that is too much', () => {
  it('is plain text, with a selector or without, and says so once', () => {
    const deep = `${'<b><div>'.repeat(20_000)}One`;
    const treeOf = htmlTrees(sourceOf('a.html', `<!doctype html><body>${deep}`));
    const tree = treeOf();
    expect(treeOf('.text')).toBe(tree);
    expect(tree.data?.isText).toBe(true);
    expect(tree.data?.notes).toHaveLength(1);
  });
});

describe('The tree of Markdown', () => {
  it.each([
    ['One\n', ['paragraph(“One”)']],
    ['# One\n', ['heading(“One”)']],
    ['#\n', ['heading()']],
    ['### Ms. Arden:\n', ['paragraph(strong(“Ms. Arden:”))']],
    ['Ms. Arden: We will\n---\n', ['paragraph(“Ms. Arden: We will”)', 'thematicBreak ---']],
    ['> One\n> two\n', ['paragraph(“One\n> two”)']],
    ['***\n', ['thematicBreak ***']],
    ['`One` ![a](b.png)\n', ['paragraph(“`One`” “ ” “![a](b.png)”)']],
    ['One<br>two <!-- no --><b>three</b>\n', ['paragraph(“One” break <br> “two ” “three”)']],
    ['One <brig>\n', ['paragraph(“One ” “<brig>”)']],
    ['One </i> two\n', ['paragraph(“One ” “ two”)']],
    ['**One *two***\n', ['paragraph(strong(“One ” emphasis(“two”)))']],
    ['~~One~~ ~two~\n', ['paragraph(delete(“One”) “ ~two~”)']],
    ['[One](/a) [two][1]\n\n[1]: /b\n', ['paragraph(link(“One”) “ ” link(“two”))']],
    ['[`One`](/a)\n', ['paragraph(link(“`One`”))']],
    ['[One][1] [1]\n\n[1]: noise\n', ['paragraph(“[One][1]” “ ” “[1]”)', 'paragraph(“[1]: noise”)']],
    ['1. One\n2. two\n', ['ol(listItem(paragraph(“One”)) listItem(paragraph(“two”)))']],
    ['1999. One\n', ['paragraph(“1999. ” “One”)']],
    ['1999. One\n\n      two\n', ['paragraph(“1999. ” “One”)', 'paragraph(“two”)']],
    ['1.\n', ['ol(listItem(paragraph(“1.”)))']],
    ['1. - One\n', ['ol(listItem(paragraph(“1. ”) ul(listItem(paragraph(“One”)))))']],
    ['| One | |\n|---|---|\n', ['paragraph(“One”)']],
    ['a[^1]\n\n[^1]: One\n', ['paragraph(“a” “[^1]”)', 'paragraph(“[^1]: ” “One”)']],
    ['[^1]: One\n', ['paragraph(“[^1]: ” “One”)']],
    ['[^1]:\n', ['paragraph(“[^1]:”)']],
  ])('is “%s”', (text, found) => {
    expect(ofMarkdown(text)).toEqual(found);
  });
});
