import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { reasonOf } from '../archive/walk.ts';
import { pageHash } from '../formats/page-hash.ts';
import { packedNow } from '../text/packed.ts';
import { drawOne } from './draw-one.ts';
import { writeFileNow } from './write-one.ts';
import type { Batch, FromThread, Pictures, ToThread } from './write-thread.ts';

/** What the thread does that write-thread.ts starts: it writes one batch after the other, until a file cannot be written, and draws meanwhile. */
const tell = (message: FromThread, gone: ArrayBuffer[] = []) => parentPort?.postMessage(message, gone);

const pictures: Pictures['pictures'][number][] = [];
let isDrawing = false;

parentPort?.on('message', (message: ToThread) => {
  try {
    if ('pictures' in message) pictures.push(...message.pictures);
    else write(message);
  } catch (error) {
    fail(error);
  }
  if (!isDrawing) void drawAll();
});

function write({ bytes, files }: Batch): void {
  const hashes: string[] = [];
  let start = 0;
  for (const { file, end, isHashed, packs } of files) {
    const content = bytes.subarray(start, end);
    start = end;
    writeFileNow(file, packs ? packedNow(content) : content);
    if (isHashed) hashes.push(pageHash(content));
  }
  // its memory is used again
  tell({ hashes, bytes }, [bytes.buffer]);
}

/** One after the other, and what was handed over meanwhile before the next. */
async function drawAll(): Promise<void> {
  isDrawing = true;
  for (let next = pictures.shift(); next; next = pictures.shift()) {
    await drawNext(next);
    await setImmediate();
  }
  isDrawing = false;
}

async function drawNext({ file, preview }: Pictures['pictures'][number]): Promise<void> {
  let content: Uint8Array;
  try {
    content = await drawOne(preview);
  } catch (error) {
    return tell({ drawn: file, reason: reasonOf(error) });
  }
  try {
    writeFileNow(file, content);
    tell({ drawn: file });
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  pictures.length = 0;
  tell({
    error: {
      message: error instanceof Error ? error.message : String(error),
      code: (error as NodeJS.ErrnoException).code,
    },
  });
  // what listens keeps a thread alive
  parentPort?.close();
}
