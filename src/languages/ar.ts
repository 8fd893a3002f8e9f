import type { Language } from './types.ts';

export const ar: Language = {
  tag: 'ar',
  iso3: 'arb',
  months: 'long',
  archive: 'الإحاطات الصحفية',
  labels: {
    asks: [[/سؤال|صحفي/, 'سؤال']],
    answers: [[/جواب|الجواب/, 'جواب']],
  },
  page: { briefingAnywhere: [[/مؤتمر/, 'مؤتمر صحفي']] },
};
