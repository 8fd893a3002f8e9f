import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBriefings } from '../../src/history/compare.ts';
import { compareItems, wholeItem } from '../../src/history/compare-items.ts';
import { type Piece, piecesOf, tokensOf } from '../../src/history/words.ts';
import { parsed } from '../helpers/parsed.ts';
import { briefing, item, turn } from '../site/made.ts';

/** "the [-old-] {+new+} ferry" */
function marked(pieces: readonly Piece[]): string {
  const marks = { same: ['', ''], came: ['{+', '+}'], went: ['[-', '-]'] } as const;
  return pieces
    .map(({ is, text, space }) => `${space ? ' ' : ''}${marks[is][0]}${text}${marks[is][1]}`)
    .join('')
    .trim();
}

const words = fc.array(fc.constantFrom('the', 'ferry', 'toll', '1.9', '渡轮', '(', ')', '…', 'don’t', '\n'));
const text = words.map((list) => list.join(' '));
const bare = (said: string) => tokensOf(said).map(({ text }) => text);

describe('A text beside an earlier one', () => {
  it.each([
    ['one word', 'It closes in May.', 'It closes in June.', 'It closes in [-May-] {+June+}.'],
    ['a number inside brackets', '(3.1) months', '(3.3) months', '([-3.1-]{+3.3+}) months'],
    ['a sign alone', 'No, never.', 'No; never.', 'No[-,-]{+;+} never.'],
    ['words that came', 'He said so.', 'He never said so.', 'He {+never+} said so.'],
    [
      'characters, where no space parts words',
      '渡轮将于五月停航。',
      '渡轮将于六月停航。',
      '渡轮将于[-五-]{+六+}月停航。',
    ],
    [
      'a sentence that was said anew, as one change',
      'The bridge opens again this week and nobody pays a crown for it.',
      'The tunnel will be shut and all of us owe the toll.',
      'The [-bridge opens again this week and nobody pays a crown for it-] {+tunnel will be shut and all of us owe the toll+}.',
    ],
    [
      'signs and two words that stayed between such changes as part of it',
      'So red green blue, (the sea) white grey black',
      'So one two three, (the sea) four five six',
      'So [-red green blue, (the sea) white grey black-] {+one two three, (the sea) four five six+}',
    ],
    [
      'three words that stayed between two changes as they are',
      'So red green blue by the sea white grey black',
      'So one two three by the sea four five six',
      'So [-red green blue-] {+one two three+} by the sea [-white grey black-] {+four five six+}',
    ],
    [
      'one word that stayed beside a change of two words as it is',
      'So red green sea white grey black',
      'So one two sea four five six',
      'So [-red green-] {+one two+} sea [-white grey black-] {+four five six+}',
    ],
  ])('shows %s', (_, former, later, shown) => {
    expect(marked(piecesOf(former, later))).toBe(shown);
  });

  it('holds both, to the letter: without what came it is the one, without what went the other', () => {
    fc.assert(
      fc.property(text, text, (former, later) => {
        const pieces = piecesOf(former, later);
        const without = (is: Piece['is']) =>
          pieces
            .filter((piece) => piece.is !== is)
            .map((piece) => piece.text)
            .join(' ');
        expect(bare(without('came'))).toEqual(bare(former));
        expect(bare(without('went'))).toEqual(bare(later));
      }),
    );
  });

  it('is the same wherever nothing changed', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(piecesOf(said, said).every(({ is }) => is === 'same')).toBe(true);
      }),
    );
  });

  it('is not laid out where nearly all of it is another: all went, and all came', () => {
    const long = (word: string) => Array.from({ length: 1000 }, (_, i) => `${word}${i}`).join(' ');
    expect(
      piecesOf(`${long('a')} toll ${long('b')}`, `${long('c')} toll ${long('d')}`).map(({ is }) => is),
    ).toEqual(['went', 'came']);
  });
});

