import { describe, expect, it } from 'vitest';
import { readPage } from './source.ts';

const speech = `
<p>Q: Will the lake rise this year, as the harbour office has said it would?</p>
<p>A: We have seen the figures, and we will publish them on Friday with all that belongs to them.</p>
<p>Q: And the bridge?</p>
<p>A: That is for the council to decide. It has promised to do so before the summer.</p>`;
const speechLines = 4;

const page = (body: string, head = '<title>Harbour briefing, 4 March 2031</title>') =>
  `<!DOCTYPE html>\n<html>\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
const textsOf = (html: string) => readPage(html).blocks.map(({ text }) => text);
/** What is read between the title of a page and what is said on it. */
const above = (html: string, head?: string) => textsOf(page(html, head)).slice(1, -speechLines);
const inside = (html: string) => above(`<div>${html}${speech}</div>`);

describe('What a page never says', () => {
  it.each([
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'button',
    'select',
    'textarea',
    'object',
    'video',
    'canvas',
    'iframe',
    'nav',
    'footer',
    'dialog',
    'menu',
  ])('stands in <%s>', (tag) => {
    expect(inside(`<p>It is late.</p><${tag}>A: It is not said. No.</${tag}>`)).toEqual(['It is late.']);
  });

  it.each([
    'role="navigation"',
    'role="banner"',
    'role="contentinfo"',
    'role="search"',
    'role="complementary"',
    'role="dialog"',
    'role="alert"',
    'hidden',
    'style="margin: 0; display:none"',
    'style="DISPLAY : NONE"',
  ])('stands in a box with %s', (attribute) => {
    expect(inside(`<p>It is late.</p><div ${attribute}><p>A: It is not said. No.</p></div>`)).toEqual([
      'It is late.',
    ]);
  });

  it.each(['role="main"', 'style="display: block"', 'hidden-by="none"', 'class="text"'])(
    'does not stand in a box with %s',
    (attribute) => {
      expect(inside(`<div ${attribute}><p>It is late.</p></div>`)).toEqual(['It is late.']);
    },
  );

  it.each([
    'nav',
    'site-menu',
    'breadcrumbs',
    'share_bar',
    'social',
    'sidebar',
    'related',
    'comments',
    'cookie',
    'newsletter',
    'toolbar',
    'print',
    'pager',
    'page-footer',
    'copyright',
  ])('stands in a box that is called “%s”, by its class or its id', (name) => {
    const said = '<p>It is late.</p>';
    expect(inside(`${said}<div class="a ${name}"><p>Go there now</p></div>`)).toEqual(['It is late.']);
    expect(inside(`${said}<div id="${name}"><p>Go there now</p></div>`)).toEqual(['It is late.']);
  });

  it.each(['navy', 'shared', 'unrelated', 'printer', 'text'])(
    'may stand in one that is called “%s”',
    (name) => {
      expect(inside(`<div class="${name}"><p>Go there now</p></div>`)).toEqual(['Go there now']);
    },
  );

  it('is a list of three links and more; two are said', () => {
    const links = (count: number) =>
      `<ul>${'<li><a href="/a">The lake</a></li>'.repeat(count)}</ul><p>It is late.</p>`;
    expect(inside(links(3))).toEqual(['It is late.']);
    expect(inside(links(2))).toEqual(['The lake', 'The lake', 'It is late.']);
  });

  it('is no list of links into the page itself', () => {
    expect(
      inside(
        '<ul><li><a href="#a">One</a></li><li><a href="#b">Two</a></li><li><a href="#c">Three</a></li></ul>',
      ),
    ).toEqual(['One', 'Two', 'Three']);
  });
});

describe('What is bold, stressed, struck or linked on a page', () => {
  const typesOf = (html: string): string[] => {
    const { blocks } = readPage(page(`<div><p>So ${html} then</p>${speech}</div>`));
    const types = (nodes: readonly { type: string; children?: unknown }[]): string[] =>
      nodes.flatMap(({ type, children }) =>
        type === 'text' ? [] : [type, ...types((children ?? []) as { type: string }[])],
      );
    return types(blocks[1]?.rich?.children ?? []);
  };

  it.each([
    ['<b>x</b>', ['strong']],
    ['<strong>x</strong>', ['strong']],
    ['<span style="font-weight: bold">x</span>', ['strong']],
    ['<span style="color:red;FONT-WEIGHT:700">x</span>', ['strong']],
    ['<span style="font-weight:400">x</span>', []],
    ['<i>x</i>', ['emphasis']],
    ['<em>x</em>', ['emphasis']],
    ['<span style="font-style : italic">x</span>', ['emphasis']],
    ['<s>x</s>', ['delete']],
    ['<del>x</del>', ['delete']],
    ['<strike>x</strike>', ['delete']],
    ['<span style="text-decoration: underline LINE-THROUGH">x</span>', ['delete']],
    ['<span style="color: red; text-decoration: line-through; margin: 0">x</span>', ['delete']],
    ['<span style="text-decoration: underline">x</span>', []],
    ['<span style="content: line-through; text-decoration: none">x</span>', []],
    ['<a href="/x">x</a>', ['link']],
    ['<a name="x">x</a>', []],
    ['<u>x</u>', []],
    ['<b>x <b>y</b></b>', ['strong']],
    ['<b>x <i>y</i></b>', ['strong', 'emphasis']],
    ['<b>x</b><b>y</b>', ['strong', 'strong']],
  ])('is told in “%s”', (html, types) => {
    expect(typesOf(html)).toEqual(types);
  });

  it('is no heading’s: that is bold anyway', () => {
    const { blocks } = readPage(page(`<div><b><h2>The lake</h2></b>${speech}</div>`));
    expect(blocks.find(({ text }) => text === 'The lake')).toMatchObject({ depth: 2, rich: null });
  });
});

describe('The items of a list on a page', () => {
  const markers = (html: string) =>
    readPage(page(`<div>${html}${speech}</div>`))
      .blocks.slice(1, -speechLines)
      .map(({ marker }) => marker);

  it.each([
    ['<ol><li>a<li>b</ol>', ['1.', '2.']],
    ['<ol start="4"><li>a<li>b</ol>', ['4.', '5.']],
    ['<ol start="x"><li>a<li>b</ol>', ['1.', '2.']],
    ['<ol><li value="7">a<li>b</ol>', ['7.', '2.']],
    ['<ul><li>a<li>b</ul>', ['•', '•']],
    ['<ol><li>a<ul><li>b</ul><li>c</ol>', ['1.', '•', '2.']],
    ['<ol><li>a</ol><ol><li>b</ol>', ['1.', '1.']],
    ['<p>a</p><ol><li>b</ol><p>c</p>', [null, '1.', null]],
  ])('are counted: “%s”', (html, found) => {
    expect(markers(html)).toEqual(found);
  });
});

describe('The title above a transcript', () => {
  const named = '<title>Harbour briefing, 4 March 2031 | Harbour Office</title>';
  const box = `<div class="text">${speech}</div>`;
  const title = (html: string, head = named) => textsOf(page(html, head))[0];

  it('is the heading that the page’s own title repeats, the one right above where there are two', () => {
    expect(title(`<h1>Harbour Office</h1><div><h2>Harbour briefing, 4 March 2031</h2></div>${box}`)).toBe(
      'Harbour briefing, 4 March 2031',
    );
  });

  it('is a line that the page’s own title repeats', () => {
    expect(title(`<div class="a"><span>Harbour briefing, 4 March 2031</span></div><h1>News</h1>${box}`)).toBe(
      'Harbour briefing, 4 March 2031',
    );
  });

  it('is the first heading of all where the page’s own title says something else', () => {
    expect(title(`<div class="a"><h1>The lake and the bridge</h1></div>${box}`)).toBe(
      'The lake and the bridge',
    );
  });

  it('is no link, and no line that is hardly a part of the title', () => {
    expect(title(`<div class="a"><p><a href="/x">Harbour briefing, 4 March 2031</a></p></div>${box}`)).toBe(
      'Harbour briefing, 4 March 2031 | Harbour Office',
    );
    expect(title(`<div class="a"><p>Harbour Office</p></div>${box}`)).toBe(
      'Harbour briefing, 4 March 2031 | Harbour Office',
    );
  });

  it.each([
    '<meta property="og:title" content="The lake and the bridge">',
    '<meta name="title" content="The lake and the bridge">',
    '<meta name="ArticleTitle" content="The lake and the bridge">',
  ])('may be named by %s', (meta) => {
    expect(
      title(
        `<h1>News of the day</h1><div class="a"><p>The lake and the bridge</p></div>${box}`,
        `<title>News</title>${meta}`,
      ),
    ).toBe('The lake and the bridge');
  });

  it('has below it the lines with a date or a time, no others', () => {
    const lines = [
      '4 March 2031',
      '18:11 today',
      '2031年3月4日',
      'Harbour Hall',
      `${'On the way of the ferry '.repeat(8)}in 2031`,
    ];
    const html = `<div class="a"><h1>Harbour briefing, 4 March 2031</h1>${lines.map((line) => `<p class="m">${line}</p>`).join('')}<p class="m"><a href="/x">More of 2031</a></p></div>${box}`;
    expect(textsOf(page(html, named)).slice(0, -speechLines)).toEqual([
      'Harbour briefing, 4 March 2031',
      '4 March 2031',
      '18:11 today',
      '2031年3月4日',
    ]);
  });

  it('is taken once where the transcript holds it', () => {
    const texts = textsOf(
      page(`<h1>Harbour Office</h1><div><h1>Harbour briefing</h1>${speech}</div>`, named),
    );
    expect(texts[0]).toBe('Harbour briefing');
    expect(texts).not.toContain('Harbour Office');
  });
});
