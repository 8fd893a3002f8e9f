import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { type Server, serveFolder } from '../helpers/server.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { readPages } from '../site-pages/pages.ts';
import { noBrowser, useBrowser } from '../site-pages/sites.ts';

const browser = useBrowser();

const transcripts: Record<string, string> = {
  'harbour/2031-03-04.txt': `---
date: 2031-03-04
lang: en
title: Harbour briefing, March 4, 2031
---
Q: Who repairs the lighthouse?

A: The lighthouse keeper does, with paint from the stores (and $& dollars).
`,
  'palace/2031-03-05.zh.txt': `---
date: 2031-03-05
lang: zh
title: 宫廷记者会
---
记者：灯塔什么时候修好？

发言人：灯塔明年修好。
`,
};

const long = 'lighthouse '.repeat(800);

describe.skipIf(noBrowser)('An address that somebody made up', () => {
  let server: Server;
  let context: BrowserContext;
  let page: Page;
  let items: string[] = [];
  /** what each of them says where nothing is to be marked */
  const unmarked = new Map<string, string | null>();
  const wrong: string[] = [];

  beforeAll(async () => {
    const folder = temporaryFolder('made-up');
    for (const [name, text] of Object.entries(transcripts)) {
      const file = join(folder, 'transcripts', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const built = await buildSite(folder);
    expect(built.code, built.stderr).toBe(0);
    const marking = readPages(built.folder).filter((one) => one.html.includes('<p id='));
    // one of each language
    items = ['/en/', '/zh/'].flatMap(
      (start) => marking.find(({ address }) => address.startsWith(start))?.address ?? [],
    );
    expect(items).toHaveLength(2);
    server = await serveFolder(built.folder);
    context = await browser().newContext();
    page = await context.newPage();
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (said) => {
      // a list of words that the archive has not is asked for in vain
      if (said.type() === 'error' && !said.text().includes('404')) wrong.push(said.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) wrong.push(request.url());
    });
    for (const address of items) {
      await page.goto(server.url + address);
      unmarked.set(address, await page.locator('main').textContent());
    }
  });
  afterAll(async () => {
    await context?.close();
    await server?.close();
  });

  /** What the search page says at an address, once it has said it. */
  async function asked(query: string) {
    wrong.length = 0;
    await page.goto(`${server.url}/en/search/?${query}`);
    const status = page.locator('[data-finder-status]');
    await status.filter({ hasText: /^(?!Searching).+/ }).waitFor();
    return {
      status: await status.textContent(),
      title: await page.title(),
      titles: await page.locator('.found-title').allTextContents(),
      lang: await page.locator('[name=lang]').inputValue(),
    };
  }

  it.each(['__proto__', 'constructor', 'xx', '..%2F..', '%2F%2Fevil.example', '%00'])(
    'with lang=%s searches in the page’s own language',
    async (lang) => {
      const { titles, lang: chosen } = await asked(`q=lighthouse&lang=${lang}`);
      expect(titles).toHaveLength(1);
      expect(chosen).toBe('en');
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    'year=%00',
    'year=__proto__',
    'year=2031&month=__proto__',
    'series=constructor',
    'speaker=toString',
    'kind=__proto__',
  ])('with %s finds nothing, and says so', async (filter) => {
    const { titles, status } = await asked(`q=lighthouse&${filter}`);
    expect(titles).toEqual([]);
    expect(status).toMatch(/^Nothing/);
    expect(wrong).toEqual([]);
  });

  it.each(["$&$`$'$1", '“a” – b', '__proto__', 'constructor', '"\\.*%s{word}', '\ufffd'])(
    'with q=%s has that very query in its title',
    async (q) => {
      const { title } = await asked(`q=${encodeURIComponent(q)}`);
      expect(title).toMatch(/^“/);
      expect(title.slice(1, 1 + q.length)).toBe(q);
      expect(title.slice(1 + q.length)).toMatch(/^” – Search/);
      expect(wrong).toEqual([]);
    },
  );

  it('has the query in its title once, however often another is asked', async () => {
    await asked('q=%E2%80%9Ca%E2%80%9D+%E2%80%93+b');
    for (const q of ['$&', '“c” – “d” – e']) {
      await page.locator('[name=q]').fill(q);
      await page.locator('[data-finder-form] button').click();
      await page.waitForFunction((title) => document.title.startsWith(title), `“${q}” – Search`);
    }
    await page.locator('[name=q]').fill('');
    await page.locator('[data-finder-form] button').click();
    await page.waitForFunction(() => document.title.startsWith('Search'));
    expect(wrong).toEqual([]);
  });

  it.each(['show=-1', 'show=NaN&sort=constructor', 'lang=all&show=1e9'])(
    'with %s shows what is found',
    async (more) => {
      const { titles } = await asked(`q=lighthouse&${more}`);
      expect(titles).toHaveLength(1);
      expect(wrong).toEqual([]);
    },
  );

  it('with a query longer than any person’s is answered, and shortened', async () => {
    await asked(`q=${encodeURIComponent(long)}`);
    expect(await page.locator('[name=q]').inputValue()).toBe(long.slice(0, 500).trim());
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a bracket', ['(']],
    ['signs of a pattern', ['.*', '[\\', '|', '$&', '(?:灯)+', '灯塔|']],
    ['names that every object has', ['__proto__', 'constructor']],
    ['a character that is none', ['\ufffd', '\0']],
    ['one endless word', ['灯'.repeat(400), long]],
    ['hundreds of words', Array.from({ length: 700 }, (_, at) => String.fromCodePoint(0x4e00 + at))],
  ])('with %s to mark marks no more than words, and breaks no page', async (_, hl) => {
    wrong.length = 0;
    const query = new URLSearchParams(hl.map((one): [string, string] => ['hl', one]));
    for (const address of items) {
      await page.goto(`${server.url}${address}?${query}`);
      // what marks words is loaded where an address asks for it
      await page.waitForLoadState('networkidle');
      expect(await page.locator('main').textContent()).toBe(unmarked.get(address));
      for (const marked of await page.locator('main mark').allTextContents()) {
        expect(marked).toMatch(/^[\p{L}\p{N}]+$/u);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['#%', '#100%', '#%ff', '#%00', '#%E0%A4%A', '#__proto__', `#${'a'.repeat(2_000)}`])(
    'with %s behind it is a page with all that belongs to it',
    async (hash) => {
      wrong.length = 0;
      for (const address of items) {
        // a page that stands is not loaded again where "#" alone is another
        await page.goto('about:blank');
        await page.goto(`${server.url}${address}?was=k2x9qa&hl=lighthouse&hl=%E7%81%AF%E5%A1%94${hash}`);
        // "Cite" comes last
        await page.locator('.cite-button').first().waitFor({ state: 'attached' });
      }
      expect(wrong).toEqual([]);
    },
  );

  it('that leads nowhere asks no other host where the page may be', async () => {
    wrong.length = 0;
    await page.goto(`${server.url}//elsewhere.example/en/the-lighthouse.html`);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toMatch(/^This page is not here/);
    expect(wrong).toEqual([]);
  });

  it('still has its words marked', async () => {
    for (const address of items) {
      await page.goto(`${server.url}${address}?hl=lighthouse&hl=%E7%81%AF%E5%A1%94`);
      await expect.poll(() => page.locator('main mark').count(), { message: address }).toBeGreaterThan(0);
    }
  });
});
