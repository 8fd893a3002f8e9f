import { factsOf } from '../site/page-kinds.ts';
import { type Sheet, sheetsOf } from '../site/sheets.ts';
import type { Page, Site } from '../site/types.ts';
import { outputFile } from './output-path.ts';
import { makePause } from './pause.ts';
import { projectFolder } from './project-folder.ts';
import { type SetOptions, SitePages } from './site-pages.ts';
import { type Writing, writingNow } from './writing.ts';

/** Eleventy keeps every page in memory until it writes; so many a run keep that below half a GB. */
const sheetsARun = 5_000;

/** Of a site that stands so few sheets are set before Eleventy would be loaded: that takes a second. */
const FEW = 1_000;

export interface RenderOptions {
  /** those that are set; every page of the site where they are not named */
  pages?: readonly Page[] | undefined;
  /** told how each page reads */
  onPage?: ((page: Page, html: string) => void) | undefined;
  onHash?: SetOptions['hashed'];
  onProgress?: (done: number, total: number) => void;
  /** ends the rendering with its reason */
  signal?: AbortSignal;
  /** resolves when pages that show who said what can be set: all others are set meanwhile */
  positionsReady?: (() => Promise<void>) | undefined;
  templates?: SetOptions['templates'];
  onFault?: SetOptions['onFault'];
  writing?: Writing;
}

/** Writes pages of a site below `out` (absolute), in runs of Eleventy; where they are few of all, without it. */
export async function renderPages(
  site: Site,
  out: string,
  {
    pages = site.pages,
    onPage,
    onHash: hashed,
    onProgress,
    signal,
    writing = writingNow,
    positionsReady = async () => {},
    ...given
  }: RenderOptions = {},
): Promise<void> {
  let done = 0;
  const pause = makePause();
  const rendered = (page: Page, html: string) => {
    signal?.throwIfAborted();
    onPage?.(page, html);
    onProgress?.(++done, pages.length);
    return pause();
  };
  const options: SetOptions = { rendered, hashed, writing, ...given };
  const sheets = sheetsOf(pages, site.kinds);
  if (pages.length < site.pages.length && sheets.length <= FEW) {
    const isWaiting = ({ page }: Sheet) => factsOf(page, site.kinds).positions() !== null;
    const others = sheets.filter((sheet) => !isWaiting(sheet));
    await setFew(new SitePages(site, others, options), out, writing);
    await positionsReady();
    await setFew(new SitePages(site, sheets.filter(isWaiting), options), out, writing);
  } else {
    await positionsReady();
    for (let at = 0; at < sheets.length; at += sheetsARun)
      await runEleventy(new SitePages(site, sheets.slice(at, at + sheetsARun), options), out);
  }
  await writing.done();
}

/** As Eleventy does, which changes nothing of a page. */
async function setFew(pages: SitePages, out: string, writing: Writing): Promise<void> {
  for (const sheet of pages.sheets) {
    const bytes = await pages.setSheet(sheet, out);
    await writing.write(outputFile(out, sheet.page.address), bytes);
  }
}

/** The run that others wait for: the working directory is that of the whole process. */
let running: Promise<void> = Promise.resolve();

/** One run after another, also of builds that go on at the same time. */
function runEleventy(pages: SitePages, out: string): Promise<void> {
  const run = running.then(() => runAlone(pages, out));
  running = run.catch(() => {});
  return run;
}

/**
 * Eleventy takes its input from below the working directory, and nothing that lies in a folder node_modules. So it runs
 * from the project's own folder, wherever that is installed.
 */
async function runAlone(pages: SitePages, out: string): Promise<void> {
  // a second of loading, for which what `serve` shows first does not wait
  const { default: Eleventy } = await import('@11ty/eleventy');
  const before = process.cwd();
  process.chdir(projectFolder);
  try {
    const eleventy = new Eleventy('templates', out, {
      source: 'script',
      configPath: '.eleventy.js',
      quietMode: true,
      config: (eleventyConfig) => {
        eleventyConfig.addGlobalData('lectern', () => pages);
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  } catch (error) {
    throw innermost(error);
  } finally {
    process.chdir(before);
  }
}

/** What went wrong, out of the errors that Eleventy wraps around it. */
function innermost(error: unknown): unknown {
  const inner = (error as { originalError?: unknown } | null)?.originalError;
  return inner === undefined ? error : innermost(inner);
}
