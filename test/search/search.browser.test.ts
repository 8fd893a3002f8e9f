import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filterFiles, type SearchRecord, writeFilesBelow } from '../../src/search/index.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { buildSite } from '../helpers/build-site.ts';
import { type Server, serveFolder } from '../helpers/server.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { noBrowser, useBrowser } from '../site-pages/sites.ts';

const browser = useBrowser();

const transcripts: Record<string, string> = {
  'harbour/2030-05-06.txt': `---
date: 2030-05-06
lang: en
title: Harbour briefing, May 6, 2030
---
Q: Will the river tolls rise this year?

A: The river tolls will not rise. (Laughter.) The barges have paid enough, and the price is in yen.

Q: Who repairs the lighthouse?

A: The lighthouse keeper does, with paint from the stores.
`,
  'harbour/2031-03-04.txt': `---
date: 2031-03-04
lang: en
title: Harbour briefing, March 4, 2031
---
Q: Have the tolls on the river changed?

A: They have: negotiations with the bargemen ended. The Сollegium of pilots agreed to <img src=x onerror=alert(1)> nothing.

Q: What is said of the lighthouse at the l’Élysée table?

A: Nothing yet, the red line was drawn there; a line red with age is another matter.
`,
  'palace/2031-04-01.txt': `---
date: 2031-04-01
lang: en
title: Palace briefing, April 1, 2031
---
Q: Is the census postponed?

Mara Veld: The census of the uplands takes place. The hydrologists count the wells.
`,
  'harbour/2031-03-04.fr.txt': `---
date: 2031-03-04
lang: fr
title: Point de presse du port, 4 mars 2031
---
Q: Les péages du fleuve ont-ils changé ?

A: Oui, après les négociations avec les bateliers et le phare du port.
`,
};

