import { describe, expect, it } from 'vitest';
import { losses } from '../../scripts/evaluate/conservation.ts';
import { parse } from '../../src/parse/parse.ts';
import { runningLines } from '../../src/parse/tree/running-lines.ts';
import { readSource } from '../../src/read/read-source.ts';

/** Lines of a PDF that run along its pages, among what was said. */

const said = (page: number) =>
  Array.from(
    { length: 6 },
    (_, line) => `So said the minister on page ${page}, in line ${line}, and went on`,
  );
const pages = (count: number, foot: (page: number) => readonly string[]) =>
  Array.from({ length: count }, (_, at) => [...said(at + 1), ...foot(at + 1)]).flat();
const found = (lines: readonly string[]) =>
  [...runningLines(lines)].sort((a, b) => a - b).map((at) => lines[at]);

describe('Lines run along the pages', () => {
  it('with the word for a page, from the second on', () => {
    expect(found(pages(2, (page) => [`Page ${page} of 2`]))).toEqual(['Page 1 of 2', 'Page 2 of 2']);
    expect(found(pages(2, (page) => [`Seite ${page}`]))).toEqual(['Seite 1', 'Seite 2']);
    expect(found(pages(1, (page) => [`Page ${page} of 1`]))).toEqual([]);
  });

  it('as numbers between dashes or alone, from the third on', () => {
    expect(found(pages(3, (page) => [`- ${page} -`]))).toEqual(['- 1 -', '- 2 -', '- 3 -']);
    expect(found(pages(3, (page) => [`${page}`]))).toEqual(['1', '2', '3']);
    expect(found(pages(2, (page) => [`- ${page} -`]))).toEqual([]);
  });

  it('as numbers between dashes alone, where they stand close together', () => {
    const close = (line: (page: number) => string) => found([1, 2, 3].map(line));
    expect(close((page) => `- ${page} -`)).toHaveLength(3);
    expect(close((page) => `Tide - ${page} -`)).toEqual([]);
    expect(close((page) => `- ${page} - tide`)).toEqual([]);
  });

  it('but not as all that somebody says, nor as parts of a list', () => {
    const answers = (say: (page: number) => string) =>
      [1, 2, 3].flatMap((page) => [
        `Q: How much is paid on day ${page}?`,
        '',
        'MS. VELT:',
        '',
        say(page),
        '',
      ]);
    expect(found(answers((page) => `${page}/4`))).toEqual([]);
    expect(found(answers((page) => `- ${page} -`))).toEqual([]);
    const votes = [1, 2, 3].flatMap((page) => [`${page}/12`, `for the harbour of quay ${page},`]);
    expect(found(votes)).toEqual([]);
  });

  it('without a number beside one that has it, but for the title above the first', () => {
    const lines = ['The Spring Tide Report', ...pages(3, (page) => [`${page}`, 'The Spring Tide Report'])];
    expect(found(lines)).toEqual(Array.from(['1', '2', '3'], (page) => [page, lines[0]]).flat());
    expect(runningLines(lines).has(0)).toBe(false);
  });

  it.each([
    ['of all pages', (page: number) => [`${page}/4`], 4],
    ['of all pages in words', (page: number) => [`${page} of 4`], 4],
    // the first of those beside it may be the title
    [
      'behind an address and beside the name of a page',
      (page: number) => ['5/4/31, 10:15 AM Press briefing | Harbour', `https://harbour.example/b ${page}/4`],
      7,
    ],
    ['behind a name and a stroke', (page: number) => [`Harbour Ministry | ${page}`], 4],
    ['before a name and a stroke', (page: number) => [`${page} | Harbour Ministry`], 4],
  ])('as numbers %s', (_, foot, lines) => {
    expect(found(pages(4, foot))).toHaveLength(lines);
  });

  it.each([
    ['shares that grow', (page: number) => [`${page}/${page + 1}`]],
    ['shares of fewer than are counted', (page: number) => [`${page} of 3`]],
    ['numbers that do not count', (page: number) => [`${page % 2}`]],
    ['years', (page: number) => [`${2030 + page}`]],
    ['a repeated line on pages without numbers', () => ['The Spring Tide Report']],
    ['a stage direction', () => ['(Laughter.)']],
    ['labels with numbers', (page: number) => [`Journalist ${page}`]],
    ['a sentence', (page: number) => [`We are on page ${page} of the report.`]],
  ])('and others do not: %s', (_, foot) => {
    expect(found(pages(4, foot))).toEqual([]);
  });
});

describe('A sentence that the end of a page cuts', () => {
  const joined = (before: string, behind: string) => {
    const lines = [1, 2, 3].flatMap((page) => [
      `QUESTION: What of pier ${page}?`,
      '',
      `MINISTER EXAMPLE: We say of pier ${page} that it is open to ships, ${before}`,
      '',
      `- ${page} -`,
      '',
      behind,
      '',
    ]);
    const { items } = parse(
      readSource('a.txt', Buffer.from(['Press conference, May 4, 2031', '', ...lines].join('\n'))),
    );
    return items.map(({ turns }) => turns.at(-1)?.paragraphs.length);
  };

  it.each([
    ['as long as the paint', 'is dry.'],
    ['as long as the', 'Harbour Board agrees.'],
    ['to boats,', 'Harbour Board or not.'],
    ['und zwar für die', 'Fähre nach Sarn.'],
  ])('goes on behind it: “%s” / “%s”', (before, behind) => {
    expect(joined(before, behind)).toEqual([1, 1, 1]);
  });

  it.each([
    ['as we said.', 'Harbour Board agrees.'],
    ['as long as the paint dries', 'Harbour Board agrees.'],
    ['“and so it is.”', 'the pier is old.'],
  ])('is left where it may have ended: “%s” / “%s”', (before, behind) => {
    expect(joined(before, behind)).toEqual([2, 2, 2]);
  });
});

describe('A turn that the end of a page cuts', () => {
  const text = [
    'Press conference, May 4, 2031',
    'QUESTION: When does it open?',
    'MINISTER EXAMPLE: In spring, when the paint',
    'Page 1 of 3',
    'Harbour Ministry',
    'is dry.',
    'QUESTION: And the toll?',
    'MINISTER EXAMPLE: Ten crowns.',
    'Page 2 of 3',
    'Harbour Ministry',
    'Not one more.',
    'Page 3 of 3',
    'Harbour Ministry',
  ].join('\n');
  const source = readSource('a.txt', Buffer.from(text));
  const briefing = parse(source);

  it('goes on behind it, its sentence too, and nothing is lost', () => {
    expect(
      briefing.items.flatMap(({ turns }) => turns.map(({ role, paragraphs }) => [role, ...paragraphs])),
    ).toEqual([
      ['question', 'When does it open?'],
      ['answer', 'In spring, when the paint is dry.'],
      ['question', 'And the toll?'],
      ['answer', 'Ten crowns.', 'Not one more.'],
    ]);
    expect(losses(text, briefing)).toEqual({ lines: [], characters: [] });
    expect(briefing.furniture.filter(({ kind }) => kind === 'chrome').map(({ lines }) => lines[0])).toEqual([
      4, 5, 9, 10, 12, 13,
    ]);
  });

  it('is not whole where a word of it is missing', () => {
    const lacking = structuredClone(briefing);
    lacking.items[0]!.turns[1]!.paragraphs[0] = 'In spring, when the paint dry.';
    expect(losses(text, lacking).characters).not.toEqual([]);
  });
});
