import { type Likeness, toBefore } from './likeness.ts';
import { type Assignment, moreWorth, NOBODYS, newWorth, type Owned } from './monotone.ts';
import { weights as settled, type Weights } from './weights.ts';

/** A pair of less worth is none. */
const LEAST = 0.05;
/** Between equals, the one nearer to its place in the list: charged over its whole length. */
const OUT_OF_PLACE = 0.01;
/** Beyond this many titles or exchanges the best pairs are taken first instead of the best set of pairs. */
const MOST = 300;

/** The best set of pairs (Kuhn–Munkres, shortest augmenting paths): for each exchange its title or -1. */
function bestPairs(worth: readonly (readonly number[])[], exchanges: number): number[] {
  const rows = worth.length;
  const columns = Math.max(rows, exchanges);
  const cost = (row: number, column: number) => (column < exchanges ? -Math.max(0, worth[row]![column]!) : 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const done = new Uint8Array(columns + 1);
    const way = new Int32Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      done[column] = 1;
      const here = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (done[j]) continue;
        const slack = cost(here - 1, j - 1) - rowPotential[here]! - columnPotential[j]!;
        if (slack < least[j]!) {
          least[j] = slack;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (done[j]) {
          rowPotential[rowOf[j]!] = rowPotential[rowOf[j]!]! + delta;
          columnPotential[j] = columnPotential[j]! - delta;
        } else least[j] = least[j]! - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const back = way[column]!;
      rowOf[column] = rowOf[back]!;
      column = back;
    }
  }
  const titleOf = new Array<number>(exchanges).fill(-1);
  for (let j = 1; j <= exchanges; j++) {
    const row = rowOf[j]! - 1;
    if (row >= 0 && worth[row]![j - 1]! > LEAST) titleOf[j - 1] = row;
  }
  return titleOf;
}

function bestFirst(worth: readonly (readonly number[])[], exchanges: number): number[] {
  const pairs: { t: number; e: number; value: number }[] = [];
  worth.forEach((row, t) => {
    row.forEach((value, e) => {
      if (value > LEAST) pairs.push({ t, e, value });
    });
  });
  pairs.sort((a, b) => b.value - a.value || a.t - b.t || a.e - b.e);
  const titleOf = new Array<number>(exchanges).fill(-1);
  const used = new Set<number>();
  for (const { t, e } of pairs) {
    if (used.has(t) || titleOf[e] !== -1) continue;
    used.add(t);
    titleOf[e] = t;
  }
  return titleOf;
}

/** The best assignment of titles whatever their order; what stays without one may be a further question to the one before. */
export function assignInAnyOrder(like: Likeness, count: number, weights: Weights = settled): Assignment {
  const T = like.title.length;
  const worth = like.title.map((row, t) =>
    row.map((_, e) => newWorth(like, t, e, weights) - OUT_OF_PLACE * Math.abs(t / T - e / count)),
  );
  const pairs = Math.max(T, count) <= MOST ? bestPairs(worth, count) : bestFirst(worth, count);
  const exchanges: Owned[] = [];
  let score = 0;
  for (const [e, own] of pairs.entries()) {
    const before = exchanges.at(-1)?.title ?? null;
    const more = before === null ? 0 : moreWorth(like, before, e, weights);
    if (own >= 0) {
      score += worth[own]?.[e] ?? 0;
      exchanges.push({ title: own, followUp: false });
    } else if (before !== null && more > weights.untitled) {
      score += more;
      exchanges.push({ title: before, followUp: true });
    } else {
      const bare = before === null && e > 0 ? weights.untitledBare * toBefore(like, e).bare : 0;
      score += weights.untitled + bare;
      exchanges.push(NOBODYS);
    }
  }
  return { exchanges, score };
}
