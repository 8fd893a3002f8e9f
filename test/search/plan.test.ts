import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWords, orderWords } from '../../src/languages/asking.ts';
import { marks } from '../../src/search/page/marks.js';
import { dateReader } from '../../src/search/query/dates.js';
import { nameReader } from '../../src/search/query/names.js';
import { orderReader } from '../../src/search/query/order.js';
import { common, hull, isBeyond, waysOf } from '../../src/search/query/plan.js';
import { understand } from '../../src/search/query/understand.js';

const names = nameReader({
  speaker: [
    ['ana-vale', 'Ana Vale', 400, 0],
    ['dr-toll', 'Dr. Toll', 3, 0],
  ],
});
const read = (query: string, last = '2031-05-04') =>
  understand(query, [], {
    dates: dateReader(dateWords(), true),
    names,
    order: orderReader(orderWords()),
    today: '2031-05-04',
    span: ['2029-01-01', last],
    size: 1000,
    isLittle: (word) => word === 'the' || word === 'position',
    isAsked: (word) => word === 'position',
  });
const waysFor = (query: string, filters: Record<string, string> = {}) =>
  waysOf(query, read(query), filters).map(({ q, filters: own, mayMend }) => [q, own, mayMend]);

describe('The ways to search', () => {
  it('begin with whom the query names, then take the name for a word, and then mend', () => {
    expect(waysFor('vale ferry')).toEqual([
      ['ferry', { speaker: 'ana-vale' }, false],
      ['vale ferry', {}, false],
      ['ferry', { speaker: 'ana-vale' }, true],
      ['vale ferry', {}, true],
    ]);
  });

  it('name words that stand side by side, where the first or the last answer is asked for', () => {
    const rowsFor = (query: string) => waysOf(query, read(query), {})[0]?.rows;
    expect(rowsFor('the silver toll first')).toEqual([['silver toll']]);
    expect(rowsFor('vale first mentioned silver toll')).toEqual([['silver toll']]);
    expect(rowsFor('first mentioned silver the toll')).toEqual([]);
    expect(rowsFor('silver first mentioned toll')).toEqual([]);
    expect(rowsFor('“silver toll” first')).toEqual([]);
    expect(rowsFor('silver toll')).toEqual([]);
    expect(rowsFor('silver dr toll first')).toEqual([['dr toll'], ['silver dr toll']]);
    expect(rowsFor('dr toll first')).toEqual([['dr toll']]);
  });

  it('come to who is seldom heard where nobody says the name', () => {
    expect(waysFor('toll ferry')).toEqual([
      ['toll ferry', {}, false],
      ['ferry', { speaker: 'dr-toll' }, false],
      ['toll ferry', {}, true],
      ['ferry', { speaker: 'dr-toll' }, true],
    ]);
  });

  it('put the oldest first where it is asked when something was said for the first time', () => {
    const [way] = waysOf('vale first mentioned ferry', read('vale first mentioned ferry'), {});
    expect(way).toMatchObject({ q: 'ferry', filters: { speaker: 'ana-vale' }, order: 'oldest' });
    expect(way?.chips.map(({ kind, typed }) => [kind, typed])).toEqual([
      ['name', 'vale'],
      ['word', 'ferry'],
      ['order', 'first mentioned'],
    ]);
    const isOldest = (query: string) => waysOf(query, read(query), {})[0]?.order === 'oldest';
    expect(['first time the vale spoke of the ferry', 'primera vez ferry'].map(isOldest)).toEqual([
      true,
      true,
    ]);
    expect(['first ferry', 'ferry first'].map(isOldest)).toEqual([true, true]);
    expect(['ferry', 'first time buyers', 'the first lady'].map(isOldest)).toEqual([false, false, false]);
  });

  it('know that a day is all that is asked for', () => {
    const isDay = (query: string) => waysOf(query, read(query), {})[0]?.isDay;
    expect(['May 4, 2031', 'the May 4, 2031'].map(isDay)).toEqual([true, true]);
    expect(['May 2031', 'vale May 4, 2031', 'ferry May 4, 2031', 'ferry'].map(isDay)).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });

  it('come to what is nearest in time where the query names a time of which nothing is held, before they mend', () => {
    expect(waysFor('ferry May 2027')).toEqual([
      ['ferry May 2027', {}, false],
      ['ferry', {}, false],
      ['ferry May 2027', {}, true],
    ]);
    expect(waysFor('vale ferry 2028')).toEqual([
      ['ferry 2028', { speaker: 'ana-vale' }, false],
      ['vale ferry 2028', {}, false],
      ['ferry', { speaker: 'ana-vale' }, false],
      ['vale ferry', {}, false],
      ['ferry 2028', { speaker: 'ana-vale' }, true],
      ['vale ferry 2028', {}, true],
    ]);
    const last = (query: string) =>
      waysOf(query, read(query, '2030-12-31'), {}).find(({ chips }) => isBeyond(chips));
    expect([last('ferry May 2027')?.order, last('ferry April 2031')?.order]).toEqual(['oldest', 'newest']);
    expect(last('ferry toll May 2027')?.rows).toEqual([['ferry toll']]);
    expect(last('ferry May 2027')?.chips).toContainEqual({
      kind: 'date',
      typed: 'May 2027',
      from: '2027-05-01',
      to: '2027-05-31',
      beyond: true,
    });
  });

  it('take for words a time to come, one that is open, one that is not written out, and two that lie on both sides', () => {
    const isRead = (query: string) =>
      waysOf(query, read(query, '2029-12-31'), {}).some(({ chips }) => isBeyond(chips));
    const none = ['ferry 2032', 'ferry before 2027', 'ferry last year', 'ferry 2027 and April 2031'];
    expect(none.map(isRead)).toEqual(none.map(() => false));
    expect(['ferry 2030', 'ferry 2027 and 2028'].map(isRead)).toEqual([true, true]);
  });

  it('look for days alone, where nothing else is asked with them', () => {
    expect(waysFor('May 2027')).toEqual([
      ['May 2027', {}, false],
      ['', { from: '2027-05-01', to: '2027-05-31' }, false],
    ]);
  });

  it('leave a filter as it was set', () => {
    expect(waysFor('vale', { speaker: 'dr-toll' })[0]).toEqual(['vale', { speaker: 'dr-toll' }, false]);
  });

  it('show what was typed, in its order, and the days behind it', () => {
    const chips = (query: string, filters = {}) =>
      waysOf(query, read(query), filters).map((way) =>
        way.chips.map(({ kind, typed }) => `${kind}: ${typed}`),
      );
    expect(chips('ferry toll')[0]).toEqual(['word: ferry', 'word: toll']);
    expect(chips('toll ferry')[0]).toEqual(['word: toll', 'word: ferry']);
    expect(chips('ferry vale')[0]).toEqual(['name: vale', 'word: ferry']);
    expect(chips('May 2031 ferry', {})[0]).toEqual(['word: ferry', 'date: May 2031']);
    // what only asks is a part where it must be held
    expect(chips('vale position ferry')[0]).toEqual(['name: vale', 'word: position', 'word: ferry']);
    expect(chips('vale position')[0]).toEqual(['name: vale']);
  });

  it('are not mended twice for the same words', () => {
    expect(waysFor('the vale', { speaker: 'dr-toll' }).map(([q]) => q)).toEqual([
      'the vale',
      'the vale',
      'the vale',
    ]);
  });

  it('look within the days that were asked for and those that were set', () => {
    const within = (query: string, filters: Record<string, string>) => waysFor(query, filters)[0]?.[1];
    expect(within('ferry May 2031', { kind: 'remarks' })).toEqual({
      kind: 'remarks',
      from: '2031-05-01',
      to: '2031-05-31',
    });
    expect(within('ferry May 2031', { from: '2031-05-10', to: '2031-06-30' })).toEqual({
      from: '2031-05-10',
      to: '2031-05-31',
    });
    expect(within('ferry', { to: '2031-06-30' })).toEqual({ to: '2031-06-30' });
  });

  it('look for no words, where little words are all that is left', () => {
    expect(waysFor('the vale')[0]).toEqual(['', { speaker: 'ana-vale' }, false]);
  });
});

