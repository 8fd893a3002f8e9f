import { type Clues, KEPT } from './clues.ts';

/** An item of an edition, as far as it is compared. */
export interface Measured {
  /** whether somebody asks */
  isAsked: boolean;
  /** how much is asked, and how much is answered or stated, in characters of a script of letters */
  asked: number;
  said: number;
  clues: Clues;
}

/** Items that stand for each other, by their indexes, in order: one of each, two of one and one of the other, or one alone. */
export interface Group {
  left: number[];
  right: number[];
  /** how probable it is that these belong together, 0–1; 1 of an item alone */
  confidence: number;
  /** whether both have something that a translation keeps */
  isTold: boolean;
}

/** How often an item has one counterpart, none, or two. */
const ONE = Math.log(0.86);
const NONE = Math.log(0.05);
const TWO = Math.log(0.04);
/** A translation is as long as its original, give or take; two texts that have nothing to do with each other differ more (natural logarithms). */
const SPREAD = 0.35;
const SPREAD_OF_ANY = 1.1;
/** Lengths below say little. */
const SHORT = 30;
/** Length and clues are no independent witnesses, nor is one clue of another. */
const TRUST = 0.7;
const MOST_TRUST = 12;
/** What is asked in one edition is rarely announced in the other. */
const OTHER_KIND = Math.log(0.08);
const SAME_KIND = Math.log(1.2);
/** Of longer briefings nothing is joined: the work grows with the product. */
export const MOST_CELLS = 250_000;

/** The ways on: so many items of the left, so many of the right. */
const MOVES = [
  [1, 1, ONE],
  [1, 0, NONE],
  [0, 1, NONE],
  [1, 2, TWO],
  [2, 1, TWO],
] as const;

/**
 * Which items of two editions stand for each other, in order: the likeliest way through both (Gale and Church 1993), by their lengths and by
 * what a translation keeps; and how likely each pair is, over all ways. Pure.
 */
export function align(left: readonly Measured[], right: readonly Measured[]): Group[] {
  const [rows, columns] = [left.length, right.length];
  if (rows * columns > MOST_CELLS) return alone(rows, columns);
  const weigh = weigher(left, right);
  const width = columns + 1;
  const cells = (rows + 1) * width;
  const before = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const behind = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const came = new Uint8Array(cells);
  const scores = MOVES.map(() => new Float64Array(cells).fill(Number.NEGATIVE_INFINITY));
  before[0] = 0;
  best[0] = 0;
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const at = row * width + column;
      for (const [move, [down, across, prior]] of MOVES.entries()) {
        if (down > row || across > column) continue;
        const from = at - down * width - across;
        const score = prior + (down && across ? weigh(row - down, down, column - across, across) : 0);
        scores[move]![at] = score;
        before[at] = logSum(before[at]!, before[from]! + score);
        if (best[from]! + score > best[at]!) {
          best[at] = best[from]! + score;
          came[at] = move;
        }
      }
    }
  }
  behind[cells - 1] = 0;
  for (let at = cells - 1; at >= 0; at--) {
    const [row, column] = [Math.floor(at / width), at % width];
    for (const [move, [down, across]] of MOVES.entries()) {
      if (down > row || across > column) continue;
      const from = at - down * width - across;
      behind[from] = logSum(behind[from]!, behind[at]! + scores[move]![at]!);
    }
  }
  // of a pair in any group
  const pairs = new Float64Array(rows * columns);
  const total = before[cells - 1]!;
  for (let at = 0; at < cells; at++) {
    const [row, column] = [Math.floor(at / width), at % width];
    for (const [move, [down, across]] of MOVES.entries()) {
      if (down > row || across > column || !down || !across) continue;
      const from = at - down * width - across;
      const share = Math.exp(before[from]! + scores[move]![at]! + behind[at]! - total);
      for (let i = row - down; i < row; i++)
        for (let j = column - across; j < column; j++) pairs[i * columns + j]! += share;
    }
  }
  const groups: Group[] = [];
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const [down, across] = MOVES[came[row * width + column]!]!;
    row -= down;
    column -= across;
    const own = { left: numbers(row, down), right: numbers(column, across) };
    const all = own.left.flatMap((i) => own.right.map((j) => pairs[i * columns + j]!));
    const clues = own.left.flatMap((i) => [...left[i]!.clues]);
    const isTold = own.right.some((j) => clues.some((clue) => right[j]!.clues.has(clue)));
    groups.push({ ...own, confidence: Math.min(1, ...all), isTold });
  }
  return groups.reverse();
}

const numbers = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);

/** An item without a counterpart. */
export const ALONE = { confidence: 1, isTold: false };

const alone = (rows: number, columns: number): Group[] => [
  ...numbers(0, rows).map((one) => ({ left: [one], right: [], ...ALONE })),
  ...numbers(0, columns).map((one) => ({ left: [], right: [one], ...ALONE })),
];

function logSum(a: number, b: number): number {
  const [more, less] = a > b ? [a, b] : [b, a];
  return less === Number.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(less - more));
}

/** How much likelier items are as each other’s translation than as any two, as a logarithm. */
function weigher(left: readonly Measured[], right: readonly Measured[]) {
  const [ofLeft, ofRight] = [counts(left), counts(right)];
  /** what it says that both have a clue, or one alone */
  const weights = new Map<string, { both: number; one: number }>();
  for (const [clue, inLeft] of ofLeft) {
    const inRight = ofRight.get(clue);
    if (inRight === undefined) continue;
    const share = Math.max(inLeft / (left.length + 1), inRight / (right.length + 1));
    const kept = KEPT[clue.charAt(0)] ?? 0;
    weights.set(clue, {
      both: Math.max(0, Math.log(kept / share)),
      one: Math.min(0, Math.log((1 - kept) / (1 - share))),
    });
  }
  const known = (clues: Clues) => new Set([...clues].filter((clue) => weights.has(clue)));
  const [leftClues, rightClues] = [left, right].map((all) => all.map(({ clues }) => known(clues)));
  return (row: number, down: number, column: number, across: number): number => {
    const own = joined(leftClues!, row, down);
    const others = joined(rightClues!, column, across);
    let clues = 0;
    for (const clue of own) clues += weights.get(clue)![others.has(clue) ? 'both' : 'one'];
    for (const clue of others) if (!own.has(clue)) clues += weights.get(clue)!.one;
    const a = left.slice(row, row + down);
    const b = right.slice(column, column + across);
    const kind = a.some((one) => one.isAsked) === b.some((one) => one.isAsked) ? SAME_KIND : OTHER_KIND;
    return (
      kind +
      Math.max(-MOST_TRUST, Math.min(MOST_TRUST, clues * TRUST)) +
      TRUST * (byLength(sum(a, 'asked'), sum(b, 'asked')) + byLength(sum(a, 'said'), sum(b, 'said')))
    );
  };
}

function counts(all: readonly Measured[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { clues } of all) for (const clue of clues) found.set(clue, (found.get(clue) ?? 0) + 1);
  return found;
}

function joined(all: readonly ReadonlySet<string>[], first: number, count: number): ReadonlySet<string> {
  const [one, two] = [all[first]!, all[first + 1]];
  return count === 1 || !two ? one : new Set([...one, ...two]);
}

const sum = (all: readonly Measured[], what: 'asked' | 'said'): number =>
  all.reduce((total, one) => total + one[what], 0);

function byLength(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const difference = Math.log((a + SHORT) / (b + SHORT));
  return (
    (difference ** 2 / 2) * (1 / SPREAD_OF_ANY ** 2 - 1 / SPREAD ** 2) + Math.log(SPREAD_OF_ANY / SPREAD)
  );
}
