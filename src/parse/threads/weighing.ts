import type { RawItem } from '../stages.ts';
import { borderWords } from './border-words.ts';
import { type Common, WordsSaid } from './common.ts';
import { type Border, callingIn, likelihood } from './evidence.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { WordReader } from './read-words.ts';

/** Weighs the borders of a briefing that no title settles, in order: what a thread is about grows with it. */
export class Weighing {
  readonly #exchanges: ReadonlyMap<RawItem, Exchange>;
  readonly #calling: number;
  readonly #marked: boolean;
  readonly #said: WordsSaid;
  #asked = 0;
  #inThread = 0;

  /** @param items the exchanges that may go on with each other; @param lang BCP 47 */
  constructor(items: readonly RawItem[], lang: string) {
    const words = borderWords(lang);
    const reader = new WordReader(lang);
    this.#exchanges = new Map(items.map((item) => [item, exchangeOf(item, reader, words)]));
    const all = [...this.#exchanges.values()];
    this.#calling = callingIn(all);
    this.#marked = all.some((one) => one.followUp);
    this.#said = new WordsSaid(reader, all.length);
  }

  /** What was read of an item; undefined where titles settle its borders. */
  exchange(item: RawItem): Exchange | undefined {
    return this.#exchanges.get(item);
  }

  /** How likely a reader calls an item and the one that was taken last one, 0–1. @param next what follows it, if it may go on with it */
  likelihood(before: RawItem, here: RawItem, next: RawItem | undefined): number {
    const border = this.border(before, here, next);
    return border ? likelihood(border) : 0;
  }

  /** Whether an exchange begins with thanks or another matter: "Thanks, Ann. On another topic, …" */
  begins(item: RawItem): boolean {
    const read = this.#exchanges.get(item);
    return read !== undefined && (read.thanks || read.newMatter || read.turns);
  }

  /** What is weighed between the one that was taken last and the next; null where titles settle it. */
  border(before: RawItem, here: RawItem, next: RawItem | undefined): Border | null {
    const [last, read] = [this.#exchanges.get(before), this.#exchanges.get(here)];
    const behind = next && this.#exchanges.get(next);
    if (!last || !read) return null;
    const common = this.#said.commonWith(read.words);
    const ahead = behind && this.#said.commonWith(behind.words);
    return {
      before: last,
      here: read,
      common: read.isHalf && ahead ? { ...common, ...newsOf(ahead) } : common,
      ahead: ahead?.withThread ?? null,
      asked: this.#asked,
      exchanges: this.#inThread,
      calling: this.#calling,
      marked: this.#marked,
    };
  }

  /** A thread opens at this item, or goes on with it. */
  take(item: RawItem, opens: boolean): void {
    const exchange = this.#exchanges.get(item);
    if (opens) {
      this.#said.openThread();
      this.#asked = 0;
      this.#inThread = 0;
    }
    this.#inThread += 1;
    this.#said.take(exchange?.words);
    if (exchange?.asks && !exchange.announces) this.#asked += exchange.words.asked - exchange.words.from;
  }
}

/** What is new of a half-sentence is told by the question behind it. */
const newsOf = ({ newWords, newNames, knownNames }: Common) => ({ newWords, newNames, knownNames });
