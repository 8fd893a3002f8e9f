// @ts-check
/**
 * A record's place among all of its language, oldest first, is the last part of its id: "en_8a90f8789a-00001f4" is the 501st
 * (src/search/renumber.ts). Its order, its filters and its file follow from it.
 */

/** @typedef {(place: number) => boolean} Test */

/** @param {string} id */
export const placeOf = (id) => Number.parseInt(id.slice(id.lastIndexOf('-') + 1), 16);

/** @param {string} hash of the part @param {number} place */
const idOf = (hash, place) => `${hash}-${place.toString(16).padStart(7, '0')}`;

/** Folder of a part: "", "2/" … @param {number} part */
export const partFolder = (part) => (part === 0 ? '' : `${part + 1}/`);

/**
 * Which places have the value: run lengths, by turns without and with it (src/search/filter-files.ts).
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
 * What Pagefind keeps of the record at a place, without a search for it.
 * @param {URL} folder of the record's part @param {string} hash of that part @param {number} place
 * @returns {Promise<import('./pagefind.js').Fragment>}
 */
export async function recordAt(folder, hash, place) {
  const answer = await fetch(new URL(`fragment/${idOf(hash, place)}.pf_fragment`, folder));
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
