import type { Language } from './types.ts';

export const tr: Language = {
  tag: 'tr',
  iso3: 'tur',
  months: 'long',
  labels: {
    asks: [[/Soru|SORU/, 'Soru']],
    answers: [[/Cevap|CEVAP/, 'Cevap']],
  },
  page: { briefing: [[/toplantısı/, 'Basın toplantısı']] },
};
