import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignInAnyOrder } from '../../src/parse/alignment/any-order.ts';
import type { Likeness } from '../../src/parse/alignment/likeness.ts';
import {
  type Assignment,
  alignInOrder,
  moreWorth,
  newWorth,
  type Owned,
} from '../../src/parse/alignment/monotone.ts';
import type { Weights } from '../../src/parse/alignment/weights.ts';
import { trials } from '../helpers/trials.ts';

/** Both ways of joining titles to exchanges, held against all that could be joined in small cases. */

/** Between equals, the one nearer to its place in the list. */
const OUT_OF_PLACE = 0.01;
/** A pair of less worth is none. */
const LEAST = 0.05;

/** Numbers between 0 and 1 out of a seed, no two sums of them alike (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Case {
  like: Likeness;
  titles: number;
  count: number;
  weights: Weights;
}

const cases = fc
  .record({
    titles: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 5 }),
    seed: fc.integer(),
  })
  .map(({ titles, count, seed }): Case => {
    const next = numbers(seed);
    const title = Array.from({ length: titles }, () => Array.from({ length: count }, next));
    const exchange = Array.from({ length: count }, () => ({
      carried: next(),
      cohesion: next(),
      fresh: next(),
      bare: next(),
    }));
    const weights = {
      newTitle: next() / 2,
      newBare: next() / 2,
      newBareUntil: 0.2 + next(),
      more: next() / 4,
      moreTitle: next() / 2,
      moreCarried: next() / 4,
      moreCohesion: next() / 4,
      moreBare: next() / 4,
      moreFresh: next(),
      untitled: next() / 2 - 0.1,
      untitledBare: next() / 2,
    };
    return { like: { title, exchange }, titles, count, weights };
  });

const alone: Owned = { title: null, followUp: false };

/** Every way in which titles can own exchanges in the order of both: some in a row, one or none. */
function waysInOrder(titles: number, count: number): Owned[][] {
  if (count === 0) return [[]];
  return waysInOrder(titles, count - 1).flatMap((way) => {
    const before = way.at(-1)?.title ?? null;
    const used = Math.max(-1, ...way.map(({ title }) => title ?? -1));
    const further = before === null ? [] : [{ title: before, followUp: true }];
    const own = Array.from({ length: titles - used - 1 }, (_, at) => ({
      title: used + 1 + at,
      followUp: false,
    }));
    return [alone, ...further, ...own].map((last) => [...way, last]);
  });
}

/** What a way is worth. `isBareFirst`: the first exchange is paid for having no subject of its own. */
function worthOf({ like, weights }: Case, way: readonly Owned[], own: typeof newWorth, isBareFirst: boolean) {
  return way.reduce((sum, { title, followUp }, e) => {
    if (title !== null)
      return sum + (followUp ? moreWorth(like, title, e, weights) : own(like, title, e, weights));
    const isBehindNone = e === 0 ? isBareFirst : way[e - 1]?.title === null;
    return sum + weights.untitled + (isBehindNone ? weights.untitledBare * (like.exchange[e]?.bare ?? 0) : 0);
  }, 0);
}

const titlesOf = ({ exchanges }: Assignment) => exchanges.map(({ title }) => title);

describe('Titles joined in their order', () => {
  it('are joined as well as in the best of all ways that keep it', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const found = alignInOrder(one.like, one.count, one.weights);
        const ways = waysInOrder(one.titles, one.count).map((way) => ({
          way,
          worth: worthOf(one, way, newWorth, true),
        }));
        const best = ways.reduce((a, b) => (b.worth > a.worth ? b : a));
        expect(found.exchanges).toEqual(best.way);
        expect(found.score).toBeCloseTo(best.worth, 9);
      }),
      trials(200),
    );
  });

  it('are worth nothing where there is nothing', () => {
    expect(alignInOrder({ title: [], exchange: [] }, 0)).toEqual({ exchanges: [], score: 0 });
  });
});

/** Every set of pairs: for each exchange its title or null, no title twice. */
function pairings(titles: number, count: number): (number | null)[][] {
  if (count === 0) return [[]];
  return pairings(titles, count - 1).flatMap((way) => {
    const free = Array.from({ length: titles }, (_, at) => at).filter((at) => !way.includes(at));
    return [null, ...free].map((last) => [...way, last]);
  });
}