describe('An item beside an earlier reading of it', () => {
  const said = (...paragraphs: string[]) =>
    item('tolls', 'Tolls', [turn('answer', '', { label: 'MS. VALE', paragraphs })]);
  const shown = (former: ReturnType<typeof said>, later: ReturnType<typeof said>) =>
    compareItems(former, later).map(({ who, text }) => `${marked(who)}: ${marked(text)}`);

  it('shows the paragraphs that changed, and who says them', () => {
    const former = said('Nobody pays.', 'The bridge was built in 1902.', 'It is late.');
    const later = said('Nobody pays.', 'The bridge was built in 1920.', 'It is late.');
    expect(shown(former, later)).toEqual(['MS. VALE: The bridge was built in [-1902-] {+1920+}.']);
  });

  it('does not mind where its paragraphs end', () => {
    expect(shown(said('Nobody pays. It is late.'), said('Nobody pays.', 'It is late.'))).toEqual([]);
    expect(shown(said('Nobody pays.', 'It is late.'), said('Nobody pays. It is late.'))).toEqual([]);
  });

  it('shows a paragraph that went where it stood', () => {
    const former = said('Nobody pays.', 'That was off the record.', 'It is late now.');
    expect(shown(former, said('Nobody pays.', 'It is very late now.'))).toEqual([
      'MS. VALE: [-That was off the record.-]',
      'MS. VALE: It is {+very+} late now.',
    ]);
  });

  it('says of a changed paragraph who says it, though that is the same', () => {
    expect(compareItems(said('Yes.'), said('Yes!'))).toMatchObject([
      { who: [{ is: 'same', text: 'MS. VALE', space: false }] },
    ]);
  });

  it('shows a name that was printed wrong', () => {
    const other = item('tolls', 'Tolls', [turn('answer', 'Nobody pays.', { label: 'MS. VALLEY' })]);
    expect(shown(other, said('Nobody pays.'))).toEqual(['MS. [-VALLEY-] {+VALE+}: Nobody pays.']);
  });

  it('shows a paragraph that came before the one that lost its first word', () => {
    const unnamed = (...paragraphs: string[]) => item('tolls', 'Tolls', [turn('answer', '', { paragraphs })]);
    expect(shown(unnamed('Today nobody pays.'), unnamed('It is late.', 'nobody pays.'))).toEqual([
      ': {+It is late.+}',
      ': [-Today-]nobody pays.',
    ]);
  });

  it('that came or went is told paragraph by paragraph, and who says it once', () => {
    const whole = (...turns: ReturnType<typeof turn>[]) =>
      wholeItem({ turns }, 'came').map(({ who, text }) => `${marked(who)}: ${marked(text)}`);
    const vale = turn('answer', '', { label: 'MS. VALE', paragraphs: ['Nobody pays.', 'It is late.'] });
    expect(whole(vale, turn('answer', 'Good night.'))).toEqual([
      '{+MS. VALE+}: {+Nobody pays.+}',
      ': {+It is late.+}',
      ': {+Good night.+}',
    ]);
    const piece = (text: string) => [{ is: 'came', text, space: false }];
    expect(wholeItem({ turns: [turn('answer', 'Yes.', { label: 'MS. VALE' })] }, 'came')).toEqual([
      { who: piece('MS. VALE'), text: piece('Yes.') },
    ]);
    // somebody who is named and says nothing
    expect(wholeItem({ turns: [{ ...vale, paragraphs: [] }] }, 'went')).toEqual([
      { who: [{ is: 'went', text: 'MS. VALE', space: false }], text: [] },
    ]);
  });

  it('shows the first word of a paragraph in that paragraph', () => {
    const former = said('Nobody pays for it.', 'Later perhaps they will pay.');
    expect(shown(former, said('Nobody pays for it.', 'Tomorrow perhaps they will pay.'))).toEqual([
      'MS. VALE: [-Later-]{+Tomorrow+} perhaps they will pay.',
    ]);
  });
});

const ferry = (more: { engine?: string; toll?: string; place?: string; extra?: string[] } = {}) =>
  parsed([
    `Press briefing by Harbour Minister Ann Example\n${more.place ?? 'Northport'}, May 4, 2031`,
    `MINISTER EXAMPLE: Good morning. The ferry has a new ${more.engine ?? 'engine'}.`,
    'QUESTION: The ferry has been stopped since March. When will it run again?',
    'MINISTER EXAMPLE: On June 1, as the harbour office has promised.',
    'QUESTION: And who pays the toll on the bridge?',
    `MINISTER EXAMPLE: ${more.toll ?? 'Nobody does. That is a promise that I make today.'}`,
    ...(more.extra ?? []),
  ]);

