import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { emptyLock, type Lock } from '../lock/lock.ts';
import { printLock } from '../lock/print-lock.ts';
import type { Settlement } from '../lock/settle.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { sha256 } from '../text/sha256.ts';
import { cacheKey, folderOf, noCache, openCache, type ParseCache } from './cache.ts';
import { configFile, loadConfig } from './config.ts';
import { datesApart } from './dates-apart.ts';
import { decisionsFile } from './decisions.ts';
import { takeOutDuplicates } from './duplicates.ts';
import { endingsInWords } from './file-kinds.ts';
import { type KeptTexts, keptTexts } from './former-text.ts';
import { identify } from './identify.ts';
import { inTurn } from './in-turn.ts';
import { type Loaded, loadTranscripts, type Raw } from './load-transcripts.ts';
import { lockOf, lockText } from './lock-file.ts';
import { readLogo } from './logo.ts';
import { message } from './message.ts';
import { misspeltSeries } from './misspelt-series.ts';
import { picturesOf } from './page-pictures.ts';
import { readPage } from './pages.ts';
import { loadPeople, peopleFile } from './people-file.ts';
import { keyParts, type Place, parseRaw, readRaw } from './read-transcript.ts';
import { SeenFiles } from './seen-files.ts';
import { seriesInLanguages } from './series-in-languages.ts';
import { today } from './today.ts';
import type { Archive, ArchivedBriefing, ArchiveMessage, ArchiveSettlement } from './types.ts';
import { untitledSeries } from './untitled-series.ts';
import { withVersions } from './versions.ts';
import { isFolder, reasonOf, walk } from './walk.ts';

export interface LoadOptions {
  /** false: parse everything anew; a string: keep the cache in that folder. Else the user's cache folder is used. */
  cache?: boolean | string;
  /** threads that parse, where there is much to parse */
  jobs?: number | undefined;
  onProgress?: (done: number, total: number) => void;
  /** ISO 8601, the date of what happens to addresses now; else the system's, or $SOURCE_DATE_EPOCH */
  today?: string | undefined;
  /** the cache of the archive, where it is open already */
  opened?: ParseCache | undefined;
  /** its lock, where that was read already: what that text says */
  lockRead?: { text: string; lock: Lock } | undefined;
  /** done once all is read but what threads still parse */
  meanwhile?: (() => void) | undefined;
  /** told of all briefings that can be used, before it is settled in what order they come and where they stand */
  heard?: ((briefings: readonly ArchivedBriefing[]) => void) | undefined;
  /** told of work that is to be done once nothing more is asked of the archive; it is done at once where nobody is told */
  later?: ((work: () => Promise<void>) => void) | undefined;
}

/** An archive whose files were looked at, and not yet parsed. */
export interface Scan {
  root: string;
  /** where the cache of the archive lies; null where nothing is kept */
  cacheFolder: string | null;
  /** stands for all that is in the archive but its lock and what that speaks of, and for what parses it */
  print: string;
  config: SiteConfig;
  configMessages: ArchiveMessage[];
  /** who is who, as far as `people.yaml` says */
  who: Awaited<ReturnType<typeof loadPeople>>;
  /** the text of its lock, null for none, or why it cannot be read */
  lock: string | null | ArchiveMessage;
  /** the transcripts that were replaced, and are kept */
  kept: KeptTexts;
  found: FoundFiles;
  raws: Raw[];
  /** whether transcripts may have come, changed or gone since the archive was looked at last */
  isOther: boolean;
  pages: { pages: Archive['pages']; messages: ArchiveMessage[] };
}

/** Looks at every file of an archive. Throws only where the folder itself cannot be read. */
export async function scanArchive(folder: string, options: LoadOptions = {}): Promise<Scan> {
  const root = await realpath(folder);
  const [stated, found, lock, kept, who] = await Promise.all([
    loadConfig(root),
    findFiles(root),
    lockText(root),
    keptTexts(root),
    loadPeople(root),
  ]);
  const { config } = stated;
  const cacheFolder = cacheFolderFor(root, options.cache);
  const seen = await SeenFiles.open(cacheFolder, config.lang);
  const raws: Raw[] = new Array(found.transcripts.length);
  await inTurn(found.transcripts, async (file, number) => {
    const beside = found.decisions.has(decisionsFile(file)) ? decisionsFile(file) : null;
    raws[number] = await rawOf({ root, file, beside, lang: config.lang }, seen);
  });
  await seen.write();
  const pages = await loadPages(root, found.pages);
  const logo = config.logo === undefined ? null : await readLogo(root, config.logo);
  const print = await cacheKey(
    JSON.stringify([stated, who, found.base, found.messages, pages]),
    JSON.stringify(raws.map((raw) => [raw.place.file, 'key' in raw ? raw.key : raw.message])),
    logo?.bytes ?? '',
  );
  return {
    root,
    cacheFolder,
    print,
    config,
    configMessages: stated.messages,
    who,
    lock,
    kept,
    found,
    raws,
    isOther: seen.isOther,
    pages,
  };
}

