import { createHash } from 'node:crypto';
import type { Turn } from '../model/briefing.ts';

/** Hexadecimal digits of a hash of words: 128 bits, as many as nobody can find other words for. */
export const SAID = 32;

/** The words of an item as they are hashed: of each turn the label above it, if one is printed, and its paragraphs, each a line of its own. */
export function wordsOf(turns: readonly Pick<Turn, 'label' | 'paragraphs'>[]): string {
  const lines = turns.flatMap(({ label, paragraphs }) =>
    label === null ? paragraphs : [label, ...paragraphs],
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** The first 128 bits of the SHA-256 (FIPS 180-4) of the words of an item in UTF-8: as `sha256sum` prints it, cut. */
export function hashOfSaid(turns: readonly Pick<Turn, 'label' | 'paragraphs'>[]): string {
  return createHash('sha256').update(wordsOf(turns)).digest('hex').slice(0, SAID);
}
