import type { Turn } from '../model/briefing.ts';
import { foldHomoglyphs } from '../text/homoglyphs.ts';
import { slug } from '../text/slug.ts';
import type { FoundSpeaker, SubjectItem } from './types.ts';

interface Person {
  /** each spelling and how often it is printed */
  names: Map<string, number>;
  offices: Map<string, number>;
  items: number[];
}

/**
 * Joins the names that differ only in case, accents, spaces and full stops: "MR. PÉREZ" and "Mr Perez" are one person.
 * The commonest spelling is the name, the oldest one at a tie. Most items first.
 */
export function joinNames(
  items: readonly SubjectItem[],
  read: (turn: Turn) => { name: string | null | undefined; office?: string | null | undefined },
): FoundSpeaker[] {
  const people = new Map<string, Person>();
  items.forEach(({ item }, index) => {
    for (const turn of item.turns) {
      const { name, office } = read(turn);
      const key = name ? nameKey(name) : '';
      if (!name || !key) continue;
      const person: Person = people.get(key) ?? { names: new Map(), offices: new Map(), items: [] };
      people.set(key, person);
      count(person.names, name);
      if (office) count(person.offices, office);
      if (person.items.at(-1) !== index) person.items.push(index);
    }
  });
  const taken = new Set<string>();
  return [...people.values()]
    .map((person) => ({
      name: commonest(person.names)[0] ?? '',
      offices: commonest(person.offices),
      items: person.items,
    }))
    .map((person) => ({ id: unique(slug(person.name) || 'name', taken), ...person }))
    .sort((a, b) => b.items.length - a.items.length || (a.id < b.id ? -1 : 1));
}

function nameKey(name: string): string {
  return foldHomoglyphs(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonest(counts: Map<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id === 'index' ? 'index-page' : id;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${id}-${number}`;
  taken.add(candidate);
  return candidate;
}
