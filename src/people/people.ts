import type { Voice } from '../outline/outline.ts';
import { groupBy } from '../text/group-by.ts';
import { foldHomoglyphs } from '../text/homoglyphs.ts';
import { subjectId } from '../text/subject-id.ts';
import { UniqueNames } from '../text/unique-names.ts';
import type { PrintedName } from './same-person.ts';
import type { FoundSpeaker } from './types.ts';

interface Person {
  /** each spelling and how often it is printed */
  names: Map<string, number>;
  offices: Map<string, number>;
  items: number[];
}

export interface Reading {
  name: string | null | undefined;
  office?: string | null | undefined;
}

/** Finds which names are one person’s: for each the index of the one that stands for it, or its own. */
export type Join = (names: readonly PrintedName[]) => number[];

/**
 * Joins the names that differ only in case, accents, spaces and full stops: "MR. PÉREZ" and "Mr Perez" are one person.
 * The commonest spelling is the name, the oldest one at a tie. Most items first. `join` may find more that are one.
 */
export function joinNames(
  items: readonly (readonly Voice[])[],
  read: (voice: Voice) => Reading,
  join: Join = (names) => names.map((_, index) => index),
): FoundSpeaker[] {
  const people = new Map<string, Person>();
  // a name is printed thousands of times and read once
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };
  items.forEach((voices, index) => {
    for (const voice of voices) {
      const { name, office } = read(voice);
      const key = name ? keyOf(name) : '';
      if (!name || !key) continue;
      const person: Person = people.get(key) ?? { names: new Map(), offices: new Map(), items: [] };
      people.set(key, person);
      count(person.names, name, voice.turns);
      if (office) count(person.offices, office, voice.turns);
      if (person.items.at(-1) !== index) person.items.push(index);
    }
  });
  const taken = new UniqueNames();
  // in the order of first appearance, so that an address is the same whoever is joined to whom
  const found = [...people.values()].map((person) => {
    const name = commonest(person.names)[0] ?? '';
    return { id: subjectId(name, 'name', taken), name, person };
  });
  const heads = join(found.map(({ name, person }) => ({ name, offices: [...person.offices.keys()] })));
  const byHead = groupBy(found.keys(), (index) => heads[index]);
  return found
    .flatMap(({ id, name, person }, index) => {
      if (heads[index] !== index) return [];
      const more = (byHead.get(index) ?? []).flatMap((one) => (one === index ? [] : (found[one] ?? [])));
      const all = [person, ...more.map((one) => one.person)];
      return [
        {
          id,
          name,
          otherNames: more.map((other) => ({ id: other.id, name: other.name })),
          offices: commonest(sum(all.map((one) => one.offices))),
          items: [...new Set(all.flatMap((one) => one.items))].sort((a, b) => a - b),
        },
      ];
    })
    .sort((a, b) => b.items.length - a.items.length || (a.id < b.id ? -1 : 1));
}

function sum(counts: readonly Map<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const one of counts) for (const [key, value] of one) all.set(key, (all.get(key) ?? 0) + value);
  return all;
}

function nameKey(name: string): string {
  return foldHomoglyphs(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function count(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

function commonest(counts: Map<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
