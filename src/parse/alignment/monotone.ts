import { alike, type Likeness, toBefore } from './likeness.ts';
import { weights as settled, type Weights } from './weights.ts';

/** The title that owns an exchange (null: none), and whether as a further question. */
export interface Owned {
  title: number | null;
  followUp: boolean;
}

/** Which title owns each exchange, and what that is worth. */
export interface Assignment {
  exchanges: readonly Owned[];
  score: number;
}

/** What it is worth that exchange e is a further question under title t, which owns the one before. */
export function moreWorth(like: Likeness, t: number, e: number, weights: Weights = settled): number {
  const { carried, cohesion, bare, fresh } = toBefore(like, e);
  return (
    weights.more +
    weights.moreTitle * alike(like, t, e) +
    weights.moreCarried * carried +
    weights.moreCohesion * cohesion +
    weights.moreBare * bare -
    weights.moreFresh * fresh
  );
}

/** What it is worth that title t takes exchange e. */
export function newWorth(like: Likeness, t: number, e: number, weights: Weights = settled): number {
  const here = alike(like, t, e);
  const { bare } = toBefore(like, e);
  return here - weights.newTitle - weights.newBare * bare * Math.max(0, 1 - here / weights.newBareUntil);
}

/** An exchange that no title owns. */
export const NOBODYS: Owned = { title: null, followUp: false };
const NEW = 1;
const MORE = 2;

/**
 * The best alignment that keeps the order of titles and exchanges: dynamic programming over (titles used, exchanges
 * settled, whether the last one is owned). A title may own several exchanges in a row, one or none.
 */
export function alignInOrder(like: Likeness, count: number, weights: Weights = settled): Assignment {
  const T = like.title.length;
  const E = count;
  const width = T + 1;
  const minus = Number.NEGATIVE_INFINITY;
  // per exchange e and title count t: owned = exchange e belongs to title t-1; free = it belongs to none
  const owned = new Float64Array((E + 1) * width).fill(minus);
  const free = new Float64Array((E + 1) * width).fill(minus);
  const howOwned = new Uint8Array((E + 1) * width);
  const fromOwned = new Uint8Array((E + 1) * width);
  const freeFromOwned = new Uint8Array((E + 1) * width);
  const skipped = new Int32Array((E + 1) * width).fill(-1);
  for (let t = 0; t <= T; t++) free[t] = 0;
  for (let e = 1; e <= E; e++) {
    let best = minus;
    let bestAt = 0;
    let bestOwned = 0;
    for (let t = 0; t <= T; t++) {
      const at = e * width + t;
      const before = (e - 1) * width;
      if (t > 0) {
        // the best state with fewer titles used: titles in between own nothing
        const previous = before + t - 1;
        for (const isOwned of [0, 1]) {
          const value = isOwned ? owned[previous]! : free[previous]!;
          if (value > best) {
            best = value;
            bestAt = t - 1;
            bestOwned = isOwned;
          }
        }
        owned[at] = best + newWorth(like, t - 1, e - 1, weights);
        howOwned[at] = NEW;
        fromOwned[at] = bestOwned;
        skipped[at] = bestAt;
        if (owned[before + t]! > minus) {
          const value = owned[before + t]! + moreWorth(like, t - 1, e - 1, weights);
          if (value > owned[at]!) {
            owned[at] = value;
            howOwned[at] = MORE;
          }
        }
      }
      const behindFree = free[before + t]! + weights.untitledBare * toBefore(like, e - 1).bare;
      const isOwned = owned[before + t]! > behindFree;
      free[at] = Math.max(owned[before + t]!, behindFree) + weights.untitled;
      freeFromOwned[at] = isOwned ? 1 : 0;
    }
  }
  const exchanges: Owned[] = [];
  let t = 0;
  let isOwned = false;
  let score = minus;
  for (let k = 0; k <= T; k++) {
    for (const candidate of [false, true]) {
      const value = candidate ? owned[E * width + k]! : free[E * width + k]!;
      if (value > score) {
        score = value;
        t = k;
        isOwned = candidate;
      }
    }
  }
  for (let e = E; e > 0; e--) {
    const at = e * width + t;
    exchanges.push(isOwned ? { title: t - 1, followUp: howOwned[at] === MORE } : NOBODYS);
    if (!isOwned) isOwned = freeFromOwned[at] === 1;
    else if (howOwned[at] === NEW) {
      isOwned = fromOwned[at] === 1;
      t = skipped[at]!;
    }
  }
  return { exchanges: exchanges.reverse(), score };
}
