import { setImmediate } from 'node:timers/promises';
import type { ArchiveMessage, PublishableArchive } from '../archive/types.ts';
import type { Aside, WordsFolder } from '../search/write/index.ts';
import { pageKeys } from '../site/keys.ts';
import { findPeople, makeSite, type Placed } from '../site/make-site.ts';
import { factsOf } from '../site/page-kinds.ts';
import { findPositions } from '../site/positions.ts';
import type { FoundTopics } from '../site/subjects.ts';
import type { Page, Site, Topic } from '../site/types.ts';
import type { BuildOptions } from './build-options.ts';
import { faultOfPage, fullDisk } from './faults.ts';
import { contentKey, type Ledger } from './ledger.ts';
import { pathOf, pathOfWritable, writablePages } from './output-path.ts';
import type { Overrides } from './overrides.ts';
import type { PositionsThread } from './positions-thread.ts';
import { releaseName } from './release.ts';
import { renderPages } from './render-pages.ts';
import type { SiteState } from './site-state.ts';
import type { During } from './stages.ts';
import { writeFilesOfBriefings, writeFilesOfSite, writePreviews } from './write-files.ts';
import { makeFilters, writeFilters, writeSearch } from './write-search.ts';
import { writeSiteData } from './write-site-data.ts';
import type { Writing } from './writing.ts';

/** What a site is written of. */
export interface Written {
  archive: PublishableArchive;
  placed: Placed;
  overrides: Overrides;
  ledger: Ledger;
  /** the site that stands, of which the ledger knows */
  standing: string;
  /** the search of it */
  parts: SiteState['parts'];
  /** stands for all that sets the pages */
  keySetting: string;
  /** the thread that writes the search */
  aside: Aside;
  /** where it is kept what the search takes for words; null for nowhere */
  words: WordsFolder | null;
  /** the topics that a thread finds; null where they are found here */
  topicsFound: Promise<FoundTopics | null> | null;
  /** finds what is said on them again and again; null where that is found here */
  positions: PositionsThread | null;
  /** takes the files that are made one by one */
  writing: Writing;
  during: During;
}

/** What became of it. */
export interface WholeSite {
  pages: number;
  /** of them, those of single answers */
  itemPages: number;
  records: number;
  parts: SiteState['parts'];
  faults: ArchiveMessage[];
}

type Options = Pick<BuildOptions, 'baseUrl' | 'templates' | 'jobs' | 'onSite'>;

/**
 * Writes what does not stand yet of a site into the folder `fresh`: its search in a thread, and beside it the pages and all other
 * files. Where one of the two fails, it is thrown when the other has ended.
 */
export async function writeWhole(written: Written, options: Options, fresh: string): Promise<WholeSite> {
  const { placed, ledger, during } = written;
  const faults: ArchiveMessage[] = [];
  const onFault = (fault: ArchiveMessage) => void faults.push(fault);
  const stop = new AbortController();
  const { signal } = stop;
  let waiting = false;
  const search = during('search', (tick) =>
    writeSearch(placed.editions, fresh, {
      signal,
      // while pages are written, those are told of
      onProgress: (done, total) => waiting && tick(done, total),
      onFault,
      ledger,
      known: written.parts,
      lanes: options.jobs,
      aside: written.aside,
      words: written.words,
      after: written.topicsFound,
    }),
  );
  const rest = writeRest(written, options, { fresh, signal, onFault }).then((site) => {
    waiting = true;
    // while the search is still written
    return { site, filters: makeFilters(site.editions) };
  });
  try {
    const [{ site, filters }, found] = await Promise.all([rest, search]);
    if (found) await writeFilters(site.editions, fresh, found, ledger, filters);
    return {
      pages: site.pages.length,
      itemPages: site.pages.filter(({ kind }) => kind === 'item').length,
      records: found?.records ?? 0,
      parts: found?.parts ?? {},
      faults,
    };
  } catch (error) {
    // all others must have ended before its folder goes
    stop.abort(error);
    await Promise.allSettled([rest, search]);
    await written.writing.dismiss();
    throw (await fullDisk(fresh)) ?? error;
  }
}

interface Aim {
  fresh: string;
  signal: AbortSignal;
  onFault: (fault: ArchiveMessage) => void;
}

/** All but the search. */
async function writeRest(
  {
    archive,
    placed,
    overrides,
    ledger,
    standing,
    keySetting,
    topicsFound,
    positions,
    writing,
    during,
  }: Written,
  options: Options,
  { fresh, signal, onFault }: Aim,
): Promise<Site> {
  const onPageFault = (page: Page, error: unknown) => {
    // so that the next build tries it, and tells of it, again
    ledger.stands(pathOf(page.address), 'failed');
    onFault(faultOfPage(page, placed.kinds, error));
  };
  // what starts beside it has its turn first
  await setImmediate();
  const files = { overrides, ledger, writing, onFault };
  // of what needs no topics as much as there is, while they are looked for
  await during('site', async () => findPeople(archive, placed));
  await during('files', () => writeFilesOfBriefings(placed.editions, archive, fresh, files));
  const site = await during('site', async () => {
    const found = (await topicsFound) ?? undefined;
    return makeSite(archive, { ...options, release: releaseName }, placed, found);
  });
  for (const fault of site.faults) onFault(fault);
  site.pages = writablePages(site.pages, onPageFault);
  const keyOf = pageKeys(site, keySetting);
  const withoutKey = new Set<Page>();
  const isDue = (page: Page) => {
    const key = keyOf(page);
    if (key === null) withoutKey.add(page);
    return key === null || !ledger.stands(pathOfWritable(page.address), key);
  };
  const ofTopics = new Map<Page, Topic>();
  for (const page of site.pages) {
    const topic = factsOf(page, site.kinds).positions();
    if (topic) ofTopics.set(page, topic);
  }
  const topics = new Map([...ofTopics].filter(([page]) => isDue(page)));
  // while all is made that shows none of it
  const found = positions?.find([...topics.values()]);
  const due = site.pages.filter((page) => (ofTopics.has(page) ? topics.has(page) : isDue(page)));
  site.data = await during('files', () => writeSiteData(site, fresh, { ledger, standing, onFault }));
  await options.onSite?.(site);
  // drawn aside, while pages are set
  await during('files', () => writePreviews(site, fresh, files));
  const onPage = (page: Page, html: string) => {
    if (withoutKey.has(page)) ledger.stands(pathOf(page.address), contentKey(html));
  };
  const positionsReady = async () => {
    await found;
    readPositions([...topics.values()]);
  };
  const onHash = (page: Page, hash: string) => ledger.note(pathOf(page.address), hash);
  await during('pages', (onProgress) =>
    renderPages(site, fresh, {
      pages: due,
      onPage,
      onHash,
      onProgress,
      positionsReady,
      signal,
      writing,
      templates: overrides.templates,
      // a fault of somebody’s own templates is for them to mend, before they replace the site
      onFault: options.templates ? undefined : onPageFault,
    }),
  );
  site.pageHash = (address) => ledger.hashOf(pathOfWritable(address));
  await during('files', () => writeFilesOfSite(site, archive, fresh, files));
  return site;
}

/** Of the topics that are to be set, together: of thousands that ask for the same briefings, each is read once or twice. */
function readPositions(topics: readonly Topic[]): void {
  try {
    findPositions(topics);
  } catch {
    // the page that asks for what cannot be read fails, and no other
  }
}
