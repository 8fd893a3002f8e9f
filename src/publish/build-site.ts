import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { KeptTexts } from '../archive/former-text.ts';
import { cacheFolderFor, type LoadOptions, loadScanned, type Scan, scanArchive } from '../archive/load.ts';
import { messagesOf } from '../archive/message.ts';
import { today } from '../archive/today.ts';
import type { Archive, PublishableArchive } from '../archive/types.ts';
import { whoMessages } from '../people/who-is-who.ts';
import { type Aside, dismiss, startAside, type WordsFolder } from '../search/write/index.ts';
import { type Placed, placeBriefings } from '../site/make-site.ts';
import { recallMessages } from '../site/recalls.ts';
import type { FoundTopics } from '../site/subjects.ts';
import { archiveFolder } from './archive-folder.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { type Standing, writeEarly } from './early.ts';
import { type KeptLock, keepLock, type LockMode } from './keep-lock.ts';
import { learn } from './learn.ts';
import { contentKey, Ledger } from './ledger.ts';
import { LookThread } from './look-thread.ts';
import { recoverLock } from './lost-lock.ts';
import { checkOutput, isOurs } from './output-folder.ts';
import { loadOverrides, noOverrides, type Overrides } from './overrides.ts';
import { Overtaken } from './overtaken.ts';
import { PositionsThread } from './positions-thread.ts';
import { release } from './release.ts';
import { settingOf } from './setting.ts';
import { noChanges } from './site-changes.ts';
import { type KnownSite, type RememberedSite, StateFile, type Told } from './site-state.ts';
import { type During, stopwatch } from './stages.ts';
import { takeOver } from './take-over.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { TopicsBeside } from './topics-aside.ts';
import { UsageError } from './usage-error.ts';
import { weigh } from './weigh.ts';
import { searchFolder } from './write-search.ts';
import { WriteThread } from './write-thread.ts';
import { writeWhole } from './write-whole.ts';
import { type Writing, writingNow } from './writing.ts';

export type { BuildOptions, BuildResult, Early } from './build-options.ts';
export type { Stage } from './stages.ts';

/**
 * An archive → a site in `out`, or nothing changed there. What stands there already as it shall be is not made again; the site
 * is the same, byte for byte, as one made from nothing. Throws UsageError for a wish that cannot be fulfilled.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const folder = await archiveFolder(options.archive);
  const out = await checkOutput(options.out, folder);
  // the words have to lie somewhere while the site is made
  const cache = options.cache === false ? await makeTemporaryFolder() : null;
  try {
    return await inTime(cache === null ? options : { ...options, cache }, folder, out);
  } finally {
    if (cache !== null) await rm(cache, { recursive: true, force: true });
  }
}

/** So often is begun anew what others overtake. */
const MOST_TRIES = 3;

/** Begins anew where another build of the archive was quicker: of what that made little is left to do. */
async function inTime(options: BuildOptions, folder: string, out: string): Promise<BuildResult> {
  for (let tries = 1; ; tries++) {
    try {
      // who waited for the change was told of it
      return await whileHeld(tries === 1 ? options : { ...options, early: undefined }, folder, out);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (tries === MOST_TRIES) throw new UsageError(error.message);
    }
  }
}

async function whileHeld(options: BuildOptions, folder: string, out: string): Promise<BuildResult> {
  const held: Held = { aside: null, topics: null, positions: null, look: null, writing: null, later: [] };
  try {
    return await build(options, folder, out, held);
  } finally {
    if (held.aside) await dismiss(held.aside);
    await held.topics?.dismiss();
    await held.positions?.dismiss();
    await held.look?.dismiss();
    await held.writing?.dismiss();
    await doneNow(held.later);
  }
}

/** What ends with the build, however that ends. */
interface Held {
  /** the thread that writes the search */
  aside: Aside | null;
  /** the thread that finds topics */
  topics: TopicsBeside | null;
  /** the thread that finds what is said on topics again and again */
  positions: PositionsThread | null;
  /** the thread that looks at the site that stands */
  look: LookThread | null;
  /** the thread that writes files */
  writing: WriteThread | null;
  /** work of the reading that is left until nothing more is read */
  later: (() => Promise<void>)[];
}

async function doneNow(later: (() => Promise<void>)[]): Promise<void> {
  for (const work of later.splice(0)) await work();
}

/** A build under way: what it reads, what it makes the site of, and what it is measured by. */
interface Build {
  folder: string;
  out: string;
  setting: string;
  /** stands for everything that the site is made of. @param lock the text of the lock, null for none */
  fingerprintWith: (lock: string | null, texts: KeptTexts) => string;
  overrides: Overrides;
  /** what is remembered of the site; null where nothing is */
  states: StateFile | null;
  /** stands for that as it was when the build began */
  seal: string | null;
  load: (heard?: LoadOptions['heard'], meanwhile?: LoadOptions['meanwhile']) => Promise<Archive>;
  /** work of the reading that is left until nothing more is read */
  later: (() => Promise<void>)[];
  during: During;
  finish: (
    told: Told,
    more: Pick<BuildResult, 'built' | 'changed' | 'files' | 'kept' | 'addresses'>,
  ) => BuildResult;
}

