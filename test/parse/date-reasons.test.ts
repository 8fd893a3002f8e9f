import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

const talk = ['Question: When will the Sarn bridge open?', 'Spokesperson: In spring.'];
const bare = 'Harbour briefing by the council';
const title = `${bare}, May 4, 2031`;

/** The date of a transcript with this top, with what is said of it word for word. */
function dated(file: string, ...top: string[]): string {
  const { date, messages } = parsed([...top, ...talk], file, { dialect: 'general' });
  const told = messages.filter(({ rule }) => rule.startsWith('date-'));
  return [date ?? 'none', ...told.map(({ reason }) => reason)].join(': ');
}

describe('What is said of a date', () => {
  it.each([
    [
      ['2031-05-04.en.txt', bare],
      '2031-05-04: The page states no date; 2031-05-04 was read out of the name of the file.',
    ],
    [
      ['2031-05-04.en.txt', bare, 'May 5, 2031'],
      '2031-05-04: The page states another day than the name of the file, 2031-05-04, which was taken.',
    ],
    [
      ['a.txt', title, 'May 6, 2031'],
      '2031-05-04: The title states 2031-05-04, a line of the page 2031-05-06, when it was posted most likely; the former was taken.',
    ],
    [['a.txt', title, 'June 9, 2031'], 'none: The page states 2031-05-04 and 2031-06-09; no date was taken.'],
    [
      ['a.txt', title, 'June 9, 2031', '9 June 2031'],
      '2031-06-09: The page states 2031-06-09 and 2031-05-04; 2031-06-09 is better attested and was taken.',
    ],
    [
      ['2031-05-05.txt', bare, 'Monday, May 4, 2031'],
      '2031-05-05: The page states 2031-05-04, the name of the file 2031-05-05; the day of the week beside the date is that of the latter, which was taken.',
    ],
    [
      ['2031-05-05.txt', bare, 'Sunday, May 4, 2031'],
      '2031-05-04: The page states 2031-05-04, the name of the file 2031-05-05; the former, of which the day of the week beside it is right, was taken.',
    ],
    [
      ['2031-05-05-2.txt', bare, 'May 5, 2030'],
      '2031-05-05: The page states 2030-05-05, the name of the file the same day of another year, 2031-05-05; the year of a page is misprinted more often, and the latter was taken.',
    ],
    [
      ['2031-05-05-2.txt', bare, 'Sunday, May 5, 2030'],
      '2030-05-05: The page states 2030-05-05, the name of the file 2031-05-05; the former, of which the day of the week beside it is right, was taken.',
    ],
    [
      ['a.txt', `${bare}, Monday, May 4, 2031`, 'Monday, June 9, 2031'],
      '2031-06-09: The page states 2031-06-09 and 2031-05-04; 2031-06-09 is better attested and was taken.',
    ],
    // of a page that contradicts itself one message is enough, whatever the name of the file
    [
      ['2031-07-01.txt', title, 'June 9, 2031', '9 June 2031'],
      '2031-06-09: The page states 2031-06-09 and 2031-05-04; 2031-06-09 is better attested and was taken.',
    ],
    [['a.txt', bare, '4/5/2031'], 'none: Which figure is the month cannot be told; no date was taken.'],
    [
      ['notes of 2031-06-09.txt', title, '9 June 2031 18:11'],
      '2031-06-09: The title states 2031-05-04, the page and the name of the file 2031-06-09, which was taken.',
    ],
    [
      ['a.txt', title, '9 June 2031 18:11'],
      'none: The title states 2031-05-04, the line of posting 2031-06-09; no date was taken.',
    ],
    [
      ['notes of 2031-06-09.txt', title],
      'none: The title states 2031-05-04, the name of the file 2031-06-09; no date was taken.',
    ],
    [['a.txt', title], '2031-05-04: The date 2031-05-04 was read out of the title.'],
    [
      ['a.txt', `${bare}, May 4`, '4 May 2031 18:11'],
      '2031-05-04: The year of 2031-05-04 was taken from the line of posting.',
    ],
    [
      ['notes of 2031-05-03.txt', bare, '4 May 2031 18:11'],
      '2031-05-03: The page was posted on 2031-05-04; the name of the file states 2031-05-03, which was taken.',
    ],
    [
      ['notes of 2031-05-04.txt', bare, '4 May 2031 18:11'],
      '2031-05-04: The page was posted on 2031-05-04, and the name of the file states that day too.',
    ],
    [
      ['notes of 2031-05-04.txt', `${bare}, May 3`, '4 May 2031 18:11'],
      '2031-05-04: 2031-05-04 is the day on which the page was posted.',
    ],
    [['a.txt', bare, '4 May 2031 18:11'], '2031-05-04: 2031-05-04 is the day on which the page was posted.'],
    [
      ['notes of 2031-05-03.txt', `${bare}, May 4`],
      'none: The page states another day than the name of the file, 2031-05-03; no date was taken.',
    ],
    [
      ['notes of 2031-05-03.txt', bare],
      '2031-05-03: The page states no full date; 2031-05-03 was read out of the name of the file.',
    ],
    [['a.txt', `${bare}, May 4`], 'none: The date stands there without its year; none was taken.'],
    [['a.txt', bare], 'none: No date is stated.'],
  ] satisfies [[string, ...string[]], string][])(
    'names the days and which was taken: %j',
    ([file, ...top], told) => {
      expect(dated(file, ...top)).toBe(told);
    },
  );

  it('names both days wherever the name of the file gives another', () => {
    expect(dated('notes of 2031-06-09.txt', bare, 'May 4, 2031')).toContain(
      'The page states 2031-05-04, the name of the file 2031-06-09; the former was taken.',
    );
  });

  it('is nothing where the page states its day and the name of the file gives no other', () => {
    expect(dated('a.txt', bare, 'May 4, 2031')).toBe('2031-05-04');
    expect(dated('2031-05-04.en.txt', title)).toBe('2031-05-04');
  });

  it('is said once, of the line at which the day is printed', () => {
    const { messages } = parsed([bare, 'By Ann Example', '4/5/2031', ...talk], 'a.txt', {
      dialect: 'general',
    });
    expect(messages.filter(({ rule }) => rule === 'date-ambiguous').map(({ line }) => line)).toEqual([5]);
  });
});

