import type { Line } from './ink-lines.ts';

const WIDEST = 110;
const NARROWEST = 50;
/** QUESTION: … | Q  … | MR. EXAMPLE: … | CHAIR EXAMPLE. …: a line that somebody else’s words open says nothing about the one above it */
const LABEL =
  /(?:Q[.\s]|(?:M[RS]|Mr|Ms|MRS|Mrs|D[Rr])\.\s[^:.?!\r\n]{1,48}:|[^\s:][^:.?!\r\n]{0,48}[:：]|[A-Z]{2,}(?: [A-Z][A-Za-z’'-]*[A-Z]){1,3}\.\s)/y;

/** How a text was hard-wrapped. */
export interface Wrap {
  /** in characters; 0 where each line is a paragraph of its own */
  width: number;
  /** from a line to the one that carries it on: 2 where an empty line stands behind each */
  step: number;
  /** no line above this one, 1-based, is carried on: at double space those of a title are not, nor date and place below it */
  from: number;
}

/** In a text at double space so many lines, and so many of all, stand below an empty one … */
const FEWEST_APART = 8;
const MOSTLY_APART = 1 / 3;
/** … and of these so many begin in small letters: else each is a paragraph. */
const MOSTLY_SMALL = 0.4;
const SMALL = /\p{Ll}/uy;

/** How a text was hard-wrapped: at single space, else at double space. */
export function wrapOf(text: string, lines: readonly Line[]): Wrap {
  const width = wrapWidth(text, lines, 1);
  if (width > 0 || !isDoubleSpaced(text, lines)) return { width, step: 1, from: 1 };
  const from = lines.find((line) => isLabelled(text, line))?.number ?? 1;
  return { width: wrapWidth(text, lines, 2), step: 2, from };
}

function isDoubleSpaced(text: string, lines: readonly Line[]): boolean {
  const carried = lines.filter(
    (line, at) => at > 0 && line.number === lines[at - 1]!.number + 2 && !isLabelled(text, line),
  );
  const small = carried.filter(({ ink }) => isAt(SMALL, text, ink)).length;
  const least = Math.max(FEWEST_APART, lines.length * MOSTLY_APART);
  return carried.length >= least && small >= carried.length * MOSTLY_SMALL;
}

const isLabelled = (text: string, { ink }: Line): boolean => isAt(LABEL, text, ink);

function isAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/**
 * The width at which a text was hard-wrapped, in characters, or 0 where it was not: nearly all lines must fit the width, and most
 * lines that are followed by another, so many lines below, must fill it. A line that opens with a label is no other one.
 */
export function wrapWidth(text: string, lines: readonly Line[], step: Wrap['step']): number {
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
    if (lines[i + 1]!.number !== lines[i]!.number + step) continue;
    if (isLabelled(text, lines[i + 1]!)) continue;
    followed++;
    if (lines[i]!.end - lines[i]!.start >= width * 0.75) full++;
  }
  return followed >= 3 && full >= followed * 0.6 ? width : 0;
}

/** True where `next` carries on the paragraph of `line`: it is the next, and its first word had no room. */
export function hangsOver(text: string, line: Line, next: Line, { width, step, from }: Wrap): boolean {
  if (line.number < from || next.number !== line.number + step) return false;
  // at double space nothing else parts what two say
  if (step === 2 && isLabelled(text, next)) return false;
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
