import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { PublishedBriefing } from '../../src/model/published.ts';
import { groupBy } from '../../src/text/group-by.ts';
import { unpacked } from '../../src/text/packed.ts';
import { plain } from '../../src/text/plain.ts';
import { type BuildResult, buildSite } from '../helpers/build-site.ts';
import { scaleOrSkip, scaleSlice } from '../helpers/scale.ts';
import { type Server, serveFolder } from '../helpers/server.ts';
import { noBrowser, useBrowser } from '../site-pages/sites.ts';

const browser = useBrowser();
const { skip, file } = scaleOrSkip();

const COUNT = 80;
/** Items that are looked for by words of their own. */
const SOUGHT = 12;

interface Published {
  /** address of the briefing: "/en/2010/01/20/" */
  address: string;
  briefing: Briefing;
}

describe.skipIf(skip)('A slice of a real archive, with the days that have several briefings', () => {
  let built: BuildResult;
  let published: Published[];

  beforeAll(async () => {
    built = await buildSite(scaleSlice(file, COUNT));
    published = readdirSync(built.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('/index.json.gz'))
      .sort()
      .map((name) => ({
        address: `/${name.slice(0, -'index.json.gz'.length)}`,
        briefing: PublishedBriefing.parse(JSON.parse(unpacked(readFileSync(join(built.folder, name))))),
      }));
  });
  afterAll(() => rmSync(built?.folder ?? '', { recursive: true, force: true }));

  /** Transcripts that say the same as another of their day: they are named, and published once. */
  const duplicates = () => built.stderr.match(/ warning duplicate /g)?.length ?? 0;

  it('is built whole: every transcript once, nothing left out and nothing plain', () => {
    expect(built.stderr).toContain(`${COUNT - duplicates()} briefings, `);
    expect(built.stderr).not.toMatch(/ error /);
    expect(built.code).toBe(0);
    expect(published).toHaveLength(COUNT - duplicates());
  });

  it('has days with several briefings, each under an address of its own', () => {
    const days = groupBy(published, ({ address }) => address.replace(/-\d+\/$/, '/'));
    expect([...days.values()].filter((day) => day.length > 2).length).toBeGreaterThan(5);
    expect(new Set(published.map(({ address }) => address)).size).toBe(published.length);
  });

  it('has a page for each item', () => {
    const files = published.flatMap(({ address, briefing }) =>
      briefing.items.map((item) =>
        join(built.folder, address, `${item.id === 'index' ? 'index-page' : item.id}.html`),
      ),
    );
    expect(files.length).toBeGreaterThan(1_000);
    expect(files.filter((page) => !existsSync(page))).toEqual([]);
  });

  describe.skipIf(noBrowser)('searched in a browser', () => {
    let server: Server;
    let context: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      server = await serveFolder(built.folder);
      context = await browser().newContext();
      page = await context.newPage();
    });
    afterAll(async () => {
      await context?.close();
      await server?.close();
    });

    /** Opens the search for a query, and waits until it is done with it. */
    const ask = async (query: string) => {
      await page.goto(`${server.url}/en/search/${query}`);
      await page.locator('[data-finder-results][aria-busy="false"]').waitFor({ state: 'attached' });
    };

    it('finds each of a dozen answers, from all over it, first by words that it alone says, and opens at them', async () => {
      const all = published.filter(({ briefing }) => briefing.lang === 'en');
      const texts = all.map(({ briefing }) =>
        briefing.items.flatMap(({ turns }) => turns.map((turn) => plain(turn))).join('\n'),
      );
      const sought = Array.from(
        { length: SOUGHT },
        (_, at) => all[Math.floor((at * all.length) / SOUGHT)],
      ).flatMap((one) => sayingOf(one, texts) ?? []);
      expect(sought.length).toBeGreaterThan(SOUGHT / 2);
      for (const { phrase, address } of sought) {
        await ask(`?q=${encodeURIComponent(`"${phrase}"`)}`);
        const link = page.locator('[data-finder-results] a').first();
        expect(await link.evaluate((a: HTMLAnchorElement) => new URL(a.href).pathname), phrase).toBe(address);
        await link.click();
        await page.locator('[data-highlight] mark').first().waitFor();
        expect(new URL(page.url()).pathname).toBe(address);
      }
    });

    it('counts for each series and year as many items as there are', async () => {
      const years = groupBy(
        published.filter(({ briefing }) => briefing.lang === 'en' && briefing.date),
        ({ briefing }) => briefing.date?.slice(0, 4) ?? '',
      );
      for (const [year, own] of years) {
        const items = own.reduce((sum, { briefing }) => sum + briefing.items.length, 0);
        await ask(`?year=${year}`);
        const status = (await page.locator('[data-finder-status]').textContent()) ?? '';
        expect(status.replace(/\D/g, ''), year).toBe(String(items));
      }
    });
  });
});

/** An item of a briefing, and words in a row that no other says: eight, in plain letters, from the middle of a turn. */
function sayingOf(
  one: Published | undefined,
  texts: readonly string[],
): { phrase: string; address: string } | null {
  for (const item of one?.briefing.items ?? []) {
    for (const turn of item.turns) {
      const words = plain(turn).split(' ');
      for (let at = Math.floor(words.length / 2); at + 8 <= words.length; at++) {
        const phrase = words.slice(at, at + 8);
        if (!phrase.every((word) => /^[A-Za-z]+$/.test(word))) continue;
        const text = phrase.join(' ');
        const times = texts.reduce((sum, all) => sum + all.split(text).length - 1, 0);
        if (times === 1) return { phrase: text, address: `${one?.address}${item.id}.html` };
      }
    }
  }
  return null;
}
