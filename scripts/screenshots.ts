import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../test/helpers/browser.ts';
import { buildSite, corpusArchive, projectFolder, sampleArchive } from '../test/helpers/build-site.ts';
import { serveFolder } from '../test/helpers/server.ts';
import { longestOfEachKind, readPages } from '../test/site-pages/pages.ts';

/** Taller pages are cut: the first screens show what a design does. */
const tallest = 3600;
const help = `npm run screenshots -- [FOLDER] [options]

Pictures of every kind of page, narrow and wide, light and dark, into shots/: of the sample archive,
and of FOLDER, a folder of real transcripts (one subfolder a source), where it is named.

  --site DIR       take an already built site instead of building one
  --kind NAME      only this kind of page (briefing, item, topic …); may be repeated
  --page ADDRESS   this page too (/en/2023/06/); may be repeated
  --width PIXELS   only this width; may be repeated (default 390 and 1280)
  --theme NAME     only light or only dark
  --print          also each page as printed, as PDF`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    kind: { type: 'string', multiple: true },
    page: { type: 'string', multiple: true },
    width: { type: 'string', multiple: true },
    theme: { type: 'string' },
    print: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function shoot(browser: Browser, name: string, folder: string): Promise<void> {
  const server = await serveFolder(folder);
  const into = join(projectFolder, 'shots', name);
  mkdirSync(into, { recursive: true });
  const wanted = [...longestOfEachKind(readPages(folder))]
    .filter(([kind]) => values.kind === undefined || values.kind.includes(kind))
    .map(([kind, page]) => ({ name: kind, address: page.address }));
  for (const address of values.page ?? []) {
    wanted.push({ name: address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), address });
  }
  const themes = (['light', 'dark'] as const).filter(
    (theme) => values.theme === undefined || values.theme === theme,
  );
  for (const width of (values.width ?? ['390', '1280']).map(Number)) {
    for (const colorScheme of themes) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const one of wanted) {
        await page.goto(server.url + one.address, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready.then(() => null));
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const path = join(into, `${one.name}-${width}-${colorScheme}.png`);
        await page.screenshot({
          path,
          fullPage: true,
          clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
        });
        if (values.print && width >= 1000 && colorScheme === 'light') {
          await page.pdf({ path: join(into, `${one.name}.pdf`), format: 'A4', preferCSSPageSize: true });
        }
      }
      await context.close();
    }
  }
  await server.close();
  console.log(`${wanted.length} kinds of page in ${into}`);
}

if (values.help) {
  console.log(help);
} else {
  const program = await findBrowser();
  if (program === null) throw new Error('No browser: install Chromium, or set CHROME_PATH to one.');
  const browser = await chromium.launch(program);
  try {
    if (values.site !== undefined) {
      await shoot(browser, 'site', resolve(values.site));
    } else {
      const archives = [{ name: 'sample', archive: sampleArchive }];
      if (positionals[0] !== undefined) {
        archives.push({ name: 'real', archive: corpusArchive(resolve(positionals[0])) });
      }
      for (const { name, archive } of archives) {
        const { folder, code, stderr } = await buildSite(archive);
        if (code > 1) throw new Error(stderr);
        await shoot(browser, name, folder);
      }
    }
  } finally {
    await browser.close();
  }
}
