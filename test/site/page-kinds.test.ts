import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/archive/identify.ts';
import { sitemaps } from '../../src/formats/sitemap.ts';
import { emptyLock } from '../../src/lock/lock.ts';
import { standing, writeEarly } from '../../src/publish/early.ts';
import { faultOfPage } from '../../src/publish/faults.ts';
import { SitePages } from '../../src/publish/site-pages.ts';
import { makeSite, placeBriefings } from '../../src/site/make-site.ts';
import { factsOf, type PageKinds, pageKinds } from '../../src/site/page-kinds.ts';
import type { Page, PageKind } from '../../src/site/types.ts';
import { html } from '../../templates/html.ts';
import { ownTemplates, renderPage } from '../../templates/render-page.ts';
import type { Templates } from '../../templates/view.ts';
import { temporaryFolder } from '../archive/made.ts';
import { sampleArchive } from '../fixtures/site/archive.ts';
import { archive, briefing } from './made.ts';

/** A label of the sample archive. */
const NOBODY = 'Irina Orlova';

/** The sample archive, and a series beside it that met on another day. */
function withSeries() {
  const sample = sampleArchive();
  const { briefings } = sample;
  const [first] = briefings;
  const other = {
    ...first!,
    series: 'noon',
    briefing: { ...first!.briefing, id: '2020-05-05', date: '2020-05-05' },
  };
  // somebody says more than one page lists
  const many = Array.from({ length: 61 }, (_, at) => {
    const date = new Date(Date.UTC(2019, 0, 1 + at)).toISOString().slice(0, 10);
    return { ...other, briefing: { ...other.briefing, id: date, date } };
  });
  // the same in another language
  const translated = { ...other, briefing: { ...other.briefing, lang: 'it' } };
  const all = [...briefings, other, translated, ...many];
  const lock = emptyLock();
  const gone = {
    date: '2031-01-01',
    sha256: 'f'.repeat(64),
    file: 'a.txt',
    gone: '2031-02-02',
    title: 'Tide tables',
  };
  lock.goneBriefings.set('/en/2031/01/01/', { address: '/en/2031/01/01/', ...gone });
  lock.moved.set('/en/2031/01/02/', { date: '2031-02-03', to: '/en/2031/01/01/' });
  const { settlement } = identify(all, lock);
  const at = settlement.briefings[0]?.address ?? '';
  const [corrected, ...others] = all;
  const version = { replaced: '2031-03-03', sha256: 'e'.repeat(64), items: [], kept: null };
  const former = [{ ...version, bytes: () => null, briefing: () => null }];
  settlement.lock.moved.set('/en/2031/01/03/', { date: '2031-02-03', to: at });
  return makeSite({
    ...sample,
    // whoever comes to the address of this label is told that it names nobody
    people: { config: { never: [NOBODY] }, labels: [], messages: [] },
    briefings: [{ ...corrected!, former }, ...others],
    settlement: { ...settlement, hash: () => null },
  });
}

const site = withSeries();

describe('Every kind of page', () => {
  it('is on the sample site, and has a template', () => {
    const kinds = Object.keys(pageKinds).sort();
    expect([...new Set(site.pages.map(({ kind }) => kind))].sort()).toEqual(kinds);
    expect(Object.keys(ownTemplates.pages).sort()).toEqual(kinds);
  });

  it('has only such steps above it as are pages themselves, each below the one before', () => {
    const addresses = new Set(site.pages.map(({ address }) => address));
    for (const page of site.pages) {
      const way =
        factsOf(page, site.kinds)
          .way()
          ?.map(({ address }) => address) ?? [];
      expect(
        way.filter((address) => !addresses.has(address)),
        page.address,
      ).toEqual([]);
      const down = [page.edition.address, ...way];
      way.forEach((address, index) => {
        expect(address.startsWith(down[index] ?? ''), `${page.address}: ${address}`).toBe(true);
      });
    }
  });

  it('is known under an address that is a page’s, or under none', () => {
    const addresses = new Set(site.pages.map(({ address }) => address));
    for (const page of site.pages) {
      const canonical = factsOf(page, site.kinds).canonical();
      expect(canonical === null || addresses.has(canonical), page.address).toBe(true);
    }
  });

  it('is in the sitemap unless it is the way in, the search, a history, two editions side by side, a day that leads to its one briefing, an address of before, a name of nobody or no page at all', () => {
    const text = sitemaps(site)
      .map((file) => file.text)
      .join('');
    const missing = site.pages.filter(({ address }) => !text.includes(`example.org${address}</loc>`));
    expect([...new Set(missing.map(({ kind }) => kind))].sort()).toEqual([
      'beside',
      'day',
      'gone',
      'history',
      'moved',
      'namesakes',
      'not-found',
      'root',
      'search',
    ]);
  });

  it('waits for what was said on its topic where it shows that, and nowhere else', () => {
    const waiting = site.pages.filter((page) => factsOf(page, site.kinds).positions() !== null);
    expect([...new Set(waiting.map(({ kind }) => kind))]).toEqual(['topic']);
    for (const page of waiting) {
      const topic = factsOf(page, site.kinds).positions();
      expect([topic?.address, ...(topic?.otherAddresses ?? [])]).toContain(page.address);
    }
  });

  it('stands in the menu where it belongs', () => {
    const current = (kind: Page['kind']) => {
      const page = site.pages.find((one) => one.kind === kind)!;
      return (
        /<a href="[^"]*?([a-z]*)\/?" aria-current="(page|true)">/
          .exec(serialize(parse(renderPage(page, site))))
          ?.slice(1) ?? null
      );
    };
    expect(current('topics')?.[1]).toBe('page');
    expect(current('topic')?.[1]).toBe('true');
    expect(current('month')).toEqual(['dates', 'true']);
    expect(current('briefing')).toBeNull();
  });

  it('keeps the name of its folder from a series', () => {
    const series = Object.values<PageKind<never>>(pageKinds).flatMap(({ folder }) => folder ?? []);
    expect(series.length).toBeGreaterThan(4);
    const made = makeSite(archive(series.map((name) => briefing('2031-03-04', { series: name }))));
    expect(made.editions[0]!.series.map(({ address }) => address).sort()).toEqual(
      series.map((name) => `/en/${name}-series/`).sort(),
    );
    expect(new Set(made.pages.map(({ address }) => address)).size).toBe(made.pages.length);
  });
});

