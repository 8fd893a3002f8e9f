import type * as Pagefind from 'pagefind';
import type { SearchRecord } from '../format/record.ts';
import { encodePostings } from '../format/words-file.js';
import { checked, filesOf, firstLine, MINUTES } from './ask-pagefind.ts';
import type { LeftOut, RecordIndex } from './index-records.ts';
import { byWord, type PagefindIndex, readIndex } from './pagefind-files.ts';
import type { Service } from './service.ts';

/** Records under way at once: the service reads them one by one from a pipe, which is never to run dry. */
const UNDER_WAY = 500;

/** Records that Pagefind is given at once: its memory grows with them, to 350 MB for so many. */
const BATCH = 4_000;

/** A text in few files is read quickest. */
const FRAGMENT_FILES = 8;

/** Whether a language has no spaces between its words: where they end is told by what stands around them. */
export const isWithoutSpaces = (language: string): boolean => /^(?:zh|ja|th)(?:-|$)/.test(language);

interface WholeOptions {
  signal: AbortSignal;
  /** told of each record that was taken in */
  added: (record: SearchRecord) => void;
}

/** An index of records in a language without spaces between words, each of which Pagefind reads as a whole. */
export async function wholeIndex(
  records: readonly SearchRecord[],
  services: readonly Service[],
  options: WholeOptions,
): Promise<RecordIndex> {
  const leftOut: LeftOut[] = [];
  const held: PagefindIndex = { records: [], words: [] };
  const size = Math.min(BATCH, Math.ceil(records.length / services.length));
  for (let at = 0; at < records.length; at += size * services.length) {
    // one batch a process; they may be cut anywhere
    const batches = services.flatMap((service, lane) => {
      const own = records.slice(at + lane * size, at + (lane + 1) * size);
      return own.length > 0 ? [{ service, batch: own }] : [];
    });
    const made = await Promise.all(batches.map(({ service, batch }) => indexOf(batch, service, options)));
    for (const one of made) {
      leftOut.push(...one.leftOut);
      append(held, one.index);
    }
  }
  const words = held.words.map(({ word, folded, postings }) => ({
    word,
    folded,
    count: postings.length,
    data: encodePostings(postings),
  }));
  return { records: held.records, words, leftOut };
}

/** What Pagefind makes of some records. */
async function indexOf(
  records: readonly SearchRecord[],
  service: Service,
  { signal, added }: WholeOptions,
): Promise<{ index: PagefindIndex; leftOut: LeftOut[] }> {
  const created = await service.createIndex({ maxFragments: FRAGMENT_FILES });
  const index = checked('start', created).index;
  if (!index) throw new Error('Pagefind could not start: it gave no index and no reason');
  const leftOut = await addAll(index, records, service, { signal, added });
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

/**
 * Pagefind keeps the order in which the records come. A record that it refuses is left out. Ends early, but with every answer in,
 * where its process has ended, where it is silent for too long, and when told to.
 */
async function addAll(
  index: Pagefind.PagefindIndex,
  records: readonly SearchRecord[],
  service: Service,
  { added, signal }: WholeOptions,
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
