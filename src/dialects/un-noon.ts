import { commonFurniture, questionWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Noon briefings of the United Nations: statements under `**Topic`, then `Question:` and `Spokesman:`. */
export const unNoon: Dialect = {
  id: 'un-noon',
  name: 'United Nations noon briefing',
  lang: 'en',
  bears: { pattern: /United Nations|\bU\.?N\.?(?=\W)/, sample: 'The United Nations will build the bridge.' },
  marks: [
    {
      pattern: /near-verbatim transcript of (?:today|yesterday|the)/i,
      weight: 5,
      sample:
        'The following is a near-verbatim transcript of today’s noon briefing by Ann Example, Spokesman.',
    },
    {
      pattern: /Spokes(?:man|woman|person) for the (?:Secretary-General|President of the)/i,
      weight: 2,
      sample: 'Daily Press Briefing by the Office of the Spokesman for the Secretary-General',
    },
    { pattern: /^\*\*\s?\p{Lu}[^*]{1,80}$/u, weight: 1, atMost: 3, sample: '**Lake Region' },
    {
      pattern: /^(?:(?:Deputy|Associate) )?Spokes(?:man|woman|person)(?: for [^:]{3,80})?:/,
      weight: 0.8,
      atMost: 4,
      sample: 'Spokesman: Soon.',
    },
    { pattern: /^(?:Question|Correspondent):/, weight: 0.3, atMost: 4, sample: 'Correspondent: Soon?' },
  ],
  labels: [
    { role: 'question', comment: true, pattern: /(Correspondent)\s*:\s*/y, sample: 'Correspondent: Five.' },
    ...questionWords,
    {
      role: 'answer',
      pattern: /((?:(?:Deputy|Associate|Acting) )?Spokes(?:man|woman|person)(?: for [^:]{3,80})?)\s*:\s*/y,
      sample: 'Spokesman: Soon.',
    },
  ],
  speakers: ['name', 'upper'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    {
      kind: 'note',
      pattern: /^The following is a near-verbatim transcript of .{10,250}$/i,
      sample:
        'The following is a near-verbatim transcript of today’s noon briefing by Ann Example, Spokesman.',
    },
    {
      kind: 'note',
      pattern: /^For information media\. Not an official record\.?$/i,
      sample: 'For information media. Not an official record.',
    },
  ],
  answersHeading: { pattern: /^\*\*\s?Questions and Answers:?$/i, sample: '**Questions and Answers' },
  inlineHeading: { pattern: /^\*\*\s?(\p{Lu}[^*]{1,140})$/u, sample: '**Lake Region' },
  spokesperson: [
    {
      pattern:
        /briefing by (\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){1,2}),? (?:\p{L}+ )?Spokes(?:man|woman|person)/u,
      sample:
        'The following is a near-verbatim transcript of today’s noon briefing by Ann Example, Spokesman.',
    },
  ],
  dateOrder: 'day-first',
  selector: '.field--name-body, .article-content, article',
};
