import { commonFurniture, questionsPut } from './common.ts';
import type { Dialect } from './types.ts';

/** Press conferences of the US Federal Reserve, out of a PDF: names in capitals and a full stop, a running head on each page. */
export const federalReserve: Dialect = {
  id: 'federal-reserve',
  name: 'US Federal Reserve',
  lang: 'en',
  bears: {
    pattern: /Federal (?:Reserve|Open Market Committee)|\bFOMC\b/,
    sample: 'The Federal Reserve will build the bridge.',
  },
  marks: [
    {
      pattern: /^Transcript of (?:Vice )?Chair(?:man|woman)? .{2,40}['’]s? Press Conference\b/i,
      weight: 4,
      sample: 'Transcript of Chair Example’s Press Conference',
    },
    {
      pattern: /Chair(?:man|woman)? .{2,40}['’]s? Press Conference\s+(?:FINAL|PRELIMINARY)\b/,
      weight: 3,
      sample: 'May 4, 2031 Chair Example’s Press Conference FINAL',
    },
    {
      pattern: /^(?:VICE )?CHAIR(?:MAN|WOMAN)? \p{Lu}[\p{L}’'-]+\.\s/u,
      weight: 1.5,
      atMost: 4,
      sample: 'CHAIR EXAMPLE. Good afternoon.',
    },
  ],
  labels: [
    ...questionsPut,
    {
      role: 'answer',
      pattern: /((?:VICE )?CHAIR(?:MAN|WOMAN)? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)[.:]\s+(?=\S)/uy,
      sample: 'CHAIR EXAMPLE. Good afternoon.',
    },
    {
      role: 'question',
      pattern: /(QUESTION|REPORTER|(?:UNIDENTIFIED )?SPEAKER|PARTICIPANT)[.:]\s+(?=\S)/y,
      sample: 'SPEAKER. And the toll?',
    },
    {
      role: null,
      shape: 'upper',
      pattern:
        /((?:(?:MR|MRS|MS|DR)\.\s+\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?=\s))(?:\s+(?:\p{Lu}\.|(?:DE|VAN|VON|LA|DEL|DA)(?=\s)|Mc\p{Lu}+|\p{Lu}[\p{Lu}’'-]+)){0,4})\.\s+(?=\S)/uy,
      sample: 'BO EXAMPLE. Thank you. Who owns the ferry?',
    },
  ],
  speakers: ['upper'],
  roles: 'pattern',
  furniture: [
    ...commonFurniture,
    {
      kind: 'chrome',
      pattern:
        /^(?:\p{Lu}\p{Ll}+ \d{1,2}(?:[–-]\d{1,2})?, \d{4}\s+)?(?:Vice )?Chair(?:man|woman)? .{2,40}['’]s? Press Conference\s+(?:FINAL|PRELIMINARY)(?:\s+Page \d{1,3} of \d{1,3})?$/u,
      sample: 'May 4, 2031 Chair Example’s Press Conference FINAL',
    },
    {
      kind: 'chrome',
      pattern: /^(?:Vice )?Chair(?:man|woman)? .{2,40}['’]s? Press Conference$/,
      sample: 'Chair Example’s Press Conference',
    },
    { kind: 'date', pattern: /^\p{Lu}\p{Ll}+ \d{1,2}(?:[–-]\d{1,2})?, \d{4}$/u, sample: 'May 4, 2031' },
    { kind: 'chrome', pattern: /^(?:FINAL|PRELIMINARY)$/, sample: 'FINAL' },
    {
      kind: 'chrome',
      pattern:
        /^(?:View original document|The full text on this page is automatically extracted\b.{0,200})$/i,
      sample: 'View original document',
    },
  ],
  spokesperson: [
    {
      pattern: /\b(?:Vice )?Chair(?:man|woman)? (?:\p{Lu}[\p{L}.’-]*\s+){0,2}?(\p{Lu}[\p{L}-]+)(?=['’]s?\b)/u,
      sample: 'Transcript of Chair Example’s Press Conference',
    },
  ],
  dateOrder: 'month-first',
};
