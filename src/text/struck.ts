/** What stands around struck words in plain text: "$400 ~~billion~~ million". */
export const STRIKE = '~~';

/** ~~2019~~ [2020] */
export const STRUCK = /~~[^~]{1,400}~~(?:\s*\[[^[\]]{1,200}\])?/g;
const PARTS = /(\s*)~~[^~]{1,400}~~(?:\s*\[([^[\]]{1,200})\])?(\s*)([.,;:!?…]?)/g;

/** A text as it was corrected: without the words that are struck, and with those that are put in their place. */
export function corrected(text: string): string {
  if (!text.includes(STRIKE)) return text;
  return text.replace(PARTS, (_, before: string, put: string | undefined, behind: string, point: string) => {
    if (put !== undefined) return before + put + behind + point;
    return point === '' ? before || behind : point;
  });
}
