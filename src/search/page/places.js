// @ts-check
/** The places of records and what they have, loaded as they are asked for. */

import {
  filterFile,
  fragmentFile,
  idOf,
  partFolder,
  partOf,
  placeOf,
  placesOf,
  SIGNATURE,
  tableFile,
} from '../format/places.js';

/**
 * @typedef {import('../format/places.js').Part} Part
 * @typedef {{ raw_url: string, raw_content: string, meta: Record<string, string>,
 *   weighted_locations: { location: number, balanced_score: number }[] }} Fragment
 */

export class Places {
  /** @type {URL} */
  #folder;
  /** Of parts with ids of Pagefind’s own. @type {Map<string, number>} */
  #ofIds = new Map();
  /** By hash of the part. @type {Map<string, Map<number, string>>} */
  #ids = new Map();
  /** @type {Map<string, Promise<void>>} */
  #loads = new Map();

  /** @param {URL} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /** What the places of these parts cannot be told without: nothing, as a rule. @param {Part[]} parts */
  async load(parts) {
    const without = parts
      .map(({ hash, ids }, part) => ({ hash, ids, part }))
      .filter(({ ids }) => ids === 'table');
    await Promise.all(without.map(({ hash, part }) => this.#once(hash, part)));
  }

  /** @param {string} hash @param {number} part */
  #once(hash, part) {
    const load = this.#loads.get(hash) ?? this.#table(hash, part);
    this.#loads.set(hash, load);
    // so that the next search tries anew
    load.catch(() => this.#loads.delete(hash));
    return load;
  }

  /** @param {string} hash @param {number} part */
  async #table(hash, part) {
    const table = await json(new URL(partFolder(part) + tableFile(hash), this.#folder));
    const ids = Object.entries(table);
    for (const [id, place] of ids) this.#ofIds.set(id, place);
    this.#ids.set(hash, new Map(ids.map(([id, place]) => [place, id])));
  }

  /** The place of a record. @param {string} id */
  of(id) {
    return this.#ofIds.get(id) ?? placeOf(id);
  }

  /** The id of the record at a place. @param {Part[]} parts @param {number} place */
  idAt(parts, place) {
    const hash = parts[partOf(place, parts.length)]?.hash ?? '';
    return this.#ids.get(hash)?.get(place) ?? idOf(hash, place);
  }
}

export class Filters {
  /** @type {URL} */
  #folder;
  /** @type {Map<string, Promise<Record<string, number[]>>>} */
  #files = new Map();

  /** @param {URL} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /**
   * The places that have every value that is asked for.
   * @param {string} lang @param {Record<string, string>} asked by filter @param {string} version of the index @returns {Promise<Uint8Array>}
   */
  async places(lang, asked, version) {
    const [first, ...others] = await Promise.all(
      Object.entries(asked).map(async ([name, value]) => {
        const runs = await this.#file(`${filterFile(lang.toLowerCase(), name)}?${version}`);
        return placesOf(Object.hasOwn(runs, value) ? (runs[value] ?? []) : []);
      }),
    );
    return (first ?? new Uint8Array()).map((has, place) => (others.every((other) => other[place]) ? has : 0));
  }

  /** @param {string} path */
  #file(path) {
    const known = this.#files.get(path) ?? json(new URL(path, this.#folder));
    this.#files.set(path, known);
    // so that the next search tries anew
    known.catch(() => this.#files.delete(path));
    return known;
  }
}

/** @param {URL} url @param {RequestInit} [how] */
export async function json(url, how) {
  const answer = await fetch(url, how);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return answer.json();
}

/**
 * What Pagefind keeps of a record, without a search for it.
 * @param {URL} folder of the record's part @param {string} id
 * @returns {Promise<Fragment>}
 */
export async function recordAt(folder, id) {
  const answer = await fetch(new URL(fragmentFile(id), folder));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const text = new TextDecoder().decode(await inflated(await answer.arrayBuffer()));
  const { url, content, meta } = JSON.parse(text.slice(SIGNATURE.length));
  const raw_content = content.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { raw_url: url, raw_content, meta, weighted_locations: [] };
}

/** Some servers have unpacked it on the way. @param {ArrayBuffer} bytes */
function inflated(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
