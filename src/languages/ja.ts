import type { Language } from './types.ts';

export const ja: Language = {
  tag: 'ja',
  iso3: 'jpn',
  archive: '記者会見',
  labels: {
    asks: [[/質問|記者/, '質問']],
    answers: [[/答/, '答']],
    nobodys: [[/回答|答弁/, '回答']],
  },
  page: { briefingAnywhere: [[/会見/, '大臣会見']] },
  topics: { spaced: false },
};
