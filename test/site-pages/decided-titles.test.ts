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

it('what whoever asks states is said to be in the words of the question, and has a line beside it where it is said', () => {
  const claim = '“The barges pay too little”';
  const said = [turn('question', 'The barges pay too little. Is that so?'), turn('answer', 'It is so.')];
  const of = (title: string) => {
    const one = { ...item('barges', title, said), titleFrom: 'text' as const };
    const site = makeSite(archive([briefing('2031-03-04', { items: [one] })]));
    return (address: string) => {
      const page = site.pages.find((other) => other.address === address);
      return page ? renderPage(page, site) : '';
    };
  };
  expect(of(claim)('/en/2031/03/04/barges.html')).toMatch(/<h1 class=asked/);
  expect(of(claim)('/en/2031/03/04/')).toContain('<i></i>The barges pay too little');
  expect(of('“It is so”')('/en/2031/03/04/barges.html')).not.toMatch(/<h1[^>]*class/);
});
