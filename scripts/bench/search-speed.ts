import type { Browser } from 'playwright-core';
import { serveFolder } from '../../test/helpers/server.ts';

export interface SearchSpeed {
  /** compressed bytes from opening the search page with a query to its first result on screen, cache empty */
  firstResultBytes: number;
  /** of these, what the page itself takes without a query */
  pageBytes: number;
  firstResultMilliseconds: number;
  /** requests for them, those of the page included */
  requests: number;
  /** milliseconds from the last key to the results, each query new but the index loaded: the median, and the longest */
  warmMilliseconds: number;
  slowestMilliseconds: number;
}

/** The page says of its list whether a search is under way. */
const resultList = '[data-finder-results]';

/** Asks a built site's search page, in a real browser, as a reader would. */
export async function searchSpeed(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<SearchSpeed> {
  const server = await serveFolder(site);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/en/search/`, { waitUntil: 'networkidle' });
    const pageBytes = server.sent();
    await page.close();

    const fresh = await browser.newContext();
    const first = await fresh.newPage();
    let requests = 0;
    fresh.on('request', () => {
      requests++;
    });
    const started = performance.now();
    await first.goto(`${server.url}/en/search/?q=${encodeURIComponent(queries[0] ?? '')}`);
    await first.locator(`${resultList} a`).first().waitFor({ timeout: 60_000 });
    const firstResultMilliseconds = performance.now() - started;
    await first.waitForLoadState('networkidle');
    const firstResultBytes = server.sent() - pageBytes;
    const firstRequests = requests;

    const warm: number[] = [];
    const box = first.locator('main input[type=search]');
    for (const query of queries.slice(1)) {
      const asked = performance.now();
      await box.fill(query);
      await first.waitForFunction(
        ([wanted, list]) =>
          new URLSearchParams(location.search).get('q') === wanted &&
          document.querySelector(list ?? '')?.getAttribute('aria-busy') === 'false',
        [query, resultList],
        { timeout: 60_000 },
      );
      warm.push(performance.now() - asked);
    }
    await fresh.close();
    warm.sort((a, b) => a - b);
    return {
      firstResultBytes,
      pageBytes,
      firstResultMilliseconds,
      requests: firstRequests,
      warmMilliseconds: warm[Math.floor(warm.length / 2)] ?? 0,
      slowestMilliseconds: warm.at(-1) ?? 0,
    };
  } finally {
    await context.close();
    await server.close();
  }
}
