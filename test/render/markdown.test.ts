import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { targetsIn } from '../../src/render/markdown-targets.ts';

describe('An editorial page', () => {
  it('has headings to link to, each with an id of its own', () => {
    expect(
      renderMarkdown('# About\n\n## The harbour’s files\n\n## The harbour’s files\n\n[up](#about)\n'),
    ).toBe(
      '<h1 id="about">About</h1>\n<h2 id="the-harbours-files">The harbour’s files</h2>\n' +
        '<h2 id="the-harbours-files-2">The harbour’s files</h2>\n<p><a href="#about">up</a></p>\n',
    );
  });

  it('may use tables, struck words and footnotes whose links arrive', () => {
    const html = renderMarkdown('| a |\n|---|\n| ~~b~~[^1] |\n\n[^1]: c\n');
    expect(html).toContain('<td><del>b</del>');
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`);
    expect(html.match(/href="#/g)).toHaveLength(2);
  });

  it('fetches nothing from another host: a foreign image is a link, its own stays', () => {
    const html = renderMarkdown(
      '![ours](map.png) ![a](https://evil.example/a.png) ![b](//evil.example/b.png) ![c][c]\n\n' +
        '<div><img src="https://evil.example/d.png" alt="d"><img src="/ours.png" alt="e"></div>\n\n[c]: //evil.example/c.png\n',
    );
    expect([...html.matchAll(/<img[^>]*src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      'map.png',
      '/ours.png',
    ]);
    expect(html).toContain('<a href="https://evil.example/a.png">a</a>');
  });

  it.each([
    'https:evil.example/c.png',
    'https:/evil.example/c.png',
    'http:evil.example/c.png',
    'HTTPS:c.png',
    'data:image/png,x',
    '//evil.example/c.png',
    '&#92;&#92;evil.example/c.png',
    '/&#92;evil.example/c.png',
    '&#92;/evil.example/c.png',
    '&#32;//evil.example/c.png',
    '/&#9;/evil.example/c.png',
    'ht&#10;tps:evil.example/c.png',
  ])('takes the image %s for another host’s, in Markdown and in HTML', (address) => {
    expect(renderMarkdown(`![x](<${address}>)\n`)).not.toContain('<img');
    expect(renderMarkdown(`![x][y]\n\n[y]: <${address}>\n`)).not.toContain('<img');
    expect(renderMarkdown(`<div><img src="${address}" alt="x"></div>\n`)).not.toContain('<img');
  });

  it('runs nothing: no script, handler, style, frame, form or javascript link', () => {
    const html = renderMarkdown(
      '<script>alert(1)</script>\n\n<p onclick="x()" style="color:red" id="main">kept</p>\n\n' +
        'a <b onmouseover="x()">b</b> <iframe src="x"></iframe> [c](javascript:x) <a href="data:text/html,x">d</a>\n\n' +
        '<form action="/x"><input name="y"></form>\n',
    );
    expect(html).not.toMatch(
      /<script|onclick|onmouseover|style=|<iframe|<form|href="(?:javascript|data):|id="main"/i,
    );
    expect(html).toContain('kept');
  });

  it('keeps a word in angle brackets that HTML does not know', () => {
    expect(renderMarkdown('We <inaudible> the lake.<br>Yes.\n')).toBe(
      '<p>We &#x3C;inaudible> the lake.<br>\nYes.</p>\n',
    );
  });

  it('shows pictures of the archive where they stand, with their size, by reference too', () => {
    const pictures = new Map([
      ['map.png', { address: '../assets/a.png', size: [3, 2] as const }],
      ['plan.png', { address: '../assets/b.png', size: null }],
    ]);
    expect(
      renderMarkdown('![a](map.png) ![b](plan.png) ![c][c] [d](map.png)\n\n[c]: plan.png\n', pictures),
    ).toBe(
      '<p><img src="../assets/a.png" alt="a" width="3" height="2" loading="lazy"> <img src="../assets/b.png" alt="b"> ' +
        '<img src="../assets/b.png" alt="c"> <a href="map.png">d</a></p>\n',
    );
  });

  it('keeps of raw HTML what says something: its language, its direction, the words of foreign pictures', () => {
    expect(renderMarkdown('<p lang="fr" dir="ltr" title="t" id="x" class="y">kept</p>\n')).toContain(
      '<p lang="fr" dir="ltr" title="t">kept</p>',
    );
    const html = renderMarkdown(
      '<p><img src="//evil.example/a.png" alt="A map"> <img src="//evil.example/b.png"> of it</p>\n',
    );
    expect(html).toContain('<p>A map  of it</p>');
    expect(renderMarkdown('a <B>b</B> </x-y> c\n')).toBe('<p>a b &#x3C;/x-y> c</p>\n');
    expect(renderMarkdown('a <!-- b --> c\n')).toBe('<p>a &#x3C;!-- b --> c</p>\n');
    for (const hidden of [
      'script',
      'style',
      'template',
      'noscript',
      'iframe',
      'object',
      'embed',
      'svg',
      'math',
      'title',
      'textarea',
    ]) {
      const said = renderMarkdown(`<div>a<${hidden}>hidden</${hidden}>b</div>\n`);
      expect([hidden, said.includes(hidden === 'embed' ? '<embed' : 'hidden')]).toEqual([hidden, false]);
    }
    expect(
      renderMarkdown(
        '<div><picture><source srcset="//evil.example/a.png"><img src="a.png"></picture></div>\n',
      ),
    ).not.toMatch(/source|picture|evil/);
    expect(renderMarkdown('- <div>a</div>\n\n> <div>b</div>\n').match(/<div>/g)).toHaveLength(4);
    expect(
      renderMarkdown(
        '<table><tr><td rowspan="2" colspan="3" align="right">1</td></tr></table>\n<ol start="4"><li>x</ol>\n',
      ),
    ).toMatch(/<td rowspan="2" colspan="3" align="right">1<[\s\S]*<ol start="4">/);
  });

  it('has a label for each foreign picture: its words, else its address', () => {
    expect(
      renderMarkdown(
        '![](https://evil.example/a.png) ![b][c]\n\n[c]: https://evil.example/c.png\n[c]: ours.png\n',
      ),
    ).toBe(
      '<p><a href="https://evil.example/a.png">https://evil.example/a.png</a> <a href="https://evil.example/c.png">b</a></p>\n',
    );
  });

  it('has an id for a heading without letters too', () => {
    expect(renderMarkdown('# …\n')).toBe('<h1 id="section">…</h1>\n');
  });
});

describe('What a page leads to', () => {
  it('is each of its links and pictures with its line, by reference as it was defined first', () => {
    const text =
      '# A\n\n[a](a.html) ![b](b.png)\n[c] ![d][D]\n<a href="e.html">e</a> [no]\n\n[c]: c.html\n[C]: other.html\n[d]: d.png\n';
    expect(targetsIn(text)).toEqual([
      { is: 'link', url: 'a.html', line: 3 },
      { is: 'picture', url: 'b.png', line: 3 },
      { is: 'link', url: 'c.html', line: 4 },
      { is: 'picture', url: 'd.png', line: 4 },
    ]);
    expect(targetsIn('A www.harbour.example\n').map(({ url }) => url)).toEqual([
      'http://www.harbour.example',
    ]);
  });
});
