import Eleventy from '@11ty/eleventy';
import type { Site } from '../site/types.ts';
import { projectFolder } from './project-folder.ts';
import { SitePages } from './site-pages.ts';

/** Eleventy keeps every page in memory until it writes; so many a run keep that below 1 GB. */
const pagesARun = 10_000;

/** Writes every page of a site below `out` (absolute), in runs of Eleventy. */
export async function renderPages(
  site: Site,
  out: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  let done = 0;
  const rendered = () => onProgress(++done, site.pages.length);
  for (let at = 0; at < site.pages.length; at += pagesARun) {
    await runEleventy(new SitePages(site, site.pages.slice(at, at + pagesARun), rendered), out);
  }
}

/**
 * Eleventy takes its input from below the working directory, and nothing that lies in a folder node_modules. So it runs
 * from the project's own folder, wherever that is installed.
 */
async function runEleventy(pages: SitePages, out: string): Promise<void> {
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
