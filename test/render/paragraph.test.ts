import type { Link } from 'mdast';
import { describe, expect, it } from 'vitest';
import { renderParagraph } from '../../src/render/paragraph.ts';
import { richHtml } from '../../src/render/rich.ts';

type Rendered = Parameters<typeof renderParagraph>[0];
const render = (turn: Rendered) => renderParagraph(turn, 0);

describe('A paragraph on a page', () => {
  it('shows its characters and is never read as markup', () => {
    expect(render({ paragraphs: ['AT&T <inaudible> "2 > 1" &amp;'] })).toBe(
      'AT&amp;T &lt;inaudible&gt; "2 &gt; 1" &amp;amp;',
    );
  });

  it('keeps its line breaks, no-break spaces and letters of other alphabets', () => {
    expect(render({ paragraphs: ['one\ntwo\r\nthree\rQ\u00a0\u00a0сo-chairs'] })).toBe(
      'one<br>two<br>three<br>Q\u00a0\u00a0сo-chairs',
    );
  });

  it('leaves out the controls that HTML does not allow', () => {
    expect(render({ paragraphs: ['a\0b\u0001c\u0092d\te'] })).toBe('abcd\te');
  });

  it('has its stage directions and notes marked', () => {
    const turn: Rendered = {
      paragraphs: ['No. (Laughter.) Next <one>. [sic]'],
      marks: [
        { kind: 'note', paragraph: 0, start: 28, end: 33 },
        { kind: 'stage', paragraph: 0, start: 4, end: 15 },
        { kind: 'stage', paragraph: 1, start: 0, end: 2 },
      ],
    };
    expect(render(turn)).toBe(
      'No. <span class="mark-stage">(Laughter.)</span> Next &lt;one&gt;. <span class="mark-note">[sic]</span>',
    );
  });

  it('shows a correction as what was struck and what was put', () => {
    const text = 'On ~~Monday~~ [Tuesday] at noon';
    const turn: Rendered = {
      paragraphs: [text],
      marks: [{ kind: 'correction', paragraph: 0, start: 3, end: 23 }],
    };
    expect(render(turn)).toBe(
      'On <span class="mark-correction"><del>Monday</del> <ins>[Tuesday]</ins></span> at noon',
    );
  });

  it('leaves out marks that overlap or lie outside the text, never a character', () => {
    const turn: Rendered = {
      paragraphs: ['abcdef'],
      marks: [
        { kind: 'stage', paragraph: 0, start: 1, end: 3 },
        { kind: 'note', paragraph: 0, start: 2, end: 5 },
        { kind: 'note', paragraph: 0, start: 4, end: 99 },
      ],
    };
    expect(render(turn)).toBe('a<span class="mark-stage">bc</span>def');
  });

  it('has marks that touch, and a correction of which nothing was put, or only something put', () => {
    const turn: Rendered = {
      paragraphs: ['abcdef ~~g~~ h', 'x'],
      marks: [
        { kind: 'stage', paragraph: 0, start: 1, end: 3 },
        { kind: 'note', paragraph: 0, start: 3, end: 5 },
        { kind: 'note', paragraph: 0, start: 6, end: 6 },
        { kind: 'correction', paragraph: 0, start: 7, end: 14 },
        { kind: 'stage', paragraph: 1, start: 0, end: 1 },
      ],
    };
    expect(render(turn)).toBe(
      'a<span class="mark-stage">bc</span><span class="mark-note">de</span>f <span class="mark-correction"><del>g</del> h</span>',
    );
    // the paragraphs of one turn share its marks
    expect(renderParagraph(turn, 1)).toBe('<span class="mark-stage">x</span>');
    expect(
      render({ paragraphs: ['[a & b]'], marks: [{ kind: 'correction', paragraph: 0, start: 0, end: 7 }] }),
    ).toBe('<span class="mark-correction">[a &amp; b]</span>');
  });

  it('has marks set between the elements of rich HTML, over its breaks, where it holds the very text', () => {
    const rich = 'a <b>b</b> (c<br>d) e';
    const marks: Rendered['marks'] = [
      { kind: 'stage', paragraph: 0, start: 4, end: 9 },
      { kind: 'note', paragraph: 0, start: 10, end: 11 },
    ];
    expect(render({ paragraphs: ['a b (c\nd) e'], rich: [rich], marks })).toBe(
      'a <b>b</b> <span class="mark-stage">(c</span><br><span class="mark-stage">d)</span> <span class="mark-note">e</span>',
    );
    expect(render({ paragraphs: ['a b (c\nd) f'], rich: [rich], marks })).toBe(rich);
    expect(render({ paragraphs: ['ab'], rich: ['a<!-- x -->b'] })).toBe('ab');
  });

  it('keeps links and emphasis of its source, with the marks set in them', () => {
    const turn: Rendered = {
      paragraphs: ['See the report (Laughter.) now'],
      rich: ['See <a href="https://example.org/a?b=1&amp;c=2">the report</a> <em>(Laugh</em>ter.) now'],
      marks: [{ kind: 'stage', paragraph: 0, start: 15, end: 26 }],
    };
    expect(render(turn)).toBe(
      'See <a href="https://example.org/a?b=1&#x26;c=2">the report</a> ' +
        '<em><span class="mark-stage">(Laugh</span></em><span class="mark-stage">ter.)</span> now',
    );
  });

  it('keeps what may stand in a paragraph, with its language and direction, and nothing of what is never shown', () => {
    const rich = (html: string, text = 'x') => render({ paragraphs: [text], rich: [html] });
    for (const tag of [
      'abbr',
      'b',
      'cite',
      'code',
      'del',
      'em',
      'i',
      'ins',
      'q',
      's',
      'strong',
      'sub',
      'sup',
      'u',
    ])
      expect(rich(`<${tag} lang="fr" dir="ltr" class="y" id="z">x</${tag}>`)).toBe(
        `<${tag} lang="fr" dir="ltr">x</${tag}>`,
      );
    expect(rich('<abbr title="t">x</abbr>')).toBe('<abbr title="t">x</abbr>');
    for (const tag of [
      'script',
      'style',
      'template',
      'noscript',
      'iframe',
      'object',
      'svg',
      'math',
      'title',
      'textarea',
    ])
      expect([tag, rich(`x<${tag}>hidden</${tag}>`)]).toEqual([tag, 'x']);
    for (const tag of ['h1', 'div', 'span', 'font', 'table'])
      expect([tag, rich(`<${tag}>x</${tag}>`)]).toEqual([tag, 'x']);
    for (const href of ['https://harbour.example/', 'http://harbour.example/', 'mailto:a@harbour.example'])
      expect(rich(`<a href="${href}" target="_blank">x</a>`)).toBe(`<a href="${href}">x</a>`);
  });

  it('takes only the harmless part of rich HTML, even where that was tampered with', () => {
    const rich =
      '<p onclick="x()">a<script>x()</script><img src=x onerror=x()><a href="javascript:x()">b</a>' +
      '<a href="/admin">c</a><a href="//evil.example">d</a><span class="mark-stage" style="color:red">e</span>' +
      '<iframe src="https://evil.example"></iframe><svg><a xlink:href="javascript:x()">f</a></svg></p>';
    expect(render({ paragraphs: ['abcde'], rich: [rich] })).toBe('abcde');
  });

  it('that does not exist is a mistake of the caller', () => {
    expect(() => renderParagraph({ paragraphs: ['a'] }, 1)).toThrow('The turn has no paragraph 1.');
  });
});

