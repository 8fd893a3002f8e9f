import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

const talk = {
  general: ['Question: When will the Sarn bridge open?', 'Spokesperson: In spring.'],
  doorstop: [
    'E&OE TRANSCRIPT',
    'JOURNALIST: When will the Sarn bridge open?',
    'MINISTER LINDT: In spring.',
    'ENDS',
  ],
  'white-house': ['Q    When will the Sarn bridge open?', 'MS. LINDT:  In spring.', 'Q    And the toll?'],
  'un-noon': ['Question: When will the Sarn bridge open?', 'Spokesman: In spring.'],
  'mfa-china': ['Q: When will the Sarn bridge open?', 'A: In spring.'],
  'us-state': ['QUESTION: When will the Sarn bridge open?', 'MS LINDT: In spring.'],
};
type DialectId = keyof typeof talk;

/** The date of a transcript with this top, and what is said of it: “line rule”. */
function dated(top: string | string[], dialect: DialectId = 'general', file = 'briefing.txt') {
  const text = [...[top].flat(), ...talk[dialect]];
  const { date, messages } = parsed(text, file, { dialect });
  const told = messages.filter(({ rule }) => rule.startsWith('date-'));
  return [date, ...told.map(({ line, rule }) => `${line ?? '-'} ${rule}`)];
}

describe('A date in figures', () => {
  it.each<[DialectId, string | null]>([
    ['doorstop', '2031-05-04'],
    ['un-noon', '2031-05-04'],
    ['white-house', '2031-04-05'],
    ['us-state', '2031-04-05'],
    ['general', null],
  ])('4/5/2031 is read as transcripts of the dialect %s write it: %s', (dialect, date) => {
    const told = date === null ? ['3 date-ambiguous'] : [];
    expect(dated(['Harbour briefing by the council', '4/5/2031'], dialect)).toEqual([date, ...told]);
  });

  it.each([
    ['13/5/2031', '2031-05-13'],
    ['5/13/2031', '2031-05-13'],
    ['5/5/2031', '2031-05-05'],
    ['5/12/2031', null],
    ['12/5/2031', null],
    ['13/13/2031', null],
  ])('%s is %s where nothing says which one is the month', (figures, date) => {
    expect(dated(['Harbour briefing by the council', figures])[0]).toBe(date);
  });

  it('is told by the name of the file where the two agree as they stand', () => {
    const top = ['Harbour briefing by the council', '4/5/2031'];
    expect(dated(top, 'general', 'notes of 2031-04-05.txt')).toEqual(['2031-04-05']);
    expect(dated(top, 'general', '2031-04-05.en.txt')).toEqual(['2031-04-05']);
    expect(dated(top, 'general', '2031-05-04.en.txt')).toEqual(['2031-05-04']);
  });
});

describe('Two dates on a page', () => {
  const title = 'Harbour briefing by the council, May 4, 2031';

  it('are one where they are the same day, and none is taken where they are not', () => {
    expect(dated([title, '4 May 2031'])).toEqual(['2031-05-04']);
    expect(dated([title, '9 June 2031'])).toEqual([null, '1 date-conflict']);
  });

  it.each([
    ['3 May 2031', null],
    ['5 May 2031', '2031-05-04'],
    ['8 May 2031', '2031-05-04'],
    ['9 May 2031', null],
  ])(
    '%s below the title’s, 4 May, is the day of posting if it comes at most four days later: %s',
    (line, date) => {
      expect(dated([title, line])).toEqual([date, '1 date-conflict']);
    },
  );

  it('leave it open where the lines below the title say where and when it was', () => {
    expect(dated([title, 'May 5, 2031'], 'white-house')).toEqual([null, '1 date-conflict']);
  });

  it('are weighed: what stands there twice, or near to the time of posting, is taken', () => {
    expect(dated([title, '4 May 2031', '9 June 2031'])).toEqual(['2031-05-04', '1 date-conflict']);
    expect(dated([title, '9 June 2031', 'June 9, 2031'])).toEqual(['2031-06-09', '3 date-conflict']);
    // ten days from the one, eleven from the other
    expect(dated([title, '25 May 2031', '14 May 2031 18:11'])).toEqual(['2031-05-04', '1 date-conflict']);
    expect(dated([title, '24 May 2031', '14 May 2031 18:11'])).toEqual([null, '1 date-conflict']);
    expect(dated([title, '9 June 2031'], 'general', 'notes of 2031-06-09.txt')).toEqual([
      '2031-06-09',
      '3 date-conflict',
    ]);
  });
});

