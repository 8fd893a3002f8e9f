import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  duePart,
  filterFiles,
  partsFile,
  type SearchRecord,
  writeFilesBelow,
  writeParts,
} from '../../src/search/write/index.ts';
import { buildSite } from '../helpers/build-site.ts';
import { idle, newPage } from '../helpers/open-page.ts';
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

Q: When does the weir at Quill open?

Mara Veld: It opens when the salmon come.

Q: But who pays for the weir?

Mara Veld: The salmon do.
`,
  'harbour/2031-03-04.fr.txt': `---
date: 2031-03-04
lang: fr
title: Point de presse du port, 4 mars 2031
---
Q: Les péages du fleuve ont-ils changé ?

A: Oui, après les négociations avec les bateliers et le phare du port, dit l’Élysée.
`,
};

describe.skipIf(noBrowser)('The search page', () => {
  const folder = temporaryFolder('finder');
  let built: Awaited<ReturnType<typeof buildSite>>;
  let server: Server;
  let page: Page;
  let dialogs: string[];

  beforeAll(async () => {
    for (const [name, text] of Object.entries(transcripts)) {
      const file = join(folder, 'transcripts', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    built = await buildSite(folder);
    expect(built.code, built.stderr).toBe(0);
    server = await serveFolder(built.folder);
    page = await watchedPage();
  });
  afterAll(async () => {
    await page?.context().close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    dialogs = [];
  });
  afterEach(async () => {
    page.removeAllListeners('request');
    await page.unrouteAll();
    expect(dialogs, 'said by a script of a transcript').toEqual([]);
  });

  /** A page whose dialogs are noted: none is ever opened by the site itself. */
  async function watchedPage(): Promise<Page> {
    const watched = await newPage(browser());
    watched.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    return watched;
  }

  const TWELVE = 12;
  const magnolia = 7;
  /** Three parts, of the years 2029 to 2031, with twelve records each: they are numbered from the oldest. */
  async function threeYears(): Promise<Server & { folder: string }> {
    const large = temporaryFolder('finder');
    cpSync(built.folder, large, { recursive: true });
    const index = join(large, 'pagefind');
    rmSync(index, { recursive: true });
    const parts = ['2029', '2030', '2031'].map((name, at) => ({
      language: 'en',
      name,
      records: Array.from({ length: TWELVE }, (_, place): SearchRecord => {
        const number = at * TWELVE + place;
        // the older, the more of ferries
        const ferries = 'ferry '.repeat(3 - at);
        return {
          url: `/en/${name}/03/04/i${number}.html#k=exchange&d=${name}-03-04&b=Harbour`,
          language: 'en',
          content: `Item ${number} — The ${ferries}${number === magnolia ? 'Magnolia' : 'magnet'} sails.`,
          meta: { title: `Item ${number}` },
        };
      }),
    }));
    const written = await writeParts(parts.map(duePart), index);
    const filed = parts.map((part) =>
      filterFiles(
        part,
        part.records.map((_, place) => ({ kind: [place % 2 ? 'exchange' : 'remarks'] })),
      ),
    );
    const filters = new Map(parts.map(({ name }, at) => [`en-${name}`, filed[at]!]));
    await writeFilesBelow(index, [...filed.flatMap(({ files }) => files), partsFile(written, filters)]);
    return { ...(await serveFolder(large)), folder: large };
  }

  describe('of a large archive', () => {
    let other: Server & { folder: string };
    beforeAll(async () => {
      other = await threeYears();
    });
    afterAll(async () => {
      await other?.close();
      rmSync(other?.folder ?? '', { recursive: true, force: true });
    });

    it('searches its parts as one, and ranks by how rare a word is in all', async () => {
      await ask('?q=ferry&sort=newest&show=30', '36 answers found', other.url);
      expect(await titles()).toEqual(Array.from({ length: 30 }, (_, at) => `Item ${35 - at}`));
      await ask('?q=magnolia', '1 answer found', other.url);
      expect(await titles()).toEqual(['Item 7']);
      await ask('?q=ferry', '36 answers found', other.url);
      for (const title of await titles()) expect(Number(title.slice('Item '.length))).toBeLessThan(TWELVE);
      await ask('?q=magnificent', 'Nothing in English holds “magnificent”.', other.url);
    });

    it('narrows each part by its own filter, with words and without', async () => {
      await ask('?q=ferry&kind=remarks', '18 answers found', other.url);
      await ask('?kind=exchange&show=20', '18 answers found', other.url);
      expect(await titles()).toEqual(Array.from({ length: 18 }, (_, at) => `Item ${35 - 2 * at}`));
    });

    it('asks no part but those of the year that is asked for', async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await ask('?q=ferry&year=2030', '12 answers found', other.url);
      const folders = asked.flatMap((path) => /pagefind\/(en-\d+)\//.exec(path)?.[1] ?? []);
      expect(new Set(folders)).toEqual(new Set(['en-2030']));
    });

    describe('over a slow line', () => {
      /** Lets what is asked of older parts through. */
      let release: () => void;

      /** Asks; what the newest part holds stands there, and the older ones are still awaited. */
      const askSlowly = async (query: string) => {
        const waiting = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route(/pagefind\/en-(?:2029|2030)\//, async (route) => {
          await waiting;
          await route.continue();
        });
        await page.goto('about:blank');
        await page.goto(`${other.url}/en/search/${query}`);
        await page.locator('.found').nth(9).waitFor();
      };
      const status = () => page.locator('[data-finder-status]').textContent();
      const settle = () => page.locator('[data-finder-settle]');
      const newest = Array.from({ length: 10 }, (_, at) => `Item ${35 - at}`);

      /** What has the focus is scrolled to, smoothly: until then the page moves by itself. */
      const focused = async () => {
        await page.locator('.found-title a').nth(1).focus();
        const isStill = () =>
          page.evaluate(async () => {
            const before = scrollY;
            await new Promise((resolve) => setTimeout(resolve, 200));
            return scrollY === before;
          });
        await expect.poll(isStill).toBe(true);
      };
      const scrolled = async () => {
        await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
      };

      it('shows the newest part at once, says that it goes on, and settles when all have answered', async () => {
        await askSlowly('?q=ferry');
        expect(await status()).toBe('Searching older years …');
        expect(await titles()).toEqual(newest);
        release();
        await answers('?q=ferry', '36 answers found');
        expect(await titles()).not.toEqual(newest);
        expect(await settle().isVisible()).toBe(false);
      });

      it.each<[string, () => Promise<void>]>([
        ['pointed at', () => page.locator('.found').nth(2).hover()],
        ['focused', focused],
        ['scrolled', scrolled],
      ])('moves no result once they were %s, and offers the settled order', async (_, touch) => {
        await askSlowly('?q=ferry');
        await touch();
        const place = () => page.locator('.found').nth(2).boundingBox();
        const before = await place();
        release();
        await answers('?q=ferry', '36 answers found');
        expect(await titles()).toEqual(newest);
        expect(await place()).toEqual(before);
        await settle().click();
        expect(await titles()).not.toEqual(newest);
        expect(await settle().isVisible()).toBe(false);
        const focused = page.locator('.found-title a').first();
        await expect.poll(() => focused.evaluate((one) => one === document.activeElement)).toBe(true);
      });

      it('leaves the newest where they are in the order of time, whatever comes behind them', async () => {
        await askSlowly('?q=ferry&sort=newest');
        const marked = page.locator('.found').first();
        await marked.evaluate((one) => one.setAttribute('data-same', ''));
        release();
        await answers('?q=ferry&sort=newest', '36 answers found');
        expect(await titles()).toEqual(newest);
        expect(await marked.getAttribute('data-same')).toBe('');
        expect(await settle().isVisible()).toBe(false);
      });
    });

    it('says in words that an older part cannot be loaded', async () => {
      await page.route(/pagefind\/en-2029\//, (route) => route.abort());
      await ask(
        '?q=ferry',
        'The search index could not be loaded. Check the connection and try again.',
        other.url,
      );
    });
  });

  const open = () => page.goto(`${server.url}/en/search/`);
  /** Waits until the address asks for this, and the page is done with that very search, and says so. */
  const answers = (query: string, text: string) =>
    expect
      .poll(() =>
        page.evaluate(() => ({
          query: location.search,
          isBusy: document.querySelector('[data-finder-results]')?.getAttribute('aria-busy'),
          text: document.querySelector('[data-finder-status]')?.textContent,
        })),
      )
      .toEqual({ query, isBusy: 'false', text });
  /** Opens the search for a query, and waits for its answer. */
  const ask = async (query: string, text: string, site = server.url) => {
    await page.goto(`${site}/en/search/${query}`);
    await answers(query, text);
  };
  const titles = () => page.locator('.found-title').allTextContents();
  const notes = () => page.locator('[data-finder-notes] p').allTextContents();
  const chips = () => page.locator('.finder-chip').allTextContents();
  /** of the selects of years and speakers, the value and what they say */
  const selected = () =>
    page
      .locator('select:is([name=year], [name=speaker])')
      .evaluateAll((all) =>
        all.flatMap((one) =>
          one instanceof HTMLSelectElement ? [one.value, one.selectedOptions[0]?.text ?? ''] : [],
        ),
      );

  it('finds an answer by words of its question and text, the best first', async () => {
    await ask('?q=river+tolls', '2 answers found');
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
    await answers('?q=lighthouse', '2 answers found');
  });

  it('loads nothing that searches until it is asked, and loses nothing that is asked meanwhile', async () => {
    const asked: string[] = [];
    // what was open may still be looking
    await page.goto('about:blank');
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const box = page.locator('[data-search-box]');
    await page.route('**/pagefind/parts.json', async (route) => {
      await page.locator('select[name=kind]').selectOption('exchange');
      await expect.poll(() => box.inputValue()).toBe('lighthouse ');
      await route.continue();
    });
    await open();
    await idle(page);
    expect(asked.filter((path) => /stem|levenshtein|pagefind/.test(path))).toEqual([]);
    await box.fill('lighthouse ');
    await answers('?q=lighthouse&kind=exchange', '2 answers found');
    expect(await box.inputValue()).toBe('lighthouse ');
  });

  it('has the cursor in its box when somebody comes to search with a keyboard and a mouse, and on no phone', async () => {
    const focusedIn = async (own: Page) => {
      await own.goto(`${server.url}/en/search/`);
      return own.evaluate(() => document.activeElement?.id ?? '');
    };
    expect(await focusedIn(page)).toBe('_q');
    await page.keyboard.type('lighthouse');
    await answers('?q=lighthouse', '2 answers found');
    const phone = await browser().newContext({ isMobile: true, hasTouch: true });
    onTestFinished(() => phone.close());
    expect(await focusedIn(await phone.newPage())).toBe('');
  });

  it('says on paper what was sought and where each answer stands, and shows no form', async () => {
    await ask('?q=lighthouse&kind=exchange&from=2030-01-01', '2 answers found');
    await page.emulateMedia({ media: 'print' });
    onTestFinished(() => page.emulateMedia({ media: 'screen' }));
    const printed = await page.evaluate(() => {
      const behind = (selector: string) => {
        const one = document.querySelector(selector);
        return one ? getComputedStyle(one, '::after').content : '';
      };
      const controls = [...document.querySelectorAll('main :is(input, select, button, summary)')];
      return {
        asked: behind('.finder-title'),
        address: behind('.found-from a'),
        controls: controls.filter((one) => one.getClientRects().length > 0).length,
      };
    });
    expect(printed.asked).toBe('": lighthouse · Questions and answers · since 2030"');
    expect(printed.address).toMatch(/http.*\/\d{4}\/\d\d\/\d\d\/#|attr\(href\)/);
    expect(printed.controls).toBe(0);
  });

  it('lands on the answer with the words marked, in whatever form they stand there', async () => {
    await ask('?q=negotiation', '1 answer found');
    await page.locator('.found-title a').click();
    await page.waitForURL(/\/2031\/03\/04\/.*\.html\?hl=/);
    await page.locator('mark', { hasText: 'negotiations' }).waitFor();
  });

  it('lands on a phrase, marked where it stands as one and nowhere else, over stage directions too', async () => {
    const marksOf = async (query: string) => {
      await ask(`?q=${encodeURIComponent(query)}`, '1 answer found');
      await page.locator('.found-title a').click();
      await page.waitForURL(/\.html\?hl=[^&]*\+/);
      await page.locator('[data-highlight] mark').first().waitFor();
      return page.locator('[data-highlight] mark').allInnerTexts();
    };
    expect(await marksOf('“line red with”')).toEqual(['line red with']);
    expect(await marksOf('"will not rise the barges"')).toEqual(['will not rise', 'The barges']);
  });

  it('shows what was found in one thread as one entry, whose answers are each led to', async () => {
    await ask('?q=salmon', '2 answers found');
    const found = page.locator('.found');
    expect(await found.count()).toBe(1);
    const links = found.locator('.found-title a, .found-also a');
    expect((await links.allTextContents()).sort()).toEqual([
      'Quill: who pays for the weir?',
      'When does the weir at Quill open?',
    ]);
    await links.last().click();
    await page.waitForURL(/\/2031\/04\/01\/.*weir.*\.html\?hl=salmon/);
  });

  it('keeps filters and order in the address, so that a search can be sent', async () => {
    await ask('?q=lighthouse', '2 answers found');
    await page.locator('select[name=year]').selectOption('2031');
    await answers('?q=lighthouse&year=2031', '1 answer found');
    const sent = page.url();
    await page.goto('about:blank');
    await page.goto(sent);
    await answers('?q=lighthouse&year=2031', '1 answer found');
    expect(await page.locator('select[name=year]').inputValue()).toBe('2031');
  });

  it('puts the newest first on request, or the oldest', async () => {
    await ask('?q=river+tolls&sort=newest', '2 answers found');
    expect((await titles())[0]).toBe('Have the tolls on the river changed?');
    const newest = await titles();
    await ask('?q=river+tolls&sort=oldest', '2 answers found');
    expect(await titles()).toEqual(newest.toReversed());
    expect(await page.locator('select[name=sort]').inputValue()).toBe('oldest');
  });

  it('filters without a query', async () => {
    await ask('?series=palace', '3 answers found');
    const briefings = await page.locator('.found-from').allTextContents();
    expect(new Set(briefings)).toEqual(new Set(['Palace briefing, April 1, 2031']));
  });

  it('narrows a year to a month', async () => {
    await ask('?q=lighthouse&year=2031', '1 answer found');
    await page.locator('select[name=month]').selectOption({ label: 'March' });
    await answers('?q=lighthouse&year=2031&month=03', '1 answer found');
    expect(await page.locator('select[name=month] option').allTextContents()).toEqual([
      'Any',
      'March',
      'April',
    ]);
    await page.locator('select[name=year]').selectOption('');
    await answers('?q=lighthouse', '2 answers found');
    expect(await page.locator('select[name=month]').isVisible()).toBe(false);
  });

  it('goes back and forward through searches', async () => {
    await ask('?q=census', '1 answer found');
    await page.locator('[data-search-box]').fill('lighthouse');
    await page.keyboard.press('Enter');
    await answers('?q=lighthouse', '2 answers found');
    await page.goBack();
    await answers('?q=census', '1 answer found');
    expect(await page.locator('[data-search-box]').inputValue()).toBe('census');
    await page.goForward();
    await answers('?q=lighthouse', '2 answers found');
    expect(await page.locator('[data-search-box]').inputValue()).toBe('lighthouse');
  });

  it('shows no noise for a word that nothing holds, though Pagefind finds what begins like it', async () => {
    await ask('?q=Yenisei', 'Nothing in English holds “Yenisei”.');
    expect(await titles()).toEqual([]);
    await ask('?q=Yenisei+price', 'Nothing in English holds “Yenisei”.');
    await page.locator('[data-finder-notes] a', { hasText: 'price' }).click();
    await answers('?q=price', '1 answer found');
  });

  it('searches for the nearest word that the archive knows, says so, and leads to what was typed', async () => {
    await ask('?q=hydrologst', '1 answer found');
    expect((await notes())[0]).toBe(
      'Searched for “hydrologists” instead of “hydrologst”. Search for “hydrologst” itself',
    );
    await page.locator('[data-finder-notes] a').first().click();
    await answers(`?q=${encodeURIComponent('“hydrologst”')}`, 'Nothing in English holds “hydrologst”.');
  });

  it('takes a misspelt name for the speaker’s, says so, and leads to what was typed', async () => {
    await ask('?q=Mara+Veeld', '3 answers found');
    expect((await notes())[0]).toBe(
      'Searched for “Mara Veld” instead of “Mara Veeld”. Search for “Mara Veeld” itself',
    );
    await page.locator('[data-finder-notes] a').first().click();
    await page.waitForURL(/q=%E2%80%9CMara\+Veeld%E2%80%9D/);
  });

  it('puts the newest first where a query begins so, and takes that away again', async () => {
    await ask('?q=latest+lighthouse', '2 answers found');
    const newest = await titles();
    const chip = page.locator('.finder-chip-order');
    expect(await chip.innerText()).toContain('Newest first');
    await ask('?q=lighthouse+first', '2 answers found');
    expect(await titles()).toEqual(newest.toReversed());
    expect(await chip.innerText()).toContain('Oldest first');
    await chip.locator('a').click();
    await answers('?q=lighthouse+first&without=first', '2 answers found');
    expect(await chip.count()).toBe(0);
  });

  it('shows what holds the most of the words, where nothing holds them all, and says which one nothing holds', async () => {
    await ask('?q=lighthouse+Yenisei+tolls', 'Nothing in English holds “Yenisei”. Here are the 4 nearest.');
    expect(await titles()).not.toEqual([]);
    expect(await notes()).toEqual([]);
  });

  it('answers a whole question by the words of it that tell', async () => {
    await ask(`?q=${encodeURIComponent('who is it that repairs the lighthouse?')}`, '1 answer found');
    expect(await page.locator('.found-asked').first().textContent()).toBe(
      'Question Who repairs the lighthouse?',
    );
  });

  it('shows a person first, then what they said, and takes each part away by keyboard', async () => {
    await ask('?q=veld+census+april+2031', '1 answer found');
    expect(await chips()).toEqual(['SpeakerMara Veld×', 'census×', 'DateApril 2031×']);
    // and the form asks for none of it a second time
    expect(await selected()).toEqual(['', 'April 2031', '', 'Mara Veld']);
    const drop = page.locator('.finder-chip-drop').nth(1);
    expect(await drop.getAttribute('aria-label')).toBe('Leave out: census');
    await drop.focus();
    await page.keyboard.press('Enter');
    await answers('?q=veld+census+april+2031&without=census', '3 answers found');
    expect(await page.locator('[data-search-box]').inputValue()).toBe('veld census april 2031');
    expect(await chips()).toEqual(['SpeakerMara Veld×', 'DateApril 2031×']);
    await page.locator('.finder-chip-other a', { hasText: 'Take names and dates' }).click();
    await answers('?q=veld+census+april+2031', '1 answer found');
    await page.locator('.finder-chip-other a').click();
    await answers(
      '?q=veld+census+april+2031&plain=',
      'Nothing in English holds “veld”. Nothing in English holds “april”. Nothing in English holds “2031”.',
    );
    expect(await selected()).toEqual(['', 'Any', '', 'Any']);
  });

  it('narrows to days by two fields, by the marks on the line of time, and back', async () => {
    await ask('?q=lighthouse', '2 answers found');
    await page.locator('input[name=from]').fill('2031-01-01');
    await answers('?q=lighthouse&from=2031-01-01', '1 answer found');
    await page.locator('[data-finder-all-dates]').click();
    await answers('?q=lighthouse', '2 answers found');
    await page.locator('.strip-marks').first().waitFor();
    const box = (await page.locator('[data-finder-strip]').boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 3, box.y + 20);
    await page.mouse.up();
    await expect.poll(() => page.locator('[data-finder-status]').textContent()).toBe('1 answer found');
    expect(new URL(page.url()).searchParams.get('from')).toBe('2030-05-06');
    expect(await page.locator('input[name=from]').inputValue()).toBe('2030-05-06');
    expect(await page.locator('.found time').getAttribute('datetime')).toBe('2030-05-06');
  });

  it('searches between two days of which the first is the later one, and says so beside the fields', async () => {
    await ask('?q=lighthouse&from=2031-01-01&to=2030-01-01', '1 answer found');
    const said = page.locator('[data-finder-turned]');
    expect(await said.textContent()).toBe(
      '“From” is later than “To”. Searched: January 1, 2030 – January 1, 2031.',
    );
    expect(await page.locator('input[name=from]').inputValue()).toBe('2031-01-01');
    await page.locator('input[name=to]').fill('2031-12-31');
    await answers('?q=lighthouse&from=2031-01-01&to=2031-12-31', '1 answer found');
    expect(await said.textContent()).toBe('');
  });

  it('says so too where a query names them that way', async () => {
    await ask('?q=lighthouse+since+2031+until+2030', '2 answers found');
    expect(await page.locator('[data-finder-turned]').textContent()).toBe(
      '“From” is later than “To”. Searched: January 1, 2030 – December 31, 2031.',
    );
  });

  it('shows the days that a query names in the two fields, and who changes them changes the query', async () => {
    const days = () =>
      page
        .locator('.finder-span input')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await ask('?q=lighthouse+2030', '1 answer found');
    expect(await days()).toEqual(['2030-01-01', '2030-12-31']);
    // the form asks for them no second time
    await page.locator('.search-button').click();
    await answers('?q=lighthouse+2030', '1 answer found');
    await page.locator('input[name=to]').fill('2031-12-31');
    await answers('?q=lighthouse+2030-01-01%E2%80%932031-12-31', '2 answers found');
    expect(await page.locator('[data-search-box]').inputValue()).toBe('lighthouse 2030-01-01–2031-12-31');
    expect(await days()).toEqual(['2030-01-01', '2031-12-31']);
    await page.locator('input[name=from]').fill('');
    await answers('?q=lighthouse&to=2031-12-31', '2 answers found');
    await ask('?q=lighthouse', '2 answers found');
    expect(await days()).toEqual(['', '']);
  });

  it('says that nothing is held of a day, and leads to the nearest before and after, with the words kept', async () => {
    await ask('?q=lighthouse+2030-05-07', 'Nothing is held of May 7, 2030.');
    expect(await notes()).toEqual([
      'Before: May 6',
      'After: March 4, 2031',
      'Searched in English.',
      'Search instead: lighthouse',
    ]);
    expect(await page.locator('[data-finder-browse]').isVisible()).toBe(false);
    await page.locator('[data-finder-notes] a', { hasText: 'May 6' }).click();
    await answers('?q=lighthouse+2030-05-06', '1 answer found');
    await ask('?q=lighthouse&year=2030&month=07', 'Nothing is held of July 2030.');
    await page.locator('[data-finder-notes] a', { hasText: 'May 6' }).click();
    await answers('?q=lighthouse&from=2030-05-06&to=2030-05-06', '1 answer found');
    await ask('?q=lighthouse&year=2030&month=99', 'Nothing was found.');
  });

  it('says that nothing is held of a month outside of the archive, and shows what is nearest to it in time', async () => {
    await ask('?q=lighthouse+May+2028', 'Nothing is held of May 2028. 2 answers found');
    expect((await notes())[0]).toBe(
      'The search covers May 6, 2030 – April 1, 2031. The nearest in time come first.',
    );
    expect(await page.locator('.finder-chip').allTextContents()).toEqual(['lighthouse×', 'DateMay 2028×']);
    expect(await page.locator('.found time').first().getAttribute('datetime')).toBe('2030-05-06');
    expect(await page.locator('input[name=from]').inputValue()).toBe('');
    await page.locator('.finder-chip-date .finder-chip-drop').click();
    await answers('?q=lighthouse+May+2028&without=May+2028', '2 answers found');
  });

  it('says which language lacks a word, and what the others hold', async () => {
    await ask('?q=phare', 'Nothing in English holds “phare”.');
    expect(await notes()).toEqual(['Other languages hold it: 1 in français →']);
    await page.locator('[data-finder-notes] a').click();
    await answers('?q=phare&lang=fr', '1 answer found');
  });

  it('says so too where few were found: that others hold the same words, or have their own', async () => {
    await ask('?q=census', '1 answer found');
    await expect
      .poll(notes)
      .toEqual(['Answers in other languages are found by words of theirs: français (2031)']);
    expect(await page.locator('[data-finder-notes] a').getAttribute('href')).toBe(`${server.url}/fr/search/`);
    await ask('?q=%C3%89lys%C3%A9e', '1 answer found');
    await expect.poll(notes).toEqual(['Other languages hold it: 1 in français →']);
    await ask('?q=census&series=palace', '1 answer found');
    await idle(page);
    expect(await notes()).toEqual([]);
  });

  it('leads from a phrase that nobody said to its words', async () => {
    await ask(`?q=${encodeURIComponent('“red drawn line”')}`, 'Nothing was found.');
    await page.locator('[data-finder-notes] a', { hasText: 'red drawn line' }).click();
    await answers('?q=red+drawn+line', '1 answer found');
  });

  it('leads from a name to what its bearer said, though nobody spoke of them', async () => {
    await ask('?q=veld', '3 answers found');
    await page.locator('[data-finder-notes] a', { hasText: 'Mara Veld' }).click();
    await page.waitForURL(/\/en\/speakers\/mara-veld\.html$/);
  });

  it('finds words behind an apostrophe, with or without accents, and letters that only look Latin', async () => {
    for (const query of ['elysee', 'l’Élysée', 'Collegium']) {
      await ask(`?q=${encodeURIComponent(query)}`, '1 answer found');
    }
  });

  it('takes words in any quotation marks for a phrase', async () => {
    await ask(`?q=${encodeURIComponent('“line red”')}`, '1 answer found');
    await ask(`?q=${encodeURIComponent('«keeper red»')}`, 'Nothing was found.');
  });

  it('leaves stage directions out', async () => {
    await ask('?q=laughter', 'Nothing in English holds “laughter”.');
  });

  it('keeps what it has said while it looks for ways on over a slow line', async () => {
    // its clock stands still from here on
    const shared = page;
    page = await watchedPage();
    onTestFinished(async () => {
      await page.context().close();
      page = shared;
    });
    const status = page.locator('[data-finder-status]');
    const said = 'Nothing in English holds “Yenisei”.';
    let meanwhile: string | null = null;
    await page.clock.install();
    await page.route('**/pagefind/fr-*/**', async (route) => {
      await expect.poll(() => status.textContent()).toBe(said);
      await page.clock.runFor(60_000);
      meanwhile = await status.textContent();
      await route.continue();
    });
    await ask('?q=Yenisei', said);
    await expect.poll(() => meanwhile).toBe(said);
  });

  it('searches another language, or all of them', async () => {
    await ask('?q=phare&lang=fr', '1 answer found');
    await ask('?q=phare&lang=all', '1 answer found');
    expect(await page.locator('.found').getAttribute('lang')).toBe('fr');
    await ask('?q=elysee&lang=all&sort=newest', '2 answers found');
    const found = await page
      .locator('.found')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).lang));
    expect(found.sort()).toEqual(['', 'fr']);
    await page.goto(`${server.url}/fr/search/?q=n%C3%A9gociation`);
    await answers('?q=n%C3%A9gociation', '1 réponse trouvée');
  });

  it('shows markup of a transcript as the text it is', async () => {
    await ask('?q=pilots', '1 answer found');
    expect(await page.locator('.found-text').last().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.found img').count()).toBe(0);
  });

  it('says in words that the index cannot be loaded, and tries again', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await ask('?q=census', 'The search index could not be loaded. Check the connection and try again.');
    await page.unroute('**/pagefind/**');
    await page.locator('[data-finder-notes] button').click();
    await answers('?q=census', '1 answer found');
  });

  it('offers to drop the filters that leave nothing', async () => {
    await ask('?q=census&year=2030', 'Nothing was found.');
    await page.locator('[data-finder-notes] a').click();
    await answers('?q=census', '1 answer found');
  });

  it('offers dates, topics and speakers before a search and where no script runs', async () => {
    const still = await newPage(browser(), { javaScriptEnabled: false });
    await still.goto(`${server.url}/en/search/?q=census`);
    expect(await still.locator('[data-finder-browse] a[href="../2031/"]').isVisible()).toBe(true);
    expect(await still.locator('form[data-finder-form]').isVisible()).toBe(false);
    await still.context().close();
  });
});
