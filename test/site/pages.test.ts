import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing, item, turn } from './made.ts';

const said = (text: string, speaker: string) => turn('answer', text, { speaker });
const asked = (text: string, speaker: string) => turn('question', text, { speaker });

/** Two dated briefings of a series, two beside it, one without a date, and a page of the archive's own. */
const harbour = () =>
  makeSite(
    archive(
      [
        briefing('2030-12-31', {
          items: [item('ice', 'Ice on the locks', [said('It is thick.', 'Ms. Vale')])],
        }),
        briefing('2031-01-02', {
          series: 'noon',
          items: [
            item('ice', 'Ice on the locks', [asked('How thick?', 'Bo Lind'), said('Very.', 'Ms. Vale')]),
          ],
        }),
        briefing('2031-01-03-2', { series: 'noon' }),
        briefing('leaflet', { items: [], date: null }),
      ],
      {
        pages: [{ file: 'pages/index.md', slug: 'Index', lang: null, title: 'Contents', markdown: '*All*' }],
      },
    ),
  );

describe('The pages of a site', () => {
  it('are of every kind that there is something for, each at its address', () => {
    const listed = harbour().pages.map(({ kind, address }) => `${kind} ${address}`);
    expect(listed.filter((line) => !/^(?:topic|speaker|outlet) /.test(line))).toEqual([
      'root /',
      'home /en/',
      'dates /en/dates/',
      'search /en/search/',
      'topics /en/topics/',
      'speakers /en/speakers/',
      'outlets /en/outlets/',
      'year /en/2031/',
      'month /en/2031/01/',
      'day /en/2031/01/03/',
      'day /en/2031/01/02/',
      'year /en/2030/',
      'month /en/2030/12/',
      'undated /en/undated/',
      'series /en/noon/',
      'year /en/noon/2031/',
      'month /en/noon/2031/01/',
      'day /en/noon/2031/01/03/',
      'briefing /en/noon/2031/01/03-2/',
      'item /en/noon/2031/01/03-2/river-tolls.html',
      'briefing /en/noon/2031/01/02/',
      'item /en/noon/2031/01/02/ice.html',
      'briefing /en/2030/12/31/',
      'item /en/2030/12/31/ice.html',
      'briefing /en/undated/leaflet/',
      'editorial /en/index-page.html',
      'verification /en/verification/',
      'data /en/data/',
      'not-found /404.html',
    ]);
    expect(listed).toContain('topic /en/topics/ice-on-the-locks.html');
    expect(listed).toContain('speaker /en/speakers/ms-vale.html');
  });

  it('hold what they list: the undated ones, those of a day, of a series, of a month', () => {
    const site = harbour();
    const ids = (kind: string, address: string) =>
      site.pages
        .filter((page) => page.kind === kind && page.address === address)
        .flatMap((page) => ('briefings' in page ? page.briefings : []))
        .map(({ briefing }) => briefing.id);
    expect(ids('undated', '/en/undated/')).toEqual(['leaflet']);
    expect(ids('day', '/en/2031/01/03/')).toEqual(['2031-01-03-2']);
    const [edition] = site.editions;
    expect(edition?.series.map(({ briefings }) => briefings.map(({ briefing }) => briefing.id))).toEqual([
      ['2031-01-03-2', '2031-01-02'],
    ]);
    expect(edition?.series[0]?.undated).toEqual([]);
    expect(edition?.years.map(({ year, briefings }) => [year, briefings.length])).toEqual([
      [2031, 2],
      [2030, 1],
    ]);
    expect(edition?.editorial).toEqual([
      { address: '/en/index-page.html', title: 'Contents', html: expect.stringContaining('<em>All</em>') },
    ]);
  });

  it('of a series hold its undated briefings too, last', () => {
    const site = makeSite(
      archive([
        briefing('a', { date: null, series: 'noon' }),
        briefing('2031-03-04', { series: 'noon' }),
        briefing('b', { date: null }),
      ]),
    );
    const [series] = site.editions[0]!.series;
    expect(series?.briefings.map(({ briefing }) => briefing.id)).toEqual(['2031-03-04', 'a']);
    expect(series?.undated.map(({ address }) => address)).toEqual(['/en/noon/undated/a/']);
    expect(site.pages.filter(({ kind }) => kind === 'undated').map(({ address }) => address)).toEqual([
      '/en/undated/',
      '/en/noon/undated/',
    ]);
  });

  it('of one month lead to the ones before and after, with what a list of them needs', () => {
    const { years } = makeSite(
      archive([briefing('0098-12-31'), briefing('0099-02-01'), briefing('2031-11-03')]),
    ).editions[0]!;
    expect(years.map(({ address }) => address)).toEqual(['/en/2031/', '/en/0099/', '/en/0098/']);
    expect(years[1]).toMatchObject({
      next: { address: '/en/2031/', title: '2031', date: null },
      previous: { address: '/en/0098/', date: null },
    });
    expect(years[1]?.months[0]).toMatchObject({
      address: '/en/0099/02/',
      next: { address: '/en/2031/11/', title: '2031-11', date: '2031-11-01' },
      previous: { address: '/en/0098/12/', date: '0098-12-01' },
    });
    expect(years[0]?.months[0]?.previous?.date).toBe('0099-02-01');
  });

  it('sort their months by time, whatever order the briefings come in', () => {
    const { years } = makeSite(
      archive([
        briefing('2031-11-03'),
        briefing('2029-02-03'),
        briefing('2031-02-03'),
        briefing('2030-02-03'),
      ]),
    ).editions[0]!;
    expect(years.map(({ year, months }) => [year, months.map(({ month }) => month)])).toEqual([
      [2031, [11, 2]],
      [2030, [2]],
      [2029, [2]],
    ]);
    expect(years[0]?.months[0]?.previous?.title).toBe('2031-02');
  });
});

