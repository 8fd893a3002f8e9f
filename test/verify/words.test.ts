import { describe, expect, it } from 'vitest';
import type { Briefing, Turn } from '../../src/model/briefing.ts';
import { losses, solid, splitLines } from '../../src/verify/conservation.ts';
import { difference } from '../../src/verify/finding.ts';
import { pageWords, refreshIn, wordsIn } from '../../src/verify/page-words.ts';
import { rawWords } from '../../src/verify/raw-words.ts';
import { briefing, item, turn } from '../site/made.ts';

type Lines = [number, number];

/** A turn on some lines: "Q: When?" is the label Q and what is said. */
const said = (lines: Lines, label: string | null, ...paragraphs: string[]): Turn =>
  turn('answer', '', { label, paragraphs, lines });
/** What nobody said. */
const beside = (lines: Lines, text: string) => ({ lines, kind: 'chrome' as const, text });

interface Made {
  turns: Turn[];
  furniture?: Briefing['furniture'];
  /** of the item: those of its heading too */
  lines?: Lines;
}
const of = ({ turns, furniture = [], lines = [99, 99] }: Made) =>
  briefing('2031-05-04', { items: [item('a', 'A', turns, { lines })], furniture });
const lost = (text: string, made: Made) => losses(text, of(made));
const nothing = { lines: [], characters: [] };

