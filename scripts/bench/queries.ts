import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../test/helpers/browser.ts';
import { serveFolder } from '../../test/helpers/server.ts';

/**
 * How good and how quick the search of a large archive is: sixty queries, each with the answer that somebody who types it looks for,
 * told by the day and the number of its item. They were found by reading; no word of a transcript is here but what is typed.
 *
 *   npx tsx scripts/bench/queries.ts SITE
 *
 * SITE is the real archive, built. Printed are the shares of answers that come first and among the first three, what the first search
 * of a reader loads, and how long searches take.
 */

type Sought = [query: string, day: string, item: number];

const english: Sought[] = [
  ['chairmen heads up cabinet posts', 'en/wh-obama/2009/01/22', 79],
  ['earmarks leftover business', 'en/wh-obama/2009/03/02', 31],
  ['Boston Globe newspaper bailout', 'en/wh-obama/2009/05/04', 9],
  ['Supreme Court Voting Rights Act', 'en/wh-obama/2009/06/22', 34],
  ['mid-year review delay debt', 'en/wh-obama/2009/07/20', 16],
  ['Qadhafi speech exchange', 'en/wh-obama/2009/09/23', 10],
  ['Senate deal Medicare 55 to 65', 'en/wh-obama/2009/12/09', 32],
  ['Jindal berms Army Corps of Engineers', 'en/wh-obama/2010/05/20', 68],
  ['Specter Kagan hearings lacked substance', 'en/wh-obama/2010/07/01', 83],
  ['recruiters Pentagon White House counsel', 'en/wh-obama/2010/10/14', 85],
  ['litigation don’t ask don’t tell', 'en/wh-obama/2010/12/13', 75],
  ['interviews Cincinnati Richmond Milwaukee', 'en/wh-obama/2011/02/16', 28],
  ['why not the Oval Office primetime speech', 'en/wh-obama/2011/03/28', 59],
  ['House resolution Libya two weeks information', 'en/wh-obama/2011/06/06', 23],
  ['Martin Luther King memorial dedication April', 'en/wh-obama/2011/09/19', 36],
  ['fiscal union Europe', 'en/wh-obama/2011/12/01', 4],
  ['Arizona governor letter', 'en/wh-obama/2012/01/26', 2],
  ['night raids memorandum General Allen', 'en/wh-obama/2012/04/09', 12],
  ['kill list drone Constitution', 'en/wh-obama/2012/05/29', 24],
  ['debate performance do-over', 'en/wh-obama/2012/10/04', 16],
  ['killing American citizens without trial', 'en/wh-obama/2013/02/05', 15],
  ['Xi Jinping foreign minister North Korea weekend', 'en/wh-obama/2013/04/09', 20],
  ['Reid votes nominees until July', 'en/wh-obama/2013/05/28', 5],
  ['Napolitano successor swift', 'en/wh-obama/2013/07/15', 55],
  ['Kentucky voters Grimes', 'en/wh-obama/2013/12/05-2', 13],
  ['Pope Francis visit Vatican', 'en/wh-obama/2014/01/24', 33],
  ['Yanukovych protestors compromise', 'en/wh-obama/2014/02/21', 32],
  ['Rob Nabors Shinseki review', 'en/wh-obama/2014/05/21', 6],
  ['failing to call it an invasion emboldens Putin', 'en/wh-obama/2014/09/02', 37],
  ['Kobani strategically significant', 'en/wh-obama/2014/10/14', 16],
  ['close Guantanamo unilaterally', 'en/wh-obama/2015/01/13', 38],
  ['Federal Records Act guidelines agency employees', 'en/wh-obama/2015/03/04', 56],
  ['military retirement pay commission', 'en/wh-obama/2015/04/01', 73],
  ['Greece deadline Merkel IMF', 'en/wh-obama/2015/06/07', 8],
  ['British embassy Tehran Cameron', 'en/wh-obama/2015/07/16', 3],
  ['OPM hack Rice blunt China', 'en/wh-obama/2015/09/14', 7],
  ['Russian commander informed strike hour', 'en/wh-obama/2015/09/30-2', 43],
  ['Kerry talks Turkey Saudi Arabia Russia expecting', 'en/wh-obama/2015/10/23', 2],
  ['unsign executive orders petulant child', 'en/wh-obama/2016/01/04', 40],
  ['déjà vu Bill Clinton attacks Sanders', 'en/wh-obama/2016/02/08', 45],
  ['crutch Assad regime', 'en/wh-obama/2016/03/15', 26],
  ['reconnaissance planes airspace South China Sea', 'en/wh-obama/2016/05/19', 48],
  ['97,000 personnel Afghanistan', 'en/wh-obama/2016/06/20', 28],
  ['Kuala Lumpur Singapore high speed railway', 'en/china-mfa-en/2018/05/29', 10],
  ['Karachi consulate attack Pakistan response', 'en/china-mfa-en/2018/11/23', 10],
  ['USS McCampbell Xisha', 'en/china-mfa-en/2019/01/07', 7],
  ['ambassador Palestine Bahrain meeting', 'en/china-mfa-en/2019/05/28', 1],
  ['Yuen Long', 'en/china-mfa-en/2019/07/22', 7],
  ['Kashmir partisan international platform', 'en/china-mfa-en/2020/01/17', 13],
  ['Guinea constitutional referendum', 'en/china-mfa-en/2020/03/30', 3],
  ['“petulant child”', 'en/wh-obama/2016/01/04', 40],
  ['“fiscal union”', 'en/wh-obama/2011/12/01', 4],
];

