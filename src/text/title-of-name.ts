/**
 * A title made of the name of a folder: "harbour-office" → "Harbour Office". A name that somebody wrote as a title, with a space or a
 * capital, stays as it is. Letters without a vowel are an abbreviation: "wh-early" → "WH Early". Which others are ("mfa") cannot be known.
 */
export function titleOfName(name: string): string {
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(name)) return name;
  return name
    .split(/[-_]/)
    .map((word) =>
      CONSONANTS.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** "wh", "nsc"; but "st" and "mr" are words cut short */
const CONSONANTS = /^(?!(?:dr|jr|mr|mrs|ms|mt|sr|st)$)[bcdfghjklmnpqrstvwxz]{2,5}$/;

/** The parts of such a name that may be abbreviations: they have no vowel, or hardly room for one. "china-mfa" → "mfa" */
export const maybeAbbreviated = (name: string): string[] =>
  titleOfName(name) === name
    ? []
    : name.split(/[-_]/).filter((word) => CONSONANTS.test(word) || /^[a-z]{2,3}$/.test(word));
