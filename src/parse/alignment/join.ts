import type { Joined, Said } from '../stages.ts';
import { assignInAnyOrder } from './any-order.ts';
import { type Assignment, alignInOrder, moreWorth } from './monotone.ts';
import { type Likeness, likeness } from './similarity.ts';

/** How much better an assignment without order must be than the best one in order. */
const SHUFFLE_MARGIN = 1;
/** A pair left over by the alignment is joined against the order only from this likeness on. */
const STRAY = 0.62;
/** A title and an exchange left over at the same place are joined from this likeness on. */
const FAINT = 0.18;
/** Beyond this many pairs only as many titles and exchanges as fit are compared in full. */
const MOST_PAIRS = 160_000;

function confidenceOf(like: Likeness, found: Assignment, e: number): number {
  const t = found.titleOf[e];
  if (t === null || t === undefined) return 0;
  const here = like.title[t]![e]!;
  if (found.followUp[e]) {
    return Math.min(
      1,
      0.3 + 0.4 * here + 0.3 * like.cohesion[e]! + 0.15 * like.carried[e]! + 0.1 * like.bare[e]!,
    );
  }
  let rival = 0;
  for (let other = 0; other < like.title.length; other++) {
    if (other !== t) rival = Math.max(rival, like.title[other]![e]!);
  }
  const margin = Math.max(0, Math.min(1, (here - rival) / 0.3 + 0.5));
  return Math.min(1, 0.7 * Math.min(1, here / 0.7) + 0.3 * margin);
}

/** Pairs that the order left apart although they plainly belong together: two titles that changed places. */
function joinStrays(like: Likeness, found: Assignment): boolean {
  const taken = new Set(found.titleOf.filter((t) => t !== null));
  let strayed = false;
  for (let t = 0; t < like.title.length; t++) {
    if (taken.has(t)) continue;
    let best = -1;
    let value = STRAY;
    found.titleOf.forEach((owner, e) => {
      if (owner === null && like.title[t]![e]! > value) {
        best = e;
        value = like.title[t]![e]!;
      }
    });
    if (best < 0) continue;
    found.titleOf[best] = t;
    taken.add(t);
    strayed = true;
  }
  return strayed;
}

/**
 * A title left over between two that are joined may name an exchange left over at the same place with little of its own
 * words: the order speaks for it as well. Its further questions follow it.
 */
function fillGaps(like: Likeness, found: Assignment): void {
  const { titleOf, followUp } = found;
  let next = 0;
  for (let e = 0; e < titleOf.length; e++) {
    const own = titleOf[e];
    if (own !== null && own !== undefined) {
      next = own + 1;
      continue;
    }
    let end = e;
    while (end < titleOf.length && titleOf[end] === null) end++;
    const last = end < titleOf.length ? titleOf[end]! : like.title.length;
    let from = e;
    for (let t = next; t < last && from < end; t++) {
      let best = -1;
      let value = FAINT;
      for (let i = from; i < end; i++) {
        if (like.title[t]![i]! > value) {
          best = i;
          value = like.title[t]![i]!;
        }
      }
      if (best < 0) continue;
      titleOf[best] = t;
      from = best + 1;
      while (from < end && moreWorth(like, t, from) > 0) {
        titleOf[from] = t;
        followUp[from] = true;
        from++;
      }
    }
    e = end - 1;
  }
}

/**
 * Joins the titles of a table of contents to exchanges by what is said, never by counting: in order where that fits,
 * against the order only where the words leave no doubt.
 */
export function joinTitles(titles: readonly string[], said: readonly Said[], lang: string): Joined {
  const nothing: Joined = {
    titleOf: said.map(() => null),
    confidence: said.map(() => 0),
    followUp: said.map(() => false),
    shuffled: false,
  };
  if (titles.length === 0 || said.length === 0) return nothing;
  const exchanges = Math.min(said.length, Math.max(1, Math.floor(MOST_PAIRS / titles.length)));
  const like = likeness(titles, exchanges < said.length ? said.slice(0, exchanges) : said, lang);
  const inOrder = alignInOrder(like, exchanges);
  const anyOrder = assignInAnyOrder(like, exchanges);
  let shuffled = anyOrder.score > inOrder.score + SHUFFLE_MARGIN;
  const found = shuffled ? anyOrder : inOrder;
  if (!shuffled) {
    fillGaps(like, found);
    shuffled = joinStrays(like, found);
  }
  const joined = { ...nothing, shuffled };
  for (let e = 0; e < exchanges; e++) {
    joined.titleOf[e] = found.titleOf[e] ?? null;
    joined.followUp[e] = found.followUp[e] ?? false;
    joined.confidence[e] = confidenceOf(like, found, e);
  }
  return joined;
}
