/** The smallest of many numbers of 32 bits, each once. */
export class Smallest {
  readonly #kept: Uint32Array;
  #count = 0;

  /** @param most so many are kept */
  constructor(most: number) {
    this.#kept = new Uint32Array(most);
  }

  offer(value: number): void {
    const kept = this.#kept;
    const count = this.#count;
    if (count === kept.length && value >= (kept[count - 1] ?? 0)) return;
    let at = count;
    while (at > 0 && (kept[at - 1] ?? 0) > value) at -= 1;
    if (at > 0 && kept[at - 1] === value) return;
    // what falls out behind the last place is lost
    kept.copyWithin(at + 1, at, count);
    kept[at] = value;
    if (count < kept.length) this.#count += 1;
  }

  /** In rising order. */
  values(): Uint32Array {
    return this.#kept.slice(0, this.#count);
  }
}
