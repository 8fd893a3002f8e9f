import { parentPort, workerData } from 'node:worker_threads';
import { type FromThread, progressEvery, type ThreadData } from './write-aside.ts';
import { writeParts } from './write-parts.ts';

/** What the thread does that write-aside.ts starts: it writes parts, and stops when it is told anything. */
const { parts, folder, lanes } = workerData as ThreadData;
const stop = new AbortController();
parentPort?.once('message', () => stop.abort());
const tell = (message: FromThread) => parentPort?.postMessage(message);
try {
  const result = await writeParts(parts, folder, {
    signal: stop.signal,
    onProgress: (done, all) => done % progressEvery === 0 && tell({ done, all }),
    lanes,
  });
  tell({ result });
} finally {
  // what listens keeps a thread alive
  parentPort?.close();
}
