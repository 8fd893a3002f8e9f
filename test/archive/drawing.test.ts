import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { excessOfDrawing } from '../../src/archive/drawing/measure.ts';
import * as known from '../../src/archive/drawing/names.ts';
import { readDrawing } from '../../src/archive/drawing/read-drawing.ts';
import { redraw } from '../../src/archive/drawing/redraw.ts';
import { readDeclarations, readRules, writeDeclarations } from '../../src/archive/drawing/style.ts';
import { type Element, isElement } from '../../src/archive/drawing/tree.ts';
import { trials } from '../helpers/trials.ts';
import { exported, hostile } from './drawings.ts';

const bytesOf = (drawing: string | Uint8Array) =>
  typeof drawing === 'string' ? new TextEncoder().encode(drawing) : drawing;

function elementsOf(svg: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = fromXml(svg).children.filter(isElement);
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    open.push(...next.children.filter(isElement));
  }
  return found;
}

/** What stands in a drawing and is not on the lists, or leads out of it. */
function strange(svg: string): string[] {
  return elementsOf(svg).flatMap((element) => [
    ...(known.elements.has(element.name) ? [] : [element.name]),
    ...Object.entries(element.attributes).flatMap(([name, value]) => {
      const isListed = known.attributes.has(name) || known.properties.has(name);
      if (name === 'xmlns') return value === known.svgNamespace ? [] : [`${name}=${value}`];
      if (name === 'href') return /^#/.test(value ?? '') ? [] : [`${name}=${value}`];
      if (name === 'id' || name === 'xml:space' || name === 'xml:lang') return [];
      if (name !== 'style' && !isListed) return [`${name}=${value}`];
      const leads = /\\|@|(?:image|image-set|src|element|attr|var)\(|url\((?!\s*["']?#)/i.test(value ?? '');
      return leads ? [`${name}=${value}`] : [];
    }),
  ]);
}

describe('A drawing', () => {
  it.each(Object.entries(exported))('as %s writes it is drawn anew out of what is known', (_, drawing) => {
    const { svg, fault } = readDrawing(bytesOf(drawing));
    expect(fault).toBeNull();
    expect(strange(svg ?? '<svg/>')).toEqual([]);
    expect(svg).not.toMatch(/inkscape|sodipodi|serif:|metadata|<style|class=|<!--|DOCTYPE|<\?/);
  });

  it.each(Object.entries(exported))(
    'as %s writes it is the same when it is drawn anew once more',
    (_, drawing) => {
      const once = readDrawing(bytesOf(drawing)).svg ?? '';
      expect(readDrawing(bytesOf(once)).svg).toBe(once);
    },
  );

  it('has the rules of its style sheet in its elements, as the cascade has them', () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><style>.a{fill:red;stroke:red}path{fill:blue;opacity:.5}#b{fill:green}.a{stroke:lime}.c{}*{color:red}</style><path id="b" class="a c" style="opacity:1" fill="black"/><g class="x"/></svg>`;
    const [, path] = /<path ([^>]*)\/>/.exec(readDrawing(bytesOf(drawing)).svg ?? '') ?? [];
    expect(path).toBe('id="b" fill="black" style="color:red;stroke:lime;fill:green;opacity:1"');
  });

  const svg = (inside: string, top = '') => `<svg xmlns="http://www.w3.org/2000/svg"${top}>${inside}</svg>`;
  const drawn = (inside: string, top = '') => readDrawing(bytesOf(svg(inside, top)));

  it('takes of two rules of one weight the later one, of whichever kind, and of its own style all', () => {
    const styleOf = (css: string, own = '') =>
      /<path [^>]*style="([^"]*)"/.exec(
        drawn(`<style>${css}</style><path class="a b" id="c"${own}/>`).svg ?? '',
      )?.[1];
    expect(styleOf('.a{fill:red}.b{fill:blue}')).toBe('fill:blue');
    expect(styleOf('.b{fill:blue}.a{fill:red}')).toBe('fill:red');
    expect(styleOf('.a.b{fill:red}.b{fill:blue}')).toBe('fill:red');
    expect(styleOf('path{fill:red}*{fill:blue}')).toBe('fill:red');
    expect(styleOf('.a{fill:red}path{fill:blue}')).toBe('fill:red');
    expect(styleOf('#c{fill:red}.a.b{fill:blue}')).toBe('fill:red');
    expect(styleOf('#c{fill:red}', ' style="fill:lime"')).toBe('fill:lime');
    expect(styleOf('.a.x{fill:red}g{fill:blue}#d{fill:lime}')).toBeUndefined();
  });

  it('has a style sheet for every medium, and is refused with any other, by what it says it is', () => {
    const fault = (attributes: string) => drawn(`<style ${attributes}>path{fill:red}</style><path/>`).fault;
    expect(
      ['', 'type=""', 'type="text/css"', 'media="all"', 'type="text/css" media="all"'].map(fault),
    ).toEqual(Array.from({ length: 5 }, () => null));
    expect(fault('type="text/less"')).toContain('<style> of text/less (line 1)');
    expect(fault('media="print"')).toContain('<style> of print (line 1)');
    expect(fault('type="text/css" media="print"')).toContain('<style> of print (line 1)');
    expect(fault('type="text/less" media="print"')).toContain('<style> of text/less (line 1)');
  });

  it('that is no XML is told with the line on which it ends to be', () => {
    expect(readDrawing(bytesOf('<svg>\n<g>\n</svg>')).fault).toMatch(/what is no XML \(.{20,}\) \(line 3\)$/);
    expect(readDrawing(bytesOf(`<${'g'.repeat(200)}></svg>`)).fault).toMatch(/XML \(.{100}\) \(line 1\)$/);
    expect(readDrawing(bytesOf(svg('\r\n\r<script/>'))).fault).toContain('<script> (line 3)');
  });

  it('may have signs in quotes that would end a tag, and in comments that would begin one', () => {
    const inside = `<g id='a>b"c' class="d'>e"><!-- <g><g> --><![CDATA[<g>]]><?x <g>?><path/></g>`;
    expect(drawn(inside).fault).toBeNull();
  });

  it('keeps its text to the letter', () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg"><title>A &lt; B</title><text> a  <tspan>&amp;<![CDATA[<c>]]></tspan> </text></svg>';
    expect(readDrawing(bytesOf(drawing)).svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><title>A &#x3C; B</title><text> a  <tspan>&#x26;&#x3C;c></tspan> </text></svg>\n',
    );
  });

  const declared =
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="urn:x" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg"';
  /** What is left of an element in a drawing, or the first thing that is wrong with it. */
  const left = (element: string) => {
    const { svg, fault } = drawn(`<g id="a"/>${element}`, declared);
    return (
      svg?.replace(/^<svg[^>]*><g id="a"\/>|<\/svg>\n$/g, '') ?? /not: (.*) \(line 1\)/.exec(fault ?? '')?.[1]
    );
  };
  it.each([
    ['<use href="#a" x="1"/>', '<use href="#a" x="1"/>'],
    ['<use xlink:href=" #a " x="1"/>', '<use href="#a" x="1"/>'],
    ['<use href="#a" xlink:href="#b"/>', '<use href="#a"/>'],
    ['<use xlink:href="#b" href="#a"/>', '<use href="#a"/>'],
    ['<use xlink:title="b" xlink:type="simple"/>', '<use/>'],
    ['<use href="a.svg#a"/>', 'the attribute href of <use>'],
    ['<use xlink:href="#a b"/>', 'the attribute xlink:href of <use>'],
    ['<rect href="#a"/>', 'the attribute href of <rect>'],
    ['<rect xml:space="preserve" xml:lang="de"/>', '<rect xml:space="preserve" xml:lang="de"/>'],
    ['<rect xml:base="x"/>', 'the attribute xml:base of <rect>'],
    ['<rect x:width="1" data-x="1" aria-label="x" role="img"/>', '<rect/>'],
    ['<rect grid-data-x="1"/>', 'the attribute grid-data-x of <rect>'],
    ['<rect h:width="1"/>', 'the attribute h:width of <rect>'],
    ['<rect y:width="1"/>', 'the attribute y:width of <rect>'],
    ['<rect s:width="1"/>', '<rect/>'],
    ['<rect onload="1"/>', 'the attribute onload of <rect>'],
    ['<rect id="a:b{" fill="red"/>', '<rect id="a:b{" fill="red"/>'],
    ['<rect fill="a{"/>', 'the attribute fill of <rect>'],
    ['<rect class="x"/>', '<rect/>'],
    ['<s:rect width="1"/>', '<rect width="1"/>'],
    ['<x:rect width="1"/>', ''],
    ['<x:rect:a/>', '<x:rect:a>'],
    ['<h:p/>', '<h:p>'],
    ['<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/>', '<m:math>'],
    ['<e:on xmlns:e="http://www.w3.org/2001/xml-events"/>', '<e:on>'],
    ['<xlink:a/>', '<xlink:a>'],
    ['<xml:a/>', '<xml:a>'],
    ['<y:p/>', '<y:p>'],
    ['<p xmlns=""/>', '<p>'],
    ['<g xmlns:s="urn:x"><s:rect/></g><s:rect/>', '<g/><rect/>'],
    ['<metadata><p/></metadata>', ''],
    ['<rect>a<title>b<!-- c --></title></rect>', '<rect><title>b</title></rect>'],
    ['<title>a]]&gt;</title>', '“]]>”'],
    ['<?xml-stylesheet href="x"?>', '<?xml-stylesheet?>'],
    ['<?x href="x"?>', ''],
    ['<style>.a{fill:<!-- x -->red<?x y?>}</style><rect class="a"/>', '<rect style="fill:red"/>'],
    ['<style>.a{fill:<![CDATA[red]]>}</style><rect class=" b  a "/>', '<rect style="fill:red"/>'],
    ['<metadata><style>.a{fill:red}</style></metadata><rect class="a"/>', '<rect/>'],
    ['<g><style>.a{fill:red}</style></g><rect class="a"/>', '<g/><rect style="fill:red"/>'],
  ])('has of an element what is known, and no more: %s', (element, expected) => {
    expect(left(element)).toBe(expected);
  });

  it.each([
    ['<?xml version="1.0" encoding="utf-8"?>', null],
    ['<?xml version="1.0" encoding="latin-1"?>', 'the encoding latin-1 (line 1)'],
    ['<?XML-stylesheet href="x"?>', '<?XML-stylesheet?> (line 1)'],
  ])('may begin as XML does, and loads nothing: %s', (start, fault) => {
    const found = readDrawing(bytesOf(`${start}${svg('<rect/>')}`)).fault;
    expect(found?.replace('holds what a drawing must not: ', '') ?? null).toBe(fault);
  });

  it('is SVG in UTF-8', () => {
    expect(readDrawing(bytesOf('<g xmlns="http://www.w3.org/2000/svg"/>')).fault).toBe(
      'holds what a drawing must not: <g> where <svg> is to be (line 1)',
    );
    expect(readDrawing(new Uint8Array([0xff, 0xfe, 60, 0])).fault).toBe('is not UTF-8');
    expect(readDrawing(bytesOf(`\ufeff${svg('<rect/>')}`)).fault).toBeNull();
  });

  it('has no more than a thousand rules of style', () => {
    const rules = (count: number) => drawn(`<style>${'.a{fill:red}'.repeat(count)}</style>`).fault;
    expect(rules(1_000)).toBeNull();
    expect(rules(1_001)).toContain('more than 1,000 rules of style (line 1)');
  });

  it.each([
    ['<g id="a"><use href="#a"/></g>', '<g> that refers to itself (line 1)'],
    [
      '<g fill="url(#b)"/><filter id="b"><rect fill="url( \'#c\' )"/></filter><g id="c" fill="url(#b)"/>',
      '<filter> that refers to itself (line 1)',
    ],
    ['<g id="a"/><g id="a"><use href="#a"/></g>', null],
    ['<use href="#b"/><use href="#b"/>', null],
  ])('refers to nothing that refers to it: %s', (inside, fault) => {
    const found = drawn(inside).fault;
    expect(found?.replace('holds what a drawing must not: ', '') ?? null).toBe(fault);
  });

  it('draws no more than fifty thousand elements, each as often as it is referred to', () => {
    // of each level ten of the one before: 1, 11, 111 …
    const level = (at: number) => `<g id="l${at}">${`<use href="#l${at - 1}"/>`.repeat(10)}</g>`;
    const levels = (most: number, inside: string) =>
      drawn(
        `<defs><g id="l0"/>${Array.from({ length: most }, (_, at) => level(at + 1)).join('')}</defs>${inside}`,
      ).fault;
    const twice = '<use href="#l4"/>';
    expect(levels(4, '')).toBeNull();
    expect(levels(4, twice + '<g/>'.repeat(3_091))).toBeNull();
    expect(levels(4, twice + '<g/>'.repeat(3_092))).toContain('more than 50,000 elements to draw');
    expect(levels(5, '')).toContain('more than 50,000 elements to draw');
  });

  it('refers no deeper than a hundred elements', () => {
    const chain = (count: number) =>
      drawn(Array.from({ length: count }, (_, at) => `<use id="u${at}" href="#u${at + 1}"/>`).join('')).fault;
    expect(chain(100)).toBeNull();
    expect(chain(102)).toContain('more than 100 elements that refer to each other');
  });

  it.each([
    ['fill:red;;stroke: Blue ', 'fill:red;stroke:Blue'],
    ['FILL:red;fill:blue;stroke:lime;fill:green', 'stroke:lime;fill:green'],
    ['-x-y:1;enable-background:new;fill:red/* fill:blue */', 'fill:red'],
    [
      'fill:url(#a);stroke:url( "#a" );marker:url(\'#a\')',
      'fill:url(#a);stroke:url( "#a" );marker:url(\'#a\')',
    ],
    ['font-family:"A;B}"', 'font-family:"A;B}"'],
    ['fill:RGB(1,2,3);width:calc(1px/2)', 'fill:RGB(1,2,3);width:calc(1px/2)'],
    ['-x-y:a{', '! the property “-x-y”'],
    ['nonsense', '! the property “nonsense”'],
    ['behavior:x', '! the property “behavior”'],
    ['fill:attr(x)', '! the value “attr(x)” of the property fill'],
    ['fill:rgb(1', '! the value “rgb(1” of the property fill'],
    ['fill:1)(', '! the value “1)(” of the property fill'],
    ['fill:rgb(1))', '! the value “rgb(1))” of the property fill'],
    ['fill:(1)', '! the value “(1)” of the property fill'],
    ['fill:a  !important', '! the value “a !important” of the property fill'],
    ['fill:\\72 ed', '! the style “fill:\\72 ed”'],
    ['fill:url(x)', '! the value “url(x)” of the property fill'],
    ['fill:"a', '! the style “fill:"a”'],
    [`fill:(${'x'.repeat(50)}`, `! the value “(${'x'.repeat(38)}…” of the property fill`],
  ])('has of a style what is known and plain: %s', (style, expected) => {
    const told: string[] = [];
    const written = writeDeclarations(readDeclarations(style, (what) => told.push(`! ${what}`)));
    expect(told[0] ?? written).toBe(expected);
    expect(told.length === 0 ? '' : written).toBe('');
  });

  it.each([
    ['path{fill:red}', ['path  ']],
    ['* , .a.b#c{fill:red} ', ['  ', ' a,b c']],
    ['g.a{}#b{fill:red}', ['g a ', '  b']],
    ['a b{fill:red}', ['! the selector “a b”']],
    ['a>b,c{fill:red}', ['! the selector “a>b”', 'c  ']],
    [',c{fill:red}', ['! the selector “”', 'c  ']],
    ['@media print{path{fill:red}}', ['! the style “@media print{path{fill:red”']],
    ['path', ['! the style “path”']],
    ['path{fill:red}}', ['path  ']],
    ['path{\\}', ['! the style “path{\\}”']],
  ])('has of a style sheet the rules that look at an element alone: %s', (css, expected) => {
    const told: string[] = [];
    const rules = readRules(css, (what) => told.push(`! ${what}`));
    const read = rules.map(({ selector: { element, classes, ids } }) => `${element ?? ''} ${classes} ${ids}`);
    expect([...told, ...read]).toEqual(expected);
  });

  it('that is refused is told with its line, by the first few things that are wrong', () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg">\n<script/>\n<rect onclick="x"/>\n<a/>\n<b/><c/><e/><f/></svg>`;
    expect(readDrawing(bytesOf(drawing))).toEqual({
      svg: null,
      fault:
        'holds what a drawing must not: <script> (line 2), the attribute onclick of <rect> (line 3), <a> (line 4), <b> (line 5), <c> (line 5) and 2 more',
    });
    expect(readDrawing(bytesOf('<svg><rect/></svg>')).fault).toBe(
      'holds what a drawing must not: <svg> without xmlns="http://www.w3.org/2000/svg" (line 1)',
    );
  });
});

