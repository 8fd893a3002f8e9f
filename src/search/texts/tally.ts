import { fold } from '../format/text.js';
import type { Held } from '../page/part.js';
import type { Unit } from '../page/terms.js';
import { isSign, spelledIn } from './cutting.ts';

/** Counts where a unit of a query stands in texts that are read one after the other. */
export class Tally {
  readonly #unit: Unit;
  readonly #ranges: Unit['ranges'];
  /** whether two signs of Chinese are looked for, and not one */
  readonly #isOfPairs: boolean;
  readonly #times: Float32Array;
  readonly #titled: Uint8Array;
  #count = 0;
  /** by turns a place and a location in it */
  readonly #found: number[] = [];
  /** by spelling; most texts have the same few */
  readonly #known = new Map<string, number>();

  /** @param size places of the part */
  constructor(unit: Unit, ranges: Unit['ranges'], size: number) {
    this.#unit = unit;
    this.#ranges = ranges;
    this.#isOfPairs = ranges.every(([from]) => from.length > 1);
    this.#times = new Float32Array(size);
    this.#titled = new Uint8Array(size);
  }

  get count(): number {
    return this.#count;
  }

  /** Whether a text, folded, may hold it. */
  mayBeIn(text: string): boolean {
    return this.#ranges.some(([from]) => text.includes(from));
  }

  /** Reads a text and its title, both in pieces. */
  read(place: number, content: readonly string[], title: readonly string[]): void {
    let times = 0;
    for (const [location, worth] of this.#within(content)) {
      times += worth;
      this.#found.push(place, location);
    }
    if (times > 0) this.#count += 1;
    this.#times[place] = times;
    for (const _ of this.#within(title)) {
      this.#titled[place] = 1;
      break;
    }
  }

  *#within(pieces: readonly string[]): Iterable<[location: number, worth: number]> {
    for (const [at, piece] of pieces.entries()) {
      const next = pieces[at + 1];
      if (isSign(piece)) {
        const isPair = isSign(next);
        const worth = this.#worthOf(isPair ? piece.trim() + next?.trim() : piece.trim());
        if (worth > 0) yield [at, worth];
        if (worth > 0 && isPair && this.#isOfPairs) yield [at + 1, 0];
        continue;
      }
      const worth = this.#known.get(piece) ?? this.#learn(piece);
      if (worth > 0) yield [at, worth];
    }
  }

  #learn(piece: string): number {
    const worth = Math.max(0, ...spelledIn(piece).map(([word, share]) => share * this.#worthOf(word)));
    this.#known.set(piece, worth);
    return worth;
  }

  #worthOf(word: string): number {
    const letters = fold(word);
    const isWithin = this.#ranges.some(([from, to]) => letters >= from && letters <= to);
    return isWithin ? this.#unit.likeness(word) : 0;
  }

  /** What was counted, with what another one counted of the same texts. */
  held(more: Tally | null = null): Held {
    const [times, titled] = [this.#times, this.#titled];
    const found = [this.#found, ...(more ? [more.#found] : [])];
    let count = 0;
    for (let place = 0; place < times.length; place += 1) {
      if (more) {
        times[place] = (times[place] ?? 0) + (more.#times[place] ?? 0);
        titled[place] = (titled[place] ?? 0) | (more.#titled[place] ?? 0);
      }
      if ((times[place] ?? 0) > 0) count += 1;
    }
    const none = new Uint32Array();
    const told = { places: none, times: none, titled: new Uint8Array(), start: 0 };
    return { forms: [{ file: { locations: locationsIn(found) }, told, likeness: 1 }], times, titled, count };
  }
}

const locationsIn =
  (found: readonly (readonly number[])[]) =>
  (_: unknown, wanted: Uint8Array, tell: (place: number, location: number, weight: number) => void) => {
    for (const own of found) {
      for (let at = 0; at < own.length; at += 2) {
        const place = own[at] ?? 0;
        if (place < wanted.length && wanted[place]) tell(place, own[at + 1] ?? 0, 1);
      }
    }
  };
