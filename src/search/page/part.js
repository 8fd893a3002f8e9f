// @ts-check
/** One part of an index, loaded as it is asked for. */

import {
  filterFile,
  lengthsOf,
  listFile,
  partFolder,
  placesAsked,
  placesOf,
  textsFile,
  textsIn,
  valuesIn,
  wordsFile,
} from '../format/places.js';
import { fold } from '../format/text.js';
import { WordsFile } from '../format/words-file.js';
import { hashedJson, Kept, unpacked } from './load.js';

/**
 * @typedef {import('../format/places.js').PartList} PartList
 * @typedef {import('../format/places.js').Text} Text
 * @typedef {import('../format/places.js').Texts} Texts
 * @typedef {import('./terms.js').Unit} Unit
 * @typedef {{ file: Pick<WordsFile, 'locations'>, told: import('../format/words-file.js').Told, likeness: number }} Form a word of the index that stands for
 *   one that is asked for
 * @typedef {{ forms: Form[], times: Float32Array, titled: Uint8Array, count: number }} Held of each place how often it holds a word, by
 *   likeness; `count`: how many places do
 */

/** Words of queries, and files of words, that are kept of each part: six megabytes at most. */
const KEPT_WORDS = 40;
const KEPT_FILES = 80;
/** In so great a share of the records, a short word is none that has a plural. */
const COMMON = 0.1;

/** No day is so late. */
const NEVER = '9999-99-99';

/**
 * What is asked of a part, wherever its words are.
 * @typedef {Pick<Part, 'lang' | 'spoken' | 'entry' | 'size' | 'isLoaded' | 'lengths' | 'usual' | 'load' | 'knows' | 'holding' | 'filtered' | 'days' | 'text' | 'textFile' | 'podiums' | 'valuesOf'>} AnyPart
 */

export class Part {
  /** @type {URL} */
  #root;
  /** @type {URL} */
  #folder;
  /** @type {Promise<void> | undefined} */
  #list;
  /** @type {Kept<WordsFile>} */
  #files = new Kept(KEPT_FILES);
  /** @type {Kept<Held>} */
  #held = new Kept(KEPT_WORDS);
  /** @type {Kept<Text[]>} */
  #texts = new Kept();
  /** @type {Kept<Record<string, number[]>>} */
  #filters = new Kept();
  /** @type {PartList} */
  #known = { days: [], lengths: '', words: [], texts: [] };
  /** words of each record @type {Float32Array} */
  lengths = new Float32Array();
  /** how many words a record has, as a rule */
  usual = 1;
  isLoaded = false;
  /** @type {string[] | undefined} */
  #days;

  /** @param {string} lang lower case @param {import('../format/places.js').Part} entry @param {URL} folder of the search */
  constructor(lang, entry, folder) {
    this.lang = lang;
    /** as the site spells it */
    this.spoken = lang;
    this.entry = entry;
    this.#root = folder;
    this.#folder = new URL(partFolder(lang, entry.name), folder);
  }

  /** How many records it holds. */
  get size() {
    return this.entry.records;
  }

