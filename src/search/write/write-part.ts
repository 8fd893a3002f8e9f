import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type * as Pagefind from 'pagefind';
import {
  lengthLetter,
  listFile,
  type PartList,
  partFolder,
  textsFile,
  textsOf,
  wordsFile,
} from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';
import { readShown } from '../format/shown.js';
import { encodePostings, encodeWords } from '../format/words-file.js';
import { byWord, type PagefindIndex, readIndex } from './pagefind-files.ts';
import type { Service } from './service.ts';
import { vocabularyOf } from './word-list.ts';

/** Records under way at once: the service reads them one by one from a pipe, which is never to run dry. */
const UNDER_WAY = 500;

/** How long Pagefind may take to give what it made: minutes in any case, and milliseconds a record. */
const MINUTES = 5;
const EACH = 10;

/** A file of words is cut behind so many bytes, before it is compressed: a search loads one a word, of each part. */
const WORDS_BYTES = 16_000;

/**
 * Records in a file of texts: whole briefings, until there are so many at least, and so many at most. What a search shows stands
 * often side by side, a file each is too many files, and one of a hundred too heavy for one result.
 */
const TEXTS_LEAST = 28;
const TEXTS_MOST = 56;

/** Records that Pagefind is given at once: its memory grows with them, to 350 MB for so many. */
const BATCH = 4_000;

/** A text in few files is read quickest. */
const FRAGMENT_FILES = 8;

/**
 * Pagefind is told a language that it does not know, so that it leaves words as they are: the page compares them by stems, and a
 * stem that is cut twice, by two programs, is no stem. Those that are written without spaces it has to know.
 */
const UNKNOWN = 'xx';
const WITHOUT_SPACES = /^(?:zh|ja|th)(?:-|$)/;

/** One part of an index, with its records, oldest first. */
export interface PartRecords {
  language: string;
  name: string;
  records: readonly SearchRecord[];
}

/** A record that the index does not hold, and why. */
export interface LeftOut {
  url: string;
  reason: string;
}

/** What became of a part: plain data, which can be stored, and stand for the part as long as its records stay the same. */
export interface WrittenPart {
  language: string;
  name: string;
  from: string | null;
  to: string | null;
  /** how many it holds */
  records: number;
  /** the hash of its list; empty where it holds nothing */
  file: string;
  leftOut: LeftOut[];
  list: PartList | null;
  /** by word, how many records hold it */
  vocabulary: Record<string, number>;
}

export interface PartOptions {
  signal: AbortSignal;
  /** told of each record that was taken in */
  added: (record: SearchRecord) => void;
}

/**
 * Writes one part of an index into its folder below `folder`, by one process of Pagefind or several; the same records make the same bytes. A record that Pagefind does not
 * take costs that record alone.
 * @throws Error naming the step and Pagefind’s own words
 */
export async function writePart(
  part: PartRecords,
  folder: string,
  services: readonly Service[],
  { signal, added }: PartOptions,
): Promise<WrittenPart> {
  const { language, name, records } = part;
  const leftOut: LeftOut[] = [];
  const held: PagefindIndex = { records: [], words: [] };
  const size = Math.min(BATCH, Math.ceil(records.length / services.length));
  for (let at = 0; at < records.length; at += size * services.length) {
    // one batch a process; they may be cut anywhere
    const batches = services.flatMap((service, lane) => {
      const own = records.slice(at + lane * size, at + (lane + 1) * size);
      return own.length > 0 ? [{ service, batch: { ...part, records: own } }] : [];
    });
    const made = await Promise.all(
      batches.map(({ service, batch }) => indexOf(batch, service, { signal, added })),
    );
    for (const one of made) {
      leftOut.push(...one.leftOut);
      append(held, one.index);
    }
  }
  const gone = new Set(leftOut.map(({ url }) => url));
  const { files, file, list } = filesOfPart(held);
  const own = join(folder, partFolder(language, name));
  for (const [path, bytes] of files) {
    const target = join(own, path);
    await mkdir(join(target, '..'), { recursive: true });
    await writeFile(target, bytes);
  }
  const days = held.records.flatMap(({ url }) => readShown(url).date ?? []);
  return {
    language,
    name,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    records: held.records.length,
    file,
    leftOut,
    list,
    vocabulary: vocabularyOf(records.filter(({ url }) => !gone.has(url))),
  };
}

/** What Pagefind makes of some records. */
async function indexOf(
  part: PartRecords,
  service: Service,
  { signal, added }: PartOptions,
): Promise<{ index: PagefindIndex; leftOut: LeftOut[] }> {
  const { records } = part;
  const created = await service.createIndex({ maxFragments: FRAGMENT_FILES });
  const index = checked('start', created).index;
  if (!index) throw new Error('Pagefind could not start: it gave no index and no reason');
  const leftOut = await addAll(index, part, service, { signal, added });
  signal.throwIfAborted();
  const files = await filesOf(index, records.length, service, signal);
  await index.deleteIndex();
  const made = readIndex(files);
  const refused = new Set(leftOut.map(({ url }) => url));
  const handed = records.filter(({ url }) => !refused.has(url));
  return { index: made, leftOut: [...leftOut, ...dropped(handed, made)] };
}

