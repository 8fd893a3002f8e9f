import { createHash } from 'node:crypto';
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openCache } from '../archive/cache.ts';
import { addFolder } from '../archive/hash-folder.ts';
import { type LoadOptions, loadScanned, scanArchive } from '../archive/load.ts';
import { messagesOf } from '../archive/message.ts';
import type { Archive, ArchiveMessage } from '../archive/types.ts';
import { type Aside, dismiss, startAside } from '../search/write/index.ts';
import { pageKeys } from '../site/keys.ts';
import { makeSite, type Placed, placeBriefings } from '../site/make-site.ts';
import type { Page, Site } from '../site/types.ts';
import { type Standing, standing, writeEarly } from './early.ts';
import { faultOfPage, fullDisk } from './faults.ts';
import { contentKey, Ledger } from './ledger.ts';
import { listedIn } from './made-files.ts';
import { checkOutput, isOurs, replaceFolder, type Update, updateFolder } from './output-folder.ts';
import { pathOf, writablePages } from './output-path.ts';
import { loadOverrides, noOverrides, type Overrides } from './overrides.ts';
import { release } from './release.ts';
import { renderPages } from './render-pages.ts';
import { type SiteState, StateFile, type Told } from './site-state.ts';
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
  /** how many things are done at a time; as many as there are cores where it is not said */
  jobs?: number | undefined;
  /** called once it is known what the site will be, before the first page is written */
  onSite?: ((site: Site) => Promise<void>) | undefined;
  /** for who waits for a change: what there is to know before it is learnt before, and what concerns it most comes first */
  early?: Early | undefined;
  onProgress?: (stage: Stage, done: number, total: number) => void;
}

export interface Early {
  /** resolves when the archive may have changed */
  ready: () => Promise<void>;
  /** called when the site shows what changed, apart from topics, speakers and search */
  written: () => void;
}

export interface BuildResult extends Told {
  /** false where there was nothing to publish: then the output is left as it was */
  built: boolean;
  out: string;
  /** files that were written, or taken away; 0 where the site was already as it shall be */
  changed: number;
  /** what stands in the site and Lectern did not make: paths in it */
  kept: string[];
  /** milliseconds of each stage; the search is written while the site is settled and its pages are written */
  times: Record<Stage, number>;
  /** milliseconds of the whole build */
  time: number;
}

/**
 * An archive → a site in `out`, or nothing changed there. What stands there already as it shall be is not made again; the site
 * is the same, byte for byte, as one made from nothing. Throws UsageError for a wish that cannot be fulfilled.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const folder = await archiveFolder(options.archive);
  const out = await checkOutput(options.out, folder);
  const held: Held = { aside: null };
  // the words have to lie somewhere while the site is made
  const cache = options.cache === false ? await mkdtemp(path.join(tmpdir(), 'lectern-')) : null;
  try {
    return await build(cache === null ? options : { ...options, cache }, folder, out, held);
  } finally {
    if (held.aside) await dismiss(held.aside);
    if (cache !== null) await rm(cache, { recursive: true, force: true });
  }
}

/** What ends with the build, however that ends. */
interface Held {
  /** the thread that writes the search */
  aside: Aside | null;
}

