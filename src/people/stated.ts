import { isPlaceholder } from '../languages/nobody.ts';
import { officeAlone } from '../languages/office-names.ts';
import type { PeopleConfig } from '../model/people-config.ts';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import type { Heard } from './types.ts';

interface Rule {
  /** as in `people` */
  person: string;
  label: string;
  series?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** What people.yaml settles. */
export interface Stated {
  /** the person meant by a label in a briefing; undefined where it is not settled, null where it is nobody */
  person: (label: string, heard: Pick<Heard, 'date' | 'series'>) => string | null | undefined;
  /** the newsroom meant by a name */
  newsroom: (name: string) => string;
  /** whether a name is a newsroom of the file */
  isNewsroom: (name: string) => boolean;
  /** whether a name is a person of the file */
  isPerson: (name: string) => boolean;
  /** by the name of a person of the file, the surname */
  families: ReadonlyMap<string, string>;
}

/** An office is known by what it is called without its article, any other label as it is printed. */
export const labelKey = (label: string) => officeAlone(label) ?? nameKey(label);

function holds({ series, from, to }: Rule, heard: Pick<Heard, 'date' | 'series'>): boolean {
  if (series !== undefined && series !== heard.series?.id) return false;
  if (from === undefined && to === undefined) return true;
  // who held an office on no known day is not known
  return heard.date !== null && (from ?? '') <= heard.date && heard.date <= (to ?? '9999-12-31');
}

/** Reads what people.yaml settles. The first line that fits counts. */
export function statedBy({ people = [], newsrooms = [], never = [] }: PeopleConfig): Stated {
  const rules = people.flatMap(({ name: person, aliases = [], offices = [] }): Rule[] => [
    ...offices.map(({ office, ...when }) => ({ person, label: office, ...when })),
    ...aliases.map((alias) =>
      typeof alias === 'string' ? { person, label: alias } : { ...alias, person, label: alias.name },
    ),
  ]);
  const byLabel = groupBy(rules, ({ label }) => labelKey(label));
  const persons = new Map(people.map(({ name }) => [nameKey(name), name]));
  const nobodies = new Set(never.map(nameKey));
  const rooms = new Map(
    newsrooms.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [nameKey(one), name])),
  );
  return {
    person: (label, heard) => {
      const key = nameKey(label);
      if (nobodies.has(key)) return null;
      const rule = byLabel.get(labelKey(label))?.find((one) => holds(one, heard));
      return rule?.person ?? persons.get(key) ?? (isPlaceholder(label) ? null : undefined);
    },
    families: new Map(people.flatMap(({ name, family }) => (family === undefined ? [] : [[name, family]]))),
    newsroom: (name) => rooms.get(nameKey(name)) ?? name,
    isNewsroom: (name) => rooms.has(nameKey(name)),
    isPerson: (name) => persons.has(nameKey(name)),
  };
}
