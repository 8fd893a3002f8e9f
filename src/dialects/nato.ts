import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Press conferences at NATO: opening words without a label, a spokesperson who gives the floor, name and newsroom or `Question:`. */
export const nato: Dialect = {
  id: 'nato',
  name: 'NATO',
  lang: 'en',
  bears: { pattern: /\bNATO\b/, sample: 'NATO will guard the bridge.' },
  marks: [
    {
      pattern: /\bby (?:the )?NATO (?:Deputy )?Secretary General\b/i,
      weight: 3,
      sample: 'by NATO Secretary General Ann Example ahead of the meeting of Ministers',
    },
    {
      pattern: /^by (?:the )?(?:Deputy )?Secretary General\b/i,
      weight: 1.8,
      sample: 'by Secretary General Ann Example with the Prime Minister of Norland',
    },
    { pattern: /^\(As delivered\)$/i, weight: 0.8, sample: '(As delivered)' },
    {
      pattern:
        /^[^:]{0,44}NATO (?:Deputy |Acting |Chief )*(?:Spokesperson|Spokeswoman|Spokesman)(?: \([^()]{3,40}\))?[\])]?\s*:/,
      weight: 1,
      atMost: 3,
      sample: 'NATO Spokesperson (Bo Example): We’ll go to Lake Daily.',
    },
    {
      pattern: /^[^:.?!]{0,60}Secretary General\b[^:]{0,40}:/,
      weight: 0.8,
      atMost: 3,
      sample: 'Ann Example [NATO Secretary General]: In spring.',
    },
  ],
  labels: [
    {
      role: 'answer',
      pattern:
        /((?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:,| ?[[(]) ?)?(?:NATO )?(?:Deputy )?Secretary General(?:,? (?:of NATO,? )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})?[\])]?)\s*:\s*/uy,
      sample: 'Ann Example [NATO Secretary General]: In spring.',
    },
    {
      role: 'moderator',
      pattern:
        /((?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:,| ?[[(]) ?)?(?:(?:NATO|Alliance|Deputy|Acting|Chief|Principal) )*(?:Spokesperson|Spokeswoman|Spokesman)(?:,? \p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}.’'-]*| \([^()\r\n]{3,40}\))?[\])]?)\s*:\s*/uy,
      sample: 'Bo Example, NATO Deputy Spokesperson: We’ll go to Lake Daily.',
    },
    ...voiceWords,
    {
      role: 'answer',
      pattern:
        /((?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:,| ?[[(]) ?)?(?:Prime Minister|President|Chancellor|Federal Chancellor|Foreign Minister|Defen[cs]e Minister|Minister|Secretary of (?:State|Defen[cs]e)|High Representative|Supreme Allied Commander|SACEUR|SACT|Chair of the|Admiral|General|Ambassador)\b[^:?!\r\n]{0,60})\s*:\s*/uy,
      sample: 'Carl Example [Prime Minister of Norland]: Thank you so much.',
    },
    {
      role: 'question',
      pattern: /((?:Q|Question|QUESTION)(?: ?[[(](?<note>[^\])\r\n]{2,60})[\])])?)\s*:\s*/y,
      sample: 'Question [Lake Daily]: When will the bridge open?',
    },
    ...questionWords,
    {
      // Dora Example, Lake Daily: | Dora Example (Lake Daily):
      role: 'question',
      pattern:
        /(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?:, (?:from |with )?\p{Lu}[^:.?!\r\n]{1,50}| ?\([^()\r\n]{2,50}\)| ?\[[^[\]\r\n]{2,50}\]))\s*:\s*(?=\S)/uy,
      sample: 'Dora Example, Lake Daily: When will the bridge open?',
    },
  ],
  speakers: ['name', 'upper'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    {
      kind: 'letterhead',
      pattern:
        /^(?:(?:Joint |Online |Pre-\p{L}+ )?press (?:conference|point|briefing)|Doorstep(?: statement)?|(?:Opening )?Remarks|Statement|Opinion|Transcript)$/iu,
      sample: 'Pre-ministerial press conference',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:[|•·\s]+|(?:[•·]\s*)?Last updated:?\s.{8,30}|English|French|Français|Ukrainian|Russian|Newsroom|News|Opinions?|Share(?: this)?|Download.{0,60}|NATO HQ.{0,40}|Top)$/i,
      sample: 'Last updated: 21-May-2031 10:03',
    },
    { kind: 'note', pattern: /^\(As (?:delivered|prepared)(?: for delivery)?\)$/i, sample: '(As delivered)' },
    {
      kind: 'end',
      pattern: /^(?:Related (?:links|content|topics|videos|events))\s*:?$/i,
      sample: 'Related links',
    },
  ],
  issueDate: { pattern: /^(?:[•·]\s*)?Last updated:?\s/i, sample: 'Last updated: 21-May-2031 10:03' },
  outlet: {
    pattern:
      /^(?:(?:Q|Question|QUESTION) ?[[(]|[^,[\]()]{3,60}(?:, (?:from |with )?| ?[[(]))(\p{Lu}[^[\]()]{1,60})[\])]?$/u,
    sample: 'Dora Example, Lake Daily',
  },
  spokesperson: [
    {
      pattern: /(?:NATO )?(?:Deputy )?Secretary General,? (\p{Lu}[\p{L}’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}’-]+)/u,
      sample: 'by NATO Secretary General Ann Example ahead of the meeting of Ministers',
    },
  ],
  dateOrder: 'day-first',
  selector: '#content, .content, article, main',
};
