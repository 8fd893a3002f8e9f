import { expect, it } from 'vitest';
import { headersFile, rulesOf } from '../../src/formats/headers.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { ownCss } from '../../templates/own-css.ts';
import { ownTemplates, renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

function shown(config: SiteConfig) {
  const toll = item('toll', 'The toll', [
    turn('question', 'And the toll?'),
    turn('answer', 'Nobody pays it.'),
  ]);
  const site = makeSite(archive([briefing('2031-05-04', { items: [toll] })], { config }));
  const page = site.pages.find(({ kind }) => kind === 'item');
  return {
    page: page ? renderPage(page, site, ownTemplates) : '',
    headers: headersFile(rulesOf(site)),
    css: ownCss(site),
  };
}

it('An answer is shown in a frame of another site where site.yaml says so, alone, and its links lead out of the frame', () => {
  const { page, headers, css } = shown({ embed: 'all' });
  expect(page).toContain('<article id=_card ');
  expect(page).toContain('<base target=_top>');
  expect(css).toContain('#_card:target');
  expect(headers).toContain('frame-ancestors *\n');
  // a file of strangers still nowhere
  expect(headers.match(/sandbox; frame-ancestors 'none'/g)?.length).toBeGreaterThan(1);
});

it.each([{}, { embed: 'none' as const }])('No other site shows an answer in a frame with %j', (config) => {
  const { page, headers, css } = shown(config);
  expect(page).toContain('<article ');
  expect(page + css).not.toMatch(/_card|<base/);
  expect(headers).not.toContain('frame-ancestors *');
});
