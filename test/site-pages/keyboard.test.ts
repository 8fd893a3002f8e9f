import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { longestOfEachKind, readPages } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();

interface Stop {
  name: string;
  visible: boolean;
  marked: boolean;
  covered: boolean;
}

/** Looks at the focused element as a reader's eyes would; null where focus has left the page. */
function look(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const boxes = [...element.getClientRects()];
    const box = boxes.find((one) => one.width > 0 && one.height > 0) ?? element.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, box.top + box.height / 2]);
    const seen = points.filter(([x = -1, y = -1]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      name: `${element.outerHTML.slice(0, 120)} at ${Math.round(box.left)},${Math.round(box.top)}`,
      visible:
        box.width > 0 &&
        box.height > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        box.right > 0 &&
        box.left < innerWidth,
      marked: outlined || style.boxShadow !== 'none',
      covered: seen.length === 0,
    };
  });
}

describe.skipIf(noBrowser).each(builtSites())(
  'By keyboard alone, a reader of $name',
  ({ folder, url, everything }) => {
    const pages = longestOfEachKind(readPages(folder));

    it.each(everything ? [390, 1280] : [1280])(
      'sees at %i pixels where the focus is, on every kind of page, never hidden or covered',
      async (width) => {
        const page = await newPage(browser(), { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
        const troubles: string[] = [];
        for (const [kind, { address }] of pages) {
          await openPage(page, url + address);
          for (let step = 0; step < 45; step += 1) {
            await page.keyboard.press('Tab');
            const stop = await look(page);
            if (stop === null && step === 0) troubles.push(`${kind} ${address}: nothing takes the focus`);
            if (stop === null) break;
            if (!stop.visible) troubles.push(`${kind} ${address}: out of sight ${stop.name}`);
            else if (stop.covered) troubles.push(`${kind} ${address}: covered ${stop.name}`);
            if (!stop.marked) troubles.push(`${kind} ${address}: unmarked ${stop.name}`);
          }
        }
        await page.context().close();
        expect([...new Set(troubles)].slice(0, 20), `${troubles.length} in all`).toEqual([]);
      },
    );

    it('can skip to the content first thing on every page', async () => {
      const page = await newPage(browser(), { reducedMotion: 'reduce' });
      const troubles: string[] = [];
      for (const [kind, { address }] of pages) {
        await openPage(page, url + address);
        await page.keyboard.press('Tab');
        const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
        if (!target.startsWith('#')) {
          troubles.push(`${kind} ${address}: the first stop is no skip link but ${target}`);
          continue;
        }
        await page.keyboard.press('Enter');
        await expect.poll(() => page.evaluate(() => location.hash)).toBe(target);
        await page.keyboard.press('Tab');
        const past = await page.evaluate((id) => {
          const main = document.getElementById(id);
          const focused = document.activeElement;
          if (!main || !focused) return false;
          if (focused === document.body) return true;
          return (
            main.contains(focused) ||
            Boolean(main.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING)
          );
        }, target.slice(1));
        if (!past) troubles.push(`${kind} ${address}: after ${target} the focus is still above the content`);
      }
      await page.context().close();
      expect(troubles).toEqual([]);
    });

    it('reaches search with "/" from every page that has the box', async () => {
      const page = await newPage(browser());
      await openPage(page, url + (pages.get('briefing')?.address ?? ''));
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      await page.context().close();
    });
  },
);
