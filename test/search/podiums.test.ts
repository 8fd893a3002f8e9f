import { describe, expect, it } from 'vitest';
import { podiumsOf } from '../../src/search/page/podiums.js';

const offers = new Map<string, { series: [string, string][] }>([
  [
    'en',
    {
      series: [
        ['harbour', 'Ministry (Harbour)'],
        ['rail', 'Ministry (Rail)'],
      ],
    },
  ],
  [
    'fr',
    {
      series: [
        ['rail', 'Rail'],
        ['lakes', 'Lacs'],
      ],
    },
  ],
]);

describe('The podiums of a search', () => {
  it('are called as the pages of its language call them, and keep their colours in each', () => {
    const named = (lang: string) => [...podiumsOf(offers, lang)].map(([id, { name }]) => [id, name]);
    expect(named('en')).toEqual([...(offers.get('en')?.series ?? []), ['lakes', 'Lacs']]);
    expect(new Map(named('fr').map(([id, name]) => [id, name])).get('rail')).toBe('Rail');
    const coloured = (lang: string) => [...podiumsOf(offers, lang)].map(([id, { colour }]) => [id, colour]);
    expect(coloured('fr')).toEqual(coloured('en'));
  });

  it('that are called alike have their language behind their name', () => {
    const alike = new Map<string, { series: [string, string][] }>([
      ['en', { series: [['a', 'Ministry']] }],
      [
        'fr',
        {
          series: [
            ['b', 'Ministry'],
            ['c', 'Gare'],
          ],
        },
      ],
    ]);
    const names = [...podiumsOf(alike, 'en').values()].map(({ name }) => name);
    expect(names).toEqual(['Ministry (English)', 'Ministry (French)', 'Gare']);
    expect([...podiumsOf(alike, 'fr').values()][1]?.name).toBe('Ministry (français)');
    expect([...podiumsOf(alike, 'no tag').values()][1]?.name).toBe('Ministry (fr)');
  });
});
