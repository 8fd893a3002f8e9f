import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StateFile } from './site-state.ts';

export interface LookData {
  /** where the state of the site lies: the cache folder of the archive */
  folder: string;
  /** absolute folder of the site */
  out: string;
}

/** The files that stand otherwise than is written down under a seal, and what else stands there. */
export type FromThread = { seal: string; others: string[] } | { strangers: string[] };

/** Of a site of which less is written down, in bytes, all is looked at sooner than a thread has started: of some ten thousand files. */
const FEWEST = 2_000_000;

/** Looks at a site that stands in a thread of its own, which gets ready and waits until it is told to. */
export class LookThread {
  readonly #thread: Worker;
  readonly #looked: Promise<{ seal: string; others: string[] } | null>;
  readonly #strangers: Promise<string[] | null>;

  private constructor(data: LookData) {
    this.#thread = new Worker(new URL('look-thread.js', import.meta.url), { workerData: data });
    const heard: FromThread[] = [];
    const first = new Promise<void>((resolve) => {
      this.#thread.on('message', (message: FromThread) => {
        heard.push(message);
        resolve();
      });
    });
    // what it could not do is done by whoever asks
    const ended = once(this.#thread, 'exit').catch(() => {});
    this.#looked = Promise.race([first, ended]).then(
      () => heard.find((message) => 'others' in message) ?? null,
    );
    this.#strangers = ended.then(() => heard.find((message) => 'strangers' in message)?.strangers ?? null);
  }

  /** Null where a thread would not be worth it. @param jobs threads that may work at once */
  static async start(data: LookData, jobs: number, fewest = FEWEST): Promise<LookThread | null> {
    if (jobs < 2 || (await new StateFile(data.folder, data.out).size()) < fewest) return null;
    return new LookThread(data);
  }

  /** Now there is time for it. */
  go(): void {
    this.#thread.postMessage('go');
  }

  /** The files that stand otherwise than is written down under this seal; null where that is not known. */
  async others(seal: string): Promise<string[] | null> {
    this.go();
    const looked = await this.#looked;
    return looked?.seal === seal ? looked.others : null;
  }

  /** Whether something may stand in the site that is none of the files that are written down under this seal. */
  async mayHaveStrangers(seal: string): Promise<boolean> {
    const [looked, strangers] = await Promise.all([this.#looked, this.#strangers]);
    return looked?.seal !== seal || strangers?.length !== 0;
  }

  /** Ends the thread, whatever it does. */
  async dismiss(): Promise<void> {
    await this.#thread.terminate();
  }
}
