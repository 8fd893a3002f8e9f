import { describe, expect, it } from 'vitest';
import { identify } from '../../src/archive/identify.ts';
import type { ArchivedBriefing } from '../../src/archive/types.ts';
import type { Lock } from '../../src/lock/lock.ts';
import { correctedOn, correctionsIn, isLastOf, versionsShown } from '../../src/site/history.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { factsOf } from '../../src/site/page-kinds.ts';
import { onlyListed, passages } from '../../src/site/passages.ts';
import { printedAt } from '../../src/site/printed-at.ts';
import { provenanceOf } from '../../src/site/provenance.ts';
import { isOwnPlace, pageAddress, redirectsOf } from '../../src/site/redirects.ts';
import type { Site } from '../../src/site/types.ts';
import { parsed } from '../helpers/parsed.ts';
import { archive, briefing, item, turn } from './made.ts';

const siteOf = (...args: Parameters<typeof archive>) => makeSite(archive(...args));
const editionOf = (...args: Parameters<typeof archive>) => siteOf(...args).editions[0]!;
/** A site over a lock, as a build makes it. */
const settled = (briefings: readonly ArchivedBriefing[], edit: (lock: Lock) => void): Site => {
  const { settlement } = identify(briefings);
  edit(settlement.lock);
  const known = identify(briefings, settlement.lock);
  const before = { ...known.settlement, hash: () => '' };
  return makeSite({ ...archive([]), briefings: known.briefings, settlement: before });
};

