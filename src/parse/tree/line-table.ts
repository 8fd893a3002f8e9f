import type { Position } from 'unist';

/** Line ends of a text (LF, CR LF, lone CR), to turn offsets into 1-based lines and columns. */
export class LineTable {
  readonly #starts: number[] = [0];
  readonly #size: number;

  constructor(text: string) {
    this.#size = text.length;
    for (const found of text.matchAll(/\r\n|[\r\n]/g)) this.#starts.push(found.index + found[0].length);
  }

  get count(): number {
    return this.#starts.length;
  }

  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Offsets of a line’s first character and of the next line’s. */
  extent(line: number): [number, number] {
    return [this.#starts[line - 1] ?? this.#size, this.#starts[line] ?? this.#size];
  }

  position(start: number, end: number): Position {
    return { start: this.#point(start), end: this.#point(Math.max(start, end)) };
  }

  #point(offset: number): Position['start'] {
    const line = this.lineOf(offset);
    return { line, column: offset - this.#starts[line - 1]! + 1, offset };
  }
}
