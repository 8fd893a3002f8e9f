import { parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Stands between whoever asks and the thread of the libraries: it waits for both at once, which the one who asks cannot, and
 * ends a thread that takes too much time or memory.
 */

/** @typedef {import('./ask-library.ts').KeeperData} KeeperData */
/** @typedef {import('./ask-library.ts').Question} Question */
/** @typedef {import('./ask-library.ts').Answer} Answer */

const { port, signal, bounds } = /** @type {KeeperData} */ (workerData);

/** How often it looks at the clock and the memory, in milliseconds. */
const LOOK_EVERY = 20;

/** @type {Worker | null} */
let library = null;

port.on('message', async (/** @type {Question} */ question) => {
  const answer = await answered(question);
  port.postMessage(answer);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});

/**
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
function answered(question) {
  return new Promise((resolve) => {
    const { memory, heap, stack, page, whole } = bounds;
    const thread =
      library ??
      new Worker(new URL('library-thread.js', import.meta.url), {
        execArgv: [],
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64, stackSizeMb: stack },
      });
    library = thread;
    const began = Date.now();
    const before = process.memoryUsage.rss();
    let lastPage = began;
    const onMessage = (/** @type {{ page: number } | Answer} */ message) => {
      if ('page' in message) lastPage = Date.now();
      else end(message);
    };
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      const failed = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crashed';
      end({ failed, detail: error.message });
    };
    const onExit = () => end({ failed: 'crashed', detail: 'its thread ended' });
    const looking = setInterval(() => {
      const now = Date.now();
      if (process.memoryUsage.rss() - before > memory) end({ failed: 'memory', detail: '' });
      else if (now - lastPage > page || now - began > whole) end({ failed: 'time', detail: '' });
    }, LOOK_EVERY);
    const end = (/** @type {Answer} */ answer) => {
      clearInterval(looking);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      if ('failed' in answer && /^(?:time|memory|crashed)$/.test(answer.failed)) {
        library = null;
        thread.on('error', () => {});
        // it is answered once nothing of it runs any more
        const told = () => resolve(answer);
        thread.terminate().then(told, told);
      } else resolve(answer);
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(question, [question.bytes.buffer]);
  });
}

// the thread ends with whoever asks
parentPort?.unref();
