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
    ...voiceWords,
    {
      role: 'answer',
      pattern:
        /((?:(?:Deputy|Associate|Acting|Official) )?Spokes(?:man|woman|person)|Porte-parole|Portavoz|Sprecher(?:in)?)\s*:\s*/y,
      sample: 'Spokesperson: In spring.',
    },
  ],
  speakers: ['upper', 'name', 'han'],
  roles: 'pattern',
  furniture: commonFurniture,
  headings: true,
};
