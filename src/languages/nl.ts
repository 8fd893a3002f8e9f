import type { Language } from './types.ts';

export const nl: Language = {
  tag: 'nl',
  iso3: 'nld',
  months: 'long',
  labels: {
    asks: [[/Vraag/, 'Vraag']],
    answers: [[/Antwoord/, 'Antwoord']],
  },
  topics: { joinsName: 'van' },
};
