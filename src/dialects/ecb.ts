import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Press conferences of the European Central Bank: a statement under headings, asterisks, then questions in bold, or `Question:` and a name. */
export const ecb: Dialect = {
  id: 'ecb',
  name: 'European Central Bank',
  lang: 'en',
  bears: { pattern: /\bECB\b|European Central Bank|\beuro area\b/, sample: 'The ECB will build the bridge.' },
  marks: [
    {
      pattern: /^Jump to the transcript of the questions and answers/i,
      weight: 4,
      sample: 'Jump to the transcript of the questions and answers',
    },
    {
      pattern: /^[^\s:,][^:,]{3,50}, (?:Vice-)?President of the (?:ECB|European Central Bank)\b/,
      weight: 2.5,
      sample: 'Ann Example, President of the ECB,',
    },
    {
      pattern:
        /^(?:Combined )?monetary policy (?:decisions and )?statement\b|^Introductory statement to the press conference\b/i,
      weight: 2,
      sample: 'MONETARY POLICY STATEMENT',
    },
    {
      pattern: /^Transcript of the questions asked and the answers given by\b/i,
      weight: 3,
      sample: 'Transcript of the questions asked and the answers given by Ann Example, President of the ECB',
    },
  ],
  labels: [
    ...questionWords,
    {
      role: 'answer',
      pattern: /((?:Vice-)?President \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)\s*:\s*/uy,
      sample: 'President Example: We have not discussed it.',
    },
    {
      role: null,
      shape: 'name',
      pattern: /((?:de|van|von|da|di) \p{Lu}[\p{L}’'-]+)\s*:\s*/uy,
      sample: 'de Example: We have looked into it.',
    },
    ...voiceWords,
  ],
  speakers: ['name', 'upper'],
  roles: 'pattern',
  notLabels: /^(?:Contacts?|Media contacts?|Note|Annex(?:es)?|Source|Related)$/i,
  furniture: [
    ...commonFurniture,
    {
      kind: 'letterhead',
      pattern:
        /^(?:Press conference|(?:\p{Lu}[\p{L}.’'-]*(?: (?:de |von |van )?\p{Lu}[\p{L}.’'-]*){1,3}, (?:Vice-)?President of the (?:ECB|European Central Bank),?\s*){1,2})$/iu,
      sample: 'Ann Example, President of the ECB,',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:Jump to the transcript of the questions and answers|Search options|Home|Media|Sort by|Suggestions|Was this page useful\??.{0,60}|European Central Bank(?: [-–] eurosystem)?|Share this (?:page|article).{0,60}|Go to the Q&A)$/i,
      sample: 'Jump to the transcript of the questions and answers',
    },
    {
      kind: 'note',
      pattern:
        /^(?:For the exact wording agreed by the Governing Council.{0,120}|Transcript of the questions asked and the answers given by.{0,200})$/i,
      sample: 'Transcript of the questions asked and the answers given by Ann Example, President of the ECB',
    },
    {
      kind: 'end',
      pattern:
        /^(?:CONTACT(?: European Central Bank)?|SEE ALSO|Media contacts?|Related (?:topics|content|information)|Find out more about related content|Reproduction is permitted\b.{0,100}|Annex(?:es)?|Disclaimer)$/i,
      sample: 'Reproduction is permitted provided that the source is acknowledged.',
    },
  ],
  answersHeading: {
    pattern: /^(?:(?:Transcript of the )?questions and answers|Q\s?&\s?A)\s*:?$/i,
    sample: 'Questions and answers',
  },
  headings: true,
  spokesperson: [
    {
      pattern:
        /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2}), President of the (?:ECB|European Central Bank)\b/u,
      sample: 'Ann Example, President of the ECB,',
    },
    {
      pattern:
        /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)? (\p{Lu}[\p{L}’'-]+), (?:Vice-)?President of the ECB\b/u,
      sample: 'Ann Example, President of the ECB,',
    },
  ],
  dateOrder: 'day-first',
  untitled: 'Press conference',
  selector: '#main-wrapper .section, .section, main',
};
