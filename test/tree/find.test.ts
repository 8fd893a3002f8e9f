import { describe, expect, it } from 'vitest';
import { readPage } from './source.ts';

/** Where the transcript is on a page: the limits of the search, each with a case on its either side. */

/** A sentence of so many signs. */
const signs = (count: number, letter = 'x') => `${letter.repeat(count - 1)}.`;
const named = '<title>Harbour briefing, 4 March 2031</title>';
const page = (body: string, head = named) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
/** What is read, by the first letter of each paragraph. */
const found = (body: string, selector?: string) =>
  readPage(page(body), selector)
    .blocks.map(({ text }) => text[0])
    .slice(1)
    .join('');
const box = (name: string, html: string) => `<div class="${name}">${html}</div>`;

describe('The box that holds a transcript', () => {
  it.each([
    [60, 40, 'a'],
    [59, 41, 'ab'],
    [40, 60, 'b'],
    [50, 50, 'ab'],
  ])('holds three fifths of the running text: %i and %i', (one, other, text) => {
    expect(found(box('a', `<p>${signs(one, 'a')}</p>`) + box('b', `<p>${signs(other, 'b')}</p>`))).toBe(text);
  });

  it('is no paragraph, list, table row or the like', () => {
    for (const tag of ['p', 'li', 'dd', 'dt', 'blockquote', 'h2', 'h6', 'pre', 'ul', 'ol', 'dl'])
      expect(found(box('all', `<${tag}>${signs(90, 'a')}</${tag}><p class="n">${signs(10, 'b')}</p>`))).toBe(
        'ab',
      );
    expect(
      found(`<table><tr><td>${signs(90, 'a')}</td></tr><tr><td>${signs(10, 'b')}</td></tr></table>`),
    ).toBe('ab');
    expect(found(box('all', `<section>${signs(90, 'a')}</section><p class="n">${signs(10, 'b')}</p>`))).toBe(
      'a',
    );
  });

  it.each([
    ['words without a sentence', 'b'.repeat(190), 'a'],
    ['links', `<a href="/x">${signs(190, 'b')}</a>`, 'a'],
    ['a sentence', signs(190, 'b'), 'b'],
    ['a sentence in quotation marks', `${signs(190, 'b')}”) `, 'b'],
    ['a Chinese sentence', `${'b'.repeat(120)}。${'b'.repeat(69)}`, 'b'],
    ['a sentence that is not the last word', `${signs(100, 'b')} ${'b'.repeat(90)}`, 'a'],
    ['a label', `b: ${'b'.repeat(188)}`, 'b'],
    ['a Chinese label', `b：${'b'.repeat(188)}`, 'b'],
    ['fifty-one signs before a colon', `${'b'.repeat(51)}:${'b'.repeat(137)}`, 'b'],
    ['fifty-two signs before a colon', `${'b'.repeat(52)}:${'b'.repeat(137)}`, 'a'],
    ['links into the page', `<a href="#x">${signs(190, 'b')}</a>`, 'b'],
  ])('is no box of little weight: %s', (_, html, text) => {
    expect(found(box('a', `<p>${signs(100, 'a')}</p>`) + box('b', `<p><i>${html}</i></p>`))).toBe(text);
  });

  it('is none that is called a menu, nor one inside of such', () => {
    const other = box('a', `<p>${signs(100, 'a')}</p>`);
    const text = `<p>${signs(150, 'b')}</p>`;
    expect(found(other + box('x', text))).toBe('b');
    for (const menu of [
      box('menu', text),
      box('menu', box('x', text)),
      `<div id="site-menu">${text}</div>`,
      `<aside>${text}</aside>`,
      box('x footer', text),
    ])
      expect(found(other + menu)).toBe('a');
  });

  it('is the whole page where nobody says anything', () => {
    expect(
      readPage('<!doctype html><body><p>Menu</p><nav>Home</nav>').blocks.map(({ text }) => text),
    ).toEqual(['Menu']);
  });

  it('is all but what never says anything where there are links alone', () => {
    const button = '<button>Send it.</button>';
    const all = (body: string) =>
      readPage(page(body))
        .blocks.map(({ text }) => text[0])
        .join('');
    expect(all(`${button}<p><a href="/x">All of it.</a></p>`)).toBe('A');
    const link = (letter: string) => `<li><a href="/x">${letter.repeat(40)}</a> it.</li>`;
    expect(all(`${button}<div><ul>${link('a')}${link('b')}${link('c')}</ul></div>`)).toBe('abc');
  });

  it('is one that is hidden if nearly all of the text is', () => {
    const texts = (shown: number, hidden = 100) =>
      readPage(
        `<!doctype html><body><div hidden><p>${signs(hidden, 'a')}</p></div><p class="n">${signs(shown, 'b')}</p>`,
      )
        .blocks.map(({ text }) => text[0])
        .join('');
    expect(texts(11)).toBe('a');
    expect(texts(12)).toBe('b');
    expect(texts(10, 90)).toBe('b');
  });
});

