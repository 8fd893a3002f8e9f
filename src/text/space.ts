/**
 * White space as Unicode (White_Space) or ECMAScript (\s) has it, and the separators U+001C–U+001F: what may come and go
 * without anything being lost.
 */
export function isSpaceCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** White space, or a character that shows nothing: zero-width and direction marks, soft hyphens, controls. */
export function isInvisibleCode(code: number): boolean {
  if (code < 0x7f) return code <= 32;
  if (code < 0xa0) return true;
  if (isSpaceCode(code)) return true;
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064)
  );
}

const SPACE = /[\s\x1c-\x1f\x85]+/g;
const TWO_SPACES = / {2}/;
const SPACES = / {2,}/g;
/** All but ASCII, dashes and quotes: two plain ranges are read faster than those of ODD_CHARACTER. */
const UNCOMMON = /[^ -~\u2010-\u2027]/;
/** Another space, or a mark that shows nothing. */
const ODD_CHARACTER = /[\t-\r\x1c-\x1f\x85\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;
/** Runs of white space that are more, or other, than one plain space. */
const ODD_SPACE = /[\s\x1c-\x1f\x85]{2,}|[\x1c-\x1f\x85]|[^\S ]/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]/;

/** White space, or one of the marks that show nothing at the ends of a line. */
function isUnseenCode(code: number): boolean {
  if (isSpaceCode(code)) return true;
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064)
  );
}

function withoutUnseenEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isUnseenCode(text.charCodeAt(start))) start++;
  while (end > start && isUnseenCode(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Every run of white space (no-break and ideographic spaces included) becomes one space; white space and marks that show
 * nothing are taken off the ends.
 */
export function foldSpace(printed: string): string {
  // of all odd spaces this one is met most, and the pattern takes half as long again
  const text = printed.replaceAll('\u00a0', ' ');
  if (!UNCOMMON.test(text) || !ODD_CHARACTER.test(text)) {
    return TWO_SPACES.test(text) ? text.trim().replace(SPACES, ' ') : text.trim();
  }
  const folded = text.replace(ODD_SPACE, ' ').trim();
  return UNSEEN.test(folded) ? withoutUnseenEnds(folded) : folded;
}

/** The characters that are not white space, in order: what may never be lost. */
export function inkOf(text: string): string {
  return text.replace(SPACE, '');
}

/** Offset of the first character that shows at or after `from`, or `end`. */
export function skipInvisible(text: string, from = 0, end = text.length): number {
  let at = from;
  while (at < end && isInvisibleCode(text.charCodeAt(at))) at++;
  return at;
}

/** Offset of the first character at or after `from` that is not white space, or `end`. */
export function skipSpace(text: string, from = 0, end = text.length): number {
  let at = from;
  while (at < end && isSpaceCode(text.charCodeAt(at))) at++;
  return at;
}

/** Offset just behind the last character before `end` that is not white space, not below `from`. */
export function trimEnd(text: string, end = text.length, from = 0): number {
  let at = end;
  while (at > from && isSpaceCode(text.charCodeAt(at - 1))) at--;
  return at;
}
