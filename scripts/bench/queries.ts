import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { unpacked } from '../../src/text/packed.ts';
import { findBrowser } from '../../test/helpers/browser.ts';
import { serveFolder } from '../../test/helpers/server.ts';
import { heldOut } from './held-out.ts';
import { heldOutSecond } from './held-out-second.ts';
import { type Kind, kinds, type Sought } from './questions.ts';

/**
 * How good and how quick the search of a large archive is: the questions of questions.ts, by kind.
 *
 *   npx tsx scripts/bench/queries.ts SITE [--held-out | --held-out-second]
 *
 * SITE is the real archive, built. Printed are the shares of answers that come first, among the first three, and named by one of these as of its thread; what the first search
 * of a reader loads, and how long searches take. With `--held-out` those of held-out.ts are asked, with
 * `--held-out-second` those of held-out-second.ts, and nothing else is measured.
 */

/** What is asked for its time alone: words that nearly every record holds, one letter, nothing that is there, a long question. */
const heavy = ['the president', 'what is the', 'the', '“the president of the united states”', 'a', 'Yenisei'];
/** What each is narrowed to, and the order. */
const narrowed = ['', '&kind=exchange', '&year=2014', '&series=wh-obama&sort=newest', '&sort=newest'];

const [, , site, option] = process.argv;
/** What is asked instead of questions.ts. */
const others: Record<string, Kind[]> = { '--held-out': heldOut, '--held-out-second': heldOutSecond };
const onlyHeldOut = option !== undefined && Object.hasOwn(others, option);
if (!site || !existsSync(join(site, 'pagefind'))) {
  console.error('Name the folder of a built site: npx tsx scripts/bench/queries.ts SITE');
  process.exit(2);
}

/** Whether an address is one that is looked for. */
function isSought([, place, item]: Sought, address: string): boolean {
  if (place.endsWith('.html')) return address === `/${place}`;
  if (item === undefined) return address.includes(`/${place}/`);
  const { items } = JSON.parse(unpacked(readFileSync(join(site!, place, 'index.json.gz'))));
  return [item].flat().some((number) => {
    const { id } = items[number - 1];
    return address === `/${place}/${id === 'index' ? 'index-page' : id}.html`;
  });
}

const settled = '[data-finder-results][aria-busy="false"]';
const patience = { timeout: 120_000 };

/** Whom a query names, then the entries of the list: where each leads, its best answer first, then those that it names of the same thread. */
async function found(page: Page): Promise<string[][]> {
  const links = ':scope > a, .found-title a, .found-also > ul a';
  return page
    .locator('.finder-card, .found')
    .evaluateAll(
      (all, links) =>
        all.map((one) =>
          [...one.querySelectorAll<HTMLAnchorElement>(links)].map(({ href }) => new URL(href).pathname),
        ),
      links,
    );
}

/** Milliseconds from the query in the box to the settled list. */
async function ask(page: Page, query: string, more = ''): Promise<number> {
  const lang = new URL(page.url()).pathname.split('/')[1];
  return page.evaluate(
    async ([q = '', address = '', list = '']) => {
      const begun = performance.now();
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      const results = document.querySelector(list);
      while (results?.getAttribute('aria-busy') !== 'false') {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      if (!location.search.includes('q=')) throw new Error(`“${q}” is not asked`);
      return performance.now() - begun;
    },
    [query, `/${lang}/search/?q=${encodeURIComponent(query)}${more}`, '[data-finder-results]'],
  );
}

interface Rates {
  times: number[];
  missed: string[];
  count: number;
  first: number;
  three: number;
  /** one of the first three leads there, or names it as an answer of the same thread */
  named: number;
}

async function rates(page: Page, url: string, lang: string, list: readonly Sought[]): Promise<Rates> {
  await page.goto(`${url}/${lang}/search/?q=${encodeURIComponent(list[0]![0])}`);
  await page.locator(settled).waitFor({ state: 'attached', ...patience });
  const all: Rates = { times: [], missed: [], count: list.length, first: 0, three: 0, named: 0 };
  for (const sought of list) {
    all.times.push(await ask(page, sought[0]));
    const entries = await found(page);
    const rank = entries.findIndex(([best = '']) => isSought(sought, best));
    const entry = entries.findIndex((all) => all.some((address) => isSought(sought, address)));
    if (rank === 0) all.first += 1;
    else {
      const where = rank < 0 ? 'not among the first' : `number ${rank + 1}`;
      const named = entry < 0 || entry === rank ? '' : `, named by number ${entry + 1}`;
      all.missed.push(`${sought[0]}: ${where}${named}`);
    }
    if (rank >= 0 && rank < 3) all.three += 1;
    if (entry >= 0 && entry < 3) all.named += 1;
  }
  return all;
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}

/** In the page: what has come when ten results stand there. */
function noteTen(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll('.found').length < 10) return;
    observer.disconnect();
    const loaded = performance
      .getEntries()
      .filter((one) => 'transferSize' in one) as PerformanceResourceTiming[];
    const bytes = loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
    Object.assign(globalThis, { ten: [loaded.length, bytes, performance.now()] });
  }).observe(document, { subtree: true, childList: true });
}

