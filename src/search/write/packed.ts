import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../../text/sha256.ts';

/** By the hash of what a file held before it was compressed, the hash of the file. */
export type PackedHashes = ReadonlyMap<string, string>;

/** Compresses the files of a part, but for those that the same part of the site that stands has already: there the bytes are taken from. */
export class Packed {
  readonly #before: PackedHashes;
  readonly #read: (path: string) => Uint8Array;
  readonly #now = new Map<string, string>();

  /** @param folder of the part in the site that stands; null where nothing is taken from one */
  constructor(before: PackedHashes = new Map(), folder: string | null = null) {
    this.#before = folder === null ? new Map() : before;
    this.#read = (path) => readFileSync(`${folder}/${path}`);
  }

  /** @param path where the file lies in the folder of a part, by its hash (SHA-256) */
  gzip(content: string | Uint8Array, path: (hash: string) => string): Uint8Array {
    const key = sha256(content, 'base64url');
    const bytes = this.#standing(this.#before.get(key), path) ?? gzipSync(content);
    this.#now.set(key, sha256(bytes, 'hex'));
    return bytes;
  }

  /** Null where it is not there as it was written. */
  #standing(hash: string | undefined, path: (hash: string) => string): Uint8Array | null {
    if (hash === undefined) return null;
    try {
      const bytes = this.#read(path(hash));
      return sha256(bytes, 'hex') === hash ? bytes : null;
    } catch {
      return null;
    }
  }

  /** Of all that was compressed, or taken over. */
  get hashes(): PackedHashes {
    return this.#now;
  }
}
