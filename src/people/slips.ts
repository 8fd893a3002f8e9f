import { isTitleWord, isUnnamed } from '../languages/office-names.ts';
import { addressTwo, personName } from '../languages/person-name.ts';
import { dayNumber } from '../text/days.js';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import { isOneOff, withoutALetter } from '../text/one-off.ts';
import { firstNames } from './first-names.ts';
import type { Bearer } from './people.ts';
import type { Heard } from './types.ts';

/** The right name is heard so many times as often as the slip, and the slip in so few briefings. */
const TIMES_AS_OFTEN = 5;
const MOST_BRIEFINGS = 3;
/** Letters of a word that may be misspelt: "Lind" and "Lint" in one briefing are two persons less often than a slip. */
const SHORTEST = 4;
/** A slip in a briefing in which the right name is not heard is believed of long names alone, and of briefings not far from it. */
const SHORTEST_BY_ITSELF = 7;
const MOST_DAYS = 60;
/** "Mr" for "Ms" is believed of so few answers, in briefings in which the right form is heard: else they are two, as a couple is. */
const MOST_MISADDRESSED = 3;
const TIMES_MISADDRESSED = 10;
/** Of a single answer, in a briefing that names one person of that surname in full. */
const TIMES_MISADDRESSED_ONCE = 5;
/** Names that many others differ from by a letter are no slips: a list of numbered voices. */
const MOST_ALIKE = 50;

interface Worded {
  index: number;
  words: string[];
}

/** The word of a slip and that of the right name, of as many words; null where more differs than one letter, or what differs may be meant. */
function oneWordOff(slip: readonly string[], right: readonly string[]): [string, string] | null {
  const at = slip.findIndex((word, index) => word !== right[index]);
  const [a = '', b = ''] = [slip[at], right[at]];
  if (at < 0 || slip.some((word, index) => index !== at && word !== right[index])) return null;
  if (/\p{N}/u.test(a + b) || !isOneOff(a, b)) return null;
  const isTitle = isTitleWord(b);
  if (at === 0 && right.length > 1 && addressTwo(a, b)) return [a, b];
  // "General" and another office: both are meant
  if (isTitleWord(a)) return null;
  if (isTitle) return a.length > 1 ? [a, b] : null;
  // "Senior Adminstration Official"
  if (at < right.length - 1 && isUnnamed(right.join(' ')) && b.length >= SHORTEST) return [a, b];
  // a first name in another form may be another person’s
  return at === right.length - 1 && b.length >= SHORTEST ? [a, b] : null;
}

/** For a name that is another with a letter wrong the index of that. */
export function slips(names: readonly Bearer[], briefings: readonly Heard[]): Map<number, number> {
  // a misprint is one of a label: of “Ms. Vale”, who is called Ann Vale
  const worded = names.flatMap(({ name, labels = [] }, index): Worded[] =>
    [...new Set([name, ...labels].map(nameKey))].map((key) => ({ index, words: key.split(' ') })),
  );
  const alike = new Map<string, number[]>();
  for (const [place, { words }] of worded.entries()) {
    for (const [at, word] of words.entries()) {
      for (const rest of new Set(withoutALetter(word))) {
        const key = words.with(at, `${at}*${rest}`).join(' ');
        const list = alike.get(key) ?? [];
        alike.set(key, list);
        if (list.length <= MOST_ALIKE) list.push(place);
      }
    }
  }
  const bearersOf = groupBy(worded, ({ words }) => words.join(' '));
  /** All who are called so: before it is known that they are one. */
  const everyone = ({ words }: Worded): Pick<Bearer, 'items' | 'series'> => {
    const all = new Set((bearersOf.get(words.join(' ')) ?? []).flatMap(({ index }) => names[index] ?? []));
    const series = groupBy(
      [...all].flatMap((one) => [...one.series]),
      ([id]) => id,
    );
    return {
      items: [...all].reduce((sum, { items }) => sum + items, 0),
      series: new Map([...series].map(([id, held]) => [id, held.flatMap(([, indexes]) => indexes)])),
    };
  };
  const found = new Map<number, number>();
  for (const list of alike.values()) {
    if (list.length < 2 || list.length > MOST_ALIKE) continue;
    for (const a of list) {
      for (const b of list) {
        const [slip, right] = [worded[a], worded[b]];
        if (!slip || !right || slip.index === right.index || found.get(slip.index) === right.index) continue;
        const off = oneWordOff(slip.words, right.words);
        const [rare, often] = [names[slip.index], names[right.index]];
        if (!off || !rare || !often) continue;
        if (!isSlip(rare, addressTwo(...off) ? everyone(right) : often, off, briefings)) continue;
        const before = names[found.get(slip.index) ?? -1];
        if (!before || before.items < often.items) found.set(slip.index, right.index);
      }
    }
  }
  return found;
}

function isSlip(
  rare: Bearer,
  often: Pick<Bearer, 'items' | 'series'>,
  [wrong, right]: readonly [string, string],
  briefings: readonly Heard[],
): boolean {
  const isMisaddressed = addressTwo(wrong, right);
  const isOnce = rare.items === 1 && isNamedOnce(rare, briefings);
  const misaddressed = isOnce ? TIMES_MISADDRESSED_ONCE : TIMES_MISADDRESSED;
  const times = isMisaddressed ? misaddressed : TIMES_AS_OFTEN;
  if (rare.items * times > often.items) return false;
  if (isMisaddressed && rare.items > MOST_MISADDRESSED) return false;
  const held = [...rare.series.values()].flat();
  if (held.length > MOST_BRIEFINGS) return false;
  return [...rare.series].every(([series, indexes]) => {
    const beside = new Set(often.series.get(series));
    return indexes.every((index) => {
      if (beside.has(index)) return !namesBoth(briefings[index], wrong, right);
      if (isMisaddressed) return false;
      return right.length >= SHORTEST_BY_ITSELF && isNear(index, beside, briefings);
    });
  });
}

/** Whether the briefings in which somebody is heard name one person of that surname in full. */
function isNamedOnce({ name, series }: Bearer, briefings: readonly Heard[]): boolean {
  const surname = personName(name)?.surname;
  const named = [...series.values()].flat().flatMap((index) => briefings[index]?.named ?? []);
  const firsts = firstNames(
    named.flatMap(({ printed, said }) => [...printed, ...said]),
    surname,
  );
  return new Set(firsts).size === 1;
}

/** Whether a briefing presents both as persons. */
function namesBoth(heard: Heard | undefined, a: string, b: string): boolean {
  const words = new Set(nameKey(heard?.title ?? '').split(' '));
  return words.has(a) && words.has(b);
}

function isNear(index: number, others: ReadonlySet<number>, briefings: readonly Heard[]): boolean {
  const date = briefings[index]?.date;
  if (!date) return false;
  return [...others].some((other) => {
    const day = briefings[other]?.date;
    return day ? Math.abs(dayNumber(day) - dayNumber(date)) <= MOST_DAYS : false;
  });
}