/** A page a briefing that lists what is printed and not said, as a stranger would add it: a row and a template. */
const madeUp = {
  pages: (edition) =>
    edition.briefings.map((one) => ({
      kind: 'atlas',
      address: `${one.address}atlas.html`,
      lang: edition.lang,
      edition,
      briefing: one,
    })),
  folder: 'atlases',
  engines: 'listed',
  canonical: ({ address }) => address,
  section: 'dates',
  early: true,
  of: ({ briefing }) => ({ briefing, item: null }),
  way: ({ briefing }) => [{ address: briefing.address, name: briefing.briefing.title }],
  name: ({ briefing }) => `Atlas: ${briefing.briefing.title}`,
  positions: () => null,
  when: () => null,
  shows: ({ briefing }) => ({ said: briefing }),
} as PageKind<Extract<Page, { kind: 'briefing' }>>;

describe('A kind of page that a row and a template add', () => {
  // its name is none that the compiler knows
  const kinds = { ...pageKinds, atlas: madeUp } as PageKinds;
  const all = (title = 'Of the river') =>
    archive([briefing('2031-03-04'), briefing('2031-03-05', { title })], {
      config: { url: 'https://example.org' },
    });
  const made = (title?: string) => makeSite(all(title), {}, placeBriefings(all(title), kinds));
  const template: Templates['pages']['briefing'] = (page, view) =>
    view.parts.layout(view, {
      name: 'atlas',
      title: view.kind.name(),
      description: '',
      trail: null,
      main: html`<h1>${page.briefing.briefing.items.length}</h1>`,
    });
  const templates = { ...ownTemplates, pages: { ...ownTemplates.pages, atlas: template } };
  const atlases = (of = made()) => of.pages.filter(({ kind }) => (kind as string) === 'atlas');

  it('has its pages set, in the layout of all, under its place in the menu', () => {
    const text = serialize(parse(renderPage(atlases()[0]!, made(), templates)));
    expect(text).toContain('<title>Atlas: Of the river');
    expect(text).toContain('<h1>1</h1>');
    expect(text).toContain('<link rel="canonical" href="https://example.org/en/2031/03/05/atlas.html">');
    expect(text).toMatch(/aria-current="true">Dates</);
  });

  it('is in the sitemap', () => {
    expect(sitemaps(made())[0]?.text).toContain('<loc>https://example.org/en/2031/03/04/atlas.html</loc>');
  });

  it('keeps its folder from a series', () => {
    const named = archive([briefing('2031-03-04', { series: 'atlases' })]);
    expect(placeBriefings(named, kinds).editions[0]?.series[0]?.address).toBe('/en/atlases-series/');
  });

  it.each([
    ['is written first where its briefing has changed', true],
    ['waits for the whole site where its row says so', false],
  ])('%s', async (_, early) => {
    const asked = { ...kinds, atlas: { ...madeUp, early } } as PageKinds;
    const out = temporaryFolder();
    const digested = (title: string) => {
      const given = all(title);
      const briefings = given.briefings.map((one) => ({ ...one, digest: one.briefing.title }));
      return { ...given, briefings };
    };
    const before = makeSite(digested('Of the sea'), {}, placeBriefings(digested('Of the sea'), asked));
    const begun: string[] = [];
    const begin = async (paths: readonly string[]) => void begun.push(...paths);
    const placed = placeBriefings(digested('Of the river'), asked);
    const written = await writeEarly(placed, standing(before, templates), out, { templates, begin });
    expect(written).toContain('en/2031/03/05/index.html');
    expect(written.includes('en/2031/03/05/atlas.html')).toBe(early);
    expect(written).not.toContain('en/2031/03/04/atlas.html');
    expect(begun).toEqual(expect.arrayContaining(written));
    const file = path.join(out, 'en/2031/03/05/atlas.html');
    if (early) expect(readFileSync(file, 'utf8')).toContain('Atlas: Of the river');
    else expect(existsSync(file)).toBe(false);
  });

  it('says its words plainly, and names its transcript, where its template fails', async () => {
    const failing = () => {
      throw new Error('no ink');
    };
    const site = made();
    const faults: string[] = [];
    const pages = new SitePages(site, [], {
      templates: { ...templates, pages: { ...templates.pages, atlas: failing } as Templates['pages'] },
      onFault: (page, error) => {
        const { file, reason } = faultOfPage(page, site.kinds, error);
        faults.push(`${file} ${reason}`);
      },
    });
    const text = (await pages.set(atlases(site)[1]!)).toString();
    expect(faults).toEqual(['2031-03-04.txt The page /en/2031/03/04/atlas.html cannot be set: no ink']);
    expect(text).toContain('<h1>Atlas: Briefing 2031-03-04</h1>');
    expect(text).toContain('<p id=river-tolls-p2>As to River tolls: yes.</p>');
  });
});
