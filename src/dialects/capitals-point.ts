import { commonFurniture } from './common.ts';
import type { Dialect } from './types.ts';

/** Names in capitals that a full stop ends, `CHAIR EXAMPLE.`: press conferences of central banks. */
export const capitalsPoint: Dialect = {
  id: 'capitals-point',
  name: 'names in capitals and a full stop',
  lang: null,
  marks: [
    {
      pattern:
        /^(?:(?:MR|MRS|MS|DR)\.\s+)?\p{Lu}[\p{Lu}’'-]+(?:\s+(?:\p{Lu}\.|Mc\p{Lu}+|\p{Lu}[\p{Lu}’'-]+)){1,4}\.\s+\p{Lu}/u,
      weight: 0.9,
      atMost: 5,
      sample: 'CHAIR EXAMPLE. Good afternoon.',
    },
  ],
  labels: [
    {
      role: null,
      shape: 'upper',
      pattern:
        /((?:(?:MR|MRS|MS|DR)\.\s+\p{Lu}[\p{Lu}’'-]+|\p{Lu}[\p{Lu}’'-]+(?=\s))(?:\s+(?:\p{Lu}\.|Mc\p{Lu}+|\p{Lu}[\p{Lu}’'-]+)){0,4})\.\s+(?=\S)/uy,
      sample: 'CHAIR EXAMPLE. Good afternoon.',
    },
  ],
  speakers: ['upper'],
  roles: 'pattern',
  furniture: commonFurniture,
  spokesperson: [
    {
      pattern:
        /\b(?:Chair(?:man|woman)?|Governor|President|Secretary|Minister|Director)\s+(?:\p{Lu}[\p{L}.’-]*\s+){0,2}?(\p{Lu}[\p{L}-]+)(?=['’]s?\b|,|$)/u,
      sample: 'Transcript of Chair Example’s Press Conference',
    },
  ],
  dateOrder: 'month-first',
};
