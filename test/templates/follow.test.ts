import { describe, expect, it } from 'vitest';
import { feedDocuments } from '../../src/site/feeds.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const said = [
  item('toll', 'Toll', [turn('question', 'Who?'), turn('answer', 'Ann.', { speaker: 'Ann Example' })]),
];
const held = archive([
  briefing('2031-05-04', { series: 'harbour', items: said }),
  briefing('2031-05-05', { series: 'sea', items: said }),
]);
const followed = ['/en/', '/en/harbour/', '/en/speakers/ann-example.html'];

/** The page at an address of a site. */
function pageAt(address: string, baseUrl?: string): string {
  const site = makeSite(held, { baseUrl });
  const page = site.pages.find((one) => one.address === address);
  if (!page) throw new Error(`no page at ${address}`);
  return renderPage(page, site);
}

describe('A page that can be followed', () => {
  it.each(followed)('names its feeds in its head and in one line: %s', (address) => {
    const html = pageAt(address, 'https://harbour.example');
    const linked = [...html.matchAll(/ href="?([^ ">]+\.(?:xml|json|ics))"?>/g)].map(
      ([, to = '']) => new URL(to, `https://harbour.example${address}`).pathname,
    );
    const made = [...feedDocuments(makeSite(held, { baseUrl: 'https://harbour.example' }))].find(
      (feed) => feed.home === `https://harbour.example${address}`,
    );
    expect(linked.filter((to) => to === made?.address)).toHaveLength(2);
    expect(linked.filter((to) => to === made?.json)).toHaveLength(2);
    expect(html).toMatch(/<p class="facts follow">Follow this (?:archive|series|person): /);
  });

  it.each(followed)('names none where it is not known where the site will stand: %s', (address) => {
    expect(pageAt(address)).not.toMatch(/class="facts follow"|atom\+xml|opensearch|\.ics/);
  });

  it('offers the calendar where there are days of briefings, and the search on the home page and its own', () => {
    const all = ['/en/', '/en/harbour/', '/en/speakers/ann-example.html', '/en/search/'];
    const html = all.map((address) => pageAt(address, 'https://harbour.example'));
    expect(html.map((text) => text.includes('briefings.ics'))).toEqual([true, true, false, false]);
    expect(html.map((text) => text.includes('rel=search') || text.includes('rel="search"'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
