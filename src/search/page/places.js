// @ts-check
/**
 * A record's place among all of its language, oldest first, is the last part of its id: "en_8a90f8789a-00001f4" is the 501st
 * (write/renumber.ts). Its order, its filters and its file follow from it. Where a part has kept Pagefind’s own ids, a
 * table says the place of each.
 */

/** @typedef {(place: number) => boolean} Test */

/** @param {string} id */
const placeOf = (id) => Number.parseInt(id.slice(id.lastIndexOf('-') + 1), 16);

/** @param {string} hash of the part @param {number} place */
const idOf = (hash, place) => `${hash}-${place.toString(16).padStart(7, '0')}`;

/** Folder of a part: "", "2/" … @param {number} part */
export const partFolder = (part) => (part === 0 ? '' : `${part + 1}/`);

/**
 * Which places have the value: run lengths, by turns without and with it (write/filter-files.ts).
 * @param {number[]} runs @returns {Uint8Array} 1 where a place has it
 */
export function placesOf(runs) {
  const places = new Uint8Array(runs.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [turn, length] of runs.entries()) {
    if (turn % 2 === 1) places.fill(1, at, at + length);
    at += length;
  }
  return places;
}

/**
 * @typedef {{ hash: string, ids: 'places' | 'table' }} Part of a language's index; its hash is empty where it holds nothing
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
    const table = await json(new URL(`${partFolder(part)}ids.${hash}.json`, this.#folder));
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
    const hash = parts[place % parts.length]?.hash ?? '';
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
        const runs = await this.#file(`filters/${lang.toLowerCase()}/${name}.json?${version}`);
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
  const answer = await fetch(new URL(`fragment/${id}.pf_fragment`, folder));
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  const text = new TextDecoder().decode(await inflated(await answer.arrayBuffer()));
  const { url, content, meta } = JSON.parse(text.slice('pagefind_dcd'.length));
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
