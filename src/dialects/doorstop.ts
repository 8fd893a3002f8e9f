import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Doorstops and press conferences of Australian ministers: `JOURNALIST:` and upper-case names. */
export const doorstop: Dialect = {
  id: 'doorstop',
  name: 'Australian doorstop',
  lang: 'en',
  marks: [
    { pattern: /^(?:JOURNALIST|Journalist)(?: \d)?:/, weight: 1, atMost: 4, sample: 'JOURNALIST: When?' },
    { pattern: /^E\s?&\s?OE\b/, weight: 3, sample: 'E&OE TRANSCRIPT' },
    { pattern: /\bdoor\s?stop\b/i, weight: 2, sample: 'Doorstop interview, Northport' },
    { pattern: /^(?:SUBJECTS?|TOPICS?)(?: DISCUSSED)?:/i, weight: 1, sample: 'SUBJECTS: bridge; toll' },
    {
      pattern: /^(?:The |THE )?(?:Hon|HON)\b\.? /,
      weight: 1,
      sample: 'The Hon. Ann Example, Minister for Bridges',
    },
    { pattern: /^\[?ENDS\]?$/i, weight: 0.5, sample: 'ENDS' },
  ],
  labels: [...questionWords, ...voiceWords],
  speakers: ['upper', 'name'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    { kind: 'letterhead', pattern: /^E\s?&\s?OE\b.{0,60}$/, sample: 'E&OE TRANSCRIPT' },
    {
      kind: 'letterhead',
      pattern: /^(?:SUBJECTS?|TOPICS?)(?: DISCUSSED)?\s*:.{0,300}$/i,
      sample: 'SUBJECTS: bridge; toll',
    },
    { kind: 'end', pattern: /^\[?ENDS?\]?\.?$/i, sample: 'ENDS' },
    {
      kind: 'note',
      pattern: /^(?:Media (?:contact|enquir|inquir)|Authorised by)\b.{0,200}$/i,
      sample: 'Media contact: Ann Example',
    },
  ],
  dateOrder: 'day-first',
  selector: '.field--name-body, .content, article',
};
