import { describe, expect, it } from 'vitest';
import { general } from '../../src/dialects/general.ts';
import { settleDate } from '../../src/parse/page/date.ts';
import { dateRows } from '../../src/parse/page/date-rows.ts';
import { readFileName } from '../../src/read/file-name.ts';
import { segment } from './made.ts';

function settle(file: string, printed: string, ...lines: string[]) {
  const furniture = lines.map((text, index) => ({
    segment: segment(text, index + 2),
    kind: 'date' as const,
  }));
  const page = {
    title: { printed, line: 1 },
    header: { furniture },
    name: readFileName(file),
    dialect: general,
  };
  // a file of that name has front matter
  const declared = file === 'dated.txt' ? '2031-05-04' : null;
  const { by, date, notes } = settleDate({ ...page, declared });
  return { by, date, told: notes.map(({ rule, line }) => `${line ?? '-'} ${rule}`).join() };
}

/** Name of the row; the file, the title and the lines below it; the date, and what is told. */
const cases: [
  by: string,
  page: [file: string, title: string, ...lines: string[]],
  is: string | null,
  told: string,
][] = [
  ['front matter states it', ['dated.txt', 'Harbour briefing, May 5, 2031'], '2031-05-04', ''],
  [
    'the name of the file is a statement, the page states none',
    ['2031-05-04.en.txt', 'Harbour briefing'],
    '2031-05-04',
    '- date-from-file-name',
  ],
  [
    'the name of the file is a statement, the page agrees',
    ['2031-05-04.en.txt', 'Harbour briefing, May 4'],
    '2031-05-04',
    '',
  ],
  [
    'the name of the file is a statement, the page differs',
    ['2031-05-04.en.txt', 'Harbour briefing', 'May 5, 2031'],
    '2031-05-04',
    '2 date-conflict',
  ],
  [
    'a line states a day soon behind the title’s',
    ['a.txt', 'Harbour briefing, May 4, 2031', 'May 6, 2031'],
    '2031-05-04',
    '1 date-conflict',
  ],
  [
    'two days are attested alike',
    ['a.txt', 'Harbour briefing, May 4, 2031', 'June 9, 2031'],
    null,
    '1 date-conflict',
  ],
  [
    'one of several days is attested best',
    ['a.txt', 'Harbour briefing, May 4, 2031', 'June 9, 2031', '9 June 2031'],
    '2031-06-09',
    '2 date-conflict',
  ],
  [
    'the day of the week fits the name of the file, and not the day that the page states',
    ['2031-05-05.txt', 'Harbour briefing', 'Monday, May 4, 2031'],
    '2031-05-05',
    '2 date-conflict',
  ],
  [
    'the name of the file states the same day of another year',
    ['2031-05-05.txt', 'Harbour briefing', 'May 5, 2030'],
    '2031-05-05',
    '2 date-conflict',
  ],
  [
    'which figure is the month cannot be told',
    ['a.txt', 'Harbour briefing', '4/5/2031'],
    null,
    '2 date-ambiguous',
  ],
  [
    'the line of posting and the name of the file agree against the title',
    ['notes of 2031-06-09.txt', 'Harbour briefing, May 4, 2031', '9 June 2031 18:11'],
    '2031-06-09',
    '1 date-conflict',
  ],
  [
    'the name of the file, or the line of posting, is far from the title',
    ['a.txt', 'Harbour briefing, May 4, 2031', '9 June 2031 18:11'],
    null,
    '1 date-conflict',
  ],
  [
    'the title alone states a day',
    ['a.txt', 'Harbour briefing, May 4, 2031'],
    '2031-05-04',
    '1 date-from-title',
  ],
  ['the page states a day', ['a.txt', 'Harbour briefing', 'May 4, 2031'], '2031-05-04', ''],
  [
    'a day without a year is that of posting',
    ['a.txt', 'Harbour briefing, May 4', '4 May 2031 18:11'],
    '2031-05-04',
    '1 date-from-title',
  ],
  [
    'the name of the file states a day soon before that of posting',
    ['notes of 2031-05-03.txt', 'Harbour briefing', '4 May 2031 18:11'],
    '2031-05-03',
    '2 date-from-file-name',
  ],
  [
    'the name of the file states the day of posting too',
    ['notes of 2031-05-04.txt', 'Harbour briefing', '4 May 2031 18:11'],
    '2031-05-04',
    '2 date-from-file-name',
  ],
  [
    'the page says when it was put up',
    ['a.txt', 'Harbour briefing', '4 May 2031 18:11'],
    '2031-05-04',
    '2 date-of-issue',
  ],
  [
    'a day without a year is not that of the file name',
    ['notes of 2031-05-03.txt', 'Harbour briefing, May 4'],
    null,
    '1 date-conflict',
  ],
  [
    'the name of the file alone states a day',
    ['notes of 2031-05-03.txt', 'Harbour briefing'],
    '2031-05-03',
    '- date-from-file-name',
  ],
  ['the day has no year', ['a.txt', 'Harbour briefing, May 4'], null, '1 date-without-year'],
  ['no date is stated', ['a.txt', 'Harbour briefing'], null, '1 date-missing'],
];

describe('The date of a briefing', () => {
  it.each(cases)('is settled where %s', (by, page, date, told) => {
    expect(settle(...page)).toEqual({ by, date, told });
  });

  it('has a page for each of its rows, in their order', () => {
    expect(cases.map(([by]) => by)).toEqual([...dateRows.map(({ name }) => name), 'no date is stated']);
  });
});
