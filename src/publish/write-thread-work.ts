import { parentPort } from 'node:worker_threads';
import { pageHash } from '../formats/page-hash.ts';
import { writeFileNow } from './write-one.ts';
import type { Batch, FromThread } from './write-thread.ts';

/** What the thread does that write-thread.ts starts: it writes one batch after the other, until one cannot be written. */
const tell = (message: FromThread, gone: ArrayBuffer[] = []) => parentPort?.postMessage(message, gone);

parentPort?.on('message', ({ bytes, files }: Batch) => {
  const hashes: string[] = [];
  let start = 0;
  try {
    for (const { file, end, isHashed } of files) {
      const content = bytes.subarray(start, end);
      start = end;
      writeFileNow(file, content);
      if (isHashed) hashes.push(pageHash(content));
    }
  } catch (error) {
    tell({
      error: {
        message: error instanceof Error ? error.message : String(error),
        code: (error as NodeJS.ErrnoException).code,
      },
    });
    // what listens keeps a thread alive
    parentPort?.close();
    return;
  }
  // its memory is used again
  tell({ hashes, bytes }, [bytes.buffer]);
});
