import { describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();

describe.skipIf(noBrowser).each(builtSites())('Every kind of page of $name', ({ folder, url }) => {
  const pages = longestOfEachKind(readPages(folder));

  it.each([320, 390, 1280, 1920])('fits a window of %i pixels without scrolling sideways', async (width) => {
    const page = await newPage(browser(), { viewport: { width, height: 800 } });
    const wide: string[] = [];
    for (const [kind, { address }] of pages) {
      await openPage(page, url + address);
      const overflow = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return null;
        const culprit = [...document.querySelectorAll('body *')].find(
          (element) => element.getBoundingClientRect().right > room + 1,
        );
        return `${document.documentElement.scrollWidth} px, ${culprit?.outerHTML.slice(0, 120)}`;
      });
      if (overflow !== null) wide.push(`${kind} ${address}: ${overflow}`);
    }
    await page.context().close();
    expect(wide).toEqual([]);
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

  it('moves nothing while it loads: the layout shift is below 0.02', async () => {
    const page = await newPage(browser(), { viewport: { width: 390, height: 844 } });
    const shifting: string[] = [];
    for (const [kind, { address }] of pages) {
      await openPage(page, url + address);
      const shift = await page.evaluate(() => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        const entries = observer.takeRecords() as unknown as { value: number }[];
        return entries.reduce((sum, { value }) => sum + value, 0);
      });
      if (shift >= 0.02) shifting.push(`${kind} ${address}: ${shift.toFixed(3)}`);
    }
    await page.context().close();
    expect(shifting).toEqual([]);
  });
});
