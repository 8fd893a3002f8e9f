import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterFiles, type SearchRecord, writeFilesBelow } from '../../src/search/write/index.ts';
import { startService } from '../../src/search/write/service.ts';
import { writeSearchIndex } from '../../src/search/write/write-index.ts';
import { buildSite } from '../helpers/build-site.ts';
import { type Server, serveFolder } from '../helpers/server.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { noBrowser, useBrowser } from '../site-pages/sites.ts';

const browser = useBrowser();

const COUNT = 24;
const records = Array.from(
  { length: COUNT },
  (_, place): SearchRecord => ({
    url: `/en/${place}.html#k=exchange&b=Ferries`,
    language: 'en',
    content: `Item ${place} — The ferry sails at ${place}.`,
    meta: { title: `Item ${place}` },
  }),
);

/** Pagefind whose list of records comes in another gzip member than it wrote: enough to be left alone, and to be read by its page. */
async function startWithOddList(lane: number) {
  const service = await startService(lane);
  const createIndex: typeof service.createIndex = async (config) => {
    const answer = await service.createIndex(config);
    const { index } = answer;
    if (!index) return answer;
    return {
      ...answer,
      index: {
        ...index,
        writeFiles: async (options) => {
          const written = await index.writeFiles(options);
          const folder = options?.outputPath ?? '';
          for (const name of readdirSync(folder).filter((one) => one.endsWith('.pf_meta'))) {
            const bytes = gunzipSync(readFileSync(join(folder, name)));
            // one byte more behind the end: nobody reads it, but it is not what is expected
            writeFileSync(join(folder, name), gzipSync(Buffer.concat([bytes, Buffer.from([0])])));
          }
          return written;
        },
      },
    };
  };
  return { ...service, createIndex };
}

describe.skipIf(noBrowser)('A search over files that Pagefind wrote in another way', () => {
  let folder: string;
  let server: Server;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const archive = temporaryFolder('as-written');
    writeFileSync(
      join(archive, 'a.txt'),
      'Briefing, May 6, 2030\n\nQ: Will the ferry sail?\n\nA: It will.\n',
    );
    ({ folder } = await buildSite(archive));
    const index = join(folder, 'pagefind');
    rmSync(index, { recursive: true });
    const { slower, leftOut } = await writeSearchIndex(records, index, { most: 10, start: startWithOddList });
    expect({ slower, leftOut }).toEqual({ slower: ['en'], leftOut: [] });
    const filters = records.map((_, place) => ({
      language: 'en',
      filters: { kind: [place % 2 ? 'exchange' : 'remarks'] },
    }));
    await writeFilesBelow(index, filterFiles(filters));
    server = await serveFolder(folder);
    context = await browser().newContext();
    page = await context.newPage();
  });
  afterAll(async () => {
    await context?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (query: string) => {
    await page.goto(`${server.url}/en/search/${query}`);
    await page.locator('[data-finder-results][aria-busy="false"]').waitFor({ state: 'attached' });
    return page.locator('.found-title').allTextContents();
  };

  it('finds by words, newest first, narrowed, and without words, as any other', async () => {
    const odd = Array.from({ length: COUNT / 2 }, (_, at) => `Item ${COUNT - 1 - 2 * at}`);
    expect(await ask('?q=ferry&sort=newest&show=30')).toEqual(
      records.map(({ meta }) => meta.title).toReversed(),
    );
    expect(await ask('?q=ferry+17')).toContain('Item 17');
    expect(await ask('?q=ferry&kind=exchange&sort=newest&show=30')).toEqual(odd);
    expect(await ask('?kind=exchange&show=30')).toEqual(odd);
  });
});
