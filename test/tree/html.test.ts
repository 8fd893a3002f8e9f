import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../helpers/trials.ts';
import { readPage, strayLines } from './source.ts';

const speech = `
<p><b>Q: Will the lake rise this year, as the harbour office has said it would?</b></p>
<p>A: We have seen the figures, and we will publish them on Friday with all that belongs to them.</p>
<p>Q: And the bridge?</p>
<p>A: That is for the council to decide. It has promised to do so before the summer.</p>`;

const menus = `<ul class="nav"><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/office">The office</a></li></ul>`;

const page = (body: string, head = '<title>Harbour briefing, 4 March 2031 | Harbour Office</title>') =>
  `<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n${head}\n<script>var a = "Q: Is this speech?";</script>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

const textsOf = (html: string) => readPage(html).blocks.map(({ text }) => text);
const said = [
  'Q: Will the lake rise this year, as the harbour office has said it would?',
  'A: We have seen the figures, and we will publish them on Friday with all that belongs to them.',
  'Q: And the bridge?',
  'A: That is for the council to decide. It has promised to do so before the summer.',
];

describe('The transcript on a saved page', () => {
  it('is found among menus, scripts and footers, with its title and date line', () => {
    const html = page(
      `<div id="top">${menus}<form><input value="search"></form></div>
      <div class="main"><h1>Harbour briefing, 4 March 2031</h1>
      <p class="meta">Published: <time>4 March 2031</time></p><p class="tag">News</p>
      <div class="text">${speech}</div>
      <div class="related"><h3>More</h3>${menus}</div></div>
      <div class="footer">© 2031 The harbour office. All rights reserved. Please read our long and careful statement on the keeping of letters.</div>`,
    );
    expect(textsOf(html)).toEqual(['Harbour briefing, 4 March 2031', 'Published: 4 March 2031', ...said]);
  });

  it.each([
    ['in one form around the whole page', `<form id="all">${menus}<div>${speech}</div></form>`],
    ['in a box that a script shows', `<div style="display: none">${menus}<div>${speech}</div></div>`],
    ['in table cells', `<table><tr><td>${menus}</td><td>${speech}</td></tr></table>`],
    ['in nested divs', `<div><div><div>${menus}</div><div><div>${speech}</div></div></div></div>`],
    ['bare in the body', speech],
    [
      'around a share bar',
      speech.replace('<p>Q: And', '<aside><ul><li><a href="/s">Share</a></li></ul></aside><p>Q: And'),
    ],
    [
      'around a list of other pages',
      speech.replace(
        '<p>Q: And',
        '<ul><li><a href="/1">One</a><li><a href="/2">Two</a><li><a href="/3">Three</a></ul><p>Q: And',
      ),
    ],
  ])('is found %s', (_, body) => {
    expect(textsOf(page(`<h1>Harbour briefing, 4 March 2031</h1>${body}`)).slice(1)).toEqual(said);
  });

  it('takes in a further part that stands apart, if its labels are those of the transcript', () => {
    const html = page(
      `<div class="a"><div class="b">${speech}</div></div><div class="c"><div class="d"><p>Q: One more?</p><p>A: No.</p></div></div>`,
    );
    expect(textsOf(html).slice(-2)).toEqual(['Q: One more?', 'A: No.']);
  });

  it('takes in nameless lines right beside it: the place above, the time below', () => {
    const html = page(
      `<div class="editor"><div>Harbour Hall</div><div>${speech}</div><div>6:24 P.M.</div><div class="tool">Print</div></div>`,
    );
    const texts = textsOf(html);
    expect(texts).toContain('Harbour Hall');
    expect(texts.at(-1)).toBe('6:24 P.M.');
    expect(texts).not.toContain('Print');
  });

  it('has the title of the page itself where no heading repeats it', () => {
    expect(textsOf(page(speech))[0]).toBe('Harbour briefing, 4 March 2031 | Harbour Office');
  });

  it('is where the publisher’s selector says, unless that misses what was said', () => {
    const html = page(
      `<div class="wide"><div class="text">${speech}</div><div>Posted in: notices</div></div>`,
    );
    const texts = (selector?: string) =>
      readPage(html, selector)
        .blocks.map(({ text }) => text)
        .slice(1);
    expect(texts()).toEqual([...said, 'Posted in: notices']);
    expect(texts('.text')).toEqual(said);
    expect(texts('.gone')).toEqual(texts());
    expect(texts('.text p:first-child')).toEqual(texts());
    expect(texts('body')).toEqual(texts());
  });

  it('is empty for an empty page, and all of it is furniture', () => {
    const { source, tree, blocks } = readPage('<!doctype html>\n<html>\n<body>\n</body>\n</html>\n');
    expect(blocks).toEqual([]);
    expect(strayLines(source, tree, blocks)).toEqual([]);
  });
});

describe('The paragraphs of a saved page', () => {
  const inner = (html: string) =>
    textsOf(page(`<h1>Harbour briefing</h1><div>${html}${speech}</div>`)).slice(1, -4);

  it('have their white space collapsed as a browser does, with no-break spaces kept', () => {
    expect(inner('<p>\n  Q&nbsp;&nbsp; And\n  the   bridge,\n<i> too</i> ? </p>')).toEqual([
      'Q\u00a0\u00a0 And the bridge, too ?',
    ]);
  });

  it('are joined without a space where Chinese lines meet', () => {
    expect(inner('<p>问：大桥\n什么时候\n开放 OK\nyes？</p>')).toEqual(['问：大桥什么时候开放 OK yes？']);
  });

  it('are cut at two line breaks; at one, each line is read by itself', () => {
    expect(inner('<p>Q: One?<br>A: Two.<br>\n<br/>Q: Three?<br><br><br>A: Four.</p>')).toEqual([
      'Q: One?',
      'A: Two.',
      'Q: Three?',
      'A: Four.',
    ]);
  });

  it('are those of a preformatted page, line by line', () => {
    expect(inner('<pre>\nQ: One?\n\nA: Two.\n</pre>')).toEqual(['Q: One?', 'A: Two.']);
    expect(inner('<pre>\nQ: One &amp; <b>two</b>?\nA: Three.\n</pre>')).toEqual([
      'Q: One & two?',
      'A: Three.',
    ]);
  });

  it('carry the markers of lists, links and what is bold, struck or stressed', () => {
    const html = page(
      `<div><ol start="3"><li>The lake</li><li>The bridge</li></ol><ul><li>Fish <a href="https://example.org">here</a></li></ul>
      <p><span style="font-weight:bold">Q:</span> <s>Monday</s> <em>Tuesday</em>?</p>${speech}</div>`,
    );
    const { blocks, tree } = readPage(html);
    expect(blocks.slice(1, 4).map(({ marker, text }) => `${marker} ${text}`)).toEqual([
      '3. The lake',
      '4. The bridge',
      '• Fish here',
    ]);
    expect(blocks[4]!.rich?.children[0]?.type).toBe('strong');
    expect(JSON.stringify(tree)).toContain('"type":"delete"');
    expect(JSON.stringify(tree)).toContain('"url":"https://example.org"');
  });

  it('part the items of a list between which they stand', () => {
    const { tree } = readPage(
      page(`<div><ul><li>One.</li><p>Two.</p><li>Three.</li><li>Four.</li></ul>${speech}</div>`),
    );
    const shape = tree.children.map(
      (node) => `${node.type} ${'children' in node ? node.children.length : 0}`,
    );
    expect(shape.filter((one) => one.startsWith('list'))).toEqual(['list 1', 'list 2']);
  });

  it('keep what is bold where a line break stands in it, or all of a preformatted text', () => {
    const strong = (html: string) => {
      const { tree } = readPage(page(`<div>${html}${speech}</div>`));
      const found = tree.children.flatMap((node) => (node.type === 'paragraph' ? node.children : []));
      const bold = found.find((node) => node.type === 'strong');
      return [bold?.children.length, typeof bold?.position?.start.line];
    };
    expect(strong('<pre><b>All of it.</b></pre>')).toEqual([1, 'number']);
    expect(strong('<p>One<b><br>two.</b></p>')).toEqual([2, 'number']);
  });

  it('point to their lines in the file, tags and scripts between them or not', () => {
    const html = page(
      `<div>\n<p>\nQ: Will the lake\nrise?\n</p>\n<script>\n1;\n</script>\n<p>A: It will.</p>\n${speech}</div>`,
    );
    const { source, blocks } = readPage(html);
    const lines = source.text.split('\n');
    const lake = blocks.find(({ text }) => text === 'Q: Will the lake rise?')!;
    expect(lines.slice(lake.lines[0] - 1, lake.lines[1])).toEqual(['Q: Will the lake', 'rise?']);
    const answer = blocks.find(({ text }) => text === 'A: It will.')!;
    expect(lines[answer.lines[0] - 1]).toBe('<p>A: It will.</p>');
  });

  it.each(['\r\n', '\r'])('point to their lines where these end in %j, and below front matter', (end) => {
    const html = `---\ndate: 2031-03-04\n---\n${page(`<div>\n${speech}\n</div>`)}`.replaceAll('\n', end);
    const { source, tree, blocks } = readPage(html);
    expect(blocks.slice(1).map(({ text }) => text)).toEqual(said);
    const lines = source.text.split(end);
    for (const block of blocks) expect(lines[block.lines[0] - 1]).toContain(block.text.slice(0, 12));
    expect(strayLines(source, tree, blocks)).toEqual([]);
  });
});

describe('The rest of a saved page', () => {
  it('is furniture, each line in one place, with what a reader sees there', () => {
    const html = page(
      `<div class="top">\n${menus}\n</div>\n<h1>Harbour briefing</h1>\n<div>\n${speech}\n</div>\n<div class="footer">\n© 2031\n</div>`,
    );
    const { source, tree, blocks } = readPage(html);
    expect(strayLines(source, tree, blocks)).toEqual([]);
    const texts = tree.data!.furniture!.map(({ text }) => text);
    expect(texts[0]).toBe('Harbour briefing, 4 March 2031 | Harbour Office Home News The office');
    expect(texts.at(-1)).toBe('© 2031');
  });

  it('has what a reader sees at its line, below front matter too', () => {
    const html = page(`<div>\n${speech}\n</div>\n<div class="footer">\n<p>Tide &amp; time</p>\n</div>`);
    const at = (text: string) => {
      const { source, tree } = readPage(text);
      const found = tree.data?.furniture?.find((one) => one.text.includes('Tide & time'));
      return source.text
        .split('\n')
        .slice((found?.lines[0] ?? 0) - 1, found?.lines[1])
        .join(' ');
    };
    for (const text of [html, `---\ndate: 2031-03-04\n---\n${html}`])
      expect(at(text)).toContain('<p>Tide &amp; time</p>');
  });

  it('says the address that the page states, of the web alone', () => {
    const urlOf = (html: string) => readPage(html).tree.data?.url;
    expect(urlOf(page(speech, '<link rel="canonical" href="https://example.org/b/1">'))).toBe(
      'https://example.org/b/1',
    );
    expect(urlOf(page(speech, '<meta property="og:url" content="https://example.org/b/3">'))).toBe(
      'https://example.org/b/3',
    );
    // the browser that saved the page knows best
    const saved = '<!-- saved from url=(0023)https://example.org/b/2 -->\n';
    expect(urlOf(saved + page(speech, '<link rel=canonical href=https://example.org/b/1>'))).toBe(
      'https://example.org/b/2',
    );
    expect(urlOf(page(speech, '<link rel=canonical href="javascript:x">'))).toBeNull();
    expect(urlOf(page(speech))).toBeNull();
  });

  it('gives a line that bold type carries over in preformatted text its own number', () => {
    const { source, tree, blocks } = readPage('<!doctype html><pre>Menu<b>\nA: Because it was so.');
    expect(blocks.map(({ text, lines }) => [text, lines])).toEqual([
      ['Menu', [1, 1]],
      ['A: Because it was so.', [2, 2]],
    ]);
    expect(strayLines(source, tree, blocks)).toEqual([]);
  });

  it('and the transcript together hold each line once, whatever the tags are', () => {
    const piece = fc.constantFrom(
      ...'<p>|</p>|<div class="a">|</div>|<br>|<b>|</b>|<table>|<td>|</table>|<ul>|<li>|</ul>|<script>|</script>|<!-- |-->|<pre>|</pre>|<hr>|<h2>|</h2>|<form>|<a href="/x">|</a>|&nbsp;|&#10;|<aside>|</aside>|Q: Why?|A: Because it was so.|Menu|\n|\n|\r\n|\r|\t|<style>|</style>|<|&|<title>|</title>|<svg>|</svg>'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { source, tree, blocks } = readPage(`<!doctype html>${pieces.join('')}`);
        expect(strayLines(source, tree, blocks)).toEqual([]);
      }),
      trials(500),
    );
  });
});
