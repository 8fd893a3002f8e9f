import { distance } from 'fastest-levenshtein';

/** Whether two words differ in one letter, or in two that stand the other way round: "Exmaple", "Exampel", "Exmple". */
export function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const far = distance(a, b);
  return far === 1 || (far === 2 && isSwapped(a, b));
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** A word, and what is left of it without one of its letters: two that differ in a letter have one of these in common. */
export function withoutALetter(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
