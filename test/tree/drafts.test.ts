import type { Root as HastRoot } from 'hast';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import {
  collectDrafts,
  type Strictness,
  type Token,
  type Wrapper,
} from '../../src/parse/tree/html-drafts.ts';
import { boundedHtml } from '../../src/text/bounded-html.ts';

/** How a page is taken apart into paragraphs, before anybody asks which of them are said. */

const draftsOf = (html: string, strictness?: Strictness) =>
  collectDrafts(unified().use(boundedHtml).parse(html) as HastRoot, html, strictness).drafts;
const wrapped = (wrappers: readonly Wrapper[]) =>
  wrappers.map((one) => (one.type === 'link' ? `a(${one.url})` : one.type)).join('+');
/** "text", "strong:text", "/" for a break. */
const tokensOf = (tokens: readonly Token[]) =>
  tokens.map((token) => {
    const around = wrapped(token.wrappers);
    const value = token.type === 'break' ? '/' : token.value;
    return around ? `${around}:${value}` : value;
  });
const read = (html: string) => draftsOf(html).map(({ tokens }) => tokensOf(tokens).join('|'));
const kinds = (html: string, strictness?: Strictness) =>
  draftsOf(html, strictness).map(
    ({ kind, depth, marker, element, chrome }) =>
      `${kind}${depth || ''}${marker && ` ${marker}`} ${element.tagName}${chrome ? ` in ${chrome.tagName}` : ''}`,
  );
/** What each stretch of text is said to be in the source. */
const placed = (html: string) =>
  draftsOf(html).flatMap(({ tokens }) =>
    tokens.flatMap((token) =>
      token.type === 'text' ? [[token.value, html.slice(token.start, token.end)]] : [],
    ),
  );

describe('The paragraphs that a page is taken apart into', () => {
  it.each([
    ['<p>One</p><p>two</p>', ['One', 'two']],
    ['One<p>two</p>three', ['One', 'two', 'three']],
    ['<div>One <span>two</span></div>', ['One| two']],
    ['<p>One<script>no</script>two</p>', ['no', 'One|two']],
    ['<p>One<button>no</button></p>two', ['no', 'One', 'two']],
    ['<table><tr><td>One<td>two</table>', ['One', 'two']],
    ['<p> </p><p>One</p>', ['One']],
    ['<p>One<br>two</p>', ['One|/|two']],
    ['<p>One<br><br>two</p>', ['One', 'two']],
    ['<p>One<br> <br>two<br></p>', ['One', 'two']],
    ['<p><br>One<br></p>', ['One']],
    ['<p><b>One<br></b>two</p>', ['strong:One|strong:/|two']],
    ['<b>One<br></b><br>two', ['strong:One', 'two']],
  ])('are cut at blocks and at empty lines: %s', (html, found) => {
    expect(read(html)).toEqual(found);
  });

  it.each([
    ['<p>One</p>', ['paragraph p']],
    ['<h2>One</h2>two', ['heading2 h2', 'paragraph body']],
    ['<h6><div>One</div></h6>', ['heading6 div']],
    ['<ul><li>One<p>two</p></li></ul>three', ['item • li', 'item • p', 'paragraph body']],
    ['<ul><li><h3>One</h3></li></ul>', ['item3 • h3']],
    ['<ol><li>One<ul>two</ul></li></ol>', ['item 1. li', 'paragraph 1. ul']],
    ['<ol><li>One<ol>two</ol></li></ol>', ['item 1. li', 'paragraph 1. ol']],
    ['<li>One</li>', ['item • li']],
    ['<p>One<hr>two', ['paragraph p', 'rule hr', 'paragraph body']],
    ['<pre>One</pre>two', ['verbatim pre', 'paragraph body']],
    ['<nav><p>One</p></nav><p>two</p>', ['paragraph p in nav', 'paragraph p']],
    ['<nav><hr></nav>', ['rule hr in nav']],
    ['<nav><form hidden>One</form></nav>', ['paragraph form in nav']],
    ['<p>One <template>no</template></p><script>no</script>', ['paragraph p', 'paragraph script in script']],
    ['<title>One</title>', ['paragraph title in head']],
  ])('are of a kind, in an element, in chrome or not: %s', (html, found) => {
    expect(kinds(html)).toEqual(found);
  });

  it('are chrome of fewer kinds where nearly all would be', () => {
    const html = '<nav>One</nav><div hidden>two</div><div role="search">three</div><style>no</style>';
    expect(kinds(html).filter((one) => one.includes(' in '))).toHaveLength(4);
    expect(kinds(html, 'mute').filter((one) => one.includes(' in '))).toEqual(['paragraph style in style']);
    expect(kinds('<html hidden><body style="display:none">One</body></html>')).toEqual(['paragraph body']);
  });

  it('count their ink, and what of it is linked to elsewhere', () => {
    const ink = (html: string) => draftsOf(html).map((one) => [one.ink, one.linkInk]);
    expect(ink('<p>a b\u00a0c <a href="/x">de f</a> <a href="#x">gh</a></p>')).toEqual([[8, 3]]);
    expect(ink('<p><b><a href="/x">de</a></b><br><br>f</p>')).toEqual([
      [2, 2],
      [1, 0],
    ]);
    expect(ink('<a href="">a</a>')).toEqual([[1, 0]]);
  });
});