async function build(options: BuildOptions, folder: string, out: string, held: Held): Promise<BuildResult> {
  let started = performance.now();
  const { times, during } = stopwatch(options.onProgress);
  const { later } = held;
  const loader: LoadOptions = {
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    jobs: options.jobs ?? availableParallelism(),
    later: (work) => void later.push(work),
    today: options.today,
  };
  const overrides = options.templates ? await loadOverrides(options.templates) : noOverrides;
  const setting = await settingOf(options, overrides);
  const learnt = options.early ? await learn(folder, loader, options, overrides.templates) : null;
  if (options.early) {
    await options.early.ready();
    // what it waited for a change is none of its time
    started = performance.now();
  }
  const cacheFolder = cacheFolderFor(folder, options.cache);
  // what is shown early is written while it would look
  if (cacheFolder !== null && !options.early)
    held.look = await LookThread.start({ folder: cacheFolder, out }, loader.jobs ?? 1);
  const { look } = held;
  const scan = await during('read', () => scanArchive(folder, loader));
  const counting = { folder: scan.cacheFolder, release: await release() };
  const startTopics = () => TopicsBeside.start(scan.raws.length, loader.jobs ?? 1, counting);
  // it adds up what the last build counted while all else is read
  if (scan.isOther && !options.early) held.topics = startTopics();
  const states = scan.cacheFolder === null ? null : new StateFile(scan.cacheFolder, out);
  const making: Build = {
    folder,
    out,
    setting,
    fingerprintWith: (lock, texts) =>
      contentKey(JSON.stringify([setting, scan.print, lock === null ? '' : contentKey(lock), [...texts]])),
    overrides,
    states,
    seal: (await states?.seal()) ?? null,
    load: (heard, meanwhile) =>
      during('read', (onProgress) =>
        loadScanned(scan, { ...loader, ...learnt?.open, onProgress, heard, meanwhile }),
      ),
    later,
    during,
    finish: (told, more) => ({ ...told, ...more, out, times, time: performance.now() - started }),
  };
  const early = learnt?.standing ? await showEarly(making, learnt.standing, options) : null;
  const remembered = (await isOurs(out)) ? ((await making.states?.read()) ?? null) : null;
  const lock = typeof scan.lock === 'string' ? scan.lock : null;
  const mode = options.lock ?? 'leave';
  const hold = async (site: RememberedSite) => site.known((await look?.others(site.seal)) ?? null);
  const looked = isOfNow(remembered, making.fingerprintWith(lock, scan.kept), mode)
    ? await hold(remembered)
    : null;
  if (looked && isDone(looked)) {
    await doneNow(later);
    return making.finish(looked.state.told, {
      built: true,
      changed: 0,
      files: options.listed ? noChanges : null,
      kept: looked.strangers,
      addresses: null,
    });
  }
  // it loads what it needs while the archive is read
  held.aside = startAside();
  const standing = searchFolder(out);
  const words = scan.cacheFolder === null ? null : { ...counting, folder: scan.cacheFolder, standing };
  held.topics ??= startTopics();
  const { topics } = held;
  // looks at the site when little else is left to do than to wait for what changed
  const meanwhile = () => look?.go();
  const archive = early?.archive ?? (await loadAndRecover(making, scan, loader, topics, meanwhile));
  // of an archive that was loaded already
  topics?.hear(archive.briefings);
  const kept = await keepLock(archive, out, mode, scan.kept);
  // what is known of former texts may have changed with the lock
  const known = kept.archive.briefings === archive.briefings ? early?.placed : undefined;
  const placed = known ?? placeBriefings(kept.archive);
  const topicsFound = topics?.find(placed.editions, kept.archive.config) ?? null;
  // while they are looked for
  const before = looked ?? (remembered && (await hold(remembered)));
  if ((loader.jobs ?? 1) > 1) {
    held.writing = new WriteThread();
    if (scan.cacheFolder !== null) held.positions = new PositionsThread(scan.cacheFolder, counting.release);
  }
  const mayHaveStrangers = remembered && look ? () => look.mayHaveStrangers(remembered.seal) : undefined;
  return makeAnew(making, { ...kept, archive: withoutOutlines(kept.archive) }, placed, {
    before,
    mayHaveStrangers,
    aside: held.aside,
    words,
    topics,
    topicsFound,
    positions: held.positions,
    writing: held.writing ?? writingNow,
    options,
  });
}

/** What was read of each briefing without its words is in the site by now, or not asked for again. */
function withoutOutlines(archive: PublishableArchive): PublishableArchive {
  const briefings = archive.briefings.map(({ briefing, file, series }) => ({ briefing, file, series }));
  return { ...archive, briefings };
}

