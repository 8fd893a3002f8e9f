import { describe, expect, it } from 'vitest';
import { losses } from '../../scripts/evaluate/conservation.ts';
import { parse } from '../../src/parse/parse.ts';
import { boundMarkdown, DEEPEST_MARKDOWN } from '../../src/parse/tree/markdown-bounds.ts';
import { readSource } from '../../src/read/read-source.ts';

const read = (text: string) => parse(readSource('notes.md', new TextEncoder().encode(text)));
const isTooMuch = (text: string) =>
  read(text).messages.filter(({ rule }) => rule === 'markdown-too-complex').length === 1;

const head = '# Harbour briefing, May 4, 2031\n\n**Q:** Will it rise?\n\n**A:** It will.\n\n';

describe('A Markdown file that is made to keep its reader busy', () => {
  it.each<[string, string]>([
    ['closing brackets', ']'.repeat(40_000)],
    ['openings of links', '[a]('.repeat(20_000)],
    ['stars and underscores', '*a_ '.repeat(20_000)],
    ['stars that never close', 'a** b'.repeat(20_000)],
    ['comments that never close', 'a <!-- '.repeat(20_000)],
    ['quotations in quotations', `${'>'.repeat(20_000)} a`],
    ['lists in lists', `${'- '.repeat(20_000)}a`],
    ['numbered lists in lists', `${'1. '.repeat(20_000)}a`],
    ['underlined headings', 'a\n=\n'.repeat(6_000)],
    ['quotations that close', '> a\n\n'.repeat(6_000)],
    ['quotations nested on each line', `${'> '.repeat(30)}a\n\n`.repeat(2_000)],
    ['lists nested on each line', `${'- '.repeat(30)}a\n`.repeat(2_000)],
    ['closing parentheses behind an address', `www.a.b/${')'.repeat(20_000)}a`],
    ['lines that end in a space', 'a 2. \n'.repeat(40_000)],
    ['references', 'a & b\n'.repeat(20_000)],
    ['empty items', '*\n'.repeat(51_000)],
    ['headings underlined with dashes', 'a\n---\n\n'.repeat(6_000)],
  ])('is read as plain text, says so, and loses nothing: %s', (_, attack) => {
    const briefing = read(`${head}${attack}\n`);
    expect(briefing.messages).toContainEqual(
      expect.objectContaining({
        rule: 'markdown-too-complex',
        severity: 'warning',
        reason: expect.stringMatching(/; it was read as plain text, with its marks\.$/),
      }),
    );
    expect(losses(`${head}${attack}\n`, briefing).lines).toEqual([]);
  });

  it('is told from one that people write: on each side of the bound on nesting', () => {
    const nested = (depth: number) => `${head}${'> '.repeat(depth)}And the bridge?\n`;
    expect(isTooMuch(nested(DEEPEST_MARKDOWN))).toBe(false);
    expect(isTooMuch(nested(DEEPEST_MARKDOWN + 1))).toBe(true);
  });

  it('is not one with a long rule, a long table, or thousands of exchanges', () => {
    // what decides is asked alone: to read all of them would take long
    const bounded = (text: string) => () => boundMarkdown(`${head}${text}`);
    expect(bounded(`${'- '.repeat(200)}\n\n${'* '.repeat(200)}\n`)).not.toThrow();
    expect(bounded(`| a | b |\n|---|---|\n${'| barge | 4 |\n'.repeat(300)}`)).not.toThrow();
    const exchange =
      '**Q:** Will the *barge* be moved [today](https://harbour.example)?\n\n**A:** It _will_.\n\n';
    expect(bounded(exchange.repeat(3_000))).not.toThrow();
    expect(bounded('## The lake\n\n**Q:** Why?\n\n'.repeat(3_000))).not.toThrow();
    expect(isTooMuch(`${head}${exchange.repeat(50)}${'- '.repeat(200)}\n`)).toBe(false);
  });
});
