import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage } from '../helpers/open-page.ts';
import { type Server, serveFolder } from '../helpers/server.ts';
import { noBrowser, sample, useBrowser } from './sites.ts';

const browser = useBrowser();

describe.skipIf(noBrowser)('What stands above the results of a search', () => {
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    server = await serveFolder(sample.folder);
    page = await newPage(browser());
  });
  afterAll(async () => {
    await page?.context().close();
    await server?.close();
  });

  const ask = async (query: string, width: number) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${server.url}/en/search/${query}`);
    await page.locator('.found').first().waitFor();
  };
  const topic = () => page.locator('[data-finder-topic]');

  it('offers the topic of whose name the query has most of the words', async () => {
    await ask('?q=halcyon+grace+cargo', 1280);
    await expect.poll(() => topic().textContent()).toBe('Topic: The Halcyon Grace, 19 answers →');
    await topic().locator('a').click();
    await page.waitForURL(/\/en\/topics\/[^/]*halcyon[^/]*\.html$/);
  });

  it('offers the topic that half of the best answers are of, and not that which is asked for already', async () => {
    await ask('?q=Corrow+water', 1280);
    await expect
      .poll(() => topic().textContent())
      .toMatch(/^Topic: High Sarn dam and the Corrow, \d+ answers/);
    const value = await page.evaluate(
      () =>
        /([^/]+)\.html/.exec(
          document.querySelector('[data-finder-topic] a')?.getAttribute('href') ?? '',
        )?.[1],
    );
    await ask(`?q=Corrow+water&topic=${value}`, 1280);
    await page.locator('.found').first().waitFor();
    await expect.poll(() => page.locator('[data-finder-results]').getAttribute('aria-busy')).toBe('false');
    expect(await topic().textContent()).toBe('');
  });

  it('says in how many briefings newsrooms are named, where a newsroom is chosen, and not before', async () => {
    const note = () =>
      page.locator('[data-finder-notes] p', { hasText: 'Newsrooms are named in' }).allTextContents();
    await ask('?q=ferrets', 1280);
    expect(await note()).toEqual([]);
    const outlet = await page.locator('select[name=outlet] option').nth(1).getAttribute('value');
    await ask(`?outlet=${outlet}`, 1280);
    await expect
      .poll(note)
      .toEqual([expect.stringMatching(/^Newsrooms are named in \d+ of \d+ briefings, of 20\d\d[–,\d ]*: /)]);
  });

  it('leaves room for the first one on a phone, with all that narrows a search folded', async () => {
    await ask('?q=Corrow+since+2029', 390);
    await expect.poll(() => page.locator('.found-title').first().isVisible()).toBe(true);
    const bottom = await page
      .locator('.found-title')
      .first()
      .evaluate((title) => title.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(844);
    expect(await page.locator('select[name=year]').isVisible()).toBe(false);
    await page.locator('.finder-fold > summary').click();
    expect(await page.locator('input[name=from]').isVisible()).toBe(true);
    await page.locator('select[name=kind]').selectOption('exchange');
    await page.locator('.finder-fold > summary').click();
    expect(await page.locator('.finder-fold > summary').textContent()).toBe(
      'Narrow the search Questions and answers',
    );
    expect(await page.locator('input[name=from]').isVisible()).toBe(false);
  });

  it('has all that narrows a search in sight on a desk', async () => {
    await ask('?q=Corrow', 1280);
    expect(await page.locator('select[name=year]').isVisible()).toBe(true);
    expect(await page.locator('input[name=from]').isVisible()).toBe(true);
    expect(await page.locator('.finder-fold > summary').isVisible()).toBe(false);
  });

  it('passes axe, folded and open, on a phone and on a desk, light and dark', async () => {
    await ask('?q=Corrow+water', 390);
    await expect.poll(() => topic().textContent()).not.toBe('');
    await page.evaluate(axe.source);
    for (const [width, colorScheme, isOpen] of [
      [390, 'dark', false],
      [390, 'light', true],
      [1280, 'light', false],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.locator('.finder-fold').evaluate((fold, open) => fold.toggleAttribute('open', open), isOpen);
      const found = await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await inPage.run('.finder', { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found).toEqual([]);
    }
  });
});