/** What decides what a transcript becomes. One that lies there as it did when it was read last is not read again. */
async function rawOf(place: Place, seen: SeenFiles): Promise<Raw> {
  const { root, file, beside } = place;
  const stamp = beside === null ? seen.stampOf(path.join(root, file)) : null;
  const known = seen.keyOf(file, stamp);
  if (known !== null) return { place, key: known, decided: null };
  const raw = await readRaw(place);
  if (!('key' in raw)) return { place, message: raw };
  seen.see(file, stamp, raw.key);
  return { place, key: raw.key, decided: raw.decided };
}

/**
 * A folder → everything in it that can be published, in order, and a message for everything that cannot.
 * Throws only where the folder itself cannot be read.
 */
export async function loadArchive(folder: string, options: LoadOptions = {}): Promise<Archive> {
  return loadScanned(await scanArchive(folder, options), options);
}

/** Reads one transcript for nothing: what has been done once is done in half the time. */
export async function practise({ raws }: Scan): Promise<void> {
  const place = raws.at(-1)?.place;
  const raw = place && (await readRaw(place));
  if (raw && 'key' in raw) parseRaw(place, raw);
}

/** The archive that was looked at. */
export async function loadScanned(scan: Scan, options: LoadOptions = {}): Promise<Archive> {
  const { root, found, pages } = scan;
  const { opened, later } = options;
  const cache = opened ?? (scan.cacheFolder === null ? noCache : await openCache(scan.cacheFolder));
  const readLock = () => {
    if (options.lockRead?.text === scan.lock) return options.lockRead.lock;
    return scan.lock === null || typeof scan.lock === 'string' ? lockOf(scan.lock) : scan.lock;
  };
  let lockRead: ReturnType<typeof readLock> | undefined;
  const meanwhile = () => {
    lockRead = readLock();
    options.meanwhile?.();
  };
  const parsed = await loadTranscripts(scan.raws, cache, { ...options, meanwhile });
  // what was read before a text was replaced is still there for whoever asks for the former one
  if (later) later(() => cache.close());
  else await cache.close();

  const usable = parsed.flatMap((loaded, at) => toArchived(loaded, found.base, scan.raws[at]!, cache) ?? []);
  const read = lockRead ?? readLock();
  const lock = 'rule' in read ? emptyLock() : read;
  const published = new Map([...lock.briefings.values()].map(({ file, address }) => [file, address]));
  const unique = takeOutDuplicates(usable, published);
  options.heard?.(unique.briefings);
  const failed = unreadable([...published.keys()], usable, found);
  const { briefings, settlement } = identify(unique.briefings, lock, {
    today: options.today ?? today(),
    failed,
  });
  const text = typeof scan.lock === 'string' && !('rule' in read) ? scan.lock : null;
  const readFormer = formerReader(scan.config.lang, cache);
  const settled = { ...settlement, before: lock, text, hash: hashOf(settlement), readFormer };
  return {
    folder: root,
    config: scan.config,
    people: scan.who,
    briefings: withVersions({ folder: root, settlement: settled, briefings }, scan.kept, text !== null),
    pages: pages.pages,
    settlement: settled,
    messages: [
      ...('rule' in read ? [read] : []),
      ...scan.configMessages,
      ...scan.who.messages,
      ...found.messages,
      ...parsed.flatMap((entry) => entry.messages),
      ...unique.messages,
      ...(await misspeltSeries(root, briefings)),
      ...datesApart(briefings),
      ...untitledSeries(briefings, scan.config),
      ...seriesInLanguages(briefings, scan.config),
      ...settlement.reused.map(reusedMessage),
      ...pages.messages,
    ],
  };
}

/** By itself, as what is held longer than the lock was made beside it. */
const hashOf =
  ({ lock }: Pick<Settlement, 'lock'>) =>
  (): string =>
    sha256(printLock(lock), 'hex');

