import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { noCache, openCache, type ParseCache } from './cache.ts';
import { configFile, loadConfig } from './config.ts';
import { type DecisionsText, decisionsFile } from './decisions.ts';
import { takeOutDuplicates } from './duplicates.ts';
import { identify } from './identify.ts';
import type { Kept } from './kept.ts';
import { message } from './message.ts';
import { readPage } from './pages.ts';
import { parseInThreads } from './parse-pool.ts';
import { type Place, parseAgain, parseRaw, readRaw } from './read-transcript.ts';
import type { Archive, ArchivedBriefing, ArchiveMessage } from './types.ts';
import { isFolder, reasonOf, walk } from './walk.ts';

export interface LoadOptions {
  /** false: parse everything anew; a string: keep the cache in that folder. Else the user's cache folder is used. */
  cache?: boolean | string;
  /** threads that parse, where there is much to parse */
  jobs?: number | undefined;
  onProgress?: (done: number, total: number) => void;
}

/** How many files are open at a time. */
const atOnce = 4;

/**
 * A folder → everything in it that can be published, in order, and a message for everything that cannot.
 * Throws only where the folder itself cannot be read.
 */
export async function loadArchive(folder: string, options: LoadOptions = {}): Promise<Archive> {
  const root = await realpath(folder);
  const [stated, found] = await Promise.all([loadConfig(root), findFiles(root)]);
  const cache = await openCacheOf(root, options.cache);
  const parsed = await loadTranscripts(root, found, cache, stated.config.lang, options);
  await cache.close();
  const pages = await loadPages(root, found.pages);

  const usable = parsed.flatMap((loaded) => toArchived(loaded, found.base) ?? []);
  const unique = takeOutDuplicates(usable);
  return {
    folder: root,
    config: stated.config,
    briefings: identify(unique.briefings),
    pages: pages.pages,
    messages: [
      ...stated.messages,
      ...found.messages,
      ...parsed.flatMap((entry) => entry.messages),
      ...unique.messages,
      ...pages.messages,
    ],
  };
}

interface FoundFiles {
  /** the folder that holds the transcripts: "transcripts", or "" for an archive that holds nothing else */
  base: string;
  transcripts: string[];
  decisions: ReadonlySet<string>;
  pages: string[];
  messages: ArchiveMessage[];
}

async function findFiles(root: string): Promise<FoundFiles> {
  const base = (await isFolder(path.join(root, 'transcripts'))) ? 'transcripts' : '';
  const walked = await walk(root, base, new Set([configFile, 'pages']));
  const pages = (await isFolder(path.join(root, 'pages'))) ? await walk(root, 'pages') : null;
  const beside = base ? await walk(root, '', new Set([configFile, 'pages', base])) : null;
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
      ? [message(base || '.', 'no-transcripts', 'There is no transcript (.txt, .html, .md) in this folder.')]
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

async function openCacheOf(root: string, cache: LoadOptions['cache']): Promise<ParseCache> {
  if (cache === false) return noCache;
  return typeof cache === 'string' ? openCache(root, cache) : openCache(root);
}

interface Loaded extends Omit<Kept, 'words'> {
  file: string;
  words?: Kept['words'];
  digest?: string;
}

/** Fewer transcripts are parsed sooner than threads have started. */
const fewToParse = 40;

async function loadTranscripts(
  root: string,
  { transcripts: files, decisions }: FoundFiles,
  cache: ParseCache,
  lang: string | undefined,
  { jobs = 1, onProgress }: LoadOptions,
): Promise<Loaded[]> {
  const loaded: Loaded[] = new Array(files.length);
  let done = 0;
  const keep = (number: number, one: Omit<Loaded, 'file'>) => {
    loaded[number] = { file: files[number]!, ...one };
    onProgress?.(++done, files.length);
  };
  const places = files.map((file): Place => {
    const beside = decisions.has(decisionsFile(file)) ? decisionsFile(file) : null;
    return { root, file, beside, lang };
  });
  const again = (number: number, decided: DecisionsText | null) => () =>
    parseAgain(places[number]!, decided, () => loaded[number]?.briefing?.source.sha256 ?? '');
  const unknown: { number: number; decided: DecisionsText | null }[] = [];
  await inTurn(places, async (place, number) => {
    const raw = await readRaw(place);
    if (!('key' in raw)) return keep(number, { briefing: null, messages: [raw] });
    const kept = await cache.get(raw.key, again(number, raw.decided));
    if (kept) keep(number, { ...kept, digest: raw.key });
    else unknown.push({ number, decided: raw.decided });
  });
  unknown.sort((a, b) => a.number - b.number);
  if (cache.folder !== null && jobs > 1 && unknown.length >= fewToParse) {
    const decidedOf = new Map(unknown.map(({ number, decided }) => [number, decided]));
    const tasks = unknown.map(({ number }) => ({ number, place: places[number]! }));
    const put: Promise<void>[] = [];
    await parseInThreads(tasks, jobs, { folder: cache.folder }, (parsed) => {
      const { number } = parsed;
      const more = again(number, decidedOf.get(number) ?? null);
      if ('message' in parsed) keep(number, { briefing: null, messages: [parsed.message] });
      else if ('encoded' in parsed)
        keep(number, { ...cache.take(parsed.key, parsed.encoded, more), digest: parsed.key });
      else
        put.push(
          cache
            .put(parsed.key, parsed.parsed, more)
            .then((kept) => keep(number, { ...kept, digest: parsed.key })),
        );
    });
    await Promise.all(put);
    return loaded;
  }
  await inTurn(unknown, async ({ number }) => {
    const place = places[number]!;
    const raw = await readRaw(place);
    if (!('key' in raw)) return keep(number, { briefing: null, messages: [raw] });
    const kept = await cache.put(raw.key, parseRaw(place, raw), again(number, raw.decided));
    keep(number, { ...kept, digest: raw.key });
  });
  return loaded;
}

/** Some at a time, in order. */
async function inTurn<T>(list: readonly T[], work: (one: T, number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < list.length; i = next++) await work(list[i]!, i);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
}

/** The series is what front matter states, else the folder right below transcripts/, unless that is a year. */
function toArchived(
  { file, briefing, messages: _, ...known }: Loaded,
  base: string,
): ArchivedBriefing | null {
  if (!briefing) return null;
  const folders = file
    .slice(base ? base.length + 1 : 0)
    .split('/')
    .slice(0, -1);
  const folder = folders[0] !== undefined && !/^\d{4}$/.test(folders[0]) ? folders[0] : null;
  const series = briefing.series ?? folder;
  return { briefing: { ...briefing, series }, file, series, ...known };
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
      if (read.page) pages.push(read.page);
    } catch (error) {
      messages.push(message(file, 'unreadable-file', `The file cannot be read: ${reasonOf(error)}.`));
    }
  }
  return { pages, messages };
}