async function build(options: BuildOptions, folder: string, out: string, held: Held): Promise<BuildResult> {
  const started = performance.now();
  const times: Record<Stage, number> = { read: 0, site: 0, pages: 0, files: 0, search: 0 };
  const during = async <T>(
    stage: Stage,
    work: (tick: (done: number, total: number) => void) => Promise<T>,
  ) => {
    const start = performance.now();
    const result = await work((done, total) => options.onProgress?.(stage, done, total));
    times[stage] += performance.now() - start;
    return result;
  };
  const finish = (told: Told, more: Pick<BuildResult, 'built' | 'changed' | 'kept'>): BuildResult => ({
    ...told,
    ...more,
    out,
    times,
    time: performance.now() - started,
  });

  const overrides = options.templates ? await loadOverrides(options.templates) : noOverrides;
  const loading = {
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    jobs: options.jobs ?? availableParallelism(),
  };
  const setting = await settingOf(options, overrides);
  const later: Promise<void>[] = [];
  const loader: LoadOptions = { ...loading, later: (work) => void later.push(work) };
  const known = options.early ? await learn(folder, options, loader, overrides) : null;
  await options.early?.ready();
  const scan = await during('read', () => scanArchive(folder, loading));
  const fingerprint = contentKey(`${setting} ${scan.print}`);
  const states = scan.cacheFolder === null ? null : new StateFile(scan.cacheFolder, out);
  const load = () =>
    during('read', (onProgress) => loadScanned(scan, { ...loader, ...known?.open, onProgress }));
  let archive: Archive | undefined;
  let early: Placed | undefined;
  if (known?.standing && states && (await isOurs(out))) {
    archive = await load();
    const begin = (paths: readonly string[]) => states.begin(paths);
    const { templates } = overrides;
    early = placeBriefings(archive);
    const written = await writeEarly(early, known.standing, out, { templates, begin });
    if (written.length > 0) options.early?.written();
  }
  const before = (await isOurs(out)) ? ((await states?.read()) ?? null) : null;
  // what could not be made is tried again
  const isDone = before?.isWhole && before.state.told.faults.length === 0;
  if (isDone && before.state.fingerprint === fingerprint) {
    await Promise.all(later);
    return finish(before.state.told, { built: true, changed: 0, kept: before.strangers });
  }

  // it loads what it needs while the archive is read
  held.aside = startAside();
  const { aside } = held;
  const whole = archive ?? (await load());
  const { briefings } = whole;
  const told = (numbers: Pick<Told, 'pages' | 'records' | 'faults'>): Told => ({
    briefings: briefings.length,
    messages: messagesOf(whole),
    ...numbers,
  });
  if (briefings.length === 0)
    return finish(told({ pages: 0, records: 0, faults: [] }), { built: false, changed: 0, kept: [] });

  const faults: ArchiveMessage[] = [];
  const onFault = (fault: ArchiveMessage) => void faults.push(fault);
  const placed = early ?? placeBriefings(whole);
  const ledger = new Ledger(before?.state.files, setting);
  const onPageFault = (page: Page, error: unknown) => {
    // so that the next build tries it, and tells of it, again
    ledger.stands(pathOf(page.address), 'failed');
    onFault(faultOfPage(page, placed.kinds, error));
  };
  let site: Site | undefined;
  let records = 0;
  let parts: SiteState['parts'] = {};
  const write = async (fresh: string): Promise<Update> => {
    const stop = new AbortController();
    const { signal } = stop;
    let waiting = false;
    const search = during('search', (tick) => {
      const onProgress = (done: number, total: number) => waiting && tick(done, total);
      return writeSearch(placed.editions, fresh, {
        signal,
        onProgress,
        onFault,
        ledger,
        known: before?.state.parts ?? {},
        lanes: options.jobs,
        aside,
      });
    });
    const writeSite = async (): Promise<Site> => {
      // what starts beside it has its turn first
      await setImmediate();
      const made = await during('site', async () => makeSite(whole, options, placed));
      for (const fault of made.faults) onFault(fault);
      made.pages = writablePages(made.pages, onPageFault);
      await options.onSite?.(made);
      // a template of somebody’s own may show anything of the archive
      const keyOf = pageKeys(made, options.templates ? fingerprint : setting);
      const due = made.pages.filter((page) => {
        const key = keyOf(page);
        return key === null || !ledger.stands(pathOf(page.address), key);
      });
      const onPage = (page: Page, bytes: Uint8Array) => {
        if (keyOf(page) === null) ledger.stands(pathOf(page.address), contentKey(bytes));
      };
      // a fault of somebody’s own templates is for them to mend, before they replace the site
      const onFaultOfOurs = options.templates ? undefined : onPageFault;
      await during('pages', (onProgress) =>
        renderPages(made, fresh, {
          pages: due,
          onPage,
          onProgress,
          signal,
          templates: overrides.templates,
          onFault: onFaultOfOurs,
        }),
      );
      await during('files', () => writeFiles(made, whole, fresh, { overrides, ledger, onFault }));
      waiting = true;
      return made;
    };
    const writing = writeSite();
    try {
      let written: WrittenSearch | null;
      [site, written] = await Promise.all([writing, search]);
      records = written?.records ?? 0;
      if (written) await writeFilters(site.editions, fresh, written, ledger);
      parts = written?.parts ?? {};
      return { files: [...ledger.files.keys()], standing: ledger.standing };
    } catch (error) {
      // the other must have ended before its folder goes
      stop.abort(error);
      await Promise.allSettled([writing, search]);
      throw (await fullDisk(fresh)) ?? error;
    }
  };
  // what the cache could not take down stands in the list of the site itself
  const ours = [
    ...new Set([...(before?.listed ?? []), ...((await states?.begun()) ?? []), ...(await listedIn(out))]),
  ];
  const begin = (added: readonly string[]) => states?.begin(added) ?? Promise.resolve();
  const { result, kept } = before
    ? await updateFolder(out, write, { spare: folder, ours, begin })
    : await replaceFolder(out, write, { spare: folder });
  const gone = before ? ours.filter((file) => !ledger.files.has(file)) : [];
  const changed = result.files.length - result.standing.size + gone.length;
  const numbers = told({ pages: site?.pages.length ?? 0, records, faults });
  const state: SiteState = { fingerprint, told: numbers, parts, files: ledger.files };
  await Promise.all(later);
  await states?.write(state, kept, before ? result.standing : new Set()).catch(() => states.forget());
  return finish(numbers, { built: true, changed, kept });
}

/** What there is to know of an archive before it changes: its cache, open, and its site; null where it holds nothing. */
async function learn(
  folder: string,
  options: BuildOptions,
  loader: LoadOptions,
  { templates }: Overrides,
): Promise<{ open: Pick<LoadOptions, 'opened'>; standing: Standing | null }> {
  const scan = await scanArchive(folder, loader);
  const opened = scan.cacheFolder === null ? undefined : await openCache(scan.cacheFolder, true);
  const archive = await loadScanned(scan, { ...loader, opened });
  const site = archive.briefings.length === 0 ? null : makeSite(archive, options);
  return { open: { opened }, standing: site && standing(site, templates) };
}

/** Stands for all that makes a site of an archive: the release, the templates and what was asked for. */
async function settingOf({ baseUrl, templates }: BuildOptions, { css }: Overrides): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([await release(), baseUrl ?? null, css]));
  if (templates) await addFolder(hash, path.resolve(templates));
  return hash.digest('base64url');
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
