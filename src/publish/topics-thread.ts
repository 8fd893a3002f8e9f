import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Stored } from '../archive/held-file.ts';
import type { AsideTask } from '../topics/topic-task.ts';
import type { FoundTopic } from '../topics/types.ts';
import { type PackedTopics, unpacked } from './packed-topics.ts';

/** What topics of a briefing are found by, as it is kept: `Subjects` (src/outline/subjects.ts) as JSON in UTF-8. */
export interface HeardDocument {
  /** path of the transcript */
  file: string;
  /** BCP 47 */
  lang: string;
  /** stands for them */
  digest: string;
  /** what its items are called as they were read, one a line: nearly all are published so */
  called: string;
  stored: Stored;
}

export interface ThreadData {
  /** where it keeps what it counted for the next build: the cache folder of the archive; null for nowhere */
  folder: string | null;
  /** stands for the code that counts */
  release: string;
}

/** By language, who speaks and who asks in some briefings. */
export type HeardPeople = readonly (readonly [lang: string, people: readonly string[]])[];

export type ToThread =
  | { documents: readonly HeardDocument[]; people: HeardPeople }
  | { tasks: readonly AsideTask[] };
export type FromThread = { found: PackedTopics[] };

/** A Buffer’s own slice is no copy. */
const toHandOver = (stored: Stored): Stored =>
  stored instanceof Uint8Array && !(stored.buffer instanceof SharedArrayBuffer)
    ? new Uint8Array(stored)
    : stored;

/** Finds topics in a thread of its own, beside whatever else is to be done. */
export class TopicsThread {
  readonly #thread: Worker;
  readonly #ended: Promise<unknown>;
  readonly #answered: Promise<unknown>;
  #found: FoundTopic[][] | null = null;

  /** The thread loads what it needs until it is handed something. */
  constructor(data: ThreadData) {
    this.#thread = new Worker(new URL('topics-thread.js', import.meta.url), { workerData: data });
    this.#answered = new Promise<void>((resolve) => {
      this.#thread.on('message', ({ found }: FromThread) => {
        this.#found = found.map(unpacked);
        resolve();
      });
    });
    this.#ended = once(this.#thread, 'exit');
    // told to whoever waits for what it finds
    this.#ended.catch(() => {});
  }

  /**
   * Hands over what is heard in all briefings, which is added up and looked through for names at once: before it is known in which order
   * they come.
   */
  hear(documents: readonly HeardDocument[], people: HeardPeople): void {
    // what is not shared is copied once, and goes over
    const own = documents.map(({ stored, ...document }) => ({ ...document, stored: toHandOver(stored) }));
    const gone = own.flatMap(({ stored }) =>
      stored instanceof Uint8Array && stored.buffer instanceof ArrayBuffer ? [stored.buffer] : [],
    );
    this.#thread.postMessage({ documents: own, people } satisfies ToThread, gone);
  }

  /** What findTopics would find, task by task; null where the thread could not. */
  async find(tasks: readonly AsideTask[]): Promise<FoundTopic[][] | null> {
    this.#thread.postMessage({ tasks } satisfies ToThread);
    await Promise.race([this.#answered, this.ended()]);
    return this.#found;
  }

  /** When it has kept what it counted, or failed. */
  async ended(): Promise<void> {
    await this.#ended.catch(() => {});
  }

  /** Ends the thread, whatever it does. */
  async dismiss(): Promise<void> {
    await this.#thread.terminate();
  }
}
