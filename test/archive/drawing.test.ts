import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { excessOfDrawing } from '../../src/archive/drawing/measure.ts';
import * as known from '../../src/archive/drawing/names.ts';
import { readDrawing } from '../../src/archive/drawing/read-drawing.ts';
import { redraw } from '../../src/archive/drawing/redraw.ts';
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
    expect(readDrawing(bytesOf('<svg>\n<g>\n</svg>')).fault).toMatch(/what is no XML \(.+\) \(line 3\)$/);
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
