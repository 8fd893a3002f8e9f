import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/languages/asking.ts';
import { aroundUnheld, askedSpan, onDay, undated, within } from '../../src/search/page/days.js';
import { read } from '../../src/search/page/state.js';
import { dateReader } from '../../src/search/query/dates.js';
import type { Chip } from '../../src/search/query/plan.js';

/** A part that holds these days, and notes whether its list was asked for. */
function part(...days: string[]) {
  const dated = days.filter(Boolean);
  const made = {
    entry: {
      ...{ name: '', records: days.length, file: '', filters: '' },
      from: dated[0] ?? null,
      to: dated.at(-1) ?? null,
    },
    isAsked: false,
    load: async () => {
      made.isAsked = true;
    },
    days: () => days,
  };
  return made;
}

describe('The days that are held around those that are asked for', () => {
  const parts = () => [
    part(''),
    part('2030-12-01', '2030-12-09'),
    part('2031-03-02', '2031-03-02', '2031-03-09'),
  ];
  const around = (from: string, to = from) => aroundUnheld(parts(), { from, to });

  it('are the nearest before and after', async () => {
    expect(await around('2031-03-05')).toEqual({ before: '2031-03-02', after: '2031-03-09' });
    expect(await around('2031-02-01', '2031-02-28')).toEqual({ before: '2030-12-09', after: '2031-03-02' });
  });

  it('are on one side alone at the ends of the archive', async () => {
    expect(await around('2029-01-01')).toEqual({ before: null, after: '2030-12-01' });
    expect(await around('2031-12-31')).toEqual({ before: '2031-03-09', after: null });
  });

  it('are not told where one of those asked for is held', async () => {
    expect(await around('2031-03-02')).toBeNull();
    expect(await around('2031-03-03', '2031-03-09')).toBeNull();
  });

  it('are found without the lists of parts that lie apart', async () => {
    const all = parts();
    await aroundUnheld(all, { from: '2031-03-05', to: '2031-03-05' });
    expect(all.map(({ isAsked }) => isAsked)).toEqual([false, false, true]);
  });

  const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

  it('are the same however the days are parted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1 }), day, fc.nat(20), async (all, asked, cut) => {
        const days = all.toSorted();
        const span = { from: asked, to: asked };
        const whole = await aroundUnheld([part(...days)], span);
        expect(await aroundUnheld([part(...days.slice(0, cut)), part(...days.slice(cut))], span)).toEqual(
          whole,
        );
        const expected = {
          before: days.findLast((one) => one < asked) ?? null,
          after: days.find((one) => one > asked) ?? null,
        };
        expect(whole).toEqual(days.includes(asked) ? null : expected);
      }),
    );
  });
});

describe('A span that filters ask for', () => {
  it.each([
    ['2031-03-05', '2031-03-05', '2031-03-05'],
    ['2031-02-01', '2031-02-31', '2031-02-28'],
    ['2028-02-01', '2028-02-31', '2028-02-29'],
  ])('from %s to %s ends on a day of the calendar', (from, to, last) => {
    expect(askedSpan({ from, to })).toEqual({ from, to: last });
  });

  it.each([
    ['2031-03-05', ''],
    ['', '2031-03-05'],
    ['2031-13-05', '2031-13-05'],
    ['2031-99-01', '2031-99-31'],
    ['9999-99-99', ''],
    ['2031-03-05', '2031-03-04'],
  ])('from %s to %s is none', (from, to) => {
    expect(askedSpan({ from, to })).toBeNull();
  });
});

