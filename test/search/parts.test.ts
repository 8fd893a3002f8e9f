import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/search/write/index.ts';
import type { Edition, SiteBriefing } from '../../src/site/types.ts';

interface Made {
  id: number;
  date: string | null;
  items: number;
}

const MOST = 10;

/** An edition as far as parts need it: newest first, undated ones last. */
function partsWith(briefings: readonly Made[], most = MOST): Map<string, number[]> {
  const listed = briefings.toSorted((a, b) => ((b.date ?? '') < (a.date ?? '') ? -1 : 1));
  const made = listed.map(({ id, date, items }) => ({
    id,
    briefing: { date },
    items: Array.from({ length: items }),
  }));
  const edition = { lang: 'en', briefings: made as unknown as SiteBriefing[] } as Edition;
  return new Map(
    partsOf(edition, most).map(({ name, briefings: own }) => [
      name,
      own.map((one) => (one as unknown as Made).id),
    ]),
  );
}

const date = fc
  .tuple(
    fc.integer({ min: 1990, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
/** Some close together, some far apart. */
const day = fc.oneof(date, fc.constantFrom('2031-05-04', '2031-05-05', '2031-06-01', '2031-12-31'));
const briefing = fc.record({ date: fc.option(day), items: fc.integer({ min: 1, max: 6 }) });
const archive = fc
  .array(briefing, { maxLength: 40 })
  .map((all) => all.map((one, id): Made => ({ id, ...one })));

const sets = (parts: Map<string, number[]>) =>
  new Map([...parts].map(([name, ids]) => [name, ids.toSorted((a, b) => a - b).join()]));

describe('The parts of an archive', () => {
  it('hold each briefing once, and no more records than a part may, but where a day does', () => {
    fc.assert(
      fc.property(archive, (briefings) => {
        const parts = partsWith(briefings);
        expect([...parts.values()].flat().sort((a, b) => a - b)).toEqual(briefings.map(({ id }) => id));
        for (const [name, ids] of parts) {
          const records = ids.reduce((sum, id) => sum + (briefings[id]?.items ?? 0), 0);
          if (name !== 'undated' && !/^\d{4}-\d\d-\d\d$/.test(name))
            expect(records).toBeLessThanOrEqual(MOST);
        }
      }),
    );
  });

  it('are the same in whatever order the briefings come', () => {
    fc.assert(
      fc.property(
        archive.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(sets(partsWith(shuffled))).toEqual(sets(partsWith(all)));
        },
      ),
    );
  });

  it('stay as they are where one more briefing comes, but for one, which holds it or is split', () => {
    fc.assert(
      fc.property(archive, briefing, (all, more) => {
        const before = sets(partsWith(all));
        const after = sets(partsWith([...all, { id: all.length, ...more }]));
        const gone = [...before].filter(([name, ids]) => after.get(name) !== ids);
        const come = [...after].filter(([name, ids]) => before.get(name) !== ids);
        expect(gone.length).toBeLessThanOrEqual(1);
        const members = (parts: [string, string][]) =>
          parts.flatMap(([, ids]) => ids.split(',').map(Number)).sort((a, b) => a - b);
        expect(members(come)).toEqual([...members(gone), all.length]);
      }),
    );
  });

  it('come oldest first, and so do their briefings', () => {
    fc.assert(
      fc.property(archive, (briefings) => {
        const inOrder = [...partsWith(briefings).values()].flat().map((id) => briefings[id]?.date ?? '');
        expect(inOrder).toEqual(inOrder.toSorted());
      }),
    );
  });

  it('are named by their spans: years, a half, a quarter, a month, a day', () => {
    const on = (...dates: string[]) => dates.map((one, id) => ({ id, date: one, items: 6 }));
    expect([...partsWith(on('2031-05-04')).keys()]).toEqual(['1024-2047']);
    expect([...partsWith(on('2024-05-04', '2031-05-04')).keys()]).toEqual(['2024-2027', '2028-2031']);
    expect([...partsWith(on('2030-05-04', '2031-05-04')).keys()]).toEqual(['2030', '2031']);
    expect([...partsWith(on('2031-05-04', '2031-07-04')).keys()]).toEqual(['2031-h1', '2031-h2']);
    expect([...partsWith(on('2031-02-04', '2031-05-04')).keys()]).toEqual(['2031-q1', '2031-q2']);
    expect([...partsWith(on('2031-04-04', '2031-05-04')).keys()]).toEqual(['2031-04', '2031-05']);
    expect([...partsWith(on('2031-05-04', '2031-05-05')).keys()]).toEqual(['2031-05-04', '2031-05-05']);
    expect([...partsWith(on('2031-05-04', '2031-05-04')).keys()]).toEqual(['2031-05-04']);
    expect([...partsWith([{ id: 0, date: null, items: 99 }]).keys()]).toEqual(['undated']);
  });
});
