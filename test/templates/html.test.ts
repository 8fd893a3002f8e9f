import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, escapeHtml, html, joined, raw } from '../../templates/html.ts';

describe('The html tag', () => {
  it('escapes whatever is put in, between tags and in attributes', () => {
    const stranger = `<script>alert("1")</script> & 'more'`;
    expect(html`<p title="${stranger}">${stranger}</p>`.text).toBe(
      `<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'more'">` +
        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'more'</p>",
    );
  });

  it('leaves out what HTML has no place for: a file may have a bell in its name, a title a NUL', () => {
    const odd = 'be\u0000l\u0007l \u000b\u001b[31m\u0085\ufffe\n\té';
    expect(html`<p title="${odd}" ${attribute('lang', odd)}>${odd}</p>`.text).toBe(
      '<p title="bell [31m\n\té"  lang="bell [31m\n\té">bell [31m\n\té</p>',
    );
    expect(escapeHtml(odd)).toBe('bell [31m\n\té');
  });

  it('leaves trusted HTML and what it made itself as they are', () => {
    expect(html`<div>${raw('<b>a</b>')}${html`<i>${'<'}</i>`}</div>`.text).toBe(
      '<div><b>a</b><i>&lt;</i></div>',
    );
  });

  it('joins lists, prints numbers, and leaves nothing for nothing', () => {
    expect(html`${[1, '<', [html`<br>`]]}${null}${undefined}${false}${''}${0}`.text).toBe('1&lt;<br>0');
  });

  it('lets no text open a tag or leave an attribute', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))));
  });

  it('writes an attribute only where there is a value', () => {
    expect(attribute('lang', null).text + attribute('lang', false).text).toBe('');
    expect(attribute('lang', 'a"b').text).toBe(' lang=a&quot;b');
    expect(attribute('lang', 'a b').text).toBe(' lang="a b"');
  });

  it('puts separators only between parts that are there', () => {
    expect(html`${joined(['a', null, '', false, 'b'], ' · ')}`.text).toBe('a · b');
  });
});
