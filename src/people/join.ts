import { officeTitles, personName } from '../languages/person-name.ts';
import { daysBetween, sameButAddress } from './addresses.ts';
import { halved } from './halved.ts';
import { nicknames } from './nicknames.ts';
import type { Bearer, Join, Joined } from './people.ts';
import { samePersons } from './same-person.ts';
import { slips } from './slips.ts';
import type { Stated } from './stated.ts';
import type { Heard, Why } from './types.ts';

/** Days between briefings of one surname, a term of office: longer after it may be another who bears it. */
const MOST_DAYS_OF_SURNAME = 4 * 366;
/** The same where an office stands before it in the one and none in the other. */
const MOST_DAYS_OF_OFFICE = 366;

const hasOffice = ({ name, labels = [] }: Bearer): boolean =>
  [name, ...labels].some((label) => {
    const read = personName(label);
    return read !== null && officeTitles(read) !== '';
  });

/** Whether two are heard in a series, and in none of those that have both of them near each other. */
function areFarApart(a: Bearer | undefined, b: Bearer | undefined, briefings: readonly Heard[]): boolean {
  if (!a || !b) return false;
  const most = hasOffice(a) === hasOffice(b) ? MOST_DAYS_OF_SURNAME : MOST_DAYS_OF_OFFICE;
  const days = [...a.series].flatMap(([series, ours]) => {
    const theirs = b.series.get(series);
    return theirs ? [daysBetween(ours, theirs, briefings)] : [];
  });
  return days.length > 0 && days.every((apart) => Number.isFinite(apart) && apart > most);
}

/**
 * Which names are one person’s: by their surname, their form of address, the form of a first name, a letter. Two that people.yaml names apart stay so.
 * @param asking names of those who ask, and may bear a surname too
 */
export function joining({ isPerson }: Stated, asking: ReadonlySet<string>): Join {
  return (names, briefings) => {
    const heads = names.map((_, index) => index);
    const reasons = new Map<number, Why>();
    const settled = names.map(({ name }) => isPerson(name));
    const headOf = (index: number): number => {
      const head = heads[index] ?? index;
      return head === index ? index : headOf(head);
    };
    const join = (index: number, to: number, why: Why) => {
      const [from, head] = [headOf(index), headOf(to)];
      if (from === head || (settled[from] && settled[head])) return;
      const [lower, upper] = settled[from] ? [head, from] : [from, head];
      heads[lower] = upper;
      if (!reasons.has(lower)) reasons.set(lower, why);
    };
    const misprints = new Map([...halved(names), ...slips(names, briefings)]);
    for (const [index, head] of misprints) join(index, head, 'slip');
    for (const [index, head] of nicknames(names, briefings)) join(index, head, 'nickname');
    // a misprint says nothing of how a person is called
    const sound = names.flatMap((name, index) => (misprints.has(index) ? [] : [{ name, index }]));
    const at = (place: number) => sound[place]?.index ?? -1;
    const bearers = sound.map(({ name }) => name);
    for (const [place, head] of samePersons(bearers, asking, briefings).entries())
      if (place !== head && !areFarApart(names[at(place)], names[at(head)], briefings))
        join(at(place), at(head), 'surname');
    const strangers = new Set([...asking].flatMap((name) => personName(name)?.surname ?? []));
    const isOne = (a: number, b: number) => headOf(at(a)) === headOf(at(b));
    const addressed = sameButAddress(bearers, { strangers, briefings, isOne });
    for (const [place, head] of addressed) join(at(place), at(head), 'address');
    return names.map(
      (_: Bearer, index): Joined => ({ head: headOf(index), why: reasons.get(index) ?? null }),
    );
  };
}
