import { personName } from '../languages/person-name.ts';

/** Languages whose forms of address stand before the surname alone: “Mr. Example” */
const ADDRESSING = /^(?:de|en|es|fr|it)(?:-|$)/i;

/** Which words of a name in full are the surname, since a label calls the person by these and a title alone: “MS. DI MARE” of “Ann di Mare”. Else null. */
export function familyIn(name: string, labels: readonly string[], lang: string): string | null {
  const full = personName(name);
  if (!ADDRESSING.test(lang) || !full || full.titles.length > 0 || full.given.length === 0) return null;
  const isAddressed = labels.some((label) => {
    const called = personName(label);
    return called && called.titles.length > 0 && called.given.length === 0 && called.surname === full.surname;
  });
  const family = name.split(/\s+/).slice(-full.surname.split(' ').length).join(' ');
  // “Ann Mare Jr.” is not taken apart
  return isAddressed && personName(family)?.surname === full.surname ? family : null;
}

/** A stated surname, where it is words of the name at its beginning or its end. */
export const familyStated = (name: string, family: string | undefined): string | null =>
  family !== undefined && (name.endsWith(` ${family}`) || name.startsWith(`${family} `)) ? family : null;
