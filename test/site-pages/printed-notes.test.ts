import { describe, expect, it } from 'vitest';
import type { Furniture } from '../../src/model/briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const note = (line: number, text: string): Furniture => ({ lines: [line, line], kind: 'note', text });

const pageOf = (() => {
  const ferry = item('ferry', 'Did he call Ann Vale?', [
    turn('question', 'Did he call Ann Vale?'),
    turn('answer', 'He called Ms. Vale.**  She was pleased.'),
  ]);
  const toll = item('toll', 'Who pays the toll?', [
    turn('question', 'Who pays the toll?'),
    turn('answer', 'Nobody does.*'),
  ]);
  const furniture = [
    note(3, '* Only the barges do.'),
    note(4, '** He did not call Ms. Vale.'),
    { ...note(90, 'END'), kind: 'end' as const },
    note(91, 'The barges are those of Sarn.'),
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
      'Nobody does',
      'The barges are those of Sarn.',
    ].map((text) => html.indexOf(text, html.indexOf('class=transcript')));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).not.toContain('>END');
  });

  it('stands beside the answer whose mark points to it, and beside no other', () => {
    const [ferry, toll] = ['ferry', 'toll'].map((id) => pageOf(`/en/2031/03/04/${id}.html`));
    expect(ferry).toContain('<p><b>Note</b> ** He did not call Ms. Vale.');
    expect(ferry).not.toContain('Only the barges');
    expect(toll).toContain('<p><b>Note</b> * Only the barges do.');
    expect(toll).not.toContain('He did not call');
  });
});
