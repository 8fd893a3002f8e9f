import { commonFurniture, questionsPut, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** White House briefings, gaggles and calls: `Q` without a colon, upper-case names. */
export const whiteHouse: Dialect = {
  id: 'white-house',
  name: 'White House',
  lang: 'en',
  bears: { pattern: /White House|Air Force (?:One|Two)|James S\. Brady/i, sample: 'Aboard Air Force One' },
  marks: [
    { pattern: /^THE WHITE HOUSE$/, weight: 4, sample: 'THE WHITE HOUSE' },
    {
      pattern: /^Office of the (?:Vice President|Press Secretary|First Lady)/i,
      weight: 3,
      sample: 'Office of the Press Secretary',
    },
    { pattern: /^Q(?:[\u00a0\t]|\s{2,})/, weight: 1.5, atMost: 4, sample: 'Q    When will the bridge open?' },
    { pattern: /^Q (?:[\p{Lu}"“'‘]|-(?! ))/u, weight: 1, atMost: 4, sample: 'Q When will the bridge open?' },
    {
      pattern: /^(?:MR|MS|MRS|DR)\.?\s?[A-Z][A-Za-z’'-]+:/,
      weight: 0.7,
      atMost: 4,
      sample: 'MR. EXAMPLE: Soon.',
    },
    {
      pattern: /^(?:THE (?:VICE )?PRESIDENT|SENIOR ADMINISTRATION OFFICIAL[ #\w]*):/,
      weight: 1,
      atMost: 3,
      sample: 'THE PRESIDENT: Soon.',
    },
    { pattern: /^END\b[\s\d:.APM]*(?:[A-Z]{3})?/, weight: 1, sample: 'END   2:55 P.M. EST' },
    { pattern: /^\d{1,2}:\d{2} [AP]\.M\. (?:E[DS]T|\(?Local)/i, weight: 2, sample: '10:13 A.M. EST' },
    {
      pattern:
        /Aboard Air Force (?:One|Two)|James S\. Brady Press Briefing Room|White House Press Secretary/i,
      weight: 2,
      sample: 'Aboard Air Force One',
    },
    {
      pattern: /^(?:Press )?(?:Gaggle|Briefing|Conference Call|Background Briefing)\b.*\b(?:by|with|on)\b/i,
      weight: 1,
      sample: 'Press Gaggle by Press Secretary Ann Example',
    },
  ],
  labels: [
    {
      role: 'question',
      pattern:
        /(Q)(?:\s*:\s*|\.[\s\u00a0]+(?=\S)|[\s\u00a0]+(?=\S)|$|(?=[A-Z“"‘—–-])(?!U[AEIO][A-Z]|ATAR|AEDA|uestion))(?!&|A\b(?=:))/y,
      sample: 'Q    When will the bridge open?',
    },
    {
      role: 'question',
      pattern: /((?:QUESTION|(?:SEVERAL )?REPORTER|(?:THE )?PRESS|MEDIA)S?)\s*:\s*/y,
      sample: 'QUESTION: When will the bridge open?',
    },
    ...questionsPut,
    ...questionWords.map((one) => ({ ...one, weak: true })),
    {
      role: null,
      shape: 'upper',
      slip: true,
      pattern: /((?:MR|MRS|MS|DR)\.?\s?[A-Z][A-Za-z’'-]*[A-Z])(?:\s*[;,.]\s+(?=\S)|\s{2,}(?=\S))/y,
      sample: 'MR. EXAMPLE  Soon.',
    },
    {
      role: 'moderator',
      pattern: /(OPERATOR|Operator|MODERATOR)\s*:\s*/y,
      sample: 'OPERATOR: Our next question, please.',
    },
    ...voiceWords,
  ],
  speakers: ['upper', 'name'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    {
      kind: 'letterhead',
      pattern:
        /^(?:THE WHITE HOUSE(?: OFFICE OF .*)?|Office of (?:the )?(?:Vice President|Press Secretary|First Lady|Communications).*|(?:FOR|For) (?:IMMEDIATE|Immediate) (?:RELEASE|Release).*|Internal Transcript.*|EMBARGOED.*)$/,
      sample: 'For Immediate Release                 August 23, 2031',
    },
    {
      kind: 'end',
      // END2:04 P.M. EST
      pattern: /^END(?:\b|(?=\d))[\s.]*(?:(?:AT )?\d{1,2}:\d{2}\s*[AP]\.?\s?M\.?.{0,24})?$/i,
      sample: 'END             2:55 P.M. EST',
    },
    {
      kind: 'note',
      pattern:
        /^[*\s]*(?:please )?see below for (?:an? |the |some )?(?:corrections?|clarifications?|answers?|updates?|responses?|follow[- ]?ups?|additional|more)\b.{0,250}$/i,
      sample: '*Please see below for a correction, marked with an asterisk.',
    },
    { kind: 'end', pattern: /^[-—]+\s*END\s*[-—]+$/, sample: '-- END --' },
  ],
  place: {
    pattern:
      /^(?:Aboard |En Route |Via |(?:The )?James S\. Brady|.*\b(?:Briefing Room|Rose Garden|Room \d+|Filing Center|Hotel|Air Force (?:One|Two)|Oval Office|Lawn|Airport|Conference Call|Conference Center|Convention Center|Press Center|Center)\b)/i,
    sample: 'En Route Northport, Noland',
  },
  issueDate: { pattern: /^Issued on:/i, sample: 'Issued on: April 6, 2031' },
  spokesperson: [
    {
      pattern:
        /(?:Press Secretary|Spokesman|Spokesperson)\s+(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'.-]+){1,2})/u,
      sample: 'Press Briefing by Press Secretary Ann Example, 3/9/2031',
    },
  ],
  dateOrder: 'month-first',
  selector:
    '.page-content, .body-content, .entry-content, .field-name-body, #content .legacy-para, main article',
};
