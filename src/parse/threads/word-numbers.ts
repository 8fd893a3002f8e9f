/** What a word has that was not met. */
export const UNKNOWN = -1;

/** Enough for the words of most briefings: at most half of the places are taken, so that a free one is near. */
const PLACES = 1 << 13;
/** No word is hashed to this. */
const FREE = 0;

/** What letters are hashed to, one after another: FNV-1a, over UTF-16 units. */
export const NO_LETTERS = 0x811c9dc5 | 0;
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/**
 * Words and their numbers, 0, 1, … as they come. A word is known by its hash: no letter is kept, and no string is made to look one
 * up. Two words of one hash, one pair of some billions, share their number.
 */
export class WordNumbers {
  /** so many words have a number */
  size = 0;
  /** hash, number, hash, number, … */
  #places: Int32Array;

  constructor(places = PLACES) {
    this.#places = new Int32Array(places * 2);
  }

  /** UNKNOWN for a word that has no number. */
  get(hash: number): number {
    const places = this.#places;
    const at = this.#placeOf(hash || 1);
    return places[at] === FREE ? UNKNOWN : (places[at + 1] ?? UNKNOWN);
  }

  /** The number of a word, which gets one where it has none. */
  numberOf(hash: number): number {
    const at = this.#placeOf(hash || 1);
    if (this.#places[at] !== FREE) return this.#places[at + 1] ?? UNKNOWN;
    const number = this.size;
    this.#places[at] = hash || 1;
    this.#places[at + 1] = number;
    this.size += 1;
    if (this.size * 4 > this.#places.length) this.#grow();
    return number;
  }

  /** Where a word is, or the free place where it would be. */
  #placeOf(hash: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    let at = ((hash ^ (hash >>> 15)) << 1) & mask;
    while (places[at] !== hash && places[at] !== FREE) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const hash = before[at] ?? FREE;
      if (hash === FREE) continue;
      const place = this.#placeOf(hash);
      this.#places[place] = hash;
      this.#places[place + 1] = before[at + 1] ?? UNKNOWN;
    }
  }
}