describe('The publisher’s selector', () => {
  const wide = (inner: number, outer: number) =>
    box(
      'wide',
      `<blockquote class="text"><p>${signs(inner, 'a')}</p></blockquote><p class="n">${signs(outer, 'b')}</p>`,
    );

  it.each([
    [95, 5, 'a'],
    [94, 6, 'ab'],
  ])('narrows what was found to what holds nearly all of it: %i and %i', (inner, outer, text) => {
    expect(found(wide(inner, outer))).toBe('ab');
    expect(found(wide(inner, outer), '.text')).toBe(text);
  });

  it('takes the innermost of several, and may ask for what is around it', () => {
    expect(found(wide(95, 5), 'div, blockquote')).toBe('a');
    expect(found(wide(95, 5), 'body > .wide .text')).toBe('a');
    expect(found(wide(95, 5), 'body > .text')).toBe('ab');
    expect(found(wide(95, 5), '.wide')).toBe('ab');
    expect(found(wide(95, 5), 'html')).toBe('ab');
  });

  it('takes in nothing that stands beside it without a name', () => {
    const html = box('all', `<div>${box('t', `<p>${signs(90, 'a')}</p>`)}</div><div>${signs(9, 'b')}</div>`);
    const beside = box('all', `${box('t', `<p>${signs(90, 'a')}</p>`)}<div>${signs(9, 'b')}</div>`);
    expect(found(html)).toBe('a');
    expect(found(beside)).toBe('ab');
    expect(found(beside, '.t')).toBe('a');
  });
});

describe('What stands apart', () => {
  const talk = (...more: string[]) =>
    box('a', `<p>Q: ${signs(100, 'a')}</p><p>R: ${signs(100, 'a')}</p>${more.join('')}`);

  it('is said where its label stands twice in the transcript', () => {
    const apart = box('u', '<p>Q: One more.</p>');
    expect(found(talk() + apart)).toBe('QR');
    expect(found(talk('<p>Q: Yes.</p>') + apart)).toBe('QRQQ');
    expect(found(talk('<nav><p>Q: Yes.</p></nav>') + apart)).toBe('QR');
    expect(found(talk('<p>Q: Yes.</p>') + box('u', '<nav>Q: One more.</nav>'))).toBe('QRQ');
    expect(found(talk('<p>Q: Yes.</p>') + box('u', '<p>Q: © 2031.</p>'))).toBe('QRQ');
  });

  it.each([
    [4, 5, 'QRQQ'],
    [5, 4, 'QRQ'],
  ])('is not said where more than half of it is linked: %i signs, %i others', (linked, plain, text) => {
    const apart = box('u', `<p>Q:${'q'.repeat(plain - 3)}. <a href="/x">${'l'.repeat(linked)}</a></p>`);
    expect(found(talk('<p>Q: Yes.</p>') + apart)).toBe(text);
  });

  it.each([
    [5, 5, 'ab'],
    [6, 5, 'a'],
  ])('right beside in a box without a name, neither: %i signs, %i others', (linked, plain, text) => {
    const beside = `<div>${'b'.repeat(plain)} <a href="/x">${'l'.repeat(linked)}</a></div>`;
    expect(found(box('all', box('t', `<p>${signs(90, 'a')}</p>`) + beside))).toBe(text);
  });

  it.each(['p', 'div', 'center', 'blockquote'])('in a box without a name is one of these: <%s>', (tag) => {
    expect(found(box('all', `${box('t', `<p>${signs(90, 'a')}</p>`)}<${tag}>bb</${tag}>`))).toBe('ab');
  });

  it.each(['section', 'h4', 'hgroup', 'pre'])('in another box is no part of it: <%s>', (tag) => {
    expect(found(box('all', `${box('t', `<p>${signs(90, 'a')}</p>`)}<${tag}>bb</${tag}>`))).toBe('a');
  });
});

