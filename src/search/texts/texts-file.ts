import { closeSync, openSync, readSync } from 'node:fs';
import { textIn } from '../../archive/whole-file.ts';
import type { BriefingFacts, ItemText } from './facts.ts';

/** So much of the file is in memory at a time. */
const AT_ONCE = 1 << 22;

/** The file in which the texts of an archive lie, a briefing a line. */
export class TextsFile {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  /** The lines of briefings that stand one behind the other, as they are. */
  *lines(briefings: readonly BriefingFacts[]): Iterable<[BriefingFacts, string]> {
    let bytes: Buffer = Buffer.alloc(0);
    let start = 0;
    for (const one of briefings) {
      if (one.start < start || one.end > start + bytes.length) {
        start = one.start;
        bytes = this.#read(start, Math.max(AT_ONCE, one.end - start));
      }
      yield [one, textIn(bytes.subarray(one.start - start, one.end - start))];
    }
  }

  itemsOf(briefing: BriefingFacts): ItemText[] {
    return itemsIn(textIn(this.#read(briefing.start, briefing.end - briefing.start)));
  }

  #read(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    for (let read = -1; read !== 0 && done < length; done += read)
      read = readSync(this.#file, bytes, done, length - done, start + done);
    return bytes.subarray(0, done);
  }

  close(): void {
    closeSync(this.#file);
  }
}

export const itemsIn = (line: string): ItemText[] => JSON.parse(line) as ItemText[];