// not tried again: a search that now and then says nothing is a fault of the page
describe.skipIf(noBrowser)('The search page', { retry: 0 }, () => {
  const folder = temporaryFolder('finder');
  let built: Awaited<ReturnType<typeof buildSite>>;
  let server: Server;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    for (const [name, text] of Object.entries(transcripts)) {
      const file = join(folder, 'transcripts', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    built = await buildSite(folder);
    expect(built.code, built.stderr).toBe(0);
    server = await serveFolder(built.folder);
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser().newContext();
    page = await context.newPage();
    page.on('dialog', () => expect.fail('a script of a transcript ran'));
  });
  afterEach(() => context.close());

  it('searches the parts of a large archive as one', async () => {
    const large = temporaryFolder('finder');
    cpSync(built.folder, large, { recursive: true });
    rmSync(join(large, 'pagefind'), { recursive: true });
    const records = Array.from(
      { length: 36 },
      (_, place): SearchRecord => ({
        url: `/en/2031/03/04/i${place}.html#k=exchange&d=2031-03-04&b=Harbour`,
        language: 'en',
        content: `Item ${place} — The ferry ${place === 7 ? 'Magnolia' : 'magnet'} sails.`,
        meta: { title: `Item ${place}` },
      }),
    );
    const filters = records.map((_, place) => ({
      language: 'en',
      filters: { kind: [place % 2 ? 'exchange' : 'remarks'] },
    }));
    const index = join(large, 'pagefind');
    await writeSearchIndex(records, index, { most: 10 });
    await writeFilesBelow(index, filterFiles(filters));
    const other = await serveFolder(large);
    try {
      const ask = (query: string) => page.goto(`${other.url}/en/search/?${query}`);
      await ask('q=ferry&sort=newest&show=20');
      await says('36 answers found');
      expect(await titles()).toEqual(Array.from({ length: 20 }, (_, at) => `Item ${35 - at}`));
      await ask('q=magnolia');
      await says('1 answer found');
      expect(await titles()).toEqual(['Item 7']);
      await ask('q=ferry&kind=remarks');
      await says('18 answers found');
      await ask('kind=exchange&show=20');
      await says('18 answers found');
      expect(await titles()).toEqual(Array.from({ length: 18 }, (_, at) => `Item ${35 - 2 * at}`));
    } finally {
      await other.close();
      rmSync(large, { recursive: true, force: true });
    }
  });

  const open = (query = '') => page.goto(`${server.url}/en/search/${query}`);
  const says = (text: string) => page.locator('[data-finder-status]', { hasText: text }).waitFor();
  const titles = () => page.locator('.found-title').allTextContents();

  it('finds an answer by words of its question and text, the best first', async () => {
    await open('?q=river+tolls');
    await says('2 answers found');
    expect(await titles()).toEqual([
      'Will the river tolls rise this year?',
      'Have the tolls on the river changed?',
    ]);
    expect(await page.locator('.found-title mark').allTextContents()).toContain('tolls');
    expect(await page.locator('.found-facts').first().textContent()).toContain('May 6, 2030');
    expect(await page.locator('.found-from').first().textContent()).toBe('Harbour briefing, May 6, 2030');
  });

  it('searches while one types, and keeps the last query, whatever comes back first', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('lighthouse', { delay: 5 });
    await says('2 answers found');
    expect(new URL(page.url()).search).toBe('?q=lighthouse');
  });

  it('loads nothing that searches until it is asked, and loses nothing that is asked meanwhile', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route('**/search/main.js', async (route) => {
      await page.locator('select[name=kind]').selectOption('exchange');
      await route.continue();
    });
    await open();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /assets\/search\/|pagefind/.test(path))).toEqual([]);
    await page.locator('[data-search-box]').fill('lighthouse');
    await says('2 answers found');
    expect(new URL(page.url()).search).toBe('?q=lighthouse&kind=exchange');
  });

  it('lands on the answer with the words marked, in whatever form they stand there', async () => {
    await open('?q=negotiation');
    await page.locator('.found-title a').click();
    await page.waitForURL(/\/2031\/03\/04\/.*\.html\?hl=/);
    await page.locator('mark', { hasText: 'negotiations' }).waitFor();
  });

  it('keeps filters and order in the address, so that a search can be sent', async () => {
    await open('?q=lighthouse');
    await says('2 answers found');
    await page.locator('select[name=year]').selectOption('2031');
    await says('1 answer found');
    const sent = page.url();
    expect(new URL(sent).search).toBe('?q=lighthouse&year=2031');
    await page.goto('about:blank');
    await page.goto(sent);
    await says('1 answer found');
    expect(await page.locator('select[name=year]').inputValue()).toBe('2031');
  });

  it('puts the newest first on request', async () => {
    await open('?q=river+tolls&sort=newest');
    await says('2 answers found');
    expect((await titles())[0]).toBe('Have the tolls on the river changed?');
  });

  it('filters without a query', async () => {
    await open('?series=palace');
    await says('1 answer found');
    expect(await titles()).toEqual(['Is the census postponed?']);
  });

  it('narrows a year to a month', async () => {
    await open('?q=lighthouse&year=2031');
    await says('1 answer found');
    await page.locator('select[name=month]').selectOption({ label: 'March' });
    await says('1 answer found');
    expect(new URL(page.url()).search).toBe('?q=lighthouse&year=2031&month=03');
    expect(await page.locator('select[name=month] option').allTextContents()).toEqual([
      'Any month',
      'March',
      'April',
    ]);
    await page.locator('select[name=year]').selectOption('');
    await says('2 answers found');
    expect(new URL(page.url()).search).toBe('?q=lighthouse');
    expect(await page.locator('select[name=month]').isVisible()).toBe(false);
  });

  it('goes back and forward through searches', async () => {
    await open('?q=census');
    await says('1 answer found');
    await page.locator('[data-search-box]').fill('lighthouse');
    await page.keyboard.press('Enter');
    await says('2 answers found');
    await page.goBack();
    await says('1 answer found');
    expect(await page.locator('[data-search-box]').inputValue()).toBe('census');
    await page.goForward();
    await says('2 answers found');
    expect(await page.locator('[data-search-box]').inputValue()).toBe('lighthouse');
  });

  it('shows no noise for a word that nothing holds, though Pagefind finds what begins like it', async () => {
    await open('?q=Yenisei');
    await says('Nothing in the archive holds “Yenisei”.');
    expect(await titles()).toEqual([]);
    await open('?q=Yenisei+price');
    await says('Nothing in the archive holds “Yenisei”.');
    await page.locator('[data-finder-notes] a', { hasText: 'price' }).click();
    await says('1 answer found');
  });

  it('names the nearest word that the archive knows', async () => {
    await open('?q=hydrologst');
    await says('Nothing in the archive holds “hydrologst”.');
    await page.locator('[data-finder-notes] a', { hasText: 'hydrologists' }).click();
    await says('1 answer found');
    expect(await page.locator('[data-search-box]').inputValue()).toBe('hydrologists');
  });

  it('says which of several words nothing holds, and leads on without it', async () => {
    await open('?q=lighthouse+Yenisei+river');
    await says('Nothing in the archive holds “Yenisei”.');
    await page.locator('[data-finder-notes] a', { hasText: 'lighthouse river' }).click();
    await says('Nothing was found.');
    await page.locator('[data-finder-notes] a', { hasText: 'lighthouse' }).click();
    await says('2 answers found');
  });

  it('leads from a phrase that nobody said to its words', async () => {
    await open(`?q=${encodeURIComponent('“red drawn line”')}`);
    await says('Nothing was found.');
    await page.locator('[data-finder-notes] a', { hasText: 'red drawn line' }).click();
    await says('1 answer found');
  });

  it('leads from a name to what its bearer said, though nobody spoke of them', async () => {
    await open('?q=veld');
    await says('Nothing was found.');
    await page.locator('[data-finder-notes] a', { hasText: 'Mara Veld' }).click();
    await says('1 answer found');
    expect(new URL(page.url()).search).toBe('?speaker=mara-veld');
  });

  it('finds words behind an apostrophe, with or without accents, and letters that only look Latin', async () => {
    for (const query of ['elysee', 'l’Élysée', 'Collegium']) {
      await open(`?q=${encodeURIComponent(query)}`);
      await says('1 answer found');
    }
  });

  it('takes words in any quotation marks for a phrase', async () => {
    await open(`?q=${encodeURIComponent('“line red”')}`);
    await says('1 answer found');
    await open(`?q=${encodeURIComponent('«keeper red»')}`);
    await says('Nothing was found.');
  });

  it('leaves stage directions out', async () => {
    await open('?q=laughter');
    await says('Nothing in the archive holds “laughter”.');
  });

  it('keeps what it has said while it looks for ways on over a slow line', async () => {
    await page.route('**/assets/search/levenshtein.js', async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    });
    await open('?q=hydrologst');
    await says('Nothing in the archive holds “hydrologst”.');
    await page.locator('[data-finder-notes] a', { hasText: 'hydrologists' }).waitFor();
    expect(await page.locator('[data-finder-status]').textContent()).toBe(
      'Nothing in the archive holds “hydrologst”.',
    );
  });

  it('searches another language, or all of them', async () => {
    await open('?q=phare&lang=fr');
    await says('1 answer found');
    await open('?q=phare&lang=all');
    await says('1 answer found');
    expect(await page.locator('.found').getAttribute('lang')).toBe('fr');
    await open('?q=harbour&lang=all&sort=newest');
    await page.locator('.finder-status:not(:empty)').waitFor();
    await page.goto(`${server.url}/fr/search/?q=n%C3%A9gociation`);
    await says('1 réponse trouvée');
  });

  it('shows markup of a transcript as the text it is', async () => {
    await open('?q=pilots');
    await says('1 answer found');
    expect(await page.locator('.found-text').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.found img').count()).toBe(0);
  });

  it('says in words that the index cannot be loaded, and tries again', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await open('?q=census');
    await says('could not be loaded');
    await page.unroute('**/pagefind/**');
    await page.locator('[data-finder-notes] button').click();
    await says('1 answer found');
  });

  it('offers to drop the filters that leave nothing', async () => {
    await open('?q=census&year=2030');
    await says('Nothing was found.');
    await page.locator('[data-finder-notes] a').click();
    await says('1 answer found');
    expect(new URL(page.url()).search).toBe('?q=census');
  });

  it('offers dates, topics and speakers before a search and where no script runs', async () => {
    const still = await (await browser().newContext({ javaScriptEnabled: false })).newPage();
    await still.goto(`${server.url}/en/search/?q=census`);
    expect(await still.locator('[data-finder-browse] a[href="../2031/"]').isVisible()).toBe(true);
    expect(await still.locator('form[data-finder-form]').isVisible()).toBe(false);
    await still.context().close();
  });
});