describe('A menu inside of a transcript', () => {
  const around = (html: string, size = 1000) =>
    found(box('t', `<p>${signs(size, 'a')}</p>${html}<p>${signs(size, 'c')}</p>`));
  const link = (count: number) => `<a href="/x">${'l'.repeat(count)}</a>`;

  it.each([
    [80, 20, 'ac'],
    [79, 21, 'albbc'],
  ])('is linked for four fifths, in three parts: %i signs, %i others', (linked, plain, text) => {
    expect(around(box('x', `<p>${link(linked)}</p><p>${'b'.repeat(plain - 1)}</p><p>b</p>`))).toBe(text);
  });

  it('is told by its name where it is a small part, and short or linked', () => {
    expect(around(box('menu', `<p>${signs(399, 'b')}</p>`))).toBe('ac');
    expect(around(box('menu', `<p>${signs(400, 'b')}</p>`))).toBe('abc');
    expect(around(box('menu', `<p>${signs(200, 'b')} ${link(200)}</p>`))).toBe('ac');
    expect(around(box('menu', `<p>${signs(201, 'b')} ${link(199)}</p>`))).toBe('abc');
    expect(around(box('menu', `<p>${signs(65, 'b')}</p>`), 100)).toBe('ac');
    expect(around(box('menu', `<p>${signs(66, 'b')}</p>`), 99)).toBe('abc');
    expect(around(box('menus', `<p>${signs(65, 'b')}</p>`), 100)).toBe('abc');
  });

  it('takes with it all that stands in it', () => {
    expect(around(box('menu', `<ul><li>b</li><li><p>${link(3)}</p></li></ul>`))).toBe('ac');
  });
});

describe('The line of a date', () => {
  it('is not taken from above the title', () => {
    const { blocks } = readPage(
      page(
        `<p class="d">in 2031</p><div class="a"><h1>Harbour briefing</h1></div>${box('t', `<p>Q: ${signs(99)}</p>`)}`,
      ),
    );
    expect(blocks.map(({ text }) => text[0])).toEqual(['H', 'Q']);
  });
});

