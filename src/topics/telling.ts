/** A word by which texts are told from others. */
export interface TellingWord {
  word: string;
  /** its place among all words, from 0 on */
  at: number;
  /** texts that hold it, of all that were counted */
  texts: number;
}

/** The words of several texts, each one object wherever it stands. */
export class TellingWords {
  readonly #known = new Map<string, TellingWord>();

  of(printed: string): TellingWord {
    let word = this.#known.get(printed);
    if (!word) {
      word = { word: printed, at: this.#known.size, texts: 0 };
      this.#known.set(printed, word);
    }
    return word;
  }
}

/** The words of each text, and in how many of them each stands. @param texts words, each once, with spaces between */
export function tellingIn(texts: readonly string[]): TellingWord[][] {
  const words = new TellingWords();
  return texts.map((text) =>
    (text === '' ? [] : text.split(' ')).map((printed) => {
      const word = words.of(printed);
      word.texts += 1;
      return word;
    }),
  );
}
