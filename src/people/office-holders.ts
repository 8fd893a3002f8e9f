import type { NamedHolder } from '../languages/office-names.ts';
import { dayNumber } from '../text/days.js';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import type { NamesakeInOffice } from './namesakes-in-office.ts';
import { type Labels, seriesOf } from './office-labels.ts';
import type { Heard } from './types.ts';

/**
 * Days between two briefings that name one holder, for those between them that name none: nobody leaves an office and comes back
 * to it within a year.
 */
const LONGEST_GAP = 366;

/** Days before and after a briefing, in which others tell by what is said who holds an office: */
const DAYS_AROUND = 45;
/** so many of its series, half of those that call anybody by that office, and so many times as many as for the next. */
const FEWEST_SAYING = 3;
const MOST_SAYING = 0.5;
const BEFORE_NEXT = 1.5;

/** Who holds an office in a briefing, by surname in small letters, in full where two of one surname hold it, as the labels and the title say. */
export interface Holders {
  all: Set<string>;
  /** those whom the title and the first lines name, and those who speak under their own names */
  titled: Set<string>;
  labelled: Set<string>;
}

/** What is known of offices over all briefings. */
export interface Known {
  /** by office and surname, how the holder is called: "President Example" */
  names: Map<string, string>;
  /** by briefing and office */
  holders: Map<Heard, Map<string, Holders>>;
}

export const pairKey = (office: string, surname: string) => `${office}\n${surname}`;

function capital(word: string): string {
  const isShouted = word.length > 1 && word === word.toUpperCase();
  return isShouted ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** The surname among the words behind an office: one that is known, else the last of at most two that are nothing but a name. */
function surnameOf({ office, words, closed }: NamedHolder, known: Known['names']): string | null {
  const found = words.find((word) => known.has(pairKey(office, nameKey(word))));
  return found ?? (closed && words.length <= 2 ? (words.at(-1) ?? null) : null);
}

export function knownHolders(
  briefings: readonly Heard[],
  labels: Labels,
  namesake: NamesakeInOffice = () => undefined,
): Known {
  const names = new Map<string, string>();
  const holders: Known['holders'] = new Map();
  const at = (heard: Heard, office: string): Holders => {
    const offices = holders.get(heard) ?? new Map<string, Holders>();
    holders.set(heard, offices);
    const one = offices.get(office) ?? { all: new Set(), titled: new Set(), labelled: new Set() };
    offices.set(office, one);
    return one;
  };
  const add = (heard: Heard, office: string, surname: string, kind: 'titled' | 'labelled') => {
    const full = namesake(office, surname, heard);
    // it is one of two, and nothing says which
    if (full === null) return;
    const holder = nameKey(full ?? surname);
    if (full !== undefined) names.set(pairKey(office, holder), full);
    const one = at(heard, office);
    one.all.add(holder);
    one[kind].add(holder);
  };
  for (const heard of briefings) {
    for (const label of labels.of(heard)) {
      const held = labels.officeHeld(label);
      if (!held) continue;
      const surname = nameKey(held.surname);
      const key = pairKey(held.office, surname);
      if (!names.has(key)) names.set(key, label);
      add(heard, held.office, surname, 'labelled');
    }
  }
  const titled = briefings.flatMap((heard) => heard.holders.map((holder) => ({ heard, holder })));
  // what is certain tells where a name ends in the others: "President Example Speaks"
  const certain = (holder: NamedHolder) => holder.closed && holder.words.length === 1;
  for (const { heard, holder } of [
    ...titled.filter((one) => certain(one.holder)),
    ...titled.filter((one) => !certain(one.holder)),
  ]) {
    const surname = surnameOf(holder, names);
    if (surname === null) continue;
    const key = pairKey(holder.office, nameKey(surname));
    if (!names.has(key))
      names.set(key, `${holder.printed.split(' ').map(capital).join(' ')} ${capital(surname)}`);
    add(heard, holder.office, nameKey(surname), 'titled');
  }
  return { names, holders };
}

/** The one of a set; null where there are none or several. */
const only = (set: ReadonlySet<string>): string | null => (set.size === 1 ? ([...set][0] ?? null) : null);

function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...rest] = sets;
  return new Set([...first].filter((one) => rest.every((set) => set.has(one))));
}

