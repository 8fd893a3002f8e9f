import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PARTS } from '../format/places.js';
import type { SearchRecord } from '../format/record.ts';
import { startService } from './service.ts';
import { type PartRecords, type WrittenPart, writePart } from './write-part.ts';

/** Parts that are written at once, each by a Pagefind process of its own: it works on one core most of the time. */
const LANES = 2;

export interface IndexOptions {
  onProgress?: ((done: number, all: number) => void) | undefined;
  /** stops Pagefind, whatever it does; the writing then fails */
  signal?: AbortSignal | undefined;
  /** Pagefind, or what stands for it where its answers are to be others */
  start?: typeof startService | undefined;
  /** Pagefind processes at once, at most */
  lanes?: number | undefined;
}

/**
 * Writes parts of a search index below `folder` ("…/pagefind"), each into a folder of its own; what each became is answered in their order.
 * @throws Error naming the step and Pagefind’s own words, where there can be no search
 */
export async function writeParts(
  parts: readonly PartRecords[],
  folder: string,
  { onProgress, signal, start = startService, lanes = LANES }: IndexOptions = {},
): Promise<WrittenPart[]> {
  await makeFolder(folder);
  const all = parts.reduce((sum, { records }) => sum + records.length, 0);
  let done = 0;
  const added = (_: SearchRecord) => onProgress?.(++done, all);
  const written: WrittenPart[] = [];
  const stop = new AbortController();
  const either = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  // the largest first, so that no lane is left alone with it
  const order = [...parts.keys()].sort((a, b) => sizeOf(parts[b]) - sizeOf(parts[a]));
  const work = async (lane: number) => {
    const service = await start(lane);
    try {
      for (let next = order.shift(); next !== undefined; next = order.shift()) {
        const part = parts[next];
        if (part) written[next] = await writePart(part, folder, service, { signal: either, added });
      }
    } catch (error) {
      throw (await service.failure()) ?? error;
    } finally {
      await service.close();
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(lanes, parts.length) }, (_, lane) =>
      work(lane).catch((error) => stop.abort(error)),
    ),
  );
  either.throwIfAborted();
  return written;
}

const sizeOf = (part: PartRecords | undefined): number => part?.records.length ?? 0;

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
