import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import { Manifest } from '../../src/formats/manifest.ts';
import { newPage } from '../helpers/open-page.ts';
import { readPages } from './pages.ts';
import { noBrowser, sample, useBrowser } from './sites.ts';

const browser = useBrowser();
/** Milliseconds that a page may take to lead on, on a busy machine. */
const PATIENCE = 20_000;

describe.skipIf(noBrowser)('A link that was given once', () => {
  const { url, folder } = sample;
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  const [from = '', to = ''] =
    Object.entries(manifest.moved).find(([address]) => address.endsWith('/')) ?? [];
  const anchor = (address: string) =>
    / id="?([a-z0-9-]+-p1)\b/.exec(
      readPages(folder).find((page) => page.address === address)?.html ?? '',
    )?.[1] ?? '';

  it('to a paragraph of a briefing that moved leads to that paragraph', async () => {
    const page = await newPage(browser());
    await page.goto(`${url}${from}#${anchor(to)}`);
    await page.waitForURL(`${url}${to}#${anchor(to)}`, { timeout: PATIENCE });
    await page.context().close();
  });

  it('to the page of an answer leads to its place in the briefing where it has no page', async () => {
    const page = await newPage(browser());
    // a paragraph is such a place, and never had a page
    await page.goto(`${url}${to}${anchor(to)}.html`);
    await page.waitForURL(`${url}${to}#${anchor(to)}`, { timeout: PATIENCE });
    await page.context().close();
  });
});
