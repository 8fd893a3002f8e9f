/** Buckets for what is held: two thousand long briefings put about three into each. */
const buckets = 2 ** 22;

/**
 * Many sets, of which those that share much with another one are found without a look at each. What a set holds is kept as
 * the number of its bucket alone, so that ten million shingles take a hundred megabytes; two that meet in one bucket count
 * as the same, so that what is counted is never less than what is shared.
 */
export class Overlaps {
  /** for each bucket, the place of what came into it last; 0 for none */
  readonly #last = new Int32Array(buckets);
  /** for each place, the place of what came into the same bucket before */
  #before = new Int32Array(1024);
  #owner = new Int32Array(1024);
  #places = 1;
  readonly #sizes: number[] = [];

  /** How many sets there are; they are numbered from 0. */
  get length(): number {
    return this.#sizes.length;
  }

  add(set: Iterable<string | number>): void {
    let size = 0;
    for (const one of set) {
      if (this.#places === this.#owner.length) this.#grow();
      const bucket = bucketOf(one);
      this.#before[this.#places] = this.#last[bucket]!;
      this.#owner[this.#places] = this.#sizes.length;
      this.#last[bucket] = this.#places++;
      size += 1;
    }
    this.#sizes.push(size);
  }

  /** The numbers of all sets of which `set` holds at least this part, or that hold as much of it; a few more at times. */
  sharing(set: Iterable<string | number>, part: number): number[] {
    const counts = new Map<number, number>();
    let size = 0;
    for (const one of set) {
      for (let place = this.#last[bucketOf(one)]!; place !== 0; place = this.#before[place]!) {
        const owner = this.#owner[place]!;
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
      size += 1;
    }
    return [...counts].flatMap(([at, shared]) =>
      shared >= part * Math.min(size, this.#sizes[at]!) ? [at] : [],
    );
  }

  #grow(): void {
    this.#before = twiceAsLong(this.#before);
    this.#owner = twiceAsLong(this.#owner);
  }
}

function twiceAsLong(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

function bucketOf(one: string | number): number {
  const hash = typeof one === 'number' ? Math.imul(one, 0x9e3779b1) : fnv(one);
  return (hash ^ (hash >>> 22)) & (buckets - 1);
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
