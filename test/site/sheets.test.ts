import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { pageKinds } from '../../src/site/page-kinds.ts';
import { sheetsOf } from '../../src/site/sheets.ts';
import { archive, briefing, item, turn } from './made.ts';

const site = makeSite(
  archive([
    briefing('2031-01-02', {
      items: ['ice', 'locks'].map((id) => item(id, `The ${id}`, [turn('answer', 'It is thick.')])),
    }),
    briefing('2031-01-03', { items: [item('fog', 'The fog', [turn('answer', 'It is gone.')])] }),
  ]),
);
const shown = (pages = site.pages) =>
  sheetsOf(pages, pageKinds)
    .filter(({ beside }) => beside.length > 0)
    .map(({ page, beside }) => [page, ...beside].map(({ address }) => address));

describe('The sheets that Eleventy is handed', () => {
  it('are all pages in their order, a briefing with those of its items', () => {
    const sheets = sheetsOf(site.pages, pageKinds);
    expect(sheets.flatMap(({ page, beside }) => [page, ...beside])).toEqual(site.pages);
    expect(shown()).toEqual([
      ['/en/2031/01/03/', '/en/2031/01/03/fog.html'],
      ['/en/2031/01/02/', '/en/2031/01/02/ice.html', '/en/2031/01/02/locks.html'],
    ]);
  });

  it('hold the items of one briefing together where its own page stands already', () => {
    const due = site.pages.filter(({ kind }) => kind === 'item');
    expect(sheetsOf(due, pageKinds).map(({ page, beside }) => [page.address, beside.length])).toEqual([
      ['/en/2031/01/03/fog.html', 0],
      ['/en/2031/01/02/ice.html', 1],
    ]);
  });
});
