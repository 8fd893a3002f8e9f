import type { Language } from './types.ts';

export const uk: Language = {
  tag: 'uk',
  iso3: 'ukr',
  months: 'long',
  archive: 'Брифінги',
  labels: {
    asks: [[/Запитання|Питання/, 'Запитання']],
    answers: [[/Відповідь/, 'Відповідь']],
  },
};
