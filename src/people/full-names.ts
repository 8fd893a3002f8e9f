import { fullNamesIn } from '../languages/full-name.ts';
import { sameGiven } from '../languages/given-names.ts';
import { officeAlone } from '../languages/office-names.ts';
import { addressTwo, officeTitles, personName } from '../languages/person-name.ts';
import { dayNumber } from '../text/days.js';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import type { Meant } from './reading.ts';
import { isTitledWith } from './titled-with.ts';
import type { Heard } from './types.ts';

/** Times that somebody is named in full, once in the first lines and once in the talk of a briefing: one may have a slip. */
const FEWEST = 2;
/** What share of the namings has one first name: "Homeland Security Example" is none. */
const MOST = 0.8;
/** So many letters of a first name stand for it. */
const SHORTEST = 3;
/** Days from a briefing that says the full name: long after, it may be another of that surname. */
const MOST_DAYS = 366;

/** Stands for all offices with which a surname is heard. */
const ANY_OFFICE = '*';

/** A form of address, or an office, and a surname. */
interface Addressed {
  address: string;
  surname: string;
  /** in its whole form, "admiral"; empty for a form of address */
  office: string;
}

/** "Ms. Vale" → ms, vale; "Adm. Vale" → admiral, vale; null where a first name stands before it, or nothing. */
function addressed(label: string): Addressed | null {
  const name = personName(label.replace(/^[^\p{L}]+/u, ''));
  const address = name?.titles[0];
  if (!name || address === undefined || name.given.length > 0) return null;
  return { address, surname: name.surname, office: officeTitles(name) };
}

/**
 * Whom a label means that is a form of address or an office and a surname, "Mr. Vale", "Admiral Vale": of the full names that briefings have in which it is
 * heard, in its series, the only one but for slips. Titles and first lines are asked first, then what is said, not long before or after. Null where they name
 * nobody in full, too few do, or they differ.
 */
