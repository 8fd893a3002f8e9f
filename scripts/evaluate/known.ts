/**
 * References that are wrong, with the line that shows it: the parser is right where it differs from them.
 * Keys are `source/name`. A transcript listed here counts neither for nor against the parser in the figure named.
 */
export const wrongReferences: Record<
  string,
  { figure: 'questions' | 'labels' | 'date' | 'title'; why: string }[]
> = {
  'wh-2020/2020-03-30': [
    { figure: 'date', why: 'line 3 is the date of issue; the dateline, line 6, is a day older' },
  ],
  'wh-2020/2020-04-05': [
    { figure: 'date', why: 'line 3 is the date of issue; the dateline, line 7, is a day older' },
  ],
  'wh-2020/2020-04-24': [
    { figure: 'date', why: 'line 3 is the date of issue; the dateline, line 7, is three days older' },
  ],
  'china-mfa-en/2018-08-03': [
    { figure: 'questions', why: 'line 45 is a question that was put after the press conference' },
    { figure: 'labels', why: 'line 45 opens with the words that stand for its label' },
  ],
  'china-mfa-zh/2019-04-04': [
    { figure: 'labels', why: 'the last answer opens with the name of who gave it, and a colon' },
  ],
};

/** Files of which the independent count says itself that it cannot be relied on: one glued block, or no transcript at all. */
export const unreliable = ['wh-obama/2012-11-17', 'wh-obama/2015-12-06', 'wh-obama/2016-07-01-2'];
