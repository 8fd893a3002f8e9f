import { parentPort } from 'node:worker_threads';
import type { SearchRecord } from '../format/record.ts';
import { type FromThread, progressEvery, type ThreadData, type ToThread } from './write-aside.ts';
import { writeParts } from './write-parts.ts';

/** What the thread does that write-aside.ts starts: it writes parts, and stops when it is told anything. */
const stop = new AbortController();
const wanted = new Map<number, (records: readonly SearchRecord[]) => void>();
const tell = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ThreadData | ToThread | 'stop') => {
  if (message === 'stop') {
    stop.abort();
    // what is waited for never comes
    for (const resolve of wanted.values()) resolve([]);
  } else if ('records' in message) wanted.get(message.part)?.(message.records);
  else void write(message);
});

async function write({ parts, folder, lanes, words }: ThreadData): Promise<void> {
  const due = parts.map((part, number) => ({
    ...part,
    records: () =>
      part.records ??
      new Promise<readonly SearchRecord[]>((resolve) => {
        wanted.set(number, resolve);
        tell({ want: number });
      }),
  }));
  try {
    const result = await writeParts(due, folder, {
      signal: stop.signal,
      onProgress: (done, all) => done % progressEvery === 0 && tell({ done, all }),
      lanes,
      words,
    });
    tell({ result });
  } finally {
    // what listens keeps a thread alive
    parentPort?.close();
  }
}
