import { CAPITAL, kindAt, LETTER, MARK, runEnd, widthOf } from '../../text/characters.ts';
import type { Form, Lexicon } from './lexicon.ts';

/** Where the words of a sentence stand. */
export interface Scanned {
  forms: Form[];
  starts: number[];
}

const POINT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const PERCENT = 0x25;
/** "Ann’s", "vice-chair", "R&D" */
const INNER = new Uint8Array(0x2020);
for (const mark of "'’ʼ-\u2011&") INNER[mark.charCodeAt(0)] = 1;
const MONEY = new Set(Array.from('$€£', (mark) => mark.charCodeAt(0)));

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;
const isFigureAt = (text: string, at: number) => isFigure(text.charCodeAt(at));

/** "U.S.", at least two letters; else `at`. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  for (let kind = kindAt(text, end); kind & CAPITAL; kind = kindAt(text, end)) {
    const point = end + widthOf(kind);
    if (text.charCodeAt(point) !== POINT) break;
    end = point + 1;
    letters += 1;
  }
  return letters >= 2 ? end : at;
}

/** "$41,000", "6.5%"; where a letter follows, what stands before its last figures, `at` if nothing does: "5km" */
function numberEnd(text: string, at: number): number {
  let end = at;
  let before = at;
  for (;;) {
    while (isFigureAt(text, end)) end += 1;
    const code = text.charCodeAt(end);
    if ((code !== POINT && code !== COMMA && code !== COLON) || !isFigureAt(text, end + 1)) break;
    before = end;
    end += 1;
  }
  if (kindAt(text, end) & LETTER) return before;
  return text.charCodeAt(end) === PERCENT && !continues(text, end + 1) ? end + 1 : end;
}

const continues = (text: string, at: number) => (kindAt(text, at) & LETTER) !== 0 || isFigureAt(text, at);

function plainEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    end = runEnd(text, end, LETTER | MARK);
    while (isFigureAt(text, end)) end = runEnd(text, end + 1, LETTER | MARK);
    if (!INNER[text.charCodeAt(end)] || !continues(text, end + 1)) return end;
    end += 1;
  }
}

/** Where a word ends that begins here; `at` where none does. */
function wordEnd(text: string, at: number): number {
  const kind = kindAt(text, at);
  if (kind & CAPITAL) {
    const end = initialsEnd(text, at);
    if (end > at) return end;
  }
  if (kind & (LETTER | MARK)) return plainEnd(text, at);
  const code = text.charCodeAt(at);
  if (isFigure(code)) {
    const end = numberEnd(text, at);
    return end > at ? end : plainEnd(text, at);
  }
  if (!MONEY.has(code) || !isFigureAt(text, at + 1)) return at;
  const end = numberEnd(text, at + 1);
  return end > at + 1 ? end : at;
}

/** The words of a text, at most so many, without a string made for each. */
export function scanWords(text: string, lexicon: Lexicon, most: number): Scanned {
  const forms: Form[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length && forms.length < most; ) {
    const end = wordEnd(text, at);
    if (end > at) {
      forms.push(lexicon.formAt(text, at, end));
      starts.push(at);
    }
    at = end > at ? end : at + widthOf(kindAt(text, at));
  }
  return { forms, starts };
}
