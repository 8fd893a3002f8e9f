import { anyPhrase } from '../../languages/any.ts';
import type { Mark } from '../../model/briefing.ts';
import { struckIn } from '../../text/struck.ts';

/** (Laughter.) (Off-mike.) [inaudible] [crosstalk] (INICIA VIDEO) （笑声） */
const STAGE = new RegExp(
  [
    String.raw`\((?:\p{Lu}[^()]{0,80}\.|${anyPhrase(({ stage }) => stage?.round)}[^()]{0,80})\)`,
    String.raw`\[${anyPhrase(({ stage }) => stage?.square)}[^[\]]{0,60}\]`,
    '（(?:笑|掌声|听不清)[^（）]{0,20}）',
  ].join('|'),
  'giu',
);
/** "the 5th*" where a footnote follows */
const STAR = /(?<=[\p{L}\p{N}.,)”"’])\*{1,2}(?![\p{L}\p{N}*])/gu;
const SIC = /\[sic\.?\]/gi;
/** *This should read "the 5th". */
const FOOTNOTE = /^\*{1,3}\s?(?=[\p{Lu}[(“"])(?![^*]*\*{1,3}$)/u;
/** Every mark holds one of these. */
const SIGNS = ['(', '[', '~', '*', '（'];
const LETTERS_ONLY_STAGE = /^\(\p{Lu}/u;

/** Stage directions, corrections and editor’s notes of one paragraph, in order; offsets are UTF-16. */
export function marksIn(text: string, paragraph: number): Mark[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  const marks: Mark[] = [];
  const taken = new Uint8Array(text.length);
  const add = (kind: Mark['kind'], start: number, end: number) => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    marks.push({ kind, paragraph, start, end });
  };
  if (FOOTNOTE.test(text)) add('note', 0, text.length);
  for (const { start, end } of struckIn(text)) add('correction', start, end);
  for (const match of text.matchAll(STAGE)) {
    // "(CSTO.)" is no stage direction: it needs a word of small letters, or a known one
    if (
      LETTERS_ONLY_STAGE.test(match[0]) &&
      !/\p{Ll}{3}|VIDEO|AUDIO|LAUGH|APPLAU|CROSS|INAUDIBLE|OFF|RISAS|APLAUSOS/u.test(match[0])
    )
      continue;
    if (match[0].length > 60 && /\.\s/.test(match[0])) continue;
    add('stage', match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(SIC)) add('note', match.index, match.index + match[0].length);
  for (const match of text.matchAll(STAR)) add('correction', match.index, match.index + match[0].length);
  return marks.sort((a, b) => a.start - b.start);
}
