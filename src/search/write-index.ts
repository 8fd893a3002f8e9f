import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as Pagefind from 'pagefind';
import { groupBy } from '../site/group-by.ts';
import { deal, type Part, partCounts, partFolder } from './parts.ts';
import type { SearchRecord } from './record.ts';
import { renumber } from './renumber.ts';
import { type Service, startService } from './service.ts';
import { Vocabulary } from './word-list.ts';

/** The site has a search page of its own. */
const UNUSED = /^pagefind-.*ui\.|^pagefind-highlight\./;
/** The first part's serves them all. */
const CODE = /^pagefind(-worker)?\.js$|^wasm\./;
/** Records under way at once: the service reads them one by one from a pipe, which is never to run dry. */
const UNDER_WAY = 500;

/** Parts that are written at once, each by a Pagefind process of its own: it works on one core most of the time. */
const LANES = 2;

/** How long Pagefind may take to write: minutes in any case, and milliseconds a record. */
const MINUTES = 5;
const EACH = 10;

export interface IndexOptions {
  onProgress?: ((done: number, all: number) => void) | undefined;
  /** stops Pagefind, whatever it does; the writing then fails */
  signal?: AbortSignal | undefined;
  /** records in a part at most */
  most?: number | undefined;
}

export interface IndexResult {
  records: number;
  languages: string[];
}

/**
 * Writes the search index of a site into `folder` ("…/pagefind"): Pagefind’s parts, the words, and
 * `parts.json`, which names the hash of each part of each language.
 * @throws Error naming the step and Pagefind’s own words, for every error that it reports
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  { onProgress, signal, most }: IndexOptions = {},
): Promise<IndexResult> {
  await makeFolder(folder);
  const counts = partCounts(records, most);
  const parts = deal(records, counts);
  const written = parts.map((): Numbered[] => []);
  const vocabulary = new Vocabulary();
  let done = 0;
  const added = (record: SearchRecord) => {
    vocabulary.add(record);
    onProgress?.(++done, records.length);
  };
  const stop = new AbortController();
  const either = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const write = async (lane: number) => {
    const service = await startService(lane);
    try {
      for (let at = lane; at < parts.length; at += LANES) {
        await writePart(service, parts[at]!, folder, { signal: either, added });
        written[at] = await renumberPart(at, counts, folder);
      }
    } catch (error) {
      throw (await service.failure()) ?? error;
    } finally {
      await service.close();
    }
  };
  const lanes = Array.from({ length: Math.min(LANES, parts.length) }, (_, lane) =>
    write(lane).catch((error) => stop.abort(error)),
  );
  await Promise.all(lanes);
  either.throwIfAborted();
  await writeFilesBelow(folder, vocabulary.files());
  checkFound(records, written.flat());
  const hashes = groupBy(written.flat(), (one) => one.language);
  const named = [...hashes].map(([language, own]) => [language, own.map(({ hash }) => hash)]);
  await writeFile(join(folder, 'parts.json'), JSON.stringify(Object.fromEntries(named)));
  return { records: records.length, languages: [...counts.keys()].sort() };
}

/** Writes files whose paths are relative to the folder. */
export async function writeFilesBelow(
  folder: string,
  files: readonly { path: string; text: string }[],
): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
}

interface Adding {
  added: (record: SearchRecord) => void;
  signal: AbortSignal;
}

async function writePart(
  { createIndex, close }: Service,
  { records, folder: own }: Part,
  folder: string,
  { added, signal }: Adding,
): Promise<void> {
  const created = await createIndex();
  const index = checked('start', created).index;
  if (!index) throw new Error('Pagefind could not start: it gave no index and no reason');
  await addAll(index, records, { added, signal });
  signal.throwIfAborted();
  const limit = MINUTES * 60_000 + records.length * EACH;
  const outputPath = join(folder, own);
  signal.addEventListener('abort', close);
  try {
    checked('write its files', await within(limit, index.writeFiles({ outputPath })));
  } finally {
    signal.removeEventListener('abort', close);
  }
  await index.deleteIndex();
  for (const name of await readdir(outputPath)) {
    if (UNUSED.test(name) || (own !== '' && CODE.test(name))) await rm(join(outputPath, name));
  }
}

/** Pagefind does not answer at all where it cannot write. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'pagefind-entry.json'), '');
  } catch (error) {
    throw new Error(`The search index cannot be written to ${folder}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** @throws Error after `limit` milliseconds without an answer: a service that died says nothing */
async function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Pagefind gave no answer in ${Math.round(limit / 60_000)} minutes`)),
      limit,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Numbered {
  language: string;
  hash: string;
  found: number;
}

/** Gives each record of a part its place among all of its language. */
async function renumberPart(
  part: number,
  counts: ReadonlyMap<string, number>,
  folder: string,
): Promise<Numbered[]> {
  const own = [...counts].filter(([, count]) => part < count);
  return Promise.all(
    own.map(async ([language, count]) => ({
      language,
      ...(await renumber(join(folder, partFolder(part)), language, (at) => at * count + part)),
    })),
  );
}

/** That Pagefind’s files can be read as they are is settled here. @throws Error where a record is missing */
function checkFound(records: readonly SearchRecord[], written: readonly Numbered[]): void {
  for (const [language, all] of groupBy(records, (record) => record.language)) {
    const found = written.reduce((sum, one) => sum + (one.language === language ? one.found : 0), 0);
    if (found !== all.length) {
      throw new Error(
        `Pagefind’s index of "${language}" names ${found} of ${all.length} records: its format has changed`,
      );
    }
  }
}

/** Pagefind keeps the order in which the records come. Ends early, but with every answer in, at an error and when told to. */
async function addAll(
  index: Pagefind.PagefindIndex,
  records: readonly SearchRecord[],
  { added, signal }: Adding,
): Promise<void> {
  let next = 0;
  let failed = false;
  const addOneByOne = async () => {
    while (next < records.length && !failed && !signal.aborted) {
      const record = records[next++]!;
      try {
        checked(`take in ${record.url}`, await index.addCustomRecord(record));
      } catch (error) {
        failed = true;
        throw error;
      }
      added(record);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: UNDER_WAY }, addOneByOne));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Pagefind answers with its errors instead of throwing them. */
function checked<T extends { errors: string[] }>(step: string, response: T): T {
  if (response.errors.length > 0)
    throw new Error(`Pagefind could not ${step}: ${response.errors.join('; ')}`);
  return response;
}