/** The archive; where its lock was lost, with what the site that stands has of it. */
async function loadAndRecover(
  { out, load }: Build,
  scan: Scan,
  loader: LoadOptions,
  topics: TopicsBeside | null,
  meanwhile: () => void,
): Promise<Archive> {
  const archive = await load((briefings) => topics?.hear(briefings), meanwhile);
  if (scan.lock !== null) return archive;
  const recovered = await recoverLock(archive, out, loader.today ?? today());
  if (!recovered) return archive;
  const again = await loadScanned({ ...scan, lock: recovered.text }, loader);
  const { settlement, messages } = again;
  return {
    ...again,
    messages: [recovered.message, ...messages],
    // what lies there is none
    ...(settlement ? { settlement: { ...settlement, text: null } } : {}),
  };
}

/** Whether a site was made of what would be made now, lock included. */
function isOfNow(site: RememberedSite | null, fingerprint: string, mode: LockMode): site is RememberedSite {
  return (
    site?.fingerprint === fingerprint || (mode === 'leave' && site?.fingerprint === pending(fingerprint))
  );
}

/** Whether it stands as it was made. What could not be made is tried again. */
const isDone = ({ isWhole, state }: KnownSite): boolean =>
  isWhole && state.told.faults.every(({ severity }) => severity !== 'error');

/** Of a site whose archive has not got the lock that it was made with. */
const pending = (fingerprint: string): string => `${fingerprint} pending`;

/** Brings into the site what concerns most whoever waits for it. Null where no site stands that is known. */
async function showEarly(
  { states, out, load, overrides: { templates } }: Build,
  standing: Standing,
  { early }: BuildOptions,
): Promise<{ archive: Archive; placed: Placed } | null> {
  if (!states || !(await isOurs(out))) return null;
  const archive = await load();
  const placed = placeBriefings(archive);
  const begin = (paths: readonly string[]) => states.begin(paths);
  const paths = await writeEarly(placed, standing, out, { templates, begin });
  if (paths.length > 0) early?.written();
  return { archive, placed };
}

interface Anew {
  /** the site that stands; null where nothing is known of one */
  before: KnownSite | null;
  /** whether something may stand in it that is none of its files; it is looked at where nothing is known of that */
  mayHaveStrangers: (() => Promise<boolean>) | undefined;
  aside: Aside;
  words: WordsFolder | null;
  topics: TopicsBeside | null;
  /** what it finds; null where topics are found here */
  topicsFound: Promise<FoundTopics | null> | null;
  /** finds what is said on them again and again; null where that is found here */
  positions: PositionsThread | null;
  writing: Writing;
  options: BuildOptions;
}

/** Makes what does not stand yet, and brings it into the site. */
async function makeAnew(
  { folder, out, setting, fingerprintWith, overrides, states, seal, later, during, finish }: Build,
  { archive, text, texts, isPending, changes, faults: lockFaults }: KeptLock,
  placed: Placed,
  { before, mayHaveStrangers, aside, words, topics, topicsFound, positions, writing, options }: Anew,
): Promise<BuildResult> {
  const fingerprint = fingerprintWith(text, texts);
  const tell = (numbers: Pick<Told, 'pages' | 'records' | 'faults' | 'weight'>): Told => ({
    briefings: archive.briefings.length,
    messages: [
      ...lockFaults,
      ...messagesOf(archive),
      ...whoMessages(placed.people ?? [], archive),
      ...recallMessages(placed.editions),
    ],
    ...numbers,
  });
  if (archive.briefings.length === 0)
    return finish(tell({ pages: 0, records: 0, faults: [], weight: null }), {
      built: false,
      changed: 0,
      files: options.listed ? noChanges : null,
      kept: [],
      addresses: changes,
    });
  const ledger = new Ledger(before?.state.files, setting, before?.listed);
  const written = {
    archive,
    placed,
    overrides,
    ledger,
    standing: out,
    parts: before?.state.parts ?? {},
    // a template of somebody’s own may show anything of the archive
    keySetting: options.templates ? fingerprint : setting,
    aside,
    words,
    topicsFound,
    positions,
    writing,
    during,
  };
  const write = (fresh: string) => writeWhole(written, options, fresh);
  const made = await takeOver(out, write, {
    spare: folder,
    before,
    states,
    seal,
    ledger,
    listed: options.listed ?? false,
    mayHaveStrangers,
  });
  const { parts, itemPages, ...numbers } = made.result;
  const told = tell({ ...numbers, weight: weigh(ledger.files, out, itemPages) });
  await doneNow(later);
  await topics?.ended();
  const standing = isPending ? pending(fingerprint) : fingerprint;
  // what became of the lock is told once
  const lasting = { ...told, messages: told.messages.filter(({ rule }) => !OF_ONE_BUILD.has(rule)) };
  const state = { fingerprint: standing, told: lasting, parts, files: ledger.files };
  await states?.write(state, made.kept).catch(() => states.forget());
  const { changed, files, kept } = made;
  return finish(told, { built: true, changed, files, kept, addresses: changes });
}

/** What a build says of the lock as it found it. */
const OF_ONE_BUILD: ReadonlySet<string> = new Set(['lock-lost', 'lock-not-written']);
