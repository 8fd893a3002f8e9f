import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Taken } from '../../src/lock/addresses.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing, item } from './made.ts';

const addresses = (...args: Parameters<typeof archive>) =>
  makeSite(archive(...args)).pages.map((page) => page.address);

describe('addresses', () => {
  it('gives a briefing its day, and every level above it a page', () => {
    expect(addresses([briefing('2031-03-04')]).sort()).toEqual([
      '/',
      '/404.html',
      '/en/',
      '/en/2031/',
      '/en/2031/03/',
      '/en/2031/03/04/',
      '/en/2031/03/04/river-tolls.html',
      '/en/data/',
      '/en/dates/',
      '/en/outlets/',
      '/en/search/',
      '/en/speakers/',
      '/en/topics/',
      '/en/verification/',
    ]);
  });

  it('numbers a second briefing of the day and leaves the first its own address', () => {
    const made = addresses([briefing('2031-03-04'), briefing('2031-03-04-2')]);
    expect(made).toContain('/en/2031/03/04/');
    expect(made).toContain('/en/2031/03/04-2/');
  });

  it('lists a day at its address where only a second briefing of that day is left', () => {
    const site = makeSite(archive([briefing('2031-03-04-2')]));
    expect(site.pages.find((page) => page.address === '/en/2031/03/04/')?.kind).toBe('day');
  });

  it('puts a series below its own name, and lists its briefings on the days of the language too', () => {
    const site = makeSite(archive([briefing('2031-03-04', { series: 'Noon Briefings' })]));
    const kinds = new Map(site.pages.map((page) => [page.address, page.kind]));
    expect(kinds.get('/en/noon-briefings/')).toBe('series');
    expect(kinds.get('/en/noon-briefings/2031/03/')).toBe('month');
    expect(kinds.get('/en/noon-briefings/2031/03/04/')).toBe('briefing');
    expect(kinds.get('/en/2031/03/04/')).toBe('day');
  });

  it.each([
    '2031',
    'topics',
    'speakers',
    'outlets',
    'dates',
    'search',
    'undated',
    'index',
    'pagefind',
    'assets',
  ])('keeps a series named “%s” apart from the page of that name', (series) => {
    const made = addresses([briefing('2031-03-04'), briefing('2031-03-04', { series })]);
    expect(made).toContain(`/en/${series}-series/2031/03/04/`);
    expect(new Set(made).size).toBe(made.length);
  });

  it('leaves a series its name where that only holds a number', () => {
    const made = addresses(['2031a', 'a2031'].map((series) => briefing('2031-03-04', { series })));
    expect(made).toEqual(expect.arrayContaining(['/en/2031a/', '/en/a2031/']));
  });

  it('takes the number of a briefing on its day from its id where that is its date and a number', () => {
    const { briefings } = makeSite(
      archive(
        ['2031-03-04-12', '2031-03-04-2b', '2031-03-04-b3', '2031-03-05-4', 'x2031-03-04-6'].map((id) =>
          briefing(id, { date: '2031-03-04' }),
        ),
      ),
    ).editions[0]!;
    expect(briefings.map(({ address, briefing }) => [briefing.id, address]).reverse()).toEqual([
      ['2031-03-04-2b', '/en/2031/03/04/'],
      ['2031-03-04-b3', '/en/2031/03/04-2/'],
      ['2031-03-05-4', '/en/2031/03/04-3/'],
      ['x2031-03-04-6', '/en/2031/03/04-4/'],
      ['2031-03-04-12', '/en/2031/03/04-12/'],
    ]);
  });

  it('are made of common words for what nothing can be written of in ASCII', () => {
    const made = addresses(
      [briefing('…', { date: null }), briefing('2031-03-04', { series: '…', lang: '…' })],
      {
        pages: [{ file: 'pages/….md', slug: '…', lang: 'en', title: '…', markdown: '' }],
        config: { lang: 'en' },
      },
    );
    expect(made).toEqual(
      expect.arrayContaining(['/en/undated/briefing/', '/und/', '/und/series/', '/en/page.html']),
    );
  });

  it('that are asked for twice get their number before their ending', () => {
    const taken = new Taken();
    const claimed = ['/a/', '/a/', '/a.html', '/a.html', '/a', '/a'].map((one) => taken.claim(one));
    expect(claimed).toEqual(['/a/', '/a-2/', '/a.html', '/a-2.html', '/a', '/a-2']);
  });

  it('keeps an answer titled “Index” from taking the file of its briefing', () => {
    const made = addresses([briefing('2031-03-04', { items: [item('index', 'Index')] })]);
    expect(made).toContain('/en/2031/03/04/index-page.html');
  });

  it('gives a transcript without a date an address by its name', () => {
    const made = addresses([briefing('harbour-talk')]);
    expect(made).toContain('/en/undated/');
    expect(made).toContain('/en/undated/harbour-talk/');
  });

  it('are unique lower-case ASCII paths, whatever the names', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/);
    const one = fc.record({
      date: fc.constantFrom('2031-03-04', '2031-03-04-2', '2031-03-05', null),
      name: fc.string({ unit: 'grapheme', maxLength: 8 }),
      lang: fc.constantFrom('en', 'ru', 'pt-BR', 'zh-Hans'),
      series: fc.option(
        fc.oneof(
          fc.constantFrom('2031', 'topics', 'index', 'Été'),
          fc.string({ unit: 'grapheme', maxLength: 5 }),
        ),
      ),
      items: fc.uniqueArray(id, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 12 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 6 })),
        (list, slugs) => {
          const made = addresses(
            list.map(({ date, name, lang, series, items }) =>
              briefing(date ?? name, {
                lang,
                series,
                date: date?.slice(0, 10) ?? null,
                items: items.map((one) => item(one, one)),
              }),
            ),
            {
              pages: slugs.map((slug) => ({
                file: `${slug}.md`,
                slug,
                lang: null,
                title: slug,
                markdown: '',
              })),
            },
          );
          expect(new Set(made).size).toBe(made.length);
          for (const address of made) expect(address).toMatch(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.html)?$/);
        },
      ),
    );
  });
});

describe('Taken', () => {
  it('hands out each address once, in linear time', () => {
    const taken = new Taken();
    const claimed = Array.from({ length: 2000 }, () => taken.claim('/en/x.html'));
    expect(new Set(claimed).size).toBe(2000);
    expect(claimed[1]).toBe('/en/x-2.html');
    expect(taken.claim('/en/y/')).toBe('/en/y/');
    expect(taken.claim('/en/y/')).toBe('/en/y-2/');
  });
});
