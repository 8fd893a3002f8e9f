import { contentWords } from '../languages/words.ts';
import { genericWords } from '../outline/common-words.ts';
import { listener } from '../outline/heard.ts';
import type { WordUse } from '../outline/word-uses.ts';
import { learnNames } from './names.ts';
import { Runs, type Said } from './runs.ts';
import type { Telling } from './telling.ts';
import type { TitleWords } from './title-words.ts';
import type { TopicTask } from './topic-task.ts';
import type { Names } from './types.ts';

/** An item as the finding of topics sees it: its title and the beginning of what was said, as words and names. */
export interface TopicSource {
  index: number;
  briefing: number;
  series: string | null;
  /** number of its thread */
  thread: number;
  /** what it is called, whether that is printed or was made of what is said */
  called: string;
  /** the printed title: the item’s own, or that of the table of contents it stands under; null where none is printed */
  title: string | null;
  /** stems of the title without generic words, sorted: "Update on Orlu" and "Orlu update" are one */
  key: string[];
  /** names in the printed title */
  titleNames: string[];
  /** how often each name is said, and whether in the question too */
  saidNames: SaidNames;
  /** words of at least four letters, each once, by their places among all */
  telling: Uint32Array;
  /** words that come back in all that is said, in the same way */
  often: Uint32Array;
  /** the words of what it is called, one behind the other, in the same way */
  calledWords: Uint32Array;
  /** numbers of pairs of words in a row that its question says, or that come back (pairs-said.ts) */
  pairs: Uint32Array;
}

/** How often an item says each name, and whether in the question too. */
export type SaidNames = ReadonlyMap<string, { count: number; asked: boolean }>;

/** What is said at the beginning of an item. */
export interface SaidOf {
  asked: Said;
  answered: Said;
  /** the names in it, as whoever looked last found them */
  looked?: { readonly by: Names; readonly names: SaidNames };
}

/** What was heard in the items, one for each, and how words are written in all of them. */
export interface Hearing {
  items: readonly SaidOf[];
  /** the words that tell, of each */
  telling: Telling;
  /** of each, the places of the words that come back in all of it */
  often: readonly Uint32Array[];
  /** of each, the places of the words of what it is called */
  called: readonly Uint32Array[];
  /** of each, the pairs of words that it says */
  pairs: readonly Uint32Array[];
  /** the words of titles, as far as they were read before */
  titleWords: TitleWords;
  uses: ReadonlyMap<string, WordUse>;
  /** who speaks and who asks: they are listed elsewhere, and their names in a text are forms of address */
  people: Iterable<string>;
  /** which words are names, where that was learnt of all this before */
  names?: Names;
}

/** What topics are found in: of each item its titles and the beginnings of question and answer, as stems and names. */
export function topicSources(
  { lang, titles, called, threads, briefings, series }: TopicTask,
  hearing: Hearing,
): TopicSource[] {
  const names = hearing.names ?? namesIn(hearing, lang);
  const listen = listener(lang);
  const titleRuns = new Runs();
  const hear = (title: string) => titleRuns.said(listen(title));
  const generic = genericStems(lang);
  const printed = titles.map((title) => (title === null ? [] : names.of(hear(title))));
  const long = new Set(printed.flat().filter((name) => name.includes(' ')));
  return titles.map((title, index): TopicSource => {
    return {
      index,
      briefing: briefings[index]!,
      series: series[index] ?? null,
      thread: threads[index] ?? index,
      called: called[index] ?? '',
      title,
      key: title === null ? [] : [...stemsOf(title, lang)].filter((stem) => !generic.has(stem)).sort(),
      titleNames: title === null ? [] : [...new Set([...opening(title, long), ...printed[index]!])],
      saidNames: saidNames(hearing.items[index]!, names),
      telling: hearing.telling.texts[index] ?? none,
      often: hearing.often[index] ?? none,
      calledWords: hearing.called[index] ?? none,
      pairs: hearing.pairs[index] ?? none,
    };
  });
}

/** Which words are names, as they are heard. */
export const namesIn = (
  { uses, people, items }: Pick<Hearing, 'uses' | 'people' | 'items'>,
  lang: string,
): Names => learnNames(uses, lang, people, saidIn(items));

const none = new Uint32Array();

function* saidIn(items: Hearing['items']): Iterable<Said> {
  for (const { asked, answered } of items) {
    yield asked;
    yield answered;
  }
}

/** A name of several words that other titles have further on, at the beginning of this one: "Grey Shoal: new buoys" */
function opening(title: string, names: ReadonlySet<string>): string[] {
  const words = title.split(/[\s:,;]+/, 5);
  return words.map((_, at) => words.slice(0, at + 1).join(' ')).filter((start) => names.has(start));
}

/** The stems of words that name no subject by themselves, in a language. */
export function genericStems(lang: string): Set<string> {
  return stemsOf([...genericWords(lang)].join(' '), lang);
}

/** The stems of a text's words, little words left out. */
export function stemsOf(text: string, lang: string): Set<string> {
  return new Set(contentWords(text, lang).map((word) => word.stem));
}

/** The names that an item says; looked for once by each who looks. */
export function saidNames(said: SaidOf, names: Names): SaidNames {
  if (said.looked?.by !== names)
    said.looked = { by: names, names: countNames(names.of(said.asked), names.of(said.answered)) };
  return said.looked.names;
}

function countNames(asked: readonly string[], answered: readonly string[]): SaidNames {
  const counts = new Map<string, { count: number; asked: boolean }>();
  for (const name of asked) counts.set(name, { count: (counts.get(name)?.count ?? 0) + 1, asked: true });
  for (const name of answered) {
    const known = counts.get(name);
    if (known) known.count += 1;
    else counts.set(name, { count: 1, asked: false });
  }
  return counts;
}