describe('A briefing on the site', () => {
  it('has its words and its minutes, its items numbered and linked, and who answers in each', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    const { briefings } = makeSite(
      archive([
        briefing('2031-03-04', {
          title: 'Noon',
          items: [
            item('a', 'A', [asked(words(230), 'Bo Lind'), said(`${words(229)} 川`, 'Ms. Vale')]),
            item('b', 'B', [said(words(460), 'Ms. Vale'), said('堤'.repeat(799), 'Mr. Oro')]),
          ],
        }),
        briefing('2031-03-05', { title: 'Eve' }),
      ]),
    ).editions[0]!;
    const noon = briefings[1]!;
    expect(noon).toMatchObject({
      words: 230 + 229 + 460 + 800,
      minutes: 6,
      json: '/en/2031/03/04/index.json.gz',
      source: '/en/2031/03/04/source.txt',
      previous: null,
      next: { address: '/en/2031/03/05/', title: 'Eve', date: '2031-03-05' },
    });
    const [a, b] = noon.items;
    expect(a).toMatchObject({ number: 1, words: 460, names: ['Ms. Vale'], previous: null });
    expect(b).toMatchObject({ number: 2, words: 1259, names: ['Ms. Vale', 'Mr. Oro'], next: null });
    expect(a?.next).toEqual({ address: '/en/2031/03/04/b.html', title: 'B', date: '2031-03-04' });
    expect(b?.briefing).toBe(noon);
  });

  it('is described by what is said where nobody asks, or nobody answers, and by nothing where nobody speaks', () => {
    const described = (...turns: ReturnType<typeof turn>[]) => {
      const site = makeSite(
        archive([
          briefing('2031-03-04', {
            items: [
              { ...item('a', 'A'), turns },
              { ...item('b', 'B'), turns, titleFrom: 'text' },
            ],
          }),
        ]),
      );
      return site.editions[0]!.briefings[0]!.items.map(({ description }) => description);
    };
    expect(described(turn('statement', 'The ferry sails.'))).toEqual([
      'The ferry sails.',
      'The ferry sails.',
    ]);
    expect(described(turn('question', 'And the ferry?'))).toEqual(['And the ferry?', 'And the ferry?']);
    expect(described()).toEqual(['', '']);
    expect(described(turn('answer', 'It does?'), turn('question', 'I say so.'))).toEqual([
      'I say so.',
      'It does?',
    ]);
  });
});

describe('The subjects of a site', () => {
  it('have their first and last date, their months and their items oldest first, undated ones last', () => {
    const held = (id: string, date: string | null, speaker: string) =>
      briefing(id, { date, items: [item('ice', 'Ice on the locks', [said('It is thick.', speaker)])] });
    const [edition] = makeSite(
      archive([
        held('2031-02-03', '2031-02-03', 'Ms. Vale'),
        held('2030-12-31', '2030-12-31', 'Ms. Vale'),
        held('leaflet', null, 'Ms. Vale'),
        held('card', null, 'Mr. Oro'),
      ]),
    ).editions;
    const [topic] = edition!.topics;
    expect(topic).toMatchObject({
      id: 'ice-on-the-locks',
      address: '/en/topics/ice-on-the-locks.html',
      firstDate: '2030-12-31',
      lastDate: '2031-02-03',
      months: [
        { month: '2030-12', count: 1 },
        { month: '2031-01', count: 0 },
        { month: '2031-02', count: 1 },
      ],
    });
    const addresses = ['/en/2030/12/31/ice.html', '/en/2031/02/03/ice.html', '/en/undated/leaflet/ice.html'];
    expect(topic?.entries.map(({ item }) => item.address)).toEqual(
      addresses.toSpliced(2, 0, '/en/undated/card/ice.html'),
    );
    const vale = edition!.speakers.find(({ name }) => name === 'Ms. Vale');
    // counted once, however many pages show them
    expect([topic?.months, vale?.months]).toEqual([expect.any(Array), expect.any(Array)]);
    expect(topic?.months).toBe(topic?.months);
    expect(vale?.months).toBe(vale?.months);
    expect(vale).toMatchObject({ firstDate: '2030-12-31', lastDate: '2031-02-03' });
    expect(vale?.items.map(({ address }) => address)).toEqual(addresses);
    const oro = edition!.speakers.find(({ name }) => name === 'Mr. Oro');
    expect(oro).toMatchObject({ firstDate: null, lastDate: null });
    for (const { item } of topic!.entries)
      expect(item.topics).toEqual([{ address: topic!.address, title: topic!.name }]);
  });

  it('that are newsrooms stand below an address of their own', () => {
    const asks = (id: string) =>
      briefing(id, {
        items: [
          item('a', 'A', [
            turn('question', 'Why?', { outlet: 'Orlu Gazette' }),
            said('Because.', 'Ms. Vale'),
          ]),
        ],
      });
    const { pages } = makeSite(archive([asks('2031-02-03'), asks('2031-02-04')]));
    const outlets = pages.filter(({ kind }) => kind === 'outlet').map(({ address }) => address);
    expect(outlets).toEqual(['/en/outlets/orlu-gazette.html']);
  });
});
