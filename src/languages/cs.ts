import type { Language } from './types.ts';

export const cs: Language = {
  tag: 'cs',
  iso3: 'ces',
  months: 'long',
  labels: {
    asks: [[/Dotaz|Otázka|Novinář(?:ka)?/, 'Novinářka']],
    answers: [[/Odpověď/, 'Odpověď']],
  },
};
