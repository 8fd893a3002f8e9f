import { expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const turns = [turn('question', 'Who pays for the ferry?'), turn('answer', 'The barges pay.')];

function pageOf(address: string, decided: boolean): string {
  const own = { titleFrom: 'text' as const, ...(decided ? { titleDecided: true as const } : {}) };
  const made = archive([
    briefing('2031-03-04', { items: [{ ...item('ferry', 'Who pays for the ferry?', turns), ...own }] }),
  ]);
  const site = makeSite(made);
  const page = site.pages.find((one) => one.address === address);
  if (!page) throw new Error(`No page ${address}`);
  return renderPage(page, site);
}

it('a title that a person decided is not said to be made of the words spoken', () => {
  expect(pageOf('/en/2031/03/04/', false)).toContain('class=made-titles');
  expect(pageOf('/en/2031/03/04/', true)).not.toContain('class=made-titles');
  expect(pageOf('/en/2031/03/04/ferry.html', false)).toMatch(/<h1[^>]*property=name[^>]*>Who pays/);
  expect(pageOf('/en/2031/03/04/ferry.html', false)).not.toMatch(/<h1[^>]*class/);
  expect(pageOf('/en/2031/03/04/ferry.html', true)).toMatch(/<h1 class="printed given"/);
});
