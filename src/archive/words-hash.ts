import { createHash } from 'node:crypto';
import type { Briefing } from '../model/briefing.ts';
import { textOf } from './similarity.ts';

/** The words of a briefing alone, as one hash: two files with the same words are the same briefing, whatever their format. */
export function wordsHash(briefing: Briefing): string {
  return hashOfWords(textOf(briefing));
}

/** White space that ASCII lacks. */
const WIDE_SPACE = /[^\S\t-\r ]+/g;
/** So many bytes a character of a string takes in UTF-8. */
const MOST_BYTES = 3;

/** SHA-256 of all of a text (`textOf`) that is no white space. */
export function hashOfWords(text: string): string {
  const words = text.replace(WIDE_SPACE, '');
  const bytes = new Uint8Array(MOST_BYTES * words.length);
  const { written } = new TextEncoder().encodeInto(words, bytes);
  let end = 0;
  // byte by byte, as a pattern takes ten times as long: in UTF-8 a byte below 128 is a character of its own
  for (let at = 0; at < written; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 32 && (byte < 9 || byte > 13)) bytes[end++] = byte;
  }
  return createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
}
