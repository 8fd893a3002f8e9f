import type { Bitmap } from './raster.ts';

/** A picture of 16 colours, two pixels a byte, a line after the other. The first colour is the ground. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.bytes = new Uint8Array((width / 2) * height);
  }

  /** At an even place. */
  fill(x: number, y: number, width: number, height: number, colour: number): void {
    for (let row = y; row < y + height; row++) {
      const from = (row * this.width + x) / 2;
      this.bytes.fill(colour * 0x11, from, from + width / 2);
    }
  }

  /** Where letters meet, the darker pixel stays. What would stand outside is left out. */
  draw({ width, height, bytes }: Bitmap, x: number, y: number): void {
    const line = this.width / 2;
    const left = x / 2;
    if (left < 0 || left + width > line || y < 0 || y + height > this.height) return;
    for (let row = 0; row < height; row++) {
      for (let byte = 0; byte < width; byte++) {
        const own = bytes[row * width + byte] ?? 0;
        if (own === 0) continue;
        const at = (y + row) * line + left + byte;
        const before = this.bytes[at] ?? 0;
        this.bytes[at] = before === 0 ? own : darker(before, own);
      }
    }
  }
}

const darker = (a: number, b: number): number => Math.max(a & 0xf0, b & 0xf0) | Math.max(a & 0x0f, b & 0x0f);
