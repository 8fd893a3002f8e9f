import { all } from './any.ts';

/**
 * Names of one country that share no stem: land, people, capital. A title says "Poland-Belarus border", the question
 * "the Polish side" and "Minsk".
 */
const FAMILY_OF = new Map<string, number>(
  all(({ countries }) => countries).flatMap((names, index) =>
    names.split(' ').map((name) => [name, index] as const),
  ),
);

/** A number that two names of one country share, or null. */
export function countryOf(word: string): number | null {
  return FAMILY_OF.get(word) ?? null;
}

/** True for two stems that are likely forms of one word: "migrat" and "migrant", "vaccin" and "vaccination". */
export function isKin(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  if (short < 4) return false;
  let same = 0;
  while (same < short && a[same] === b[same]) same++;
  return (
    same >= Math.max(4, Math.ceil(Math.max(a.length, b.length) * 0.6)) || (same >= 5 && same >= short - 1)
  );
}