describe('Titles joined in any order', () => {
  /** A pair’s worth: a hundredth less the further apart the two stand. */
  const placed =
    ({ titles, count }: Case): typeof newWorth =>
    (like, t, e, weights) =>
      newWorth(like, t, e, weights) - OUT_OF_PLACE * Math.abs(t / titles - e / count);

  it('own what they own in the best of all sets of pairs, as far as a pair is worth something', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const worth = (t: number | null, e: number) =>
          t === null ? 0 : Math.max(0, placed(one)(one.like, t, e, one.weights));
        const total = (pairs: readonly (number | null)[]) =>
          pairs.reduce((sum: number, t, e) => sum + worth(t, e), 0);
        const best = pairings(one.titles, one.count).reduce((a, b) => (total(b) > total(a) ? b : a));
        const { exchanges } = assignInAnyOrder(one.like, one.count, one.weights);
        const own = exchanges.map(({ title, followUp }) => (followUp ? null : title));
        expect(own).toEqual(best.map((t, e) => (worth(t, e) > LEAST ? t : null)));
      }),
      trials(200),
    );
  });

  it('own the further questions behind them that are worth more than an exchange without a title', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { exchanges, score } = assignInAnyOrder(one.like, one.count, one.weights);
        for (const [e, { title, followUp }] of exchanges.entries()) {
          const before = exchanges[e - 1]?.title ?? null;
          if (title !== null && !followUp) continue;
          const isMore =
            before !== null && moreWorth(one.like, before, e, one.weights) > one.weights.untitled;
          expect({ title, followUp }).toEqual(isMore ? { title: before, followUp: true } : alone);
        }
        expect(score).toBeCloseTo(worthOf(one, exchanges, placed(one), false), 9);
      }),
    );
  });

  it.each([
    [300, 2, [0, 1]],
    [301, 2, [1, null]],
    [2, 300, [0, 1]],
    [2, 301, [1, null]],
  ])(
    'are joined by the best pair first where there are more than 300: %i exchanges, %i titles',
    (count, titles, first) => {
      // both titles are said best in the first, the second one nearly as well in the next
      const row = (...worth: number[]) => Array.from({ length: count }, (_, e) => worth[e] ?? 0);
      const title = Array.from({ length: titles }, (_, t) =>
        t === 0 ? row(0.55, 0.1) : t === 1 ? row(0.6, 0.58) : row(),
      );
      const exchange = Array.from({ length: count }, () => ({ carried: 0, cohesion: 0, fresh: 1, bare: 0 }));
      expect(titlesOf(assignInAnyOrder({ title, exchange }, count)).slice(0, 2)).toEqual(first);
    },
  );

  it('stand at their places where all are alike, however many there are', () => {
    for (const count of [4, 301]) {
      const title = Array.from({ length: count }, () => Array.from({ length: count }, () => 0.9));
      const exchange = Array.from({ length: count }, () => ({ carried: 0, cohesion: 0, fresh: 1, bare: 0 }));
      const places = Array.from({ length: count }, (_, at) => at);
      expect(titlesOf(assignInAnyOrder({ title, exchange }, count))).toEqual(places);
    }
  });
});

describe('What a title is paid for an exchange', () => {
  const even = {
    newTitle: 0.2,
    newBare: 0.3,
    newBareUntil: 0.6,
    more: 0.1,
    moreTitle: 0.2,
    moreCarried: 0.2,
    moreCohesion: 0.2,
    moreBare: 0.2,
    moreFresh: 0.2,
    untitled: 0,
    untitledBare: 0,
  };
  const none = { carried: 0, cohesion: 0, fresh: 0, bare: 0 };
  const like = (alike: number, standing: Partial<typeof none> = {}): Likeness => ({
    title: [[alike]],
    exchange: [{ ...none, ...standing }],
  });

  it('as a further question grows with each sign that it is one, and falls with names that are new', () => {
    const more = (alike: number, standing: Partial<typeof none> = {}) =>
      moreWorth(like(alike, standing), 0, 0, even);
    expect(more(0)).toBeCloseTo(0.1);
    expect(more(1)).toBeCloseTo(0.3);
    for (const sign of ['carried', 'cohesion', 'bare']) expect(more(0, { [sign]: 1 })).toBeCloseTo(0.3);
    expect(more(0, { fresh: 1 })).toBeCloseTo(-0.1);
  });

  it('as one of its own is its likeness, less a charge, and less still where a question without a subject says little of it', () => {
    const own = (alike: number, bare: number) => newWorth(like(alike, { bare }), 0, 0, even);
    expect(own(0.5, 0)).toBeCloseTo(0.3);
    expect(own(0, 1)).toBeCloseTo(-0.5);
    expect(own(0.3, 1)).toBeCloseTo(-0.05);
    expect(own(0.6, 1)).toBeCloseTo(0.4);
    expect(own(1, 1)).toBeCloseTo(0.8);
  });
});
