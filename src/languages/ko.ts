import type { Language } from './types.ts';

export const ko: Language = {
  tag: 'ko',
  iso3: 'kor',
  labels: {
    asks: [[/질문|기자/, '질문']],
    answers: [[/답변?/, '답변']],
  },
  page: { briefingAnywhere: [[/브리핑|회견/, '정례 브리핑']] },
};
