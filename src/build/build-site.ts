import { realpath, stat } from 'node:fs/promises';
import { loadArchive } from '../archive/load.ts';
import type { Archive } from '../archive/types.ts';
import { makeSite, placeBriefings } from '../site/make-site.ts';
import type { Site } from '../site/types.ts';
import { checkOutput, replaceFolder } from './output-folder.ts';
import { checkAddresses } from './output-path.ts';
import { loadOverrides, noOverrides } from './overrides.ts';
import { renderPages } from './render-pages.ts';
import { UsageError } from './usage-error.ts';
import { writeFiles } from './write-files.ts';
import { writeFilters, writeSearch } from './write-search.ts';

/** What a build does, one after the other; search beside all but the reading. */
export type Stage = 'read' | 'site' | 'pages' | 'files' | 'search';

export interface BuildOptions {
  archive: string;
  out: string;
  baseUrl?: string | undefined;
  /** a folder of templates that replace ours: code of whoever runs the build, never of the archive */
  templates?: string | undefined;
  cache?: boolean | string;
  /** called once it is known what the site will be, before the first page is written */
  onSite?: ((site: Site, out: string) => Promise<void>) | undefined;
  onProgress?: (stage: Stage, done: number, total: number) => void;
}

export interface BuildResult {
  archive: Archive;
  /** null where there was nothing to publish: then the output is left as it was */
  site: Site | null;
  out: string;
  pages: number;
  records: number;
  /** milliseconds of each stage; the search is written while the site is settled and its pages are written */
  times: Record<Stage, number>;
  /** milliseconds of the whole build */
  time: number;
}

/** An archive → a site in `out`, or nothing changed there. Throws UsageError for a wish that cannot be fulfilled. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const folder = await archiveFolder(options.archive);
  const out = await checkOutput(options.out, folder);
  const times: Record<Stage, number> = { read: 0, site: 0, pages: 0, files: 0, search: 0 };
  const during = async <T>(
    stage: Stage,
    work: (tick: (done: number, total: number) => void) => Promise<T>,
  ) => {
    const start = performance.now();
    const result = await work((done, total) => options.onProgress?.(stage, done, total));
    times[stage] = performance.now() - start;
    return result;
  };

  const overrides = options.templates ? await loadOverrides(options.templates) : noOverrides;
  const archive = await during('read', (tick) =>
    loadArchive(folder, {
      ...(options.cache === undefined ? {} : { cache: options.cache }),
      onProgress: tick,
    }),
  );
  const result = { archive, out, times };
  if (archive.briefings.length === 0) {
    return { ...result, site: null, pages: 0, records: 0, time: performance.now() - started };
  }

  const placed = placeBriefings(archive);
  const write = async (fresh: string): Promise<[Site, number]> => {
    const stop = new AbortController();
    let waiting = false;
    const search = during('search', (tick) =>
      writeSearch(placed.editions, fresh, {
        signal: stop.signal,
        onProgress: (done, total) => waiting && tick(done, total),
      }),
    );
    const writeSite = async (): Promise<Site> => {
      const site = await during('site', async () => makeSite(archive, options, placed));
      checkAddresses(site);
      await options.onSite?.(site, out);
      await during('pages', (onProgress) => renderPages(site, fresh, { onProgress, signal: stop.signal }));
      await during('files', () => writeFiles(site, archive, fresh, overrides));
      await writeFilters(site.editions, fresh);
      waiting = true;
      return site;
    };
    const site = writeSite();
    try {
      return await Promise.all([site, search]);
    } catch (error) {
      // the other must have ended before its folder goes
      stop.abort(error);
      await Promise.allSettled([site, search]);
      throw error;
    }
  };
  const [site, records] = await replaceFolder(out, write);
  return { ...result, site, pages: site.pages.length, records, time: performance.now() - started };
}

async function archiveFolder(wanted: string): Promise<string> {
  const folder = await realpath(wanted).catch(() => null);
  if (folder === null) {
    throw new UsageError(`There is no folder “${wanted}” here. Name the folder that holds the transcripts.`);
  }
  if (!(await stat(folder)).isDirectory()) {
    throw new UsageError(`“${wanted}” is a file. Name the folder that it lies in.`);
  }
  return folder;
}