describe('The same search on another day', () => {
  const date = (typed: string): Chip => ({ kind: 'date', typed, from: '', to: '' });
  const state = (search: string) => read(search, 'en', ['en']);

  it('keeps the words, and has the day where the date was typed', () => {
    const asked = state('?q=ferry on May 4, 2031');
    expect(onDay(asked, [{ kind: 'word', typed: 'ferry' }, date('May 4, 2031')], '2031-05-02').q).toBe(
      'ferry on 2031-05-02',
    );
  });

  it('has the day beside the words where it was chosen, or where several dates were typed', () => {
    expect(onDay(state('?q=ferry&year=2031&month=05'), [], '2031-04-30')).toEqual(
      state('?q=ferry&from=2031-04-30&to=2031-04-30'),
    );
    const both = [date('2029'), date('2030')];
    expect(onDay(state('?q=2029 ferry 2030'), both, '2031-04-30')).toEqual(
      state('?q=ferry&from=2031-04-30&to=2031-04-30'),
    );
    expect(undated('2029 ferry 2030', both)).toBe('ferry');
  });
});

describe('The same search within other days', () => {
  const reader = dateReader(dateWords(), false);
  const state = (search: string) => read(search, 'en', ['en']);
  const parts = (q: string) =>
    reader(q, '2031-05-04').map(
      ({ start, end, from, to }): Chip => ({ kind: 'date', typed: q.slice(start, end), from, to }),
    );
  const changed = (q: string, from: string, to: string) => {
    const { q: rest, from: first, to: last } = within(state(`?q=${q}`), parts(q), { from, to });
    return [rest, first, last];
  };

  it('has them where the date was typed, so that the query says them', () => {
    expect(changed('ferry in May 2031 at night', '2031-05-02', '2031-06-03')).toEqual([
      'ferry in 2031-05-02–2031-06-03 at night',
      '',
      '',
    ]);
    expect(changed('2 May 2031', '2031-05-03', '2031-05-03')).toEqual(['2031-05-03', '', '']);
  });

  it('has them beside the words where they are open, several dates or none were typed, or a year is half typed', () => {
    expect(changed('ferry 2031', '2031-05-02', '')).toEqual(['ferry', '2031-05-02', '']);
    expect(changed('ferry 2031', '', '')).toEqual(['ferry', '', '']);
    expect(changed('2029 ferry 2031', '2031-05-02', '2031-06-03')).toEqual([
      'ferry',
      '2031-05-02',
      '2031-06-03',
    ]);
    expect(changed('ferry', '2031-05-02', '2031-06-03')).toEqual(['ferry', '2031-05-02', '2031-06-03']);
    expect(changed('ferry 2031', '0020-05-02', '2031-06-03')).toEqual(['ferry', '0020-05-02', '2031-06-03']);
    expect(changed('ferry 2031', '2031-06-03', '2031-05-02')).toEqual(['ferry', '2031-06-03', '2031-05-02']);
  });

  it('takes the place of a year and a month that were chosen, and ends where they do', () => {
    const asked = (more = '') => state(`?q=ferry&year=2031${more}`);
    const chosen = (of: ReturnType<typeof asked>, from: string, to: string) => {
      const { year, month, from: first, to: last } = within(of, [], { from, to });
      return [year, month, first, last];
    };
    expect(chosen(asked('&month=02'), '2031-02-02', '')).toEqual(['', '', '2031-02-02', '2031-02-28']);
    expect(chosen(asked(), '', '2031-03-04')).toEqual(['', '', '2031-01-01', '2031-03-04']);
    // another year is meant
    expect(chosen(asked(), '2030-05-02', '')).toEqual(['', '', '2030-05-02', '']);
    expect(chosen(asked('&month=02'), '2031-02-02', '2031-06-01')).toEqual([
      '',
      '',
      '2031-02-02',
      '2031-06-01',
    ]);
    expect(chosen(asked('&month=02'), '', '')).toEqual(['', '', '', '']);
  });

  const days = fc
    .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 400 }))
    .map(([first, more]) =>
      [first, first + more].map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
    );

  it('is read out of the query again as it was chosen, whatever the days', () => {
    fc.assert(
      fc.property(days, ([from = '', to = '']) => {
        const [q = ''] = changed('ferry in May 2031', from, to);
        expect(reader(q, '2031-05-04')).toEqual([expect.objectContaining({ from, to })]);
      }),
    );
  });
});
