import { type AddressInfo, createServer } from 'node:net';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import type { BrowserProgram } from '../../test/helpers/browser.ts';
import { serveFolder } from '../../test/helpers/server.ts';
import { longestOfEachKind, readPages } from '../../test/site-pages/pages.ts';

const kinds = ['home', 'briefing', 'item', 'topic', 'search'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

export interface Score {
  kind: string;
  address: string;
  form: 'phone' | 'desktop';
  /** 0 to 100 by category, in the order performance, accessibility, best practices, SEO; null where it could not be told */
  scores: (number | null)[];
  /** titles of the audits that cost points */
  lacking: string[];
}

/** Lighthouse on the longest page of each kind that matters, as a phone and as a desktop. */
export async function lighthouseScores(program: BrowserProgram, site: string): Promise<Score[]> {
  const server = await serveFolder(site);
  const port = await freePort();
  const browser = await chromium.launch({
    ...program,
    args: [...program.args, `--remote-debugging-port=${port}`],
  });
  const pages = longestOfEachKind(readPages(site));
  const found: Score[] = [];
  try {
    for (const kind of kinds) {
      const address = pages.get(kind)?.address;
      if (address === undefined) continue;
      for (const form of ['phone', 'desktop'] as const) {
        const lhr = await audit(server.url + address, port, form);
        found.push({
          kind,
          address,
          form,
          scores: categories.map((name) => scoreOf(lhr, name)),
          lacking: categories
            .flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
            .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
            .map(({ id }) => lhr.audits[id]?.title ?? id),
        });
      }
    }
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

function scoreOf(lhr: Result, category: string): number | null {
  const score = lhr.categories[category]?.score ?? null;
  return score === null ? null : Math.round(100 * score);
}

/** One run, or on a machine too busy to trace a page the first of three that has every score. */
async function audit(url: string, port: number, form: Score['form']): Promise<Result> {
  let last: Result | null = null;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const run = await lighthouse(
      url,
      { port, output: 'json', logLevel: 'error', onlyCategories: categories },
      form === 'desktop' ? desktopConfig : undefined,
    );
    last = run?.lhr ?? null;
    const lhr = last;
    if (lhr !== null && categories.every((name) => scoreOf(lhr, name) !== null)) return lhr;
  }
  if (last === null) throw new Error(`Lighthouse gave no result for ${url}`);
  return last;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