describe('What is too much of a drawing', () => {
  const excess = (inside: string) => excessOfDrawing(`<svg>${inside}</svg>`);

  it('is more than a hundred elements within each other', () => {
    const nested = (levels: number) => '<g>'.repeat(levels) + '</g>'.repeat(levels);
    expect(excess(nested(99))).toBeNull();
    expect(excess(nested(100))?.reason).toBe('more than 100 elements within each other');
    expect(excess('<g></g>'.repeat(200))).toBeNull();
    expect(excess('<g/>'.repeat(200))).toBeNull();
    expect(
      excess(`${'<!-- <g> -->'.repeat(200)}${'<?g <g>?>'.repeat(200)}${'<![CDATA[<g>]]>'.repeat(200)}`),
    ).toBeNull();
  });

  it.each([
    ['<!-- > -->', true],
    ['<![CDATA[>]]>', true],
    ['<?x >?>', true],
    [`<g a='>"' b=">"/>`, true],
    ['<!DOCTYPE svg>', true],
    ['<!-->', false],
    ['<!-- ', false],
    ['<![CDATA[', false],
    ['<?x', false],
    [`<g a='>`, false],
  ])('is found behind what ends, and not behind what never does: %s', (before, isFound) => {
    expect(excess(`${before}${'<g>'.repeat(100)}`) !== null).toBe(isFound);
  });

  it('is more than fifty thousand elements, whatever else stands there', () => {
    expect(excess('<g/>'.repeat(49_999))).toBeNull();
    expect(excess('<g/>'.repeat(50_000))).toEqual({ line: 1, reason: 'more than 50,000 elements' });
    expect(excess('<g></g>'.repeat(30_000))).toBeNull();
    expect(excess('<g></g>\n'.repeat(50_000))?.line).toBe(50_000);
    expect(excess('<!---->'.repeat(60_000))).toBeNull();
  });

  it('is more than half a million signs', () => {
    const most = 512 * 1024;
    expect(excessOfDrawing(' '.repeat(most))).toBeNull();
    expect(excessOfDrawing(' '.repeat(most + 1))?.reason).toBe('it is longer than 524,288 characters');
  });

  it('is what a DOCTYPE declares by itself, also where it never ends', () => {
    expect(excess('\n<!DOCTYPE svg [<!ENTITY a "b">]>')).toEqual({
      line: 2,
      reason: 'a DOCTYPE with declarations of its own',
    });
    expect(excess('<!DOCTYPE svg [')?.reason).toBe('a DOCTYPE with declarations of its own');
    expect(excess('<!DOCTYPE svg>[')).toBeNull();
  });
});

