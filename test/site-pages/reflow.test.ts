import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();

describe.skipIf(noBrowser).each(builtSites())('Every kind of page of $name', ({ folder, url }) => {
  const pages = longestOfEachKind(readPages(folder));

  const widths = [320, 390, 1280, 1920] as const;
  const wide = new Map<number, string[]>(widths.map((width) => [width, []]));
  const shifting: string[] = [];

  // each page is opened once, as on a phone, and then looked at in windows of every width
  beforeAll(async () => {
    const page = await newPage(browser(), { viewport: { width: 390, height: 844 } });
    for (const [kind, { address }] of pages) {
      await page.setViewportSize({ width: 390, height: 844 });
      await openPage(page, url + address);
      const shift = await shiftOf(page);
      if (shift >= 0.02) shifting.push(`${kind} ${address}: ${shift.toFixed(3)}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await overflowOf(page, width);
        if (overflow !== null) wide.get(width)?.push(`${kind} ${address}: ${overflow}`);
      }
    }
    await page.context().close();
  });

  it.each(widths)('fits a window of %i pixels without scrolling sideways', (width) => {
    expect(pages.size).toBeGreaterThan(10);
    expect(wide.get(width)).toEqual([]);
  });

  it('moves nothing while it loads: the layout shift is below 0.02', () => {
    expect(shifting).toEqual([]);
  });

  it('keeps lines of a briefing at 45 to 80 characters on a wide window', async () => {
    const page = await newPage(browser(), { viewport: { width: 1440, height: 900 } });
    await openPage(page, url + (pages.get('item')?.address ?? ''));
    const perLine = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll<HTMLElement>('main [id*="-p"]')];
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

/** How far the page is wider than its window, and what sticks out; null where nothing does. */
function overflowOf(page: Page, width: number): Promise<string | null> {
  return page.evaluate((given) => {
    if (innerWidth !== given) return `a window of ${innerWidth} px`;
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return null;
    const culprit = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > room + 1,
    );
    return `${document.documentElement.scrollWidth} px, ${culprit?.outerHTML.slice(0, 120)}`;
  }, width);
}

/** How much of the page has moved since it was opened: the sum of its layout shifts (web.dev/articles/cls). */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords() as unknown as { value: number }[];
    return entries.reduce((sum, { value }) => sum + value, 0);
  });
}
