import type { Language } from './types.ts';

export const pl: Language = {
  tag: 'pl',
  iso3: 'pol',
  months: 'long',
  labels: {
    asks: [[/Pytanie|PYTANIE|Dziennikar(?:z|ka)/, 'Dziennikarka']],
    answers: [[/Odpowiedź/, 'Odpowiedź']],
  },
  page: { briefing: [[/konferencja/, 'Konferencja prasowa ministra']] },
};
