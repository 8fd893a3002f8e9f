import { realpath, stat } from 'node:fs/promises';
import type { Templates } from '../../templates/view.ts';
import { loadArchive } from '../archive/load.ts';
import type { Archive, ArchiveMessage } from '../archive/types.ts';
import { makeSite, placeBriefings } from '../site/make-site.ts';
import type { Page, Site } from '../site/types.ts';
import { faultOfPage, fullDisk } from './faults.ts';
import { checkOutput, replaceFolder } from './output-folder.ts';
import { writablePages } from './output-path.ts';
import { loadOverrides, noOverrides } from './overrides.ts';
import { renderPages } from './render-pages.ts';
import { UsageError } from './usage-error.ts';
import { writeFiles } from './write-files.ts';
import { type WrittenSearch, writeFilters, writeSearch } from './write-search.ts';

/** What a build does, one after the other; search beside all but the reading. */
export type Stage = 'read' | 'site' | 'pages' | 'files' | 'search';

export interface BuildOptions {
  archive: string;
  out: string;
  baseUrl?: string | undefined;
  /** a folder of templates that replace ours: code of whoever runs the build, never of the archive */
  templates?: string | undefined;
  cache?: boolean | string;
  /** called once it is known what the site will be and what sets it, before the first page is written */
  onSite?: ((site: Site, out: string, templates: Templates) => Promise<void>) | undefined;
  onProgress?: (stage: Stage, done: number, total: number) => void;
}

export interface BuildResult {
  archive: Archive;
  /** null where there was nothing to publish: then the output is left as it was */
  site: Site | null;
  out: string;
  pages: number;
  records: number;
  /** what cost a page, a record or a file of the site, and no more */
  faults: ArchiveMessage[];
  /** what stands in the site and Lectern did not make: paths in it */
  kept: string[];
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
  const faults: ArchiveMessage[] = [];
  const result = { archive, out, times, faults };
  if (archive.briefings.length === 0) {
    const nothing = { site: null, pages: 0, records: 0, kept: [] };
    return { ...result, ...nothing, time: performance.now() - started };
  }

  const onFault = (fault: ArchiveMessage) => void faults.push(fault);
  const placed = placeBriefings(archive);
  const onPageFault = (page: Page, error: unknown) => onFault(faultOfPage(page, placed.kinds, error));
  const write = async (fresh: string): Promise<[Site, WrittenSearch | null]> => {
    const stop = new AbortController();
    const { signal } = stop;
    let waiting = false;
    const search = during('search', (tick) => {
      const onProgress = (done: number, total: number) => waiting && tick(done, total);
      return writeSearch(placed.editions, fresh, { signal, onProgress, onFault });
    });
    const writeSite = async (): Promise<Site> => {
      const site = await during('site', async () => makeSite(archive, options, placed));
      for (const fault of site.faults) onFault(fault);
      site.pages = writablePages(site.pages, onPageFault);
      await options.onSite?.(site, out, overrides.templates);
      // a fault of somebody’s own templates is for them to mend, before they replace the site
      const onFaultOfOurs = options.templates ? undefined : onPageFault;
      await during('pages', (onProgress) =>
        renderPages(site, fresh, {
          onProgress,
          signal,
          templates: overrides.templates,
          onFault: onFaultOfOurs,
        }),
      );
      await during('files', () => writeFiles(site, archive, fresh, { overrides, onFault }));
      waiting = true;
      return site;
    };
    const writing = writeSite();
    try {
      const [site, written] = await Promise.all([writing, search]);
      if (written) await writeFilters(site.editions, fresh, written);
      return [site, written];
    } catch (error) {
      // the other must have ended before its folder goes
      stop.abort(error);
      await Promise.allSettled([writing, search]);
      throw (await fullDisk(fresh)) ?? error;
    }
  };
  const { result: built, kept } = await replaceFolder(out, write, { spare: folder });
  const [site, written] = built;
  const numbers = { pages: site.pages.length, records: written?.records ?? 0 };
  return { ...result, site, ...numbers, kept, time: performance.now() - started };
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
