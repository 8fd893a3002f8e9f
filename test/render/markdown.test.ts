import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';

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
});
