import type { Language } from './types.ts';

export const sv: Language = {
  tag: 'sv',
  iso3: 'swe',
  months: 'long',
  labels: {
    asks: [[/Fråga/, 'Fråga']],
    answers: [[/Svar/, 'Svar']],
  },
};
