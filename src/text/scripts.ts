const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** From the first Han radical on: a class of plain ranges is read several times as fast as a script. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;
/** From the first Cyrillic letter on, without the dashes, quotes and symbols that every language has. */
const MAY_BE_CYRILLIC = /[\u0400-\u1fff\u2de0-\uffff]/;

/** Whether a text holds a Chinese character, as Japanese ones do too. */
export function holdsHan(text: string): boolean {
  return MAY_BE_HAN.test(text) && HAN.test(text);
}

export function holdsCyrillic(text: string): boolean {
  return MAY_BE_CYRILLIC.test(text) && CYRILLIC.test(text);
}

export function holdsLatin(text: string): boolean {
  return LATIN.test(text);
}
