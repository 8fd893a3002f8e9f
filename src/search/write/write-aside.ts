import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchRecord } from '../format/record.ts';
import type { IndexOptions, IndexResult } from './write-index.ts';

export type AsideOptions = Omit<IndexOptions, 'most' | 'start'>;

export interface ThreadData {
  records: readonly SearchRecord[];
  folder: string;
}

export type FromThread = { done: number; all: number } | { result: IndexResult };

/** Records between two reports of the thread. */
export const progressEvery = 100;

/**
 * Writes a search index as writeSearchIndex does, in a thread of its own: whoever computes beside it neither waits for it
 * nor lets its processes run dry.
 * @throws Error naming the step and Pagefind’s own words; the signal's reason, once all has stopped
 */
export async function writeAside(
  records: readonly SearchRecord[],
  folder: string,
  { onProgress, signal }: AsideOptions = {},
): Promise<IndexResult> {
  signal?.throwIfAborted();
  const data: ThreadData = { records, folder };
  const thread = new Worker(new URL('thread.js', import.meta.url), { workerData: data, stderr: true });
  // Pagefind’s module prints a line there for each of its errors, all of which are thrown as well
  thread.stderr.resume();
  let result: IndexResult | undefined;
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