describe('The history of a briefing', () => {
  const text = (engine: string, ...more: string[]) =>
    parsed([
      'Press briefing by Harbour Minister Ann Example\nNorthport, May 4, 2031',
      `MINISTER EXAMPLE: Good morning. The ferry has a new ${engine}.`,
      ...more,
    ]);
  const asked = [
    'QUESTION: Who pays the toll on the bridge?',
    'MINISTER EXAMPLE: Nobody does, and that is a promise.',
  ];
  const former = (read: ReturnType<typeof text> | null, replaced: string, items: string[]) => ({
    replaced,
    sha256: replaced.slice(-2).repeat(32),
    items,
    kept: read && 'kept',
    bytes: () => read && new Uint8Array(),
    briefing: () => read,
  });
  const now = text('engine');
  const entry: ArchivedBriefing = {
    briefing: now,
    file: 'a.txt',
    series: null,
    since: '2031-05-05',
    former: [
      former(null, '2031-05-06', []),
      former(text('motor', ...asked), '2031-05-07', ['gone-before']),
      former(text('motor'), '2031-05-08', ['good-morning']),
    ],
  };
  const edition = makeSite({ ...archive([]), briefings: [entry] }).editions[0]!;
  const own = edition.briefings[0]!;

  it('has its versions, the newest first: when each came, what it corrected, and where its text is', () => {
    expect(own.history?.versions.map(({ date, items, text }) => [date, items, text.address])).toEqual([
      ['2031-05-08', ['good-morning'], '/en/2031/05/04/source.txt'],
      ['2031-05-07', ['gone-before'], expect.stringContaining('/en/2031/05/04/history/')],
      ['2031-05-06', [], expect.stringContaining('/en/2031/05/04/history/')],
      ['2031-05-05', [], expect.stringContaining('/en/2031/05/04/history/')],
    ]);
    expect(editionOf([briefing('2031-05-04')]).briefings[0]?.history).toBeNull();
  });

  it('shows what changed with each, as far as both texts are kept, and names the newest change of an item alone', () => {
    const page = '/en/2031/05/04/gone-before.html';
    const gone = { address: page, from: null, since: '2031-05-07', to: null, title: '', text: '' };
    const shown = versionsShown(own, own.history!, { ...edition, former: [gone] });
    expect(
      shown.map(({ isKept, isFirst, changes }) => [isKept, isFirst, changes?.items.length ?? null]),
    ).toEqual([
      [true, false, 1],
      [true, false, 1],
      [true, false, null],
      [false, true, null],
    ]);
    const [newest, before] = shown.map(({ changes }) => changes?.items[0]);
    expect(newest).toMatchObject({ is: 'changed', id: own.items[0]?.item.id, target: own.items[0]?.address });
    expect(before).toMatchObject({ is: 'went', id: null, target: page });
    expect(
      versionsShown(own, own.history!, { ...edition, former: [] })[1]?.changes?.items[0]?.target,
    ).toBeNull();
    // what is stated of it, and what nobody said
    const other = {
      ...entry,
      briefing: { ...now, title: 'Another' },
      former: [former(now, '2031-05-08', [])],
    };
    const renamed = makeSite({ ...archive([]), briefings: [other] }).editions[0]!;
    const [told] = versionsShown(renamed.briefings[0]!, renamed.briefings[0]!.history!, renamed);
    expect(told?.changes?.items).toEqual([]);
    expect(told?.changes?.facts).toMatchObject([{ what: 'title', former: now.title, later: 'Another' }]);
    expect(told?.changes?.facts[0]?.pieces.length).toBeGreaterThan(1);
    const noted = text('engine', '', 'Ministry of Harbours');
    const unsaidOf = (one: typeof now, before: typeof now) => {
      const own = makeSite({
        ...archive([]),
        briefings: [{ ...entry, briefing: one, former: [former(before, '2031-05-08', [])] }],
      }).editions[0]!;
      return versionsShown(own.briefings[0]!, own.briefings[0]!.history!, own)[0]?.changes?.unsaid;
    };
    const [added, without] = [
      {
        ...noted,
        items: now.items,
        furniture: [
          ...now.furniture,
          { lines: [9, 9] as [number, number], kind: 'chrome' as const, text: 'Ministry' },
        ],
      },
      now,
    ];
    expect(unsaidOf(added, without)).toEqual({ lines: [[9, 9]], isFormer: false });
    expect(unsaidOf(without, added)).toEqual({ lines: [[9, 9]], isFormer: true });
    // twice changed, once named
    const twice = {
      ...entry,
      former: [former(text('sail'), '2031-05-07', ['x']), former(text('motor'), '2031-05-08', ['x'])],
    };
    const again = makeSite({ ...archive([]), briefings: [twice] }).editions[0]!;
    const ids = versionsShown(again.briefings[0]!, again.briefings[0]!.history!, again).flatMap(
      ({ changes }) => changes?.items.map(({ id }) => id) ?? [],
    );
    expect(ids).toEqual([own.items[0]?.item.id, null]);
  });

  it('is told by the day of each correction, the newest first, of an item under any id that it had', () => {
    const on = (date: string, ...items: string[]) => ({ date, from: 'a'.repeat(64), items });
    const { briefings } = editionOf([
      briefing('2031-05-04', { corrections: [on('2031-06-01', 'river-tolls'), on('2031-06-03', 'ferry')] }),
      briefing('2031-05-05', { corrections: [on('2031-06-02', 'ferry'), on('2031-06-04', 'ferry')] }),
      briefing('2031-05-06'),
    ]);
    const all = correctionsIn(briefings);
    expect(all.map(({ correction }) => correction.date)).toEqual([
      '2031-06-04',
      '2031-06-03',
      '2031-06-02',
      '2031-06-01',
    ]);
    expect(all.map(isLastOf)).toEqual([true, true, false, false]);
    const first = briefings.find(({ address }) => address.endsWith('/04/'))!.items[0]!;
    expect(correctedOn(first)).toBe('2031-06-01');
    expect(correctedOn({ ...first, formerly: ['ferry'] })).toBe('2031-06-03');
    expect(correctedOn({ ...first, item: { ...first.item, id: 'x' } })).toBeNull();
    expect(correctedOn(briefings.find(({ address }) => address.endsWith('/06/'))!.items[0]!)).toBeNull();
  });
});

