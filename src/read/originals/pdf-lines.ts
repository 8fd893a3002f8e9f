import type { PdfPage, PdfPiece } from './ask-library.ts';
import { least, median } from './numbers.ts';

/** What stands on one line of a page, or of a column of it. Lengths in points, from the top left corner. */
export interface PageLine {
  /** 1-based */
  page: number;
  left: number;
  right: number;
  /** of the line that the letters stand on */
  y: number;
  size: number;
  text: string;
  /** how many letters of it stand before the type changes for the first time; its length where it does not */
  sameType: number;
  /** stands for the font of most of it */
  font: string;
}

/** Letters on one line differ by less of their size in height: what is set higher or lower, as marks of notes are, belongs to the line. */
const SAME_LINE = 0.45;
/** A gap of this much of the size is a space, where nothing else says so: a narrow space is a quarter, and letters set apart have a tenth. */
const SPACE = 0.16;
/** Han and kana have no spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** The pieces that show something, grouped by the line that they stand on, from top to bottom. Sorted by height first: work is n log n. */
export function rowsOf({ pieces }: PdfPage): PdfPiece[][] {
  const shown = pieces.filter(({ text, angle }) => text.trim() !== '' && angle === 0);
  shown.sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: PdfPiece[][] = [];
  let y = Number.NEGATIVE_INFINITY;
  let tallest = 0;
  for (const piece of shown) {
    const row = rows.at(-1);
    if (row && piece.y - y <= SAME_LINE * Math.min(piece.size, tallest)) row.push(piece);
    else {
      rows.push([piece]);
      y = piece.y;
      tallest = 0;
    }
    // the tallest letters say where the line is
    if (piece.size > 1.3 * tallest) y = piece.y;
    tallest = Math.max(tallest, piece.size);
  }
  return rows;
}

/** What is set along no line of the page: a stamp, a mark of water. */
export function slantedOf({ pieces }: PdfPage): PdfPiece[] {
  return pieces.filter(({ text, angle }) => text.trim() !== '' && angle !== 0);
}

/** Pieces on one line as a reader reads them. */
export function lineOf(pieces: readonly PdfPiece[], page: number): PageLine {
  const leftward = pieces.filter(({ isLeftward }) => isLeftward).length * 2 > pieces.length;
  const sorted = [...pieces].sort((a, b) => (leftward ? b.x - a.x : a.x - b.x));
  const texts: string[] = [];
  let length = 0;
  let sameType: number | null = null;
  let before: PdfPiece | null = null;
  const letters = new Map<string, number>();
  for (const piece of sorted) {
    if (before) {
      const gap = leftward ? before.x - (piece.x + piece.width) : piece.x - (before.x + before.width);
      const isApart = gap > SPACE * Math.min(before.size, piece.size) && !/\s$/.test(before.text.slice(-1));
      const unspaced = UNSPACED.test(before.text.slice(-1)) && UNSPACED.test(piece.text.slice(0, 1));
      if (isApart && !unspaced) texts.push(' ');
      if (sameType === null && piece.font !== sorted[0]?.font) sameType = length;
    }
    texts.push(piece.text);
    length += piece.text.length;
    letters.set(piece.font, (letters.get(piece.font) ?? 0) + piece.text.length);
    before = piece;
  }
  const shown = texts
    .join('')
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .trim();
  const [font = ''] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    page,
    left: least(sorted.map(({ x }) => x)),
    right: -least(sorted.map(({ x, width }) => -x - width)),
    y: median(sorted.map(({ y }) => y)),
    size: median(sorted.map(({ size }) => size)),
    text: shown,
    sameType: Math.min(sameType ?? shown.length, shown.length),
    font,
  };
}
