import { tellingWords } from '../outline/subjects.ts';
import type { TellingWord } from './telling.ts';
import type { TopicSource } from './topic-source.ts';
import type { Topic } from './types.ts';

/** A text belongs to a topic if it scores so well beside the topic’s own texts. */
const NEAR = 0.75;
const PROFILE = 8;
/** A word that more items hold says little, and looking it up would cost more than n log n in all. */
const RARE = 300;
const LEAST_WORDS = 3;
const LEAST_ENTRIES = 3;
/** A topic of more has found its texts by what they say. */
const MOST_ENTRIES = 150;
/** How much the length of a text counts in its score, as BM25 has it. */
const BY_LENGTH = 0.7;
const SATURATION = 1.2;

/** A text that holds some words of a topic. */
interface Found {
  item: number;
  words: TellingWord[];
  score: number;
}

/**
 * Adds to each topic the items whose text is like that of its items (BM25, Robertson and others 1994; each text holds a word once
 * or not): they must share three of the topic’s telling words, one of them of its name.
 */
export function addSimilarTexts(topics: readonly Topic[], sources: readonly TopicSource[]): void {
  const wanted = topics.filter(
    ({ entries }) => entries.size >= LEAST_ENTRIES && entries.size <= MOST_ENTRIES,
  );
  const profiles = wanted.flatMap((topic) => {
    const words = profile(topic, sources);
    return words.length < LEAST_WORDS ? [] : [{ topic, words }];
  });
  if (profiles.length === 0) return;
  const holders = holdersOf(new Set(profiles.flatMap(({ words }) => words)), sources);
  const lengths = sources.map(({ telling }) => telling.reduce((sum, word) => sum + Number(isRare(word)), 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / sources.length;
  const weights = lengths.map(
    (length) => (SATURATION + 1) / (1 + SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / usual)),
  );
  for (const { topic, words } of profiles) extend(topic, words, { holders, weights });
}

/** A few other texts hold it too. */
const isRare = ({ texts }: TellingWord) => texts > 1 && texts <= RARE;

/** The words that the topic’s items share and others lack. */
function profile(topic: Topic, sources: readonly TopicSource[]): TellingWord[] {
  const counts = new Map<TellingWord, number>();
  for (const index of topic.entries.keys()) {
    for (const word of sources[index]?.telling ?? [])
      if (isRare(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([word, count]): [TellingWord, number] => [word, (count * count) / word.texts])
    .sort((a, b) => b[1] - a[1] || (a[0].word < b[0].word ? -1 : 1))
    .slice(0, PROFILE)
    .map(([word]) => word);
}

/** Of these words the items that hold them. */
function holdersOf(
  asked: ReadonlySet<TellingWord>,
  sources: readonly TopicSource[],
): Map<TellingWord, number[]> {
  const holders = new Map<TellingWord, number[]>([...asked].map((word) => [word, []]));
  const isAsked = new Set([...asked].map(({ at }) => at));
  for (const { index, telling } of sources)
    for (const word of telling) if (isAsked.has(word.at)) holders.get(word)?.push(index);
  return holders;
}

interface Texts {
  holders: ReadonlyMap<TellingWord, readonly number[]>;
  /** by item, what a word counts for in it */
  weights: readonly number[];
}

function extend(topic: Topic, words: readonly TellingWord[], { holders, weights }: Texts): void {
  const found = new Map<number, Found>();
  for (const word of words) {
    const rarity = Math.log(1 + (weights.length - word.texts + 0.5) / (word.texts + 0.5));
    for (const item of holders.get(word) ?? []) {
      const known = found.get(item) ?? { item, words: [], score: 0 };
      known.words.push(word);
      known.score += rarity * (weights[item] ?? 0);
      found.set(item, known);
    }
  }
  const own = [...found.values()].filter(({ item }) => topic.entries.has(item)).map(({ score }) => score);
  const usual = own.sort((a, b) => b - a)[Math.floor(own.length / 2)];
  if (usual === undefined) return;
  const name = new Set(tellingWords(topic.name));
  for (const { item, words: shared, score } of found.values()) {
    if (topic.entries.has(item) || shared.length < LEAST_WORDS || score < NEAR * usual) continue;
    if (!shared.some(({ word }) => name.has(word))) continue;
    topic.entries.set(item, {
      rule: 'similar-text',
      words: shared.map(({ word }) => word),
      score: Math.min(1, Math.round((score / usual) * 50) / 100),
    });
  }
}
