import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { pageKeys } from '../../src/site/keys.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { recallMessages } from '../../src/site/recalls.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from './made.ts';

const answer = (id: string, speaker: string | null, text = 'It sails in spring.') =>
  item(id, `The ${id}`, [turn('question', 'And so?'), turn('answer', text, { speaker, lines: [7, 7] })]);
const recalling = (speaker: string | null) => answer('ferry', speaker, 'As I said yesterday, it sails.');
const on = (day: string, items: Briefing['items'], more: Partial<Briefing> = {}) =>
  briefing(day, { series: 'harbour', title: `Briefing of ${day}`, items, ...more });

const siteOf = (...held: Briefing[]) => makeSite(archive(held));
type Site = ReturnType<typeof siteOf>;
const recalled = ({ editions }: Site) =>
  editions.flatMap(({ briefings }) =>
    briefings.flatMap(({ items }) => items.flatMap((one) => one.recalled.map(({ address }) => address))),
  );
const pageAt = (site: Site, address: string) => {
  const page = site.pages.find((one) => one.address === address);
  return page ? renderPage(page, site) : '';
};
const before = '/en/harbour/2031/05/06/';

describe('An answer that recalls another day', () => {
  const site = siteOf(
    on('2031-05-06', [answer('toll', 'Ann Vale')]),
    on('2031-05-07', [recalling('Ann Vale')]),
  );

  it('leads to the briefing of that day, and that to the answer', () => {
    expect(recalled(site)).toEqual([before]);
    expect(pageAt(site, '/en/harbour/2031/05/07/ferry.html')).toMatch(
      /<b>Refers to<\/b> <a href=\.\.\/06\/>May 6, 2031<\/a>/,
    );
    expect(pageAt(site, before)).toMatch(
      /<dt>Referred to in<\/dt><dd><ul>\s*<li>May 7, 2031: <a href=\.\.\/07\/ferry\.html>The ferry<\/a>/,
    );
  });

  it('is told with its line, and how sure it is', () => {
    const told = recallMessages(site.editions);
    expect(told.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['2031-05-07.txt', 7, 'recall-linked'],
    ]);
    expect(told[0]?.confidence).toBeGreaterThan(0.9);
  });

  it('leads there from a question by who answers it', () => {
    const asks = (speaker: string) =>
      item('ferry', 'The ferry', [
        turn('question', 'You said yesterday that it sails.'),
        turn('answer', 'Yes.', { speaker }),
      ]);
    const of = (speaker: string) =>
      recalled(siteOf(on('2031-05-06', [answer('toll', 'Ann Vale')]), on('2031-05-07', [asks(speaker)])));
    expect([of('Ann Vale'), of('Bo Lind')]).toEqual([[before], []]);
  });

  it.each([
    ['who speaks did not speak on that day', [on('2031-05-06', [answer('toll', 'Bo Lind')])], 'Ann Vale'],
    ['nobody is named', [on('2031-05-06', [answer('toll', null)])], null],
    [
      'the day has two briefings in which they speak',
      [
        on('2031-05-06', [answer('toll', 'Ann Vale')]),
        on('2031-05-06-2', [answer('tide', 'Ann Vale')], { date: '2031-05-06' }),
      ],
      'Ann Vale',
    ],
    [
      'another podium held it',
      [on('2031-05-06', [answer('toll', 'Ann Vale')], { series: 'treasury' })],
      'Ann Vale',
    ],
    ['that day is not held', [], 'Ann Vale'],
  ])('leads nowhere where %s', (_, others, speaker) => {
    expect(recalled(siteOf(...others, on('2031-05-07', [recalling(speaker)])))).toEqual([]);
  });

  it('leads to the one of two in which they speak', () => {
    const two = siteOf(
      on('2031-05-06', [answer('toll', 'Ann Vale')]),
      on('2031-05-06-2', [answer('tide', 'Bo Lind')], { date: '2031-05-06' }),
      on('2031-05-07', [recalling('Bo Lind')]),
    );
    expect(recalled(two)).toEqual(['/en/harbour/2031/05/06-2/']);
  });

  it('has its page set anew, and that of the other, where one comes or goes', () => {
    const keysOf = (...held: Briefing[]) => {
      const { briefings, ...rest } = archive(held);
      const made = makeSite({
        ...rest,
        briefings: briefings.map((one) => ({ ...one, digest: one.briefing.id })),
      });
      const key = pageKeys(made, '');
      return ['/en/harbour/2031/05/07/ferry.html', before].map((address) => {
        const page = made.pages.find((one) => one.address === address);
        return page ? key(page) : null;
      });
    };
    const [said, later] = [
      on('2031-05-06', [answer('toll', 'Ann Vale')]),
      on('2031-05-07', [recalling('Ann Vale')]),
    ];
    const silent = on('2031-05-06', [answer('toll', 'Bo Lind')]);
    const [page, other] = keysOf(said, later);
    expect(keysOf(said, later)).toEqual([page, other]);
    expect(keysOf(silent, later)[0]).not.toBe(page);
    expect(keysOf(said, on('2031-05-07', [answer('ferry', 'Ann Vale')]))[1]).not.toBe(other);
  });
});
