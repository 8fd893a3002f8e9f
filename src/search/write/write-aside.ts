import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchRecord } from '../format/record.ts';
import type { WordsFolder } from './kept-words.ts';
import type { WrittenPart } from './write-part.ts';
import type { DuePart, IndexOptions } from './write-parts.ts';

export interface AsideOptions extends Omit<IndexOptions, 'start'> {
  /** one that was started before */
  aside?: Aside | undefined;
  /** few parts are begun after that: they are written sooner than all else is made */
  after?: Promise<unknown> | null | undefined;
}

/** A part whose records are at hand when they are asked for. */
export type PlannedPart = Omit<DuePart, 'records'> & { records: () => readonly SearchRecord[] };

export interface ThreadData {
  /** some of them with their records, so that the thread need not wait for them */
  parts: readonly (Omit<DuePart, 'records'> & { records: readonly SearchRecord[] | null })[];
  folder: string;
  lanes: number | undefined;
  words: WordsFolder | null;
}

export type FromThread = { done: number; all: number } | { want: number } | { result: WrittenPart[] };

/** The records of the part that was wanted. */
export interface ToThread {
  part: number;
  records: readonly SearchRecord[];
}

/** So many parts are handed over with the thread: whoever starts it may then be busy for a while. */
const FIRST = 2;

/** So many parts are few. */
const FEW = 2;

/** Records between two reports of the thread. */
export const progressEvery = 100;

/** A thread that will write; it loads what it needs while whoever started it is busy. */
export interface Aside {
  thread: Worker;
  /** resolves when it has ended; rejects with the error that ended it */
  ended: Promise<unknown>;
}

/** Starts the thread, which then waits for its parts, or to be dismissed. */
export function startAside(): Aside {
  const thread = new Worker(new URL('thread.js', import.meta.url), { stderr: true });
  // Pagefind’s module prints a line there for each of its errors, all of which are thrown as well
  thread.stderr.resume();
  const ended = once(thread, 'exit');
  // told to whoever hands it parts
  ended.catch(() => {});
  return { thread, ended };
}

/** Ends a thread, whatever it does. */
export async function dismiss({ thread }: Aside): Promise<void> {
  await thread.terminate();
}

/**
 * Writes parts of a search index as writeParts does, in a thread of its own that is handed one part after the other: whoever computes beside it neither waits for it
 * nor lets its processes run dry.
 * @throws Error naming the step and Pagefind’s own words; the signal's reason, once all has stopped
 */
export async function writeAside(
  parts: readonly PlannedPart[],
  folder: string,
  { onProgress, signal, lanes, words = null, aside = startAside(), after = null }: AsideOptions = {},
): Promise<WrittenPart[]> {
  signal?.throwIfAborted();
  const { thread, ended } = aside;
  let result: WrittenPart[] | undefined;
  let failure: unknown;
  const send = (part: number) => {
    try {
      thread.postMessage({ part, records: parts[part]?.records() ?? [] } satisfies ToThread);
    } catch (error) {
      failure = error;
      thread.postMessage('stop');
    }
  };
  thread.on('message', (message: FromThread) => {
    if ('result' in message) result = message.result;
    else if ('want' in message) send(message.want);
    else onProgress?.(message.done, message.all);
  });
  const stop = () => thread.postMessage('stop');
  signal?.addEventListener('abort', stop);
  try {
    // what is handed over is not held here while it is written
    await handOver(thread, { parts: withFirstRecords(parts), folder, lanes, words }, after);
    await ended;
  } catch (error) {
    signal?.throwIfAborted();
    throw failure ?? error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  if (!result) throw new Error('The search index was not written: its thread ended without a word.');
  return result;
}

async function handOver(thread: Worker, data: ThreadData, after: AsideOptions['after']): Promise<void> {
  if (data.parts.length <= FEW) await after?.catch(() => {});
  thread.postMessage(data);
}

/** The largest are written first. */
function withFirstRecords(parts: readonly PlannedPart[]): ThreadData['parts'] {
  const first = new Set(parts.toSorted((a, b) => b.size - a.size).slice(0, FIRST));
  return parts.map((part) => {
    const { language, name, size } = part;
    return { language, name, size, records: first.has(part) ? part.records() : null };
  });
}
