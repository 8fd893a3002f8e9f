import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/text/crc32.ts';
import type { Canvas } from './canvas.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Of four bits, by a palette. */
const KIND = [4, 3, 0, 0, 0];

/** PNG (W3C, third edition) of a canvas. @param colours at most 16, each as red, green and blue */
export function png({ bytes, width, height }: Canvas, colours: readonly (readonly number[])[]): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(KIND)])),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(unfiltered(bytes, width / 2, height), { level: 6, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each line begins with the number of its filter: none, as letters of few tones are packed best as they are. */
function unfiltered(bytes: Uint8Array, width: number, height: number): Uint8Array {
  const lines = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++)
    lines.set(bytes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return lines;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length);
  framed.write(name, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
