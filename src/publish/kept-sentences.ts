import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sealedBytes, unsealedBytes, writeWholeNow } from '../archive/whole-file.ts';

/** The name of the file in the cache folder of an archive. */
const NAME = 'sentences';
/** When so many answers are known, those that nobody asked for this time are left: they may be of transcripts that are no more. */
const MOST = 200_000;

/** By its number in an answer, a sentence. */
type Sentences = Record<number, string>;

interface Kept {
  release: string;
  answers: Record<string, Sentences>;
}

/**
 * Sentences of answers as the last builds read them. To find one anew, all words of its briefing are read and taken apart, of nearly every briefing
 * where one changed.
 */
export class KeptSentences {
  readonly #folder: string;
  readonly #release: string;
  readonly #before: ReadonlyMap<string, Sentences>;
  readonly #asked = new Map<string, Sentences>();
  readonly #most: number;
  #isOther = false;

  /**
   * What is kept in the cache folder of an archive; nothing of what is not sound, or of another release.
   * @param release stands for the code that takes answers apart
   */
  constructor(folder: string, release: string, most = MOST) {
    this.#folder = folder;
    this.#release = release;
    this.#most = most;
    this.#before = new Map(Object.entries(readKept(path.join(folder, NAME), release)));
  }

  /**
   * The sentences with these numbers, in the same order.
   * @param answer what stands for it and its words @param all all its sentences, where one of these is not kept
   */
  of(answer: string, numbers: readonly number[], all: () => readonly string[]): string[] {
    const kept = this.#before.get(answer);
    const isKept = kept !== undefined && numbers.every((number) => kept[number] !== undefined);
    if (isKept) {
      this.#asked.set(answer, kept);
      return numbers.map((number) => kept[number] ?? '');
    }
    const read = all();
    const texts = numbers.map((number) => read[number] ?? '');
    const own = { ...kept, ...Object.fromEntries(numbers.map((number, at) => [number, texts[at] ?? ''])) };
    this.#asked.set(answer, own);
    this.#isOther = true;
    return texts;
  }

  /** Keeps them for the next build. No failure is an error. */
  write(): void {
    if (!this.#isOther) return;
    const both = new Map([...this.#before, ...this.#asked]);
    const answers = Object.fromEntries(both.size > this.#most ? this.#asked : both);
    const kept: Kept = { release: this.#release, answers };
    try {
      writeWholeNow(path.join(this.#folder, NAME), sealedBytes(JSON.stringify(kept), NAME));
    } catch {
      // what is not kept is read anew
    }
  }
}

function readKept(file: string, release: string): Record<string, Sentences> {
  try {
    const text = unsealedBytes(readFileSync(file), NAME);
    const kept = text === null ? null : (JSON.parse(text) as Kept);
    return kept?.release === release ? kept.answers : {};
  } catch {
    return {};
  }
}
