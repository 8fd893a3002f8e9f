import type { Joined, JoinedTitle } from '../stages.ts';
import { assignInAnyOrder } from './any-order.ts';
import type { Heard } from './heard.ts';
import { alike, type Likeness, likeness, toBefore } from './likeness.ts';
import { alignInOrder, moreWorth, type Owned } from './monotone.ts';
import { sureness } from './weights.ts';

/** How much better an assignment without order must be than the best one in order. */
const SHUFFLE_MARGIN = 1;
/** A pair left over by the alignment is joined against the order only from this likeness on. */
const STRAY = 0.62;
/** A title and an exchange left over at the same place are joined from this likeness on. */
const FAINT = 0.18;
/** Beyond this many pairs only as many titles and exchanges as fit are compared in full. */
const MOST_PAIRS = 160_000;

function sureOf(like: Likeness, { title, followUp }: Owned, e: number): number {
  if (title === null) return 0;
  const here = alike(like, title, e);
  if (followUp) {
    const { cohesion, carried, bare } = toBefore(like, e);
    return Math.min(
      1,
      sureness.more +
        sureness.moreTitle * here +
        sureness.moreCohesion * cohesion +
        sureness.moreCarried * carried +
        sureness.moreBare * bare,
    );
  }
  let rival = 0;
  for (let other = 0; other < like.title.length; other++) {
    if (other !== title) rival = Math.max(rival, alike(like, other, e));
  }
  const margin = Math.max(0, Math.min(1, (here - rival) / sureness.distance + 0.5));
  return Math.min(1, sureness.own * Math.min(1, here / sureness.enough) + sureness.margin * margin);
}

/** Of the exchanges from `from` to `to` that are free the one in which most of a title is said, and more than `least`. */
function likest(
  like: Likeness,
  t: number,
  least: number,
  from: number,
  to: number,
  isFree: (e: number) => boolean,
): number | null {
  let best: number | null = null;
  let value = least;
  for (let e = from; e < to; e++) {
    if (alike(like, t, e) <= value || !isFree(e)) continue;
    best = e;
    value = alike(like, t, e);
  }
  return best;
}

/** Pairs that the order left apart although they plainly belong together: two titles that changed places. By exchange. */
function strays(like: Likeness, exchanges: readonly Owned[]): Map<number, Owned> {
  const taken = new Set(exchanges.map(({ title }) => title));
  const found = new Map<number, Owned>();
  const isFree = (e: number) => exchanges[e]?.title === null && !found.has(e);
  for (let t = 0; t < like.title.length; t++) {
    const best = taken.has(t) ? null : likest(like, t, STRAY, 0, exchanges.length, isFree);
    if (best !== null) found.set(best, { title: t, followUp: false });
  }
  return found;
}

/** Exchanges without a title in a row, and the titles left over at the same place; the second of each pair is not of them. */
interface Gap {
  exchanges: [from: number, to: number];
  titles: [from: number, to: number];
}

function gapsIn(exchanges: readonly Owned[], titles: number): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let next = 0;
  const end = { title: titles, followUp: false };
  for (const [e, { title }] of [...exchanges, end].entries()) {
    if (title === null) continue;
    if (e > from) gaps.push({ exchanges: [from, e], titles: [next, title] });
    from = e + 1;
    next = title + 1;
  }
  return gaps;
}

/**
 * A title left over between two that are joined may name an exchange left over at the same place with little of its own
 * words: the order speaks for it as well. Its further questions follow it. By exchange.
 */
function fillers(
  like: Likeness,
  { exchanges: [first, end], titles: [title, last] }: Gap,
): Map<number, Owned> {
  const found = new Map<number, Owned>();
  let from = first;
  for (let t = title; t < last && from < end; t++) {
    const best = likest(like, t, FAINT, from, end, () => true);
    if (best === null) continue;
    found.set(best, { title: t, followUp: false });
    from = best + 1;
    for (; from < end && moreWorth(like, t, from) > 0; from++) found.set(from, { title: t, followUp: true });
  }
  return found;
}

function filled(exchanges: readonly Owned[], more: ReadonlyMap<number, Owned>): Owned[] {
  return exchanges.map((one, e) => more.get(e) ?? one);
}

/** What the titles own: in order, with what the order left over, or against the order where that fits much better. */
function assigned(like: Likeness, count: number): { exchanges: readonly Owned[]; shuffled: boolean } {
  const inOrder = alignInOrder(like, count);
  const anyOrder = assignInAnyOrder(like, count);
  if (anyOrder.score > inOrder.score + SHUFFLE_MARGIN)
    return { exchanges: anyOrder.exchanges, shuffled: true };
  const gaps = gapsIn(inOrder.exchanges, like.title.length);
  const whole = filled(inOrder.exchanges, new Map(gaps.flatMap((gap) => [...fillers(like, gap)])));
  const strayed = strays(like, whole);
  return { exchanges: filled(whole, strayed), shuffled: strayed.size > 0 };
}

const nothing: JoinedTitle = { title: null, confidence: 0, followUp: false };

/**
 * Joins the titles of a table of contents to exchanges by what is said, never by counting: in order where that fits,
 * against the order only where the words leave no doubt.
 */
export function joinTitles(titles: readonly string[], heard: readonly Heard[], lang: string): Joined {
  if (titles.length === 0 || heard.length === 0)
    return { exchanges: heard.map(() => nothing), shuffled: false };
  const count = Math.min(heard.length, Math.max(1, Math.floor(MOST_PAIRS / titles.length)));
  const like = likeness(titles, heard.slice(0, count), lang);
  const { exchanges, shuffled } = assigned(like, count);
  return {
    exchanges: heard.map((_, e) => {
      const own = exchanges[e];
      return own ? { ...own, confidence: sureOf(like, own, e) } : nothing;
    }),
    shuffled,
  };
}
