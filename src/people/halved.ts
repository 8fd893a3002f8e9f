import { officeTitles, type PersonName, personName } from '../languages/person-name.ts';
import type { Bearer } from './people.ts';

/** A label that lost a part is printed in so few items; the whole one so many times as often. */
const FEW_ITEMS = 3;
const TIMES_AS_OFTEN = 5;
/** As in same-person.ts: a word of more names than this is asked of none. */
const MOST_BEARERS = 100;

/** Whether somebody is heard in all briefings in which the other is. */
function isBeside(rare: Bearer, { series }: Bearer): boolean {
  return [...rare.series].every(([id, indexes]) => {
    const beside = new Set(series.get(id));
    return indexes.every((index) => beside.has(index));
  });
}

/** A bearer, and how its name and its labels are made. */
interface Whole {
  index: number;
  bearer: Bearer;
  names: readonly PersonName[];
}

/** Whether a label is what is left of another name: “Vale” of “Ms. Vale”, “Minister Ann” of “Minister Vale”, who is Ann Vale. */
function isLeftOf(left: PersonName, { names }: Whole): boolean {
  if (left.titles.length === 0)
    return names.some(({ surname, titles }) => surname === left.surname && titles.length > 0);
  const office = officeTitles(left);
  const isFirst = names.some(({ given }) => given[0] === left.surname);
  return isFirst && office !== '' && names.some((one) => officeTitles(one) === office);
}

/** The bearers by each surname and first name. */
function byWord(names: readonly Bearer[]): Map<string, Whole[]> {
  const found = new Map<string, Whole[]>();
  for (const [index, bearer] of names.entries()) {
    const all = [bearer.name, ...(bearer.labels ?? [])].flatMap((label) => personName(label) ?? []);
    const whole = { index, bearer, names: all };
    for (const word of new Set(all.flatMap(({ surname, given: [first] }) => [surname, first ?? surname]))) {
      const list = found.get(word) ?? [];
      found.set(word, list);
      list.push(whole);
    }
  }
  return found;
}

/** For a name that is printed a few times and has lost its title, or has the first name in place of the surname, the index of the whole one, heard beside it. */
export function halved(names: readonly Bearer[]): Map<number, number> {
  const found = new Map<number, number>();
  const whole = byWord(names);
  for (const [index, rare] of names.entries()) {
    const left = rare.items > FEW_ITEMS ? null : personName(rare.name);
    if (!left || left.given.length > 0) continue;
    const alike = whole.get(left.surname) ?? [];
    if (alike.length > MOST_BEARERS) continue;
    const [only, ...more] = alike.filter(
      (one) =>
        one.index !== index &&
        one.bearer.items >= rare.items * TIMES_AS_OFTEN &&
        isLeftOf(left, one) &&
        isBeside(rare, one.bearer),
    );
    if (only && more.length === 0) found.set(index, only.index);
  }
  return found;
}
