// @ts-check
/**
 * A file of words: the words of a part that stand side by side in the order of their code units, and where each stands. All numbers
 * are LEB128 (unsigned, seven bits a byte, least first). First how many words there are, and of each: its length in bytes, itself in
 * UTF-8, how many records hold it, and the bytes of its postings. Then the postings, word by word:
 *
 *   of each record: how far its place is from the last
 *   of each record: twice how often it holds the word, and one more where its title does
 *   of each record: its locations, each one more than how far it is from the last. Behind a zero stands the weight
 *   of those that follow, 24 until then, and their distances begin anew
 */

/** @typedef {{ place: number, title: boolean, locations: number[], weights: number[] }} Posting a record that holds a word; a weight that is not there is full */
/** @typedef {{ word: string, postings: Posting[] }} Word its postings ascend by place, and their locations within a weight */

/**
 * @typedef {{ places: Uint32Array, times: Uint32Array, titled: Uint8Array, start: number }} Told of a word its records, and of each how often it
 *   holds the word and whether its title does; `start`: where its locations stand
 */

/** The weight of a word by itself; a word that is part of another one ("home" in "home-made") weighs less. */
export const FULL = 24;

/** @param {number[]} out @param {number} value */
function put(out, value) {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

/** The postings of a word, encoded as they come: what is said of a record takes no more room than its bytes. */
export class Postings {
  count = 0;
  /** of the record that is under way */
  place = -1;
  title = false;
  #often = 0;
  #weight = FULL;
  #before = 0;
  #last = 0;
  /** @type {number[]} */
  #places = [];
  /** @type {number[]} */
  #times = [];
  /** @type {number[]} */
  #locations = [];

  /** Goes on to another record. @param {number} place behind the last */
  open(place) {
    this.#close();
    put(this.#places, place - this.#last);
    this.#last = place;
    this.count += 1;
    this.place = place;
    this.title = false;
    this.#often = 0;
    this.#weight = FULL;
    this.#before = 0;
  }

  /** @param {number} location behind the last of the same weight @param {number} weight */
  locate(location, weight) {
    if (weight !== this.#weight) {
      put(this.#locations, 0);
      put(this.#locations, weight);
      this.#weight = weight;
      this.#before = 0;
    }
    put(this.#locations, location - this.#before + 1);
    this.#before = location;
    this.#often += 1;
  }

  #close() {
    if (this.place >= 0) put(this.#times, this.#often * 2 + (this.title ? 1 : 0));
    this.place = -1;
  }

  /** All of them, as a file of words has them. */
  encoded() {
    this.#close();
    return this.#places.concat(this.#times, this.#locations);
  }
}

/** @param {readonly Posting[]} postings @returns {number[]} */
export function encodePostings(postings) {
  const made = new Postings();
  for (const { place, title, locations, weights } of postings) {
    made.open(place);
    made.title = title;
    for (const [at, location] of locations.entries()) made.locate(location, weights[at] ?? FULL);
  }
  return made.encoded();
}

/** @param {readonly { word: string, count: number, data: readonly number[] }[]} words each with its encoded postings @returns {Uint8Array} */
export function encodeWords(words) {
  const encoder = new TextEncoder();
  /** @type {number[]} */
  const head = [];
  put(head, words.length);
  for (const { word, count, data } of words) {
    const letters = encoder.encode(word);
    put(head, letters.length);
    for (const byte of letters) head.push(byte);
    put(head, count);
    put(head, data.length);
  }
  const bytes = new Uint8Array(words.reduce((sum, { data }) => sum + data.length, head.length));
  bytes.set(head);
  let at = head.length;
  for (const { data } of words) {
    bytes.set(data, at);
    at += data.length;
  }
  return bytes;
}

const decoder = new TextDecoder();

/** A file of words, read: where each stands at once, its letters and postings as they are asked for. Who asks for one looks at ten of thousands. */
export class WordsFile {
  /** how many words it has */
  size;
  /** where the letters of each begin, and end @type {Uint32Array} */
  #letters;
  /** how many records hold each @type {Uint32Array} */
  #counts;
  /** where the postings of each begin @type {Uint32Array} */
  #starts;
  /** @type {Uint8Array} */
  #bytes;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
    this.size = this.#next();
    this.#letters = new Uint32Array(2 * this.size);
    this.#counts = new Uint32Array(this.size);
    this.#starts = new Uint32Array(this.size);
    let start = 0;
    for (let word = 0; word < this.size; word += 1) {
      const length = this.#next();
      this.#letters[2 * word] = this.#at;
      this.#at += length;
      this.#letters[2 * word + 1] = this.#at;
      this.#counts[word] = this.#next();
      this.#starts[word] = start;
      start += this.#next();
    }
    // they are told by how long each is, and stand behind all of that
    for (let word = 0; word < this.size; word += 1) this.#starts[word] = (this.#starts[word] ?? 0) + this.#at;
  }

  /** @param {number} word its number in the file */
  word(word) {
    const bytes = this.#bytes;
    const [first = 0, end = 0] = [this.#letters[2 * word], this.#letters[2 * word + 1]];
    let letters = '';
    for (let at = first; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      // a decoder takes longer to be asked than to answer
      if (byte > 127) return decoder.decode(bytes.subarray(first, end));
      letters += String.fromCharCode(byte);
    }
    return letters;
  }

  #next() {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  /**
   * Which records hold a word, and how often.
   * @param {number} word its number in the file @returns {Told}
   */
  postings(word) {
    const count = this.#counts[word] ?? 0;
    this.#at = this.#starts[word] ?? 0;
    const places = new Uint32Array(count);
    const times = new Uint32Array(count);
    const titled = new Uint8Array(count);
    let place = 0;
    for (let at = 0; at < count; at += 1) {
      place += this.#next();
      places[at] = place;
    }
    for (let at = 0; at < count; at += 1) {
      const said = this.#next();
      times[at] = said >>> 1;
      titled[at] = said & 1;
    }
    return { places, times, titled, start: this.#at };
  }

  /**
   * Where a word stands in some records.
   * @param {Told} told of the word @param {Uint8Array} wanted 1 of each place that is asked for; as long as the last of them
   * @param {(place: number, location: number, weight: number) => void} tell
   */
  locations({ places, times, start }, wanted, tell) {
    this.#at = start;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (place >= wanted.length) return;
      const often = times[at] ?? 0;
      if (!wanted[place]) {
        this.#skip(often);
        continue;
      }
      let weight = FULL;
      let location = 0;
      for (let left = often; left > 0; left -= 1) {
        let step = this.#next();
        if (step === 0) {
          weight = this.#next();
          location = 0;
          step = this.#next();
        }
        location += step - 1;
        tell(place, location, weight);
      }
    }
  }

  /** Goes past so many locations: nearly all of a common word are of records that nobody asks for. @param {number} often */
  #skip(often) {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let left = often; left > 0; left -= 1) {
      // behind a zero stands a weight, and then the number that is meant
      for (let more = bytes[at] === 0 ? 3 : 1; more > 0; more -= 1) {
        while ((bytes[at] ?? 0) > 127) at += 1;
        at += 1;
      }
    }
    this.#at = at;
  }
}
