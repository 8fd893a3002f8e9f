/** Words by which texts are told from others, each known by its place among all, from 0 on, and in how many texts each stands. */
export class TellingWords {
  readonly #places = new Map<string, number>();
  /** by place */
  readonly words: string[] = [];
  /** by place, the texts that hold it, of all that were counted */
  readonly texts: number[] = [];

  /** The place of a word. */
  of(printed: string): number {
    let at = this.#places.get(printed);
    if (at === undefined) {
      at = this.words.length;
      this.#places.set(printed, at);
      this.words.push(printed);
      this.texts.push(0);
    }
    return at;
  }

  /** The place of a word that is among them; undefined where it is not. */
  placeOf(printed: string): number | undefined {
    return this.#places.get(printed);
  }

  /** @param text words with spaces between */
  placesOf(text: string): Uint32Array {
    return Uint32Array.from(wordsOf(text), (printed) => this.of(printed));
  }

  /** Counts one of the texts that hold these words. @param times −1 for one that is no longer counted */
  count(words: Uint32Array, times: 1 | -1 = 1): void {
    for (let i = 0; i < words.length; i++) {
      const at = words[i]!;
      this.texts[at] = this.texts[at]! + times;
    }
  }
}

/** The words that tell of several texts, and of each text its own, each once. */
export interface Telling {
  words: TellingWords;
  texts: readonly Uint32Array[];
}

/** "ferry dues": one behind each space, or none. */
export const wordsOf = (text: string): string[] => (text === '' ? [] : text.split(' '));

/** @param texts words, each once, with spaces between */
export function tellingIn(texts: readonly string[]): Telling {
  const words = new TellingWords();
  const own = texts.map((text) => {
    const places = words.placesOf(text);
    words.count(places);
    return places;
  });
  return { words, texts: own };
}