describe('What was published before', () => {
  const two = () =>
    archive([
      briefing('2031-05-04'),
      briefing('2031-05-04', { lang: 'ru' }),
      briefing('2031-05-05', { lang: 'ru' }),
    ]).briefings;
  const date = '2031-06-01';
  const goneOf = (address: string) => ({
    address,
    gone: date,
    title: 'Gone',
    date,
    sha256: 'a'.repeat(64),
    file: 'x.txt',
  });

  it('is told in its language, else in the default one, with where it leads', () => {
    const site = settled(two(), (lock) => {
      lock.moved.set('/en/2031/05/03/', { date, to: '/en/2031/05/04/' });
      lock.moved.set('/en/2031/05/03/x', { date, to: '/en/2031/05/04/river-tolls' });
      lock.moved.set('/en/2031/05/02/', { date, to: '/en/2031/05/01/' });
      lock.goneBriefings.set('/en/2031/05/01/', goneOf('/en/2031/05/01/'));
      lock.goneBriefings.set('/fr/2031/05/01/', goneOf('/fr/2031/05/01/'));
    });
    const former = (lang: string) =>
      site.editions
        .find((edition) => edition.lang === lang)
        ?.former.map(({ address, to, from, title }) => `${address} ${to?.address} ${from?.address} ${title}`)
        .sort();
    expect(site.defaultLang).toBe('ru');
    expect(former('en')).toEqual([
      '/en/2031/05/01/ undefined undefined Gone',
      '/en/2031/05/02/ undefined undefined Gone',
      '/en/2031/05/03/ /en/2031/05/04/ undefined ',
      '/en/2031/05/03/x.html /en/2031/05/04/river-tolls.html /en/2031/05/04/ ',
    ]);
    expect(former('ru')).toEqual(['/fr/2031/05/01/ undefined undefined Gone']);
    // a day that was a briefing’s own address is no page of a list
    expect(site.pages.filter(({ kind, address }) => kind === 'day' && address === '/en/2031/05/03/')).toEqual(
      [],
    );
  });

  it('is known on the page that it stood on, each link to it once', () => {
    const day = '/en/2031/05/04/';
    const lost = (address: string, anchors: string[] = []) => ({
      ...{
        address,
        id: address.slice(day.length),
        lines: [1, 1] as [number, number],
        words: 1,
        whole: '-----',
      },
      ...{ paragraphs: anchors.map((anchor) => ({ anchors: [anchor], print: '-----' })), highest: 9 },
      ...{ gone: date, title: 'Lost', text: 'Nobody pays …' },
    });
    const { editions } = settled(two(), (lock) => {
      lock.moved.set(`${day}formerly`, { date, to: `${day}river-tolls` });
      lock.moved.set(`${day}went`, { date, to: '/ru/2031/05/04/river-tolls' });
      lock.moved.set(`${day}again`, { date, to: `${day}lost` });
      lock.goneItems.set(`${day}lost`, lost(`${day}lost`, ['lost-p1', 'river-tolls']));
      lock.goneItems.set(`${day}river-tolls`, lost(`${day}river-tolls`));
      lock.goneItems.set('/en/2031/05/09/x', lost('/en/2031/05/09/x'));
    });
    const own = editions.find(({ lang }) => lang === 'en')!.briefings[0]!;
    expect(own.items[0]?.formerly).toEqual(['formerly']);
    expect(
      own.elsewhere.map(({ address, to, title, text, places }) => [
        address,
        to?.address,
        title,
        text,
        places,
      ]),
    ).toEqual([
      [`${day}again.html`, undefined, 'Lost', 'Nobody pays …', ['again']],
      [`${day}lost.html`, undefined, 'Lost', 'Nobody pays …', ['lost', 'lost-p1']],
      [`${day}went.html`, '/ru/2031/05/04/river-tolls.html', '', '', ['went']],
    ]);
    expect(editions.find(({ lang }) => lang === 'ru')!.briefings.map(({ elsewhere }) => elsewhere)).toEqual([
      [],
      [],
    ]);
  });

  it('as one item is led to from each of its parts, and leads to each, once', () => {
    const parts = ['a', 'b', 'c'].map((id) => item(id, id.toUpperCase()));
    const day = '/en/2031/05/04/';
    const { editions } = settled(archive([briefing('2031-05-04', { items: parts })]).briefings, (lock) => {
      const to = (id: string) => ({ date, to: day + id });
      lock.moved.set(`${day}x`, to('c'));
      lock.split.set(`${day}a`, [to('b'), to('x'), to('b'), to('a'), to('nothing')]);
      lock.split.set(`${day}nothing`, [to('b')]);
    });
    const [a, b, c] = editions[0]!.briefings[0]!.items;
    const refs = (list: readonly { address: string }[] = []) => list.map(({ address }) => address);
    expect(a?.parts).toEqual([
      { address: `${day}b.html`, title: 'B', date: '2031-05-04' },
      { address: `${day}c.html`, title: 'C', date: '2031-05-04' },
    ]);
    expect([refs(a?.partOf), refs(b?.partOf), refs(c?.partOf), refs(b?.parts)]).toEqual([
      [],
      [`${day}a.html`],
      [`${day}a.html`],
      [],
    ]);
  });

  it('leads to what stands there now, or says that it is gone', () => {
    const { editions } = settled(two(), () => {});
    const { lock } = identify(two()).settlement;
    const moved = new Map([
      ['/en/2031/05/03/', { date, to: '/en/2031/05/04/' }],
      ['/en/2031/05/03/x', { date, to: '/en/2031/05/04/river-tolls' }],
      ['/en/2031/05/02/', { date, to: '/en/2031/05/01/' }],
      ['/en/2031/04/01/', { date, to: '/en/2031/04/02/' }],
      ['/en/2031/04/02/', { date, to: '/en/2031/04/01/' }],
    ]);
    const goneBriefings = new Map([['/en/2031/05/01/', goneOf('/en/2031/05/01/')]]);
    expect(redirectsOf({ ...lock, moved, goneBriefings }, editions)).toEqual([
      { from: '/en/2031/04/01/', to: null },
      { from: '/en/2031/04/02/', to: null },
      { from: '/en/2031/05/01/', to: null },
      { from: '/en/2031/05/02/', to: null },
      { from: '/en/2031/05/03/', to: '/en/2031/05/04/' },
      { from: '/en/2031/05/03/x.html', to: '/en/2031/05/04/river-tolls.html' },
    ]);
    expect(['/en/2031/05/04/', '/en/2031/05/04/x', '/en/2031/05/04/index'].map(pageAddress)).toEqual([
      '/en/2031/05/04/',
      '/en/2031/05/04/x.html',
      '/en/2031/05/04/index-page.html',
    ]);
    expect(isOwnPlace('/en/a/x.html', '/en/a/#x')).toBe(true);
    for (const to of ['/en/a/', '/en/a/#y', '/en/b/#x']) expect(isOwnPlace('/en/a/x.html', to)).toBe(false);
  });
});

