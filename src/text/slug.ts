import anyAscii from 'any-ascii';
import { foldHomoglyphs } from './homoglyphs.ts';

const HAN = /\p{Script=Han}/gu;
const ASCII_ONLY = /^[\0-\x7f]*$/;

function toAscii(text: string): string {
  return ASCII_ONLY.test(text) ? text : anyAscii(foldHomoglyphs(text).replace(HAN, ' $& '));
}

/**
 * A readable address part of ASCII letters, digits and hyphens, cut at a word’s end:
 * "Normandy format foreign ministers’ meeting" → "normandy-format-foreign-ministers-meeting".
 * Other scripts are transliterated (any-ascii). Empty when nothing can be written in ASCII.
 */
export function slug(text: string, limit = 60): string {
  const words = toAscii(text.slice(0, 400).replace(/['’‘ʼ`]/g, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= limit) return words;
  const end = words.lastIndexOf('-', limit);
  return words.slice(0, end > 0 ? end : limit);
}
