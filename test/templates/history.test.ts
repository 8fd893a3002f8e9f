import { expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing } from '../site/made.ts';

/** The page of all versions of a briefing that was replaced on these days. */
function historyOf(days: readonly string[]): string {
  const made = archive([briefing('2031-03-04')]);
  const former = days.map((replaced, at) => ({
    replaced,
    sha256: `${at}`.repeat(64).slice(0, 64),
    items: [],
    kept: null,
    bytes: () => null,
    briefing: () => null,
  }));
  const briefings = made.briefings.map((one) => ({ ...one, since: '2031-03-05', former }));
  const site = makeSite({ ...made, briefings });
  const page = site.pages.find(({ kind }) => kind === 'history');
  return page ? renderPage(page, site) : '';
}

it('The history of a briefing has a list to jump by where its versions are many, of one day by their numbers', () => {
  const html = historyOf(['2031-03-06', '2031-03-07', '2031-03-07', '2031-03-08', '2031-03-09']);
  const [nav = ''] = /<nav class=jump[\s\S]*?<\/nav>/.exec(html) ?? [];
  const places = [...nav.matchAll(/href="?#([^">]+)"?[^>]*>([^<]+)</g)].map(([, id, name]) => [id, name]);
  expect(places).toEqual([
    ['_version-6', 'Mar 9, 2031'],
    ['_version-5', 'Mar 8, 2031'],
    ['_version-4', 'Version 4'],
    ['_version-3', 'Version 3'],
    ['_version-2', 'Mar 6, 2031'],
    ['_version-1', 'Mar 5, 2031'],
  ]);
  for (const [id] of places) expect(html).toMatch(new RegExp(`<h2[^>]* id="?${id}\\b`));
  expect(html).toMatch(/href="?[^">]*assets\/lists\.css/);
  expect(historyOf(['2031-03-06', '2031-03-07'])).not.toContain('class=jump');
});
