/** What a character is to whoever looks for words, as bits: to ask a table is several times as quick as a pattern. */
export const LETTER = 1;
export const MARK = 2;
export const FIGURE = 4;
/** Besides LETTER: an upper-case one. */
export const CAPITAL = 8;
/** Behind it a sentence, a quotation or an aside begins. */
export const OPENER = 16;
/** Takes two places of a string. */
const WIDE = 32;
/** Was looked into; of the table alone. */
const KNOWN = 64;

export const IN_WORD = LETTER | MARK | FIGURE;

const OPENERS = new Set('.?!:;…«“"”(]—–•');

function kindOf(character: string): number {
  if (/\p{Lu}/u.test(character)) return LETTER | CAPITAL;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{N}/u.test(character)) return FIGURE;
  return OPENERS.has(character) ? OPENER : 0;
}

/** Of the characters up to U+FFFF, each looked up once. */
const kinds = new Uint8Array(0x10000);

/** The bits of the character at this place; 0 behind the end. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const isFirstHalf = code >= 0xd800 && code <= 0xdbff;
  if (isFirstHalf) {
    const point = text.codePointAt(at) ?? code;
    // what a half is depends on the other
    return point > 0xffff ? kindOf(String.fromCodePoint(point)) | WIDE : 0;
  }
  const kind = kindOf(String.fromCharCode(code)) | KNOWN;
  kinds[code] = kind;
  return kind;
}

/** How many places of the string a character of these bits takes. */
export const widthOf = (kind: number): number => (kind & WIDE ? 2 : 1);

/** Where characters of these kinds end that stand in a row from `at` on. */
export function runEnd(text: string, at: number, of: number): number {
  let end = at;
  while (end < text.length) {
    const kind = kinds[text.charCodeAt(end)] || kindAt(text, end);
    if (!(kind & of)) break;
    end += widthOf(kind);
  }
  return end;
}

const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/**
 * Where the word ends whose first character stands at `at`: letters, marks and figures, and single hyphens and apostrophes between
 * them ("vice-chair’s"). ʼ is a letter.
 */
export function wordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    end = runEnd(text, end, IN_WORD);
    const code = text.charCodeAt(end);
    const joins = code === HYPHEN || code === APOSTROPHE || code === CURLY_APOSTROPHE;
    if (!joins || !(kindAt(text, end + 1) & IN_WORD)) return end;
    end += 1;
  }
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** Whether the space that stands between words is at this place. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || code === NO_BREAK_SPACE;
}
