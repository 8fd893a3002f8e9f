import { describe, expect, it } from 'vitest';
import { isPicture } from '../../src/archive/picture.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A box "ftyp" that says so of its length, and names these brands; a picture goes on behind it. */
const box = (length: number, brands: string, name = 'ftyp') =>
  latin1(`\0\0\0${String.fromCharCode(length)}${name}${brands}avif`);

describe('A file is the picture that its ending says', () => {
  it.each<[string, Uint8Array]>([
    ['.png', latin1('\x89PNG\r\n\x1a\n…')],
    ['.jpg', latin1('\xff\xd8\xff\xe0')],
    ['.jpeg', latin1('\xff\xd8\xff\xdb')],
    ['.webp', latin1('RIFF\x01\x02\x03\x04WEBPVP8 ')],
    ['.gif', latin1('GIF87a')],
    ['.gif', latin1('GIF89a')],
    ['.avif', box(16, 'avif\0\0\0\0')],
    ['.avif', box(16, 'avis\0\0\0\0')],
    ['.avif', box(24, 'mif1\0\0\0\0mif1avif')],
  ])('%s where it begins so', (ending, bytes) => {
    expect(isPicture(bytes, ending)).toBe(true);
  });

  it.each<[string, string, Uint8Array]>([
    ['a PNG without its last sign', '.png', latin1('\x89PNG\r\n\x1a ')],
    ['a page', '.png', latin1('<html>')],
    ['a JPEG under another name', '.png', latin1('\xff\xd8\xff\xe0')],
    ['a cut JPEG', '.jpg', latin1('\xff\xd8')],
    ['a cut JPEG', '.jpeg', latin1('\xff\xd8')],
    ['a sound', '.webp', latin1('RIFF\x01\x02\x03\x04WAVEfmt ')],
    ['what is no RIFF', '.webp', latin1('RIFX\x01\x02\x03\x04WEBP')],
    ['a GIF of no year', '.gif', latin1('GIF88a')],
    ['an AVIF that is cut in its first brand', '.avif', box(16, 'avif\0\0\0\0').subarray(0, 11)],
    ['an AVIF without the room for its version', '.avif', box(16, 'avif\0\0\0\0').subarray(0, 15)],
    ['a box of another name', '.avif', box(16, 'avif\0\0\0\0', 'free')],
    ['a film', '.avif', box(24, 'isom\0\0\0\0mp41mp42')],
    ['a film whose version reads like a brand', '.avif', box(16, 'isomavif')],
    ['a film behind whose box a brand stands', '.avif', box(16, 'isom\0\0\0\0')],
    ['a drawing', '.svg', latin1('<svg/>')],
    ['a name that every object has', 'constructor', latin1('\x89PNG\r\n\x1a\n')],
  ])('and not where it is %s (%s)', (_, ending, bytes) => {
    expect(isPicture(bytes, ending)).toBe(false);
  });

  it('may be as short as its brand and its version', () => {
    expect(isPicture(box(16, 'avif\0\0\0\0').subarray(0, 16), '.avif')).toBe(true);
  });
});
