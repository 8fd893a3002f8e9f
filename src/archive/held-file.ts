import { closeSync, readSync } from 'node:fs';

/** A stretch of a file that is open in this process: any of its threads may read it. */
export interface FilePart {
  descriptor: number;
  start: number;
  end: number;
}

/** @throws Error where the file has become shorter, or cannot be read */
export const readPart = (part: FilePart): Buffer => readInto(Buffer.allocUnsafe(part.end - part.start), part);

/**
 * The same into memory that is there: of thousands of parts that are looked at once, each would have its own.
 * @param room that is enough; what is returned is the beginning of it
 */
export function readInto(room: Buffer, { descriptor, start, end }: FilePart): Buffer {
  const bytes = room.subarray(0, end - start);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(descriptor, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw new Error('It is shorter than it was.');
    at += read;
  }
  return bytes;
}

/** Bytes that another thread may be handed: they themselves, or where they lie. */
export type Stored = Uint8Array | FilePart;

/** The bytes, read where they lie. */
export const storedBytes = (stored: Stored): Uint8Array =>
  stored instanceof Uint8Array ? stored : readPart(stored);

const forgotten = new FinalizationRegistry<number>(closeQuietly);

/** A file that stays open until it is closed, or nobody is left who could read it. */
export class HeldFile {
  readonly descriptor: number;

  constructor(descriptor: number) {
    this.descriptor = descriptor;
    forgotten.register(this, descriptor, this);
  }

  part(start: number, end: number): FilePart {
    return { descriptor: this.descriptor, start, end };
  }

  close(): void {
    if (forgotten.unregister(this)) closeQuietly(this.descriptor);
  }
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // it was read to the end, or is asked for no more
  }
}
