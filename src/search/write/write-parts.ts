import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTS } from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';
import { Dictionary } from './dictionary.ts';
import type { WordsFolder } from './kept-words.ts';
import { type Service, startService } from './service.ts';
import { type PartRecords, type WrittenPart, writePart } from './write-part.ts';

/** Parts that are written at once, each by a Pagefind process of its own: it works on one core most of the time. */
const LANES = 2;

/** A part that is to be written: its records, or how they are had, and how many there are. */
export interface DuePart {
  language: string;
  name: string;
  size: number;
  records: () => readonly SearchRecord[] | Promise<readonly SearchRecord[]>;
}

export const duePart = ({ language, name, records }: PartRecords) => ({
  language,
  name,
  size: records.length,
  records: () => records,
});

export interface IndexOptions {
  onProgress?: ((done: number, all: number) => void) | undefined;
  /** stops Pagefind, whatever it does; the writing then fails */
  signal?: AbortSignal | undefined;
  /** Pagefind, or what stands for it where its answers are to be others */
  start?: typeof startService | undefined;
  /** Pagefind processes at once, at most */
  lanes?: number | undefined;
  /** where it is kept what Pagefind takes for words; else it is asked for all of them */
  words?: WordsFolder | null | undefined;
}

/**
 * Writes parts of a search index below `folder` ("…/pagefind"), each into a folder of its own; what each became is answered in their order.
 * @throws Error naming the step and Pagefind’s own words, where there can be no search
 */
export async function writeParts(
  parts: readonly DuePart[],
  folder: string,
  { onProgress, signal, start = startService, lanes = LANES, words = null }: IndexOptions = {},
): Promise<WrittenPart[]> {
  await makeFolder(folder);
  const all = parts.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const added = (_: SearchRecord) => onProgress?.(++done, all);
  const written: WrittenPart[] = [];
  const dictionary = new Dictionary();
  const stop = new AbortController();
  const either = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  // the largest first, so that no lane is left alone with it
  const order = [...parts.keys()].sort((a, b) => sizeOf(parts[b]) - sizeOf(parts[a]));
  /** @param own its processes: several work on one part where there are fewer parts than processes */
  const work = async (own: readonly number[]) => {
    const services: Service[] = [];
    try {
      for (const lane of own) services.push(await start(lane));
      const [first, ...others] = services;
      if (!first) return;
      for (let next = order.shift(); next !== undefined; next = order.shift()) {
        const { language, name, records } = parts[next]!;
        const part = { language, name, records: await records() };
        written[next] = await writePart(part, folder, [first, ...others], {
          signal: either,
          added,
          dictionary,
          words,
        });
      }
    } catch (error) {
      const failures = await Promise.all(services.map((service) => service.failure()));
      throw failures.find((failure) => failure !== undefined) ?? error;
    } finally {
      await Promise.all(services.map((service) => service.close()));
    }
  };
  const workers = Math.min(lanes, parts.length);
  const shares = Array.from({ length: workers }, (_, worker) =>
    Array.from({ length: lanes }, (_, lane) => lane).filter((lane) => lane % workers === worker),
  );
  await Promise.all(shares.map((own) => work(own).catch((error) => stop.abort(error))));
  either.throwIfAborted();
  return written;
}

const sizeOf = (part: DuePart | undefined): number => part?.size ?? 0;

/** Before any work is done. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, PARTS), '{}');
  } catch (error) {
    throw new Error(`The search index cannot be written to ${folder}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
