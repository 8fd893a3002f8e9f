import { describe, expect, it } from 'vitest';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();

describe.skipIf(noBrowser).each(builtSites())('Every kind of page of $name', ({ folder, url }) => {
  const pages = longestOfEachKind(readPages(folder));

  it.each([320, 390, 1280, 1920])('fits a window of %i pixels without scrolling sideways', async (width) => {
    const context = await browser().newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const [kind, { address }] of pages) {
      await page.goto(url + address, { waitUntil: 'load' });
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
    await context.close();
    expect(wide).toEqual([]);
  });

  it('keeps lines of a briefing at 45 to 80 characters on a wide window', async () => {
    const context = await browser().newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url + (pages.get('item')?.address ?? ''), { waitUntil: 'load' });
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
    await context.close();
  });

  it('moves nothing while it loads: the layout shift is below 0.02', async () => {
    const context = await browser().newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const shifting: string[] = [];
    for (const [kind, { address }] of pages) {
      await page.goto(url + address, { waitUntil: 'load' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let total = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(total), 200);
          }),
      );
      if (shift >= 0.02) shifting.push(`${kind} ${address}: ${shift.toFixed(3)}`);
    }
    await context.close();
    expect(shifting).toEqual([]);
  });
});
