import { expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { samePage } from '../../src/site/same-page.ts';
import { archive, briefing } from './made.ts';

const site = makeSite(
  archive([
    briefing('2031-03-04', { series: 'noon' }),
    briefing('2031-04-05', { series: 'noon' }),
    briefing('2031-03-04', {
      lang: 'fr',
      series: 'noon',
      source: { file: 'b.txt', sha256: '1'.repeat(64), bytes: 1, format: 'text' },
    }),
  ]),
);

it.each([
  ['/en/dates/', '/fr/dates/'],
  ['/en/search/', '/fr/search/'],
  ['/en/verification/', '/fr/verification/'],
  ['/en/data/', '/fr/data/'],
  ['/en/2031/', '/fr/2031/'],
  ['/en/2031/03/', '/fr/2031/03/'],
  ['/en/noon/', '/fr/noon/'],
  ['/en/noon/2031/03/', '/fr/noon/2031/03/'],
  // nothing was said then
  ['/en/2031/04/', undefined],
  ['/en/noon/2031/04/', undefined],
])('In French, %s is %s', (address, french) => {
  const page = site.pages.find((one) => one.address === address);
  if (!page) throw new Error(`there is no ${address}`);
  const found = samePage(page, site.editions);
  expect(found.find(({ lang }) => lang === 'fr')?.address).toBe(french);
  expect(found.find(({ lang }) => lang === 'en')?.address).toBe(address);
  const addresses = new Set(site.pages.map((one) => one.address));
  expect(found.filter((one) => !addresses.has(one.address))).toEqual([]);
});
