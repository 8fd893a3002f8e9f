import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Briefing } from '../model/briefing.ts';
import { readSource } from '../read/read-source.ts';
import { cacheKey, noCache, openCache, type ParseCache } from './cache.ts';
import { configFile, loadConfig } from './config.ts';
import { decisionsFile, readDecisions } from './decisions.ts';
import { takeOutDuplicates } from './duplicates.ts';
import { identify } from './identify.ts';
import { message } from './message.ts';
import { readPage } from './pages.ts';
import { type ParsedTranscript, parseTranscript } from './transcript.ts';
import type { Archive, ArchivedBriefing, ArchiveMessage } from './types.ts';
import { isFolder, reasonOf, walk } from './walk.ts';

export interface LoadOptions {
  /** false: parse everything anew; a string: keep the cache in that folder. Else the user's cache folder is used. */
  cache?: boolean | string;
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
  const cache = openCacheOf(root, options.cache);
  const parsed = await loadTranscripts(root, found, cache, stated.config.lang, options.onProgress);
  await cache.prune();
  const pages = await loadPages(root, found.pages);

  const usable = parsed.flatMap(({ file, briefing }) =>
    briefing ? [toArchived(file, briefing, found.base)] : [],
  );
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

function openCacheOf(root: string, cache: LoadOptions['cache']): ParseCache {
  if (cache === false) return noCache;
  return typeof cache === 'string' ? openCache(root, cache) : openCache(root);
}

type Loaded = ParsedTranscript & { file: string };

async function loadTranscripts(
  root: string,
  { transcripts: files, decisions }: FoundFiles,
  cache: ParseCache,
  lang: string | undefined,
  onProgress: LoadOptions['onProgress'],
): Promise<Loaded[]> {
  const loaded: Loaded[] = new Array(files.length);
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let i = next++; i < files.length; i = next++) {
      const file = files[i]!;
      const beside = decisions.has(decisionsFile(file)) ? decisionsFile(file) : null;
      loaded[i] = { file, ...(await loadTranscript(root, file, beside, cache, lang)) };
      onProgress?.(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, worker));
  return loaded;
}

async function loadTranscript(
  root: string,
  file: string,
  beside: string | null,
  cache: ParseCache,
  lang: string | undefined,
): Promise<ParsedTranscript> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.join(root, file));
  } catch (error) {
    return {
      briefing: null,
      messages: [message(file, 'unreadable-file', `The file cannot be read: ${reasonOf(error)}.`)],
    };
  }
  const decided = beside ? await readDecisions(root, beside) : null;
  const key = await cacheKey(file, bytes, decided?.text ?? '', lang ?? '');
  const known = await cache.get(key);
  if (known) return known;
  const parsed = parseTranscript(readSource(file, bytes), decided, { lang });
  await cache.put(key, parsed);
  return parsed;
}

/** The series is what front matter states, else the folder right below transcripts/, unless that is a year. */
function toArchived(file: string, briefing: Briefing, base: string): ArchivedBriefing {
  const folders = file
    .slice(base ? base.length + 1 : 0)
    .split('/')
    .slice(0, -1);
  const folder = folders[0] !== undefined && !/^\d{4}$/.test(folders[0]) ? folders[0] : null;
  const series = briefing.series ?? folder;
  return { briefing: { ...briefing, series }, file, series };
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
