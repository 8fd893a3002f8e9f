/** What a character is to the words of a text; 0 is not yet known. */
const apart = 1;
const inWord = 2;
const aloneAWord = 3;

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** No spaces stand between the words of these scripts. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindOf(character: string): number {
  if (!wordCharacter.test(character)) return apart;
  return unspaced.test(character) ? aloneAWord : inWord;
}

/** Of the characters up to U+FFFF, each looked up once. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number, code: number): number {
  // the first half of a character above U+FFFF; there are few of them
  if (code >= 0xd800 && code <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  let kind = kinds[code] ?? 0;
  if (kind === 0) {
    kind = kindOf(String.fromCharCode(code));
    kinds[code] = kind;
  }
  return kind;
}

/** What the small letters of Latin characters are: most texts hold no others, and need not be made small as a whole. */
const smallLetters = Uint16Array.from({ length: 0x250 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);
/** All but those, of which none is made of two in its normal form, and the dashes and quotes that part words; İ becomes two. */
const needsFolding = /[^\0-\u012f\u0131-\u024f\u2010-\u2027]/;

/** FNV-1a (Fowler, Noll, Vo) */
const emptyWord = 0x811c9dc5;
const prime = 0x01000193;

/** Where the words of a text are put until it is known how many they are: of nearly every paragraph they fit. */
const places = new Uint32Array(1 << 14);

/**
 * The words of a text in order, whatever their capitals and Unicode normal form, as hashes of 32 bits. A word is a stretch of
 * letters, marks and figures; in a script without spaces (Chinese, Thai) each character is one. Cost: linear.
 */
export function wordHashes(text: string): Uint32Array {
  const folded = needsFolding.test(text) ? text.normalize('NFC').toLowerCase() : text;
  // there are no more words than characters
  const words = folded.length <= places.length ? places : new Uint32Array(folded.length);
  let count = 0;
  let word = emptyWord;
  let open = false;
  for (let at = 0; at < folded.length; at++) {
    const printed = folded.charCodeAt(at);
    const code = printed < smallLetters.length ? (smallLetters[printed] ?? 0) : printed;
    const kind = kindAt(folded, at, code);
    if (open && kind !== inWord) {
      words[count++] = word;
      word = emptyWord;
      open = false;
    }
    if (kind === apart) continue;
    word = Math.imul(word ^ code, prime);
    if (code >= 0xd800 && code <= 0xdbff) {
      at++;
      word = Math.imul(word ^ folded.charCodeAt(at), prime);
    }
    if (kind === inWord) open = true;
    else {
      words[count++] = word;
      word = emptyWord;
    }
  }
  if (open) words[count++] = word;
  return words.slice(0, count);
}
