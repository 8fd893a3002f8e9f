import { askedAfterwards, commonFurniture, qAndA, questionsPut, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Any transcript in `Q:` and `A:`. */
export const qaPlain: Dialect = {
  id: 'qa-plain',
  name: 'Q: and A:',
  lang: null,
  marks: [
    {
      pattern: /^\s*(?:\*\*)?Q\d{0,3}(?:\s*[:：]|\.\s)/,
      weight: 0.45,
      atMost: 3,
      sample: 'Q: When will the bridge open?',
    },
    { pattern: /^\s*(?:\*\*)?A\d{0,3}(?:\s*[:：]|\.\s)/, weight: 0.45, atMost: 3, sample: 'A: In spring.' },
  ],
  labels: [
    ...questionsPut,
    ...qAndA,
    { role: 'answer', pattern: /(A\d{0,3})\.[\s\u00a0]+(?=\S)/y, sample: 'A. In spring.' },
    ...askedAfterwards,
    ...voiceWords,
  ],
  speakers: ['upper', 'name'],
  roles: 'fixed',
  furniture: commonFurniture,
  headings: true,
  spokesperson: [
    {
      pattern:
        /(?:Spokes(?:person|man|woman)|Minister|Secretary|President|Director|Chair(?:man|woman)?|Governor|Mayor)\s+(\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}’-]+){1,2})/u,
      sample: 'Press conference of Harbour Minister Ann Example',
    },
  ],
};
