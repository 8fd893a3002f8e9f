// @ts-check
/** What the search loads. */

/** @param {URL} url @param {RequestInit} [how] @throws {Error} */
export async function json(url, how) {
  return (await answer(url, how)).json();
}

/** A file whose address has its hash. @param {URL} url */
export const hashedJson = (url) => hashed(url, (response) => response.json());

/** A file that is gzipped, and whose address has its hash. @param {URL} url @returns {Promise<Uint8Array>} */
export const unpacked = (url) =>
  hashed(url, async (response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    // some servers have unpacked it on the way
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? inflated(bytes) : bytes;
  });

/**
 * What was loaded under an address with a hash never changes: it is taken as the browser has it, whatever the server says of that. What
 * cannot be read so is asked of the server.
 * @template T @param {URL} url @param {(response: Response) => Promise<T>} read @returns {Promise<T>}
 */
async function hashed(url, read) {
  try {
    return await read(await answer(url, { cache: 'force-cache' }));
  } catch {
    return read(await answer(url, { cache: 'reload' }));
  }
}

/**
 * Written and read by hand: a Blob would be asked of the browser’s own process first, and a Response told of it, which takes longer than
 * to unpack it.
 * @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Uint8Array>}
 */
async function inflated(bytes) {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // what is wrong with them is told to whoever reads
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  /** @type {Uint8Array[]} */
  const chunks = [];
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return joined(chunks);
}

/** @param {Uint8Array[]} chunks */
function joined(chunks) {
  const [only, ...others] = chunks;
  if (only && others.length === 0) return only;
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** @param {URL} url @param {RequestInit} [how] */
async function answer(url, how) {
  const response = await fetch(url, how);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}

/**
 * What is loaded once, and again where it failed; of the rest, that which was asked for longest ago is forgotten.
 * @template T
 */
export class Kept {
  /** @type {Map<string, Promise<T>>} */
  #all = new Map();
  #most;

  /** @param {number} [most] */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** @param {string} key @param {() => Promise<T>} load @returns {Promise<T>} */
  get(key, load) {
    const one = this.#all.get(key) ?? load();
    // the one asked for last stands last
    this.#all.delete(key);
    this.#all.set(key, one);
    one.catch(() => this.#all.delete(key));
    const [oldest] = this.#all.keys();
    if (this.#all.size > this.#most && oldest !== undefined) this.#all.delete(oldest);
    return one;
  }

  /** @param {string} key */
  has(key) {
    return this.#all.has(key);
  }
}
