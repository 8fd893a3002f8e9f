import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/types.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';
import { pageKeys } from '../../src/site/keys.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { trials } from '../helpers/trials.ts';
import { archive, briefing, item, turn } from './made.ts';

/** Something of which there are a few: small numbers make two archives alike that differ in one thing. */
interface Told {
  date: number;
  lang: 'en' | 'fr';
  series: string | null;
  title: number;
  time: string | null;
  items: { title: number; speaker: string; outlet: string | null; printed: boolean; kind: number }[];
}

const told: fc.Arbitrary<Told> = fc.record({
  date: fc.nat(5),
  lang: fc.constantFrom('en' as const, 'en' as const, 'fr' as const),
  series: fc.constantFrom(null, 'city', 'coast'),
  title: fc.nat(2),
  time: fc.constantFrom(null, '10:00'),
  items: fc.array(
    fc.record({
      title: fc.nat(3),
      speaker: fc.constantFrom('Ms. Vale', 'Mr. Orr', 'Ann Vale'),
      outlet: fc.constantFrom(null, 'Orlu Herald'),
      printed: fc.boolean(),
      kind: fc.nat(2),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const config: fc.Arbitrary<SiteConfig> = fc.record(
  {
    title: fc.constantFrom('Archive', 'Other'),
    publisher: fc.constant('City of Orlu'),
    license: fc.constant('CC0'),
    lang: fc.constantFrom('en', 'fr'),
  },
  { requiredKeys: [] },
);

const days = ['2031-05-04', '2031-05-04-2', '2031-05-06', '2031-06-01', '2032-05-04', 'notice'];
const titles = ['River tolls', 'Orlu Bridge', 'Ferry to Hest', 'Update on river tolls'];

/** What is said on several days, nearly so. */
const position = (number: number) =>
  `Whoever crosses the Orlu Bridge at night must say so beforehand${['', ', in writing', ', and pay'][number] ?? ''}.`;

function made(list: readonly Told[], settings: SiteConfig): Archive {
  // one place of the calendar, language and series has one briefing
  const unique = new Map(list.map((one) => [`${one.date} ${one.lang} ${one.series}`, one]));
  const briefings = [...unique.values()].map((one) =>
    briefing(days[one.date] ?? '', {
      lang: one.lang,
      series: one.series,
      title: `Briefing ${one.title}`,
      time: one.time,
      items: one.items.map((own, at) => {
        const title = titles[own.title] ?? '';
        const said = [
          turn('question', `What of ${title}?`, { outlet: own.outlet }),
          turn('answer', `The Orlu Bridge is as ${title}. ${position(one.title)}`, { speaker: own.speaker }),
        ];
        const kind = (['exchange', 'announcement', 'remarks'] as const)[own.kind] ?? 'exchange';
        return item(`item-${at}`, title, said, { titleFrom: own.printed ? 'heading' : 'text', kind });
      }),
    }),
  );
  const whole = archive(briefings, { config: settings });
  const sorted = whole.briefings.toSorted((a, b) => (`${a.briefing.id}` < `${b.briefing.id}` ? -1 : 1));
  const digestOf = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex');
  return { ...whole, briefings: sorted.map((one) => ({ ...one, digest: digestOf(one.briefing) })) };
}

function pagesOf(one: Archive): Map<string, { key: string; html: string }> {
  const site = makeSite(one);
  const keyOf = pageKeys(site, 'this release');
  return new Map(
    site.pages.flatMap((page) => {
      const key = keyOf(page);
      return key === null ? [] : [[page.address, { key, html: renderPage(page, site) }]];
    }),
  );
}

describe('A page that has a key', () => {
  it('reads the same wherever its key is the same, whatever else of the archive changed', () => {
    const two = fc.record({
      kept: fc.array(told, { minLength: 1, maxLength: 5 }),
      before: fc.array(told, { maxLength: 2 }),
      after: fc.array(told, { maxLength: 2 }),
      config,
      other: fc.option(config, { nil: null, freq: 3 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(two, (given) => {
        const before = pagesOf(made([...given.kept, ...given.before], given.config));
        const after = pagesOf(made([...given.kept, ...given.after], given.other ?? given.config));
        for (const [address, { key, html }] of after) {
          const known = before.get(address);
          if (known?.key !== key) continue;
          compared += 1;
          if (known.html !== html) expect(html, address).toBe(known.html);
        }
      }),
      trials(80),
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('has another where a podium has another colour, since one came that stands before it', () => {
    const items = [{ title: 1, speaker: 'Ms. Vale', outlet: null, printed: true, kind: 0 }];
    const coast = [0, 2, 3].map(
      (date): Told => ({ date, lang: 'en', series: 'coast', title: date % 3, time: null, items }),
    );
    const settings = { topics: [{ name: 'Orlu', match: ['Orlu'] }] };
    const city: Told = { ...coast[0]!, date: 4, series: 'city', items: [{ ...items[0]!, title: 0 }] };
    const [one, other] = [coast, [...coast, city]].map((list) =>
      pagesOf(made(list, settings)).get('/en/topics/orlu.html'),
    );
    expect(one?.html).toMatch(/id="?_positions[\s\S]*podium-1[\s\S]*coast/);
    expect(other?.html).toMatch(/id="?_positions[\s\S]*podium-2[\s\S]*coast/);
    expect(other?.key).not.toBe(one?.key);
  });

  it('has another where what it shows is another', () => {
    const list: Told[] = [0, 2].map((date) => ({
      date,
      lang: 'en',
      series: null,
      title: 0,
      time: null,
      items: [{ title: 0, speaker: 'Ms. Vale', outlet: null, printed: true, kind: 0 }],
    }));
    const [one, other] = [pagesOf(made(list, {})), pagesOf(made([...list, { ...list[0]!, date: 3 }], {}))];
    const changed = [...one].filter(([address, { key }]) => other.get(address)?.key !== key);
    // the one before leads to the new one; its items do not
    expect(changed.map(([address]) => address).filter((address) => address.startsWith('/en/2031'))).toEqual([
      '/en/2031/05/',
      '/en/2031/05/06/',
    ]);
  });
});

describe('The key of a page', () => {
  const said = (speaker: string, outlet: string | null = null) => [
    turn('question', 'What of the River tolls?', { outlet }),
    turn('answer', 'The River tolls are as they were.', { speaker }),
  ];
  const on = (id: string, more: Parameters<typeof briefing>[1] = {}) =>
    briefing(id, { items: [item('tolls', 'River tolls', said('Ms. Vale', 'Orlu Herald'))], ...more });
  const first = [
    on('2031-05-04', { series: 'coast' }),
    on('2031-05-04-2', { series: 'coast' }),
    on('2031-05-06', { items: [item('ice', 'Ice', said('Bo Orr'))] }),
    on('notice'),
  ];
  const topics = [{ name: 'River tolls', match: ['River tolls'] }];
  const settings: SiteConfig = { topics };
  const digestOf = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex');
  const site = (
    briefings: ReturnType<typeof briefing>[] = first,
    config: SiteConfig = settings,
    edit: (one: Archive['briefings'][number]) => Partial<Archive['briefings'][number]> = () => ({}),
  ) => {
    const whole = archive(briefings, { config });
    const made = whole.briefings.map((one) => ({ ...one, digest: digestOf(one.briefing) }));
    return makeSite({ ...whole, briefings: made.map((one) => ({ ...one, ...edit(one) })) });
  };
  const keys = (of = site(), setting = 'this release') => {
    const keyOf = pageKeys(of, setting);
    return new Map(of.pages.map((page) => [page.address, keyOf(page)]));
  };
  const before = keys();
  /** Addresses of pages that stand before and after, and have other keys. */
  const changed = (after: ReturnType<typeof keys>, from = before) =>
    [...from].flatMap(([address, key]) =>
      key !== null && after.has(address) && after.get(address) !== key ? [address] : [],
    );
  const edited = (id: string, more: Parameters<typeof briefing>[1]) =>
    keys(site(first.map((one) => (one.id === id ? { ...one, ...more } : one))));
  const keyed = [...before].flatMap(([address, key]) => (key === null ? [] : [address])).sort();

  it('is had by all but those of lists that show something of everything', () => {
    expect(keyed).toEqual([
      '/en/2031/05/',
      '/en/2031/05/04/',
      '/en/2031/05/06/',
      '/en/2031/05/06/ice.html',
      '/en/coast/2031/05/',
      '/en/coast/2031/05/04-2/',
      '/en/coast/2031/05/04-2/tolls.html',
      '/en/coast/2031/05/04/',
      '/en/coast/2031/05/04/tolls.html',
      '/en/outlets/orlu-herald.html',
      '/en/speakers/bo-orr.html',
      '/en/speakers/ms-vale.html',
      '/en/topics/river-tolls.html',
      '/en/undated/',
      '/en/undated/notice/',
      '/en/undated/notice/tolls.html',
    ]);
    expect(new Set(before.values()).size).toBe(keyed.length + 1);
  });

  it('is another on all of them where the release, the site or its language is', () => {
    const all = (after: ReturnType<typeof keys>) => expect(changed(after).sort()).toEqual(keyed);
    all(keys(site(), 'another release'));
    all(keys(site(first, { ...settings, title: 'Another' })));
    all(keys(site(first, { ...settings, license: 'CC0' })));
    all(keys(site([...first, on('2031-05-04', { lang: 'fr' })])));
    // that there is a newsroom shows in the menu of each
    const mute = first.map((one) => ({
      ...one,
      items: one.items.map((own) => ({
        ...own,
        turns: own.turns.map((said) => (said.outlet ? { ...said, outlet: null } : said)),
      })),
    }));
    expect(changed(keys(site(mute)))).toContain('/en/2031/05/06/ice.html');
  });

  it('is another where what the page shows of a briefing is, and nowhere else', () => {
    expect(changed(edited('2031-05-06', { title: 'Another' })).sort()).toEqual([
      '/en/2031/05/',
      '/en/2031/05/06/',
      '/en/2031/05/06/ice.html',
      '/en/speakers/bo-orr.html',
      '/en/undated/notice/',
    ]);
    expect(changed(edited('notice', { title: 'Another' })).sort()).toEqual([
      '/en/2031/05/06/',
      '/en/outlets/orlu-herald.html',
      '/en/speakers/ms-vale.html',
      '/en/topics/river-tolls.html',
      '/en/undated/',
      '/en/undated/notice/',
      '/en/undated/notice/tolls.html',
    ]);
    // its neighbours lead to it by its title
    expect(changed(edited('2031-05-04', { title: 'Another' })).sort()).toEqual([
      '/en/2031/05/',
      '/en/2031/05/04/',
      '/en/coast/2031/05/',
      '/en/coast/2031/05/04-2/',
      '/en/coast/2031/05/04/',
      '/en/coast/2031/05/04/tolls.html',
      '/en/outlets/orlu-herald.html',
      '/en/speakers/ms-vale.html',
      '/en/topics/river-tolls.html',
    ]);
  });

  it('is the same on lists of the other items where one item of a briefing is corrected, whatever lines that moves', () => {
    const tolls = item('tolls', 'River tolls', said('Ms. Vale', 'Orlu Herald'));
    const ice = item('ice', 'Ice', said('Bo Orr', 'Hest Times'));
    const pair = (...items: (typeof tolls)[]) => keys(site([on('2031-05-04', { items }), ...first.slice(1)]));
    const lists = (after: ReturnType<typeof keys>) =>
      changed(after, pair(ice, tolls))
        .filter((address) => /speakers|outlets|topics/.test(address))
        .sort();
    const melted = item('ice', 'Ice', [...said('Bo Orr', 'Hest Times'), turn('answer', 'It melts.')]);
    const lower = { ...tolls, lines: [7, 9] as [number, number] };
    const moved = {
      ...lower,
      turns: tolls.turns.map((one) => ({ ...one, lines: [7, 7] as [number, number] })),
    };
    expect(lists(pair(melted, moved))).toEqual([
      '/en/outlets/hest-times.html',
      '/en/speakers/bo-orr.html',
      '/en/topics/ice.html',
    ]);
    // with each goes its number
    expect(lists(pair(tolls, ice))).toEqual([
      '/en/outlets/hest-times.html',
      '/en/outlets/orlu-herald.html',
      '/en/speakers/bo-orr.html',
      '/en/speakers/ms-vale.html',
    ]);
  });

  it('is another on a topic where somebody whom its entries name is called otherwise, as a name elsewhere says', () => {
    const rivers = (speaker: string) => [
      on('2031-05-04', { items: [item('tolls', 'River tolls', said('Ms. Vale'))] }),
      on('2031-05-06', { items: [item('ice', 'Ice', said(speaker))] }),
    ];
    const after = keys(site(rivers('Ann Vale')));
    expect(after.has('/en/speakers/ann-vale.html')).toBe(true);
    expect(changed(after, keys(site(rivers('Bo Orr'))))).toContain('/en/topics/river-tolls.html');
  });

  const doubt = {
    rule: 'speaker-doubtful' as const,
    severity: 'warning' as const,
    line: 1,
    reason: 'Somebody else may have said it.',
  };

  it('is another where the page says otherwise of what stands around it', () => {
    const settled = (config: SiteConfig) => changed(keys(site(first, { ...settings, ...config }))).sort();
    // the series is called so on the pages of its briefings and in lists of them
    expect(settled({ series: { coast: { title: 'The coast' } } })).toEqual(
      keyed.filter((address) => !/notice|undated|06|bo-orr/.test(address)),
    );
    // the topic is named on its page and on those of its items
    expect(
      settled({
        topics: [{ name: 'River tolls', match: ['River tolls'], exclude: ['/en/undated/notice/tolls.html'] }],
      }),
    ).toEqual(['/en/topics/river-tolls.html', '/en/undated/notice/tolls.html']);
    // who is meant by a name shows where that is said, and where the newsroom asks
    const other = edited('notice', { items: [item('tolls', 'River tolls', said('Ms. Vale'))] });
    expect(changed(other)).toContain('/en/outlets/orlu-herald.html');
    // when it came, by which what has no date stands in feeds
    const ofNotice = [
      '/en/undated/notice/',
      '/en/topics/river-tolls.html',
      '/en/speakers/ms-vale.html',
      '/en/outlets/orlu-herald.html',
    ];
    const dated = site(first, settings, ({ briefing: { id } }) =>
      id === 'notice' ? { since: '2031-06-01' } : {},
    );
    expect(changed(keys(dated))).toEqual(ofNotice);
    // that words may be another’s, of which lists show none then
    const doubted = site(first, settings, ({ briefing }) =>
      briefing.id === 'notice' ? { briefing: { ...briefing, messages: [doubt] } } : {},
    );
    expect(changed(keys(doubted))).toEqual(expect.arrayContaining(ofNotice.slice(1)));
    // another year on the axis of time
    expect(changed(keys(site([on('2030-05-04', { items: [] }), ...first])))).toContain(
      '/en/topics/river-tolls.html',
    );
  });

  it('is that of no page that shows what is not known by a digest', () => {
    const unknown = keys(
      site(first, settings, ({ briefing: { id } }) => (id === 'notice' ? { digest: undefined } : {})),
    );
    expect(
      [...unknown].flatMap(([address, key]) => (key === null && before.get(address) ? [address] : [])).sort(),
    ).toEqual([
      '/en/outlets/orlu-herald.html',
      '/en/speakers/ms-vale.html',
      '/en/topics/river-tolls.html',
      '/en/undated/',
      '/en/undated/notice/',
      '/en/undated/notice/tolls.html',
    ]);
  });
});
