import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing } from './made.ts';

/** The titles of an edition’s undated briefings as listed, of those that came in this order. */
function listed(lang: string, titles: string[]): (string | undefined)[] {
  const made = titles.map((title, at) => briefing(`talk-${at}`, { title, lang }));
  const site = makeSite(archive(made, { config: { lang } }));
  return site.editions[0]?.undated.map((one) => one.briefing.title) ?? [];
}

describe('Briefings without a date', () => {
  it.each<[string, string[]]>([
    [
      'en',
      ['Briefing on March 4', 'Briefing on March 11', 'Briefing on September 2', 'Notice 9', 'Notice 10'],
    ],
    ['de', ['Unterrichtung vom 4. März', 'Unterrichtung vom 11. März', 'Erklärung']],
    ['ru', ['Брифинг 4 марта', 'Брифинг 11 марта', 'Брифинг 2 сентября', 'Заявление']],
    ['zh', ['3月4日发布会', '3月11日发布会', '9月2日发布会', '声明']],
  ])('stand in the order of the days that their titles name, then of their titles, in %s', (lang, titles) => {
    expect(listed(lang, titles.toReversed())).toEqual(titles);
    const [first, ...rest] = titles;
    expect(listed(lang, [...rest, first ?? ''])).toEqual(titles);
  });

  it('lead from one to the next in that order, behind those that have a date, and keep their addresses', () => {
    const made = [
      briefing('b', { title: 'Briefing on March 11' }),
      briefing('a', { title: 'Briefing on March 4' }),
      briefing('2031-03-04'),
    ];
    const [edition] = makeSite(archive(made)).editions;
    const way = edition?.briefings.map(({ address, next }) => [address, next?.address ?? null]);
    expect(way).toEqual([
      ['/en/2031/03/04/', '/en/undated/a/'],
      ['/en/undated/a/', '/en/undated/b/'],
      ['/en/undated/b/', null],
    ]);
  });
});
