import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderParagraph } from '../../src/render/paragraph.ts';
import { trials } from '../helpers/trials.ts';
import { activeParts } from './active.ts';

const bit = fc.constantFrom(
  ...'<script>|</script>|<img src=x onerror=y()>|<a href="javascript:y()">|</a>|<svg/onload=y()>|<style>|<!--|-->|<b>|</b>|&lt;|&#60;|"|\'|<|>|&|`|~~|[|]|(|)|javascript:y()|data:text/html,y|https://evil.example|<iframe src=//evil.example>|\0|\n|\n\n| |Q:|said|<![CDATA[|]]>|<math>|<mtext>|<p style=x>|![a](//evil.example/x.png)|[a](vbscript:y())|<input autofocus onfocus=y()>'.split(
    '|',
  ),
);
const markup = fc.oneof(
  fc.array(bit, { maxLength: 25 }).map((bits) => bits.join('')),
  fc.string(),
);
const kind = fc.constantFrom('stage' as const, 'correction' as const, 'note' as const);

describe('Whatever the bytes', () => {
  it('reading them never throws, and gives text or an error', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      markup.map((text) => new TextEncoder().encode(`---\n${text}\n---\n${text}`)),
      markup.map((text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
      markup.map((text) => new Uint8Array(Buffer.from(text, 'latin1'))),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.txt', 'a.html', 'a.md', '<stdin>'), (value, file) => {
        const source = readSource(file, value);
        const refused = source.messages.some(({ severity }) => severity === 'error');
        expect(refused).toBe(source.text === '');
        expect(source.body.offset).toBeLessThanOrEqual(source.text.length);
        for (const { line } of source.messages) {
          if (line !== null) expect(line).toBeLessThanOrEqual(source.text.split(/\r\n|[\r\n]/).length);
        }
      }),
      trials(400),
    );
  });

  it('a paragraph of them holds nothing active on a page, and each of its characters once', () => {
    const turn = fc.record({
      paragraphs: fc.tuple(markup),
      rich: fc.tuple(fc.option(markup)),
      marks: fc.array(fc.record({ kind, paragraph: fc.constant(0), start: fc.nat(40), end: fc.nat(60) }), {
        maxLength: 4,
      }),
    });
    fc.assert(
      fc.property(turn, (value) => {
        expect(activeParts(renderParagraph(value, 0))).toEqual([]);
        const text = value.paragraphs[0].replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '');
        const plain = renderParagraph(
          { paragraphs: [text], marks: value.marks.filter((mark) => mark.kind !== 'correction') },
          0,
        );
        const shown = plain
          .replace(/<br>/g, '\n')
          .replace(/<[^>]*>/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&');
        expect(shown).toBe(text.replace(/\r\n?/g, '\n'));
      }),
      trials(400),
    );
  });

  it('an editorial page of them holds nothing active', () => {
    fc.assert(
      fc.property(markup, (value) => {
        expect(activeParts(renderMarkdown(value))).toEqual([]);
      }),
      trials(250),
    );
  });
});