describe('A date of the title alone', () => {
  const title = 'Harbour briefing by the council, May 4, 2031';

  it('is taken, and said to be so', () => {
    expect(dated(title)).toEqual(['2031-05-04', '1 date-from-title']);
  });

  it.each([
    ['2031-05-02', '2031-05-04', 'date-from-title'],
    ['2031-05-01', null, 'date-conflict'],
    ['2031-05-06', '2031-05-04', 'date-from-title'],
    ['2031-05-07', null, 'date-conflict'],
  ])('stands beside a file name of %s only if that is at most two days away: %s', (named, date, rule) => {
    expect(dated(title, 'general', `notes of ${named}.txt`)).toEqual([
      date,
      `1 ${rule}`,
      // whoever is right, a person had better see it
      ...(date && date !== named ? ['1 date-conflict'] : []),
    ]);
  });

  it.each([
    ['14 May 2031 18:11', '2031-05-04', 'date-from-title'],
    ['15 May 2031 18:11', null, 'date-conflict'],
  ])('stands beside a page put up on %s only if that is at most ten days away: %s', (posted, date, rule) => {
    expect(dated([title, posted])).toEqual([date, `1 ${rule}`]);
  });

  it('gives way to a file name that agrees with the line of posting', () => {
    expect(dated([title, '4 June 2031 18:11'], 'general', 'notes of 2031-06-04.txt')).toEqual([
      '2031-06-04',
      '1 date-conflict',
    ]);
  });
});

describe('The day on which a page was put up', () => {
  const title = 'Harbour briefing by the council';
  const posted = '14 May 2031 18:11';

  it('is taken where nothing else is stated, and said to be no more', () => {
    expect(dated([title, posted])).toEqual(['2031-05-14', '3 date-of-issue']);
    expect(dated([title, 'Issued on: May 14, 2031'], 'white-house')).toEqual([
      '2031-05-14',
      '3 date-of-issue',
    ]);
  });

  it('is told by a time of the day’s twenty-four hours beside it; 9:00 a.m. is when it began', () => {
    expect(dated([title, 'May 14, 2031 9:00 a.m.'])).toEqual(['2031-05-14']);
    expect(dated([title, 'May 14, 2031 9:00'])).toEqual(['2031-05-14', '3 date-of-issue']);
  });

  it.each([
    ['2031-05-13', '2031-05-13', 'date-from-file-name'],
    ['2031-05-04', '2031-05-04', 'date-from-file-name'],
    ['2031-05-03', '2031-05-14', 'date-of-issue'],
    ['2031-05-15', '2031-05-14', 'date-of-issue'],
  ])('gives way to a file name of %s if that is at most ten days earlier: %s', (named, date, rule) => {
    expect(dated([title, posted], 'general', `notes of ${named}.txt`)).toEqual([
      date,
      `3 ${rule}`,
      ...(date === named ? [] : ['3 date-conflict']),
    ]);
  });

  it('lends its year to a day without one', () => {
    expect(dated([`${title} on May 14`, posted])).toEqual(['2031-05-14', '1 date-from-title']);
    expect(dated([`${title} on May 13`, posted])).toEqual(['2031-05-14', '3 date-of-issue']);
  });
});

describe('A day without its year', () => {
  const title = 'Harbour briefing by the council on May 14';

  it('is no date', () => {
    expect(dated(title)).toEqual([null, '1 date-without-year']);
  });

  it('is one with a file name that has the same day, and none with another', () => {
    expect(dated(title, 'general', 'notes of 2031-05-14.txt')).toEqual([
      '2031-05-14',
      '1 date-from-file-name',
    ]);
    expect(dated(title, 'general', 'notes of 2031-05-15.txt')).toEqual([null, '1 date-conflict']);
  });
});

describe('A page without a date', () => {
  const title = 'Harbour briefing by the council';

  it('has that of its file name, else none', () => {
    expect(dated(title, 'general', 'notes of 2031-05-14.txt')).toEqual([
      '2031-05-14',
      '- date-from-file-name',
    ]);
    expect(dated(title, 'general', '2031-05-14.en.txt')).toEqual(['2031-05-14', '- date-from-file-name']);
    expect(dated(title)).toEqual([null, '1 date-missing']);
  });

  it('has none that a name of date and language contradicts: the name is a statement', () => {
    expect(dated(`${title}, May 4, 2031`, 'general', '2031-06-14.en.txt')).toEqual([
      '2031-06-14',
      '1 date-conflict',
    ]);
    expect(dated(`${title}, May 4, 2031`, 'general', '2031-05-04.en.txt')).toEqual(['2031-05-04']);
    expect(dated(`${title} on May 4`, 'general', '2031-05-04.en.txt')).toEqual(['2031-05-04']);
  });
});
