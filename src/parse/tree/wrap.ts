import type { Line } from './ink-lines.ts';

const WIDEST = 110;
const NARROWEST = 50;
/** QUESTION: … | Q  … | CHAIR EXAMPLE. …: a line that somebody else’s words open says nothing about the one above it */
const LABEL = /(?:Q[.\s]|[^\s:][^:.?!\r\n]{0,48}[:：]|[A-Z]{2,}(?: [A-Z][A-Za-z’'-]*[A-Z]){1,3}\.\s)/y;

/**
 * The width at which a text was hard-wrapped, in characters, or 0 where each line is a paragraph of its own: nearly all
 * lines must fit the width, and most lines that are followed at once by another must fill it. A line that opens with a
 * label is no other one.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number {
  const counts = new Uint32Array(WIDEST + 2);
  for (const line of lines) counts[Math.min(line.end - line.start, WIDEST + 1)]!++;
  if (lines.length < 4 || counts[WIDEST + 1]! > lines.length * 0.02) return 0;
  let left = lines.length * 0.02;
  let width = WIDEST;
  while (width > 0 && counts[width]! <= left) left -= counts[width--]!;
  if (width < NARROWEST) return 0;
  let followed = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]!.number !== lines[i]!.number + 1) continue;
    LABEL.lastIndex = lines[i + 1]!.ink;
    if (LABEL.test(text)) continue;
    followed++;
    if (lines[i]!.end - lines[i]!.start >= width * 0.75) full++;
  }
  return followed >= 3 && full >= followed * 0.6 ? width : 0;
}

/** True where `next` carries on the paragraph of `line`: it follows at once, and its first word had no room. */
export function hangsOver(text: string, line: Line, next: Line, width: number): boolean {
  if (next.number !== line.number + 1) return false;
  if (isShouted(text, line) && !isShouted(text, next)) return false;
  let word = next.ink;
  const limit = Math.min(next.end, word + width);
  while (word < limit && text.charCodeAt(word) > 32) word++;
  return line.end - line.start + 1 + (word - next.ink) > width * 0.85;
}

/** A title in capitals does not carry on in small letters. */
function isShouted(text: string, line: Line): boolean {
  return !/\p{Ll}/u.test(text.slice(line.ink, line.end));
}
