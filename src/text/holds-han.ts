const HAN = /\p{Script=Han}/u;
/** From the first Han radical on: a class of plain ranges is read several times as fast as a script. */
const MAY_BE_HAN = /[\u2e80-\uffff]/;

/** Whether a text holds a Chinese character, as Japanese ones do too. */
export function holdsHan(text: string): boolean {
  return MAY_BE_HAN.test(text) && HAN.test(text);
}
