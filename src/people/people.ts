import type { Voice } from '../outline/outline.ts';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import { subjectId } from '../text/subject-id.ts';
import { UniqueNames } from '../text/unique-names.ts';
import type { ReadName } from './reading.ts';
import type { FoundPeople, FoundSpeaker, Heard, OtherName, SharedName, Why } from './types.ts';

/** A name as transcripts print it, or as it was settled, and all that is heard under it. */
export interface Bearer {
  name: string;
  /** labels that mean it, as printed, where it is called otherwise */
  labels?: readonly string[];
  /** offices printed with it */
  offices: readonly string[];
  /** by series, the briefings in which it is heard: their indexes, in order */
  series: ReadonlyMap<string, readonly number[]>;
  items: number;
}

/** Which bearer stands for a bearer, its own index for itself, and why. */
export interface Joined {
  head: number;
  why: Why | null;
}

/** Finds which names are one person’s, one of its answers a name. */
export type Join = (names: readonly Bearer[], briefings: readonly Heard[]) => Joined[];

/** A label that means a person. */
interface Label {
  key: string;
  why: Why | null;
  /** the first item in which it does */
  item: number;
}

interface Person {
  /** each spelling and how often it is printed */
  names: Map<string, number>;
  offices: Map<string, number>;
  items: number[];
  series: Map<string, number[]>;
  /** every spelling of those labels */
  printed: Set<string>;
  /** by key and reason */
  labels: Map<string, Label>;
  /** by key, what the person was called before it was known who it is */
  formers: Map<string, { name: string; why: Why; item: number }>;
}

/** What is read of a voice. */
export interface Reading {
  label: string | null | undefined;
  office?: string | null | undefined;
}

export interface Named {
  briefings: readonly Heard[];
  of: (voice: Voice) => Reading;
  read: ReadName;
  /** a name that somebody bears who is not listed here, and keeps its page */
  beside?: (voice: Voice, heard: Heard) => string | null;
  join?: Join;
}

const itself: Join = (names) => names.map((_, head) => ({ head, why: null }));

/**
 * Joins the names that differ only in case, accents, spaces and full stops: "MR. PÉREZ" and "Mr Perez" are one person.
 * The commonest spelling is the name, the oldest one at a tie. Most items first. `read` says whom a label means in its briefing,
 * `join` may find more that are one.
 */
export function joinNames({ briefings, of, read, beside, join = itself }: Named): FoundPeople {
  const { people, printed, others: unlisted } = readAll(briefings, of, read, beside);
  const taken = new UniqueNames();
  // what is printed in the order of first appearance, so that an address is the same whoever is joined to whom
  const labels = new Map(
    [...printed].map(([key, spelled]) => {
      const name = commonest(spelled)[0] ?? '';
      return [key, { name, id: subjectId(name, 'name', taken) }] as const;
    }),
  );
  const found = [...people.values()].map((person) => ({ person, name: commonest(person.names)[0] ?? '' }));
  const joined = join(
    found.map(({ name, person: { offices, series, items, printed } }) => ({
      name,
      labels: [...printed],
      offices: [...offices.keys()],
      series,
      items: items.length,
    })),
    briefings,
  );
  const headOf = (index: number) => joined[index]?.head ?? index;
  const byHead = groupBy(found.keys(), headOf);
  // whom each label means
  const meant = new Map<string, Set<number>>();
  for (const [head, members] of byHead) {
    for (const index of members) {
      for (const { key } of found[index]?.person.labels.values() ?? [])
        meant.set(key, (meant.get(key) ?? new Set()).add(head));
    }
  }
  const keys = [...people.keys()];
  /** how many were called so */
  const formerly = new Map<string, number>();
  for (const { formers } of people.values())
    for (const former of formers.keys()) formerly.set(former, (formerly.get(former) ?? 0) + 1);
  /** Whether a head’s own name is printed, and means nobody else. */
  const isOwn = (head: number) => {
    const heads = meant.get(keys[head] ?? '');
    return heads?.size === 1 && heads.has(head);
  };
  const isShared = (key: string) => meant.get(key)?.size !== 1;
  const ids = new Map<number, string>();
  for (const head of byHead.keys()) {
    const own = labels.get(keys[head] ?? '');
    const name = found[head]?.name ?? '';
    ids.set(head, own && isOwn(head) ? own.id : subjectId(name, 'name', taken));
  }
  const speakers = [...byHead].map(([head, members]): FoundSpeaker => {
    const all = members.flatMap((index) => found[index]?.person ?? []);
    return {
      id: ids.get(head) ?? '',
      name: found[head]?.name ?? '',
      otherNames: others(head, members),
      offices: commonest(sum(all.map((one) => one.offices))),
      several: false,
      labels: [...new Set(all.flatMap((one) => [...one.printed]))],
      items: [...new Set(all.flatMap((one) => one.items))].sort((a, b) => a - b),
    };
  });
  return {
    people: speakers.sort((a, b) => b.items.length - a.items.length || (a.id < b.id ? -1 : 1)),
    shared: [...labels].flatMap(([key, { id, name }]): SharedName[] => {
      const heads = [...(meant.get(key) ?? [])];
      if (!isShared(key)) return [];
      const answersIn = unlisted.get(key);
      const asks = heads.length === 0 && answersIn !== undefined ? { asks: true } : {};
      const answered = heads.length === 0 && answersIn?.length ? { answersIn } : {};
      return [{ id, name, people: heads.flatMap((head) => ids.get(head) ?? []), ...asks, ...answered }];
    }),
  };

  /** The names besides its own that mean a person, the first first, each once for each reason. */
  function others(head: number, members: readonly number[]): OtherName[] {
    const own = ids.get(head);
    const told = new Map<string, OtherName>();
    for (const index of members) {
      const because = joined[index]?.why ?? null;
      const person = found[index]?.person;
      const key = keys[index] ?? '';
      // it was worked out and is printed nowhere as a label, and had a page
      if (because === 'nickname' && person && !labels.has(key)) {
        const { name } = found[index] ?? { name: '' };
        told.set(key, { id: subjectId(name, 'name', taken), name, why: because, item: person.items[0] ?? 0 });
      }
      for (const [former, { name, why, item }] of person?.formers ?? []) {
        const isTheirs = !people.has(former) && !labels.has(former) && formerly.get(former) === 1;
        if (isTheirs) told.set(`${former}\n${why}`, { id: subjectId(name, 'name', taken), name, why, item });
      }
      for (const { key, why, item } of found[index]?.person.labels.values() ?? []) {
        const label = labels.get(key);
        const reason = why ?? because;
        if (!label || reason === null || label.id === own) continue;
        const known = told.get(`${key}\n${reason}`);
        if (!known || item < known.item)
          told.set(`${key}\n${reason}`, { ...label, id: isShared(key) ? null : label.id, why: reason, item });
      }
    }
    return [...told.values()];
  }
}

