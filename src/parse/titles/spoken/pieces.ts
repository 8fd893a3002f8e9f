import { Kind } from '../lexicon.ts';
import type { Spoken } from './sentence.ts';

/** Some words of a sentence: `from` up to, not including, `to`. */
export interface Piece {
  sentence: Spoken;
  from: number;
  to: number;
}

const startOf = ({ sentence: { tokens }, from }: Piece): number => tokens[from]?.start ?? 0;
const endOf = ({ sentence: { tokens }, to }: Piece): number => tokens[to - 1]?.end ?? 0;

export function textOf(piece: Piece): string {
  const { text } = piece.sentence;
  const end = endOf(piece);
  const held = text.slice(startOf(piece), end);
  // "Port Lenna (the old one|)?"
  return text[end] === ')' && held.lastIndexOf('(') > held.lastIndexOf(')') ? `${held})` : held;
}

/** In characters. */
export const lengthOf = (piece: Piece): number => endOf(piece) - startOf(piece);

/** Its words that say something. */
const saying = ({ sentence: { tokens }, from, to }: Piece) =>
  tokens.slice(from, to).filter(({ form }) => form.kind <= Kind.hollow);

/** Whether two pieces have a word in common that says something. */
export function sharesWord(one: Piece, other: Piece): boolean {
  const words = saying(other);
  return saying(one).some(({ form }) => words.some((again) => again.form.stem === form.stem));
}

/** Whether two pieces have a place in common. */
export const overlaps = (one: Piece, other: Piece): boolean =>
  one.sentence === other.sentence && one.from < other.to && other.from < one.to;
