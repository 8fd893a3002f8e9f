import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/briefing.ts';
import { authorsIn, authorsOf } from '../../src/site/authors.ts';
import { makeSite } from '../../src/site/make-site.ts';
import type { SiteBriefing } from '../../src/site/types.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from './made.ts';

const siteOf = (...items: Item[]) => makeSite(archive([briefing('2031-05-04', { items })]));
const authors = ({ editions }: ReturnType<typeof siteOf>) => {
  const all = editions.flatMap(({ briefings }) => briefings.flatMap(authorsIn));
  return [...new Set(all.map(({ name }) => name))];
};
const by = (speaker: string, role: 'answer' | 'statement' = 'answer') =>
  turn(role, 'The ferry sails.', { speaker });
const asked = turn('question', 'When does it sail?');

describe('An author of what is cited', () => {
  it('is who answers or states, and not who is called Moderator', () => {
    const welcome = item('welcome', 'Welcome', [by('Moderator', 'statement')], { kind: 'remarks' });
    const remarks = item('remarks', 'The ferry', [by('Bo Lind', 'statement')], { kind: 'remarks' });
    const ferry = item('ferry', 'When?', [by('Moderator', 'statement'), asked, by('Ann Vale')]);
    expect(authors(siteOf(welcome, remarks, ferry))).toEqual(['Bo Lind', 'Ann Vale']);
  });

  it('is not who gives the floor under a name of their own, whatever they say before it', () => {
    const welcome = item('welcome', 'Welcome', [by('Cy Hall', 'statement')], { kind: 'remarks' });
    const ferry = item('ferry', 'When?', [by('Cy Hall', 'statement'), asked, by('Ann Vale')]);
    expect(authors(siteOf(welcome, ferry))).toEqual(['Ann Vale']);
    // who answers, too, is one
    const toll = item('toll', 'Who pays?', [asked, by('Cy Hall')]);
    expect(authors(siteOf(welcome, ferry, toll))).toEqual(['Cy Hall', 'Ann Vale']);
  });

  it('is who gives the floor where nobody else speaks', () => {
    const welcome = item('welcome', 'Welcome', [by('Moderator', 'statement')], { kind: 'remarks' });
    expect(authors(siteOf(welcome))).toEqual(['Moderator']);
  });

  it('stands so on the page of a briefing and of an answer', () => {
    const welcome = item('welcome', 'Welcome', [by('Moderator', 'statement')], { kind: 'remarks' });
    const ferry = item('ferry', 'When?', [by('Moderator', 'statement'), asked, by('Ann Vale')]);
    const site = siteOf(welcome, ferry);
    const pageOf = (address: string) => {
      const page = site.pages.find((one) => one.address === address);
      return page ? renderPage(page, site) : '';
    };
    const whole = pageOf('/en/2031/05/04/');
    expect(whole.match(/citation_author[^>]*/g)).toEqual(['citation_author content="Ann Vale"']);
    expect(/"author":(\[.*?\])/.exec(whole)?.[1]).not.toContain('Moderator');
    expect(/<article[^>]*><p><b.*?<\/b>/s.exec(pageOf('/en/2031/05/04/ferry.html'))?.[0]).not.toContain(
      'Moderator',
    );
    const [held]: (SiteBriefing | undefined)[] = site.editions[0]?.briefings ?? [];
    expect(held?.items.map((one) => authorsOf(one).map(({ name }) => name))).toEqual([
      ['Moderator'],
      ['Ann Vale'],
    ]);
  });
});
