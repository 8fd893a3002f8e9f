import type { Page } from 'playwright-core';
import type { Promised } from './types.ts';

/** Looked at first, in the window that the page was opened in. */
export const still: Promised = {
  sentence: 'moves nothing while it loads: the layout shift is below 0.1, which is good by web.dev',
  async look({ page }) {
    const shift = await shiftOf(page);
    return shift >= 0.1 ? [shift.toFixed(3)] : [];
  },
};

/** How much of the page has moved since it was opened: the sum of its layout shifts (web.dev/articles/cls). */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords() as unknown as { value: number }[];
    return entries.reduce((sum, { value }) => sum + value, 0);
  });
}
