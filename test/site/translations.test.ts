import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing } from './made.ts';

/** "en 2031-03-04 → fr 2031-03-04-2" for every link from one language to another */
function links(...briefings: Briefing[]): string[] {
  const { editions } = makeSite(archive(briefings));
  return editions
    .flatMap((edition) => edition.briefings)
    .flatMap((one) => one.translations.map(({ lang, address }) => `${one.address} → ${lang} ${address}`))
    .sort();
}

const day = '2031-03-04';
const second = '2031-03-04-2';

describe('The same briefing in another language', () => {
  it('is the only other one of its series and day, whatever its number', () => {
    expect(
      links(
        briefing(second, { series: 'noon' }),
        briefing(day, { series: 'noon', lang: 'fr' }),
        briefing(day, { lang: 'ru' }),
      ),
    ).toEqual([
      '/en/noon/2031/03/04-2/ → fr /fr/noon/2031/03/04/',
      '/fr/noon/2031/03/04/ → en /en/noon/2031/03/04-2/',
    ]);
  });

  it('has the same number where both languages have as many that day', () => {
    expect(
      links(briefing(day), briefing(second), briefing(day, { lang: 'fr' }), briefing(second, { lang: 'fr' })),
    ).toEqual([
      '/en/2031/03/04-2/ → fr /fr/2031/03/04-2/',
      '/en/2031/03/04/ → fr /fr/2031/03/04/',
      '/fr/2031/03/04-2/ → en /en/2031/03/04-2/',
      '/fr/2031/03/04/ → en /en/2031/03/04/',
    ]);
  });

  it('is not guessed where one language has more, but told by a time that both print', () => {
    const english = briefing(day, { time: '15:00' });
    const french = [briefing(day, { lang: 'fr' }), briefing(second, { lang: 'fr' })] as const;
    expect(links(english, ...french)).toEqual([]);
    expect(links(english, french[0], { ...french[1], time: '15:00' })).toEqual([
      '/en/2031/03/04/ → fr /fr/2031/03/04-2/',
      '/fr/2031/03/04-2/ → en /en/2031/03/04/',
    ]);
    expect(links(english, { ...french[0], time: '15:00' }, { ...french[1], time: '15:00' })).toEqual([]);
  });

  it('is not told by a time that neither prints', () => {
    expect(links(briefing(day, { time: '09:00' }), briefing(second), briefing(day, { lang: 'fr' }))).toEqual(
      [],
    );
  });

  it('is told by a time before its number is looked at', () => {
    const morning = { time: '09:00' };
    expect(
      links(
        briefing(day, morning),
        briefing(second, { time: '15:00' }),
        briefing(day, { lang: 'fr' }),
        briefing(second, { ...morning, lang: 'fr' }),
      ).filter((link) => link.startsWith('/en/2031/03/04/')),
    ).toEqual(['/en/2031/03/04/ → fr /fr/2031/03/04-2/']);
  });

  it('has the same name where no date is known', () => {
    expect(
      links(briefing('noon'), briefing('noon', { lang: 'fr' }), briefing('eve', { lang: 'fr' })),
    ).toHaveLength(2);
  });

  it('is of another series where site.yaml says that the two are one', () => {
    const pair = [briefing(day, { series: 'noon-en' }), briefing(day, { series: 'noon-fr', lang: 'fr' })];
    expect(links(...pair)).toEqual([]);
    const { editions } = makeSite(
      archive(pair, { config: { series: { 'noon-fr': { editionOf: 'noon-en' } } } }),
    );
    expect(editions.map(({ briefings }) => briefings[0]?.translations.map(({ address }) => address))).toEqual(
      [['/fr/noon-fr/2031/03/04/'], ['/en/noon-en/2031/03/04/']],
    );
  });

  it('stands beside it on a page of each, but not of a day in more than twenty-four languages', () => {
    const pagesBeside = (count: number) =>
      makeSite(
        archive(Array.from({ length: count }, (_, number) => briefing(day, { lang: `en-x-${number}` }))),
      ).pages.filter(({ kind }) => kind === 'beside').length;
    expect(pagesBeside(1)).toBe(0);
    expect(pagesBeside(2)).toBe(2);
    expect(pagesBeside(24)).toBe(24 * 23);
    expect(pagesBeside(25)).toBe(0);
  });

  it('is none of a day in more than two hundred languages', () => {
    const inLanguages = (count: number) =>
      links(...Array.from({ length: count }, (_, number) => briefing(day, { lang: `en-x-${number}` })));
    expect(inLanguages(200)).toHaveLength(200 * 199);
    expect(inLanguages(201)).toEqual([]);
  });
});
