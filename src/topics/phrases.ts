/** A word of a phrase: what may follow, and whose phrase ends with it. */
interface Node<T> {
  next: Map<string, Node<T>>;
  ends: T[];
}

/**
 * Many phrases that are looked for in a text at once: each of its words is followed as long as the words behind it go on
 * like some phrase, so that the number of phrases does not matter.
 */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), ends: [] };

  /** @param value what is found where the text holds these words in a row; of no words nothing is */
  add(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.ends.push(value);
  }

  /** The values of every phrase that the text holds, once for each place. */
  *in(text: readonly string[]): Iterable<T> {
    for (let from = 0; from < text.length; from++) {
      let node: Node<T> | undefined = this.#root;
      for (let at = from; node; at++) {
        yield* node.ends;
        const word = text[at];
        node = word === undefined ? undefined : node.next.get(word);
      }
    }
  }
}
