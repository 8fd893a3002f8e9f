import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as Pagefind from 'pagefind';
import { groupBy } from '../../text/group-by.ts';
import { PARTS, type Part as PartEntry } from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';
import { deal, type Part, partCounts } from './parts.ts';
import { type Renumbered, renumber } from './renumber.ts';
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
  /** Pagefind, or what stands for it where its answers are to be others */
  start?: typeof startService | undefined;
}

/** A record that the index does not hold, and why. */
export interface LeftOut {
  url: string;
  reason: string;
}

export interface IndexResult {
  records: number;
  languages: string[];
  leftOut: LeftOut[];
  /** languages of which some part is not as expected: their search is slower */
  slower: string[];
}

/**
 * Writes the search index of a site into `folder` ("…/pagefind"): Pagefind’s parts, the words, and
 * `parts.json`, which names each part of each language. A record that Pagefind does not take costs that record alone.
 * @throws Error naming the step and Pagefind’s own words, where there can be no search
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  { onProgress, signal, most, start = startService }: IndexOptions = {},
): Promise<IndexResult> {
  await makeFolder(folder);
  const counts = partCounts(records, most);
  const parts = deal(records, counts);
  const written = parts.map((): PartResult => ({ leftOut: [], languages: [] }));
  const vocabulary = new Vocabulary();
  let done = 0;
  const added = (record: SearchRecord) => {
    vocabulary.add(record);
    onProgress?.(++done, records.length);
  };
  const stop = new AbortController();
  const either = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const write = async (lane: number) => {
    const service = await start(lane);
    try {
      for (let at = lane; at < parts.length; at += LANES) {
        written[at] = await writePart(service, parts[at]!, folder, { signal: either, added });
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
  const byLanguage = groupBy(
    written.flatMap((part) => part.languages),
    (one) => one.language,
  );
  const named = [...byLanguage].map(([language, own]) => [
    language,
    own.map(({ hash, ids }): PartEntry => ({ hash, ids })),
  ]);
  await writeFile(join(folder, PARTS), JSON.stringify(Object.fromEntries(named)));
  const leftOut = written.flatMap((part) => part.leftOut);
  return {
    records: records.length - leftOut.length,
    languages: [...counts.keys()].sort(),
    leftOut,
    slower: [...byLanguage].flatMap(([language, own]) => (own.some(isSlower) ? language : [])),
  };
}

interface PartResult {
  leftOut: LeftOut[];
  languages: (Renumbered & { language: string })[];
}

const isSlower = ({ ids }: Renumbered): boolean => ids === 'table';

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
  service: Service,
  { records, folder: own }: Part,
  folder: string,
  adding: Adding,
): Promise<PartResult> {
  const { signal } = adding;
  const created = await service.createIndex();
  const index = checked('start', created).index;
  if (!index) throw new Error('Pagefind could not start: it gave no index and no reason');
  const leftOut = await addAll(
    index,
    records.map(({ record }) => record),
    service,
    adding,
  );
  signal.throwIfAborted();
  const limit = MINUTES * 60_000 + records.length * EACH;
  const outputPath = join(folder, own);
  signal.addEventListener('abort', service.close);
  try {
    checked('write its files', await within(limit, index.writeFiles({ outputPath })));
  } finally {
    signal.removeEventListener('abort', service.close);
  }
  await index.deleteIndex();
  for (const name of await readdir(outputPath)) {
    if (UNUSED.test(name) || (own !== '' && CODE.test(name))) await rm(join(outputPath, name));
  }
  const refused = new Set(leftOut.map(({ url }) => url));
  const languages: PartResult['languages'] = [];
  for (const [language, all] of groupBy(records, ({ record }) => record.language)) {
    const handed = all
      .filter(({ record }) => !refused.has(record.url))
      .map(({ record, place }) => ({ url: record.url, place }));
    const renumbered = await renumber(outputPath, language, handed);
    const reason = 'Pagefind did not take it, and did not say why';
    for (const url of renumbered.missing) leftOut.push({ url, reason });
    languages.push({ language, ...renumbered });
  }
  return { leftOut, languages };
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

/**
 * Pagefind keeps the order in which the records come. A record that it refuses is left out. Ends early, but with every answer in,
 * where its process has ended, where it is silent for too long, and when told to.
 */
async function addAll(
  index: Pagefind.PagefindIndex,
  records: readonly SearchRecord[],
  service: Service,
  { added, signal }: Adding,
): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = [];
  let next = 0;
  let over: Error | undefined;
  const addOneByOne = async () => {
    while (next < records.length && !over && !signal.aborted) {
      const record = records[next++]!;
      try {
        checked(`take in ${record.url}`, await index.addCustomRecord(record));
        added(record);
      } catch (error) {
        leftOut.push({ url: record.url, reason: firstLine(error) });
        over ??= await service.failure();
      }
    }
  };
  const watch = whereNothingMoves(
    () => next,
    () => {
      over = new Error(`Pagefind gave no answer in ${MINUTES} minutes`);
      // what it was asked is then refused
      void service.close();
    },
  );
  try {
    await Promise.all(Array.from({ length: UNDER_WAY }, addOneByOne));
  } finally {
    clearInterval(watch);
  }
  if (over) throw over;
  return leftOut;
}

/** Calls `then` where `count` has stood still for MINUTES. */
function whereNothingMoves(count: () => number, then: () => void): NodeJS.Timeout {
  let last = count();
  return setInterval(() => {
    if (last === count()) then();
    last = count();
  }, MINUTES * 60_000);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 300);
}

/** Pagefind answers with its errors instead of throwing them. */
function checked<T extends { errors: string[] }>(step: string, response: T): T {
  if (response.errors.length > 0)
    throw new Error(`Pagefind could not ${step}: ${response.errors.join('; ')}`);
  return response;
}
