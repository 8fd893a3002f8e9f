import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../src/archive/picture-size.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const png = latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0\0\x30\x08\x02\0\0\0');
const gif = latin1('GIF89a\x02\x01\x30\0\0\0\0');
/** a segment of an application, one of Huffman tables, then the frame */
const jpeg = latin1('\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x03a\xff\xc2\0\x0b\x08\0\x30\x01\x02\x03');
/** a segment before the frame, which is the last kind of one */
const jpegWith = (marker: number) =>
  latin1(
    `\xff\xd8\xff${String.fromCharCode(marker)}\0\x09\x08\0\x01\0\x01ab\xff\xcf\0\x0b\x08\0\x30\x01\x02\x03`,
  );
const webp = (kind: string, rest: string) => latin1(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0${rest}`);

describe('The size of a picture', () => {
  it('is not told of an AVIF, whatever stands in it', () => {
    expect(pictureSize(latin1('<svg width="258" height="48"/>'), '.avif')).toBe(null);
  });

  it.each<[string, Uint8Array, string]>([
    ['PNG', png, '.png'],
    ['GIF', gif, '.gif'],
    ['JPEG', jpeg, '.jpg'],
    ['extended WebP', webp('VP8X', '\0\0\0\0\x01\x01\0\x2f\0\0'), '.webp'],
    ['lossy WebP', webp('VP8 ', '\0\0\0\x9d\x01\x2a\x02\x01\x30\0'), '.webp'],
    ['lossless WebP', webp('VP8L', '\x2f\x01\xc1\x0b\0'), '.webp'],
    ['drawing with a size', latin1('<svg width="258" height="48"><path/></svg>'), '.svg'],
    ['drawing with a box', latin1('<svg viewBox="0 0 258 48"/>'), '.svg'],
    ['drawing in pixels', latin1('<svg width="258px" height="47.6px"/>'), '.svg'],
    [
      'drawing in parts of its box',
      latin1('<svg width="100%" viewBox="-1.5,0, 258, 48" height="100%"/>'),
      '.svg',
    ],
    [
      'drawing whose other numbers do not count',
      latin1('<svg data-width="1" viewBox="0 0 258 48"><rect width="3" height="4"/></svg>'),
      '.svg',
    ],
    ['JPEG of another ending', jpeg, '.jpeg'],
    ['JPEG with arithmetic coding before its frame', jpegWith(0xcc), '.jpg'],
    ['JPEG with a segment kept for later', jpegWith(0xc8), '.jpg'],
  ])('is read of a %s', (_, bytes, ending) => {
    expect(pictureSize(bytes, ending)).toEqual([258, 48]);
  });

  it.each<[string, Uint8Array, string]>([
    ['PNG that is cut', png.subarray(0, 18), '.png'],
    ['JPEG without a frame', jpeg.subarray(0, 13), '.jpg'],
    ['drawing that states none', latin1('<svg/>'), '.svg'],
    ['drawing with one side', latin1('<svg width="258"/>'), '.svg'],
    ['drawing without an extent', latin1('<svg width="0" height="48"/>'), '.svg'],
    ['drawing whose box has no width', latin1('<svg viewBox="0 0 0 48"/>'), '.svg'],
    ['drawing whose box has no height', latin1('<svg viewBox="0 0 258 0"/>'), '.svg'],
    ['WebP of a kind to come', webp('VP9 ', '\0\0\0\x9d\x01\x2a\x02\x01\x30\0'), '.webp'],
    ['AVIF', latin1('\0\0\0\0ftypavif'), '.avif'],
  ])('is not made up of a %s', (_, bytes, ending) => {
    expect(pictureSize(bytes, ending)).toBeNull();
  });
});
