import { anyWord } from '../languages/any.ts';
import { knownNewsrooms } from '../languages/known-newsrooms.ts';
import { regionList } from '../outline/region-names.ts';
import { groupBy } from '../text/group-by.ts';
import { nameKey } from '../text/name-key.ts';
import type { Bearer, Join, Joined } from './people.ts';

/** AFP: of more letters it is a word that is shouted. */
const INITIALS = /^\p{Lu}{2,6}$/u;
/** Little words that initials leave out: "Press Trust of India" */
const LITTLE = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'du', 'des', 'di']);
const ENDINGS = new Set(anyWord(({ labels }) => labels?.newsroomEndings));
const SHORT = anyWord(({ labels }) => labels?.newsroomShort);
const HAN = /^\p{Script=Han}+$/u;
/** A name without its country has so many letters left: of fewer it is a kind of house, 日报. */
const SHORTEST = 3;

const known = new Map(
  knownNewsrooms.flatMap((names, row) => names.map((name) => [nameKey(name), row] as const)),
);

/** Indexes of two names that are one newsroom’s. */
type Pair = readonly [number, number];
type Rule = (names: readonly Bearer[]) => Pair[];

/** "Press Trust of India" → PTI; null for a name of one word. */
function initialsOf(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => word && !LITTLE.has(word.toLowerCase()));
  if (words.length < 2 || words.some((word) => !/^\p{Lu}/u.test(word))) return null;
  return words.map((word) => word.charAt(0)).join('');
}

/** "The Orlu Herald News Agency" → "orlu herald" */
function bareOf(name: string): string {
  const words = nameKey(name).split(' ');
  if (words[0] === 'the' && words.length > 1) words.shift();
  while (words.length > 1 && ENDINGS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** 湖北广电 → 湖北广播电视台 */
const wholeOf = (name: string): string =>
  SHORT.reduce((found, short, at) => {
    const long = SHORT[at + 1];
    return at % 2 === 0 && long && found.endsWith(short) ? found.slice(0, -short.length) + long : found;
  }, name);

let countries: readonly string[] | undefined;

/** 日本共同社 → 共同社; null where no country stands before it, or too little behind. */
function withoutCountry(name: string): string | null {
  if (!HAN.test(name)) return null;
  countries ??= regionList('zh').filter((one) => HAN.test(one));
  const country = countries.find((one) => name.startsWith(one) && name.length - one.length >= SHORTEST);
  return country === undefined ? null : name.slice(country.length);
}

/** 日本共同社 and 共同社; not 英国广播公司 and 韩国广播公司, of which neither is printed without its country. */
function ofACountry(names: readonly Bearer[]): Pair[] {
  const known = new Map(names.map(({ name }, index) => [wholeOf(name), index]));
  return [...names.entries()].flatMap(([index, one]): Pair[] => {
    const bare = withoutCountry(wholeOf(one.name));
    const short = bare === null ? undefined : known.get(bare);
    return short !== undefined && shareSeries(one, names[short]) ? [[short, index]] : [];
  });
}

const shareSeries = (a: Bearer | undefined, b: Bearer | undefined): boolean =>
  [...(a?.series.keys() ?? [])].some((one) => b?.series.has(one));

/** The first of those that are alike by `keyOf`, with each other one, of its series where that is asked for. */
function alike(
  names: readonly Bearer[],
  keyOf: (name: string) => string | number | undefined,
  areOne: (a: Bearer | undefined, b: Bearer | undefined) => boolean = shareSeries,
): Pair[] {
  const groups = groupBy(names.keys(), (index) => keyOf(names[index]?.name ?? ''));
  return [...groups].flatMap(([key, [first, ...others]]) =>
    key === undefined || first === undefined
      ? []
      : others.flatMap((other): Pair[] => (areOne(names[first], names[other]) ? [[first, other]] : [])),
  );
}

/** AFP and Agence France-Presse; not where two houses of the series have these initials: nobody knows whose they are. */
function spelledOut(names: readonly Bearer[]): Pair[] {
  const byInitials = groupBy(names.keys(), (index) => initialsOf(names[index]?.name ?? ''));
  return [...names.entries()].flatMap(([index, one]): Pair[] => {
    if (!INITIALS.test(one.name) || known.has(nameKey(one.name))) return [];
    const whole = (byInitials.get(one.name) ?? []).filter((at) => shareSeries(one, names[at]));
    const [only, second] = whole;
    return only !== undefined && second === undefined ? [[only, index]] : [];
  });
}

const rules: readonly Rule[] = [
  // those that the world knows are one wherever they ask
  (names) =>
    alike(
      names,
      (name) => known.get(nameKey(name).replace(/^the /, '')),
      () => true,
    ),
  spelledOut,
  (names) => {
    // “ABC News” is not the house whose initials ABC are here
    const taken = new Set(spelledOut(names).map(([, short]) => nameKey(names[short]?.name ?? '')));
    return alike(names, (name) => (taken.has(bareOf(name)) ? nameKey(name) : bareOf(name)));
  },
  (names) => alike(names, wholeOf),
  ofACountry,
];

/**
 * Which names are one newsroom’s: what agencies of the world are known by, initials and the whole name, an ending such as “News”,
 * the country before it; what is not known so within a series. The name that is heard most stands for the others. Two that people.yaml
 * names stay apart. @param isStated whether a name is a newsroom of that file
 */
export function joiningRooms(isStated: (name: string) => boolean): Join {
  return (names) => {
    const heads = names.map((_, index) => index);
    const headOf = (index: number): number => {
      const head = heads[index] ?? index;
      return head === index ? index : headOf(head);
    };
    const settled = names.map(({ name }) => isStated(name));
    const isHead = (one: number, other: number): boolean => {
      if (settled[one] !== settled[other]) return settled[one] === true;
      const [items, others] = [names[one]?.items ?? 0, names[other]?.items ?? 0];
      return items === others ? one < other : items > others;
    };
    for (const [a, b] of rules.flatMap((pairs) => pairs(names))) {
      const [one, other] = [headOf(a), headOf(b)];
      if (one === other || (settled[one] && settled[other])) continue;
      if (isHead(one, other)) heads[other] = one;
      else heads[one] = other;
    }
    return names.map((_, index): Joined => {
      const head = headOf(index);
      return { head, why: head === index ? null : 'alias' };
    });
  };
}
