import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, sampleArchive } from '../helpers/build-site.ts';
import { newPage, openPage } from '../helpers/open-page.ts';
import { serveFolder } from '../helpers/server.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { attribute, elements, kindOf, readPages, siteFiles } from './pages.ts';
import { noBrowser, useBrowser } from './sites.ts';

const origin = 'https://site.invalid';
const browser = useBrowser();

describe('A site whose answers are places on the pages of their briefings (items: anchors)', () => {
  let folder = '';
  beforeAll(async () => {
    const archive = join(temporaryFolder('anchors'), 'archive');
    // half of it has every kind of page
    cpSync(sampleArchive, archive, {
      recursive: true,
      filter: (file) => !file.includes('foreign-ministry'),
    });
    appendFileSync(join(archive, 'site.yaml'), '\nitems: anchors\n');
    const built = await buildSite(archive, ['--base-url', 'https://archive.example']);
    expect(built.code, built.stderr).toBe(0);
    folder = built.folder;
  });

  it('has no page of an answer, and every other kind of page', () => {
    // an address that was given when answers had pages still answers
    const pages = readPages(folder).filter(
      ({ html }) => !/http-equiv="?refresh|class="?page-gone/.test(html),
    );
    const kinds = new Set(pages.map(({ address }) => kindOf(address)));
    expect(kinds).not.toContain('item');
    for (const kind of ['home', 'month', 'briefing', 'topic', 'speaker', 'search'])
      expect(kinds).toContain(kind);
  });

  it('leads to each answer, from lists and from its own heading, and no link astray', () => {
    const files = new Set(siteFiles(folder));
    const ids = new Map<string, Set<string | null>>();
    const links: { from: string; url: URL }[] = [];
    for (const { address, html } of readPages(folder)) {
      const all = elements(html);
      ids.set(address, new Set(all.map((one) => attribute(one, 'id'))));
      for (const one of all) {
        const href = one.tagName === 'a' ? attribute(one, 'href') : null;
        if (href !== null) links.push({ from: address, url: new URL(href, origin + address) });
      }
    }
    const own = links.filter(({ url }) => url.origin === origin);
    const arrives = ({ url: { pathname, hash } }: { url: URL }) =>
      files.has(`${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`) &&
      (hash === '' || !ids.has(pathname) || ids.get(pathname)?.has(decodeURIComponent(hash.slice(1))));
    expect(own.filter((link) => !arrives(link)).map(({ from, url }) => `${from} → ${url.href}`)).toEqual([]);
    const toAnswers = own.filter(({ url }) => kindOf(url.pathname) === 'briefing' && url.hash !== '');
    const kindsBefore = new Set(toAnswers.map(({ from }) => kindOf(from)));
    for (const kind of ['home', 'month', 'topic', 'speaker', 'briefing']) expect(kindsBefore).toContain(kind);
  });

  it('tells search engines of no place within a page', () => {
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('<loc>https://archive.example/en/');
    expect(sitemap).not.toMatch(/#|\/\d\d\/[^/<]+\.html/);
  });

  it.skipIf(noBrowser)('finds an answer where it was said', async () => {
    const server = await serveFolder(folder);
    const page = await newPage(browser());
    const briefing = readPages(folder).find(({ html }) => html.includes('<nav class=contents'));
    const title = /<li(?: value=\d+)?><a href=#[^>]*>([^<]{20,})/.exec(briefing?.html ?? '')?.[1] ?? '';
    const lang = briefing?.address.split('/')[1] ?? '';
    await openPage(
      page,
      `${server.url}/${lang}/search/?q=${encodeURIComponent(title.split(' ').slice(0, 4).join(' '))}`,
    );
    const found = page.locator('.found-title a, .found-from a');
    await expect.poll(() => found.count()).toBeGreaterThan(1);
    for (const href of await found.evaluateAll((all) =>
      all.slice(0, 4).map((one) => (one as HTMLAnchorElement).href),
    )) {
      await openPage(page, href);
      expect(kindOf(new URL(href).pathname)).toBe('briefing');
      expect(
        await page.evaluate(
          () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.tagName,
        ),
      ).toBe('ARTICLE');
    }
    await page.context().close();
    await server.close();
  });
});
