import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { newPage, openPage } from '../helpers/open-page.ts';
import { pagesToTry } from './pages.ts';
import { builtSites, noBrowser, useBrowser } from './sites.ts';

const browser = useBrowser();

/** How many real presses of Tab show that it goes from element to element as they stand. */
const PRESSES = 8;

/** At most so many elements of a page are looked at: the first half of them in a row, the others evenly from the rest. */
const MOST = 160;

interface Stop {
  name: string;
  visible: boolean;
  marked: boolean;
  covered: boolean;
}

/**
 * Puts what a test needs into the page: `stops()`, what takes the focus, in order; `look(element)`, what a reader's eyes see of the focused
 * element. Runs in the page.
 */
function putEyes(): void {
  const look = (element: Element): Stop => {
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
  };
  const stops = () =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(
      (one) =>
        one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
    );
  Object.assign(globalThis, { eyes: { look, stops } });
}

type Eyes = { look: (element: Element) => Stop; stops: () => HTMLElement[] };

/**
 * Where a real Tab leads elsewhere than to the next of what takes the focus. Leaves the focus on the last of the presses, set by the
 * keyboard, so that the browser marks what is focused from here on as it does for one who uses it.
 */
async function tabOut(page: Page): Promise<string[]> {
  const astray: string[] = [];
  for (let step = 0; step < PRESSES; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((at) => {
      const { stops } = (globalThis as unknown as { eyes: Eyes }).eyes;
      const expected = stops()[at];
      const active = document.activeElement;
      if (!expected || active === expected) return { end: !expected, astray: null };
      return {
        end: false,
        astray: `${active?.outerHTML.slice(0, 120)} instead of ${expected.outerHTML.slice(0, 120)}`,
      };
    }, step);
    if (found.end) break;
    if (found.astray !== null) astray.push(found.astray);
  }
  return astray;
}

/** What is seen of each element that takes the focus while it has it. */
const lookAtEach = (page: Page): Promise<Stop[]> =>
  page.evaluate((most) => {
    const { look, stops } = (globalThis as unknown as { eyes: Eyes }).eyes;
    const all = stops();
    const half = most / 2;
    const step = Math.max(1, (all.length - half) / half);
    const some = all.filter(
      (_, at) => at < half || Math.floor((at - half) / step) !== Math.floor((at - 1 - half) / step),
    );
    return some.map((one) => {
      one.focus();
      return document.activeElement === one
        ? look(one)
        : { ...look(one), name: `not focused: ${one.outerHTML.slice(0, 120)}`, visible: false };
    });
  }, MOST);

describe.skipIf(noBrowser).each(builtSites())(
  'By keyboard alone, a reader of $name',
  ({ folder, url, everything }) => {
    const { pages, fewest } = pagesToTry({ folder, everything });
    const widths = everything ? [1280, 390] : [1280];
    const troubles = new Map<number, string[]>(widths.map((width) => [width, []]));
    const noSkip: string[] = [];

    beforeAll(async () => {
      const page = await newPage(browser(), { reducedMotion: 'reduce' });
      for (const [kind, { address }] of pages) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await openPage(page, url + address);
          await page.evaluate(putEyes);
          const own = (trouble: string) => troubles.get(width)?.push(`${kind} ${address}: ${trouble}`);
          for (const one of await tabOut(page)) own(`Tab leads to ${one}`);
          const stops = await lookAtEach(page);
          if (stops.length === 0) own('nothing takes the focus');
          for (const stop of stops) {
            if (!stop.visible) own(`out of sight ${stop.name}`);
            else if (stop.covered) own(`covered ${stop.name}`);
            if (!stop.marked) own(`unmarked ${stop.name}`);
          }
        }
        await page.evaluate(startAnew);
        const trouble = await skip(page);
        if (trouble !== null) noSkip.push(`${kind} ${address}: ${trouble}`);
      }
      await page.context().close();
    });

    it.each(widths)(
      'sees at %i pixels where the focus is, on every kind of page, never hidden or covered',
      (width) => {
        const all = troubles.get(width) ?? [];
        expect(pages.size).toBeGreaterThanOrEqual(fewest);
        expect([...new Set(all)].slice(0, 20), `${all.length} in all`).toEqual([]);
      },
    );

    it('can skip to the content first thing on every page that has a menu, and is there at once on others', () => {
      expect(pages.size).toBeGreaterThanOrEqual(fewest);
      expect(noSkip).toEqual([]);
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

/** As a page is when it has just been opened: above everything, with the focus on nothing. Runs in the page. */
function startAnew(): void {
  scrollTo(0, 0);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // where one has clicked or read last is where Tab goes on from
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
}

/** A header of no more stops than this is passed as quickly as skipped. */
const FEW = 2;

/** Follows the skip link, the first stop of a page, unless its header is short. Returns what is wrong with it. */
async function skip(page: Page): Promise<string | null> {
  await page.keyboard.press('Tab');
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  const before = await page.locator('header').locator('a, button, input, select, summary').count();
  if (!target.startsWith('#') && before <= FEW) return null;
  if (!target.startsWith('#')) return `the first stop is no skip link but ${target}`;
  await page.keyboard.press('Enter');
  await page.waitForURL(({ hash }) => hash === target, { waitUntil: 'commit' });
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
  return past ? null : `after ${target} the focus is still above the content`;
}
