import type { SaidWords, WordReader } from './read-words.ts';

/** What the question of an exchange has in common with what was said before it in its thread. */
export interface Common {
  /** how much of its rare words was said in the thread so far, and in the last exchange of it, 0–1 */
  withThread: number;
  withLast: number;
  /** so many of its rare words, and of its names, are new */
  newWords: number;
  newNames: number;
  /** so many of its names were said before, and tell something */
  knownNames: number;
}

/** A word that so few exchanges say is a new one where it was not said before. */
const RARE = 0.6;
/** A name that nearly all exchanges say tells nothing. */
const TELLING_NAME = 0.4;

/** The words of a briefing that are said, by thread and exchange, in order. */
export class WordsSaid {
  /** how telling each word is: 1 where a single exchange says it, 0 where all do */
  readonly #rarity: Float64Array;
  /** for each word, in which thread and in which exchange it was said last */
  readonly #inThread: Uint32Array;
  readonly #inLast: Uint32Array;
  #threads = 0;
  #exchanges = 0;

  readonly #words: Int32Array;
  readonly #names: Int32Array;

  /** @param exchanges so many of them were read */
  constructor({ words, names, saidBy, size }: WordReader, exchanges: number) {
    this.#words = words;
    this.#names = names;
    this.#rarity = raritiesOf(saidBy.subarray(0, size), exchanges);
    this.#inThread = new Uint32Array(size);
    this.#inLast = new Uint32Array(size);
  }

  openThread(): void {
    this.#threads += 1;
  }

  /** @param said undefined for an item that was not read: nothing of it is known */
  take(said: SaidWords | undefined): void {
    this.#exchanges += 1;
    if (!said) return;
    for (let at = said.from; at < said.to; at++) {
      const word = this.#words[at] ?? 0;
      this.#inThread[word] = this.#threads;
      this.#inLast[word] = this.#exchanges;
    }
  }

  /** @param said by the exchange that would be the next of the thread */
  commonWith({ from, asked, namesFrom, namesTo }: SaidWords): Common {
    let all = 0;
    let thread = 0;
    let last = 0;
    let newWords = 0;
    for (let at = from; at < asked; at++) {
      const word = this.#words[at] ?? 0;
      const weight = this.#rarity[word] ?? 0;
      all += weight;
      if (this.#inThread[word] === this.#threads) thread += weight;
      else if (weight > RARE) newWords += 1;
      if (this.#inLast[word] === this.#exchanges) last += weight;
    }
    let newNames = 0;
    let knownNames = 0;
    for (let at = namesFrom; at < namesTo; at++) {
      const name = this.#names[at] ?? 0;
      if (this.#inThread[name] !== this.#threads) newNames += 1;
      else if ((this.#rarity[name] ?? 0) > TELLING_NAME) knownNames += 1;
    }
    // where it says nothing, both are 0
    all ||= 1;
    return { withThread: thread / all, withLast: last / all, newWords, newNames, knownNames };
  }
}

function raritiesOf(saidBy: Uint32Array, exchanges: number): Float64Array {
  const all = exchanges + 1;
  const byCount = Array.from(
    { length: all },
    (_, count) => Math.log(all / Math.max(1, count)) / Math.log(all),
  );
  const rarities = new Float64Array(saidBy.length);
  for (let word = 0; word < saidBy.length; word++) rarities[word] = byCount[saidBy[word] ?? 0] ?? 0;
  return rarities;
}
