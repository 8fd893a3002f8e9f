import type { Page } from 'playwright-core';
import { isOfWords } from '../pages.ts';
import { startAnew } from './start-anew.ts';
import type { Promised } from './types.ts';

/** Looked at last, for it leaves the page at its content. */
export const canSkip: Promised = {
  sentence:
    'lets one skip to the content first thing where it has a menu, and is there at once where it has none',
  async look({ page, kind, everything }) {
    if (!everything && !isOfWords(kind)) return [];
    await page.evaluate(startAnew);
    const trouble = await skip(page);
    return trouble === null ? [] : [trouble];
  },
};

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
