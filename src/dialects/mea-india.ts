import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Briefings of India’s Ministry of External Affairs: who answers with name and office, who asks by name, or name and newsroom. */
export const meaIndia: Dialect = {
  id: 'mea-india',
  name: 'Indian Ministry of External Affairs',
  lang: 'en',
  bears: { pattern: /\bIndian?\b/, sample: 'India will build the bridge.' },
  marks: [
    {
      pattern:
        /Transcripts? of (?:the )?(?:Weekly |Special |Virtual )*Media (?:Briefing|Interaction)s? (?:by|of) (?:the )?(?:Official Spokesperson|Foreign Secretary|Secretary)/i,
      weight: 5,
      sample: 'Transcript of Weekly Media Briefing by the Official Spokesperson (May 04, 2031)',
    },
    {
      pattern:
        /^(?:(?:Shri|Smt\.?|Ms\.?|Dr\.?) [^:,]{3,50}, (?:Official Spokesperson|Foreign Secretary|(?:Additional |Joint )?Secretary)\b[^:]{0,30}|Official Spokesperson, (?:Shri|Smt\.?|Ms\.?|Dr\.?) [^:,]{3,50}):/,
      weight: 1.5,
      atMost: 3,
      sample: 'Shri Anil Example, Official Spokesperson: Good evening, friends.',
    },
    {
      pattern: /[[(](?:Question(?:ed)?|Answer(?:ed)?) in \p{Lu}\p{L}+\s*[;:,]?\s*Approximate translation/iu,
      weight: 2,
      atMost: 2,
      sample: '[Question in Nolish; Approximate Translation] Sir, when will the bridge open?',
    },
  ],
  labels: [
    {
      role: 'answer',
      pattern:
        /((?:Shri|Smt\.?|Shrimati|Ms\.?|Mr\.?|Dr\.?|Amb(?:assador|\.)?) [^:,\r\n]{3,50}, (?:(?:Official|Deputy) Spokesperson|Foreign Secretary|External Affairs Minister|(?:Additional |Joint |Special )?Secretary|High Commissioner|Ambassador|Director|Deputy)\b[^:\r\n]{0,60})\s*:\s*/y,
      sample: 'Shri Anil Example, Joint Secretary (Lakes): The bridge is on our side.',
    },
    {
      role: 'answer',
      pattern:
        /((?:Official Spokesperson|Foreign Secretary|External Affairs Minister)(?:,? \(?(?:Shri|Smt\.?|Shrimati|Ms\.?|Dr\.?) [^:,()\r\n]{3,50}\)?)?)\s*:\s*/y,
      sample: 'Official Spokesperson, Shri Anil Example: Good evening.',
    },
    {
      role: 'answer',
      pattern:
        /((?:Shri|Smt\.?|Shrimati|Dr\.?|Amb(?:assador|\.)?|H\.?E\.?) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})\s*:\s*/uy,
      sample: 'Dr. Lata Example: The bridge is on our side.',
    },
    ...questionWords,
    {
      role: 'question',
      pattern: /(Question \(?cont(?:inue|\.)?d?\.?\)?)\s*:\s*/y,
      sample: 'Question contd.: I meant the ferry.',
    },
    ...voiceWords,
    {
      // whoever has neither title nor office asks
      role: 'question',
      pattern:
        /((?!(?:First|Second|Third|Fourth|Final|Last|One|Two|Three|Number|Point|Also|And|But|So|Now|Again|Only|On|In|As|At|For|To|If|Of|With|When|Because|Regarding|Concerning|About|My|Our|The|Let|You|I|We|It|He|She|They|This|That|What|Why|How|Yes|No|Okay|Well|Thank|Please|Note|NOTE|Disclaimer|DISCLAIMER|Sir|Ma['’]?am|Friends?|Mr|Ms|Mrs)(?:ly|s)?\b)\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:, [^:,.?!\r\n]{2,40})?)\s*:\s+(?=\S)/uy,
      sample: 'Priya Example, Northport TV: Sir, when will the bridge open?',
    },
  ],
  speakers: ['name', 'upper'],
  roles: 'fixed',
  notLabels: /^[[(]?(?:DISCLAIMER|Question(?:ed)?|Answer(?:ed)?|Approximate translation|Note)\b/i,
  furniture: [
    ...commonFurniture,
    {
      kind: 'chrome',
      pattern:
        /^(?:Media Cent(?:er|re)(?: Media Cent(?:er|re))?|Media Briefings|You are here\b.{0,160}|Home\s*[›»>].{0,160}|Go to (?:Navigation|Content)|Video Link.{0,80}|Click here to (?:watch|view)\b.{0,120}|(?:Share|Tweet|Email|Print|Post A Comment|Terms & Conditions)(?:\s+(?:Share|Tweet|Email|Print))*|Page last updated on.{0,40}|Visitors?\s*:.{0,20}|Copyright\b.{0,80})$/i,
      sample: 'Home › Media Center › Media Briefings › Transcript of Weekly Media Briefing',
    },
    {
      kind: 'end',
      pattern: /^[[(]?Disclaimer\b.{0,290}$/i,
      sample: 'DISCLAIMER: This is an approximate rendering of what was said.',
    },
    { kind: 'end', pattern: /^New Delhi,?$/, sample: 'New Delhi' },
    {
      kind: 'date',
      pattern: /^(?:\p{Lu}\p{Ll}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}+,? \d{4})$/u,
      sample: 'May 04, 2031',
    },
  ],
  outlet: {
    pattern:
      /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}, (?!(?:Official|Foreign|External|Joint|Additional|Special)\b)(?:from |of )?(\p{Lu}[^,]{1,50})$/u,
    sample: 'Priya Example, Northport TV',
  },
  spokesperson: [
    {
      pattern:
        /^(?:Shri|Smt\.?|Ms\.?|Dr\.?) (\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*){0,3}), (?:Official Spokesperson|Foreign Secretary)/u,
      sample: 'Shri Anil Example, Official Spokesperson: Good evening, friends.',
    },
    {
      pattern:
        /^Official Spokesperson, (?:Shri|Smt\.?|Ms\.?|Dr\.?) (\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*){0,3}):/u,
      sample: 'Official Spokesperson, Shri Anil Example: Good evening.',
    },
  ],
  dateOrder: 'day-first',
  selector: '#innerContent, .innerContent, .content-area, article',
};
