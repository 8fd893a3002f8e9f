import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Transcripts of recordings, as Rev makes them: each label with its time, `Ann Example (00:31):` or `Ann Example: (00:31)`. */
export const rev: Dialect = {
  id: 'rev',
  name: 'Rev, labels with time stamps',
  lang: null,
  marks: [
    {
      pattern: /^[^\s:()?!][^:()?!]{1,60}(?: |: ?)\(\d{1,2}:\d{2}(?::\d{2})?\)/,
      weight: 1.5,
      atMost: 6,
      sample: 'Ann Example (00:31): Good morning.',
    },
    {
      pattern: /\[(?:crosstalk|inaudible|foreign language) \d{1,2}:\d{2}(?::\d{2})?\]/,
      weight: 0.8,
      atMost: 2,
      sample: 'When will the bridge [inaudible 00:01:12]?',
    },
    { pattern: /^Transcribe Your Own Content$/i, weight: 2, sample: 'Transcribe Your Own Content' },
  ],
  labels: [
    {
      role: 'question',
      pattern:
        /((?:(?:Fem|M)ale )?(?:Reporter|Journalist|Press|Media|Question|Interviewer)(?: \d{1,3})?(?: \((?<note>\d{1,2}:\d{2}(?::\d{2})?)\))?)\s*:\s*(?!\()/y,
      sample: 'Reporter 2 (01:12): And the toll?',
    },
    {
      role: 'question',
      pattern:
        /((?:(?:Fem|M)ale )?(?:Reporter|Journalist|Press|Media|Question|Interviewer)(?: \d{1,3})?\s*:\s*\(\s*(?<note>\d{1,2}:\d{2}(?::\d{2})?)\))\s*/y,
      sample: 'Reporter 2: (01:12) And the toll?',
    },
    {
      role: 'moderator',
      pattern:
        /((?:Moderator|Operator|Host|Announcer|Audience|Crowd|Group|Interpreter|Translator)(?: \d{1,3})?(?: \((?<note>\d{1,2}:\d{2}(?::\d{2})?)\))?)\s*:\s*(?!\()/y,
      sample: 'Moderator (01:12): Next, please.',
    },
    {
      role: null,
      shape: 'name',
      pattern: /(\p{Lu}[^:()?!\r\n]{1,60} \((?<note>\d{1,2}:\d{2}(?::\d{2})?)\))\s*:\s*/uy,
      sample: 'Ann Example (00:31): Good morning.',
    },
    {
      role: null,
      shape: 'name',
      pattern: /(\p{Lu}[^:()?!\r\n]{1,60}\s*:\s*\(\s*(?<note>\d{1,2}:\d{2}(?::\d{2})?)\))\s*/uy,
      sample: 'Ann Example: (00:31) Good morning.',
    },
    ...questionWords,
    ...voiceWords,
  ],
  speakers: ['name', 'upper'],
  roles: 'pattern',
  notLabels:
    /^(?:Transcribe Your Own Content|Copyright Disclaimer|Share this post|Topics?)$|\b(?:Holds|Hosts|Speaks|Gives|Delivers|Briefing|Conference|Transcript|Remarks|Interview)\b/i,
  furniture: [
    { kind: 'end', pattern: /^Copyright Disclaimer\b.{0,60}$/i, sample: 'Copyright Disclaimer' },
    {
      kind: 'note',
      long: true,
      pattern: /^Under Title \d{1,2} U\.S\.C\. Section \d+/,
      sample: 'Under Title 99 U.S.C. Section 1, allowance is made for fair use.',
    },
    ...commonFurniture,
    {
      kind: 'note',
      pattern: /^.{10,280}\b(?:Read|See) the (?:full )?(?:transcript|remarks)(?: of .{3,40})? here\.$/,
      sample: 'Ann Example takes questions on the bridge. Read the transcript here.',
    },
    {
      kind: 'note',
      pattern: /^[[(]\d{1,2}:\d{2}(?::\d{2})?[)\]]:?$/,
      sample: '(12:05)',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:Transcribe Your Own Content|Try Rev .{3,100}|Loading transcript\.{0,3}|(?:Read|See) the (?:full )?(?:transcript|remarks) .{0,60}|Subscribe to .{3,60}|Share this post|No items found\.?|Topics?:?|Hungry For More\?|Luckily for you, we deliver\b.{0,60}|Thank You for Subscribing!|A confirmation email is on .{5,40}|(?:X|Reddit|LinkedIn|Facebook) logo|LinkedIn|Pinterest|RevBlogTranscripts.{0,160}|Get (?:a|the) (?:free )?transcript.{0,60}|Related (?:posts|content|transcripts)|(?:Rev )?[›»>]? ?Blog(?: [›»>] .{2,80})?|Listen to .{3,60})$/i,
      sample: 'Try Rev and save time transcribing, captioning, and subtitling.',
    },
  ],
  spokesperson: [
    {
      pattern:
        /(?:Press Secretary|Spokes(?:man|woman|person)|Secretary of \p{L}+|President|Prime Minister|Minister|Secretary|Governor|Mayor|Chair(?:man|woman)?|Director) (\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+)(?: (?:Holds|Hosts|Gives|Speaks|Press|Briefs|Delivers|Answers|and)|['’]s|$|,)/u,
      sample: 'Harbour Minister Ann Example Holds Press Briefing',
    },
    {
      pattern: /^(\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+) (?:Holds|Hosts|Gives|Speaks|Briefs|Delivers|Answers)\b/u,
      sample: 'Ann Example Holds Press Briefing',
    },
  ],
  dateOrder: 'month-first',
  selector: '.fl-rich-text, .callout-transcript, .rich-text-block, article, main',
};
