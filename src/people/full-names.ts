import { isGivenName, officeAlone } from '../languages/office-names.ts';
import { addressTwo, officeTitles, personName } from '../languages/person-name.ts';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import type { Meant } from './reading.ts';
import type { Heard } from './types.ts';

/** Briefings whose titles name somebody in full: one may have a slip. */
const FEWEST = 2;
/** What share of the namings has one first name: "Homeland Security Example" is none. */
const MOST = 0.8;
/** So many letters of a first name stand for it. */
const SHORTEST = 3;
const WORD = /[\p{L}\p{M}]+(?:[.'’-][\p{L}\p{M}]+)*\.?|[^\p{L}\p{M}\s]/gu;
const POSSESSIVE = /['’]s$/i;

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

/** The names of a title that end with a surname, each in full: "Briefing by Press Secretary Ann B. Example" → Ann B. Example */
function namesIn(title: string, surname: string): string[] {
  const words = title.match(WORD) ?? [];
  return words.flatMap((word, at) => {
    const last = word.replace(POSSESSIVE, '');
    if (nameKey(last) !== surname) return [];
    const initial = /^\p{Lu}\.$/u.test(words[at - 1] ?? '') ? [words[at - 1] ?? ''] : [];
    const given = words[at - 1 - initial.length] ?? '';
    return isGivenName(given) ? [[given, ...initial, last].map(asNamed).join(' ')] : [];
  });
}

/** JAY → Jay */
const asNamed = (word: string): string =>
  word.length > 1 && !word.endsWith('.') && word === word.toUpperCase()
    ? word.charAt(0) + word.slice(1).toLowerCase()
    : word;

/**
 * Whom a label means that is a form of address or an office and a surname, "Mr. Carney", "Admiral Vale": of the full names that titles of briefings have in
 * which it is heard, in its series, the only one but for slips. Null where they name nobody in full, too few do, or they differ.
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
  for (const { heard, turns: own } of turnsIn) {
    const known = new Set<Named>();
    for (const [speaker, turns] of own) {
      const label = readOnce(speaker);
      if (!label || alone.has(label.office)) continue;
      const named = namedOf(found, label, heard);
      const { names, addresses } = named;
      addresses.set(label.address, (addresses.get(label.address) ?? 0) + turns);
      if (known.has(named)) continue;
      known.add(named);
      for (const name of new Set(namesIn(heard.title, label.surname)))
        names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  return (label, heard) => {
    const meant = readOnce(label);
    if (!meant || alone.has(meant.office)) return null;
    const { names, addresses } = namedOf(found, meant, heard);
    const [[usual] = ['']] = [...addresses].sort((a, b) => b[1] - a[1]);
    // where Ms. Vale is named, Mr. Vale may be another
    const name = addressTwo(meant.address, usual) ? null : oneOf([...names]);
    return name === null ? null : { name, why: 'titled' };
  };
}

/** In how many turns each label answers or states, in the order of first appearance. */
function turnsOf({ items }: Heard): Map<string, number> {
  const turns = new Map<string, number>();
  for (const voices of items)
    for (const { role, speaker, turns: own } of voices)
      if (role !== 'question' && speaker) turns.set(speaker, (turns.get(speaker) ?? 0) + own);
  return turns;
}

/** What a series has of a surname, or of an office and a surname: full names in titles, and forms of address, each with how often. */
interface Named {
  names: Map<string, number>;
  addresses: Map<string, number>;
}

function namedOf(all: Map<string, Named>, { surname, office }: Addressed, { series }: Heard): Named {
  const key = `${series?.id ?? ''}\n${surname}\n${office}`;
  const known = all.get(key) ?? { names: new Map(), addresses: new Map() };
  all.set(key, known);
  return known;
}

const firstOf = (name: string): string => nameKey(name).split(' ')[0] ?? '';

/** Of full names of one surname, each with how often it is named, the one that is meant; null where first names differ. */
function oneOf(names: readonly (readonly [name: string, times: number])[]): string | null {
  const sum = (list: typeof names) => list.reduce((total, [, times]) => total + times, 0);
  const firsts = names.map(([name]) => firstOf(name)).sort((a, b) => a.length - b.length);
  // "Jeffrey" is "Jeff"
  const short = (first: string) =>
    firsts.find((one) => one.length >= SHORTEST && first.startsWith(one)) ?? first;
  const [most = []] = [...groupBy(names, ([name]) => short(firstOf(name))).values()].sort(
    (a, b) => sum(b) - sum(a),
  );
  const times = sum(most);
  if (times < FEWEST || times < MOST * sum(names)) return null;
  return most.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
