import type { RawItem } from '../stages.ts';
import { borderWords } from './border-words.ts';
import { type Border, callingIn, likelihood } from './evidence.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { rarityIn } from './rarity.ts';
import { vocabularyOf } from './read-words.ts';

/** Weighs the borders of a briefing that no title settles, in order: what a thread is about grows with it. */
export class Weighing {
  readonly #exchanges: ReadonlyMap<RawItem, Exchange>;
  readonly #common: Pick<Border, 'calling' | 'marked' | 'rarity' | 'words'>;
  /** for each word, in which thread and in which item it was said last */
  readonly #inThread: Uint32Array;
  readonly #inItem: Uint32Array;
  #threads = 0;
  #items = 0;
  #asked = 0;

  /** @param items the exchanges that may go on with each other; @param lang BCP 47 */
  constructor(items: readonly RawItem[], lang: string) {
    const words = borderWords(lang);
    const vocabulary = vocabularyOf(lang);
    this.#exchanges = new Map(items.map((item) => [item, exchangeOf(item, vocabulary, words)]));
    const all = [...this.#exchanges.values()];
    const size = items.length === 0 ? 0 : vocabulary.stems.size;
    this.#inThread = new Uint32Array(size);
    this.#inItem = new Uint32Array(size);
    const rarity = rarityIn(
      all.map((one) => one.words),
      size,
    );
    this.#common = { calling: callingIn(all), marked: all.some((one) => one.followUp), rarity, words };
  }

  /** What was read of an item; undefined where titles settle its borders. */
  exchange(item: RawItem): Exchange | undefined {
    return this.#exchanges.get(item);
  }

  /** How likely a reader calls an item and the one that was taken last one, 0–1. */
  likelihood(before: RawItem, here: RawItem): number {
    const [last, next] = [this.#exchanges.get(before), this.#exchanges.get(here)];
    if (!last || !next) return 0;
    return likelihood({
      before: last,
      here: next,
      said: (word) => this.#inThread[word] === this.#threads,
      saidLast: (word) => this.#inItem[word] === this.#items,
      asked: this.#asked,
      ...this.#common,
    });
  }

  /** A thread opens at this item, or goes on with it. */
  take(item: RawItem, opens: boolean): void {
    this.#items += 1;
    if (opens) {
      this.#threads += 1;
      this.#asked = 0;
    }
    const exchange = this.#exchanges.get(item);
    if (!exchange) return;
    for (const word of exchange.words) {
      this.#inThread[word] = this.#threads;
      this.#inItem[word] = this.#items;
    }
    if (exchange.asks) this.#asked += exchange.questionWords.length;
  }
}
