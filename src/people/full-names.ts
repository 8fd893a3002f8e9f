import { isGivenName, onlyAddresses } from '../languages/office-names.ts';
import { officeTitles, personName } from '../languages/person-name.ts';
import { nameKey } from '../text/name-key.ts';
import type { Meant } from './reading.ts';
import type { Heard } from './types.ts';

/** Briefings whose titles name somebody in full: one may have a slip. */
const FEWEST = 2;
const WORD = /[\p{L}\p{M}]+(?:[.'’-][\p{L}\p{M}]+)*\.?|[^\p{L}\p{M}\s]/gu;
const POSSESSIVE = /['’]s$/i;

/** "Mr. Carney" → carney; null where a first name, or an office, stands before it. */
function bareSurname(label: string): string | null {
  const name = personName(label);
  if (!name || name.titles.length === 0 || name.given.length > 0) return null;
  return onlyAddresses(name.titles) && officeTitles(name) === '' ? name.surname : null;
}

/** The names of a title that end with a surname, each in full: "Briefing by Press Secretary Ann B. Example" → Ann B. Example */
function namesIn(title: string, surname: string): string[] {
  const words = title.match(WORD) ?? [];
  return words.flatMap((word, at) => {
    const last = word.replace(POSSESSIVE, '');
    if (nameKey(last) !== surname) return [];
    const initial = /^\p{Lu}\.$/u.test(words[at - 1] ?? '') ? [words[at - 1] ?? ''] : [];
    const given = words[at - 1 - initial.length] ?? '';
    return isGivenName(given) ? [[given, ...initial, last].map(asNamed).join(' ')] : [];
  });
}

/** JAY → Jay */
const asNamed = (word: string): string =>
  word.length > 1 && !word.endsWith('.') && word === word.toUpperCase()
    ? word.charAt(0) + word.slice(1).toLowerCase()
    : word;

/**
 * Whom a label means that is a form of address and a surname, "Mr. Carney": of the full names that titles of briefings have in
 * which it is heard, in its series, the only one. Null where they name nobody in full, too few do, or they differ.
 */
export function fullNames(briefings: readonly Heard[]): (label: string, heard: Heard) => Meant | null {
  const surnames = new Map<string, string | null>();
  const surnameOf = (label: string) => {
    if (!surnames.has(label)) surnames.set(label, bareSurname(label));
    return surnames.get(label) ?? null;
  };
  const keyOf = (surname: string, { series }: Heard) => `${series?.id ?? ''}\n${surname}`;
  const found = new Map<string, Map<string, number>>();
  for (const heard of briefings) {
    const labels = new Set(
      heard.items.flatMap((voices) =>
        voices.flatMap(({ role, speaker }) => (role !== 'question' && speaker ? [speaker] : [])),
      ),
    );
    for (const surname of new Set([...labels].flatMap((label) => surnameOf(label) ?? []))) {
      const names = found.get(keyOf(surname, heard)) ?? new Map<string, number>();
      found.set(keyOf(surname, heard), names);
      for (const name of new Set(namesIn(heard.title, surname))) names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  return (label, heard) => {
    const surname = surnameOf(label);
    const names = surname === null ? [] : [...(found.get(keyOf(surname, heard)) ?? [])];
    const [most] = names.toSorted((a, b) => b[1] - a[1]);
    const given = new Set(names.map(([name]) => nameKey(name).split(' ')[0]));
    return most && most[1] >= FEWEST && given.size === 1 ? { name: most[0], why: 'titled' } : null;
  };
}