describe('Spans of days', () => {
  const [march, may, open] = [
    { from: '2031-03-01', to: '2031-03-31' },
    { from: '2031-05-01', to: '2031-05-31' },
    { from: '2031-04-01', to: '' },
  ];

  it('are one from the first day to the last, and open where one is', () => {
    expect(hull([may, march])).toEqual({ from: '2031-03-01', to: '2031-05-31' });
    expect(hull([march, open])).toEqual({ from: '2031-03-01', to: '' });
    expect(hull([march, may])).toEqual({ from: '2031-03-01', to: '2031-05-31' });
    expect(hull([{ from: '', to: '2031-03-31' }, may])).toEqual({ from: '', to: '2031-05-31' });
    expect(hull([])).toEqual({ from: '', to: '' });
  });

  it('have the later beginning and the earlier end in common', () => {
    expect(common(may, open)).toEqual(may);
    expect(common(open, {})).toEqual({ from: '2031-04-01' });
    expect(common({}, open)).toEqual({ from: '2031-04-01' });
    expect(common(may, march)).toEqual({ from: '2031-05-01', to: '2031-03-31' });
    expect(common(march, may)).toEqual({ from: '2031-05-01', to: '2031-03-31' });
    expect(common({ to: '2031-03-31' }, {})).toEqual({ to: '2031-03-31' });
    expect(common({}, {})).toEqual({});
  });
});

describe('The marks on the line of time', () => {
  const day = fc.date({
    min: new Date('2029-01-01T00:00:00Z'),
    max: new Date('2031-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const podium = fc.record({
    series: fc.string({ maxLength: 3 }),
    days: fc.array(
      day.map((one) => one.toISOString().slice(0, 10)),
      { maxLength: 12 },
    ),
  });

  it('are one of each answer, where there is room', () => {
    fc.assert(
      fc.property(fc.array(podium, { maxLength: 2 }), (podiums) => {
        const paths = marks(podiums, { from: '2029-01-01', to: '2031-12-31' }, 800);
        expect(paths.map((path) => path.split('M').length - 1)).toEqual(
          podiums.map(({ days }) => days.length),
        );
      }),
    );
  });
});
