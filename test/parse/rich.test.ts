import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

const title = '# Harbour briefing, May 4, 2031';
const qa = { dialect: 'qa-plain' };

/** What each paragraph of an answer is set as; null where it is plain. */
function richOf(answer: string, file = 'a.md', first = title): (string | null)[] | undefined {
  const { items } = parsed([first, '**Q:** Who pays?', `**A:** ${answer}`], file, qa);
  return items[0]?.turns[1]?.rich;
}

describe('What is stressed, struck or linked in an answer', () => {
  it.each([
    ['We *do* pay.', 'We <em>do</em> pay.'],
    ['*We* do **pay**', '<em>We</em> do <strong>pay</strong>'],
    [
      'See [the port](https://port.example/a), now.',
      'See <a href="https://port.example/a">the port</a>, now.',
    ],
    [
      'A [link *in* it](https://port.example/a) and more.',
      'A <a href="https://port.example/a">link <em>in</em> it</a> and more.',
    ],
    ['On the ~~5th~~ of May.', 'On the <del>5th</del> of May.'],
  ])('is kept: “%s”', (answer, html) => {
    expect(richOf(answer)).toEqual([html]);
  });

  it('is not there where nothing is', () => {
    expect(richOf('We do pay.')).toBeUndefined();
  });

  it('is told of each paragraph by itself', () => {
    expect(richOf('We do.\n\nWe *do* pay.\n\nGladly.')).toEqual([null, 'We <em>do</em> pay.', null]);
  });

  it('loses its line ends, which are those of the file', () => {
    expect(richOf('One *line\nand* another\none.')).toEqual(['One <em>line and</em> another one.']);
  });

  it.each([
    ['**All of it is set so** here.', undefined],
    ['*All of it is set so* here.', undefined],
    ['***All of it is set so*** here.', undefined],
    ['**Half of** halves it', ['<strong>Half of</strong> halves it']],
    ['**Halfway on** halves it', undefined],
    ['**Most *of* it is bold** here.', ['Most <em>of</em> it is bold here.']],
    [
      '[**Most of it is bold**](https://port.example/) here.',
      ['<a href="https://port.example/">Most of it is bold</a> here.'],
    ],
    [
      '**Most [of it](https://port.example/) is bold** here.',
      ['Most <a href="https://port.example/">of it</a> is bold here.'],
    ],
  ])('is no stress where more than half of a paragraph has it: “%s”', (answer, rich) => {
    expect(richOf(answer)).toEqual(rich);
  });

  it('is of the words of each turn where several stand in one paragraph', () => {
    const lines = [
      'Q: *Who* pays?',
      'A: Nobody *does* so.',
      'Q: Really [so](https://port.example/b), *now*?',
      'A: Yes.',
      'Q: **Why**, then, is it so?',
    ];
    const { items } = parsed([title, lines.join('\n')], 'a.md', qa);
    expect(items.flatMap(({ turns }) => turns.map(({ rich }) => rich?.[0] ?? null))).toEqual([
      '<em>Who</em> pays?',
      'Nobody <em>does</em> so.',
      'Really <a href="https://port.example/b">so</a>, <em>now</em>?',
      null,
      '<strong>Why</strong>, then, is it so?',
    ]);
  });

  it('is of the words behind a list marker, however long that is', () => {
    const { items } = parsed(
      [
        title,
        '1. Q: Who *pays* it?',
        '10)    A: Nobody *does* so.',
        '- Q: Who [asks](https://port.example/)?',
      ],
      'a.md',
      qa,
    );
    expect(items.flatMap(({ turns }) => turns.map(({ rich }) => rich?.[0] ?? null))).toEqual([
      'Who <em>pays</em> it?',
      'Nobody <em>does</em> so.',
      'Who <a href="https://port.example/">asks</a>?',
    ]);
  });

  it('is of the words behind a space that does not break, which is none of what was said', () => {
    expect(richOf('We do.\n\n&nbsp; We *do* pay, *now*')).toEqual([null, 'We <em>do</em> pay, <em>now</em>']);
  });

  it('links where the page leads, by its own address', () => {
    const page = (
      link: string,
    ) => `<!doctype html><html><head><title>Harbour briefing, May 4, 2031</title>${link}</head>
<body><div><p> <b>Q:</b> Who pays for the <a href="../c.html">bridge</a>?</p>
<p>
  <b>A:</b> We <em>do</em> so, and <s>not</s> gladly.</p></div></body></html>`;
    const rich = (link: string) =>
      parsed(page(link), 'a.html', qa).items.flatMap(({ turns }) => turns.flatMap((turn) => turn.rich ?? []));
    expect(rich('<link rel="canonical" href="https://port.example/a/b.html">')).toEqual([
      'Who pays for the <a href="https://port.example/c.html">bridge</a>?',
      'We <em>do</em> so, and <del>not</del> gladly.',
    ]);
    expect(rich('')).toEqual(['Who pays for the bridge?', 'We <em>do</em> so, and <del>not</del> gladly.']);
  });
});
