import { Worker } from 'node:worker_threads';
import type { Encoded } from './kept.ts';
import type { Place } from './read-transcript.ts';
import type { ParsedTranscript } from './transcript.ts';
import type { ArchiveMessage } from './types.ts';

export interface ThreadData {
  /** of the cache, where the words go */
  folder: string;
}

export interface Task {
  number: number;
  place: Place;
}

/** A transcript that was parsed: what the cache took of it, all of it where the cache took nothing, or why it cannot be read. */
export type Parsed = { number: number } & (
  | { key: string; encoded: Encoded }
  | { key: string; parsed: ParsedTranscript }
  | { message: ArchiveMessage }
);

/**
 * Parses transcripts in several threads, each of which has the next one waiting while it works. `taken` is called with each
 * result, in no order.
 * @throws Error where a thread dies
 */
export async function parseInThreads(
  tasks: readonly Task[],
  threads: number,
  data: ThreadData,
  taken: (parsed: Parsed) => Promise<void>,
): Promise<void> {
  let next = 0;
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(new URL('parse-thread.js', import.meta.url), { workerData: data });
      const feed = () => thread.postMessage(tasks[next++] ?? 'end');
      thread.once('error', reject);
      thread.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error('A thread that parses ended.')),
      );
      thread.on('message', (parsed: Parsed) => {
        taken(parsed).then(feed, (error) => {
          reject(error);
          // which would wait for more, and keep the process from ending
          void thread.terminate();
        });
      });
      feed();
      feed();
    });
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, run));
}
