import { groupBy } from '../text/group-by.ts';
import { commonest, longerName, topicName } from './topic-name.ts';
import { genericStems, type SaidNames, stemsOf, type TopicSource } from './topic-source.ts';
import type { Why } from './types.ts';

/** A subject that may become a topic, with every item that it would hold. */
export interface Candidate {
  name: string;
  /** what its address is made of: it stays when the name is read out of more titles */
  base: string;
  /** the same of other names that mean it: "TPP" of "Trans-Pacific Partnership" */
  others?: readonly string[];
  /** by item index */
  entries: Map<number, Why>;
  briefings: number;
  /** printed in the titles of two briefings, or alone as a title: that outweighs what was said */
  printed: boolean;
}

/** An item is about a name that its question and its answer say, or that is said so often in it. */
const OFTEN = 3;
/** A name that more than this share of a series’ items says is the podium’s own: its country, its house. */
const HOME = 0.3;
const FEW_ITEMS = 30;
/** So much of a topic must have a printed title for its name to be read out of the titles. */
const WHOLE = 2 / 3;

/** Titles that are the same once generic words, word order and endings are off. */
export function sameTitles(sources: readonly TopicSource[], lang: string): Candidate[] {
  const generic = genericStems(lang);
  const groups = groupBy(
    sources.filter(({ key }) => key.length > 0),
    ({ key }) => key.join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const made = candidate(
      commonest(group.map((source) => topicName(source.title ?? '', generic, lang))),
      true,
      group.map((source): [TopicSource, Why] => [
        source,
        { rule: 'same-title', words: [topicName(source.title ?? '', generic, lang)], score: 1 },
      ]),
    );
    return made ? [made] : [];
  });
}

/** Names that titles print, or that questions and answers keep coming back to. */
export function recurringNames(sources: readonly TopicSource[], lang: string): Candidate[] {
  const found = namesByThread(sources);
  const home = homeNames(sources);
  const generic = genericStems(lang);
  return [...found].flatMap(([name, all]) => {
    const list = all.filter(([{ series }]) => !home.get(series)?.has(name));
    const titled = list.filter(([, why]) => why.rule === 'similar-title').map(([source]) => source);
    const twice = new Set(titled.map((source) => source.briefing)).size > 1;
    const own = stemsOf(name, lang).size;
    const printed = twice || titled.some((source) => source.key.length === own);
    const made = candidate(name, printed, list);
    if (!made) return [];
    // what most of its titles say with it belongs to it: "Mirau" is "Ambassador in Mirau"
    const isWhole = titled.length >= WHOLE * list.length;
    const titles = titled.flatMap((source) => source.title ?? []);
    return [{ ...made, name: twice && isWhole ? longerName(name, titles, generic, lang) : name }];
  });
}

/** Candidates of one name are one. What a title says alone outweighs, for each item, what else was found. */
export function joined(candidates: readonly Candidate[]): Candidate[] {
  const byName = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of candidates) {
    const key = candidate.base.toLowerCase();
    const same = byName.get(key);
    if (same) same.push(candidate);
    else byName.set(key, [candidate]);
  }
  return [...byName.values()].map((same) =>
    same.length === 1
      ? same[0]
      : {
          ...same[0],
          printed: same.some((one) => one.printed),
          briefings: same.reduce((most, one) => Math.max(most, one.briefings), 0),
          entries: new Map(same.toReversed().flatMap((one) => [...one.entries])),
        },
  );
}

/** By series, the names that too many of its items say to tell one from another. */
function homeNames(sources: readonly TopicSource[]): Map<string | null, Set<string>> {
  const said = new Map<string | null, { items: number; names: Map<string, number> }>();
  for (const { series, titleNames, saidNames } of sources) {
    const counts = said.get(series) ?? { items: 0, names: new Map<string, number>() };
    said.set(series, counts);
    counts.items += 1;
    for (const name of new Set([...titleNames, ...saidNames.keys()])) {
      counts.names.set(name, (counts.names.get(name) ?? 0) + 1);
    }
  }
  return new Map(
    [...said].map(([series, { items, names }]) => [
      series,
      new Set(
        items < FEW_ITEMS ? [] : [...names].filter(([, count]) => count > HOME * items).map(([name]) => name),
      ),
    ]),
  );
}

/** By name the items that are about it: those of a thread which say it, if the thread as a whole says it often enough. */
function namesByThread(sources: readonly TopicSource[]): Map<string, [TopicSource, Why][]> {
  const found = new Map<string, [TopicSource, Why][]>();
  const enter = (name: string, source: TopicSource, why: Why) => {
    const list = found.get(name);
    if (list) list.push([source, why]);
    else found.set(name, [[source, why]]);
  };
  for (let first = 0; first < sources.length; ) {
    let last = first + 1;
    while (sources[last]?.thread === sources[first]!.thread) last += 1;
    const own = sources.slice(first, last);
    first = last;
    const said = own.length === 1 ? own[0]!.saidNames : saidIn(own);
    for (const source of own) {
      for (const name of source.saidNames.keys()) {
        const { count, asked } = said.get(name)!;
        if (source.titleNames.includes(name) || (count < OFTEN && !(asked && count > 1))) continue;
        enter(name, source, { rule: 'recurring-name', words: [name], score: Math.min(1, count / 5) });
      }
      for (const name of source.titleNames)
        enter(name, source, { rule: 'similar-title', words: [name], score: 0.9 });
    }
  }
  return found;
}

/** How often a thread says each name, and whether a question of it does. */
function saidIn(thread: readonly TopicSource[]): SaidNames {
  const said = new Map<string, { count: number; asked: boolean }>();
  for (const { saidNames } of thread) {
    for (const [name, { count, asked }] of saidNames) {
      const known = said.get(name);
      said.set(name, { count: count + (known?.count ?? 0), asked: asked || (known?.asked ?? false) });
    }
  }
  return said;
}

/** Null for what comes up in one briefing alone. */
function candidate(name: string, printed: boolean, list: [TopicSource, Why][]): Candidate | null {
  const briefings = new Set(list.map(([source]) => source.briefing)).size;
  if (briefings < 2) return null;
  return {
    name,
    base: name,
    printed,
    briefings,
    entries: new Map(list.map(([source, why]) => [source.index, why])),
  };
}
