import type { TakenTitles } from '../stages.ts';

/** Titles as headings take them, one after the other: the one thing that reading a body has to keep in mind about headings. */
export class Taken implements TakenTitles {
  readonly #taken = new Set<number>();
  readonly #passed = new Map<readonly number[], number>();

  has(index: number): boolean {
    return this.#taken.has(index);
  }

  take(index: number): void {
    this.#taken.add(index);
  }

  firstFree(indexes: readonly number[]): number | null {
    let at = this.#passed.get(indexes) ?? 0;
    for (; at < indexes.length; at++) {
      const index = indexes[at];
      if (index !== undefined && !this.#taken.has(index)) break;
    }
    this.#passed.set(indexes, at);
    return indexes[at] ?? null;
  }
}
