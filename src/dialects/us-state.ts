import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Press briefings of the US State Department: `QUESTION:` and `MR NAME:` without points. */
export const usState: Dialect = {
  id: 'us-state',
  name: 'US State Department',
  lang: 'en',
  bears: {
    pattern: /State Department|Department of State|United States|\bU\.?S\.?(?=\W)/,
    sample: 'The United States will build the bridge.',
  },
  marks: [
    {
      pattern: /^(?:Department|State Department|Daily) Press Briefing\b/i,
      weight: 3,
      sample: 'Department Press Briefing – May 4, 2031',
    },
    {
      pattern: /U\.?S\.? Department of State|Department Spokesperson/i,
      weight: 3,
      sample: 'Ann Example, Department Spokesperson',
    },
    { pattern: /^Index for Today['’]s Briefing/i, weight: 3, sample: 'Index for Today’s Briefing' },
    { pattern: /^QUESTION:/, weight: 0.8, atMost: 5, sample: 'QUESTION: When will the bridge open?' },
    { pattern: /^(?:MR|MS|MRS|DR) \p{Lu}[\p{L}’'-]+:/u, weight: 0.8, atMost: 5, sample: 'MR EXAMPLE: Soon.' },
    {
      pattern: /^\(The briefing was (?:concluded|adjourned) at/i,
      weight: 2,
      sample: '(The briefing was concluded at 1:38 p.m.)',
    },
    { pattern: /^DPB\s?#?\s?\d/, weight: 2, sample: 'DPB # 44' },
  ],
  labels: [...questionWords, ...voiceWords],
  speakers: ['upper', 'name'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    {
      kind: 'end',
      pattern: /^\(The briefing was (?:concluded|adjourned) at .{1,40}\)$/i,
      sample: '(The briefing was concluded at 1:38 p.m.)',
    },
    { kind: 'letterhead', pattern: /^DPB\s?#?\s?\d{1,4}$/, sample: 'DPB # 44' },
    { kind: 'letterhead', pattern: /^TRANSCRIPT:?$/, sample: 'TRANSCRIPT:' },
  ],
  spokesperson: [
    {
      pattern:
        /^(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}\.)?(?:\s+\p{Lu}[\p{L}’'-]+){1,2}), (?:(?:Principal )?Deputy |Acting )?(?:Department )?Spokes(?:person|man|woman)/u,
      sample: 'Ann Example, Department Spokesperson',
    },
  ],
  dateOrder: 'month-first',
  selector: '.entry-content, article',
};
