import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Press briefings of the International Monetary Fund: `SPEAKER:` at the top, `MS. NAME:`, `QUESTIONER:`. */
export const imf: Dialect = {
  id: 'imf',
  name: 'International Monetary Fund',
  lang: 'en',
  bears: { pattern: /\bIMF\b|International Monetary Fund/, sample: 'The IMF will pay for the bridge.' },
  marks: [
    {
      pattern:
        /^(?:(?:Transcript of .{0,120}|Press (?:Briefing|Conference) Transcript:? .{0,120})\b(?:IMF|International Monetary Fund)\b|IMF Press Briefing\b)/i,
      weight: 4,
      sample: 'Transcript of IMF Press Briefing',
    },
    {
      pattern: /^(?:Press (?:Briefing|Conference) Transcript\b|IMF Communications Department$)/i,
      weight: 2,
      sample: 'Press Briefing Transcript: Ann Example, Director, Communications Department',
    },
    {
      pattern: /^(?:SPEAKERS?|PARTICIPANTS?|MODERATOR)\s*:(?:\s+(?:Ms|Mr|Mrs|Dr)\.|\s*$)/,
      weight: 1.5,
      sample: 'SPEAKER: Ms. Ann Example, Director of the Communications Department',
    },
    {
      pattern: /^(?:MS|MR|MRS|DR)\. \p{Lu}[\p{Lu}’'-]+\s*:/u,
      weight: 0.3,
      atMost: 4,
      sample: 'MS. EXAMPLE: Good morning, everyone.',
    },
    {
      pattern: /^QUESTION(?:ER)?\s*:/,
      weight: 0.3,
      atMost: 4,
      sample: 'QUESTIONER: When will the bridge open?',
    },
  ],
  labels: [
    ...questionWords,
    {
      role: 'question',
      pattern: /((?:INAUDIBLE )?(?:QUESTIONER|JOURNALIST|REPORTER)S?(?: \d{1,2}| \([^()]{1,60}\)))\s*:\s*/y,
      sample: 'QUESTIONER 2: And the toll?',
    },
    {
      role: 'question',
      pattern: /(SPEAKER)\s*:\s+(?!(?:Ms|Mr|Mrs|Dr)\b)(?=\S)/y,
      sample: 'SPEAKER: One last one, on the toll?',
    },
    ...voiceWords,
  ],
  speakers: ['upper', 'name'],
  roles: 'fixed',
  notLabels:
    /^(?:SPEAKERS?|Speakers?|PARTICIPANTS?|Participants?|MEDIA RELATIONS|PRESS OFFICER|Phone|Email)$/,
  furniture: [
    ...commonFurniture,
    {
      kind: 'letterhead',
      long: true,
      pattern:
        /^(?:SPEAKERS?|Speakers?|PARTICIPANTS?|Participants?|MODERATOR)\s*:\s*(?:$|(?:Ms|Mr|Mrs|Dr)\.? \p{Lu})/u,
      sample: 'SPEAKER: Ms. Ann Example, Director of the Communications Department',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:Webcast of the press briefing(?: Webcast)?|Watch the (?:webcast|briefing).{0,60}|News|Transcripts?|IMF Communications Department|MEDIA RELATIONS|PRESS OFFICER\s*:.{0,60}|Phone\s*:.{0,60}|E-?mail\s*:.{0,60}|@\w{2,30}|Subscribe.{0,60}|Back to Top|Home)$/i,
      sample: 'PRESS OFFICER: Ann Example',
    },
    {
      kind: 'end',
      pattern: /^(?:IMF Communications Department|MEDIA RELATIONS)$/i,
      sample: 'MEDIA RELATIONS',
    },
  ],
  spokesperson: [
    {
      pattern:
        /Press (?:Briefing|Conference)\b.{0,20}\b(?:by|with|of|:)\s+(?:Ms\. |Mr\. )?(\p{Lu}[\p{L}’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}’-]+)/u,
      sample: 'Transcript of a Press Briefing by Ann Example, Director',
    },
    {
      pattern: /^SPEAKER\s*:\s*(?:Ms|Mr|Mrs|Dr)\.? (\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){1,2}),/u,
      sample: 'SPEAKER: Ms. Ann Example, Director of the Communications Department',
    },
  ],
  dateOrder: 'month-first',
  selector: '.article-body, .column-padding, article, main',
};
