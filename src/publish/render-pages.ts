import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sheetsOf } from '../site/sheets.ts';
import type { Page, Site } from '../site/types.ts';
import { outputFile } from './output-path.ts';
import { makePause } from './pause.ts';
import { projectFolder } from './project-folder.ts';
import { type SetOptions, SitePages } from './site-pages.ts';

/** Eleventy keeps every page in memory until it writes; so many a run keep that below half a GB. */
const sheetsARun = 5_000;

/** Of a site that stands so few sheets are set before Eleventy would be loaded: that takes a second. */
const FEW = 1_000;

export interface RenderOptions {
  /** those that are set; every page of the site where they are not named */
  pages?: readonly Page[] | undefined;
  /** told of the bytes of each page */
  onPage?: ((page: Page, bytes: Uint8Array) => void) | undefined;
  onProgress?: (done: number, total: number) => void;
  /** ends the rendering with its reason */
  signal?: AbortSignal;
  templates?: SetOptions['templates'];
  onFault?: SetOptions['onFault'];
}

/** Writes pages of a site below `out` (absolute), in runs of Eleventy; where they are few of all, without it. */
export async function renderPages(
  site: Site,
  out: string,
  { pages = site.pages, onPage, onProgress, signal, ...options }: RenderOptions = {},
): Promise<void> {
  let done = 0;
  const pause = makePause();
  const rendered = (page: Page, bytes: Uint8Array) => {
    signal?.throwIfAborted();
    onPage?.(page, bytes);
    onProgress?.(++done, pages.length);
    return pause();
  };
  const sheets = sheetsOf(pages, site.kinds);
  if (pages.length < site.pages.length && sheets.length <= FEW)
    return setFew(new SitePages(site, sheets, { rendered, ...options }), out);
  for (let at = 0; at < sheets.length; at += sheetsARun) {
    const some = sheets.slice(at, at + sheetsARun);
    await runEleventy(new SitePages(site, some, { rendered, ...options }), out);
  }
}

/** As Eleventy does, which changes nothing of a page. */
async function setFew(pages: SitePages, out: string): Promise<void> {
  for (const sheet of pages.sheets) {
    const file = outputFile(out, sheet.page.address);
    const bytes = await pages.setSheet(sheet, out);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
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
