import { fullNamesIn } from '../languages/full-name.ts';
import { nameKey } from '../text/name-key.ts';
import { areForms } from './full-names.ts';
import { type Labels, seriesOf } from './office-labels.ts';
import { isTitledWith } from './titled-with.ts';
import type { Heard } from './types.ts';

/**
 * Who is meant by an office and a surname (`nameKey`) in a briefing of a series that names two holders of both, “President Ann Vale” and
 * “President Bo Vale”: the full name that the briefing itself has, null where it has none or both; undefined where there is one holder.
 */
export type NamesakeInOffice = (office: string, surname: string, heard: Heard) => string | null | undefined;

const keyOf = (office: string, surname: string, heard: Heard) => `${seriesOf(heard)}\n${office}\n${surname}`;

export function namesakesInOffice(briefings: readonly Heard[], labels: Labels): NamesakeInOffice {
  const all = new Map<string, Set<string>>();
  const here = new Map<Heard, Map<string, Set<string>>>();
  for (const heard of briefings) {
    const own = new Map<string, Set<string>>();
    here.set(heard, own);
    for (const { office, surname, name } of fullHolders(heard, labels)) {
      const key = keyOf(office, surname, heard);
      all.set(key, (all.get(key) ?? new Set()).add(name));
      own.set(key, (own.get(key) ?? new Set()).add(name));
    }
  }
  /** by key, each name as the first of its forms has it, where these are several persons’ */
  const several = new Map(
    [...all].flatMap(([key, names]) => {
      const persons = new Map<string, string>();
      for (const name of names)
        persons.set(name, [...persons.values()].find((one) => areForms(one, name)) ?? name);
      return new Set(persons.values()).size > 1 ? [[key, persons] as const] : [];
    }),
  );
  return (office, surname, heard) => {
    const key = keyOf(office, surname, heard);
    const persons = several.get(key);
    if (!persons) return undefined;
    const [only, ...more] = new Set([...(here.get(heard)?.get(key) ?? [])].map((name) => persons.get(name)));
    return more.length === 0 ? (only ?? null) : null;
  };
}

interface FullHolder {
  office: string;
  surname: string;
  name: string;
}

/** Whom a briefing names in full with an office: in its title, its first lines and its labels. */
function fullHolders(heard: Heard, labels: Labels): FullHolder[] {
  const titled = heard.holders.flatMap(({ office, words, closed }): FullHolder[] => {
    const surname = nameKey(words.at(-1) ?? '');
    return closed ? fullNamesIn(words.join(' '), surname).map((name) => ({ office, surname, name })) : [];
  });
  const labelled = labels.of(heard).flatMap((label): FullHolder[] => {
    const held = labels.officeHeld(label);
    if (!held) return [];
    const { office } = held;
    const surname = nameKey(held.surname);
    const printed = fullNamesIn(heard.title, surname).filter((name) => isTitledWith(heard, office, name));
    return [...printed, ...fullNamesIn(label, surname)].map((name) => ({ office, surname, name }));
  });
  return [...titled, ...labelled];
}
