/** What stands around struck words in plain text: "$400 ~~billion~~ million". */
export const STRIKE = '~~';

/** Struck words of a text, offsets in UTF-16. */
export interface Struck {
  /** from the first stroke … */
  start: number;
  /** … to behind the last one, and … */
  struckEnd: number;
  /** … behind what is put in their place */
  end: number;
  words: string;
  /** "2020"; null where nothing is put in their place */
  put: string | null;
}

/** ~~2019~~ [2020] */
const PUT = /\s*\[([^[\]]{1,200})\]/y;

/** All struck words of a text in order, however long, strokes of one sign among them. Linear in the text. */
export function* struckIn(text: string): Generator<Struck> {
  for (let start = text.indexOf(STRIKE); start >= 0; ) {
    const said = strokesEnd(text, start);
    const close = text.indexOf(STRIKE, said);
    if (close < 0) return;
    const [opening, closing] = [said - start, strokesEnd(text, close) - close];
    // "~~a~~~~b~~" are two, "~~a~~~" strikes "a~"
    const struckEnd = close + (closing <= opening + 1 ? closing : opening);
    PUT.lastIndex = struckEnd;
    const put = PUT.exec(text);
    const end = struckEnd + (put?.[0].length ?? 0);
    const words = text.slice(start + STRIKE.length, struckEnd - STRIKE.length);
    yield { start, struckEnd, end, words, put: put?.[1] ?? null };
    start = text.indexOf(STRIKE, end);
  }
}

function strokesEnd(text: string, from: number): number {
  let end = from;
  while (text[end] === STRIKE[0]) end++;
  return end;
}

/** What follows struck words: a space, and a mark that stands against the word before. */
const BEHIND = /(\s*)([.,;:!?…]?)/y;

/** A text as it was corrected: without the words that are struck, and with those that are put in their place. */
export function corrected(text: string): string {
  if (!text.includes(STRIKE)) return text;
  let read = '';
  let done = 0;
  for (const { start, end, put } of struckIn(text)) {
    const before = text.slice(done, start);
    BEHIND.lastIndex = end;
    const [whole = '', space = '', point = ''] = BEHIND.exec(text) ?? [];
    if (put !== null) read += before + put + whole;
    else if (point !== '') read += before.trimEnd() + point;
    else read += before + (/\s/.test(before.slice(-1)) ? '' : space);
    done = end + whole.length;
  }
  return read + text.slice(done);
}
