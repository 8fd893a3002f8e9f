// @ts-check
/**
 * Where what is searched stands, as whoever writes the index puts it and the page that searches reads it. A record's place
 * among all of its language, oldest first, is the last part of its id: "en_8a90f8789a-00001f4" is the 501st. Its part, its
 * order, its filters and its file follow from it.
 */

/** What Pagefind’s compressed files begin with, once they are unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** Names each part of each language, below the folder of the search. */
export const PARTS = 'parts.json';

/**
 * @typedef {{ hash: string, ids: 'places' | 'table' }} Part of a language's index, in PARTS. Its hash is empty where it holds
 *   nothing. places: each record’s id says its place. table: the ids are Pagefind’s own, and a file says the place of each
 */

/** @param {string} id @returns {number} not a number where the id says none */
export const placeOf = (id) => Number.parseInt(id.slice(id.lastIndexOf('-') + 1), 16);

/** @param {string} hash of the part @param {number} place */
export const idOf = (hash, place) => `${hash}-${place.toString(16).padStart(7, '0')}`;

/** The part in which the record at a place is. @param {number} place @param {number} parts how many there are */
export const partOf = (place, parts) => place % parts;

/** Folder of a part: "", "2/" … @param {number} part */
export const partFolder = (part) => (part === 0 ? '' : `${part + 1}/`);

/** "ids.en_8a90f8789a.json", in the folder of the part: the place of each id. @param {string} hash */
export const tableFile = (hash) => `ids.${hash}.json`;

/** "fragment/en_8a90f8789a-00001f4.pf_fragment", in the folder of the part. @param {string} id */
export const fragmentFile = (id) => `fragment/${id}.pf_fragment`;

/** What a search can be narrowed to: "2031", "2031-03", "exchange", a series’ id, a speaker’s id. */
export const filterNames = /** @type {const} */ (['year', 'month', 'kind', 'series', 'speaker']);

/** @typedef {(typeof filterNames)[number]} FilterName */

/** "filters/en/year.json": the runs of each value. @param {string} language @param {string} name */
export const filterFile = (language, name) => `filters/${language}/${name}.json`;

/**
 * Which places have a value, as run lengths: by turns how many do not have it and how many do. [1, 3] → [1, 1, 1, 1]
 * @param {Iterable<number>} places ascending
 */
export function runsOf(places) {
  /** @type {number[]} */
  const runs = [];
  let end = 0;
  for (const place of places) {
    if (place === end && runs.length > 0) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(place - end, 1);
    end = place + 1;
  }
  return runs;
}

/** @param {readonly number[]} runs @returns {Uint8Array} 1 where a place has the value; as long as the last that has it */
export function placesOf(runs) {
  const places = new Uint8Array(runs.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [turn, length] of runs.entries()) {
    if (turn % 2 === 1) places.fill(1, at, at + length);
    at += length;
  }
  return places;
}