describe('White space between the words of a page', () => {
  it.each([
    ['<p> One \n two </p>', ['One| two']],
    ['<p>One <b> two</b></p>', ['One |strong:two']],
    ['<p>One<b> two</b></p>', ['One |strong:two']],
    ['<p><b>One </b>two</p>', ['strong:One| two']],
    ['<p><b>One</b> <b>two</b></p>', ['strong:One| |strong:two']],
    ['<p><b>One </b><i>two</i></p>', ['strong:One| |emphasis:two']],
    ['<p><b>One <i>two</i></b></p>', ['strong:One |strong+emphasis:two']],
    ['<p><b><i>One</i> two</b></p>', ['strong+emphasis:One|strong: two']],
    ['<p><b><i>One </i><s>two</s></b></p>', ['strong+emphasis:One|strong: |strong+delete:two']],
    ['<p>One <br> two</p>', ['One|/|two']],
    ['<p>One\u00a0 two\u00a0</p>', ['One\u00a0 two\u00a0']],
    ['<p>One\f\ttwo</p>', ['One two']],
    ['<p>One<span> </span>two</p>', ['One| two']],
    ['<p>大桥\n开放</p>', ['大桥|开放']],
    ['<p>大桥\n<b>开放</b></p>', ['大桥|strong:开放']],
    ['<p>大桥 开放</p>', ['大桥 开放']],
    ['<p>大桥 <span>\n</span>开放</p>', ['大桥|开放']],
    ['<p>大桥<span>\n</span> 开放</p>', ['大桥|开放']],
    ['<p>大桥\nopen</p>', ['大桥| open']],
    ['<p>open\n大桥</p>', ['open| 大桥']],
    ['<p>はし\nハシ</p>', ['はし|ハシ']],
    ['<p>桥。\n「桥」</p>', ['桥。|「桥」']],
    ['<p>桥！\n（桥）</p>', ['桥！|（桥）']],
    ['<p>다리\n다리</p>', ['다리| 다리']],
  ])('is collapsed as a browser does it: %j', (html, found) => {
    expect(read(html)).toEqual(found);
  });

  it('stays in preformatted text, whose lines are cut at empty ones', () => {
    expect(read('<pre>\nOne  two\n three\n\nfour</pre>')).toEqual(['One  two|/| three', 'four']);
    expect(read('<pre>One<br>two\n</pre>')).toEqual(['One|/|two']);
    expect(read('<pre><b>One\ntwo</b></pre>')).toEqual(['strong:One|strong:/|strong:two']);
  });
});

describe('A stretch of text', () => {
  it.each([
    [
      '<p>One\ntwo</p>',
      [
        ['One', 'One'],
        [' two', 'two'],
      ],
    ],
    [
      '<p>One\r\ntwo\rthree</p>',
      [
        ['One', 'One'],
        [' two', 'two'],
        [' three', 'three'],
      ],
    ],
    [
      '<pre>\r\nOne\r\ntwo</pre>',
      [
        ['One', 'One'],
        ['two', 'two'],
      ],
    ],
    ['<pre>\nOne</pre>', [['One', 'One']]],
    [
      '<pre>\n  One\ntwo</pre>',
      [
        ['  One', '  One'],
        ['two', 'two'],
      ],
    ],
    [
      '<pre>\r\n  One\r\ntwo</pre>',
      [
        ['  One', '  One'],
        ['two', 'two'],
      ],
    ],
    ['<p>a &amp; b</p>', [['a & b', 'a &amp; b']]],
    [
      '<p>a&#10;b</p>',
      [
        ['a', 'a&#10;b'],
        [' b', ''],
      ],
    ],
    ['<table>Barge<tr>4 marks</table>', [['Barge4 marks', 'Barge<tr>4 marks']]],
    [
      '<table>Barge\n<tr\n>4\nmarks</table>',
      [
        ['Barge', 'Barge'],
        [' 4', '4'],
        [' marks', 'marks'],
      ],
    ],
    [
      '<table>\nBarge\n<tr\n>&eacute;\nmarks</table>',
      [
        ['Barge', 'Barge'],
        [' é', ''],
        [' marks', 'marks'],
      ],
    ],
  ])('knows where it stands in the source: %j', (html, found) => {
    expect(placed(html)).toEqual(found);
  });
});
