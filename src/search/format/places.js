// @ts-check
/**
 * Where what is searched stands below the folder of the search, as whoever writes the index puts it and the page that
 * searches reads it. Each part of an index is a span of the calendar in one language, in a folder of its own; a record’s place
 * is its number in its part, oldest first. Its day, its filters and its text follow from the place.
 */

/** Names each part of each language. */
export const PARTS = 'parts.json';

/**
 * @typedef {object} Part of a language’s index, in PARTS, oldest first
 * @property {string} name its span: "undated", "2008-2011", "2031", "2031-h1", "2031-q3", "2031-05", "2031-05-04"
 * @property {string | null} from ISO date of its first record; null where it has none
 * @property {string | null} to of its last record
 * @property {number} records how many it holds
 * @property {string} file the hash of its list
 * @property {string} filters the hash of its filter files, together
 * @property {string} [series] the one that all its records are of; not named where they are of several, or of none
 * @property {PartList} [list] of the newest part, which every search asks first, and of the next where that is small
 */

/**
 * @typedef {object} PartList what a part holds but words and texts
 * @property {[day: string | null, records: number][]} days oldest first; null for what has no date
 * @property {string} lengths a letter a record: about how many words it has
 * @property {[first: string, hash: string][]} words each file of words, with its first word, without accents; those that are alike without accents stand in one
 * @property {[records: number, hash: string][]} texts each file of texts, in the order of places
 */

/** @typedef {{ url: string, title: string, content: string }} Text of a record, as its part keeps it */

/** @typedef {{ urls: string[], titles: string[], contents: string[] }} Texts of records that stand side by side, in a file */

/** With hyphens and spaces changed, an address is like its title, and compresses: a twentieth less. @param {string} url */
const turned = (url) => url.replace(/[- ]/g, (sign) => (sign === '-' ? ' ' : '-'));

/** @param {readonly Text[]} texts @returns {Texts} */
export const textsOf = (texts) => ({
  urls: texts.map(({ url }) => turned(url)),
  titles: texts.map(({ title }) => title),
  contents: texts.map(({ content }) => content),
});

/** @param {Texts} texts @returns {Text[]} */
export const textsIn = ({ urls, titles, contents }) =>
  urls.map((url, at) => ({ url: turned(url), title: titles[at] ?? '', content: contents[at] ?? '' }));

/** Folder of a part: "en-2031-q1/". @param {string} language @param {string} name */
export const partFolder = (language, name) => `${language}-${name}/`;

/** @param {string} hash */
export const listFile = (hash) => `part.${hash}.json`;

/** Words and where they stand, gzipped. @param {string} hash */
export const wordsFile = (hash) => `words/${hash}.words`;

/** `Texts`, gzipped JSON. @param {string} hash */
export const textsFile = (hash) => `texts/${hash}.texts`;

/** What a search can be narrowed to: "2031", "2031-03", ISO days, "exchange", a series’ id, a speaker’s, a newsroom’s, a topic’s. */
export const filterNames = /** @type {const} */ ([
  'year',
  'month',
  'from',
  'to',
  'kind',
  'series',
  'speaker',
  'outlet',
  'topic',
]);

/** @typedef {(typeof filterNames)[number]} FilterName */

/** Those that have a file in each part; dates are told by its days. */
export const filedNames = /** @type {const} */ (['kind', 'series', 'speaker', 'outlet', 'topic']);

/** @typedef {(typeof filedNames)[number]} FiledName */

/** "filters/en-2031-q1/kind.json": the runs of each value. @param {string} language @param {string} part @param {string} name */
export const filterFile = (language, part, name) => `filters/${partFolder(language, part)}${name}.json`;

/** Letters of `lengths` begin here, and there are so many; an octave has so many. */
const FIRST_LETTER = 0x30;
const LETTERS = 64;
const PER_OCTAVE = 4.5;

/** A length as one letter, exact to a twelfth. @param {number} words */
export const lengthLetter = (words) =>
  String.fromCharCode(FIRST_LETTER + Math.min(LETTERS - 1, Math.round(PER_OCTAVE * Math.log2(words + 1))));

/** @param {string} lengths @returns {Float32Array} */
export function lengthsOf(lengths) {
  return Float32Array.from(
    lengths,
    (letter) => 2 ** ((letter.charCodeAt(0) - FIRST_LETTER) / PER_OCTAVE) - 1,
  );
}

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

/** The values that a filter is to have one of: "wh-early wh-late" → "wh-early", "wh-late" @param {string} asked */
export const valuesIn = (asked) => asked.split(' ');

/** Which places have one of the values that are asked for. @param {Readonly<Record<string, readonly number[]>>} runs by value @param {string} asked @returns {Uint8Array} 1 where they do */
export function placesAsked(runs, asked) {
  const lists = valuesIn(asked).flatMap((value) =>
    Object.hasOwn(runs, value) ? [placesOf(runs[value] ?? [])] : [],
  );
  const all = new Uint8Array(Math.max(0, ...lists.map(({ length }) => length)));
  for (const list of lists) for (const [place, has] of list.entries()) if (has) all[place] = 1;
  return all;
}