describe('A drawing that attacks', () => {
  it.each(Object.entries(hostile))(
    'with %s is refused by its name, or has nothing of it left',
    (_, { drawing, named }) => {
      const { svg, fault } = readDrawing(bytesOf(drawing));
      if (named === null) expect(fault).toBeNull();
      else expect(fault).toContain(named);
      expect(strange(svg ?? '<svg/>')).toEqual([]);
    },
  );

  it.each(Object.entries(hostile))(
    'with %s would be harmless even if it were not refused',
    (_, { drawing }) => {
      const { svg } = redraw(new TextDecoder().decode(bytesOf(drawing)));
      expect(strange(svg ?? '<svg/>')).toEqual([]);
    },
  );

  it('is harmless when it is drawn anew, whatever it is put together of', () => {
    const name = fc.constantFrom(
      'svg',
      'g',
      'script',
      'style',
      'use',
      'a',
      'h:p',
      'x:y',
      's:rect',
      'text',
      'title',
      'metadata',
      'image',
    );
    const attribute = fc.constantFrom(
      ...[
        'onload="x"',
        'href="#a"',
        'href="http://evil.example/"',
        'xlink:href=" #a "',
        'xlink:href="javascript:x"',
        'id="a"',
        'class="b"',
      ],
      ...[
        'style="fill:url(#a);x:y"',
        'style="fill:url(http://evil.example/)"',
        'fill="url( &quot;#a&quot; )"',
        'fill="\\75rl(x)"',
        'xmlns=""',
      ],
      ...[
        'xmlns="http://www.w3.org/1999/xhtml"',
        'xmlns:x="http://www.w3.org/1999/xhtml"',
        'xml:base="x"',
        'x:z="1"',
        '__proto__="1"',
      ],
    );
    const text = fc.constantFrom(
      '',
      'x',
      '<!-- c -->',
      '<![CDATA[<script/>]]>',
      '&lt;',
      '<?xml-stylesheet href="x"?>',
      '.b{fill:url(//e)}',
      ']]&gt;',
    );
    const attributes = fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.split('=')[0] });
    const tag = fc.tuple(name, attributes);
    const element = ([name, attributes]: [string, string[]], inside: string) =>
      `<${[name, ...attributes].join(' ')}>${inside}</${name}>`;
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.tuple(tag, text).map(([start, text]) => element(start, text)),
        fc
          .tuple(tag, fc.array(tie('tree'), { maxLength: 3 }))
          .map(([start, all]) => element(start, all.join(''))),
      ),
    }));
    const spaces =
      'xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="urn:x"';
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 3 }), (inside) => {
        const { svg } = redraw(`<svg ${spaces}>${inside.join('')}</svg>`);
        expect(strange(svg ?? '<svg/>')).toEqual([]);
      }),
      trials(400),
    );
  });
});