describe('Of a text nothing is lost', () => {
  it.each<[string, string, Made]>([
    [
      'labels, marks and white space are',
      'Q:  When?\nA --  Soon ,\tperhaps.',
      { turns: [said([1, 1], 'Q', 'When?'), said([2, 2], 'A', 'Soon, perhaps.')] },
    ],
    ['a mark belongs to what is said', 'Q: -- in June?', { turns: [said([1, 1], 'Q', '-- in June?')] }],
    ['a label stands alone', 'Q:\nA. Yes.', { turns: [said([1, 1], 'Q'), said([2, 2], 'A', 'Yes.')] }],
    [
      'a heading stands above between lines that nobody said',
      'Page 2\n\nFERRY\n\nPage 3\nPage 4\nQ: When?',
      {
        turns: [said([7, 7], 'Q', 'When?')],
        furniture: [beside([1, 1], 'Page 2'), beside([5, 5], 'Page 3'), beside([6, 6], 'Page 4')],
        lines: [1, 7],
      },
    ],
    [
      'two turns stand on one line',
      'Q: When? A: Soon.',
      { turns: [said([1, 1], 'Q', 'When?'), said([1, 1], 'A', 'Soon.')] },
    ],
    [
      'two turns were read in another order',
      'We close. Good night.',
      { turns: [said([1, 1], null, 'Good night.'), said([1, 1], null, 'We close.')] },
    ],
    [
      'the same with a label',
      'We close. A: Soon.',
      { turns: [said([1, 1], 'A', 'Soon.'), said([1, 1], null, 'We close.')] },
    ],
    [
      'something nobody said opens a line',
      'END Q: When?',
      { turns: [said([1, 1], 'Q', 'When?')], furniture: [beside([1, 1], 'END')] },
    ],
    [
      'the same before words without a label',
      'END We close.',
      { turns: [said([1, 1], null, 'We close.')], furniture: [beside([1, 1], 'END')] },
    ],
    [
      'the same between two turns',
      'Q: When? (END) A: Soon.',
      {
        turns: [said([1, 1], 'Q', 'When?'), said([1, 1], 'A', 'Soon.')],
        furniture: [beside([1, 1], '(END)')],
      },
    ],
    [
      'the end of a page cuts a turn',
      'A: The ferry\nPage 2\nPage 3\nsails again.\nPage 4',
      {
        turns: [said([1, 4], 'A', 'The ferry sails again.')],
        furniture: [beside([2, 2], 'Page 2'), beside([3, 3], 'Page 3'), beside([4, 5], 'Page 4')],
      },
    ],
    [
      'it cuts a word',
      'A: The fer\nPage 2\nry sails.',
      { turns: [said([1, 3], 'A', 'The ferry sails.')], furniture: [beside([2, 2], 'Page 2')] },
    ],
    [
      'it cuts a label from what is said',
      'ANN VALE\nPage 2\n: The ferry sails.',
      { turns: [said([1, 3], 'ANN VALE', 'The ferry sails.')], furniture: [beside([2, 2], 'Page 2')] },
    ],
  ])('where %s', (_, text, made) => {
    expect(lost(text, made)).toEqual(nothing);
  });

  it.each<[string, string, Made]>([
    ['a word is in no paragraph', 'A: It will run.', { turns: [said([1, 1], 'A', 'It run.')] }],
    [
      'a sign between two paragraphs is',
      'We close.\n- Now.',
      { turns: [said([1, 2], null, 'We close.', 'Now.')] },
    ],
    ['the same behind a label', 'A: We close.\n- Now.', { turns: [said([1, 2], 'A', 'We close.', 'Now.')] }],
    ['a word behind the last one is', 'A: We close. Now.', { turns: [said([1, 1], 'A', 'We close.')] }],
    ['a paragraph says more', 'A: We close.', { turns: [said([1, 1], 'A', 'We close now.')] }],
    ['words are in another order', 'A: We close now.', { turns: [said([1, 1], 'A', 'We now close.')] }],
    [
      'two turns are',
      'Q: When?\nA: Soon.',
      { turns: [said([1, 2], 'A', 'Soon.'), said([1, 2], 'Q', 'When?')] },
    ],
    [
      'a line that nobody said is twice',
      'A: The ferry\nPage 2\nsails.',
      {
        turns: [said([1, 3], 'A', 'The ferry sails.')],
        furniture: [beside([2, 2], 'Page 2'), beside([2, 2], 'Page 2')],
      },
    ],
    [
      'it stands elsewhere',
      'A: The ferry\nPage 2\nsails.',
      { turns: [said([1, 3], 'A', 'The ferry sails.')], furniture: [beside([2, 2], 'Page 3')] },
    ],
    [
      'a sign behind the label is in the middle',
      'Page 2: We close.',
      { turns: [said([1, 1], null, 'We close.')], furniture: [beside([1, 1], 'Page 2')] },
    ],
  ])('but where %s', (_, text, made) => {
    expect(lost(text, made).characters).toHaveLength(1);
  });

  it('is told with its lines, what stands there and what was read', () => {
    const made = { turns: [said([3, 4], 'A', 'The ferry', 'sails.')] };
    expect(lost('Harbour\n\nA: The ferry\nsails now.\n\nGood night.', made)).toEqual({
      lines: [1, 6],
      characters: [{ lines: [3, 4], source: 'A:Theferrysailsnow.', found: 'A | The ferry | sails.' }],
    });
    // white space and signs that nobody sees are no line
    expect(lost('\u200b\n \u00ad\nA: Yes.', { turns: [said([3, 3], 'A', 'Yes.')] })).toEqual(nothing);
  });

  it('has its lines counted as an editor does', () => {
    expect(splitLines('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
    expect(solid(' a\u200b b\u00a0\ufeff\n')).toBe('ab');
  });
});

describe('Two texts', () => {
  it('are told where they part, with some letters around', () => {
    expect(difference('The ferry sails.', 'The ferry sank.')).toEqual({
      found: 'The ferry sails.',
      expected: 'The ferry sank.',
    });
    const [start, end] = ['a '.repeat(30), ' z'.repeat(30)];
    expect(difference(`${start}x${end}`, `${start}y${end}`)).toEqual({
      found: `…${'a '.repeat(12)}x${' z'.repeat(11)} …`,
      expected: `…${'a '.repeat(12)}y${' z'.repeat(11)} …`,
    });
    expect(difference('one\n  two', 'one')).toEqual({ found: 'one two', expected: 'one' });
  });
});

describe('The words of a page', () => {
  const page = `<title>x</title><h1>The <i>ferry</i></h1><h1>Other</h1><p id=a-p9>Before</p>
    <article><div class=asks><b>Ms. Vale</b> <!-- c --><p id="a-p1">Yes,<br>she
    said<script>x()</script><style>y</style><p id=a-p12>Twice<span id=a-p3></span><p id=a-p1x>Odd<p>Strange</p><b>Bold</b></div>
    <div><p id=a-p4>No<b>body</b><p id=p5abc>Short</div></article><article id=p6abc></article><div><p>Menu</div>`;

  it('are its title, its paragraphs by their anchors, who speaks, and what has no anchor', () => {
    const { ids, ...words } = pageWords(page);
    expect(words).toEqual({
      title: 'The ferry',
      paragraphs: [
        { id: 'a-p9', text: 'Before' },
        { id: 'a-p1', text: 'Yes, she said' },
        { id: 'a-p12', text: 'Twice' },
        { id: 'a-p4', text: 'Nobody' },
        { id: 'p5abc', text: 'Short' },
      ],
      speakers: ['Ms. Vale'],
      strange: ['Odd', 'Strange', 'Bold'],
    });
    expect([...ids]).toEqual(['a-p9', 'a-p1', 'a-p12', 'a-p3', 'a-p1x', 'a-p4', 'p5abc', 'p6abc']);
    expect(pageWords('<p>Nothing')).toMatchObject({ title: null, paragraphs: [], speakers: [] });
  });

  it('in different blocks are apart, and white space is one blank', () => {
    expect(wordsIn('<p>One</p><p>two<br>three</p><ul><li>four<li>fi<b>ve</b></ul> <td>six')).toBe(
      'One two three four five six',
    );
    expect(wordsIn('<style>x</style><script>y</script>')).toBe('');
  });

  it('lead on where the page does', () => {
    expect(refreshIn('<meta http-equiv=refresh content="0; url=../06/?a&amp;b&amp;c">')).toBe('../06/?a&b&c');
    expect(refreshIn('<meta http-equiv="refresh" content="0; url=x">')).toBe('x');
    expect(refreshIn('<meta name=refresh content="0; url=x">')).toBeNull();
  });
});

describe('The words of a raw file', () => {
  const found = (file: string, text: string, ...turns: Turn[]) => {
    const own = of({ turns });
    const source = { ...own.source, file };
    return rawWords('SOURCE', Buffer.from(text), { ...own, source }).map(({ at, what, reason }) => {
      expect([at, what]).toEqual(['SOURCE', 'words']);
      return reason;
    });
  };

  it('of a text are each in the briefing; what is not is told with its lines', () => {
    const yes = said([1, 1], 'A', 'Yes, we do.');
    expect(found('a.txt', 'A: Yes, we do.', yes)).toEqual([]);
    expect(found('a.txt', 'A: Yes, we do.\nGood night.', yes)).toEqual([
      'line 2 is in no answer, heading or piece of furniture.',
    ]);
    expect(found('a.txt', 'A: Yes, we do. Ever.', yes)).toEqual([
      'line 1 holds words that are published nowhere.',
    ]);
    expect(found('a.txt', 'A: Yes, we do.\nEver.', said([1, 2], 'A', 'Yes, we do.'))).toEqual([
      'lines 1–2 hold words that are published nowhere.',
    ]);
    expect(found('a.txt', 'A: Yes, we did.', yes)).toEqual([
      'line 1 reads “Yes, we did”, and what is published “Yes, we do.”.',
    ]);
    expect(found('a.txt', 'A: Yes,\nwe did.', said([1, 2], 'A', 'Yes, we do.'))).toEqual([
      'lines 1–2 read “Yes, we did”, and what is published “Yes, we do.”.',
    ]);
    expect(
      found('a.txt', 'A: It rains.\nB: So.', said([1, 1], 'A', 'No.'), said([2, 2], 'B', 'So.')),
    ).toEqual(['line 1 reads “A: ”, and what is published “No.”.']);
  });

  it('of Markdown or a saved page hold each that is published, though marks stand between them', () => {
    const sails = said([2, 3], null, 'The ferry sails.');
    expect(found('a.md', 'Harbour\nThe **ferry**\nsails.', sails)).toEqual([]);
    expect(found('a.md', 'Harbour\nThe ferry\nsails.', sails)).toEqual([]);
    // all letters are there, and on other lines
    expect(found('a.md', 'The **ferry** sails.\nHarbour\nOffice', sails)).toEqual([
      'of #a it does not hold “The ferry sails.”.',
    ]);
    const html = '<!DOCTYPE html><title>x</title><body>\n<p>The <i>ferry</i>\nsails.</p>';
    expect(found('a.html', html, sails)).toEqual([]);
    expect(found('a.html', html, said([2, 3], null, 'The ferry <i>sails.'))).toEqual([
      'of #a it does not hold “The ferry <i>sails.”.',
    ]);
    expect(found('a.html', html.replace('ferry', 'fairy'), sails)).toHaveLength(1);
    expect(found('a.html', '<p>The <i>ferry</i> sails.\n\n\n', sails)).toEqual([]);
    // what stands between the words is left out by the page alone
    expect(found('a.html', '<p>x\n<p>The ferry <s>never</s>\nsails.', sails)).toEqual([]);
  });

  it.each([
    ['<del>', 'The toll is $4 <del>billion</del> million.'],
    ['a style', 'The toll is $4 <span style="text-decoration: line-through">billion</span> million.'],
    ['emphasis between', 'The <i>toll</i> is $4 <s>bill<b>ion</b></s> million.'],
  ])('of a saved page hold what it strikes: %s', (_, printed) => {
    const page = `<title>x</title>\n<p>${printed}`;
    expect(found('a.html', page, said([2, 2], null, 'The toll is $4 ~~billion~~ million.'))).toEqual([]);
    expect(found('a.html', page, said([2, 2], null, 'The toll is $4 ~~trillion~~ million.'))).toHaveLength(1);
  });

  it('of Markdown hold the strokes too', () => {
    const toll = said([1, 1], null, 'The toll is ~~high~~ low.');
    expect(found('a.md', 'The toll is ~~high~~ low.', toll)).toEqual([]);
    expect(found('a.md', 'The toll is high low.', toll)).toHaveLength(1);
  });
});
