import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { MessageChannel, type MessagePort, type TransferListItem } from 'node:worker_threads';

/** What the module of a thread finds in `node:worker_threads`. */
export interface ThreadSide {
  parentPort: MessagePort;
  workerData: unknown;
}

/**
 * A thread that is none: its module is run in this process, where it has the mutant that the code has which started it,
 * and where it takes no time to begin.
 */
export class ThreadHere extends EventEmitter {
  readonly stderr = new PassThrough();
  readonly #port: MessagePort;
  #code = 0;

  /** @param run evaluates the module of the thread, with modules of its own */
  constructor(run: (side: ThreadSide) => void, workerData: unknown) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', (message) => this.emit('message', message));
    port1.on('close', () => this.emit('exit', this.#code));
    // whoever starts it listens before it runs
    setImmediate(() => {
      try {
        run({ parentPort: port2, workerData: structuredClone(workerData) });
      } catch (error) {
        this.emit('error', error);
        void this.terminate();
      }
    });
  }

  postMessage(message: unknown, transferred: readonly TransferListItem[] = []): void {
    this.#port.postMessage(message, transferred);
  }

  terminate(): Promise<number> {
    this.#code = 1;
    this.#port.close();
    return Promise.resolve(this.#code);
  }
}
