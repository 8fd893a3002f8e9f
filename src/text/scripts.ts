const HAN = /\p{Script=Han}/u;
/** From the first Han radical on: a class of plain ranges is read several times as fast as a script. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;
const BEYOND_ASCII = /[^\0-\x7f\u2010-\u2027]/;

/** Whether a text holds a Chinese character, as Japanese ones do too. */
export function holdsHan(text: string): boolean {
  return MAY_BE_HAN.test(text) && HAN.test(text);
}

/** Whether a text is all ASCII but for dashes, quotes and dots: its letters and digits are those of ASCII. */
export function isAsciiWriting(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}
