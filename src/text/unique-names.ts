/**
 * Hands out every name once: of those who claim "river" the second gets "river-2", the third "river-3". It goes on counting
 * where it stopped, so that ten thousand claims of one name cost ten thousand steps.
 */
export class UniqueNames {
  readonly #taken: Set<string>;
  /** by name and ending, the last number that was tried */
  readonly #last = new Map<string, number>();

  /** @param taken names that nobody gets */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** @param end stands behind the number: "river" and ".html" → "river-2.html". @param first the name without a number */
  claim(name: string, end = '', first = name + end): string {
    let given = first;
    if (this.#taken.has(given)) {
      const key = `${name}\n${end}`;
      let number = this.#last.get(key) ?? 1;
      do {
        number += 1;
        given = `${name}-${number}${end}`;
      } while (this.#taken.has(given));
      this.#last.set(key, number);
    }
    this.#taken.add(given);
    return given;
  }
}
