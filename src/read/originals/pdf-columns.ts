import type { PdfPiece } from './ask-library.ts';
import { least } from './numbers.ts';
import { lineOf, type PageLine } from './pdf-lines.ts';

/** Lines of a page that are read one below the other: a column, or what goes over the whole width. */
export interface Band {
  lines: PageLine[];
}

/** A gutter is wider than the spaces between words, which are stretched to a letter’s size where lines are filled. */
const GUTTER = 8;
/** It is looked for between these parts of the width: nearer to an edge stand names and numbers beside the text. */
const FROM = 0.25;
const TO = 0.75;
/** Points of a page, and lines on it, of which columns are looked for: a poster has fewer. */
const WIDEST = 10_000;
const MOST_LINES = 2_000;
/** Columns are so many lines high, at least. */
const FEWEST_LINES = 4;
/** Of two columns the one with less text has so much of the other’s: names beside what they say have less. */
const BALANCE = 0.3;
/** Columns within columns: a page has four at the most. */
const DEEPEST = 2;

type Row = readonly PdfPiece[];

/** The rows of a page in the order in which they are read: columns one after the other, and what crosses them in between. */
export function bandsOf(rows: readonly Row[], page: number, depth = 0): Band[] {
  const whole = (): Band[] => [{ lines: rows.map((row) => lineOf(row, page)) }];
  if (rows.length < FEWEST_LINES || rows.length > MOST_LINES || depth === DEEPEST) return whole();
  const gutter = gutterOf(rows);
  if (gutter === null) return whole();
  const bands: Band[] = [];
  for (const { split, rows: run } of runsOf(rows, gutter)) {
    if (!split) {
      bands.push({ lines: run.map((row) => lineOf(row, page)) });
      continue;
    }
    const side = (isLeft: boolean) =>
      run
        .map((row) => row.filter(({ x, width }) => x + width / 2 < gutter === isLeft))
        .filter((row) => row.length > 0);
    const isLeftward = run.flat().filter((piece) => piece.isLeftward).length * 2 > run.flat().length;
    for (const isLeft of isLeftward ? [false, true] : [true, false]) {
      bands.push(...bandsOf(side(isLeft), page, depth + 1));
    }
  }
  return bands;
}

/** Where the width is divided, if it is; null where it cannot be. */
function gutterOf(rows: readonly Row[]): number | null {
  const pieces = rows.flat();
  const left = least(pieces.map(({ x }) => x));
  const right = -least(pieces.map(({ x, width }) => -x - width));
  const from = Math.floor(left + (right - left) * FROM);
  const to = Math.ceil(left + (right - left) * TO);
  if (!(to > from) || to - from > WIDEST) return null;
  // of each point of the width: rows that have nothing there
  const covered = new Uint32Array(to - from + 1);
  for (const row of rows) {
    const taken = new Uint8Array(to - from + 1);
    for (const { x, width } of row) {
      const first = Math.max(from, Math.floor(x - GUTTER / 2));
      const last = Math.min(to, Math.ceil(x + width + GUTTER / 2));
      for (let at = first; at <= last; at++) taken[at - from] = 1;
    }
    for (let at = 0; at < taken.length; at++) if (taken[at]) covered[at]!++;
  }
  const fewest = least([...covered]);
  const free = [...covered.keys()].filter((at) => covered[at] === fewest);
  const middle = (from + to) / 2;
  const best = free.sort((a, b) => Math.abs(from + a - middle) - Math.abs(from + b - middle))[0];
  return best === undefined ? null : from + best;
}

/** Rows one below the other that cross the gutter, or do not; what does not and is no two columns is as good as crossing. */
function runsOf(rows: readonly Row[], gutter: number): { split: boolean; rows: Row[] }[] {
  const runs: { split: boolean; rows: Row[] }[] = [];
  const crosses = (row: Row) =>
    row.some(({ x, width }) => x - GUTTER / 2 < gutter && x + width + GUTTER / 2 > gutter);
  for (const row of rows) {
    const split = !crosses(row);
    const last = runs.at(-1);
    if (last?.split === split) last.rows.push(row);
    else runs.push({ split, rows: [row] });
  }
  const told = runs.map((run) => ({ ...run, split: run.split && areColumns(run.rows, gutter) }));
  // what stands between runs of whole lines is read with them
  const joined: typeof told = [];
  for (const run of told) {
    const last = joined.at(-1);
    if (last && !last.split && !run.split) last.rows.push(...run.rows);
    else joined.push({ ...run, rows: [...run.rows] });
  }
  return joined;
}

function areColumns(rows: readonly Row[], gutter: number): boolean {
  const sides = [true, false].map((isLeft) => {
    const own = rows
      .map((row) => row.filter(({ x, width }) => x + width / 2 < gutter === isLeft))
      .filter((row) => row.length > 0);
    const letters = own.flat().reduce((sum, { text }) => sum + text.length, 0);
    return { count: own.length, letters };
  });
  const [a, b] = sides;
  if (!a || !b || Math.min(a.count, b.count) < FEWEST_LINES) return false;
  return Math.min(a.letters, b.letters) >= BALANCE * Math.max(a.letters, b.letters);
}
