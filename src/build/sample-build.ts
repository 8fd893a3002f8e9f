import path from 'node:path';
import { loadArchive } from '../archive/load.ts';
import { makeSite } from '../site/make-site.ts';
import { SitePages } from './site-pages.ts';
import { writeFiles } from './write-files.ts';
import { writeFilters, writeSearch } from './write-search.ts';

/** What Eleventy needs to build an archive without `lectern build`: the pages, and what is written after them. */
export function sampleBuild(folder: string): {
  pages: () => Promise<SitePages>;
  finish: (out: string) => Promise<void>;
} {
  const made = loadArchive(folder).then((archive) => ({ archive, site: makeSite(archive) }));
  return {
    pages: async () => new SitePages((await made).site),
    finish: async (out) => {
      const { archive, site } = await made;
      await writeFiles(site, archive, path.resolve(out));
      await writeFilters(site.editions, path.resolve(out));
      await writeSearch(site.editions, path.resolve(out));
    },
  };
}
