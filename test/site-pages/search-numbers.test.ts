import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPage } from '../helpers/open-page.ts';
import { type Server, serveFolder } from '../helpers/server.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { noBrowser, sample, useBrowser } from './sites.ts';

const browser = useBrowser();

describe.skipIf(noBrowser)('A search in numbers', () => {
  const folder = temporaryFolder('numbers');
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    server = await serveFolder(sample.folder);
    page = await newPage(browser(), { permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterAll(async () => {
    await page?.context().close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const asked: string[] = [];
  /** Asks, waits for the answer, and opens the numbers. */
  const open = async (query: string) => {
    asked.length = 0;
    page.removeAllListeners('request');
    await page.goto(`${server.url}/en/search/${query}`);
    await page.locator('.found').first().waitFor();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('.numbers > summary').click();
    await page.locator('.numbers-chart').first().waitFor();
  };
  const total = async () =>
    Number(/^\d+/.exec((await page.locator('[data-finder-status]').textContent()) ?? ''));
  const figures = (selector: string) =>
    page.locator(selector).evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));

  it('asks for nothing until it is opened, and then for who speaks', async () => {
    await open('?q=Corrow');
    // by the topics of what is found the one is told that the search is about
    expect(
      asked.filter((path) => !/\/pagefind\/filters\/[^/]+\/(?:speaker|series|topic)\.json$/.test(path)),
    ).toEqual([]);
  });

  it('has a chart a podium, and as a share of all answers too', async () => {
    await open('?q=Corrow');
    expect(await page.locator('.numbers-chart').count()).toBe(4);
    expect(await page.locator('.numbers-peak').first().textContent()).toMatch(/^most: \d+ answers?, /);
    const drawn = () => page.locator('.numbers-bars .strip-marks').first().getAttribute('d');
    const counted = await drawn();
    await page.getByLabel('Share of all answers of the month').check();
    expect(await page.locator('.numbers-peak').first().textContent()).toMatch(/^most: [\d.]+%, /);
    expect(await drawn()).not.toBe(counted);
    await page.getByLabel('Answers', { exact: true }).check();
    expect(await drawn()).toBe(counted);
  });

  it('has a table behind it whose columns add up to what was found', async () => {
    await open('?q=Corrow');
    await page.locator('.numbers-table > summary').click();
    const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
    const inColumns = async (columns: number[]) => {
      const all = await Promise.all(
        columns.map((column) => figures(`.numbers-table td:nth-child(${column})`)),
      );
      return sum(all.flat());
    };
    // parts of the archive come one by one
    await expect.poll(async () => (await inColumns([2, 3, 4, 5])) - (await total())).toBe(0);
    await expect.poll(async () => (await inColumns([6])) - (await total())).toBe(0);
  });

  it('narrows the search to a speaker, who answers as often as was said', async () => {
    await open('?q=Corrow');
    const first = page.locator('.numbers-speakers li').first();
    const count = Number(await first.locator('span').textContent());
    expect(count).toBeGreaterThan(1);
    await first.locator('a').click();
    await expect.poll(() => new URL(page.url()).searchParams.get('speaker')).toBeTruthy();
    await expect.poll(total).toBe(count);
    // what stands open is counted anew
    await expect
      .poll(() => page.locator('.numbers-speakers li').first().locator('span').textContent())
      .toBe(String(count));
  });

  it('is copied, and saved as a file, under the policy of the page', async () => {
    await open('?q=Corrow');
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\r?\n/)[0]).toBe('Month,Series,Answers,All answers');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Corrow.csv');
    const file = join(folder, 'saved.csv');
    await download.saveAs(file);
    const saved = readFileSync(file, 'utf8');
    expect(saved.replace('\ufeff', '').replaceAll('\r\n', '\n')).toBe(copied.replaceAll('\r\n', '\n'));
    expect(faults).toEqual([]);
    page.removeAllListeners('console');
  });

  it('passes axe, open with its table, on a phone and on a desk, light and dark', async () => {
    await open('?q=Corrow');
    await page.locator('.numbers-table > summary').click();
    await page.evaluate(axe.source);
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await inPage.run('.numbers', { resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found).toEqual([]);
    }
  });
});