describe('A briefing', () => {
  it('is cut where announcements turn to questions or back; remarks stay where they were made', () => {
    const kinds = [
      'remarks',
      'announcement',
      'remarks',
      'exchange',
      'exchange',
      'remarks',
      'announcement',
    ] as const;
    const items = kinds.map((kind, at) => item(`i${at}`, `I${at}`, [], { kind }));
    const { briefings } = editionOf([briefing('2031-05-04', { items })]);
    expect(
      passages(briefings[0]!).map(({ kind, items, threads }) => [kind, items.length, threads.length]),
    ).toEqual([
      ['remarks', 1, 1],
      ['announcement', 2, 2],
      ['exchange', 3, 3],
      ['announcement', 1, 1],
    ]);
    expect([briefings[0]?.questions, briefings[0]?.announcements]).toEqual([2, 2]);
  });

  it('says of its printed titles which the text does not have, and where in a document an item stands', () => {
    const toc = [
      { title: 'Ferry', kind: 'exchange' as const, items: ['river-tolls'] },
      { title: 'Toll', kind: 'exchange' as const, items: [] },
    ];
    const source = {
      ...briefing('x').source,
      places: [
        [1, 1, 3],
        [4, 2, 1],
        [9, 2, 6],
      ] as [number, number, number][],
    };
    const [own] = editionOf([
      briefing('2031-05-04', {
        toc,
        source,
        items: [
          item('a', 'A', [], { lines: [4, 9] }),
          item('b', 'B', [], { lines: [8, 9] }),
          item('c', 'C', [], { lines: [2, 3] }),
        ],
      }),
    ]).briefings;
    expect(onlyListed(own!).map(({ title }) => title)).toEqual(['Toll']);
    expect(own?.items.map(printedAt)).toEqual([{ page: 2, line: 1 }, { page: 2, line: 6 }, null]);
  });

  it('says how many of its lines nobody said, and how many inferences are doubtful', () => {
    const lines = ([first, last]: [number, number]) => ({
      lines: [first, last] as [number, number],
      kind: 'chrome' as const,
      text: 'x',
    });
    const told = (severity: 'warning' | 'info' | 'error') =>
      ({
        rule: 'label-weak',
        severity,
        line: 1,
        column: null,
        reason: 'x',
        confidence: null,
      }) as unknown as ReturnType<typeof briefing>['messages'][number];
    const [own] = editionOf([
      briefing('2031-05-04', {
        furniture: [lines([1, 3]), lines([3, 4]), lines([9, 9])],
        messages: [told('warning'), told('info'), told('warning'), told('error')],
      }),
    ]).briefings;
    expect(provenanceOf(own!)).toMatchObject({ unsaid: 5, doubts: 2, since: null });
  });

  it('has the threads that it was read with; one an item where not all of its items are in one', () => {
    const threadsOf = (ids: string[]) => {
      const items = [item('a', 'A'), item('b', 'B', [], { kind: 'remarks' }), item('c', 'C')];
      const threads = [{ number: 1, title: 'B', items: ids }] as ReturnType<typeof briefing>['threads'];
      const [own] = editionOf([briefing('2031-05-04', { items, ...(threads && { threads }) })]).briefings;
      return own?.threads.map(({ title, items, lead, questions }) => [
        title,
        items.length,
        lead.item.id,
        questions,
      ]);
    };
    expect(threadsOf(['a', 'b', 'c'])).toEqual([['B', 3, 'b', 2]]);
    expect(threadsOf(['a', 'b'])).toEqual([
      ['A', 1, 'a', 1],
      ['B', 1, 'b', 0],
      ['C', 1, 'c', 1],
    ]);
  });
});