const nobodyYet = (): Person => ({
  names: new Map(),
  offices: new Map(),
  items: [],
  series: new Map(),
  printed: new Set(),
  labels: new Map(),
  formers: new Map(),
});

/** A label in a briefing: whom it means there, null for nobody, and in how many turns it is heard. */
interface Found {
  spelled: Map<string, number>;
  name: string;
  person: Person | null;
  turns: number;
}

/** Everyone who is heard, by the key of the name, and how each name is printed, both in the order of first appearance. */
function readAll(
  briefings: readonly Heard[],
  of: Named['of'],
  read: ReadName,
  beside: Named['beside'],
): {
  people: Map<string, Person>;
  printed: Map<string, Map<string, number>>;
  others: ReadonlyMap<string, readonly number[]>;
} {
  const people = new Map<string, Person>();
  const printed = new Map<string, Map<string, number>>();
  const others = new Map<string, number[]>();
  // a name is printed thousands of times and read once
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };
  const personOf = (key: string) => {
    const person = people.get(key) ?? nobodyYet();
    people.set(key, person);
    return person;
  };
  let item = -1;
  for (const [index, heard] of briefings.entries()) {
    // a label is looked up, and counted, once in a briefing
    const known = new Map<string, Found | null>();
    const lookUp = (label: string): Found | null => {
      const labelKey = keyOf(label);
      if (!labelKey) return null;
      const spelled = printed.get(labelKey) ?? new Map<string, number>();
      printed.set(labelKey, spelled);
      const meaning = read(label, heard);
      if (!meaning) return { spelled, name: '', person: null, turns: 0 };
      const { name, why, former } = meaning;
      const person = personOf(keyOf(name) || labelKey);
      person.printed.add(label);
      const series = heard.series?.id ?? '';
      const held = person.series.get(series) ?? [];
      person.series.set(series, held);
      if (held.at(-1) !== index) held.push(index);
      const means = `${labelKey}\n${why}`;
      if (!person.labels.has(means)) person.labels.set(means, { key: labelKey, why, item });
      if (former !== undefined && why !== null && !person.formers.has(keyOf(former)))
        person.formers.set(keyOf(former), { name: former, why, item });
      return { spelled, name, person, turns: 0 };
    };
    for (const voices of heard.items) {
      item += 1;
      for (const voice of voices) {
        const other = beside?.(voice, heard);
        if (other) {
          const key = keyOf(other);
          const spelled = printed.get(key) ?? new Map<string, number>();
          printed.set(key, spelled);
          count(spelled, other, voice.turns);
          const answers = others.get(key) ?? [];
          others.set(key, answers);
          if (voice.role !== 'question') answers.push(item);
        }
        const { label, office } = of(voice);
        if (!label) continue;
        if (!known.has(label)) known.set(label, lookUp(label));
        const found = known.get(label);
        if (!found) continue;
        found.turns += voice.turns;
        const { person } = found;
        if (!person) continue;
        if (office) count(person.offices, office, voice.turns);
        if (person.items.at(-1) !== item) person.items.push(item);
      }
    }
    for (const [label, found] of known) {
      if (!found) continue;
      count(found.spelled, label, found.turns);
      if (found.person) count(found.person.names, found.name, found.turns);
    }
  }
  return { people, printed, others };
}

function sum(counts: readonly Map<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const one of counts) for (const [key, value] of one) all.set(key, (all.get(key) ?? 0) + value);
  return all;
}

function count(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

function commonest(counts: Map<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
