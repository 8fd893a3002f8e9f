import { describe, expect, it } from 'vitest';
import type { Furniture, Item } from '../../src/model/briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { setMarks } from '../../src/site/printed-notes.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const note = (line: number, text: string): Furniture => ({ lines: [line, line], kind: 'note', text });

function pagesOf(items: Item[], furniture: Furniture[]): (address: string) => string {
  const site = makeSite(archive([briefing('2031-03-04', { items, furniture })]));
  return (address) => {
    const page = site.pages.find((one) => one.address === address);
    if (!page) throw new Error(`No page ${address}`);
    return renderPage(page, site);
  };
}

const pageOf = (() => {
  const ferry = item('ferry', 'Did he call Ann Vale?', [
    turn('question', 'Did he call Ann Vale?'),
    turn('answer', 'He called Ms. Vale.**  She was pleased, and the office * of the harbour too.'),
  ]);
  const toll = item('toll', 'Who pays the toll?', [
    turn('question', 'Who pays the toll?'),
    turn('answer', 'Nobody does.*'),
  ]);
  const furniture = [
    note(2, '** Please see below for a correction, marked with asterisks.'),
    note(3, '* Only the barges do.'),
    note(4, '** He did not call Ms. Vale.'),
    { ...note(90, 'END'), kind: 'end' as const },
    note(13, 'The following question was asked after the briefing.'),
    note(5, 'Northport, Norland'),
    note(91, 'The barges of the harbour are these:'),
    note(92, 'Grey Goose, of the harbour of Sarn'),
    note(93, '##'),
  ];
  const items = [
    { ...ferry, lines: [10, 12] as [number, number] },
    { ...toll, lines: [14, 16] as [number, number] },
  ];
  return pagesOf(items, furniture);
})();

const back = (number: number, mark: string) =>
  `<a role=doc-backlink id=_note-${number} href="#_ref-${number}" aria-label="Back to the text">${mark}</a>`;
const noted = (number: number, mark: string, text: string) =>
  `<p class=noted role=doc-footnote><b>Note</b> ${back(number, mark)}${text}`;
const pointing = (number: number, mark: string, id = ` id=_ref-${number}`) =>
  `<a role=doc-noteref${id} href="#_note-${number}" aria-label="Note ${mark}">${mark}</a>`;

describe('What a transcript says of itself', () => {
  it('stands in its briefing, above or below what was said', () => {
    const html = pageOf('/en/2031/03/04/');
    const places = [
      ' Only the barges do.',
      ' He did not call Ms. Vale.',
      'Did he call',
      'The following question was asked after the briefing.',
      'Nobody does',
      'The barges of the harbour are these:',
      'Grey Goose, of the harbour of Sarn',
    ].map((text) => html.indexOf(text, html.indexOf('class=transcript')));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const scrap of ['>END', 'Northport, Norland', '##']) expect(html).not.toContain(scrap);
  });

  it('stands beside the answer whose mark points to it, and beside no other', () => {
    const [ferry, toll] = ['ferry', 'toll'].map((id) => pageOf(`/en/2031/03/04/${id}.html`));
    expect(ferry).toContain(noted(1, '**', ' He did not call Ms. Vale.'));
    expect(ferry).not.toContain('Only the barges');
    expect(ferry).not.toContain('see below');
    expect(toll).toContain(noted(1, '*', ' Only the barges do.'));
    expect(toll).not.toContain('He did not call');
  });

  it('is linked with its mark, and the mark with it, on the page of the answer and in the briefing', () => {
    const [ferry, toll, whole] = ['ferry.html', 'toll.html', ''].map((page) =>
      pageOf(`/en/2031/03/04/${page}`),
    );
    expect(ferry).toContain(`Ms. Vale.${pointing(1, '**')}  She was pleased, and the office * of`);
    expect(toll).toContain(`Nobody does.${pointing(1, '*')}`);
    expect(whole).toContain(`Ms. Vale.${pointing(2, '**')}  She`);
    expect(whole).toContain(`Nobody does.${pointing(1, '*')}`);
    for (const [number, mark] of [
      [1, '*'],
      [2, '**'],
    ] as const)
      expect(whole).toContain(`<p role=doc-footnote>${back(number, mark)}`);
    // what only says where to look is no note
    expect(whole).toContain('<p>** Please see below');
  });
});