describe('A page', () => {
  const spoken = (id: string, more = {}) =>
    briefing(id, { items: [item('a', 'A', [turn('answer', 'Yes.', { speaker: 'Bo Lind' })])], ...more });
  const site = siteOf([
    spoken('2031-02-04'),
    spoken('2031-11-04', { series: 'noon' }),
    spoken('0031-03-04'),
    spoken('ferry', { date: null, series: 'noon' }),
  ]);
  const pageOf = (address: string) => site.pages.find((page) => page.address === address)!;
  const wayOf = (address: string) =>
    factsOf(pageOf(address), site.kinds)
      .way()
      ?.map((step) => step.address);

  it('has a way to it: its series, its year, its month, its section', () => {
    expect(wayOf('/en/2031/02/04/')).toEqual(['/en/2031/', '/en/2031/02/']);
    expect(wayOf('/en/2031/02/')).toEqual(['/en/2031/']);
    expect(wayOf('/en/0031/03/')).toEqual(['/en/0031/']);
    expect(wayOf('/en/noon/2031/11/04/')).toEqual(['/en/noon/', '/en/noon/2031/', '/en/noon/2031/11/']);
    expect(wayOf('/en/noon/undated/ferry/')).toEqual(['/en/noon/', '/en/noon/undated/']);
    expect(wayOf('/en/2031/02/04/a.html')).toEqual(['/en/2031/', '/en/2031/02/', '/en/2031/02/04/']);
    expect(wayOf('/en/speakers/bo-lind.html')).toEqual(['/en/speakers/']);
  });

  it('has a name and a time, and shows something: what was said, or lists', () => {
    const shown = (page: Site['pages'][number]) => {
      const facts = factsOf(page, site.kinds);
      const shows = facts.shows();
      const what =
        'said' in shows
          ? `says ${'item' in shows.said ? shows.said.item.id : shows.said.briefing.id}`
          : 'html' in shows
            ? 'html'
            : 'items' in shows
              ? `${shows.items.length} items`
              : `${shows.briefings.length} briefings`;
      return `${page.kind} ${page.address}: ${facts.name()}, ${facts.when()}, ${what}`;
    };
    const kinds = ['year', 'month', 'day', 'undated', 'series', 'briefing', 'item', 'speaker'];
    const below = site.pages.filter(({ kind, address }) => kinds.includes(kind) && !/0031/.test(address));
    expect(below.map(shown)).toEqual([
      'year /en/2031/: /en/2031/, 2031, 2 briefings',
      'month /en/2031/11/: /en/2031/11/, 2031-11, 1 briefings',
      'day /en/2031/11/04/: /en/2031/11/04/, 2031-11-04, 1 briefings',
      'month /en/2031/02/: /en/2031/02/, 2031-02, 1 briefings',
      'undated /en/undated/: /en/undated/, null, 1 briefings',
      'series /en/noon/: Noon, null, 2 briefings',
      'year /en/noon/2031/: /en/noon/2031/, 2031, 1 briefings',
      'month /en/noon/2031/11/: /en/noon/2031/11/, 2031-11, 1 briefings',
      'undated /en/noon/undated/: /en/noon/undated/, null, 1 briefings',
      'briefing /en/noon/2031/11/04/: Briefing 2031-11-04, 2031-11-04, says 2031-11-04',
      'item /en/noon/2031/11/04/a.html: A, 2031-11-04, says a',
      'briefing /en/2031/02/04/: Briefing 2031-02-04, 2031-02-04, says 2031-02-04',
      'item /en/2031/02/04/a.html: A, 2031-02-04, says a',
      'briefing /en/noon/undated/ferry/: Briefing ferry, null, says ferry',
      'item /en/noon/undated/ferry/a.html: A, null, says a',
      'speaker /en/speakers/bo-lind.html: Bo Lind, null, 4 items',
    ]);
  });

  it('of verification begins with the newest briefing', () => {
    const newest = (of: Site) =>
      of.pages.flatMap((page) => (page.kind === 'verification' ? [page.newest?.briefing.id] : []));
    expect([newest(site), newest(siteOf([]))]).toEqual([['2031-11-04'], [undefined]]);
  });

  it('of the whole says how much there is, from when to when, and in which months of the year', () => {
    const home = site.pages.find((page) => page.kind === 'home');
    expect(home).toMatchObject({
      items: 4,
      firstDate: '0031-03-04',
      lastDate: '2031-11-04',
      months: ['02', '03', '11'],
    });
    const empty = siteOf([]).pages.find((page) => page.kind === 'home');
    expect(empty).toMatchObject({ items: 0, firstDate: null, lastDate: null, months: [] });
  });

  it('of the search narrows to years, months, series, speakers, newsrooms and topics', () => {
    expect(site.editions[0]?.filters).toEqual({
      year: [
        ['2031', '2031'],
        ['0031', '31'],
      ],
      month: ['2031-11', '2031-02', '0031-03'],
      series: [['noon', 'Noon']],
      speaker: [['bo-lind', 'Bo Lind']],
      outlet: [],
      topic: [],
    });
    const stemmerOf = (lang: string) => editionOf([briefing('2031-05-04', { lang })]).stemmer;
    expect(stemmerOf('en-GB')).toMatchObject({ tag: 'en' });
    expect([stemmerOf('zh'), stemmerOf('nn')]).toEqual([null, null]);
  });
});
