import { anyPhrase } from '../languages/any.ts';
import { answerWords, askedAfterwards, commonFurniture, qAndA, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Any consistent `Label:` at line starts; who asks and who answers is worked out from the turns. */
export const general: Dialect = {
  id: 'general',
  name: 'general',
  lang: null,
  marks: [],
  labels: [
    ...qAndA,
    ...questionWords,
    ...answerWords,
    ...askedAfterwards,
    { role: 'question', pattern: /([PDF]\.?)[ \u00a0]*[:：]\s*/y, sample: 'P: ¿Cuándo se abre el puente?' },
    { role: 'answer', pattern: /(R\.?)[ \u00a0]*[:：]\s*/y, sample: 'R: En primavera.' },
    ...voiceWords,
    {
      role: 'answer',
      pattern: new RegExp(String.raw`(${anyPhrase(({ labels }) => labels?.spokesperson)})\s*:\s*`, 'y'),
      sample: 'Spokesperson: In spring.',
    },
  ],
  speakers: ['upper', 'name', 'han'],
  roles: 'pattern',
  furniture: commonFurniture,
  headings: true,
};
