import { FULL } from '../format/words-file.js';
import { checked, filesOf, firstLine } from './ask-pagefind.ts';
import { readIndex } from './pagefind-files.ts';
import type { Service } from './service.ts';

/** A word of the index that a stretch of text stands for, and with which weight. */
export interface Sense {
  word: string;
  weight: number;
}

/** Stretches that are asked for in one record: where one of them is refused, it is looked for by halves. */
const AT_ONCE = 5_000;

/** Told of a language that it does not know, Pagefind leaves words as they are: it neither stems them nor looks for any within them. */
export const UNKNOWN = 'xx';

/**
 * What Pagefind takes for words: of "sail-maker’s." sailmakers, and with less weight sail and makers. It looks at each stretch between spaces by itself, so
 * that each need be asked for once, however often an archive has it: a twentieth of its texts.
 */
export class Dictionary {
  #known = new Map<string, readonly Sense[]>();
  #refused = new Map<string, string>();

  /** Null where Pagefind refuses it. @throws Error where it was not asked */
  sensesOf(stretch: string): readonly Sense[] | null {
    if (this.#refused.has(stretch)) return null;
    const senses = this.#known.get(stretch);
    if (!senses) throw new Error(`Pagefind was not asked for “${stretch}”`);
    return senses;
  }

  /** Enters what was learnt before. */
  recall(senses: ReadonlyMap<string, readonly Sense[]>): void {
    for (const [stretch, one] of senses) this.#known.set(stretch, one);
  }

  /** What is known of these, but for those that Pagefind refuses. */
  meanings(stretches: readonly string[]): Map<string, readonly Sense[]> {
    return new Map(
      stretches.flatMap((stretch) => {
        const senses = this.#known.get(stretch);
        return senses ? [[stretch, senses] as const] : [];
      }),
    );
  }

  /** Why Pagefind refuses it. */
  reasonOf(stretch: string): string {
    return this.#refused.get(stretch) ?? '';
  }

  /**
   * Asks Pagefind for what is not known yet. @param stretches each once
   * @throws Error naming the step and Pagefind’s own words
   */
  async learn(stretches: readonly string[], service: Service, signal: AbortSignal): Promise<void> {
    const asked = stretches.filter((one) => !this.#known.has(one) && !this.#refused.has(one));
    if (asked.length === 0) return;
    const { index } = checked('start', await service.createIndex({ maxFragments: 1 }));
    if (!index) throw new Error('Pagefind could not start: it gave no index and no reason');
    const taken: string[][] = [];
    const hand = async (some: string[]): Promise<void> => {
      signal.throwIfAborted();
      const number = taken.length;
      const [first = '', ...others] = some;
      try {
        const record = { url: `/${number}`, content: some.join(' '), language: UNKNOWN, meta: { title: '' } };
        checked(`take in “${first}”`, await index.addCustomRecord(record));
        taken.push(some);
      } catch (error) {
        const over = await service.failure();
        if (over) throw over;
        if (others.length === 0) {
          this.#refused.set(first, firstLine(error));
          return;
        }
        const half = Math.ceil(some.length / 2);
        await hand(some.slice(0, half));
        await hand(some.slice(half));
      }
    };
    for (let at = 0; at < asked.length; at += AT_ONCE) await hand(asked.slice(at, at + AT_ONCE));
    signal.throwIfAborted();
    const files = await filesOf(index, asked.length, service, signal);
    await index.deleteIndex();
    this.#read(readIndex(files), taken);
  }

  /** @param taken of each record by its number, what it held */
  #read({ records, words }: ReturnType<typeof readIndex>, taken: readonly (readonly string[])[]): void {
    const own = records.map(({ url }) => taken[Number(url.slice(1))] ?? []);
    const senses = new Map(taken.flat().map((stretch): [string, Sense[]] => [stretch, []]));
    for (const [place, { length }] of records.entries()) {
      if (length !== own[place]?.length) throw new Error('Pagefind did not cut a text at its spaces');
    }
    for (const { word, postings } of words) {
      for (const { place, locations, weights } of postings) {
        for (const [at, location] of locations.entries()) {
          const stretch = own[place]?.[location];
          if (stretch === undefined) throw new Error(`Pagefind found “${word}” where nothing is`);
          senses.get(stretch)?.push({ word, weight: weights[at] ?? FULL });
        }
      }
    }
    for (const [stretch, one] of senses) this.#known.set(stretch, one);
  }
}
