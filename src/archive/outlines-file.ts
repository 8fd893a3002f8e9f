import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Encoded } from './kept.ts';
import { textIn } from './whole-file.ts';

/** Where three documents stand in a buffer, one behind the other: an outline, previews and subjects. */
interface Place {
  bytes: Buffer;
  start: number;
  previews: number;
  subjects: number;
  end: number;
}

const LINE = 10;
const CHECKSUM = 64;
/** So much of the file may be of transcripts that are gone, or wait beside it, before all of it is written anew: an eighth. */
const MOST_BESIDE = 1 / 8;

/**
 * The outlines of an archive in one file, as it is much quicker to read than thousands: a checksum (SHA-256) of all that
 * follows it in the first line, then for each transcript a line "KEY LENGTH LENGTH LENGTH" and its three documents. They stay bytes until they are asked for.
 * Beside it, in a file of the same kind, stand those that came since: of a large archive in which little changed, little is written.
 */
export class OutlinesFile {
  readonly used = new Set<string>();
  readonly #file: string;
  readonly #places: Map<string, Place>;
  /** those of them that stand in the file itself */
  #within: Set<string>;
  /** how many stand beside it */
  #beside: number;
  #changed = false;

  private constructor(file: string, within: Map<string, Place>, beside: Map<string, Place>) {
    this.#file = file;
    this.#places = new Map([...within, ...beside]);
    this.#within = new Set([...within.keys()].filter((key) => !beside.has(key)));
    this.#beside = beside.size;
  }

  /** An empty one where there is none, or none that is sound. */
  static async read(file: string): Promise<OutlinesFile> {
    const [within, beside] = await Promise.all([placesOf(file), placesOf(besideOf(file))]);
    return new OutlinesFile(file, within, beside);
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  add(key: string, { bytes, starts: [previews, subjects] }: Encoded): void {
    const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#places.set(key, { bytes: own, start: 0, previews, subjects, end: own.length });
    this.#within.delete(key);
    this.#changed = true;
  }

  /** Takes over what another file holds, to be written with what this one does. */
  takeAll(other: OutlinesFile): void {
    for (const key of this.#places.keys()) this.used.add(key);
    for (const [key, place] of other.#places) {
      this.used.add(key);
      if (this.#places.has(key)) continue;
      this.#places.set(key, place);
      this.#changed = true;
    }
  }

  /** @throws Error where there is none */
  outlineOf(key: string): string {
    this.used.add(key);
    const { bytes, start, previews } = this.#place(key);
    return textIn(bytes.subarray(start, previews));
  }

  previewsOf(key: string): string {
    const { bytes, previews, subjects } = this.#place(key);
    return textIn(bytes.subarray(previews, subjects));
  }

  subjectsOf(key: string): string {
    const { bytes, subjects, end } = this.#place(key);
    return textIn(bytes.subarray(subjects, end));
  }

  /** Of what was read, shared between threads. */
  subjectsBytesOf(key: string): Uint8Array {
    const { bytes, subjects, end } = this.#place(key);
    return bytes.subarray(subjects, end);
  }

  /** What was asked for, unless that is what the file holds already. */
  async write(): Promise<void> {
    const beside = [...this.used].filter((key) => !this.#within.has(key));
    const gone = [...this.#within].filter((key) => !this.used.has(key));
    if (this.#sizeOf([...beside, ...gone]) <= MOST_BESIDE * this.#sizeOf(this.#within)) {
      if (!this.#changed && beside.length === this.#beside) return;
      await this.#writeInto(besideOf(this.#file), beside);
      this.#beside = beside.length;
    } else {
      await this.#writeInto(this.#file, this.used);
      await rm(besideOf(this.#file), { force: true });
      this.#within = new Set(this.used);
      this.#beside = 0;
    }
    this.#changed = false;
  }

  #sizeOf(keys: Iterable<string>): number {
    let size = 0;
    for (const key of keys) {
      const { start, end } = this.#place(key);
      size += end - start;
    }
    return size;
  }

  async #writeInto(name: string, keys: Iterable<string>): Promise<void> {
    await mkdir(path.dirname(name), { recursive: true });
    const draft = `${name}.${process.pid}`;
    const hash = createHash('sha256');
    const file = await open(draft, 'w');
    try {
      // the checksum takes its place last
      let at = CHECKSUM + 1;
      for (const key of keys) {
        const { bytes, start, previews, subjects, end } = this.#place(key);
        const line = `${key} ${previews - start} ${subjects - previews} ${end - subjects}\n`;
        const whole = Buffer.concat([Buffer.from(line), bytes.subarray(start, end)]);
        hash.update(whole);
        await file.write(whole, 0, whole.length, at);
        at += whole.length;
      }
      await file.write(`${hash.digest('hex')}\n`, 0);
    } finally {
      await file.close();
    }
    await rename(draft, name);
  }

  #place(key: string): Place {
    const place = this.#places.get(key);
    if (!place) throw new Error(`There is no outline of ${key}.`);
    return place;
  }
}

const besideOf = (file: string): string => `${file}.more`;

/** None where there is no such file, or none that is sound. */
async function placesOf(file: string): Promise<Map<string, Place>> {
  const bytes = await readShared(file).catch(() => null);
  return (bytes && placesIn(bytes)) ?? new Map();
}

/** A whole file, in memory that other threads can look into. */
async function readShared(name: string): Promise<Buffer> {
  const file = await open(name);
  try {
    const bytes = Buffer.from(new SharedArrayBuffer((await file.stat()).size));
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) throw new Error('It is shorter than it was.');
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

function placesIn(bytes: Buffer): Map<string, Place> | null {
  const stated = bytes.toString('latin1', 0, CHECKSUM);
  if (
    createHash('sha256')
      .update(bytes.subarray(CHECKSUM + 1))
      .digest('hex') !== stated
  )
    return null;
  const places = new Map<string, Place>();
  for (let at = CHECKSUM + 1; at < bytes.length; ) {
    const line = bytes.indexOf(LINE, at);
    const [key = '', ...lengths] = bytes.toString('latin1', at, line).split(' ');
    const [outline = 0, shown = 0, heard = 0] = lengths.map(Number);
    // of another release
    if (lengths.length !== 3) return null;
    const start = line + 1;
    const previews = start + outline;
    const subjects = previews + shown;
    const end = subjects + heard;
    places.set(key, { bytes, start, previews, subjects, end });
    at = end;
  }
  return places;
}
