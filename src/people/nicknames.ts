import { sameGiven } from '../languages/given-names.ts';
import { addressTwo, officeTitles, type PersonName, personName } from '../languages/person-name.ts';
import { groupBy } from '../text/group-by.ts';
import { daysBetween, MOST_DAYS_OF_FORMS } from './addresses.ts';
import type { Bearer } from './people.ts';
import type { Heard } from './types.ts';

/** As in same-person.ts: all are compared with each other. */
const MOST_BEARERS = 100;

interface Full {
  index: number;
  name: PersonName;
  bearer: Bearer;
}

const titlesOf = ({ name, labels = [] }: Bearer) =>
  [name, ...labels].flatMap((label) => personName(label) ?? []);

/** Nothing in the labels speaks against it: no Mr and Ms, no two offices. */
function labelsAgree(a: Bearer, b: Bearer): boolean {
  const [ours, theirs] = [titlesOf(a), titlesOf(b)];
  const titles = (list: readonly PersonName[]) => list.flatMap((one) => one.titles);
  if (titles(ours).some((one) => titles(theirs).some((other) => addressTwo(one, other)))) return false;
  const offices = [ours, theirs].map((list) => new Set(list.map(officeTitles).filter(Boolean)));
  const [held = new Set<string>(), others = new Set<string>()] = offices;
  return held.size === 0 || others.size === 0 || [...held].some((one) => others.has(one));
}

/** A second first name, or its initial, where both have one. */
const restAgrees = ({ given: [, a] }: PersonName, { given: [, b] }: PersonName): boolean =>
  a === undefined || b === undefined || a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

/** Whether both are heard in one series, near each other, and never beside each other. */
function areNear(a: Bearer, b: Bearer, briefings: readonly Heard[]): boolean {
  return [...a.series].some(([series, ours]) => {
    const theirs = b.series.get(series);
    if (!theirs) return false;
    const beside = new Set(ours);
    const isBeside = theirs.some((index) => beside.has(index));
    return !isBeside && daysBetween(ours, theirs, briefings) <= MOST_DAYS_OF_FORMS;
  });
}

/**
 * Full names that differ in the form of the first name alone, "Mike Example" and "Michael Example", heard in one series within some years: for the
 * one that is heard less the index of the other. Where a form may stand for two of them, "Jack" for John and for Jacob, for none.
 */
export function nicknames(names: readonly Bearer[], briefings: readonly Heard[]): Map<number, number> {
  const found = new Map<number, number>();
  const full = names.flatMap((bearer, index): Full[] => {
    const name = personName(bearer.name);
    return name && name.given.length > 0 ? [{ index, name, bearer }] : [];
  });
  for (const all of groupBy(full, ({ name }) => name.surname).values()) {
    if (all.length < 2 || all.length > MOST_BEARERS) continue;
    const formsOf = ({ name: { given } }: Full) =>
      all.filter(({ name }) => name.given[0] !== given[0] && sameGiven(name.given[0] ?? '', given[0] ?? ''));
    for (const one of all) {
      const [other, ...more] = formsOf(one);
      if (!other || more.length > 0 || formsOf(other).length > 1) continue;
      if (one.bearer.items > other.bearer.items || found.has(other.index)) continue;
      const fits =
        restAgrees(one.name, other.name) &&
        labelsAgree(one.bearer, other.bearer) &&
        areNear(one.bearer, other.bearer, briefings);
      if (fits) found.set(one.index, other.index);
    }
  }
  return found;
}
