import type { TellingWord } from './telling.ts';

/** A text that holds one of the words that were asked for. */
export interface Alike {
  /** place of the text among all */
  text: number;
  /** those of the words that it holds, in the order in which they were asked for */
  words: TellingWord[];
  score: number;
}

/** BM25+ (Lv and Zhai 2011), with the constants of MiniSearch. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** How like texts are to some words. Each text holds a word once at most. */
export class Likeness {
  readonly #lengths: number[];
  readonly #average: number;
  /** by word that will be asked for, the texts that hold it, in order */
  readonly #holders: ReadonlyMap<TellingWord, number[]>;

  /** @param asked the words that will be asked for: the others only count in the lengths */
  constructor(texts: readonly (readonly TellingWord[])[], asked: Iterable<TellingWord>) {
    this.#holders = new Map([...asked].map((word) => [word, []]));
    // a text without a word would be infinitely shorter than the others
    this.#lengths = texts.map(({ length }) => Math.max(1, length));
    let average = 0;
    for (const [at, length] of this.#lengths.entries()) average = (average * at + length) / (at + 1);
    this.#average = average;
    for (const [at, text] of texts.entries()) for (const word of text) this.#holders.get(word)?.push(at);
  }

  /** The texts that hold one of the words at least, the likest first. */
  to(words: readonly TellingWord[]): Alike[] {
    const found = new Map<number, Alike>();
    for (const word of words) {
      const holders = this.#holders.get(word) ?? [];
      const rarity = Math.log(1 + (this.#lengths.length - holders.length + 0.5) / (holders.length + 0.5));
      for (const text of holders) {
        const length = this.#lengths[text] ?? 1;
        const score = rarity * (D + (K + 1) / (1 + K * (1 - B + (B * length) / this.#average)));
        const known = found.get(text);
        if (known) {
          known.words.push(word);
          known.score += score;
        } else found.set(text, { text, words: [word], score });
      }
    }
    // who holds more of the words is that much liker
    for (const one of found.values()) one.score *= one.words.length;
    return [...found.values()].sort((a, b) => b.score - a.score);
  }
}