const chinese: Sought[] = [
  ['新冠变异毒株监测', 'zh/china-mfa-zh/2022/12/20', 7],
  ['汗尤尼斯培训中心坦克炮弹', 'zh/china-mfa-zh/2024/01/25', 5],
  ['梵蒂冈 上海 主教', 'zh/china-mfa-zh/2023/04/06', 13],
  ['动态清零 质疑', 'zh/china-mfa-zh/2022/05/11', 10],
  ['联大三委 新疆 古巴', 'zh/china-mfa-zh/2021/10/22', 10],
  ['产业链供应链韧性 杭州', 'zh/china-mfa-zh/2022/09/20', 3],
  ['莫迪 边界 金砖', 'zh/china-mfa-zh/2023/08/25', 9],
  ['李克强 世界经济论坛', 'zh/china-mfa-zh/2022/07/19', 1],
];

/** What is asked for its time alone: words that nearly every record holds, one letter, nothing that is there, a long question. */
const heavy = ['the president', 'what is the', 'the', '“the president of the united states”', 'a', 'Yenisei'];
/** What each is narrowed to, and the order. */
const narrowed = ['', '&kind=exchange', '&year=2014', '&series=wh-obama&sort=newest', '&sort=newest'];

const site = process.argv[2];
if (!site || !existsSync(join(site, 'pagefind'))) {
  console.error('Name the folder of a built site: npx tsx scripts/bench/queries.ts SITE');
  process.exit(2);
}

/** "/en/2031/05/04/toll.html" @param number from 1 */
function addressOf([, day, number]: Sought): string {
  const { items } = JSON.parse(readFileSync(join(site!, day, 'index.json'), 'utf8'));
  const { id } = items[number - 1];
  return `/${day}/${id === 'index' ? 'index-page' : id}.html`;
}

const settled = '[data-finder-results][aria-busy="false"]';
const patience = { timeout: 120_000 };

async function found(page: Page): Promise<string[]> {
  const links = page.locator('.found-title a');
  return links.evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname));
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

async function rates(page: Page, url: string, lang: string, list: readonly Sought[]) {
  await page.goto(`${url}/${lang}/search/?q=${encodeURIComponent(list[0]![0])}`);
  await page.locator(settled).waitFor({ state: 'attached', ...patience });
  const times: number[] = [];
  const missed: string[] = [];
  let first = 0;
  let three = 0;
  for (const sought of list) {
    times.push(await ask(page, sought[0]));
    const rank = (await found(page)).indexOf(addressOf(sought));
    if (rank === 0) first += 1;
    else missed.push(`${sought[0]}: ${rank < 0 ? 'not among the first ten' : `number ${rank + 1}`}`);
    if (rank >= 0 && rank < 3) three += 1;
  }
  return { times, missed, first, three };
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

const program = await findBrowser();
if (program === null) throw new Error('No browser: install Chromium, or set CHROME_PATH to one.');
const browser = await chromium.launch(program);
try {
  for (const query of ['sanctions', 'north korea sanctions', 'the president'])
    console.log(await cold(browser, query));
  const server = await serveFolder(site);
  const page = await browser.newPage();
  const all = [await rates(page, server.url, 'en', english), await rates(page, server.url, 'zh', chinese)];
  const count = english.length + chinese.length;
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  console.log(`first ${sum(({ first }) => first)} of ${count}, among three ${sum(({ three }) => three)}`);
  for (const { missed } of all) for (const line of missed) console.log(`  ${line}`);
  console.log(`new words: ${spread(all.flatMap(({ times }) => times))}`);
  await page.goto(`${server.url}/en/search/?q=president`);
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
  for (const [query] of english) again.push(await ask(page, query));
  console.log(`known words: ${spread(again)}`);
  await page.close();
  await server.close();
} finally {
  await browser.close();
}
