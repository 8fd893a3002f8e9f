/** The words that were asked for last, by a number made of their letters. */
const SLOTS = 1 << 14;

/**
 * What is known of printed words, each looked into once: texts say the same words again and again. A word is found where it
 * stands in a text, and no string is made of it where it is known.
 */
export class PrintedWords<T extends { readonly printed: string }> {
  readonly #slots: (T | undefined)[] = new Array<T | undefined>(SLOTS).fill(undefined);
  readonly #known = new Map<string, T>();
  readonly #read: (printed: string) => T;
  readonly #most: number;

  /** @param most so many words are kept */
  constructor(read: (printed: string) => T, most: number) {
    this.#read = read;
    this.#most = most;
  }

  of(printed: string): T {
    const known = this.#known.get(printed);
    if (known) return known;
    if (this.#known.size >= this.#most) this.#known.clear();
    const word = this.#read(printed);
    this.#known.set(printed, word);
    return word;
  }

  /** The same of a piece of a text. */
  at(text: string, start: number, end: number): T {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#slots[slot];
    if (known !== undefined && known.printed.length === end - start && text.startsWith(known.printed, start))
      return known;
    const word = this.of(text.slice(start, end));
    this.#slots[slot] = word;
    return word;
  }
}