export interface Evidence {
  date: string;
  holders: ReadonlySet<string>;
}

/** The index of the first that is not before a date; they are in order. */
function firstFrom(evidence: readonly Evidence[], date: string): number {
  let [low, high] = [0, evidence.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((evidence[middle]?.date ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Who held an office on a day that lies between two on which one holder is named. */
export function heldBetween(evidence: readonly Evidence[], date: string): string | null {
  const at = firstFrom(evidence, date);
  const after = evidence[at];
  const before = after?.date === date ? after : evidence[at - 1];
  if (!before || !after) return null;
  if (dayNumber(after.date) - dayNumber(before.date) > LONGEST_GAP) return null;
  return only(common([before.holders, after.holders]));
}

/**
 * Whom briefings of a series around a day call by an office, of those whom the series knows as its holders from titles and labels: guests bear
 * it too, and are talked of for a while, but who holds it there is talked of all the time. Null where two are.
 */
export function holdersSaid(
  briefings: readonly Heard[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): (office: string, heard: Heard) => string | null {
  const bySeries = new Map(
    [...groupBy(briefings, seriesOf)].map(([series, held]) => [
      series,
      held.flatMap(({ date, officesSaid = [] }) =>
        date === null || officesSaid.length === 0 ? [] : [{ day: dayNumber(date), said: officesSaid }],
      ),
    ]),
  );
  return (office, heard) => {
    const known = evidence.get(pairKey(office, seriesOf(heard))) ?? [];
    if (heard.date === null || known.length === 0) return null;
    const day = dayNumber(heard.date);
    const times = new Map<string, number>();
    let all = 0;
    for (const { day: other, said } of bySeries.get(seriesOf(heard)) ?? []) {
      if (Math.abs(other - day) > DAYS_AROUND) continue;
      const called = said.filter((one) => one.slice(0, one.lastIndexOf(' ')) === office);
      if (called.length > 0) all += 1;
      for (const one of called) {
        const surname = one.slice(office.length + 1);
        times.set(surname, (times.get(surname) ?? 0) + 1);
      }
    }
    const [most, next] = [...times].sort((a, b) => b[1] - a[1]);
    if (!most || !known.some(({ holders }) => holders.has(most[0]))) return null;
    const isMost = most[1] >= FEWEST_SAYING && most[1] >= MOST_SAYING * all;
    return isMost && most[1] >= BEFORE_NEXT * (next?.[1] ?? 0) ? most[0] : null;
  };
}

/** By office and series, who is named as its holder on which day, in order. Who holds it beside “The President” is not told by labels alone. */
export function evidenceOf(
  briefings: readonly Heard[],
  labels: Labels,
  holders: Known['holders'],
): ReadonlyMap<string, readonly Evidence[]> {
  const evidence = new Map<string, Evidence[]>();
  for (const heard of briefings) {
    const alone = new Set(labels.of(heard).flatMap((label) => labels.officeAlone(label) ?? []));
    for (const [office, { all, titled }] of holders.get(heard) ?? []) {
      if (titled.size === 0 && alone.has(office)) continue;
      const key = pairKey(office, seriesOf(heard));
      const list = evidence.get(key) ?? [];
      evidence.set(key, list);
      if (heard.date !== null) list.push({ date: heard.date, holders: all });
    }
  }
  for (const list of evidence.values()) list.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return evidence;
}

/** Years of an office, "president\npodium\n2031", of which no one holder is named throughout. */
export function yearsOfSeveral(evidence: ReadonlyMap<string, readonly Evidence[]>): ReadonlySet<string> {
  return new Set(
    [...evidence].flatMap(([key, list]) =>
      [...groupBy(list, ({ date }) => date.slice(0, 4))].flatMap(([year, inYear]) =>
        common(inYear.map((one) => one.holders)).size > 0 ? [] : [`${key}\n${year}`],
      ),
    ),
  );
}

/** Who holds an office by what a briefing itself says; null where it does not tell. */
export function heldIn(held: Holders | undefined): string | null {
  if (!held) return null;
  const silent = new Set([...held.all].filter((one) => !held.labelled.has(one)));
  // “President Example” beside “The President” is a guest, unless the title names him alone
  return only(silent) ?? (held.titled.size > 0 ? only(held.all) : null);
}
