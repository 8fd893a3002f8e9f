import { describe, expect, inject, it } from 'vitest';
import { longestOfEachKind, readPages } from './pages.ts';
import { noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();
const { folder, url } = inject('sample');
const pages = longestOfEachKind(readPages(folder));
const briefing = url + (pages.get('briefing')?.address ?? '');
const item = url + (pages.get('item')?.address ?? '');

describe.skipIf(noBrowser)('A reader of a briefing', () => {
  const open = async (address: string, options: { width?: number; granted?: boolean } = {}) => {
    const context = await browser().newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      permissions: options.granted === false ? [] : ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    return { page, close: () => context.close() };
  };

  it('copies the address of a paragraph with its mark, and is told so', async () => {
    const { page, close } = await open(briefing);
    const mark = page.locator('main [id$="-p2"] a[data-copy]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const hash = await mark.evaluate((link) => (link as HTMLAnchorElement).hash);
    expect(new URL(page.url()).hash).toBe(hash);
    await page.getByRole('status').filter({ hasText: /./ }).first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await close();
  });

  it('sees the mark of a paragraph when the paragraph is pointed at or the mark is focused', async () => {
    const { page, close } = await open(briefing);
    const mark = page.locator('main [id$="-p2"] a[data-copy]').first();
    const opacity = () => mark.evaluate((link) => Number(getComputedStyle(link).opacity));
    expect(await opacity()).toBeLessThan(0.5);
    await mark.focus();
    await expect.poll(opacity).toBeGreaterThan(0.9);
    await close();
  });

  it('lands at the paragraph that a link names, below anything that stays on top', async () => {
    const { page, close } = await open(briefing);
    const id = await page.locator('main [id*="-p"]').nth(12).getAttribute('id');
    await page.goto(`${briefing}#${id}`, { waitUntil: 'load' });
    const place = await page.evaluate((name) => {
      const paragraph = document.getElementById(name ?? '');
      const box = paragraph?.getBoundingClientRect();
      if (!paragraph || !box) return null;
      const hit = document.elementFromPoint(box.left + 20, box.top + 10);
      return {
        top: box.top,
        uncovered: hit !== null && (paragraph.contains(hit) || hit.contains(paragraph)),
      };
    }, id);
    expect(place?.uncovered).toBe(true);
    expect(place?.top).toBeGreaterThanOrEqual(0);
    expect(place?.top).toBeLessThan(800);
    await close();
  });

  it('sees in the contents list where he is, on a wide window', async () => {
    const { page, close } = await open(briefing);
    const items = page.locator('main [data-item]');
    const target = items.nth(Math.floor((await items.count()) / 2));
    await target.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    const current = page.locator('nav a[aria-current="true"]');
    const read = () =>
      current.evaluate((link) => {
        const box = document
          .getElementById((link as HTMLAnchorElement).hash.slice(1))
          ?.getBoundingClientRect();
        return box !== undefined && box.top < innerHeight / 2 && box.bottom > 0;
      });
    await expect.poll(read).toBe(true);
    const inSight = await current.evaluate((link) => {
      const box = link.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    });
    expect(inSight).toBe(true);
    await close();
  });

  it('has the contents list at hand in the middle of a briefing on a phone, and gets it out of the way again', async () => {
    const { page, close } = await open(briefing, { width: 390 });
    const items = page.locator('main [data-item]');
    await items
      .nth(Math.floor((await items.count()) / 2))
      .evaluate((one) => one.scrollIntoView({ block: 'start' }));
    const line = page.locator('[data-contents] summary');
    const now = page.locator('[data-now]');
    await expect.poll(() => now.textContent()).toMatch(/\d+ \S/);
    expect((await line.boundingBox())?.y).toBeLessThan(10);
    await line.click();
    const link = page.locator('[data-contents] a').nth(2);
    const id = await link.evaluate((one) => (one as HTMLAnchorElement).hash.slice(1));
    await link.click();
    expect(
      await page.locator('[data-contents] details').evaluate((one) => (one as HTMLDetailsElement).open),
    ).toBe(false);
    const below = ((await line.boundingBox())?.height ?? 0) - 1;
    await expect
      .poll(async () => (await page.locator(`[id="${id}"]`).boundingBox())?.y)
      .toBeGreaterThan(below);
    await close();
  });

  it('goes from an answer to the answers before and after it, and into its context', async () => {
    const { page, close } = await open(item);
    const context = page.locator(`main a[href*="#"]`).first();
    const target = await context.evaluate((link) => (link as HTMLAnchorElement).href);
    await page.goto(target, { waitUntil: 'load' });
    expect(
      await page.evaluate((hash) => document.getElementById(hash.slice(1)) !== null, new URL(target).hash),
    ).toBe(true);
    await close();
  });

  it('sees a title, a description and a preview of the question in what a shared link shows', async () => {
    const { page, close } = await open(item);
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content');
    const heading = (await page.locator('h1').textContent())?.trim() ?? '';
    expect(heading.length).toBeGreaterThan(5);
    expect(await page.title()).toContain(heading.slice(0, 30));
    expect(await meta('og:title')).toContain(heading.slice(0, 30));
    expect((await meta('description'))?.length).toBeGreaterThan(20);
    expect((await meta('og:description'))?.length).toBeGreaterThan(20);
    expect(await meta('og:url')).toMatch(/^https:\/\/archive\.example\/.*\.html$/);
    await close();
  });

  it('waits for no script and no style of another page: the first paint needs one style sheet', async () => {
    const { page, close } = await open(briefing);
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) =>
            (entry as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
        )
        .map((entry) => new URL(entry.name).pathname),
    );
    expect(blocking.filter((path) => !path.endsWith('.css'))).toEqual([]);
    expect(blocking.length).toBeLessThanOrEqual(1);
    await close();
  });
});
