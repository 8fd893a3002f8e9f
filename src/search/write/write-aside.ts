import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PartRecords, WrittenPart } from './write-part.ts';
import type { IndexOptions } from './write-parts.ts';

export type AsideOptions = Omit<IndexOptions, 'start'>;

export interface ThreadData {
  parts: readonly PartRecords[];
  folder: string;
  lanes: number | undefined;
}

export type FromThread = { done: number; all: number } | { result: WrittenPart[] };

/** Records between two reports of the thread. */
export const progressEvery = 100;

/**
 * Writes parts of a search index as writeParts does, in a thread of its own: whoever computes beside it neither waits for it
 * nor lets its processes run dry.
 * @throws Error naming the step and Pagefind’s own words; the signal's reason, once all has stopped
 */
export async function writeAside(
  parts: readonly PartRecords[],
  folder: string,
  { onProgress, signal, lanes }: AsideOptions = {},
): Promise<WrittenPart[]> {
  signal?.throwIfAborted();
  const data: ThreadData = { parts, folder, lanes };
  const thread = new Worker(new URL('thread.js', import.meta.url), { workerData: data, stderr: true });
  // Pagefind’s module prints a line there for each of its errors, all of which are thrown as well
  thread.stderr.resume();
  let result: WrittenPart[] | undefined;
  thread.on('message', (message: FromThread) => {
    if ('result' in message) result = message.result;
    else onProgress?.(message.done, message.all);
  });
  const stop = () => thread.postMessage('stop');
  signal?.addEventListener('abort', stop);
  try {
    // rejects with the error that ends the thread
    await once(thread, 'exit');
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  if (!result) throw new Error('The search index was not written: its thread ended without a word.');
  return result;
}
