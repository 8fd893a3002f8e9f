import { mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { HeldFile } from './held-file.ts';

/** Bytes that lie aside on the disk while a process runs. */
export class Spool {
  readonly #name: string;
  #file: HeldFile | undefined;
  #length = 0;

  /** @param name of the file, which goes with the process */
  constructor(name: string) {
    this.#name = name;
  }

  /** Where the bytes lie now. @throws Error where nothing can be written */
  add(bytes: Uint8Array): { file: HeldFile; start: number } {
    this.#file ??= openAside(this.#name);
    const start = this.#length;
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file.descriptor, bytes, at, bytes.length - at, start + at);
    this.#length += bytes.length;
    return { file: this.#file, start };
  }

  /** Lets the bytes go. */
  close(): void {
    this.#file?.close();
    this.#file = undefined;
    this.#length = 0;
    rmSync(this.#name, { force: true });
  }
}

function openAside(name: string): HeldFile {
  mkdirSync(path.dirname(name), { recursive: true });
  const file = new HeldFile(openSync(name, 'wx+'));
  try {
    // where the system lets it, so that nothing is left of a process that is killed
    rmSync(name);
  } catch {
    // it goes when it is closed
  }
  return file;
}
