import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';

/** How long a step may take, in milliseconds: long, for a machine that has other work too. Nothing is waited for in vain. */
const patience = 60_000;

/** The day on which every test reads: of that week the sample archive has briefings in other years. */
export const readingDay = '2031-11-28';

/** A browser that remembers nothing, which the test closes. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ timezoneId: 'UTC', ...options });
  context.setDefaultTimeout(patience);
  await context.addInitScript(stopCalendar, Date.parse(`${readingDay}T12:00:00Z`));
  return context;
}

/** A page in a context of its own, which the test closes: `page.context().close()`. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await newContext(browser, options)).newPage();
}

/** The clocks that measure how long something takes go on. Runs in the page. */
function stopCalendar(now: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (date, given) => new date(...((given.length > 0 ? given : [now]) as [number])),
    get: (date, name) => (name === 'now' ? () => now : Reflect.get(date, name)),
  });
}

/**
 * Opens an address and waits until the page is at rest: it is loaded, what its scripts asked for has come, and they have
 * done what they do with it.
 */
export async function openPage(page: Page, address: string): Promise<void> {
  const underWay = new Set<Request>();
  let asked = 0;
  const begins = (request: Request) => {
    underWay.add(request);
    asked += 1;
  };
  const ends = (request: Request) => {
    underWay.delete(request);
  };
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends);
  try {
    await page.goto(address, { waitUntil: 'load' });
    for (let before = -1; before < asked || underWay.size > 0; ) {
      before = asked;
      await idle(page);
    }
  } finally {
    page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends);
  }
}

/** Milliseconds between the frames that are asked for: as a screen draws them, nearly. */
const FRAME = 20;

/**
 * Resolves when no script of the page has anything to do. A browser without a window draws no frame where nothing changes,
 * and may then never tell that it is idle: frames are asked for until it has.
 */
export function idle(page: Page): Promise<void> {
  return page.evaluate(
    (between) =>
      new Promise<void>((done) => {
        const frames = setInterval(() => requestAnimationFrame(() => {}), between);
        requestIdleCallback(() => {
          clearInterval(frames);
          done();
        });
      }),
    FRAME,
  );
}
