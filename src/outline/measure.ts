/** Words and reading time of what was said. */

const WORDS_A_MINUTE = 230;
const HAN_A_MINUTE = 400;

export interface Length {
  words: number;
  /** characters of scripts that write no spaces between words */
  han: number;
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x202f;

/** Han, kana: each character is read as a word would be. */
const isHan = (code: number) =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0xf900 && code <= 0xfaff);

const IN_WORD = 0;
const APART = 1;
const HAN = 2;
/** What each character up to U+FFFF is. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (isHan(code)) return HAN;
  return isSpace(code) || (code >= 0x3001 && code <= 0x303f) || code >= 0xff00 ? APART : IN_WORD;
});

/** Another space than the plain one and the one that breaks no line, or a character that is read as a word. Nearly all paragraphs hold none. */
const UNCOMMON = /[^!-~ \u00a0-\u024f\u2010-\u2027]/;

/** Counts stretches without white space, and Han characters one by one, in one pass. */
export function measure(text: string): Length {
  return UNCOMMON.test(text)
    ? measureAny(text)
    : { words: countParted(text.replaceAll('\u00a0', ' ')), han: 0 };
}

/** How many stretches spaces part: the next space is found sooner than each character is looked at. */
function countParted(text: string): number {
  let words = 0;
  let start = 0;
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    if (end > start) words += 1;
    start = end + 1;
  }
  return start < text.length ? words + 1 : words;
}

function measureAny(text: string): Length {
  let words = 0;
  let han = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === IN_WORD) {
      if (!inWord) words += 1;
      inWord = true;
    } else {
      if (kind === HAN) han += 1;
      inWord = false;
    }
  }
  return { words, han };
}

/** Reading time in whole minutes, at least 1. */
export function minutes({ words, han }: Length): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + han / HAN_A_MINUTE));
}
