import { excerpt } from '../history/excerpt.ts';
import type { Piece } from '../history/words.ts';
import { contentWords, denies } from '../languages/words.ts';
import { readSayings, sayingTexts } from '../outline/sayings.ts';
import { groupBy } from '../text/group-by.ts';
import { type Form, type Formula, formulasOf, recurringIn } from '../topics/formulas.ts';
import { deviation, wordsIn } from './deviation.ts';
import type { Series, SiteBriefing, SiteItem, Topic } from './entities.ts';

/** When and where something is said. */
export interface Said {
  /** ISO */
  date: string;
  item: SiteItem;
}

/** What is said in the same words by one podium. */
export interface Wording {
  series: Series | null;
  /** beside the wording that is said most; null for that one */
  pieces: Piece[] | null;
  /** in so many answers */
  count: number;
  first: Said;
  last: Said;
}

/** A sentence on a topic that recurs in answers on different days. */
export interface Position {
  /** as it is said most */
  text: string;
  /** in so many answers, in these words or nearly */
  count: number;
  first: Said;
  last: Said;
  /** whose podiums they are, in the order of their addresses */
  series: Series[];
  /** what deviates, and of several podiums each with the usual words, in order of time */
  wordings: Wording[];
  /** so many other wordings are not shown */
  left: number;
}

export interface Positions {
  /** what is said most over the longest time first; of two podiums in order of time, so that what one says stands beside what the other said then */
  list: Position[];
  /** the two, where all is said by one of two podiums or by both */
  beside: readonly [Series, Series] | null;
  /** so many others are not shown */
  left: number;
}

/** So many are shown of a topic, and so many wordings of each: what is more is read in the answers. */
const MOST = 6;
const MOST_WORDINGS = 5;
/** A sentence that says less than this of the words of another, in their order, says something else. */
const ALIKE = 0.75;
/** One that has so many times its words says much more. */
const LONGER = 2.5;
/** Words that settled fewer of a topic’s answers than this share say little of what it is about. */
const TELLING = 0.1;
/** What settled an answer by one of these was printed, or is a name. */
const BY_NAME = new Set(['same-title', 'recurring-name', 'recurring-words', 'named-in-config']);

const known = new WeakMap<Topic, Positions>();

/** What is said on a topic again and again; found when it is first asked for. */
export function positionsOf(topic: Topic): Positions {
  findPositions([topic]);
  return known.get(topic) ?? { list: [], beside: null, left: 0 };
}

/** The same of many topics: their answers are read briefing by briefing, each once. */
export function findPositions(topics: readonly Topic[]): void {
  const texts = new Texts();
  const due = topics
    .filter((topic) => !known.has(topic))
    .map((topic): Due => {
      const said = saidOn(topic);
      const forms = recurringIn(
        said.map(({ date, item }) => ({ day: date, sayings: readSayings(item.sayings) })),
      );
      for (const form of forms) texts.ask(said, form);
      return { topic, said, forms };
    });
  texts.read();
  for (const one of due) known.set(one.topic, positionsIn(one, texts));
}

interface Due {
  topic: Topic;
  /** in order of time */
  said: readonly Said[];
  forms: readonly Form[];
}

/** In order of time. What is said in two transcripts of one briefing was said once. */
function saidOn({ entries }: Topic): Said[] {
  const held = new Set(entries.map(({ item }) => item.briefing.address));
  const said = entries.flatMap(({ item: { briefing }, item }): Said[] => {
    const { date } = briefing.briefing;
    const isAgain = briefing.alike.some(({ isCounted, address }) => isCounted && held.has(address));
    return date === null || isAgain ? [] : [{ date, item }];
  });
  return said.sort(inTime);
}

const inTime = (a: Said, b: Said): number =>
  a.date === b.date ? (a.item.address < b.item.address ? -1 : 1) : a.date < b.date ? -1 : 1;

function positionsIn({ topic, said, forms }: Due, texts: Texts): Positions {
  const bears = bearer(topic);
  const onTopic = forms.filter((form) => bears(texts.of(form), () => texts.stems(form, topic)));
  const lang = langOf(topic);
  const formulas = formulasOf(onTopic, (main, other) =>
    isAlike(texts.sentence(main, lang), texts.sentence(other, lang)),
  );
  const found = formulas.flatMap((formula) => {
    const position = positionOf(said, formula, texts);
    if (!position) return [];
    const months = 1 + monthsBetween(position.first.date, position.last.date);
    return [{ position, weight: formula.days.size * months }];
  });
  found.sort((a, b) => b.weight - a.weight || (a.position.text < b.position.text ? -1 : 1));
  const shown = found.slice(0, MOST).map(({ position }) => position);
  const [first, second, ...more] = inOrder(shown.flatMap(({ series }) => series));
  const beside = first && second && more.length === 0 ? ([first, second] as const) : null;
  return {
    list: beside ? shown.sort((a, b) => inTime(a.first, b.first)) : shown,
    beside,
    left: Math.max(0, found.length - MOST),
  };
}

/** Each once. */
const inOrder = (series: readonly Series[]): Series[] =>
  [...new Set(series)].sort((a, b) => (a.address < b.address ? -1 : 1));

/** A sentence as others are held against it. */
interface Sentence {
  text: string;
  length: number;
  /** each once, in small letters */
  words: ReadonlySet<string>;
  /** how often it denies */
  denials: number;
  /** the years that it names */
  years: string;
}

const YEAR = /^(?:19|20)\d\d$/;

