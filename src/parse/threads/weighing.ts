import type { RawItem } from '../stages.ts';
import { borderWords } from './border-words.ts';
import { type Border, callingIn, likelihood } from './evidence.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { rarityIn } from './rarity.ts';

/** Weighs the borders of a briefing that no title settles, in order: what a thread is about grows with it. */
export class Weighing {
  readonly #exchanges: ReadonlyMap<RawItem, Exchange>;
  readonly #common: Pick<Border, 'calling' | 'marked' | 'rarity' | 'words'>;
  #said = new Set<string>();
  #asked = 0;

  /** @param items the exchanges that may go on with each other; @param lang BCP 47 */
  constructor(items: readonly RawItem[], lang: string) {
    const words = borderWords(lang);
    this.#exchanges = new Map(items.map((item) => [item, exchangeOf(item, lang, words)]));
    const all = [...this.#exchanges.values()];
    this.#common = {
      calling: callingIn(all),
      marked: all.some((one) => one.followUp),
      rarity: rarityIn(all.map((one) => one.words)),
      words,
    };
  }

  /** What was read of an item; undefined where titles settle its borders. */
  exchange(item: RawItem): Exchange | undefined {
    return this.#exchanges.get(item);
  }

  /** How likely a reader calls two neighbours one, 0–1. */
  likelihood(before: RawItem, here: RawItem): number {
    const [last, next] = [this.#exchanges.get(before), this.#exchanges.get(here)];
    if (!last || !next) return 0;
    return likelihood({ before: last, here: next, said: this.#said, asked: this.#asked, ...this.#common });
  }

  /** A thread opens at this item, or goes on with it. */
  take(item: RawItem, opens: boolean): void {
    if (opens) {
      this.#said = new Set();
      this.#asked = 0;
    }
    const exchange = this.#exchanges.get(item);
    if (!exchange) return;
    for (const word of exchange.words) this.#said.add(word);
    if (exchange.asks) this.#asked += exchange.questionWords.size;
  }
}
