import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/publish/build-site.ts';
import { renderPages } from '../../src/publish/render-pages.ts';
import { readSource } from '../../src/read/read-source.ts';
import type { Site } from '../../src/site/types.ts';

/** Run as a process of its own by whole-build.ts, so that its memory is the build's alone: ARCHIVE OUT → one JSON line. */
const [archive = '', out = ''] = process.argv.slice(2);
const folder = join(archive, 'transcripts');

const reading = performance.now();
for (const file of readdirSync(folder)) readSource(file, readFileSync(join(folder, file)));
const read = performance.now() - reading;

let site: Site | undefined;
const { pages, records, times, time } = await buildSite({
  archive,
  out,
  cache: false,
  onSite: async (made) => {
    site = made;
  },
});
if (!site) throw new Error(`${archive} holds nothing to build.`);
const ownMemory = process.resourceUsage().maxRSS * 1024;

const again = `${out}-pages`;
mkdirSync(again);
const rendering = performance.now();
await renderPages(site, again);
const pagesAlone = performance.now() - rendering;
console.log(
  JSON.stringify({
    pages,
    records,
    wall: time,
    read,
    parse: times.read - read,
    site: times.site,
    write: times.pages + times.files,
    search: times.search,
    pagesAlone,
    ownMemory,
  }),
);
