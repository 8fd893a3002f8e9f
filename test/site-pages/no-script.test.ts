import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpacked } from '../../src/text/packed.ts';
import { newPage } from '../helpers/open-page.ts';
import { kindOf } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();

/** Follows the first link in the page's main part that leads to a page of that kind. Fails where there is none. */
async function follow(page: Page, kind: string): Promise<void> {
  const here = page.url();
  const hrefs = await page
    .locator('main a[href]')
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
    );
  const target = hrefs.find((href) => {
    const url = new URL(href);
    return url.origin === new URL(here).origin && kindOf(url.pathname) === kind;
  });
  expect(target, `a link to a page of kind "${kind}" on ${here}`).toBeDefined();
  await page.goto(target ?? '', { waitUntil: 'load' });
  expect(await page.locator('h1').count(), `one h1 on ${target}`).toBe(1);
}

describe.skipIf(noBrowser).each(builtSites())('With JavaScript off, a reader of $name', (site) => {
  const { url, everything } = site;
  let page: Page;
  let home = '';
  beforeAll(async () => {
    page = await newPage(browser(), { javaScriptEnabled: false });
    // the root, where every reader may begin
    await page.goto(`${url}/`, { waitUntil: 'load' });
    await page.waitForURL((address) => address.pathname !== '/');
    home = new URL(page.url()).pathname;
  });
  afterAll(() => page?.context().close());

  it('is led from the root to the archive in its language', () => {
    expect(kindOf(home)).toBe('home');
  });

  it('finds an answer by its date: years, months, briefing, answer, and back into its context', async () => {
    await page.goto(`${url}${home}dates/`);
    for (const kind of ['year', 'month', 'briefing', 'item', 'briefing']) await follow(page, kind);
  });

  it('finds an answer by its topic', async () => {
    await page.goto(`${url}${home}topics/`);
    for (const kind of ['topic', 'item']) await follow(page, kind);
  });

  it('finds an answer by its speaker', async () => {
    await page.goto(`${url}${home}speakers/`);
    for (const kind of ['speaker', 'item']) await follow(page, kind);
  });

  it('is offered dates and topics where the search cannot run, and nowhere a box to search with', async () => {
    await page.goto(`${url}${home}search/`);
    const links = await page
      .locator('main a[href]:visible')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toContain(`${url}${home}dates/`);
    expect(links).toContain(`${url}${home}topics/`);
    for (const place of ['search/', '']) {
      await page.goto(`${url}${home}${place}`);
      expect(await page.locator('input[type=search]').count()).toBeGreaterThan(0);
      expect(await page.locator('input[type=search]:visible').count()).toBe(0);
    }
  });

  it('reads every word of a briefing and can link to every paragraph of it', async () => {
    await page.goto(`${url}${home}`);
    await follow(page, 'briefing');
    const address = new URL(page.url()).pathname;
    const briefing = JSON.parse(
      unpacked(await (await page.request.get(`${url}${address}index.json.gz`)).body()),
    ) as {
      items: { id: string; turns: { paragraphs: string[] }[] }[];
    };
    const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();
    const text = fold(await page.locator('main').evaluate((main) => (main as HTMLElement).textContent ?? ''));
    const missing = briefing.items
      .flatMap((item) => item.turns.flatMap((turn) => turn.paragraphs))
      .filter((paragraph) => !text.includes(fold(paragraph)));
    expect(missing).toEqual([]);
    const ids = new Set(await page.locator('main [id]').evaluateAll((all) => all.map((one) => one.id)));
    const expected = briefing.items.flatMap((item) => [
      item.id,
      ...item.turns.flatMap((turn) => turn.paragraphs).map((_, index) => `${item.id}-p${index + 1}`),
    ]);
    expect(expected.filter((id) => !ids.has(id))).toEqual([]);
  });

  // of real transcripts no address is known
  it.skipIf(!everything)('finds how a briefing and an answer are cited, on paper too', async () => {
    await page.goto(`${url}${home}`);
    await follow(page, 'briefing');
    const whole = (address: string) => `https://archive.example${new URL(address).pathname}`;
    expect(await page.getByText(whole(page.url())).innerText()).toMatch(/\. https:/);
    await follow(page, 'item');
    const shown = page.locator('main').getByText(whole(page.url()), { exact: true });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      expect(await shown.isVisible(), media).toBe(true);
    }
    await page.emulateMedia({ media: null });
    const scripted = await newPage(browser());
    await scripted.goto(page.url(), { waitUntil: 'load' });
    expect(await scripted.locator('h1 + p > small').isVisible()).toBe(false);
    await scripted.context().close();
  });
});
