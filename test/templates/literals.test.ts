import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from '../../templates/html.ts';

/** Calls the tag with literals that are made up, as a template would. */
const tagged = (strings: string[], ...contents: string[]) =>
  html(Object.assign([...strings], { raw: strings }) as unknown as TemplateStringsArray, ...contents).text;

const tree = (text: string) => serialize(parseFragment(text));

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');

/** What HTML allows in a text: parse5 mends the rest. */
const value = fc
  .string({ unit: fc.constantFrom(...'ab/=<>&;\'"`#. \n?é') })
  .map((text) => text.replaceAll('\r', ''));

describe('The quotes that a template does without', () => {
  it('change no attribute, whatever it says, and let nothing out of it', () => {
    fc.assert(
      fc.property(value, value, value, (first, second, text) => {
        const written = tagged(['<p class="', '" title="', '">', '</p>'], first, second, text);
        const whole = `<p class="${escaped(first)}" title="${escaped(second)}">${escaped(text)}</p>`;
        expect(tree(written)).toBe(tree(whole));
      }),
    );
  });

  it('change no attribute that a template states itself', () => {
    const stated = fc.string({ unit: fc.constantFrom(...'ab/=&;#. -') });
    fc.assert(
      fc.property(stated, stated, value, (first, second, text) => {
        const literal = [
          `<a href="${first}" class="${second}">`,
          `</a> say="${first}" <br class="${second}"/>`,
        ];
        expect(tree(tagged(literal, text))).toBe(tree(`${literal[0]}${escaped(text)}${literal[1]}`));
      }),
    );
  });

  it('are kept where something could follow the value unseen', () => {
    expect(html`<rect x="${1}" y="${2}"/>`.text).toBe('<rect x=1 y="2"/>');
    expect(html`<a href="${'b/'}"${html` hidden`}>`.text).toBe('<a href=b/ hidden>');
    expect(html`<a href="${'b/'}"${html`hidden`}${false}>`.text).toBe('<a href=b/ hidden>');
    expect(html`<rect x="${1}"${false}/>`.text).toBe('<rect x="1"/>');
    expect(html`<a href="${''}" class="">`.text).toBe('<a href="" class="">');
    expect(html` data-nth="${'a"b'}"`.text).toBe(' data-nth="a&quot;b"');
    expect(html`<a title="${html`<b>"</b>`}">`.text).toBe('<a title="<b>&quot;</b>">');
  });
});