describe('A briefing beside an earlier reading of it', () => {
  const told = (former = ferry(), later = ferry()) => {
    const { items, furniture, facts } = compareBriefings(former, later);
    return {
      items: items.map(({ is, title }) => `${is} ${title}`),
      furniture,
      facts: facts.map(({ what }) => what),
    };
  };

  it('has no change where it reads the same', () => {
    expect(told()).toEqual({ items: [], furniture: { came: [], went: [] }, facts: [] });
  });

  it('names the items that changed, and no others', () => {
    expect(told(ferry(), ferry({ toll: 'Nobody does. That is a promise that I made today.' })).items).toEqual(
      ['changed Who pays the toll on the bridge?'],
    );
  });

  it('names what came, and what went where it stood', () => {
    const extra = [
      'QUESTION: Is the old lighthouse for sale?',
      'MINISTER EXAMPLE: It is not, and never was.',
    ];
    expect(told(ferry(), ferry({ extra })).items).toEqual(['came Is the old lighthouse for sale?']);
    expect(told(ferry({ extra }), ferry()).items).toEqual(['went Is the old lighthouse for sale?']);
    const came = compareBriefings(ferry(), ferry({ extra })).items.flatMap(({ paragraphs }) => paragraphs);
    expect(new Set(came.flatMap(({ who, text }) => [...who, ...text]).map(({ is }) => is))).toEqual(
      new Set(['came']),
    );
    const more = [...extra, 'QUESTION: Are there wolves here?', 'MINISTER EXAMPLE: Not one since the flood.'];
    expect(told(ferry({ extra: more }), ferry()).items).toEqual([
      'went Is the old lighthouse for sale?',
      'went Are there wolves here?',
    ]);
  });

  it('knows each item again, whatever came or went before, between or behind those that read the same', () => {
    const said = (name: string) =>
      item(name, name, [
        turn('answer', '', {
          label: 'MS. VALE',
          paragraphs: [`The ${name} opens at noon, as the ${name} did.`],
        }),
      ]);
    const names = ['ferry', 'tunnel', 'mole', 'lock', 'quay', 'weir', 'dam', 'ford'];
    const subset = fc.subarray(names);
    fc.assert(
      fc.property(subset, subset, (former, later) => {
        const made = (held: readonly string[]) => briefing('2031-03-04', { items: held.map(said) });
        const { was, items } = compareBriefings(made(former), made(later));
        const at = (name: string) => (former.includes(name) ? former.indexOf(name) : null);
        expect(was).toEqual(later.map(at));
        expect(items.filter(({ is }) => is === 'came').map(({ title }) => title)).toEqual(
          later.filter((name) => !former.includes(name)),
        );
        expect(items.filter(({ is }) => is === 'went').map(({ title }) => title)).toEqual(
          former.filter((name) => !later.includes(name)),
        );
      }),
    );
  });

  it('tells what it states of itself where that differs', () => {
    const [one, other] = [briefing('2031-05-04'), briefing('2031-05-05', { time: '10:00', place: 'Orlu' })];
    expect(compareBriefings(one, other).facts).toEqual([
      { what: 'title', former: 'Briefing 2031-05-04', later: 'Briefing 2031-05-05' },
      { what: 'date', former: '2031-05-04', later: '2031-05-05' },
      { what: 'time', former: null, later: '10:00' },
      { what: 'place', former: null, later: 'Orlu' },
    ]);
  });

  it('tells lines that nobody said by their numbers, and counts none of them as words', () => {
    const page = (menu: string) =>
      briefing('2031-05-04', {
        furniture: [
          { lines: [3, 3], kind: 'chrome', text: menu },
          { lines: [5, 9], kind: 'chrome', text: `${menu} again` },
          { lines: [20, 20], kind: 'end', text: 'END' },
        ],
      });
    expect(told(page('Home'), page('Start'))).toEqual({
      items: [],
      furniture: { came: [[3, 9]], went: [[3, 9]] },
      facts: [],
    });
  });

  it('shows a printed title that changed; one that is made of the words changes with them', () => {
    const titled = (title: string, titleFrom: 'toc' | 'text') =>
      briefing('2031-05-04', {
        items: [item('tolls', title, [turn('answer', 'Nobody pays.')], { titleFrom })],
      });
    const printed = compareBriefings(titled('Bridge tols', 'toc'), titled('Bridge tolls', 'toc')).items;
    expect(printed.map(({ printed }) => marked(printed))).toEqual(['Bridge [-tols-] {+tolls+}']);
    expect(compareBriefings(titled('Tols', 'text'), titled('Tolls', 'text')).items).toEqual([]);
  });
});
