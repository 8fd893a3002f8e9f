import { isNearCopy, type Sample, type Shingles, threshold } from './similarity.ts';

/** A shingle is looked up in the first so many texts that hold it: what more say is stock, or they are copies of these. */
const mostHolders = 20;
/** A text is compared with so many of those before it that share most of its sample: of no more, with all. */
const mostCompared = 20;

/** A text: its sample, and the whole of it when it is compared. */
export interface Sampled {
  sample: Sample;
  all: () => Shingles;
}

export interface Likeness {
  /** number of the first text before that it is a near copy of; null where there is none */
  copyOf: number | null;
  /** no copy was found, but most of it stands in more texts than it was compared with */
  unsure: boolean;
}

/**
 * The texts of a row, each told with which before it says nearly the same. One text costs as much as reading its shingles
 * `mostCompared` times, however many there are before it.
 */
export class EarlierTexts {
  readonly #texts: Sampled[] = [];
  readonly #holders = new Map<number, number[]>();

  /** Looks among the texts before, and keeps this one for those that come. */
  add(own: Sampled): Likeness {
    const { sample } = own;
    const { likely, crowded } = this.#likely(sample);
    const whole = likely.length > 0 ? own.all() : sample;
    const copyOf = likely.find((other) => isNearCopy(whole, this.#texts[other]!.all())) ?? null;
    const number = this.#texts.push(own) - 1;
    for (const shingle of sample) {
      const list = this.#holders.get(shingle);
      if (!list) this.#holders.set(shingle, [number]);
      else if (list.length < mostHolders) list.push(number);
    }
    return { copyOf, unsure: copyOf === null && crowded > 0 && crowded >= threshold * sample.length };
  }

  /** The texts that share most of a sample, above all of what few hold; in order. And how much of it more hold than are known. */
  #likely(sample: Sample): { likely: number[]; crowded: number } {
    const shared = new Map<number, number>();
    let crowded = 0;
    for (const shingle of sample) {
      const list = this.#holders.get(shingle) ?? [];
      if (list.length === mostHolders) crowded += 1;
      for (const number of list) shared.set(number, (shared.get(number) ?? 0) + 1 / list.length);
    }
    const likely = [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCompared)
      .map(([number]) => number)
      .sort((a, b) => a - b);
    return { likely, crowded };
  }
}
