import type { PathCommand } from 'fontkit';

/** Pixels of half a byte, in bytes that begin at even places of a line; `x` and `y` from where the pen stands. */
export interface Bitmap {
  x: number;
  y: number;
  /** in bytes */
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** A curve is drawn as so many straight lines: at the sizes of a picture no eye tells them apart. */
const PIECES = 4;

/**
 * An outline as pixels, each as dark as it is covered, of `tones` at most (below 15). What is added along each edge is how much of what
 * lies right of it is covered; the sum along a line is the coverage. Pure, and the same on every machine.
 */
export function rasterize(commands: readonly PathCommand[], scale: number, tones: number): Bitmap {
  const box = boxOf(commands, scale);
  if (!box) return { x: 0, y: 0, width: 0, height: 0, bytes: new Uint8Array() };
  const { left, top, width, height } = box;
  const edges = new Edges(width, height);
  const at = (args: readonly number[], from: number): Point => ({
    x: (args[from] ?? 0) * scale - left,
    y: -(args[from + 1] ?? 0) * scale - top,
  });
  let pen: Point = { x: 0, y: 0 };
  let first = pen;
  for (const { command, args } of commands) {
    if (command === 'moveTo') {
      pen = at(args, 0);
      first = pen;
    } else if (command === 'closePath') {
      edges.line(pen, first);
      pen = first;
    } else {
      const end = at(args, args.length - 2);
      const bends = Array.from({ length: args.length / 2 - 1 }, (_, bend) => at(args, bend * 2));
      for (const next of pointsOn(pen, bends, end)) {
        edges.line(pen, next);
        pen = next;
      }
    }
  }
  return { x: left, y: top, width: width / 2, height, bytes: edges.packed(tones) };
}

interface Point {
  x: number;
  y: number;
}

/** Whole pixels around an outline, from an even place, an even number of them; null of one that is empty. */
function boxOf(commands: readonly PathCommand[], scale: number) {
  const points = commands.flatMap(({ args }) => args);
  if (points.length === 0) return null;
  const across = points.filter((_, index) => index % 2 === 0).map((x) => x * scale);
  const down = points.filter((_, index) => index % 2 === 1).map((y) => -y * scale);
  const left = 2 * Math.floor(Math.min(...across) / 2);
  const top = Math.floor(Math.min(...down));
  return {
    left,
    top,
    // an edge on the last pixel covers what is right of it
    width: 2 * Math.ceil((Math.max(...across) - left + 2) / 2),
    height: Math.ceil(Math.max(...down)) - top,
  };
}

/** Points of a straight line, or of a Bézier curve of as many bends as there are. */
function pointsOn(start: Point, bends: readonly Point[], end: Point): Point[] {
  if (bends.length === 0) return [end];
  return Array.from({ length: PIECES }, (_, piece) => between([start, ...bends, end], (piece + 1) / PIECES));
}

/** De Casteljau. */
function between(points: readonly Point[], share: number): Point {
  const [first = { x: 0, y: 0 }, ...rest] = points;
  if (rest.length === 0) return first;
  const nearer = rest.map(({ x, y }, index) => {
    const from = points[index] ?? first;
    return { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
  });
  return between(nearer, share);
}

class Edges {
  readonly #sums: Float64Array;
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#sums = new Float64Array(width * height + 1);
  }

  line(from: Point, to: Point): void {
    if (from.y === to.y) return;
    const [high, low, sign] = from.y < to.y ? [from, to, 1] : [to, from, -1];
    const slope = (low.x - high.x) / (low.y - high.y);
    const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
    let x = high.x;
    for (let row = Math.floor(high.y); row < low.y; row++) {
      const part = Math.min(row + 1, low.y) - Math.max(row, high.y);
      // of an edge that is all but level the slope has no bound
      const next = Math.min(right, Math.max(left, x + slope * part));
      this.#stretch(row * this.#width, Math.min(x, next), Math.max(x, next), part * sign);
      x = next;
    }
  }

  /** An edge within one row, from `left` to `right`: each pixel under it gets the part of the height that falls in it, by where. */
  #stretch(row: number, left: number, right: number, height: number): void {
    for (let pixel = Math.floor(left); pixel === Math.floor(left) || pixel < right; pixel++) {
      const [from, to] = [Math.max(left, pixel), Math.min(right, pixel + 1)];
      const own = right > left ? (height * (to - from)) / (right - left) : height;
      const beside = (from + to) / 2 - pixel;
      this.#add(row + pixel, own * (1 - beside));
      this.#add(row + pixel + 1, own * beside);
    }
  }

  #add(at: number, value: number): void {
    this.#sums[at] = (this.#sums[at] ?? 0) + value;
  }

  packed(tones: number): Uint8Array {
    const bytes = new Uint8Array((this.#width * this.#height) / 2);
    for (let row = 0; row < this.#height; row++) {
      let covered = 0;
      for (let x = 0; x < this.#width; x++) {
        const at = row * this.#width + x;
        covered += this.#sums[at] ?? 0;
        const tone = Math.round(Math.min(1, Math.abs(covered)) * tones);
        const byte = at >> 1;
        bytes[byte] = (bytes[byte] ?? 0) | (x % 2 === 0 ? tone << 4 : tone);
      }
    }
    return bytes;
  }
}
