import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byMonth, bySpeaker, csvOf, type Found } from '../../src/search/page/numbers.js';

/** An answer that a part holds. */
interface Held {
  day: string;
  series: string;
  speakers: string[];
  isFound: boolean;
  isSearched: boolean;
}

/** As `Part` tells of its records, in their order. */
function foundIn(held: readonly Held[]): Found {
  const days = held.map(({ day }) => day);
  const podiums = async (places: ArrayLike<number>) => {
    const own = new Map<string, string[]>();
    for (const place of Array.from(places)) {
      const { series = '', day = '' } = held[place] ?? {};
      if (day) own.set(series, [...(own.get(series) ?? []), day]);
    }
    return own;
  };
  const valuesOf = async () => {
    const ids = new Set(held.flatMap(({ speakers }) => speakers));
    return Object.fromEntries(
      [...ids].map((id) => [
        id,
        // none, one, none, one
        held.flatMap(({ speakers }) => (speakers.includes(id) ? [0, 1] : [1, 0])),
      ]),
    );
  };
  return {
    part: { size: held.length, days: () => days, podiums, valuesOf },
    places: held.flatMap(({ isFound, isSearched }, place) => (isFound && isSearched ? [place] : [])),
    kept: Uint8Array.from(held, ({ isSearched }) => Number(isSearched)),
  };
}

const answer = (day: string, series: string, isFound: boolean, speakers: string[] = []): Held => ({
  day,
  series,
  speakers,
  isFound,
  isSearched: true,
});

describe('What was found, by month', () => {
  it('is told of each podium, in their order, beside all that is held of it; months between are there too', async () => {
    const parts = [
      foundIn([answer('2031-01-05', 'palace', true), answer('2031-01-06', 'palace', false)]),
      foundIn([answer('2031-03-01', 'harbour', true), answer('', 'harbour', true)]),
    ];
    expect(await byMonth(parts, ['harbour', 'palace'])).toEqual({
      months: ['2031-01', '2031-02', '2031-03'],
      podiums: [
        { series: 'harbour', found: [0, 0, 1], held: [0, 0, 1] },
        { series: 'palace', found: [1, 0, 0], held: [2, 0, 0] },
      ],
    });
  });

  it('counts as held what was searched, where the search is narrowed', async () => {
    const part = foundIn([
      answer('2031-01-05', 'palace', true),
      { ...answer('2031-01-06', 'palace', false), isSearched: false },
    ]);
    expect((await byMonth([part], [])).podiums).toEqual([{ series: 'palace', found: [1], held: [1] }]);
  });

  it('has no month for each of a thousand years, where a date is a slip', async () => {
    const part = foundIn([answer('0202-03-01', 'palace', true), answer('2031-01-06', 'palace', true)]);
    expect((await byMonth([part], [])).months).toEqual(['0202-03', '2031-01']);
  });

  const some = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 12 }).map((month) => `2031-${String(month).padStart(2, '0')}-01`),
      series: fc.constantFrom('harbour', 'palace', ''),
      speakers: fc.subarray(['ann', 'bo', 'cy']),
      isFound: fc.boolean(),
      isSearched: fc.boolean(),
    }),
    { maxLength: 20 },
  );

  it('adds up to what was found and to what was searched, however it is parted', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.nat(20), async (all, cut) => {
        const parts = [foundIn(all.slice(0, cut)), foundIn(all.slice(cut))];
        const { podiums } = await byMonth(parts, []);
        const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
        const searched = all.filter(({ isSearched }) => isSearched);
        expect(sum(podiums.flatMap(({ found }) => found))).toBe(
          searched.filter(({ isFound }) => isFound).length,
        );
        expect(sum(podiums.flatMap(({ held }) => held))).toBe(searched.length);
        expect(await byMonth([foundIn(all)], ['harbour', 'palace'])).toEqual(
          await byMonth(parts, ['harbour', 'palace']),
        );
      }),
    );
  });

  it('counts each speaker as often as he answers in what was found, the most first', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.nat(20), async (all, cut) => {
        const told = await bySpeaker([foundIn(all.slice(0, cut)), foundIn(all.slice(cut))]);
        const found = all.filter(({ isFound, isSearched }) => isFound && isSearched);
        for (const id of ['ann', 'bo', 'cy']) {
          const count = found.filter(({ speakers }) => speakers.includes(id)).length;
          expect(told.find(([one]) => one === id)?.[1] ?? 0).toBe(count);
        }
        expect(told.map(([, count]) => count)).toEqual(told.map(([, count]) => count).sort((a, b) => b - a));
      }),
    );
  });
});

describe('The table for other programs', () => {
  const counts = {
    months: ['2031-01', '2031-02'],
    podiums: [{ series: 'harbour', found: [1, 0], held: [2, 0] }],
  };
  const csv = (name: string) => csvOf(counts, () => name, ['Month', 'Series', 'Answers', 'All answers']);

  it('has a line a month and podium of which anything is held', () => {
    expect(csv('Harbour')).toBe('Month,Series,Answers,All answers\r\n2031-01,Harbour,1,2\r\n');
  });

  it('puts what has a comma or a quote in quotes, and makes no formula of a name', () => {
    expect(csv('Harbour, “new”')).toContain('2031-01,"Harbour, “new”",1,2');
    expect(csv('a "b"')).toContain('"a ""b"""');
    expect(csv('=1+1')).toContain(",'=1+1,");
  });
});
