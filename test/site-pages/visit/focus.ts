import type { Page } from 'playwright-core';
import { isOfWords } from '../pages.ts';
import { startAnew } from './start-anew.ts';
import type { Promised } from './types.ts';

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

/** On a wide window, and where everything is looked at on a phone too. */
export const showsFocus: Promised[] = [1280, 390].map((width) => ({
  sentence: `shows at ${width} pixels where the focus is, by keyboard alone, never hidden or covered`,
  async look({ page, kind, everything }) {
    if (!everything && (width < 1280 || !isOfWords(kind))) return [];
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(startAnew);
    await page.evaluate(putEyes);
    const found = (await tabOut(page)).map((one) => `Tab leads to ${one}`);
    const stops = await lookAtEach(page);
    if (stops.length === 0) found.push('nothing takes the focus');
    for (const stop of stops) {
      if (!stop.visible) found.push(`out of sight ${stop.name}`);
      else if (stop.covered) found.push(`covered ${stop.name}`);
      if (!stop.marked) found.push(`unmarked ${stop.name}`);
    }
    return found;
  },
}));
