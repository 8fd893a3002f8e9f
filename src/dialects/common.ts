import { anyPhrase } from '../languages/any.ts';
import type { FurniturePattern, LabelPattern } from './types.ts';

const ROOM = '(?:press |news |regular press )?(?:conference|briefing|call)';
const WAS_PUT =
  'the following questions? (?:was|were|is|are) (?:raised|asked|posed|put|submitted|received|answered)';
/** The following question was raised | This question was raised | A journalist posed the following question */
const PUT_AFTER = `(?:${WAS_PUT}|This question (?:was|is) (?:raised|asked|posed|put)|An? (?:journalist|reporter|correspondent) (?:raised|asked|posed|put) the following questions?)`;

/** Furniture that stands in every publisher’s pages. */
export const commonFurniture: FurniturePattern[] = [
  { kind: 'rule', pattern: /^(?:[*_\-=~#+—–•.]\s*){3,}$/, sample: '* * * * *' },
  {
    kind: 'chrome',
    pattern:
      /^(?:share(?: this)?|tweet|print(?: this page)?|e-?mail|facebook|twitter|skip to (?:main )?content|copy link)$/i,
    sample: 'Print this page',
  },
  {
    kind: 'note',
    pattern: new RegExp(
      String.raw`^(?:${PUT_AFTER}.{0,60}\b(?:after|following) the ${ROOM}\b.{0,40}|(?:After|Following) the ${ROOM},? ${WAS_PUT})[.:]$`,
      'i',
    ),
    sample: 'The following question was raised by e-mail after the press conference.',
  },
  {
    kind: 'end',
    pattern:
      /^[([]?(?:Whereupon,.{0,100}|The (?:press )?(?:briefing|conference|call) (?:was )?|End of (?:the )?(?:transcript|briefing|press conference|interview)|Concluded|Ends?\/\w+day, .{4,40})(?:concluded|adjourned|ended)?(?: at .{1,40})?[.)\]]*$/i,
    sample: '(Whereupon, at 10:15 a.m., the press conference was concluded.)',
  },
  {
    kind: 'chrome',
    pattern: /^(?:NNNN|FastScripts Transcript by .{3,60}|Issued at HKT \d{1,2}:\d{2})$/,
    sample: 'Issued at HKT 12:20',
  },
  {
    kind: 'note',
    pattern: /^Following (?:is|are) the (?:full )?(?:transcript|text|gist) of .{5,260}[:.]$/i,
    sample: 'Following is the transcript of remarks by the Harbour Minister, Ms Ann Example, today (May 4):',
  },
  {
    kind: 'note',
    pattern: /^\((?:Please also refer to|This is a translation|Check against delivery).{0,160}\)$/i,
    sample: '(Please also refer to the Nolish portion of the transcript.)',
  },
  {
    kind: 'end',
    pattern: /^(?:END|End)[\s.]+(?:(?:AT|at) )?\d{1,2}:\d{2}\s*[AaPp]\.?\s?[Mm]\.?.{0,24}$/,
    sample: 'END 7:42 P.M.',
  },
  { kind: 'end', pattern: /^[（(]?(?:以上|了|끝)[)）]?$/, sample: '（以上）' },
  { kind: 'chrome', pattern: /^Page \d{1,4} of \d{1,4}$/i, sample: 'Page 3 of 26' },
  {
    kind: 'chrome',
    pattern: new RegExp(`^${anyPhrase(({ around }) => around?.chrome)}$`, 'i'),
    sample: 'An official website of the Noland government',
  },
  {
    kind: 'chrome',
    pattern: /^(?:.{0,80}, )?(?:(?:G?PO|G?P\.O\.) Box|Suite|Level) .{1,100}\b[A-Z]{2,3},? \d{4,5}\.?$/,
    sample: 'PO Box 6022, Parliament House, Northport NL 2600',
  },
  { kind: 'chrome', pattern: /^(?:©|\(c\)|copyright\b)/i, sample: '© 2021 Press Office of Noland' },
];

/** `Q:` and `A:`, in bold or not. */
export const qAndA: LabelPattern[] = [
  { role: 'question', pattern: /(Q\d{0,3})(?<note>)\s*[:：]\s*/y, sample: 'Q: When will the bridge open?' },
  {
    role: 'question',
    pattern: /(Q\d{0,3})(?<note>)\.[\s\u00a0]+(?=\S)/y,
    sample: 'Q. When will the bridge open?',
  },
  { role: 'answer', pattern: /(A\d{0,3})(?<note>)\s*[:：]\s*/y, sample: 'A: In spring.' },
  {
    role: 'question',
    followUp: true,
    pattern: /(Follow-?\s?up(?: question)?)\s*[:：]\s*/iy,
    sample: 'Follow-up: And the toll?',
  },
];

/** `Q:` alone, where answers carry names. */
export const questionsOnly: LabelPattern[] = qAndA.filter((one) => one.role === 'question');

/** Voices that neither ask nor answer: who leads through a call, a voice in the room. */
export const voiceWords: LabelPattern[] = [
  {
    role: 'moderator',
    pattern: new RegExp(
      String.raw`(${anyPhrase(({ labels }) => labels?.voices)}(?:\s+#?\d{1,2})?(?:\s*\((?<note>[^()]{1,80})\))?)\s*[:：]\s*`,
      'y',
    ),
    sample: 'OPERATOR: Our next question comes from the line of Ann Example.',
  },
];

/** A question that was put afterwards, with what is asked behind the colon. */
export const askedAfterwards: LabelPattern[] = [
  {
    role: 'question',
    pattern: new RegExp(
      String.raw`((?:After|Following) the (?:regular )?(?:press conference|briefing),? [^:.]{0,90}\b(?:questions? (?:was|were|is|are) (?:raised|asked|posed|put)|asked(?: the following questions?)?|inquired)|${PUT_AFTER}[^:.]{0,60} (?:after|following) the (?:regular )?(?:press conference|briefing)|Questions? (?:by|in|put|received|asked)[^:.]{0,60}\b(?:after|following) the (?:press |news )?(?:conference|briefing|call)[^:.]{0,60})\s*:\s*`,
      'iy',
    ),
    sample: 'The following question was raised after the press conference: When will the bridge open?',
  },
  {
    role: 'question',
    pattern: new RegExp(String.raw`(${anyPhrase(({ labels }) => labels?.askedAfter)})\s*[:：]\s*`, 'iy'),
    sample: 'Nach der Pressekonferenz ging diese Frage ein: Wann öffnet die Brücke?',
  },
];

/** How, or from where, a question was put: by the net, from the audience. Whoever asks is not named. */
export const questionsPut: LabelPattern[] = [
  {
    role: 'question',
    pattern: new RegExp(
      String.raw`(${anyPhrase(({ labels }) => labels?.asksHow)}(?:\s+#?\d{1,2})?(?:\s*[(（](?<note>[^()（）]{1,120})[)）])?)\s*[:：]\s*`,
      'iuy',
    ),
    sample: 'Question from the audience: When will the bridge open?',
  },
];

/** The word for "question" and who asks, with a newsroom or a remark in brackets or without. */
const questionsBy: LabelPattern[] = [
  {
    role: 'question',
    pattern: new RegExp(
      String.raw`(${anyPhrase(({ labels }) => labels?.asksBy)}\s+(?<asker>(?:D[rR]\.\s+)?\p{Lu}[\p{L}’-]{1,24}(?:\s+\p{Lu}[\p{L}’-]{1,24}){0,2})(?:\s*\((?<note>[^()]{1,120})\))?)\s*:\s*`,
      'uy',
    ),
    sample: 'Frage Beispiel (Orlu Kurier): Und die Brücke?',
  },
];

/** The words for "question" and for those who ask, as labels, in the languages that Lectern knows. */
export const questionWords: LabelPattern[] = [
  ...questionsPut,
  ...questionsBy,
  {
    role: 'question',
    pattern: new RegExp(
      String.raw`(${anyPhrase(({ labels }) => labels?.asks)}(?:\s+#?\d{1,2})?(?:\s*[(（](?<note>[^()（）]{1,120})[)）])?)(?:\s*[:：]\s*|(?=(?:…|\.{3})\s*\())`,
      'y',
    ),
    sample: 'Question (translated from Nolish): When will the bridge open?',
  },
];

/** The words for "answer" as labels: whoever answers, unnamed. */
export const answerWords: LabelPattern[] = [
  {
    role: 'answer',
    pattern: new RegExp(
      String.raw`(${anyPhrase(({ labels }) => labels?.answers)}(?:\s*\((?<note>[^()]{1,120})\))?)\s*[:：]\s*`,
      'y',
    ),
    sample: 'Answer: In spring.',
  },
];