describe('The title above', () => {
  const talk = box('t', `<p>Q: ${signs(100, 'a')}</p><p>A: ${signs(100, 'a')}</p>`);
  const top = (body: string, head = named) => {
    const [block] = readPage(page(body + talk, head)).blocks;
    return `${block?.depth} ${block?.text}`;
  };
  const metas = (count: number, last: string) =>
    `<title>The harbour pages</title>${'<meta name="title" content="The other pages">'.repeat(count)}<meta name="title" content="${last}">`;

  it.each(['h1', 'h2', 'h3'])(
    'is a heading that the page calls itself by, of a depth to three: %s',
    (tag) => {
      expect(top(`<h1>News of the day</h1><div class="a"><${tag}>Harbour briefing</${tag}></div>`)).toBe(
        `${tag[1]} Harbour briefing`,
      );
    },
  );

  it('is no such heading below that', () => {
    expect(top('<h1>News of the day</h1><div class="a"><h4>Harbour briefing</h4><p>so</p></div>')).toBe(
      '4 Harbour briefing',
    );
    expect(top('<h1>News of the day</h1><div class="a"><h4>Harbour brief</h4></div>')).toBe(
      '1 News of the day',
    );
  });

  it.each([
    ['Harbour b', '2 Harbour b'],
    ['briefing', '2 briefing'],
    ['Harbour', '1 News of the day'],
    ['Briefings', '1 News of the day'],
  ])('has eight letters that the page calls itself by: %s', (text, title) => {
    expect(
      top(`<h1>News of the day</h1><div class="a"><h2>${text}</h2></div>`).replace(
        '1 Briefings',
        '1 News of the day',
      ),
    ).toBe(title);
  });

  it('is named by one of the first eight names of the page', () => {
    const body = '<h1>News of the day</h1><div class="a"><p>The lake and the bridge</p></div>';
    expect(top(body, metas(6, 'The lake and the bridge'))).toBe('1 The lake and the bridge');
    expect(top(body, metas(7, 'The lake and the bridge'))).toBe('1 News of the day');
  });

  it('is a line that is half of a name, and hardly linked', () => {
    const name = 'The lake, the bridge and the gates'; // of 34 letters
    const line = (html: string) =>
      top(`<h1>News of the day</h1><div class="a"><p>${html}</p></div>`, `<title>${name}</title>`);
    expect(line('The lake, the bri')).toBe('1 The lake, the bri');
    expect(line('The lake, the br')).toBe('1 News of the day');
    expect(line('The lake,<br>the bridge')).toContain('The lake,');
    expect(line('The lake, t<a href="/x">he bridge,</a>')).toBe('1 News of the day');
    expect(line('The lake, <a href="/x">the bridge</a>')).toBe('1 News of the day');
    expect(line('The lake, the <a href="/x">bridge</a>')).toBe('1 The lake, the bridge');
  });

  it('is no hidden line, but may be a hidden heading', () => {
    expect(top('<h1>News of the day</h1><div hidden><p>Harbour briefing, 4 March 2031</p></div>')).toBe(
      '1 News of the day',
    );
    expect(top('<div hidden><h1>Harbour briefing, 4 March 2031</h1></div>')).toBe(
      '1 Harbour briefing, 4 March 2031',
    );
  });

  it('is nobody’s where the page has none', () => {
    expect(top('<div class="a"><p>News</p></div>', '')).toBe(`0 Q: ${signs(100, 'a')}`);
    expect(top('<div class="a"><h2>News of the day</h2></div>', '')).toBe(`0 Q: ${signs(100, 'a')}`);
  });

  it('is the heading of the transcript, if it has one', () => {
    const inside = (heading: string) =>
      readPage(
        page(`<h1>Harbour briefing</h1>${box('t', `${heading}<p>Q: ${signs(200, 'a')}</p>`)}`),
      ).blocks.map(({ depth, text }) => `${depth} ${text.slice(0, 12)}`)[0];
    expect(inside('<h1>The lake</h1>')).toBe('1 The lake');
    expect(inside('<h2>Harbour briefing, 4 March 2031</h2>')).toBe('2 Harbour brie');
    expect(inside('<h2>The lake</h2>')).toBe('1 Harbour brie');
    expect(inside('<h4>Harbour briefing, 4 March 2031</h4>')).toBe('1 Harbour brie');
  });

  it.each([
    ['2031', true],
    ['in 1999 or so', true],
    ['in 1831', false],
    ['20311', false],
    ['at 9:15', true],
    ['at 18.11', true],
    ['at 18:1', false],
    ['at 118:11', false],
    ['2031年', true],
    ['1831年', true],
    ['31年', false],
    [`${'x'.repeat(116)} 2031`, true],
    [`${'x'.repeat(117)} 2031`, false],
    ['<a href="/x">in</a> 2031', true],
    ['<a href="/x">2031</a> in', false],
    ['<a href="/x">abcd</a> 2031', true],
    ['<span hidden>2031</span>', false],
  ])('has below it a line with a date or a time, of 120 signs at most: %s %s', (line, is) => {
    const { blocks } = readPage(
      page(`<div class="a"><h1>Harbour briefing</h1><p class="d">${line}</p></div>${talk}`),
    );
    expect(blocks).toHaveLength(is ? 4 : 3);
  });
});
