import { fullNamesIn } from '../languages/full-name.ts';
import { onlyAddresses } from '../languages/office-names.ts';
import { mayBeOne, officeTitles, type PersonName, personName } from '../languages/person-name.ts';
import { dayNumber } from '../text/days.js';
import { groupBy } from '../text/group-by.ts';
import { firstNames } from './first-names.ts';
import type { Bearer } from './people.ts';
import { isTitledWith } from './titled-with.ts';
import type { Heard } from './types.ts';

/** In a briefing in which both are heard the rarer is the other one misprinted only if it is heard so few times, and so much less often. */
const FEW_ITEMS = 3;
const TIMES_AS_OFTEN = 5;

interface Titled {
  index: number;
  name: PersonName;
}

/** Days between briefings: who is called Mr in one year and Dr in another may be another; ranks pass on sooner. */
const MOST_DAYS = 366;
const MOST_DAYS_OF_RANKS = 60;
/** As in same-person.ts: all are compared with each other. */
const MOST_BEARERS = 100;

/** What is asked of names besides how they are printed. */
export interface Around {
  /** surnames of persons who ask */
  strangers: ReadonlySet<string>;
  briefings: readonly Heard[];
  /** whether two names are one person’s already */
  isOne: (a: number, b: number) => boolean;
}

/**
 * Names of one series that differ in Mr, Dr or General alone, or in how an office is written ("Adm. Example"), or of which one has an office and
 * the other none ("Rector Example", "Ms. Example"): for each the index of the one that is heard most. But for the second only where all
 * who bear the surname there so can be one, and are heard not long from each other.
 */
export function sameButAddress(names: readonly Bearer[], around: Around): Map<number, number> {
  const found = new Map<number, number>();
  const bearers = new Map<string, number>();
  const titled = names.flatMap(({ name: printed }, index): Titled[] => {
    const name = personName(printed);
    if (name) bearers.set(name.surname, (bearers.get(name.surname) ?? 0) + 1);
    return name && name.given.length === 0 && name.titles.length > 0 ? [{ index, name }] : [];
  });
  const itemsOf = ({ index }: Titled) => names[index]?.items ?? 0;
  const join = (all: readonly Titled[]) => {
    const [head, ...others] = all.toSorted((a, b) => itemsOf(b) - itemsOf(a));
    for (const { index } of others) if (head && !found.has(index)) found.set(index, head.index);
  };
  for (const [surname, all] of groupBy(titled, ({ name }) => name.surname)) {
    if (all.length < 2 || (bearers.get(surname) ?? 0) > MOST_BEARERS) continue;
    const series = new Set(all.flatMap(({ index }) => [...(names[index]?.series.keys() ?? [])]));
    for (const one of series) {
      const here = all.filter(({ index }) => names[index]?.series.has(one) && !found.has(index));
      for (const same of groupBy(here, ({ name }) => officeTitles(name)).values())
        if (same[0] && officeTitles(same[0].name) !== '') join(same.filter(isOfTitle(same[0])));
      const left = here.filter(({ index, name }) => !found.has(index) && onlyAddresses(name.titles));
      if (around.strangers.has(surname)) continue;
      if (left.length > 1 && agree(left, one)) join(left);
      const areTwo = left.length === 1 && here.length === 2 && bearers.get(surname) === 2;
      if (areTwo && agree(here, one) && haveOneName(here, surname) && haveOffice(here, surname)) join(here);
    }
  }
  return found;

  /** Whether all briefings in which each is heard name one person of that surname in full: “President Vale” and “Mrs. Vale” may be a couple. */
  function haveOneName(here: readonly Titled[], surname: string): boolean {
    const firsts = here.map(({ index }) => firstsOf(names[index], surname));
    return new Set(firsts.flat()).size === 1 && firsts.every((own) => own.length > 0);
  }

  /** Whether a title has the office right before the full name, or both are heard in one briefing: "Secretary Vale" who speaks of “Bo Vale” may be another. */
  function haveOffice(here: readonly Titled[], surname: string): boolean {
    const heardIn = here.map(({ index }) => [...(names[index]?.series.values() ?? [])].flat());
    const [ones = [], others = []] = heardIn;
    const beside = new Set(ones);
    if (others.some((at) => beside.has(at))) return true;
    return here.every(({ name }, at) => {
      if (onlyAddresses(name.titles)) return true;
      const titles = (heardIn[at] ?? []).flatMap((one) => around.briefings[one] ?? []);
      return titles.some((heard) =>
        fullNamesIn(heard.title, surname).some((full) => isTitledWith(heard, officeTitles(name), full)),
      );
    });
  }

  /** First names with that surname: as they are said, else as titles print them, where offices stand before them. */
  function firstsOf(bearer: Bearer | undefined, surname: string): string[] {
    const called = [...(bearer?.series.values() ?? [])]
      .flat()
      .flatMap((index) => around.briefings[index]?.named ?? []);
    const said = firstNames(
      called.flatMap((one) => one.said),
      surname,
    );
    if (said.length > 0) return said;
    return firstNames(
      called.flatMap((one) => one.printed),
      surname,
    );
  }

  /** "Adm." is "Admiral"; "Mr. Admiral" is not asked. */
  function isOfTitle(first: Titled): (other: Titled) => boolean {
    return (other) => mayBeOne(first.name, other.name);
  }

  function agree(here: readonly Titled[], series: string): boolean {
    return here.every((a, at) =>
      here
        .slice(at + 1)
        .every((b) => around.isOne(a.index, b.index) || (mayBeOne(a.name, b.name) && areOne(a, b, series))),
    );
  }

  /** Whether briefings of the series speak of one: in one of them both are two, but for a misprint, and long after it may be another. */
  function areOne(a: Titled, b: Titled, series: string): boolean {
    const [one, other] = [names[a.index], names[b.index]];
    const [ones, others] = [one?.series.get(series) ?? [], other?.series.get(series) ?? []];
    const beside = new Set(ones);
    if (others.some((index) => beside.has(index))) {
      const [few, many] = [itemsOf(a), itemsOf(b)].toSorted((x, y) => x - y);
      return (few ?? 0) <= FEW_ITEMS && (few ?? 0) * TIMES_AS_OFTEN <= (many ?? 0);
    }
    const haveBoth = officeTitles(a.name) !== '' && officeTitles(b.name) !== '';
    const isRank = [a, b].some(({ name }) => officeTitles(name) !== '' && onlyAddresses(name.titles));
    const most = haveBoth || isRank ? MOST_DAYS_OF_RANKS : MOST_DAYS;
    return daysBetween(ones, others, around.briefings) <= most;
  }
}

/** Days between briefings of two forms of a name: long after it may be another of that name. */
export const MOST_DAYS_OF_FORMS = 3 * 366;

/** The fewest days between a briefing of the one list and one of the other. */
export function daysBetween(a: readonly number[], b: readonly number[], briefings: readonly Heard[]): number {
  const days = (list: readonly number[]) =>
    list
      .flatMap((index) => briefings[index]?.date ?? [])
      .map(dayNumber)
      .sort((x, y) => x - y);
  const [ones, others] = [days(a), days(b)];
  let [least, at] = [Number.POSITIVE_INFINITY, 0];
  for (const day of ones) {
    while (at + 1 < others.length && (others[at + 1] ?? 0) <= day) at += 1;
    for (const other of [others[at], others[at + 1]])
      if (other !== undefined) least = Math.min(least, Math.abs(day - other));
  }
  return least;
}
