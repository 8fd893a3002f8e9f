import type { PersonRef, SiteItem } from './entities.ts';
import { familyIn, familyStated } from './family.ts';

/** Who answers or states in an item, as its page says first. */
export interface Answerer {
  /** as fully as the briefing names the person: "Ann Example" for “MS. EXAMPLE” */
  name: string;
  office: string | null;
  /** the surname, where it is known: words of the name at its end or its beginning */
  family: string | null;
  /** of the person’s page, where there is one */
  address: string | null;
}

/** The last word of a name, where two names of one person meet: "Ms. Example" and "Ann Example". */
const lastOf = (name: string): string => (name.split(/\s+/).at(-1) ?? name).toLowerCase();

/**
 * Everyone who answers or states in an item, in that order, with the office that stands beside the name or in the first lines of the
 * briefing (“Press Secretary Ann Example”), which then also gives the name in full.
 */
export function answerersOf({
  names,
  speakers,
  voices,
  briefing,
}: Pick<SiteItem, 'names' | 'speakers' | 'voices' | 'briefing'>): Answerer[] {
  const found: Answerer[] = [];
  const said = new Set<PersonRef>();
  for (const name of names) {
    const person = speakers.find(({ labels, title }) => title === name || labels.includes(name));
    if (person && said.has(person)) continue;
    if (person) said.add(person);
    const known = person?.title ?? name;
    const isTheirs = (label: string) => label === name || (person?.labels.includes(label) ?? false);
    const printed =
      voices.find(({ speaker, office }) => speaker !== null && isTheirs(speaker) && office)?.office ?? null;
    const holder = briefing.holders.find(({ words }) => words.length > 1 && endsAt(words, known) > 0);
    const full = holder?.words.slice(0, endsAt(holder.words, known) + 1).join(' ');
    found.push({
      name: full ?? known,
      office: printed ?? holder?.printed ?? null,
      family:
        familyStated(full ?? known, person?.family ?? undefined) ??
        (full === undefined ? null : familyIn(full, [name, known], briefing.briefing.lang)),
      address: person?.address ?? null,
    });
  }
  for (const person of speakers)
    if (!said.has(person))
      found.push({ name: person.title, office: null, family: person.family, address: person.address });
  return found;
}

/** Where in the words behind an office the last word of a name stands; -1 where it does not. */
const endsAt = (words: readonly string[], name: string): number =>
  words.findIndex((word) => word.toLowerCase() === lastOf(name));