/** What the first search of a reader loads, until ten results stand there, and until the list is settled. */
async function cold(browser: Browser, query: string): Promise<string> {
  const server = await serveFolder(site!);
  const context = await browser.newContext();
  try {
    await context.addInitScript(noteTen);
    const page = await context.newPage();
    let requests = 0;
    context.on('request', () => {
      requests += 1;
    });
    const begun = performance.now();
    await page.goto(`${server.url}/en/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await page.locator(settled).waitFor({ state: 'attached', ...patience });
    const time = performance.now() - begun;
    const [own, bytes, ten] = await page.evaluate(
      () => (globalThis as unknown as { ten: number[] }).ten ?? [0, 0, 0],
    );
    const all = `settled: ${requests} requests, ${Math.round(server.sent() / 1000)} KB, ${Math.round(time)} ms`;
    // a worker of the page does not tell it what it loads
    return `${query}: ten results: ${own} requests, ${Math.round((bytes ?? 0) / 1000)} KB, ${Math.round(ten ?? 0)} ms (but what a worker loads); ${all}`;
  } finally {
    await context.close();
    await server.close();
  }
}

/** How long a search takes: new words, common ones narrowed and ordered, and those asked before. */
async function measureTimes(page: Page, url: string, all: readonly Rates[]): Promise<void> {
  console.log(`new words: ${spread(all.flatMap(({ times }) => times))}`);
  await page.goto(`${url}/en/search/?q=president`);
  await page.locator(settled).waitFor({ state: 'attached', ...patience });
  const times: number[] = [];
  for (const query of heavy) {
    const own: number[] = [];
    for (const more of narrowed) own.push(await ask(page, query, more));
    times.push(...own);
    console.log(`  ${query}: ${own.map((time) => Math.round(time)).join(', ')} ms`);
  }
  console.log(`common words, narrowed and ordered: ${spread(times)}`);
  const again: number[] = [];
  for (const [query] of kinds[0]?.questions ?? []) again.push(await ask(page, query));
  console.log(`known words: ${spread(again)}`);
}

const program = await findBrowser();
if (program === null) throw new Error('No browser: install Chromium, or set CHROME_PATH to one.');
const browser = await chromium.launch(program);
try {
  for (const query of onlyHeldOut ? [] : ['sanctions', 'north korea sanctions', 'the president'])
    console.log(await cold(browser, query));
  const server = await serveFolder(site);
  const page = await browser.newPage();
  const all: Rates[] = [];
  for (const { kind, lang, questions } of others[option ?? ''] ?? kinds) {
    const own = await rates(page, server.url, lang, questions);
    all.push(own);
    console.log(`${kind}: first ${own.first} of ${own.count}, among three ${own.three}`);
  }
  const sum = (of: (one: Rates) => number) => all.reduce((total, one) => total + of(one), 0);
  const count = sum((one) => one.count);
  const among = `among three ${sum(({ three }) => three)}, or named by one of three ${sum(({ named }) => named)}`;
  console.log(`first ${sum(({ first }) => first)} of ${count}, ${among}`);
  for (const { missed } of all) for (const line of missed) console.log(`  ${line}`);
  if (!onlyHeldOut) await measureTimes(page, server.url, all);
  await page.close();
  await server.close();
} finally {
  await browser.close();
}
