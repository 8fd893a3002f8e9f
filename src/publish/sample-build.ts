import path from 'node:path';
import { loadArchive } from '../archive/load.ts';
import type { ArchiveMessage } from '../archive/types.ts';
import { makeSite } from '../site/make-site.ts';
import { releaseName } from './release.ts';
import { SitePages } from './site-pages.ts';
import { writeFiles } from './write-files.ts';
import { writeFilters, writeSearch } from './write-search.ts';

/** What Eleventy needs to build an archive without `lectern build`: the pages, and what is written after them. */
export function sampleBuild(folder: string): {
  pages: () => Promise<SitePages>;
  finish: (out: string) => Promise<void>;
} {
  const made = loadArchive(folder).then((archive) => ({
    archive,
    site: makeSite(archive, { release: releaseName }),
  }));
  return {
    pages: async () => new SitePages((await made).site),
    finish: async (out) => {
      const { archive, site } = await made;
      const folder = path.resolve(out);
      for (const fault of site.faults) raise(fault);
      await writeFiles(site, archive, folder, { onFault: raise });
      const search = await writeSearch(site.editions, folder, { onFault: raise });
      if (search) await writeFilters(site.editions, folder, search);
    },
  };
}

/** Whoever builds with Eleventy alone is told of the first fault by Eleventy. */
function raise({ file, line, reason }: ArchiveMessage): never {
  throw new Error(`${file}${line === null ? '' : `:${line}`}: ${reason}`);
}
