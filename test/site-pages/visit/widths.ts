import type { Page } from 'playwright-core';
import type { Promised } from './types.ts';

export const fitsWidths: Promised[] = [320, 390, 1280, 1920].map((width) => ({
  sentence: `fits a window of ${width} pixels without scrolling sideways`,
  async look({ page }) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await overflowOf(page, width);
    return overflow === null ? [] : [overflow];
  },
}));

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
