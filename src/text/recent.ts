/** What was made for some keys, of which those that were asked for last are kept. */
export class Recent<Key, Value> {
  readonly #most: number;
  /** the one asked for last stands last */
  readonly #kept = new Map<Key, Value>();

  /** @param most so many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept for a key, or made for it now. */
  of(key: Key, make: () => Value): Value {
    const kept = this.#kept.get(key);
    const value = kept ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    for (const old of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(old);
    }
    return value;
  }
}
