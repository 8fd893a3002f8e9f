import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../helpers/trials.ts';
import { readMarkdown, strayLines } from './source.ts';

const blocksOf = (text: string) => readMarkdown(text).blocks;
const textsOf = (text: string) => blocksOf(text).map((block) => block.text);

describe('A transcript in Markdown', () => {
  it('has headings, labels in bold, and headings that are labels', () => {
    const blocks = blocksOf(
      '# Harbour briefing\n\n## The lake\n\n**Q:** Will it rise?\n\n### Ms. Arden:\n\nIt will.\n',
    );
    expect(blocks.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
      '1 Harbour briefing',
      '2 The lake',
      '0 Q: Will it rise?',
      '0 Ms. Arden:',
      '0 It will.',
    ]);
    expect(blocks[2]!.rich?.children[0]?.type).toBe('strong');
  });

  it.each([
    ['an unknown tag', 'We <inaudible> the lake.'],
    ['a definition', '[inaudible]: noise'],
    ['a footnote', 'The lake[^1].'],
    ['an image', 'See ![the lake](lake.png).'],
    ['a sentence that ends in a year', '2016. That was the year.'],
    ['an indent', '    Q: And the bridge?'],
    ['stars that are no emphasis', 'The price* rose. * Corrected.'],
    ['a line of a crowd', '<crosstalk>'],
    ['a reference to nothing', 'He said [the lake][x].'],
  ])('shows what is written where Markdown would hide it: %s', (_, text) => {
    expect(textsOf(text)).toEqual([text.trim()]);
  });

  it('keeps the brackets of `[inaudible]` even where a line defines it', () => {
    expect(textsOf('We [inaudible] it.\n\n[inaudible]: noise\n')).toEqual([
      'We [inaudible] it.',
      '[inaudible]: noise',
    ]);
  });

  it('keeps the lines below a crowd’s noise apart from it', () => {
    expect(textsOf('<crosstalk>\n\n**Q:** Why?')).toEqual(['<crosstalk>', 'Q: Why?']);
    expect(textsOf('<crosstalk>\n**Q:** Why?')).toEqual(['<crosstalk>\nQ: Why?']);
  });

  it('takes a line of dashes under a sentence for a rule, under a few words for a heading’s', () => {
    const blocks = blocksOf('We will see.\n---\n\nThe lake\n---\n');
    expect(blocks.map(({ depth, rule, text }) => [depth, rule, text])).toEqual([
      [0, false, 'We will see.'],
      [0, true, '---'],
      [2, false, 'The lake'],
    ]);
  });

  it('keeps list markers as printed', () => {
    expect(
      blocksOf('1. one\n2. two\n\n- three\n- [x] four\n').map(({ marker, text }) => [marker, text]),
    ).toEqual([
      ['1.', '1. one'],
      ['2.', '2. two'],
      ['-', '- three'],
      ['-', '- [x] four'],
    ]);
  });

  it('reads tables cell by cell', () => {
    expect(textsOf('| Q | Why? |\n|---|---|\n| A | Because. |\n')).toEqual(['Q', 'Why?', 'A', 'Because.']);
  });

  it('follows links and references, and leaves comments and definitions of addresses to the furniture', () => {
    const { source, tree, blocks } = readMarkdown(
      'See [a](https://example.org/a) and [b][1].<br>Yes.\n\n<!-- checked -->\n\n[1]: https://example.org/b\n',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['See a and b.', 'Yes.']);
    expect(JSON.stringify(tree)).toContain('"url":"https://example.org/b"');
    expect(tree.data!.furniture!.map(({ text }) => text)).toEqual([
      '<!-- checked -->\n\n[1]: https://example.org/b',
    ]);
    expect(strayLines(source, tree, blocks)).toEqual([]);
  });

  it('loses no letter or figure, and has each line in one place', () => {
    const word = fc.constantFrom(
      ...'lake|bridge|2016.|1.|12)|- x|* y|+ z|<inaudible>|<crosstalk>|[inaudible]|[inaudible]: noise|[x]|[^1]|[^1]: foot|***|_____|---|===|# head|## Name:|**Q:**|*so*|~~old~~|~one~|`tick`|```|~~~|> said|    indent|\\*|a_b_c|<b>|AT&T|!|![pic](p.png)|(c)|| a | b ||\u00a0|问：|<!--|<?x'.split(
        '|',
      ),
    );
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '  \n')), { maxLength: 12 })
      .map((lines) => lines.map((parts) => parts.join('')).join(''));
    const lettersOf = (value: string) => value.replace(/<\/?b>/g, '').match(/[\p{L}\p{N}]/gu) ?? [];
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(value.trim() !== '');
        const { source, tree, blocks } = readMarkdown(`start\n\n${value}`);
        expect(strayLines(source, tree, blocks)).toEqual([]);
        const kept = [...blocks.map((block) => block.text), ...tree.data!.furniture!.map((one) => one.text)];
        expect(lettersOf(kept.join('\n')).sort().join('')).toEqual(lettersOf(source.text).sort().join(''));
      }),
      trials(250),
    );
  });
});
