import type { Turn } from '../../model/briefing.ts';

/** So many paragraphs of what is asked are read, and of what is answered: what it is about is said early. */
const MOST_PARAGRAPHS = 6;

export interface Piece {
  paragraph: string;
  line: number;
}

/**
 * The paragraphs that are asked, or answered, until so many characters are read.
 *
 * @param cut what of a paragraph is taken that is longer than what is left to read
 */
export function piecesOf(
  turns: readonly Turn[],
  asked: boolean,
  length: number,
  cut = (paragraph: string, _left: number): string => paragraph,
): Piece[] {
  const pieces: Piece[] = [];
  let left = length;
  for (const turn of turns) {
    if ((turn.role === 'question') !== asked) continue;
    for (const paragraph of turn.paragraphs) {
      if (left <= 0 || pieces.length >= MOST_PARAGRAPHS) return pieces;
      pieces.push({
        paragraph: paragraph.length > left ? cut(paragraph, left) : paragraph,
        line: turn.lines[0],
      });
      left -= paragraph.length;
    }
  }
  return pieces;
}
