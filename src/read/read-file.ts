import { open } from 'node:fs/promises';
import { makeMessage } from '../model/message.ts';
import { largestFile, readSource } from './read-source.ts';
import type { Source } from './source.ts';

/**
 * Reads one transcript from a path, or from standard input for `-`. A file that cannot be opened comes back as an
 * unusable Source whose message says why; nothing throws for what a user may have mistyped.
 */
export async function readFile(path: string): Promise<Source> {
  try {
    return readSource(path === '-' ? '<stdin>' : path, await readBytes(path));
  } catch (error) {
    const source = readSource(path, new Uint8Array());
    return { ...source, messages: [makeMessage('unreadable-file', null, explain(error))] };
  }
}

/** The bytes of a path, or of standard input for `-`, up to one byte over the largest file. Throws where it cannot be read. */
export function readBytes(path: string): Promise<Uint8Array> {
  return path === '-' ? readStream(process.stdin) : readPath(path);
}

/** No more than one byte over the limit is read, which is enough to say that the file is too large. */
async function readPath(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    return await readStream(handle.createReadStream({ end: largestFile, autoClose: false }));
  } finally {
    await handle.close();
  }
}

async function readStream(stream: AsyncIterable<Buffer | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > largestFile) break;
  }
  return Buffer.concat(chunks, length);
}

function explain(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name the transcripts in it, as in FOLDER/*.txt.';
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read: permission denied.';
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