describe('Rich text out of a transcript’s tree', () => {
  it('is what remark-html makes of it, to the character', () => {
    expect(
      richHtml([
        { type: 'text', value: ' one ' },
        { type: 'strong', children: [{ type: 'text', value: 'two ' }] },
        { type: 'break' },
        { type: 'delete', children: [{ type: 'text', value: '3 < 4' }] },
      ]),
    ).toBe(' one <strong>two </strong><br><del>3 &#x3C; 4</del>');
    expect(richHtml([{ type: 'text', value: 'one\ntwo' }])).toBe('one\ntwo');
  });

  it('has links that lead somewhere: relative ones follow the page they come from, others lose their address', () => {
    const link = (url: string): Link => ({
      type: 'link',
      url,
      title: 'x',
      children: [{ type: 'text', value: 'here' }],
    });
    expect(richHtml([link('../b')], 'https://example.org/a/c')).toBe(
      '<a href="https://example.org/b">here</a>',
    );
    expect(richHtml([link('../b')])).toBe('here');
    expect(richHtml([link('javascript:alert(1)')], 'https://example.org')).toBe('here');
    expect(richHtml([link('mailto:press@example.org')])).toBe('<a href="mailto:press@example.org">here</a>');
  });

  it('shows raw HTML and images as words', () => {
    expect(
      richHtml([
        { type: 'html', value: '<inaudible>' },
        { type: 'image', url: 'https://example.org/x.png', alt: 'a chart' },
      ]),
    ).toBe('&#x3C;inaudible>a chart');
  });
});
