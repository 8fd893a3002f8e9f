import { describe, expect, it } from 'vitest';
import type { Furniture } from '../../src/model/briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const note = (line: number, text: string): Furniture => ({ lines: [line, line], kind: 'note', text });

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
  const site = makeSite(archive([briefing('2031-03-04', { items, furniture })]));
  return (address: string) => {
    const page = site.pages.find((one) => one.address === address);
    if (!page) throw new Error(`No page ${address}`);
    return renderPage(page, site);
  };
})();

describe('What a transcript says of itself', () => {
  it('stands in its briefing, above or below what was said', () => {
    const html = pageOf('/en/2031/03/04/');
    const places = [
      '* Only the barges do.',
      '** He did not call Ms. Vale.',
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
    expect(ferry).toContain('<p class=noted><b>Note</b> ** He did not call Ms. Vale.');
    expect(ferry).not.toContain('Only the barges');
    expect(ferry).not.toContain('see below');
    expect(toll).toContain('<p class=noted><b>Note</b> * Only the barges do.');
    expect(toll).not.toContain('He did not call');
  });
});