export function fullNames(briefings: readonly Heard[]): (label: string, heard: Heard) => Meant | null {
  const read = new Map<string, Addressed | null>();
  const readOnce = (label: string) => {
    const known = read.get(label);
    if (known !== undefined) return known;
    const found = addressed(label);
    read.set(label, found);
    return found;
  };
  const found = new Map<string, Named>();
  // who holds such an office is told by the office: offices.ts
  const turnsIn = briefings.map((heard) => ({ heard, turns: turnsOf(heard) }));
  const labels = new Set(turnsIn.flatMap(({ turns }) => [...turns.keys()]));
  const alone = new Set([...labels].flatMap((label) => officeAlone(label) ?? []));
  // "Governor Vale" beside “Ada Vale” is another in all briefings of the series
  for (const { heard, turns: own } of turnsIn) {
    for (const speaker of own.keys()) {
      const label = readOnce(speaker);
      if (!label || label.office === '') continue;
      const { apart } = namedOf(found, label, heard);
      for (const other of own.keys())
        if (lastOf(other) === label.surname && !readOnce(other) && !isTitledWith(heard, label.office, other))
          apart.add(nameKey(other));
    }
  }
  for (const { heard, turns: own } of turnsIn) {
    const known = new Set<Named>();
    const counted = new Set<string>();
    for (const [speaker, turns] of own) {
      const label = readOnce(speaker);
      if (!label || alone.has(label.office)) continue;
      const named = namedOf(found, label, heard);
      const { names, spoken, addresses } = named;
      addresses.set(label.address, (addresses.get(label.address) ?? 0) + turns);
      if (known.has(named)) continue;
      known.add(named);
      const ofSurname = (list: readonly string[] = []) =>
        list.filter((name) => lastOf(name) === label.surname && !named.apart.has(nameKey(name)));
      const printed = new Set(
        isUntold(label, heard, own)
          ? []
          : ofSurname([...fullNamesIn(heard.title, label.surname), ...(heard.named?.printed ?? [])]),
      );
      for (const name of printed) names.set(name, (names.get(name) ?? 0) + 1);
      const all = [...printed, ...new Set(ofSurname(heard.named?.said))];
      for (const name of all) spoken.set(name, (spoken.get(name) ?? 0) + 1);
      const { spoken: anyOffice } = namedOf(found, { ...label, office: ANY_OFFICE }, heard);
      for (const name of new Set(all))
        if (!counted.has(name)) anyOffice.set(name, (anyOffice.get(name) ?? 0) + 1);
      for (const name of all) counted.add(name);
      if (all.length > 0) named.when.add(heard);
    }
  }
  return (label, heard) => {
    const meant = readOnce(label);
    if (!meant || alone.has(meant.office)) return null;
    const named = namedAs(label, meant, heard);
    const isAnother = named?.why && namedOf(found, meant, heard).apart.has(nameKey(named.name));
    return isAnother ? null : named;
  };

  /** Whether "Ms. Vale" speaks beside "Governor Vale", and the title knows no governor: whom it names in full is not told. */
  function isUntold(
    { surname, office }: Addressed,
    { title }: Heard,
    own: ReadonlyMap<string, number>,
  ): boolean {
    const isPlain = (speaker: string) => {
      const other = readOnce(speaker);
      return other?.surname === surname && other.office === '';
    };
    const words = nameKey(title).split(' ');
    return (
      office !== '' &&
      !office.split(' ').some((word) => words.includes(word)) &&
      [...own.keys()].some(isPlain)
    );
  }

  function namedAs(label: string, meant: Addressed, heard: Heard): Meant | null {
    const { names, spoken, when, addresses } = namedOf(found, meant, heard);
    const [[usual] = ['']] = [...addresses].sort((a, b) => b[1] - a[1]);
    // where Ms. Vale is named, Mr. Vale may be another
    if (addressTwo(meant.address, usual)) return null;
    const printed = oneOf([...names]);
    if (printed !== null) return { name: printed, why: 'titled' };
    const said = oneOf([...spoken]);
    const isNear = when.isNear(heard);
    const itself = asNamed(label, [...spoken.keys()]);
    if (said !== null) return isNear ? { name: said, why: 'spoken' } : itself;
    if (!isNear) return itself;
    // named once under this office, and so, more than once, where that surname is heard under others
    const { spoken: anyOffice } = namedOf(found, { ...meant, office: ANY_OFFICE }, heard);
    const elsewhere = timesOf(anyOffice) - timesOf(spoken);
    const whole = elsewhere < FEWEST ? null : oneOf([...anyOffice]);
    return whole !== null && [...spoken.keys()].every((name) => areForms(name, whole))
      ? { name: whole, why: 'spoken' }
      : itself;
  }
}

/** "Ambassador Delaurentis", which was printed in capitals, with the capitals that full names have: "DeLaurentis"; null where these have none within. */
function asNamed(label: string, names: readonly string[]): Meant | null {
  const words = label.split(' ');
  const last = words.pop() ?? '';
  const printed = names
    .map((name) => name.split(' ').at(-1) ?? '')
    .find((word) => word.toLowerCase() === last.toLowerCase() && capitalsIn(word) > capitalsIn(last));
  return printed === undefined ? null : { name: [...words, printed].join(' '), why: null };
}

/** In how many turns each label answers or states, in the order of first appearance. */
function turnsOf({ items }: Heard): Map<string, number> {
  const turns = new Map<string, number>();
  for (const voices of items)
    for (const { role, speaker, turns: own } of voices)
      if (role !== 'question' && speaker) turns.set(speaker, (turns.get(speaker) ?? 0) + own);
  return turns;
}

