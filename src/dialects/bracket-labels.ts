import { commonFurniture } from './common.ts';
import type { Dialect } from './types.ts';

/** Labels in brackets: `[QUESTION] …`, `【林大臣】…`. */
export const bracketLabels: Dialect = {
  id: 'bracket-labels',
  name: 'labels in brackets',
  lang: null,
  marks: [
    { pattern: /^【[^】]{2,24}】/, weight: 0.9, atMost: 4, sample: '【例大臣】橋は春に開通します。' },
    {
      pattern: /^\[\p{Lu}[\p{Lu} .’'-]{2,40}\]\s*:?\s/u,
      weight: 0.9,
      atMost: 4,
      sample: '[MINISTER EXAMPLE] In spring.',
    },
  ],
  labels: [
    {
      role: 'question',
      pattern: /(【[^】]{0,22}(?:記者|记者)】)\s*[:：]?\s*/y,
      sample: '【北港日報 例記者】橋はいつですか。',
    },
    { role: null, shape: 'han', pattern: /(【[^】]{2,24}】)\s*[:：]?\s*/y, sample: '【例大臣】春です。' },
    {
      role: 'question',
      pattern: /(\[(?:QUESTION|REPORTER|JOURNALIST|PRESS|MEDIA|Q)(?: \d{1,2})?\])\s*:?\s*/y,
      sample: '[QUESTION] When will the bridge open?',
    },
    {
      role: null,
      shape: 'upper',
      pattern: /(\[\p{Lu}[\p{Lu} .’'-]{2,40}\])\s*:?\s+/uy,
      sample: '[MINISTER EXAMPLE] In spring.',
    },
  ],
  speakers: ['upper', 'name', 'han'],
  roles: 'pattern',
  furniture: commonFurniture,
};
