import { commonFurniture } from './common.ts';
import type { Dialect } from './types.ts';

/** Labels on a line of their own, what is said below it: `Ann Example -- Chief Executive`, `JOURNALIST`. */
export const ownLine: Dialect = {
  id: 'own-line',
  name: 'labels on lines of their own',
  lang: null,
  marks: [
    { pattern: /^(?:Operator|OPERATOR|Moderator|MODERATOR)$/, weight: 1, atMost: 2, sample: 'Operator' },
    {
      pattern:
        /^(?:QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist|INTERVIEWER|Interviewer|PREGUNTA|Pregunta|Вопрос|Frage)$/,
      weight: 1,
      atMost: 3,
      sample: 'JOURNALIST',
    },
    {
      pattern: /^\p{Lu}[^:.?!]{2,50} (?:--|—|–) \p{Lu}[^:.?!]{2,90}$/u,
      weight: 0.6,
      atMost: 5,
      sample: 'Ann Example -- Chief Executive Officer',
    },
  ],
  labels: [
    {
      role: 'moderator',
      pattern: /(Operator|OPERATOR|Moderator|MODERATOR)\s*(?:[\r\n]+|$)/y,
      sample: 'Operator',
    },
    {
      role: 'question',
      pattern:
        /(QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist|INTERVIEWER|Interviewer|PREGUNTA|Pregunta|Вопрос|Frage)\s*(?:[\r\n]+|$)/y,
      sample: 'JOURNALIST',
    },
    {
      role: 'question',
      pattern: /(\p{Lu}[^:.?!\r\n]{2,50} (?:--|—|–) [^:.?!\r\n]{2,60} (?:--|—|–) Analyst)\s*(?:[\r\n]+|$)/uy,
      sample: 'Bo Example -- Quay Securities -- Analyst',
    },
    {
      role: null,
      shape: 'name',
      pattern: /(\p{Lu}[^:.?!\r\n]{2,50} (?:--|—|–) \p{Lu}[^:.?!\r\n]{2,90})\s*(?:[\r\n]+|$)/uy,
      sample: 'Ann Example -- Chief Executive Officer',
    },
    {
      role: null,
      shape: 'upper',
      pattern: /(\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){0,4})\s*(?:[\r\n]+|$)/uy,
      sample: 'MINISTER EXAMPLE',
    },
  ],
  speakers: ['upper', 'name'],
  roles: 'pattern',
  furniture: [
    ...commonFurniture,
    {
      kind: 'heading',
      pattern:
        /^(?:Prepared Remarks|Questions? (?:&|and) Answers?|Call [Pp]articipants|Duration: \d+ minutes)\s*:?$/,
      sample: 'Questions & Answers:',
    },
  ],
  dateOrder: 'month-first',
};
