import type { Form, Lexicon } from './lexicon.ts';

/** Where the words of a sentence stand. */
export interface Scanned {
  forms: Form[];
  starts: number[];
}

const WORD =
  /(?:\p{Lu}\.){2,}|[$€£]?\d+(?:[.,:]\d+)*%?(?![\p{L}\d])|[\p{L}\p{M}\d]+(?:['’ʼ\-‑&][\p{L}\d][\p{L}\p{M}\d]*)*/gu;
/** Letters that the quick way does not know. */
const UNCOMMON = /[^\0-\x7f\u2010-\u2027\u20ac£«»]/;

const DIGIT = 1;
const CAPITAL = 2;
const SMALL = 4;
const LETTER = CAPITAL | SMALL;
const INNER = 8;
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) classes[code] = DIGIT;
  else if (/[A-Z]/.test(character)) classes[code] = CAPITAL;
  else if (/[a-z]/.test(character)) classes[code] = SMALL;
  else if (/['&-]/.test(character)) classes[code] = INNER;
}
const APOSTROPHE = 0x2019;
const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? (classes[code] ?? 0) : code === APOSTROPHE || code === 0x2011 ? INNER : 0;
};
const POINT = 0x2e;
const isMoney = (code: number) => code === 0x24 || code === 0x20ac || code === 0xa3;

/** "U.S.", at least two letters; else `at`. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === CAPITAL && text.charCodeAt(end + 1) === POINT) end += 2;
  return end - at >= 4 ? end : at;
}

/** "$41,000", "6.5%" */
function numberEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (classAt(text, end) === DIGIT) end += 1;
    const code = text.charCodeAt(end);
    if ((code !== POINT && code !== 0x2c && code !== 0x3a) || classAt(text, end + 1) !== DIGIT) break;
    end += 1;
  }
  if (classAt(text, end) & LETTER) return at;
  return text.charCodeAt(end) === 0x25 ? end + 1 : end;
}

function plainEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    let kind = classAt(text, end);
    while (kind & (LETTER | DIGIT)) {
      end += 1;
      kind = classAt(text, end);
    }
    if (kind !== INNER || !(classAt(text, end + 1) & (LETTER | DIGIT))) return end;
    end += 1;
  }
}

/** The words of a text, at most so many: without a string made for each, where its letters are those of English. */
export function scanWords(text: string, lexicon: Lexicon, most: number): Scanned {
  const forms: Form[] = [];
  const starts: number[] = [];
  if (UNCOMMON.test(text)) {
    WORD.lastIndex = 0;
    for (let found = WORD.exec(text); found && forms.length < most; found = WORD.exec(text)) {
      forms.push(lexicon.form(found[0]));
      starts.push(found.index);
    }
    return { forms, starts };
  }
  for (let at = 0; at < text.length && forms.length < most; ) {
    const kind = classAt(text, at);
    let end = at;
    if (kind & LETTER) {
      if (kind === CAPITAL && text.charCodeAt(at + 1) === POINT) end = initialsEnd(text, at);
      if (end === at) end = plainEnd(text, at);
    } else if (kind === DIGIT) {
      end = numberEnd(text, at);
      if (end === at) end = plainEnd(text, at);
    } else if (isMoney(text.charCodeAt(at)) && classAt(text, at + 1) === DIGIT) end = numberEnd(text, at + 1);
    if (end <= at + (kind ? 0 : 1)) {
      at += 1;
      continue;
    }
    forms.push(lexicon.formAt(text, at, end));
    starts.push(at);
    at = end;
  }
  return { forms, starts };
}
