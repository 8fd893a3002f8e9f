import { distance } from 'fastest-levenshtein';
import { emptyNames, nameEndings } from '../outline/common-words.ts';
import { otherRegionNames, regionList } from '../outline/region-names.ts';
import { groupBy } from '../text/group-by.ts';
import { unaccented } from '../text/unaccented.ts';
import type { Candidate } from './candidates.ts';
import type { TopicSource } from './topic-source.ts';

/** So many items say both a name and its abbreviation, or two abbreviations of one thing. */
const SAID_TOGETHER = 2;
const SHORTEST_ABBREVIATION = 3;
/** Abbreviations that differ in one letter: "ISIS", "ISIL". Of fewer letters too many do. */
const SHORTEST_NEAR = 4;
/** Two of one thing are said together in so many of the items that say the rarer one. */
const NEAR_TOGETHER = 0.03;
/** Other names that differ in one letter have so many letters, and the rarer one is a slip: this share of the other’s items. */
const SHORTEST_SPELLING = 7;
const SLIP = 0.2;
/** A short name means the longer one that it is a part of, if so many of the briefings that say it say that, and nothing else. */
const SHORT_FOR = 0.5;

const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}-]+$/u;
const PEOPLE_OF = ['ians', 'ian', 'ans', 'an', 'ns', 'n'];

/** Joins candidates whose names are spellings, abbreviations or short forms of one. */
export function joinSpellings(
  candidates: readonly Candidate[],
  sources: readonly TopicSource[],
  lang: string,
): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const names = new Names(candidates);
  const several = otherRegionNames(lang);
  const regions = new Set([...regionList(lang), ...several.flat()]);
  names.joinRegions(several);
  names.joinForms(nameEndings(lang), regions);
  names.joinAbbreviations(sources);
  names.joinSpellings(regions);
  names.joinShort(new Set([...regions, ...emptyNames(lang)]));
  return names.joined();
}

/** Candidates, each with the one that it is another name of. */
class Names {
  readonly #byName: ReadonlyMap<string, Candidate>;
  readonly #means = new Map<Candidate, Candidate>();
  readonly #all: readonly Candidate[];

  constructor(candidates: readonly Candidate[]) {
    this.#all = candidates;
    this.#byName = new Map(candidates.map((one) => [one.base, one]));
  }

  #join(other: Candidate | undefined, to: Candidate | undefined): void {
    if (!other || !to) return;
    const [from, end] = [this.#end(other), this.#end(to)];
    if (from !== end) this.#means.set(from, end);
  }

  #end(candidate: Candidate): Candidate {
    let end = candidate;
    for (let next = this.#means.get(end); next; next = this.#means.get(end)) end = next;
    return end;
  }

