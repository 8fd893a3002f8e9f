import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { orderOf } from './index-order.ts';
import type { SearchRecord } from './record.ts';
import { wordFiles } from './word-list.ts';

const UNUSED = [
  'ui.js',
  'ui.css',
  'modular-ui.js',
  'modular-ui.css',
  'component-ui.js',
  'component-ui.css',
  'highlight.js',
].map((name) => `pagefind-${name}`);
/** Records under way at once: the service reads them one by one from a pipe, which is never to run dry. */
const UNDER_WAY = 500;

/** How long Pagefind may take to write: minutes in any case, and milliseconds a record. */
const MINUTES = 5;
const EACH = 10;

export interface IndexOptions {
  onProgress?: ((done: number, all: number) => void) | undefined;
  /** stops Pagefind, whatever it does; the writing then fails */
  signal?: AbortSignal | undefined;
}

export interface IndexResult {
  records: number;
  languages: string[];
}

/**
 * Writes the search index of a site into `folder` ("…/pagefind").
 * @throws Error naming the step and Pagefind’s own words, for every error that it reports
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  { onProgress, signal }: IndexOptions = {},
): Promise<IndexResult> {
  await makeFolder(folder);
  try {
    const created = await createIndex();
    const index = checked('start', created).index;
    if (!index) throw new Error('Pagefind could not start: it gave no index and no reason');
    await addAll(index, records, { onProgress, signal });
    signal?.throwIfAborted();
    signal?.addEventListener('abort', close);
    const limit = MINUTES * 60_000 + records.length * EACH;
    checked('write its files', await within(limit, index.writeFiles({ outputPath: folder })));
  } finally {
    signal?.removeEventListener('abort', close);
    await close();
  }
  await checkOrder(records, folder);
  // the site has a search page of its own
  for (const name of UNUSED) await rm(join(folder, name), { force: true });
  for (const file of wordFiles(records)) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
  return {
    records: records.length,
    languages: [...new Set(records.map((record) => record.language))].sort(),
  };
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

/** The search page reads the order of the records out of Pagefind’s own file: that it can be read is settled here. */
async function checkOrder(records: readonly SearchRecord[], folder: string): Promise<void> {
  const counts = new Map<string, number>();
  for (const { language } of records) counts.set(language, (counts.get(language) ?? 0) + 1);
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
  for (const [language, count] of counts) {
    const { hash } = entry.languages[language];
    const found = orderOf(await readFile(join(folder, `pagefind.${hash}.pf_meta`))).length;
    if (found !== count) {
      throw new Error(
        `Pagefind’s index of "${language}" names ${found} of ${count} records: its format has changed`,
      );
    }
  }
}

/** Pagefind keeps the order in which the records come. Ends early, but with every answer in, at an error and when told to. */
async function addAll(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  { onProgress, signal }: IndexOptions,
): Promise<void> {
  let next = 0;
  let done = 0;
  let failed = false;
  const addOneByOne = async () => {
    while (next < records.length && !failed && !signal?.aborted) {
      const record = records[next++]!;
      try {
        checked(`take in ${record.url}`, await index.addCustomRecord({ ...record }));
      } catch (error) {
        failed = true;
        throw error;
      }
      onProgress?.(++done, records.length);
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