/** What a series has of a surname, or of an office and a surname: full names in titles and first lines, and forms of address, each with how often. */
interface Named {
  names: Map<string, number>;
  /** the same of all that is said */
  spoken: Map<string, number>;
  /** the briefings that have any of these */
  when: Times;
  addresses: Map<string, number>;
  /** full names (`nameKey`) that are labels beside it, where no title says that they are one */
  apart: Set<string>;
}

function namedOf(all: Map<string, Named>, { surname, office }: Addressed, { series }: Heard): Named {
  const key = `${series?.id ?? ''}\n${surname}\n${office}`;
  const known = all.get(key) ?? {
    names: new Map(),
    spoken: new Map(),
    when: new Times(),
    addresses: new Map(),
    apart: new Set(),
  };
  all.set(key, known);
  return known;
}

/** When some briefings were: by stretches of so many days as two may be apart, the first and the last day of each. */
class Times {
  readonly #briefings = new Set<Heard>();
  readonly #stretches = new Map<number, { first: number; last: number }>();

  add(heard: Heard): void {
    this.#briefings.add(heard);
    if (heard.date === null) return;
    const day = dayNumber(heard.date);
    const { first = day, last = day } = this.#stretches.get(stretchOf(day)) ?? {};
    this.#stretches.set(stretchOf(day), { first: Math.min(first, day), last: Math.max(last, day) });
  }

  /** Whether it is one of them, or not long before or after one. */
  isNear(heard: Heard): boolean {
    if (this.#briefings.has(heard)) return true;
    if (heard.date === null) return false;
    const day = dayNumber(heard.date);
    const at = stretchOf(day);
    const [before, after] = [this.#stretches.get(at - 1), this.#stretches.get(at + 1)];
    return (
      this.#stretches.has(at) ||
      (before !== undefined && day - before.last <= MOST_DAYS) ||
      (after !== undefined && after.first - day <= MOST_DAYS)
    );
  }
}

const stretchOf = (day: number): number => Math.floor(day / MOST_DAYS);

const lastOf = (name: string): string => nameKey(name.split(' ').at(-1) ?? '');
const firstOf = (name: string): string => nameKey(name).split(' ')[0] ?? '';

const timesOf = (names: ReadonlyMap<string, number>): number =>
  [...names.values()].reduce((sum, times) => sum + times, 0);

/** Whether two full names of one surname are forms of one: “Jeff” and “Jeffrey”, “Mike” and “Michael”. */
export function areForms(a: string, b: string): boolean {
  const [short = '', long = ''] = [firstOf(a), firstOf(b)].sort((one, other) => one.length - other.length);
  return (short.length >= SHORTEST && long.startsWith(short)) || sameGiven(short, long);
}

/** Of full names of one surname, each with how often it is named, the one that is meant; null where first names differ. */
function oneOf(names: readonly (readonly [name: string, times: number])[]): string | null {
  const sum = (list: typeof names) => list.reduce((total, [, times]) => total + times, 0);
  const firsts = names.map(([name]) => firstOf(name)).sort((a, b) => a.length - b.length);
  // "Jeffrey" is "Jeff", "Michael" is "Mike"; "Jack" beside "John" and "Jacob" is neither
  const isShort = (one: string, first: string) =>
    (one.length >= SHORTEST && first.startsWith(one)) ||
    (sameGiven(one, first) && firsts.every((other) => !sameGiven(one, other) || sameGiven(first, other)));
  const short = (first: string) => firsts.find((one) => isShort(one, first)) ?? first;
  const [most = []] = [...groupBy(names, ([name]) => short(firstOf(name))).values()].sort(
    (a, b) => sum(b) - sum(a),
  );
  const times = sum(most);
  if (times < FEWEST || times < MOST * sum(names)) return null;
  // "McVale" says more than "Mcvale", which was capitals alone
  return most.toSorted((a, b) => b[1] - a[1] || capitalsIn(b[0]) - capitalsIn(a[0]))[0]?.[0] ?? null;
}

const capitalsIn = (name: string): number => name.match(/\p{Lu}/gu)?.length ?? 0;
