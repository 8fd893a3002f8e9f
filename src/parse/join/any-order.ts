import { type Assignment, moreWorth } from './monotone.ts';
import type { Likeness } from './similarity.ts';
import { weights as settled, type Weights } from './weights.ts';

/** The best pairs first, whatever their order; what stays without a title may be a further question to the one before. */
export function assignInAnyOrder(like: Likeness, exchanges: number, weights: Weights = settled): Assignment {
  const pairs: { t: number; e: number; value: number }[] = [];
  const T = like.title.length;
  for (let t = 0; t < T; t++) {
    for (let e = 0; e < exchanges; e++) {
      const value = like.title[t]![e]! - weights.newTitle;
      // between equals the one nearer to its place in the list
      if (value > 0.1) pairs.push({ t, e, value: value - 0.01 * Math.abs(t / T - e / exchanges) });
    }
  }
  pairs.sort((a, b) => b.value - a.value || a.t - b.t || a.e - b.e);
  const titleOf: (number | null)[] = new Array<number | null>(exchanges).fill(null);
  const followUp: boolean[] = new Array<boolean>(exchanges).fill(false);
  const used = new Set<number>();
  let score = 0;
  for (const { t, e, value } of pairs) {
    if (used.has(t) || titleOf[e] !== null) continue;
    used.add(t);
    titleOf[e] = t;
    score += value;
  }
  for (let e = 0; e < exchanges; e++) {
    if (titleOf[e] !== null) continue;
    const before = e > 0 ? (titleOf[e - 1] ?? null) : null;
    const value = before === null ? 0 : moreWorth(like, before, e, weights);
    if (before !== null && value > weights.untitled) {
      titleOf[e] = before;
      followUp[e] = true;
      score += value;
    } else score += weights.untitled;
  }
  return { titleOf, followUp, score };
}