function sentenceOf(text: string, lang: string): Sentence {
  const words = wordsIn(text.toLowerCase());
  return {
    text,
    length: words.length,
    words: new Set(words),
    denials: words.filter(denies(lang)).length,
    years: [...new Set(words.filter((word) => YEAR.test(word)))].sort().join(' '),
  };
}

/** Whether the second says nearly what the first does, and not much more: not what the first denies, and of no other year. */
function isAlike(main: Sentence, other: Sentence): boolean {
  if (main.denials !== other.denials || main.years !== other.years) return false;
  if (other.length > LONGER * main.length) return false;
  let shared = 0;
  for (const word of main.words) if (other.words.has(word)) shared += 1;
  // nearly always that is enough to tell
  if (shared < ALIKE * main.words.size) return false;
  return deviation(main.text, other.text).kept >= ALIKE * main.length;
}

/** Texts of sentences, each read where its topic says it first: other topics may set it with other signs. */
class Texts {
  readonly #texts = new Map<Form, string>();
  readonly #asked = new Map<Form, { item: SiteItem; at: number }>();
  readonly #stems = new Map<string, ReadonlySet<string>>();
  readonly #sentences = new Map<string, Sentence>();

  ask(said: readonly Said[], form: Form): void {
    const first = Math.min(...form.places.keys());
    const item = said[first]?.item;
    if (item) this.#asked.set(form, { item, at: form.places.get(first) ?? 0 });
  }

  /** Reads what was asked for. */
  read(): void {
    const byBriefing = groupBy(this.#asked, ([, { item }]): SiteBriefing => item.briefing);
    for (const asked of byBriefing.values()) {
      for (const [item, own] of groupBy(asked, ([, one]) => one.item)) {
        const texts = sayingTexts(item.item.turns);
        for (const [form, { at }] of own) this.#texts.set(form, texts[at] ?? '');
      }
    }
  }

  of(form: Form): string {
    return this.#texts.get(form) ?? '';
  }

  /** The stems of its words: a sentence stands under several topics. */
  stems(form: Form, topic: Topic): ReadonlySet<string> {
    const text = this.of(form);
    const lang = langOf(topic);
    const key = `${lang} ${text}`;
    const stems = this.#stems.get(key) ?? new Set(stemsOf(text, lang));
    this.#stems.set(key, stems);
    return stems;
  }

  sentence(form: Form, lang: string): Sentence {
    const text = this.of(form);
    const key = `${lang} ${text}`;
    const sentence = this.#sentences.get(key) ?? sentenceOf(text, lang);
    this.#sentences.set(key, sentence);
    return sentence;
  }
}

/** So many letters of a stem begin each of its words: nearly always it is enough to see that a sentence lacks them. */
const BEGINNING = 3;

const langOf = ({ entries }: Topic): string => entries[0]?.item.briefing.lang ?? 'en';
const stemsOf = (text: string, lang: string): string[] => contentWords(text, lang).map(({ stem }) => stem);

/** Whether a sentence has the words of the topic: else it may be said of anything. */
function bearer(topic: Topic): (text: string, stems: () => ReadonlySet<string>) => boolean {
  const { name, entries } = topic;
  const times = new Map<string, number>();
  for (const { why } of entries)
    if (BY_NAME.has(why.rule)) for (const word of why.words) times.set(word, (times.get(word) ?? 0) + 1);
  const telling = [...times].flatMap(([word, count]) => (count >= TELLING * entries.length ? [word] : []));
  const phrases = [name, ...telling].map((words) => stemsOf(words, langOf(topic)));
  const some = phrases.filter((phrase) => phrase.length > 0);
  const begins = some.map(([stem = '']) => stem.slice(0, BEGINNING));
  return (text, stems) => {
    const small = text.toLowerCase();
    if (!begins.some((begin) => small.includes(begin))) return false;
    const held = stems();
    return some.some((phrase) => phrase.every((stem) => held.has(stem)));
  };
}

function positionOf(said: readonly Said[], { main, others }: Formula, texts: Texts): Position | null {
  const text = texts.of(main);
  const answers = new Set([main, ...others].flatMap(({ places }) => [...places.keys()]));
  const all = [...answers].sort((a, b) => a - b).flatMap((at) => said[at] ?? []);
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const series = inOrder(all.flatMap(({ item }) => item.briefing.series ?? []));
  const most = others
    .flatMap((form) => bySeries(said, form, excerpt(deviation(text, texts.of(form)).pieces)))
    .sort((a, b) => b.count - a.count || inTime(a.first, b.first));
  const usual = series.length > 1 ? bySeries(said, main, null) : [];
  return {
    text,
    count: all.length,
    first,
    last,
    series,
    wordings: [...usual, ...most.slice(0, MOST_WORDINGS)].sort((a, b) => inTime(a.first, b.first)),
    left: Math.max(0, most.length - MOST_WORDINGS),
  };
}

function bySeries(said: readonly Said[], { places }: Form, pieces: Piece[] | null): Wording[] {
  const own = [...places.keys()].sort((a, b) => a - b).flatMap((at) => said[at] ?? []);
  return [...groupBy(own, ({ item }) => item.briefing.series)].flatMap(([series, held]) => {
    const [first, last] = [held[0], held.at(-1)];
    return first && last ? [{ series, pieces, count: held.length, first, last }] : [];
  });
}

const monthsBetween = (first: string, last: string): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
  Number(last.slice(5, 7)) -
  Number(first.slice(5, 7));