/** Puts the records of one index behind those of another. */
function append(held: PagefindIndex, { records, words }: PagefindIndex): void {
  const first = held.records.length;
  held.records.push(...records);
  if (first === 0) {
    held.words = words;
    return;
  }
  const known = new Map(held.words.map((one) => [one.word, one]));
  for (const { word, folded, postings } of words) {
    const placed = postings.map((posting) => ({ ...posting, place: posting.place + first }));
    const same = known.get(word);
    if (same) same.postings.push(...placed);
    else held.words.push({ word, folded, postings: placed });
  }
  held.words.sort(byWord);
}

/**
 * Pagefind drops a record without a word, and says nothing.
 * @throws Error where it changed the order of those that it kept: their places would lie
 */
function dropped(handed: readonly SearchRecord[], { records }: PagefindIndex): LeftOut[] {
  const missing: LeftOut[] = [];
  let at = 0;
  for (const { url } of handed) {
    if (records[at]?.url === url) at += 1;
    else missing.push({ url, reason: 'Pagefind did not take it, and did not say why' });
  }
  if (at < records.length) throw new Error('Pagefind did not keep the order of the records');
  return missing;
}

/** The files of a part by their paths below its folder, and its list with its hash. */
function filesOfPart({ records, words }: PagefindIndex): {
  files: Map<string, Uint8Array>;
  file: string;
  list: PartList | null;
} {
  const files = new Map<string, Uint8Array>();
  if (records.length === 0) return { files, file: '', list: null };
  const put = (bytes: Uint8Array, path: (hash: string) => string): string => {
    const hash = hashOf(bytes);
    files.set(path(hash), bytes);
    return hash;
  };
  const list: PartList = {
    days: daysOf(records.map(({ url }) => readShown(url).date)),
    lengths: records.map(({ length }) => lengthLetter(length)).join(''),
    words: [],
    texts: sideBySide(records).map((own) => [
      own.length,
      put(gzipSync(JSON.stringify(textsOf(own)), { level: 9 }), textsFile),
    ]),
  };
  let open: { word: string; folded: string; count: number; data: number[] }[] = [];
  let bytes = 0;
  const close = () => {
    const first = open[0]?.folded;
    if (first !== undefined) {
      list.words.push([first, put(gzipSync(encodeWords(open)), wordsFile)]);
    }
    open = [];
    bytes = 0;
  };
  for (const { word, folded, postings } of words) {
    const data = encodePostings(postings);
    if (bytes + data.length > WORDS_BYTES) close();
    open.push({ word, folded, count: postings.length, data });
    bytes += data.length + word.length;
  }
  close();
  return { files, file: put(Buffer.from(JSON.stringify(list)), listFile), list };
}

function daysOf(dates: readonly (string | null)[]): PartList['days'] {
  const days: PartList['days'] = [];
  for (const date of dates) {
    const last = days.at(-1);
    if (last && last[0] === date) last[1] += 1;
    else days.push([date, 1]);
  }
  return days;
}

/** Records whose texts stand in one file. */
function sideBySide<T extends { url: string }>(records: readonly T[]): T[][] {
  const files: T[][] = [];
  let briefing = '';
  for (const record of records) {
    const own = record.url.replace(/#.*$/s, '').replace(/[^/]*$/, '');
    const open = files.at(-1);
    const isFull = open && (open.length >= TEXTS_MOST || (own !== briefing && open.length >= TEXTS_LEAST));
    if (open && !isFull) open.push(record);
    else files.push([record]);
    briefing = own;
  }
  return files;
}

const HASH_LENGTH = 10;

/** A name for what a file holds: a browser that has it need not ask for it again. */
export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);

/** What Pagefind made, in memory. */
async function filesOf(
  index: Pagefind.PagefindIndex,
  records: number,
  service: Service,
  signal: AbortSignal,
): Promise<Pagefind.IndexFile[]> {
  const close = () => void service.close();
  signal.addEventListener('abort', close);
  try {
    const limit = MINUTES * 60_000 + records * EACH;
    return checked('give its files', await within(limit, index.getFiles())).files;
  } finally {
    signal.removeEventListener('abort', close);
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
  { records, language }: PartRecords,
  service: Service,
  { added, signal }: PartOptions,
): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = [];
  const told = WITHOUT_SPACES.test(language) ? language : UNKNOWN;
  let next = 0;
  let over: Error | undefined;
  const addOneByOne = async () => {
    while (next < records.length && !over && !signal.aborted) {
      const record = records[next++]!;
      try {
        checked(`take in ${record.url}`, await index.addCustomRecord({ ...record, language: told }));
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
