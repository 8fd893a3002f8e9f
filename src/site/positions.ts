import { excerpt } from '../history/excerpt.ts';
import type { Piece } from '../history/words.ts';
import { contentWords } from '../languages/words.ts';
import { readSayings, sayingsOf } from '../outline/sayings.ts';
import { groupBy } from '../text/group-by.ts';
import { type Answer, FEWEST_DAYS, type Form, type Formula, formulasIn } from '../topics/formulas.ts';
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
  /** who says it, the first one first */
  series: Series[];
  /** of several podiums each with the usual words, and what deviates, in order of time */
  wordings: Wording[];
  /** so many other wordings are not shown */
  left: number;
}

export interface Positions {
  /** what is said most over the longest time first */
  list: Position[];
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
/** Topics that were settled by so small a share of their answers say little of what they are about. */
const TELLING = 0.1;
/** What was settled by these was printed, or is a name. */
const BY_NAME = new Set(['same-title', 'recurring-name', 'recurring-words', 'named-in-config']);

const known = new WeakMap<Topic, Positions>();

/** What is said on a topic again and again; found when it is first asked for. */
export function positionsOf(topic: Topic): Positions {
  findPositions([topic]);
  return known.get(topic) ?? { list: [], left: 0 };
}

interface Candidate {
  topic: Topic;
  said: readonly Said[];
  formula: Formula;
}

/** The same of many topics: their answers are read briefing by briefing, each once or twice. */
export function findPositions(topics: readonly Topic[]): void {
  const due = topics.filter((topic) => !known.has(topic));
  const texts = new Texts();
  const candidates = due.flatMap(candidatesIn);
  for (const { said, formula } of candidates) texts.ask(said, formula.main);
  texts.read();
  const bearing = new Map<Topic, (text: string) => boolean>();
  const onTopic = candidates.filter(({ topic, formula }) => {
    const bears = bearing.get(topic) ?? bearer(topic);
    bearing.set(topic, bears);
    return bears(texts.of(formula.main));
  });
  for (const { said, formula } of onTopic) for (const other of formula.others) texts.ask(said, other);
  texts.read();
  const byTopic = groupBy(onTopic, ({ topic }) => topic);
  for (const topic of due) {
    const found = (byTopic.get(topic) ?? []).flatMap((candidate) => verified(candidate, texts) ?? []);
    const positions = found.sort(
      (a, b) => b.weight - a.weight || (a.position.text < b.position.text ? -1 : 1),
    );
    known.set(topic, {
      list: positions.slice(0, MOST).map(({ position }) => position),
      left: Math.max(0, positions.length - MOST),
    });
  }
}

function candidatesIn(topic: Topic): Candidate[] {
  const said = topic.entries
    .flatMap(({ item }): Said[] => {
      const { date } = item.briefing.briefing;
      return date === null ? [] : [{ date, item }];
    })
    .sort(inTime);
  if (new Set(said.map(({ date }) => date)).size < FEWEST_DAYS) return [];
  const answers = said.map(({ date, item }): Answer => ({ day: date, sayings: readSayings(item.sayings) }));
  return formulasIn(answers).map((formula) => ({ topic, said, formula }));
}

const inTime = (a: Said, b: Said): number =>
  a.date === b.date ? (a.item.address < b.item.address ? -1 : 1) : a.date < b.date ? -1 : 1;

/** Texts of sentences, each read where it is said first. */
class Texts {
  readonly #texts = new Map<number, string>();
  readonly #asked = new Map<number, { item: SiteItem; at: number }>();

  ask(said: readonly Said[], { whole, places }: Form): void {
    if (this.#texts.has(whole) || this.#asked.has(whole)) return;
    const first = Math.min(...places.keys());
    const item = said[first]?.item;
    if (item) this.#asked.set(whole, { item, at: places.get(first) ?? 0 });
  }

  /** Reads what was asked for. */
  read(): void {
    const byBriefing = groupBy(this.#asked, ([, { item }]): SiteBriefing => item.briefing);
    for (const asked of byBriefing.values()) {
      for (const [item, own] of groupBy(asked, ([, one]) => one.item)) {
        const sayings = sayingsOf(item.item.turns);
        for (const [whole, { at }] of own) this.#texts.set(whole, sayings[at]?.text ?? '');
      }
    }
    this.#asked.clear();
  }

  of({ whole }: Form): string {
    return this.#texts.get(whole) ?? '';
  }
}

/** Whether a sentence has the words of the topic: else it may be said of anything. */
function bearer({ name, entries }: Topic): (text: string) => boolean {
  const lang = entries[0]?.item.briefing.lang ?? 'en';
  const stems = (text: string) => contentWords(text, lang).map(({ stem }) => stem);
  const times = new Map<string, number>();
  for (const { why } of entries)
    if (BY_NAME.has(why.rule)) for (const word of why.words) times.set(word, (times.get(word) ?? 0) + 1);
  const telling = [...times].flatMap(([word, count]) => (count >= TELLING * entries.length ? [word] : []));
  const phrases = [name, ...telling].map(stems).filter((phrase) => phrase.length > 0);
  return (text) => {
    const held = new Set(stems(text));
    return phrases.some((phrase) => phrase.every((stem) => held.has(stem)));
  };
}

function verified(
  { said, formula: { main, others } }: Candidate,
  texts: Texts,
): { position: Position; weight: number } | null {
  const text = texts.of(main);
  const length = wordsIn(text);
  const alike = others.flatMap((form) => {
    const other = texts.of(form);
    const { pieces, kept } = deviation(text, other);
    return kept >= ALIKE * length && wordsIn(other) <= LONGER * length ? [{ form, pieces }] : [];
  });
  const forms = [main, ...alike.map(({ form }) => form)];
  const answers = [...new Set(forms.flatMap(({ places }) => [...places.keys()]))].sort((a, b) => a - b);
  const all = answers.flatMap((at) => said[at] ?? []);
  const days = new Set(all.map(({ date }) => date)).size;
  const [first, last] = [all[0], all.at(-1)];
  if (days < FEWEST_DAYS || !first || !last) return null;
  const series = [...new Set(all.flatMap(({ item }) => item.briefing.series ?? []))];
  const wordings = alike.flatMap(({ form, pieces }) => bySeries(said, form, excerpt(pieces)));
  const most = wordings.sort((a, b) => b.count - a.count || inTime(a.first, b.first));
  const usual = series.length > 1 ? bySeries(said, main, null) : [];
  const shown = [...usual, ...most.slice(0, MOST_WORDINGS)].sort((a, b) => inTime(a.first, b.first));
  return {
    position: {
      text,
      count: all.length,
      first,
      last,
      series,
      wordings: shown,
      left: Math.max(0, most.length - MOST_WORDINGS),
    },
    weight: days * (1 + monthsBetween(first.date, last.date)),
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
