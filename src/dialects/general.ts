import { commonFurniture, qAndA, questionWords } from './common.ts';
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
    {
      role: 'moderator',
      pattern: /(OPERATOR|Operator|MODERATOR|Moderator|HOST|Host)\s*:\s*/y,
      sample: 'Operator: Our next question comes from the line of Ann Example.',
    },
  ],
  speakers: ['upper', 'name', 'han'],
  roles: 'pattern',
  furniture: commonFurniture,
  headings: true,
};
