import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { en } from '../../templates/words/en.ts';
import { temporaryFolder } from '../archive/made.ts';
import { newPage, openPage, readingDay } from '../helpers/open-page.ts';
import { archive, briefing as madeBriefing } from '../site/made.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, sample, useBrowser } from './sites.ts';

const browser = useBrowser();
const { folder, url } = sample;
const pages = longestOfEachKind(readPages(folder));
const briefing = url + (pages.get('briefing')?.address ?? '');
const item = url + (pages.get('item')?.address ?? '');

describe.skipIf(noBrowser)('A reader of a briefing', () => {
  const newReader = () =>
    newPage(browser(), { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  let page: Page;
  beforeAll(async () => {
    page = await newReader();
  });
  afterAll(() => page?.context().close());
  const open = async (address: string, { width = 1280 } = {}): Promise<void> => {
    await page.setViewportSize({ width, height: 800 });
    // from elsewhere, so that it is loaded anew even where the last test was at the same page
    await page.goto('about:blank');
    await openPage(page, address);
  };

  it('is led by the picture above to the year that is pointed at', async () => {
    await open(briefing);
    const mark = await page.locator('body > header > i').boundingBox();
    if (!mark) throw new Error('no page has a picture above');
    await page.mouse.click(mark.x + mark.width - 8, mark.y + 8);
    await page.waitForURL(/\/dates\/#_\d+$/);
    const year = page.url().split('#')[1] ?? '';
    const last = await page.locator('h2.band-year').first().getAttribute('id');
    expect(year).toBe(last);
  });

  it('copies the address of a paragraph with its mark, and is told so', async () => {
    // its clock stands still from here on
    const shared = page;
    page = await newReader();
    onTestFinished(async () => {
      await page.context().close();
      page = shared;
    });
    await open(briefing);
    const mark = page.locator('main [id$="-p2"] a[data-copy]').first();
    const status = page.locator('[role="status"]');
    const said = en.linkCopied;
    // it is said for a while only, and time stands still here until it was heard
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent()).toBe(said);
    const href = await mark.evaluate((link) => (link as HTMLAnchorElement).href);
    const [shown, copied] = await page.evaluate(async () => [
      location.href,
      await navigator.clipboard.readText(),
    ]);
    expect(shown).toBe(href);
    await page.clock.runFor(10_000);
    await expect.poll(() => status.textContent()).toBe('');
    // what it quotes goes with it
    const id = href.slice(href.indexOf('#') + 1);
    expect(copied).toMatch(new RegExp(`^[^?]*\\?was=[a-z0-9]+#${id}:~:text=.`));
  });

  it('reaches search with "/"', async () => {
    await open(briefing);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('is told at a passage that its words have changed since the link was made, and nothing where they have not', async () => {
    await open(briefing);
    const mark = page.locator('main [id$="-p2"] a[data-copy]').first();
    const id = await mark.evaluate((link) => (link as HTMLAnchorElement).hash.slice(1));
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[role="status"]').textContent()).toBe(en.linkCopied);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await open(briefing + copied.slice(copied.indexOf('?')));
    expect(await page.locator('[role="note"]').count()).toBe(0);
    await open(`${briefing}?was=0#${id}`);
    await expect.poll(() => page.locator(`#${id} + [role="note"]`).textContent()).toContain(en.changedSince);
  });

  it('sees the mark of a paragraph when the paragraph is pointed at or the mark is focused', async () => {
    await open(briefing);
    const mark = page.locator('main [id$="-p2"] a[data-copy]').first();
    const opacity = () => mark.evaluate((link) => Number(getComputedStyle(link).opacity));
    expect(await opacity()).toBeLessThan(0.5);
    await page.locator('main [id$="-p2"]').first().hover();
    await expect.poll(opacity).toBeGreaterThan(0.9);
    await page.locator('h1').hover();
    await expect.poll(opacity).toBeLessThan(0.5);
    await mark.focus();
    await expect.poll(opacity).toBeGreaterThan(0.9);
  });

  it('lands at the paragraph that a link names, below anything that stays on top', async () => {
    await open(briefing);
    const paragraphs = page.locator('main [id*="-p"]');
    const id = await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).getAttribute('id');
    const place = () =>
      page.evaluate((name) => {
        const paragraph = document.getElementById(name ?? '');
        const box = paragraph?.getBoundingClientRect();
        if (!paragraph || !box) return null;
        const hit = document.elementFromPoint(box.left + 20, box.top + 10);
        return {
          inSight: box.top >= 0 && box.top < innerHeight,
          uncovered: hit !== null && (paragraph.contains(hit) || hit.contains(paragraph)),
        };
      }, id);
    expect(await place()).toEqual({ inSight: false, uncovered: false });
    await page.goto('about:blank');
    await page.goto(`${briefing}#${id}`, { waitUntil: 'load' });
    await expect.poll(place).toEqual({ inSight: true, uncovered: true });
  });

  it('sees in the contents list where he is, on a wide window', async () => {
    await open(briefing);
    const items = page.locator('main article[id]');
    const target = items.nth(Math.floor((await items.count()) / 2));
    await target.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    const named = () =>
      page.locator('nav a[aria-current="true"]').evaluate((link) => {
        const item = document.getElementById((link as HTMLAnchorElement).hash.slice(1));
        const [own, box] = [link.getBoundingClientRect(), item?.getBoundingClientRect()];
        return {
          isRead: box !== undefined && box.top < innerHeight / 2 && box.bottom > 0,
          isInSight: own.top >= 0 && own.bottom <= innerHeight,
        };
      });
    await expect.poll(named).toEqual({ isRead: true, isInSight: true });
  });

  it.each([1280, 390])(
    'sees marked in the contents list what was jumped to, however short it is, at %i',
    async (width) => {
      await open(briefing, { width });
      const named = () =>
        page.evaluate(() => document.querySelector<HTMLAnchorElement>('.contents a[aria-current]')?.hash);
      const all = await page
        .locator('.contents a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
      expect(all.length).toBeGreaterThan(5);
      for (const hash of all) {
        await page.evaluate((to) => location.assign(to), hash);
        await expect.poll(named).toBe(hash);
      }
      // who scrolls away is followed
      await page
        .locator('main article[id]')
        .first()
        .evaluate((one) => one.scrollIntoView());
      await expect.poll(named).not.toBe(all.at(-1));
    },
  );

  it('has the contents list at hand in the middle of a briefing on a phone, and gets it out of the way again', async () => {
    await open(briefing, { width: 390 });
    const items = page.locator('main article[id]');
    const line = page.locator('.contents-fold > summary');
    const now = page.locator('.contents-now');
    const atFirst = await now.textContent();
    await items
      .nth(Math.floor((await items.count()) / 2))
      .evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await expect.poll(() => now.textContent()).not.toBe(atFirst);
    expect(await now.textContent()).toMatch(/\d+ \S/);
    expect((await line.boundingBox())?.y).toBeLessThan(10);
    await line.click();
    const inList = (link: Locator) =>
      link.evaluate((one) => {
        const box = one.getBoundingClientRect();
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return hit !== null && one.contains(hit);
      });
    // the list goes to where one is as soon as it is open
    await expect.poll(() => inList(page.locator('.contents a[aria-current="true"]'))).toBe(true);
    const link = page.locator('.contents a:visible').nth(2);
    const id = await link.evaluate((one) => (one as HTMLAnchorElement).hash.slice(1));
    await link.click();
    await expect
      .poll(() =>
        page.evaluate((name) => {
          const details = document.querySelector<HTMLDetailsElement>('.contents details');
          const top = document.getElementById(name)?.getBoundingClientRect().top ?? -1;
          const below = (details?.getBoundingClientRect().bottom ?? 0) - 1;
          return { isOpen: details?.open, isInSight: top > below && top < innerHeight };
        }, id),
      )
      .toEqual({ isOpen: false, isInSight: true });
  });

  it('sees on the home page what was said in that week of other years', async () => {
    await open(`${url}/en/`);
    const days = page.locator('[data-today] time');
    expect(await page.evaluate(() => new Date().toISOString())).toMatch(readingDay);
    await expect.poll(() => days.count()).toBeGreaterThan(1);
    expect(await page.locator('[data-today]').isVisible()).toBe(true);
    const away = (date: string) =>
      Math.abs(Date.parse(readingDay) - Date.parse(`${readingDay.slice(0, 4)}${date.slice(4)}`)) / 86_400_000;
    const dates = await days.evaluateAll((all) => all.map((one) => (one as HTMLTimeElement).dateTime));
    expect(dates.filter((date) => away(date) > 3)).toEqual([]);
  });

  it('goes from an answer to the answers before and after it, and into its context', async () => {
    await open(item);
    const context = page.locator(`main a[href*="#"]`).first();
    const target = await context.evaluate((link) => (link as HTMLAnchorElement).href);
    await page.goto(target, { waitUntil: 'load' });
    expect(
      await page.evaluate((hash) => document.getElementById(hash.slice(1)) !== null, new URL(target).hash),
    ).toBe(true);
  });

  it('sees a title and a description in what a shared link shows, of an answer and of a briefing', async () => {
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content');
    const canonical = () => page.locator('link[rel="canonical"]').getAttribute('href');
    await open(item);
    const heading = (await page.locator('h1').textContent())?.trim() ?? '';
    expect(heading.length).toBeGreaterThan(5);
    expect(await page.title()).toContain(heading.slice(0, 30));
    expect((await meta('description'))?.length).toBeGreaterThan(20);
    expect(await canonical()).toMatch(/^https:\/\/archive\.example\/.*\.html$/);
    await open(briefing);
    expect(await meta('og:title')).toBe((await page.locator('h1').textContent())?.trim());
    expect((await meta('og:description'))?.length).toBeGreaterThan(20);
    expect(await meta('og:url')).toBe(await canonical());
  });

  it('is told how to cite an answer: who speaks, its title, briefing, date, podium and archive as they stand there, and its address', async () => {
    await open(item);
    const cited = (await page.locator('.cite').textContent()) ?? '';
    const said = await page
      .locator('article > p:first-child > :is(b, i, span), h1.printed, h1 + p a, header > a:first-child')
      .allTextContents();
    const isPrinted = (await page.locator('h1.printed').count()) > 0;
    expect(said).toHaveLength(isPrinted ? 6 : 5);
    if (!isPrinted) expect(cited).toMatch(/\[\p{L}+ \d+ of \d+\]/u);
    for (const part of said) expect(cited).toContain(part.trim());
    expect(cited).toContain('https://archive.example/');
  });

  it.each([1280, 390])(
    'has the link and the citation of an answer above its words, beside the way to its briefing, and nothing moves as they come, at %i',
    async (width) => {
      await open(item, { width });
      const shown = await page.evaluate(() => {
        const [words, line] = ['article p[id]', '.at-hand'].map((one) => document.querySelector(one));
        const place = document.querySelector('article > h1 + p');
        if (!words || !line || !place) throw new Error('nothing is at hand');
        const top = () => words.getBoundingClientRect().top;
        const buttons = [...line.children].map((one) => one.getBoundingClientRect());
        const bottom = place.getBoundingClientRect().bottom;
        // the way to the briefing is drawn: it has the first place of the row
        const row = line.getBoundingClientRect();
        const way = document.elementFromPoint(row.left + 20, row.top + 10);
        const before = top();
        line.remove();
        return {
          isAbove: buttons.every((one) => one.bottom < before),
          isBeside: buttons.every((one) => Math.abs(one.bottom - bottom) < 1),
          isWay: place.contains(way),
          moves: before - top(),
        };
      });
      expect(shown).toEqual({ isAbove: true, isBeside: true, isWay: true, moves: 0 });
    },
  );

  it('is given the citation of an answer in three styles, to be copied, and in files', async () => {
    await open(item);
    await page.locator('.at-hand .cite-button').click();
    const shown = page.locator('.citing');
    await shown.waitFor();
    expect(await shown.locator('dt').allTextContents()).toEqual(['APA', 'Chicago', 'MLA']);
    const isPrinted = (await page.locator('h1.printed').count()) > 0;
    const title = isPrinted ? ((await page.locator('h1').textContent())?.trim() ?? '-') : ' of ';
    const apa = (await shown.locator('dd').first().textContent()) ?? '';
    expect(apa.replace(/[“”‘’]/g, '"')).toContain(title.replace(/[“”‘’]/g, '"'));
    expect(apa).toContain('[Press briefing transcript]');
    await shown.locator('dd button').first().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(apa.replace(/ \S+$/, ''));
    const endings = [];
    for (const link of await shown.locator('a[download]').all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const file = path.join(temporaryFolder(), 'cited');
      await download.saveAs(file);
      expect(readFileSync(file, 'utf8')).toContain('https://archive.example/');
      endings.push(path.extname(download.suggestedFilename()));
    }
    expect(endings).toEqual(['.bib', '.ris', '.json']);
    await page.locator('.at-hand .cite-button').click();
    await shown.waitFor({ state: 'detached' });
  });

  it('is given the citation of a whole briefing beside its facts', async () => {
    await open(briefing);
    await page.locator('.facts .cite-button').press('Enter');
    const title = (await page.locator('h1').textContent())?.trim() ?? '-';
    await expect.poll(() => page.locator('.citing dd i').first().textContent()).toBe(title);
  });

  it('is given the address of a whole briefing at its foot, for paper, where the archive does not know where it stands', async () => {
    const site = { ...makeSite(archive([madeBriefing('2031-03-04')])), baseUrl: null };
    const own = site.pages.find(({ kind }) => kind === 'briefing');
    if (!own) throw new Error('no briefing has a page');
    await page.route(url + own.address, (route) =>
      route.fulfill({ contentType: 'text/html', body: renderPage(own, site) }),
    );
    await open(url + own.address);
    const cited = () => page.locator('.source dt', { hasText: en.cite }).locator('+ dd').textContent();
    await expect.poll(cited).toMatch(/\S/);
    expect((await cited())?.endsWith(`. ${url}${own.address}`)).toBe(true);
    await open(briefing);
    expect((await cited())?.match(/https?:/g)).toHaveLength(1);
  });

  it('is offered to copy what is selected as a quotation: words, who says them, when, and where', async () => {
    await open(item);
    expect(await page.locator('.quote').count()).toBe(0);
    const answer = page.locator('article > div:not(.asks) > p[id]').first();
    await answer.evaluate((paragraph) => {
      const [words] = paragraph.childNodes;
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 12);
    });
    const offer = page.locator('.quote');
    await offer.waitFor();
    await offer.click();
    // a word that was cut is whole
    const selected = /^.{11}[\p{L}\p{N}]*/su.exec((await answer.textContent()) ?? '')?.[0] ?? '-';
    const day = (await page.locator('article > p:first-child > span').textContent()) ?? '-';
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(`“${selected}” — `);
    expect(await copied()).toContain(day);
    expect(await copied()).toMatch(
      new RegExp(`https://archive\\.example/\\S+\\?was=\\w+#${await answer.getAttribute('id')}:~:text=\\S+$`),
    );
    const signed = (quotation: string) =>
      quotation.slice(quotation.indexOf('” — '), quotation.indexOf('https://'));
    const there = signed(await copied());
    // what a question and its answer say is nobody's quotation
    await page.locator('article').evaluate((article) => getSelection()?.selectAllChildren(article));
    await offer.waitFor({ state: 'detached' });
    // in its briefing it is signed as on its own page
    const [number] = /\d+/.exec((await answer.getAttribute('id')) ?? '') ?? [];
    const place = await page
      .locator('article > h1 + p > a')
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await open(place);
    await page.locator(`[id="${place.slice(place.indexOf('#') + 1)}-p${number}"]`).evaluate((paragraph) => {
      const [words] = paragraph.childNodes;
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 20);
    });
    await offer.waitFor();
    await offer.click();
    await expect.poll(async () => (await copied()).includes(`“${selected}” — `)).toBe(false);
    expect(signed(await copied())).toBe(there);
  });

  it('covers no word with that offer: it stands in the margin, and on a bar at the edge of a narrow window', async () => {
    const places = async (width: number, part: 'first' | 'last') => {
      await open(item, { width });
      const paragraphs = page.locator('article > div:not(.asks) > p[id]');
      await paragraphs[part]().evaluate((paragraph, isLast) => {
        paragraph.scrollIntoView({ block: isLast ? 'end' : 'center' });
        const [words] = [...paragraph.childNodes].filter((node) => node instanceof Text);
        if (words) getSelection()?.setBaseAndExtent(words, 0, words, Math.min(12, words.length));
      }, part === 'last');
      const top = () => paragraphs.last().evaluate((last) => last.getBoundingClientRect().top);
      const before = await top();
      await page.locator('.quote').waitFor();
      expect(await top(), 'where the words stand').toBe(before);
      return page.evaluate(() => {
        const box = (element: Element | Range) => element.getBoundingClientRect();
        const quote = document.querySelector('.quote');
        const range = getSelection()?.getRangeAt(0);
        const text = range?.startContainer.parentElement;
        if (!quote || !range || !text) throw new Error('nothing is offered');
        const [button, words, lines] = [box(quote), box(range), box(text)];
        return {
          isBeside: button.left >= lines.right,
          isOnEdge: button.top === 0 || button.bottom === innerHeight,
          covers: button.top < words.bottom && button.bottom > words.top && button.left < words.right,
          isInSight: button.right <= innerWidth && button.top >= 0 && button.bottom <= innerHeight,
        };
      });
    };
    const kept = { covers: false, isInSight: true };
    expect(await places(1280, 'first')).toEqual({ ...kept, isBeside: true, isOnEdge: false });
    expect(await places(390, 'first')).toEqual({ ...kept, isBeside: false, isOnEdge: true });
    expect(await places(390, 'last')).toEqual({ ...kept, isBeside: false, isOnEdge: true });
  });

  it('has the menu on the page of an answer too, on a phone in a row that was kept free for it', async () => {
    const places = () =>
      page.locator('.menu a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    await open(briefing);
    const everywhere = await places();
    expect(everywhere.length).toBeGreaterThan(1);
    await open(item);
    expect(await places()).toEqual(everywhere);
    const above = await page.locator('header .menu').count();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    expect(await places()).toEqual(everywhere);
    expect([above, await page.locator('header .menu').count()]).toEqual([1, 1]);
    const heights = await page.locator('body > header').evaluate((header) => {
      const height = () => header.getBoundingClientRect().height;
      const full = height();
      header.querySelector('.menu')?.remove();
      return [full, height()];
    });
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 99))).toBeLessThan(1);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is shown in which type the headings are that no transcript prints', async () => {
    const made = readPages(folder).find(({ html }) => html.includes('class=made-titles'));
    await open(url + (made?.address ?? ''));
    const types = await page.evaluate(() =>
      ['.made-titles > b', 'article[id]:not(.follow-up) > h3:not(.printed)'].map((one) => {
        const shown = document.querySelector(one);
        const { fontFamily, fontSize, fontWeight, color } = shown ? getComputedStyle(shown) : ({} as never);
        return { fontFamily, fontSize, fontWeight, color };
      }),
    );
    expect(types[0]?.fontFamily).toBeTruthy();
    expect(types[1]).toEqual(types[0]);
    const around = await page
      .locator('.made-titles')
      .evaluate((shown) => [getComputedStyle(shown).fontWeight, getComputedStyle(shown).color]);
    expect(around).not.toEqual([types[0]?.fontWeight, types[0]?.color]);
  });

  it('is told under the pointer which thread a stretch of the bar is, and who answers in it', async () => {
    await open(briefing);
    const stretch = page.locator('.score a').nth(1);
    await stretch.hover({ force: true });
    const told = (await stretch.locator('title').textContent()) ?? '';
    const thread = page.locator((await stretch.getAttribute('href')) ?? '');
    const who = (await thread.locator('div:not(.asks) > b').first().textContent())?.trim() ?? '-';
    expect(told).toMatch(/^\d+ .+: .+$/);
    expect(who.startsWith(told.slice(told.lastIndexOf(': ') + 2).split(',')[0] ?? '-')).toBe(true);
  });

  it('waits for no script and no style of another page: the first paint needs the sheet of all pages and that of its own kind', async () => {
    await open(briefing);
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) =>
            (entry as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
        )
        .map((entry) => new URL(entry.name).pathname),
    );
    expect(blocking.sort()).toEqual(['/assets/briefing.css', '/assets/site.css']);
  });
});

