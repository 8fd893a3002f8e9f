import { createHash } from 'node:crypto';
import { fstatSync, openSync, writeSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { HeldFile, readInto, readPart, type Stored } from './held-file.ts';
import type { Encoded } from './kept.ts';
import { Spool } from './spool.ts';
import { textIn } from './whole-file.ts';

/** Where three documents stand, one behind the other, in a file or in memory: an outline, previews and subjects. */
interface Place {
  of: HeldFile | Buffer;
  start: number;
  previews: number;
  subjects: number;
  end: number;
}

const LINE = 10;
const CHECKSUM = 64;
/** So much of the file may be of transcripts that are gone, or wait beside it, before all of it is written anew: an eighth. */
const MOST_BESIDE = 1 / 8;
/** So many bytes of what came are in memory, the rest lies aside until the file is written: of a large archive all that comes is more than a GB. */
const MOST_HELD = 16 * 2 ** 20;
/** So many bytes are read at a time. */
const STEP = 2 ** 18;
/** No line of a key and three lengths is longer. */
const LONGEST_LINE = 200;

/**
 * The outlines of an archive in one file, as it is much quicker to read than thousands: a checksum (SHA-256) of all that
 * follows it in the first line, then for each transcript a line "KEY LENGTH LENGTH LENGTH" and its three documents. They stay in the file until they are asked for.
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
  readonly #aside: Spool;
  /** bytes of what came that are in memory */
  #held = 0;
  /** into which outlines are read, one after the other */
  #room = Buffer.alloc(0);

  private constructor(file: string, within: Map<string, Place>, beside: Map<string, Place>) {
    this.#file = file;
    this.#aside = new Spool(`${file}.aside.${process.pid}`);
    this.#places = new Map([...within, ...beside]);
    this.#within = new Set([...within.keys()].filter((key) => !beside.has(key)));
    this.#beside = beside.size;
  }

  /** An empty one where there is none, or none that is sound. */
  static async read(file: string): Promise<OutlinesFile> {
    return new OutlinesFile(file, placesOf(file), placesOf(besideOf(file)));
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  add(key: string, { bytes, starts: [previews, subjects] }: Encoded): void {
    const { of, start } = this.#keep(bytes);
    this.#places.set(key, {
      of,
      start,
      previews: start + previews,
      subjects: start + subjects,
      end: start + bytes.length,
    });
    this.#within.delete(key);
    this.#changed = true;
  }

  #keep(bytes: Encoded['bytes']): Pick<Place, 'of' | 'start'> {
    if (this.#held + bytes.length > MOST_HELD) {
      try {
        const { file: of, start } = this.#aside.add(bytes);
        return { of, start };
      } catch {
        // a full disk: memory has to do
      }
    }
    this.#held += bytes.length;
    return { of: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), start: 0 };
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
    const { of, start, previews } = this.#place(key);
    if (!(of instanceof HeldFile)) return textIn(of.subarray(start, previews));
    if (this.#room.length < previews - start) this.#room = Buffer.allocUnsafe(2 * (previews - start));
    return textIn(readInto(this.#room, of.part(start, previews)));
  }

  previewsOf(key: string): string {
    const place = this.#place(key);
    return textIn(bytesOf(place, place.previews, place.subjects));
  }

  subjectsOf(key: string): string {
    const place = this.#place(key);
    return textIn(bytesOf(place, place.subjects, place.end));
  }

  /** For another thread, which reads them as long as this one holds the file. */
  storedSubjectsOf(key: string): Stored {
    const { of, subjects, end } = this.#place(key);
    return of instanceof HeldFile ? of.part(subjects, end) : of.subarray(subjects, end);
  }

  /** What was asked for, unless that is what the file holds already. */
  async write(): Promise<void> {
    const beside = [...this.used].filter((key) => !this.#within.has(key));
    const gone = [...this.#within].filter((key) => !this.used.has(key));
    if (this.#sizeOf([...beside, ...gone]) <= MOST_BESIDE * this.#sizeOf(this.#within)) {
      if (!this.#changed && beside.length === this.#beside) return;
      await this.#writeInto(besideOf(this.#file), beside, this.#within);
      this.#beside = beside.length;
    } else {
      await this.#writeInto(this.#file, [...this.used], new Set());
      await rm(besideOf(this.#file), { force: true });
      this.#within = new Set(this.used);
      this.#beside = 0;
    }
    this.#aside.close();
    this.#held = 0;
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

  /** @param staying those that stand in another file; of all others this one holds what there is, and the files that held it are closed */
  async #writeInto(name: string, keys: readonly string[], staying: ReadonlySet<string>): Promise<void> {
    await mkdir(path.dirname(name), { recursive: true });
    const draft = `${name}.${process.pid}`;
    const file = new HeldFile(openSync(draft, 'w+'));
    let places: Map<string, Place>;
    try {
      places = writePlaces(file, keys, (key) => this.#place(key));
    } catch (error) {
      file.close();
      await rm(draft, { force: true });
      throw error;
    }
    const left = [...this.#places].filter(([key]) => !staying.has(key));
    for (const [key] of left) this.#places.delete(key);
    for (const [key, place] of places) this.#places.set(key, place);
    // no system lets a file be replaced that is open, and some no other
    const open = new Set([...this.#places.values()].map(({ of }) => of));
    for (const [, { of }] of left) if (of instanceof HeldFile && !open.has(of)) of.close();
    await rename(draft, name);
  }

  #place(key: string): Place {
    const place = this.#places.get(key);
    if (!place) throw new Error(`There is no outline of ${key}.`);
    return place;
  }
}

const besideOf = (file: string): string => `${file}.more`;

const bytesOf = ({ of }: Place, start: number, end: number): Buffer =>
  of instanceof HeldFile ? readPart(of.part(start, end)) : of.subarray(start, end);

/** Writes a file of those, and tells where each stands in it. */
function writePlaces(
  file: HeldFile,
  keys: readonly string[],
  placeOf: (key: string) => Place,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const hash = createHash('sha256');
  const write = (bytes: Uint8Array, at: number) => {
    for (let done = 0; done < bytes.length; )
      done += writeSync(file.descriptor, bytes, done, bytes.length - done, at + done);
  };
  // the checksum takes its place last
  let at = CHECKSUM + 1;
  for (const key of keys) {
    const place = placeOf(key);
    const { start, previews, subjects, end } = place;
    const line = Buffer.from(`${key} ${previews - start} ${subjects - previews} ${end - subjects}\n`);
    const whole = Buffer.concat([line, bytesOf(place, start, end)]);
    hash.update(whole);
    write(whole, at);
    const by = at + line.length - start;
    places.set(key, {
      of: file,
      start: start + by,
      previews: previews + by,
      subjects: subjects + by,
      end: end + by,
    });
    at += whole.length;
  }
  write(Buffer.from(`${hash.digest('hex')}\n`), 0);
  return places;
}

/** None where there is no such file, or none that is sound. */
function placesOf(name: string): Map<string, Place> {
  let file: HeldFile | undefined;
  try {
    file = new HeldFile(openSync(name, 'r'));
    const { size } = fstatSync(file.descriptor);
    const places = isSound(file, size) ? placesIn(file, size) : null;
    if (places) return places;
  } catch {
    // as one that is not there
  }
  file?.close();
  return new Map();
}

function isSound(file: HeldFile, size: number): boolean {
  const hash = createHash('sha256');
  const room = Buffer.allocUnsafe(STEP);
  for (let at = CHECKSUM + 1; at < size; at += STEP)
    hash.update(readInto(room, file.part(at, Math.min(at + STEP, size))));
  return readPart(file.part(0, CHECKSUM)).toString('latin1') === hash.digest('hex');
}

function placesIn(file: HeldFile, size: number): Map<string, Place> | null {
  const places = new Map<string, Place>();
  const room = Buffer.allocUnsafe(LONGEST_LINE);
  for (let at = CHECKSUM + 1; at < size; ) {
    const ahead = readInto(room, file.part(at, Math.min(at + LONGEST_LINE, size)));
    const line = ahead.indexOf(LINE);
    const [key = '', ...lengths] = ahead.toString('latin1', 0, line).split(' ');
    const [outline = 0, shown = 0, heard = 0] = lengths.map(Number);
    // of another release
    if (lengths.length !== 3) return null;
    const start = at + line + 1;
    const previews = start + outline;
    const subjects = previews + shown;
    const end = subjects + heard;
    places.set(key, { of: file, start, previews, subjects, end });
    at = end;
  }
  return places;
}
