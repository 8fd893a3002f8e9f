import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type AskedPositions, askPositions, takePositions } from '../site/positions.ts';
import type { Answered, OnTopic, Recurrence } from '../site/recurring.ts';
import type { SiteBriefing, Topic } from '../site/types.ts';

export interface ToThread {
  /** where the words of transcripts are kept: the cache folder of the archive */
  folder: string;
  /** stands for the code that takes answers apart */
  release: string;
  topics: readonly OnTopic[];
  answers: readonly Answered[];
  /** what each briefing is kept under */
  keys: readonly string[];
  /** of each answer, which of these briefings it stands in, and where there, from 0 */
  places: readonly (readonly [briefing: number, item: number])[];
}

export interface FromThread {
  found: Recurrence[];
}

/** Fewer answers are looked through sooner than a thread has started: ten in a millisecond. */
const FEWEST = 4_000;

/** Finds what is said on topics again and again in a thread of its own, beside what needs none of it. */
export class PositionsThread {
  readonly #folder: string;
  readonly #release: string;
  readonly #fewest: number;
  #thread: Worker | null = null;
  /** null until it has told what it found */
  #ended: Promise<unknown> | null = null;

  /**
   * @param folder where the words of transcripts are kept: the cache folder of the archive
   * @param release stands for the code that takes answers apart
   */
  constructor(folder: string, release: string, fewest = FEWEST) {
    this.#folder = folder;
    this.#release = release;
    this.#fewest = fewest;
  }

  /** Asked for once. What is few, or what the thread could not find, is left to whoever shows it. */
  async find(topics: readonly Topic[]): Promise<void> {
    const asked = askPositions(topics);
    const told = asked.answers.length < this.#fewest ? null : this.#told(asked);
    const found = told && (await this.#ask(told));
    if (found) takePositions(asked, found);
  }

  /** Ends the thread, whatever it does; once it has told what it found, when it has kept what it read. */
  async dismiss(): Promise<void> {
    if (this.#ended) await this.#ended;
    else await this.#thread?.terminate();
  }

  #told(asked: AskedPositions): ToThread | null {
    const told = placesOf(asked);
    return told && { ...told, folder: this.#folder, release: this.#release };
  }

  async #ask(told: ToThread): Promise<Recurrence[] | null> {
    const thread = new Worker(new URL('positions-thread.js', import.meta.url));
    this.#thread = thread;
    thread.postMessage(told);
    const ended = once(thread, 'exit').then(() => null);
    const found = once(thread, 'message').then(([message]: FromThread[]) => {
      this.#ended = ended.catch(() => null);
      return message?.found ?? null;
    });
    return Promise.race([found, ended]).catch(() => null);
  }
}

/** Null where the words of a briefing are kept nowhere. */
function placesOf({ topics, answers, said }: AskedPositions): Omit<ToThread, 'folder' | 'release'> | null {
  const numbers = new Map<SiteBriefing, number>();
  const keys: string[] = [];
  const places: (readonly [number, number])[] = [];
  for (const { item } of said) {
    const { briefing } = item;
    if (briefing.keptAs === null) return null;
    const number = numbers.get(briefing) ?? keys.push(briefing.keptAs) - 1;
    numbers.set(briefing, number);
    places.push([number, item.number - 1]);
  }
  return { topics, answers, keys, places };
}
