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
    {
      pattern: /^[<〈（([]?(?:質問|記者|問|질문|질의|기자)\d{0,2}[>〉）)\]]/,
      weight: 0.9,
      atMost: 4,
      sample: '<질문> 다리는 언제 개통됩니까?',
    },
  ],
  notLabels: /^[【（](?:冒頭発言|質疑応答|以上|発言|案件|.{0,8}について)[】）]$/u,
  labels: [
    {
      role: 'question',
      pattern: /(【[^】]{0,22}(?:記者|记者)】)\s*(?:[:：]\s*)?/y,
      sample: '【北港日報 例記者】橋はいつですか。',
    },
    {
      role: 'question',
      pattern: /([<〈（([]?(?:質問|記者|問|질문|질의|기자)\d{0,2}[>〉）)\]])\s*(?:[:：]\s*)?/y,
      sample: '（記者）橋はいつですか。',
    },
    {
      role: 'answer',
      pattern: /([<〈（(［[]?(?:回答|答弁|答|답변|답)[>〉）)\]])\s*(?:[:：]\s*)?/y,
      sample: '답변) 봄입니다.',
    },
    {
      role: null,
      shape: 'han',
      pattern: /(（\p{Script=Han}{2,12}）)\s*(?:[\r\n]+|$)/uy,
      sample: '（例大臣）',
    },
    { role: null, shape: 'han', pattern: /(【[^】]{2,24}】)\s*(?:[:：]\s*)?/y, sample: '【例大臣】春です。' },
    {
      role: 'question',
      pattern: /(\[(?:QUESTION|REPORTER|JOURNALIST|PRESS|MEDIA|Q)(?: \d{1,2})?\])\s*(?::\s*)?/y,
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
  furniture: [
    ...commonFurniture,
    { kind: 'heading', pattern: /^[【（](?:冒頭発言|質疑応答|質疑)[】）]$/u, sample: '【質疑応答】' },
  ],
};
