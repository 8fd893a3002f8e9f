import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Manifest } from '../../src/formats/manifest.ts';
import { PublishedBriefing } from '../../src/model/published.ts';
import { unpacked } from '../../src/text/packed.ts';
import { hashOf } from '../../templates/client/passage-hash.js';
import { shortAnchor } from '../../templates/client/short-anchor.js';
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

  it('to a paragraph on the page of an answer leads to it by either of its names', async () => {
    const anchor = readPages(folder).flatMap(({ address, html }) => {
      const [, id = ''] = /\/([a-z0-9-]+)\.html$/.exec(address) ?? [];
      const long = `${id}-p2`;
      return new RegExp(` id="?${shortAnchor(long)}[" >]`).test(html) ? [{ address, long }] : [];
    })[0];
    if (!anchor) throw new Error('no answer has two paragraphs');
    const { address, long } = anchor;
    const page = await newPage(browser());
    await page.goto(`${url}${address}#${long}`);
    await page.waitForURL(`${url}${address}#${shortAnchor(long)}`, { timeout: PATIENCE });
    expect(await page.locator(':target').getAttribute('id')).toBe(shortAnchor(long));
    // and in its briefing by the short one
    const briefing = address.replace(/[^/]*$/, '');
    await page.goto(`${url}${briefing}#${shortAnchor(long)}`);
    await page.waitForURL(`${url}${briefing}#${long}`, { timeout: PATIENCE });
    await page.context().close();
  });

  it('to a passage that was corrected since shows at the passage what it said, and what it says', async () => {
    const { address, paragraph, former } = correctedPassage();
    const page = await newPage(browser());
    await page.goto(`${url}${address}?was=${hashOf(former)}#${paragraph}`);
    const shown = page.locator(`#${paragraph} + [role="note"]`);
    await shown.locator('del').first().waitFor({ timeout: PATIENCE });
    const before = await shown
      .locator('p')
      .last()
      .evaluate((one) => {
        for (const other of one.querySelectorAll('ins, .visually-hidden')) other.remove();
        return one.textContent ?? '';
      });
    expect(before.replace(/\s+/g, '')).toBe(former.replace(/\s+/g, ''));
    expect(await shown.locator('a').getAttribute('href')).toContain('history/');
    await page.context().close();
  });

  it.each([
    ['its own, of another host', `https://old.example/archive${to}`, to],
    ['the publisher’s', 'https://www.bank.example/press/2024-11-27/', ''],
  ])('and is looked for by its address, %s, leads to its page', async (_, typed, wanted) => {
    const page = await newPage(browser());
    await page.goto(`${url}/en/search/?${new URLSearchParams({ q: typed })}`);
    await page.waitForURL((at) => !at.pathname.startsWith('/en/search/'), { timeout: PATIENCE });
    const { pathname } = new URL(page.url());
    const sources: [string, string][] = JSON.parse(
      readFileSync(path.join(folder, 'en/sources.json'), 'utf8'),
    );
    expect(wanted || sources.map(([, address]) => address)).toContain(pathname);
    await page.context().close();
  });

  /** A passage of the sample archive that begins as it did, and goes on otherwise. */
  function correctedPassage() {
    const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('passages.json'),
    );
    for (const file of documents) {
      const home = path.dirname(path.dirname(file));
      const former: string[] = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      const { items } = PublishedBriefing.parse(
        JSON.parse(unpacked(readFileSync(path.join(folder, home, 'index.json.gz')))),
      );
      for (const item of items)
        for (const [at, text] of item.turns.flatMap(({ paragraphs }) => paragraphs).entries()) {
          const was = former.find((one) => one !== text && one.slice(0, 15) === text.slice(0, 15));
          if (was) return { address: `/${home}/`, paragraph: `${item.id}-p${at + 1}`, former: was };
        }
    }
    throw new Error('the sample archive has none');
  }
});
