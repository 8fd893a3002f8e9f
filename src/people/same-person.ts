import { onlyAddresses } from '../languages/office-names.ts';
import { mayBeOne, officeTitles, type PersonName, personName } from '../languages/person-name.ts';
import type { Bearer } from './people.ts';
import { isTitledWith } from './titled-with.ts';
import type { Heard } from './types.ts';

/** A name as transcripts print it, the offices printed with it, and where it is heard. */
export type PrintedName = Pick<Bearer, 'name' | 'labels' | 'offices'> & Partial<Pick<Bearer, 'series'>>;

/**
 * A surname that more names than this bear is many persons’ (a real archive has three of one), and all its bearers are
 * compared with each other: they stay apart.
 */
const MOST_BEARERS = 100;

interface Known {
  index: number;
  name: PersonName;
  offices: Set<string>;
  /** those that stand before the name in its labels: "admiral" */
  labelled: ReadonlySet<string>;
  /** indexes of the briefings in which it is heard */
  heardIn: ReadonlySet<number>;
}

const wordsOf = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 3));

/** A name with the forms of address that its labels have: “Ann Vale” who is called Ms. Vale is no Mr. Vale. */
function addressedName({ name: printed, labels = [] }: PrintedName): PersonName | null {
  const name = personName(printed);
  if (!name) return null;
  const addresses = labels.flatMap((label) => {
    const titles = personName(label)?.titles ?? [];
    return onlyAddresses(titles) ? titles : [];
  });
  return { ...name, titles: [...new Set([...name.titles, ...addresses])] };
}

/** The offices that labels have before the name: "Governor Vale" of “Ann Vale”. */
function labelledOffices({ name, labels = [] }: PrintedName): Set<string> {
  const names = [name, ...labels].flatMap((label) => personName(label) ?? []);
  return new Set(names.map(officeTitles).filter((office) => office !== ''));
}

/** Governor Vale is no Senator Vale, also where he is called by his full name. */
const labelsAgree = ({ labelled: a }: Known, { labelled: b }: Known): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((office) => b.has(office));

/** An office before the one name and other offices with the other may be two persons: Governor Example, Ann Example of the Fisheries. */
function officesAgree(a: Known, b: Known): boolean {
  const apart = (one: Known, other: Known) =>
    other.offices.size > 0 &&
    one.name.titles.some((title) => title.length > 3) &&
    !one.name.titles.some((title) => other.offices.has(title));
  return !apart(a, b) && !apart(b, a);
}

/** "Mr. Example" is not beyond doubt "Senator Ann Example", of whom nothing says that she is called so. */
const isHeldByAnother = (a: Known, b: Known): boolean =>
  a.name.given.length > 0 &&
  !onlyAddresses(a.name.titles) &&
  b.name.titles.length > 0 &&
  b.name.given.length === 0 &&
  onlyAddresses(b.name.titles);

/** “Ann Vale”, who is called Ms. Vale and nothing else, is not beyond doubt "Governor Vale", of whom nobody says a first name. */
const isCalledOtherwise = (a: Known, b: Known): boolean =>
  a.name.given.length > 0 &&
  a.labelled.size === 0 &&
  a.name.titles.length > 0 &&
  b.name.given.length === 0 &&
  b.labelled.size > 0;

/** “Ada Vale” and "Governor Vale", who both speak in one briefing, are two, but where its title says “Governor Ada Vale”. */
function areBeside(plain: Known, held: Known, briefings: readonly Heard[]): boolean {
  const { given, surname } = plain.name;
  if (given.length === 0 || plain.labelled.size > 0) return false;
  const name = [...given, surname].join(' ');
  const isNamed = (heard: Heard | undefined) =>
    heard !== undefined && [...held.labelled].some((office) => isTitledWith(heard, office, name));
  return (
    held.labelled.size > 0 &&
    [...plain.heardIn].some((index) => held.heardIn.has(index) && !isNamed(briefings[index]))
  );
}

/**
 * Which names are one person’s beyond doubt: "Mr. Example" is "Ann Example" … only where all who bear that surname can be one
 * and the same, and one of them prints a first name. For each name the index of the one that stands for it, or its own.
 * `others`: names of people who are no speakers and may bear the surname too.
 */
export function samePersons(
  names: readonly PrintedName[],
  others: Iterable<string> = [],
  briefings: readonly Heard[] = [],
): number[] {
  const joined = names.map((_, index) => index);
  const bearers = new Map<string, Known[]>();
  const strangers = new Set<string>();
  names.forEach((printed, index) => {
    const name = addressedName(printed);
    if (!name) return;
    const list = bearers.get(name.surname) ?? [];
    bearers.set(name.surname, list);
    list.push({
      index,
      name,
      offices: wordsOf(printed.offices),
      labelled: labelledOffices(printed),
      heardIn: new Set([...(printed.series?.values() ?? [])].flat()),
    });
  });
  for (const other of others) {
    const name = personName(other);
    if (name) strangers.add(name.surname);
  }
  for (const [surname, all] of bearers) {
    if (all.length > MOST_BEARERS) continue;
    const full = all.filter(({ name }) => name.given.length > 0);
    const isOne = (list: readonly Known[]) =>
      list.every((a, at) =>
        list
          .slice(at + 1)
          .every(
            (b) =>
              mayBeOne(a.name, b.name) &&
              officesAgree(a, b) &&
              labelsAgree(a, b) &&
              !isHeldByAnother(a, b) &&
              !isHeldByAnother(b, a) &&
              !isCalledOtherwise(a, b) &&
              !isCalledOtherwise(b, a) &&
              !areBeside(a, b, briefings) &&
              !areBeside(b, a, briefings),
          ),
      );
    const certain = full.length > 0 && !strangers.has(surname) && isOne(all) ? all : isOne(full) ? full : [];
    const head = certain.toSorted((a, b) => b.name.given.join('').length - a.name.given.join('').length)[0];
    if (head) for (const { index } of certain) joined[index] = head.index;
  }
  return joined;
}