  /** Its list, without which nothing can be asked. */
  load() {
    const { list: known, file } = this.entry;
    this.#list ??= (known ? Promise.resolve(known) : hashedJson(new URL(listFile(file), this.#folder))).then(
      (list) => {
        this.#known = list;
        this.lengths = lengthsOf(list.lengths);
        this.usual = this.lengths.reduce((sum, length) => sum + length, 0) / (this.lengths.length || 1);
        this.isLoaded = true;
      },
    );
    // so that the next search tries anew
    this.#list.catch(() => {
      this.#list = undefined;
    });
    return this.#list;
  }

  /** Whether it can answer for these words without the network. @param {Unit[]} units */
  knows(units) {
    return (
      this.isLoaded &&
      units.every(
        (unit) =>
          this.#held.has(unit.key) || this.#filesOf(unit.ranges).every((hash) => this.#files.has(hash)),
      )
    );
  }

  /** Which places hold a word. @param {Unit} unit @returns {Promise<Held>} */
  holding(unit) {
    return this.#held.get(unit.key, async () => {
      await this.load();
      const first = await this.#formsIn(unit, unit.ranges);
      if (unit.more.length === 0 || first.count > COMMON * this.size) return first;
      return this.#formsIn(unit, [...unit.ranges, ...unit.more]);
    });
  }

  /** @param {Unit} unit @param {Unit['ranges']} ranges @returns {Promise<Held>} */
  async #formsIn(unit, ranges) {
    const files = await Promise.all(this.#filesOf(ranges).map((hash) => this.#file(hash)));
    const forms = files.flatMap((file) => formsIn(file, unit, ranges));
    const times = new Float32Array(this.size);
    const titled = new Uint8Array(this.size);
    let count = 0;
    for (const { told, likeness } of forms) {
      for (let at = 0; at < told.places.length; at += 1) {
        const place = told.places[at] ?? 0;
        const often = told.times[at] ?? 0;
        const known = times[place] ?? 0;
        if (known === 0 && often > 0) count += 1;
        times[place] = known + likeness * often;
        if (told.titled[at]) titled[place] = 1;
      }
    }
    return { forms, times, titled, count };
  }

  /** @param {Unit['ranges']} ranges @returns {string[]} those files in which words of the ranges stand */
  #filesOf(ranges) {
    const { words } = this.#known;
    /** @type {Set<string>} */
    const hashes = new Set();
    for (const [from, to] of ranges) {
      const first = Math.max(0, firstOf(words.length, (at) => (words[at]?.[0] ?? '') > from) - 1);
      for (const [word, hash] of words.slice(first)) {
        if (word > to) break;
        hashes.add(hash);
      }
    }
    return [...hashes];
  }

  /** @param {string} hash */
  #file(hash) {
    return this.#files.get(
      hash,
      async () => new WordsFile(await unpacked(new URL(wordsFile(hash), this.#folder))),
    );
  }

  /** Where its text is kept. @param {number} place @returns {{ hash: string, at: number } | null} */
  #textAt(place) {
    let first = 0;
    for (const [records, hash] of this.#known.texts) {
      if (place < first + records) return { hash, at: place - first };
      first += records;
    }
    return null;
  }

  /** Names the file in which its text is. @param {number} place */
  textFile(place) {
    return `${this.lang} ${this.entry.name} ${this.#textAt(place)?.hash}`;
  }

  /** Its text, as it is kept. @param {number} place @returns {Promise<Text>} */
  async text(place) {
    await this.load();
    const where = this.#textAt(place);
    const texts = where && (await this.#texts.get(where.hash, () => this.#textsOf(where.hash)));
    const text = texts?.[where?.at ?? 0];
    if (!text) throw new Error(`${this.entry.name} holds no text of ${place}`);
    return text;
  }

  /** @param {string} hash */
  async #textsOf(hash) {
    return textsIn(
      JSON.parse(new TextDecoder().decode(await unpacked(new URL(textsFile(hash), this.#folder)))),
    );
  }

  /** The ISO date of each place; empty where it has none. */
  days() {
    this.#days ??= this.#known.days.flatMap(([day, records]) =>
      Array.from({ length: records }, () => day ?? ''),
    );
    return this.#days;
  }

  /** The days of what was found, by series; of no series, or of one that is not known, by "". @param {ArrayLike<number>} places ascending @returns {Promise<Map<string, string[]>>} */
  async podiums(places) {
    const days = this.days();
    const own = (/** @type {string} */ series, /** @type {(place: number) => boolean} */ isIn) =>
      /** @type {const} */ ([
        series,
        Array.from(places).flatMap((place) => (days[place] && isIn(place) ? [days[place]] : [])),
      ]);
    const { series } = this.entry;
    if (series !== undefined) return new Map([own(series, () => true)]);
    const lists = Object.entries(await this.#runs('series')).map(
      ([id, runs]) => /** @type {const} */ ([id, placesOf(runs)]),
    );
    const isNone = (/** @type {number} */ place) => lists.every(([, list]) => !list[place]);
    return new Map([...lists.map(([id, list]) => own(id, (place) => list[place] === 1)), own('', isNone)]);
  }

  /** By value of a filter, the runs of places that have it: by turns how many do not and how many do. @param {import('../format/places.js').FiledName} name */
  async valuesOf(name) {
    return this.#runs(name);
  }

  /** By value of a filter, the runs of places that have it. @param {import('../format/places.js').FiledName} name */
  #runs(name) {
    const path = `${filterFile(this.lang, this.entry.name, name)}?${this.entry.filters}`;
    return this.#filters.get(path, () => hashedJson(new URL(path, this.#root)));
  }

  /**
   * 1 where a place has every value that is asked for; null where nothing is asked that all do not have.
   * @param {Record<string, string>} asked by filter @returns {Promise<Uint8Array | null>}
   */
  async filtered({ from: first = '', to: last = NEVER, ...others }) {
    await this.load();
    const { from, to, series } = this.entry;
    const isDated = first !== '' || last !== NEVER;
    const isWhole = !isDated || (from !== null && to !== null && first <= from && to <= last);
    // all of a part may be of one series
    const asked = Object.entries(others).filter(
      ([name, value]) => name !== 'series' || !valuesIn(value).includes(series ?? ''),
    );
    if (asked.length === 0 && isWhole) return null;
    const kept = new Uint8Array(this.size).fill(1);
    if (!isWhole) {
      let place = 0;
      for (const day of this.days()) {
        if (!day || day < first || day > last) kept[place] = 0;
        place += 1;
      }
    }
    const lists = await Promise.all(
      asked.map(async ([name, value]) => {
        const runs = await this.#runs(/** @type {import('../format/places.js').FiledName} */ (name));
        return placesAsked(runs, value);
      }),
    );
    for (const list of lists) {
      for (let place = 0; place < kept.length; place += 1) if (!list[place]) kept[place] = 0;
    }
    return kept;
  }
}

/**
 * Its words stand in the order of what they are without accents, so that few are looked at.
 * @param {WordsFile} file @param {Unit} unit @param {Unit['ranges']} ranges @returns {Form[]}
 */
function formsIn(file, { likeness }, ranges) {
  /** @type {Form[]} */
  const forms = [];
  for (const [from, to] of ranges) {
    const first = firstOf(file.size, (at) => fold(file.word(at)) >= from);
    for (let word = first; word < file.size; word += 1) {
      const one = file.word(word);
      if (fold(one) > to) break;
      const like = likeness(one);
      if (like > 0) forms.push({ file, told: file.postings(word), likeness: like });
    }
  }
  return forms;
}

/** The first of so many that is so, where all behind it are. @param {number} length @param {(at: number) => boolean} isSo */
function firstOf(length, isSo) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