describe.skipIf(noBrowser).each(builtSites())('An answer of $name', ({ folder, url }) => {
  it('reads an answer in the face of the archive, also where it is the first page that is opened', async () => {
    const first = await newPage(browser());
    onTestFinished(() => first.context().close());
    await openPage(first, item);
    const protocol = await first.context().newCDPSession(first);
    await protocol.send('DOM.enable');
    await protocol.send('CSS.enable');
    const { root } = await protocol.send('DOM.getDocument');
    const selector = 'article > div:not(.asks) > p[id]';
    const { nodeId } = await protocol.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.filter(({ isCustomFont }) => isCustomFont).map(({ familyName }) => familyName)).toEqual([
      'Source Serif 4',
    ]);
  });

  it('has lines of 45 to 80 characters on a wide window', async () => {
    const page = await newPage(browser(), { viewport: { width: 1440, height: 900 } });
    await openPage(page, url + (longestOfEachKind(readPages(folder)).get('item')?.address ?? ''));
    const perLine = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll<HTMLElement>('main article p[id]')];
      const longest = paragraphs.sort(
        (a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length,
      )[0];
      if (!longest) return 0;
      const range = document.createRange();
      range.selectNodeContents(longest);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top / 8)));
      return (longest.textContent ?? '').length / tops.size;
    });
    expect(perLine).toBeGreaterThan(45);
    expect(perLine).toBeLessThan(80);
    await page.context().close();
  });
});