  /** "US" is the United States, "Burma" Myanmar: as the Unicode CLDR has them. */
  joinRegions(several: readonly string[][]): void {
    for (const names of several) {
      const known = names.flatMap((name) => this.#byName.get(name) ?? []).sort(mostFirst);
      for (const other of known.slice(1)) this.#join(other, known[0]);
    }
  }

  /** "CEOs" is "CEO", "al-Qaeda" "al Qaeda", "Silk Way Initiative" "Silk Way", "North Koreans" are of North Korea. */
  joinForms(endings: ReadonlySet<string>, regions: ReadonlySet<string>): void {
    const byForm = new Map<string, Candidate>();
    for (const one of [...this.#all].sort(mostFirst)) {
      const form = formOf(one.base, endings);
      const known = byForm.get(form);
      if (known) this.#join(one, known);
      else byForm.set(form, one);
    }
    for (const one of this.#all) {
      const land = landsOf(one.base).find(
        (name) => this.#byName.has(name) && (PEOPLE_ENDS.test(name) || regions.has(name)),
      );
      if (land !== undefined) this.#join(one, this.#byName.get(land));
    }
  }

  /** "Trans-Pacific Partnership (TPP)": letters that a longer name begins its words with, said beside it; "ISIS, or ISIL" */
  joinAbbreviations(sources: readonly TopicSource[]): void {
    const names = this.#all.map(({ base }) => base);
    const short = names.filter((name) => ABBREVIATION.test(name));
    const byLetters = groupBy(
      names.filter((name) => name.includes(' ') && !ABBREVIATION.test(name)),
      lettersOf,
    );
    const others = new Map<string, string[]>();
    for (const one of short) {
      const long = one.length < SHORTEST_ABBREVIATION ? [] : (byLetters.get(one) ?? []);
      const near = short.filter((two) => one < two && isNear(one, two));
      if (long.length + near.length > 0) others.set(one, [...long, ...near]);
    }
    const together = new Map<string, number>();
    for (const { saidNames } of sources) {
      for (const name of saidNames.keys()) {
        for (const other of others.get(name) ?? []) {
          const key = `${name}\n${other}`;
          if (saidNames.has(other)) together.set(key, (together.get(key) ?? 0) + 1);
        }
      }
    }
    for (const [key, times] of together) {
      const [name = '', other = ''] = key.split('\n');
      const [one, two] = [this.#byName.get(name), this.#byName.get(other)];
      if (!one || !two || times < SAID_TOGETHER) continue;
      if (other.includes(' ')) this.#join(one, two);
      else if (times >= NEAR_TOGETHER * Math.min(one.entries.size, two.entries.size))
        this.#join(...less(one, two));
    }
  }

  /** "Guantánamo", "Guantanamo"; never two countries, of which some differ in a letter. */
  joinSpellings(regions: ReadonlySet<string>): void {
    const long = this.#all.filter(({ base }) => base.length >= SHORTEST_SPELLING && !regions.has(base));
    for (const list of groupBy(long, ({ base }) => base.slice(0, 2)).values()) {
      list.sort(mostFirst);
      for (const [at, one] of list.entries()) {
        for (const other of list.slice(at + 1)) {
          if (
            Math.abs(one.base.length - other.base.length) > 1 ||
            other.entries.size > SLIP * one.entries.size
          )
            continue;
          if (distance(one.base, other.base) === 1) this.#join(other, one);
        }
      }
    }
  }

  /** "Guantanamo" is short for "Guantanamo Bay", where nothing else is called so. @param apart what is short for nothing */
  joinShort(apart: ReadonlySet<string>): void {
    const longer = new Map<string, Candidate[]>();
    for (const one of this.#all) {
      const words = one.base.split(' ');
      if (words.length < 2) continue;
      for (const part of new Set([
        words[0]!,
        words.at(-1)!,
        words.slice(1).join(' '),
        words.slice(0, -1).join(' '),
      ]))
        longer.set(part, [...(longer.get(part) ?? []), one]);
    }
    for (const one of this.#all) {
      const list = apart.has(one.base) ? [] : [...(longer.get(one.base) ?? [])].sort(mostFirst);
      const [most, next] = list;
      if (!most || (next && next.entries.size > most.entries.size * SLIP)) continue;
      // "Kansas" is not short for "Kansas City", nor "Korea" for "North Korea"
      const isEnd = most.base.endsWith(` ${one.base}`);
      if (!isEnd && most.entries.size > one.entries.size) continue;
      if (isEnd && apart.has(most.base.slice(0, -one.base.length - 1).toLowerCase())) continue;
      if (most.entries.size >= SHORT_FOR * one.entries.size) this.#join(one, most);
    }
  }

  joined(): Candidate[] {
    const groups = new Map<Candidate, [Candidate, ...Candidate[]]>();
    for (const one of this.#all) {
      const end = this.#end(one);
      const group = groups.get(end);
      if (one !== end && group) group.push(one);
      else if (one !== end) groups.set(end, [end, one]);
      else if (!group) groups.set(end, [end]);
    }
    return [...groups.values()].map(together);
  }
}

/** One of several; its address is that of the name that most items say. */
export function together(group: [Candidate, ...Candidate[]]): Candidate {
  const [named, ...rest] = group;
  if (rest.length === 0) return named;
  const [most = named, ...others] = [...group].sort(mostFirst);
  return {
    name: named.name,
    base: most.base,
    others: others.map(({ base }) => base),
    printed: group.some(({ printed }) => printed),
    briefings: Math.max(...group.map(({ briefings }) => briefings)),
    entries: new Map(
      [...group]
        .sort(mostFirst)
        .toReversed()
        .flatMap(({ entries }) => [...entries]),
    ),
  };
}

export const mostFirst = (a: Candidate, b: Candidate): number =>
  b.entries.size - a.entries.size || (a.base < b.base ? -1 : 1);

function less(one: Candidate, two: Candidate): [Candidate, Candidate] {
  return mostFirst(one, two) < 0 ? [two, one] : [one, two];
}

const PEOPLE_ENDS = /[ao]$/;

/** What people may be of: "Syrians" → "Syri", "Syria", "Syrio" … */
const landsOf = (people: string): string[] =>
  PEOPLE_OF.filter((end) => people.endsWith(end) && people.length - end.length >= SHORTEST_NEAR)
    .map((end) => people.slice(0, -end.length))
    .flatMap((land) => [land, `${land}a`, `${land}o`]);

/** Without a plural of abbreviations and a word such as “Initiative” at its end, and as if no hyphen and no accent were in it. */
function formOf(name: string, endings: ReadonlySet<string>): string {
  const words = name.split(' ');
  const isLonger = words.length > 2 && endings.has(words.at(-1)?.toLowerCase() ?? '');
  const plain = unaccented(isLonger ? words.slice(0, -1).join(' ') : name)
    .replaceAll('-', ' ')
    .replace(/[’'ʼ]/gu, '');
  return /^\p{Lu}{2,}s$/u.test(plain) || plain.includes(' ') ? plain.replace(/s$/, '') : plain;
}

/** "Trans-Pacific Partnership" → "TPP", "Bank of the South" → "BS" */
export function lettersOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? (word[0] ?? '') : ''))
    .join('');
}

const isNear = (one: string, two: string): boolean =>
  one.length >= SHORTEST_NEAR &&
  one.length === two.length &&
  one.slice(0, 2) === two.slice(0, 2) &&
  distance(one, two) === 1;
