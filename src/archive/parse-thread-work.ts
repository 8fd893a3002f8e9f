import { parentPort, workerData } from 'node:worker_threads';
import { isPassing, writeParsed } from './cache.ts';
import { encode } from './kept.ts';
import type { Parsed, Task, ThreadData } from './parse-pool.ts';
import { parseRaw, readRaw } from './read-transcript.ts';

/** What a thread of parse-pool.ts does: it parses the transcripts that it is sent, one by one. */
const { folder } = workerData as ThreadData;

let last = Promise.resolve();

parentPort?.on('message', (task: Task | 'end') => {
  last = last.then(async () => {
    if (task === 'end') parentPort?.close();
    else {
      parentPort?.postMessage(await work(task));
    }
  });
});

async function work({ number, place }: Task): Promise<Parsed> {
  const raw = await readRaw(place);
  if (!('key' in raw)) return { number, message: raw };
  const parsed = parseRaw(place, raw);
  const written = !isPassing(parsed) && writeParsed(folder, raw.key, parsed);
  return written ? { number, key: raw.key, encoded: encode(parsed) } : { number, key: raw.key, parsed };
}
