import anyAscii from 'any-ascii';
import { foldHomoglyphs } from './homoglyphs.ts';

const HAN = /\p{Script=Han}/gu;
/** Anything but ASCII and the dashes, quotes and dots that part words as an ASCII mark does. */
const NEEDS_LETTERS = /[^\0-\x7f\u2010-\u2027]/;
const APOSTROPHES = /['’‘ʼ`]/g;

function toAscii(text: string): string {
  return NEEDS_LETTERS.test(text) ? anyAscii(foldHomoglyphs(text).replace(HAN, ' $& ')) : text;
}

/** ASCII letters, made small, and digits; one hyphen for whatever stands between them. Ends behind `enough` characters. */
function hyphenated(text: string, enough: number): string {
  const codes: number[] = [];
  let parted = false;
  for (let at = 0; at < text.length && codes.length < enough; at++) {
    const code = text.charCodeAt(at);
    const small = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    if ((small >= 0x61 && small <= 0x7a) || (small >= 0x30 && small <= 0x39)) {
      if (parted && codes.length > 0) codes.push(0x2d);
      codes.push(small);
      parted = false;
    } else parted = true;
  }
  return String.fromCharCode(...codes);
}

/**
 * A readable address part of ASCII letters, digits and hyphens, cut at a word’s end:
 * "Normandy format foreign ministers’ meeting" → "normandy-format-foreign-ministers-meeting".
 * Other scripts are transliterated (any-ascii). Empty when nothing can be written in ASCII.
 */
export function slug(text: string, limit = 60): string {
  const words = hyphenated(toAscii(text.slice(0, 400).replace(APOSTROPHES, '')), limit + 1);
  if (words.length <= limit) return words;
  const end = words.lastIndexOf('-', limit);
  return words.slice(0, end > 0 ? end : limit);
}