/** Those of the files that are there and cannot be read, or lie in a folder that cannot be: nothing is known of what became of them. */
function unreadable(
  files: readonly string[],
  usable: readonly { file: string }[],
  { transcripts, messages }: FoundFiles,
): Set<string> {
  const read = new Set(usable.map(({ file }) => file));
  const found = new Set(transcripts);
  const closed = new Set(messages.filter(({ rule }) => REFUSED.has(rule)).map(({ file }) => file));
  const isIn = (file: string) =>
    [...file.matchAll(/\//g)].some(({ index }) => closed.has(file.slice(0, index))) || closed.has('.');
  return new Set(
    files.filter((file) => !read.has(file) && (found.has(file) || closed.has(file) || isIn(file))),
  );
}

/** Of a file or folder that is there. */
const REFUSED: ReadonlySet<string> = new Set(['unreadable-file', 'link-leads-out', 'link-to-folder']);

function reusedMessage({ file, address, now }: Settlement['reused'][number]): ArchiveMessage {
  return message(
    file,
    'address-reused',
    `Another briefing was published from this file, at ${address}. That address now says so, and this one is at ${now}.`,
  );
}

export interface FoundFiles {
  /** the folder that holds the transcripts: "transcripts", or "" for an archive that holds nothing else */
  base: string;
  transcripts: string[];
  decisions: ReadonlySet<string>;
  pages: string[];
  messages: ArchiveMessage[];
}

async function findFiles(root: string): Promise<FoundFiles> {
  const base = (await isFolder(path.join(root, 'transcripts'))) ? 'transcripts' : '';
  const walked = await walk(root, base, new Set([configFile, peopleFile, 'pages']));
  const pages = (await isFolder(path.join(root, 'pages'))) ? await walk(root, 'pages') : null;
  const beside = base ? await walk(root, '', new Set([configFile, peopleFile, 'pages', base])) : null;
  const withDecisions = new Set(walked.transcripts.map(decisionsFile));
  const messages = [
    ...walked.messages,
    ...(pages?.messages ?? []),
    ...(pages?.transcripts ?? [])
      .filter((file) => !isMarkdown(file))
      .map((file) => message(file, 'unknown-file', 'Not read: the archive’s own pages are Markdown (.md).')),
    ...[...walked.ignored, ...(beside?.ignored ?? [])]
      .filter((file) => file === 'site.yml')
      .map((file) => message(file, 'config-invalid', `Not read: its name must be ${configFile}.`)),
    ...walked.decisions
      .filter((file) => !withDecisions.has(file))
      .map((file) =>
        message(file, 'decisions-without-transcript', 'There is no transcript of this name beside it.'),
      ),
    ...(beside?.transcripts ?? []).map((file) =>
      message(file, 'beside-transcripts', 'Not read: it lies beside transcripts/, not in it.'),
    ),
    ...(beside?.messages ?? []).filter((found) => found.rule !== 'unknown-file'),
    ...ignoredMessage([...walked.ignored, ...(pages?.ignored ?? [])]),
    ...(walked.transcripts.length === 0
      ? [message(base || '.', 'no-transcripts', `There is no transcript (${endingsInWords}) in this folder.`)]
      : []),
  ];
  return {
    base,
    transcripts: walked.transcripts,
    decisions: new Set(walked.decisions),
    pages: (pages?.transcripts ?? []).filter(isMarkdown),
    messages,
  };
}

function isMarkdown(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

function ignoredMessage(ignored: readonly string[]): ArchiveMessage[] {
  if (ignored.length === 0) return [];
  const more = ignored.length > 5 ? ` and ${ignored.length - 5} more` : '';
  const names = `${ignored.slice(0, 5).join(', ')}${more}`;
  return [message('.', 'ignored-files', `Left aside, as they are no transcripts: ${names}.`)];
}

/** Where the cache of an archive lies; null where nothing is kept. @param root absolute, without links */
export function cacheFolderFor(root: string, cache: LoadOptions['cache']): string | null {
  if (cache === false) return null;
  return typeof cache === 'string' ? folderOf(root, cache) : folderOf(root);
}

/** A text that was read when it stood there is not parsed again. */
const formerReader =
  (lang: string | undefined, cache: ParseCache): ArchiveSettlement['readFormer'] =>
  (file, bytes) =>
    cache.reading(keyParts({ file, lang }, bytes, null), () =>
      parseRaw({ file, lang }, { bytes, decided: null }),
    ).briefing;

/** The series is what front matter states, else the folder right below transcripts/, unless that is a year. */
function toArchived(
  { file, briefing, messages: _, ...known }: Loaded,
  base: string,
  raw: Raw,
  cache: ParseCache,
): ArchivedBriefing | null {
  if (!briefing) return null;
  const folders = file
    .slice(base ? base.length + 1 : 0)
    .split('/')
    .slice(0, -1);
  const folder = folders[0] !== undefined && !/^\d{4}$/.test(folders[0]) ? folders[0] : null;
  const series = briefing.series ?? folder;
  const decided = 'decided' in raw ? raw.decided : null;
  const { place } = raw;
  const readAs = (bytes: Uint8Array) =>
    cache.reading(keyParts(place, bytes, decided), () => parseRaw(place, { bytes, decided })).briefing;
  return { briefing: { ...briefing, series }, file, series, readAs, ...known };
}

async function loadPages(
  root: string,
  files: readonly string[],
): Promise<{ pages: Archive['pages']; messages: ArchiveMessage[] }> {
  const pages: Archive['pages'] = [];
  const messages: ArchiveMessage[] = [];
  for (const file of files) {
    try {
      const read = readPage(file, await readFile(path.join(root, file)));
      messages.push(...read.messages);
      if (!read.page) continue;
      const shown = await picturesOf(root, read.page);
      messages.push(...shown.messages);
      pages.push(shown.pictures.length > 0 ? { ...read.page, pictures: shown.pictures } : read.page);
    } catch (error) {
      messages.push(message(file, 'unreadable-file', `The file cannot be read: ${reasonOf(error)}.`));
    }
  }
  return { pages, messages };
}