describe('Several notes with one and the same mark', () => {
  const asked = (id: string, at: number, answer: string) => ({
    ...item(id, `What of the ${id}?`, [turn('question', `What of the ${id}?`), turn('answer', answer)]),
    lines: [at, at + 2] as [number, number],
  });
  const harbour = asked('harbour', 14, 'It is safe*.');
  const furniture = [note(91, '* The dam is of earth.'), note(92, '* The harbour is not safe.')];
  const earth = (number: number) => `${back(number, '*')} The dam is of earth.`;
  const unsafe = (number: number) => `${back(number, '*')} The harbour is not safe.`;
  const of = (answer: string) => {
    const pages = pagesOf([asked('dam', 10, answer), harbour], furniture);
    return ['', 'dam.html', 'harbour.html'].map((page) => pages(`/en/2031/03/04/${page}`));
  };

  it('belong to as many marks in their order, and each stands beside its own answer', () => {
    const [whole = '', dam, harbour] = of('The dam* holds.');
    for (const text of [
      `The dam${pointing(1, '*')} holds.`,
      `It is safe${pointing(2, '*')}.`,
      earth(1),
      unsafe(2),
    ])
      expect(whole).toContain(text);
    expect(dam).toContain(`The dam${pointing(1, '*')} holds.`);
    expect(dam).toContain(earth(1));
    expect(dam).not.toContain('The harbour is not safe.');
    expect(harbour).toContain(`It is safe${pointing(1, '*')}.`);
    expect(harbour).toContain(unsafe(1));
    expect(harbour).not.toContain('The dam is of earth.');
  });

  it('are linked with no mark where there are more of these, and stand beside each answer that has one', () => {
    for (const html of of('The dam* holds, and the wall* too.')) {
      expect(html).toContain('* The dam is of earth.');
      expect(html).toContain('* The harbour is not safe.');
      expect(html).not.toMatch(/_note-|_ref-/);
    }
  });
});

describe('A mark inside a link', () => {
  it('is no link of its own, and its note stands beside the answer all the same', () => {
    const dam = item('dam', 'Does the dam hold?', [
      turn('question', 'Does the dam hold?'),
      turn('answer', 'The dam* holds.', {
        rich: ['The <a href="https://x.example/dam">dam*</a> holds.'],
      }),
    ]);
    const furniture = [note(91, '* The dam is of earth.')];
    const pages = pagesOf([{ ...dam, lines: [10, 12] }], furniture);
    for (const html of [pages('/en/2031/03/04/'), pages('/en/2031/03/04/dam.html')]) {
      expect(html).toContain('The <a href="https://x.example/dam">dam*</a> holds.');
      expect(html).toContain('* The dam is of earth.');
      expect(html).not.toMatch(/_note-|_ref-/);
    }
  });
});

describe('Marks in a paragraph', () => {
  const set = (html: string, text = html.replace(/<[^>]*>/g, '')) =>
    setMarks(html, text, (mark) => (mark === '***' ? null : `[${mark}]`));

  it.each([
    ['He called Vale.<span class="mark-correction">**</span> She', 'He called Vale.[**] She'],
    ['He called <em>Vale</em>*.', 'He called <em>Vale</em>*.'],
    ['He called Vale* and Lindt*.', 'He called Vale[*] and Lindt[*].'],
    ['It cost $*ten crowns, at a rate of *nine.', 'It cost $[*]ten crowns, at a rate of [*]nine.'],
    ['It is *really* so.*', 'It is *really* so.*'],
    ['Two * three, and 2*3.', 'Two * three, and 2*3.'],
    ['Unknown.***', 'Unknown.***'],
    [
      'See <a href="https://quay.example/a*">Vale</a>, it says.*',
      'See <a href="https://quay.example/a*">Vale</a>, it says.[*]',
    ],
    [
      'The <a href="https://x.example/dam"><em>dam*</em></a> holds <abbr>ice*</abbr>.',
      'The <a href="https://x.example/dam"><em>dam*</em></a> holds <abbr>ice[*]</abbr>.',
    ],
    ['It is called <code>dam*</code> there, so*.', 'It is called <code>dam*</code> there, so[*].'],
  ])('are those behind a word or before one: %s', (html, linked) => {
    expect(set(html)).toBe(linked);
  });
});