describe('A day that no calendar has', () => {
  it('is none', () => {
    expect(dated('notes of 2031-05-03.txt', `${bare}, February 30`)).toMatch(/2031-05-03/);
    expect(dated('a.txt', `${bare}, February 30, 2031`)).toMatch(/^none/);
  });
});

describe('A day of the title and a line of another', () => {
  it('leave it open where a third day is stated, or where the line comes before the title’s day', () => {
    expect(dated('a.txt', title, 'May 6, 2031', 'May 7, 2031')).toMatch(/^none/);
    expect(dated('a.txt', title, 'May 2, 2031')).toMatch(/^none/);
  });

  it('leave it open where the title states none', () => {
    expect(dated('a.txt', bare, 'May 4, 2031', 'May 6, 2031')).toMatch(/^none/);
  });
});

describe('A file name that is a statement', () => {
  it('is agreed with by figures that change places, and by a day without a year', () => {
    expect(dated('2031-05-04.en.txt', bare, '4/5/2031')).toBe('2031-05-04');
    expect(dated('2031-04-05.en.txt', bare, '4/5/2031')).toBe('2031-04-05');
    expect(dated('2031-05-04.en.txt', `${bare} on May 4`)).toBe('2031-05-04');
    expect(dated('2031-05-05.en.txt', `${bare} on May 4`)).toMatch(/another day/);
  });

  it('is not contradicted by the day on which the page was put up', () => {
    expect(dated('2031-05-04.en.txt', bare, '9 May 2031 18:11')).toBe(
      '2031-05-04: The page states no date; 2031-05-04 was read out of the name of the file.',
    );
  });
});

describe('When other tools say that a page was published', () => {
  const published = (day: string, key = 'published_time') => `---\n${key}: ${day}\n---`;
  const says = (day: string, key = 'published_time') => `“${key}” in front matter says ${day}`;

  it('is named where days differ', () => {
    const top = [published('2031-05-09T10:00:00Z'), `${bare}\n`, 'May 5, 2031'];
    expect(dated('2031-05-07-a.txt', ...top)).toBe(
      `2031-05-05: The page states 2031-05-05, the name of the file 2031-05-07; the former was taken. ${says('2031-05-09')}.`,
    );
    expect(dated('a.txt', published('2031-05-04', 'datePublished'), title, 'June 9, 2031')).toBe(
      `none: The page states 2031-05-04 and 2031-06-09; no date was taken. ${says('2031-05-04', 'datePublished')}.`,
    );
  });

  it('is named where no day is stated, and is never taken for it', () => {
    expect(dated('a.txt', published('2031-05-09'), bare)).toBe(
      `none: No date is stated. ${says('2031-05-09')}.`,
    );
  });

  it('is told of where it lies before the briefing, and not where it lies behind or across the day line', () => {
    const of = (day: string) => dated('a.txt', published(day), bare, 'May 5, 2031');
    expect(of('2031-05-01')).toBe(
      `2031-05-05: ${says('2031-05-01')}, and the briefing would have been on 2031-05-05, later than it was published; the latter was taken.`,
    );
    expect(['2031-05-04T23:30:00Z', '2031-05-05', '2033-01-01', '2031-13-45', 'yesterday'].map(of)).toEqual(
      Array(5).fill('2031-05-05'),
    );
  });

  it('says nothing beside a date that front matter states', () => {
    const stated = '---\ndate: 2031-05-05\npublished_time: 2031-05-01\n---';
    expect(dated('a.txt', stated, title)).toBe('2031-05-05');
    expect(dated('a.txt', published('2031-05-01', 'created'), bare, 'May 5, 2031')).toBe('2031-05-05');
  });
});
