import { otherRegionNames } from '../outline/region-names.ts';
import { sameMatters } from '../outline/same-matters.ts';
import { groupBy } from '../text/group-by.ts';
import { unaccented } from '../text/unaccented.ts';
import type { Candidate } from './candidates.ts';
import { lettersOf, mostFirst, together } from './spellings.ts';
import type { TopicSource } from './topic-source.ts';

/** So many briefings that speak of both, of those of the rarer one: of fewer it may be chance. */
const HELD_TOGETHER = 3;
const OFTEN_TOGETHER = 0.1;
/** So many letters stand for a word, of so many words: "South" is no short form in "South Asia" */
const SHORTEST_CLIP = 2;
const FEWEST_CLIPS = 2;
const ABBREVIATION = /^\p{Lu}{3,}$/u;
const PARTS = /[\s-]+/;

/** Two candidates, of which the first may be the second under another name. */
type Pair = readonly [Candidate, Candidate];

/**
 * Joins candidates, however they were found, that are one matter under two names: written with a space, a hyphen or neither and in the plural
 * ("Healthcare", "Health care"), with a country’s short name before it ("US Senate"), with the beginnings of its words ("Ex-Im Bank"), in their first
 * letters where briefings speak of both ("TPA"), or as the language has two words for it. What most items say is the name, and each
 * keeps its address. Cost: as the candidates and their items.
 */
export function joinTwins(
  candidates: readonly Candidate[],
  sources: readonly TopicSource[],
  lang: string,
): Candidate[] {
  const heads = new Map<Candidate, Candidate>();
  const headOf = (one: Candidate): Candidate => {
    const head = heads.get(one);
    return head ? headOf(head) : one;
  };
  const join = ([one, other]: Pair): void => {
    const [from, to] = [headOf(one), headOf(other)];
    if (from !== to) heads.set(from, to);
  };
  const keyOf = spellingKeys(lang);
  for (const [first, ...others] of groupBy(candidates, ({ base }) => keyOf(base)).values())
    for (const other of others) if (first) join([other, first]);
  const matters = new Map(
    sameMatters(lang).flatMap((names, row) => names.map((name) => [keyOf(name), row] as const)),
  );
  const byMatter = groupBy(candidates, ({ base }) => matters.get(keyOf(base)));
  byMatter.delete(undefined);
  for (const [first, ...others] of byMatter.values())
    for (const other of others) if (first) join([other, first]);
  for (const pair of clipped(candidates)) join(pair);
  for (const pair of inLetters(candidates)) if (areTogether(pair, sources)) join(pair);
  return [...groupBy(candidates, headOf).values()].map((group) => {
    const [first, ...rest] = [...group].sort(mostFirst);
    if (!first || rest.length === 0) return group[0]!;
    const one = together([first, ...rest]);
    const briefings = new Set([...one.entries.keys()].map((item) => sources[item]?.briefing)).size;
    return {
      ...one,
      others: group.flatMap(({ base, others = [] }) => (base === one.base ? others : [base, ...others])),
      briefings,
    };
  });
}

/** What spellings of one name have in common: no capitals, accents, spaces and hyphens, no plural at its end, the long name of a country at its beginning. */
function spellingKeys(lang: string): (name: string) => string {
  const long = new Map(
    otherRegionNames(lang).flatMap(([name = '', ...others]) => others.map((other) => [other, name] as const)),
  );
  const keys = new Map<string, string>();
  return (name) => {
    let key = keys.get(name);
    if (key === undefined) {
      const [first = '', ...rest] = name.split(' ');
      const words = [long.get(first) ?? first, ...rest].join(' ').split(PARTS);
      const plain = unaccented(words.join('')).toLowerCase().replace(/[’'ʼ]/gu, '');
      key = singular(plain);
      keys.set(name, key);
    }
    return key;
  };
}

/** "ferries" → "ferry", "passes" → "pass", "weapons" → "weapon" */
const singular = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?<=ss|x|ch|sh)es$/, '')
        .replace(/(?<![sui])s$/, '');

/** "TPA" and "Trade promotion authority" */
function inLetters(candidates: readonly Candidate[]): Pair[] {
  const byLetters = groupBy(
    candidates.filter(({ base }) => PARTS.test(base)),
    ({ base }) =>
      lettersOf(base.toLowerCase().replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())),
  );
  return candidates.flatMap((short) =>
    ABBREVIATION.test(short.base) ? (byLetters.get(short.base) ?? []).map((long): Pair => [short, long]) : [],
  );
}

/** "Ex-Im Bank" and "Export-Import Bank": of as many parts, the last the same and others the beginnings of those */
function clipped(candidates: readonly Candidate[]): Pair[] {
  const parts = new Map(
    candidates.flatMap((one) => {
      const own = one.base.toLowerCase().split(PARTS);
      return own.length > 1 ? [[one, own] as const] : [];
    }),
  );
  const byEnd = groupBy([...parts.keys()], (one) => {
    const [first = '', ...rest] = parts.get(one) ?? [];
    return `${rest.length} ${first.slice(0, SHORTEST_CLIP)} ${rest.at(-1)}`;
  });
  return [...byEnd.values()].flatMap((list) =>
    list.flatMap((short) =>
      list.flatMap((long): Pair[] => (isClip(parts.get(short)!, parts.get(long)!) ? [[short, long]] : [])),
    ),
  );
}

const isClip = (short: readonly string[], long: readonly string[]): boolean =>
  short.filter((part, at) => part !== long[at]).length >= FEWEST_CLIPS &&
  short.every(
    (part, at) => part === long[at] || (part.length >= SHORTEST_CLIP && long[at]!.startsWith(part)),
  );

/** Whether briefings speak of both, and not by chance. */
function areTogether([one, other]: Pair, sources: readonly TopicSource[]): boolean {
  const [few = new Set(), many = new Set()] = [one, other]
    .map(({ entries }) => new Set([...entries.keys()].map((item) => sources[item]?.briefing)))
    .sort((a, b) => a.size - b.size);
  const both = [...few].filter((briefing) => many.has(briefing)).length;
  return both >= HELD_TOGETHER && both >= OFTEN_TOGETHER * few.size;
}
