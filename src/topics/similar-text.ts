import { tellingWords } from '../outline/subjects.ts';
import type { TellingWords } from './telling.ts';
import type { TopicSource } from './topic-source.ts';
import type { Topic } from './types.ts';

/** A text belongs to a topic if it scores so well beside the topic’s own texts. */
const NEAR = 0.75;
/** So many words tell of a topic, each by one of the bits of a byte. */
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

/**
 * Adds to each topic the items whose text is like that of its items (BM25, Robertson and others 1994; each text holds a word once
 * or not): they must share three of the topic’s telling words, one of them of its name.
 */
export function addSimilarTexts(
  topics: readonly Topic[],
  sources: readonly TopicSource[],
  known: TellingWords,
): void {
  const wanted = topics.filter(
    ({ entries }) => entries.size >= LEAST_ENTRIES && entries.size <= MOST_ENTRIES,
  );
  const profiles = wanted.flatMap((topic) => {
    const words = profile(topic, sources, known);
    return words.length < LEAST_WORDS ? [] : [{ topic, words }];
  });
  if (profiles.length === 0) return;
  const holders = holdersOf(new Set(profiles.flatMap(({ words }) => words)), sources, known);
  const lengths = lengthsOf(sources, known);
  const usual = lengths.reduce((sum, length) => sum + length, 0) / sources.length;
  const weights = lengths.map(
    (length) => (SATURATION + 1) / (1 + SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / usual)),
  );
  const scores = new Float64Array(sources.length);
  const held = new Uint8Array(sources.length);
  for (const { topic, words } of profiles) extend(topic, words, { holders, weights, known, scores, held });
}

/** A few other texts hold it too. @param texts so many texts hold it */
const isRare = (texts: number): boolean => texts > 1 && texts <= RARE;

/** By item, how many words it has that a few others hold too. */
function lengthsOf(sources: readonly TopicSource[], { texts }: TellingWords): number[] {
  const counts = Uint8Array.from(texts, (count) => Number(isRare(count)));
  return sources.map(({ telling }) => {
    let length = 0;
    for (let i = 0; i < telling.length; i++) length += counts[telling[i]!]!;
    return length;
  });
}

/** The words that the topic’s items share and others lack. */
function profile(topic: Topic, sources: readonly TopicSource[], { words, texts }: TellingWords): number[] {
  const counts = new Map<number, number>();
  for (const index of topic.entries.keys()) {
    const { telling } = sources[index]!;
    for (let i = 0; i < telling.length; i++) {
      const at = telling[i]!;
      if (isRare(texts[at]!)) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([at, count]): [number, number] => [at, (count * count) / texts[at]!])
    .sort((a, b) => b[1] - a[1] || (words[a[0]]! < words[b[0]]! ? -1 : 1))
    .slice(0, PROFILE)
    .map(([at]) => at);
}

/** Of these words the items that hold them. */
function holdersOf(
  asked: ReadonlySet<number>,
  sources: readonly TopicSource[],
  { words }: TellingWords,
): Map<number, number[]> {
  const holders = new Map<number, number[]>([...asked].map((at) => [at, []]));
  const isAsked = new Uint8Array(words.length);
  for (const at of asked) isAsked[at] = 1;
  for (const { index, telling } of sources)
    for (let i = 0; i < telling.length; i++)
      if (isAsked[telling[i]!] === 1) holders.get(telling[i]!)?.push(index);
  return holders;
}

interface Texts {
  known: TellingWords;
  holders: ReadonlyMap<number, readonly number[]>;
  /** by item, what a word counts for in it */
  weights: readonly number[];
  /** by item, 0 between two topics */
  scores: Float64Array;
  /** by item, which words of the profile it holds, a bit each; 0 between two topics */
  held: Uint8Array;
}

function extend(
  topic: Topic,
  words: readonly number[],
  { holders, weights, known, scores, held }: Texts,
): void {
  /** in the order in which they were come upon */
  const found: number[] = [];
  for (const [at, word] of words.entries()) {
    const texts = known.texts[word]!;
    const rarity = Math.log(1 + (weights.length - texts + 0.5) / (texts + 0.5));
    for (const item of holders.get(word) ?? []) {
      if (scores[item] === 0) found.push(item);
      scores[item]! += rarity * weights[item]!;
      held[item]! |= 1 << at;
    }
  }
  const own = found.filter((item) => topic.entries.has(item)).map((item) => scores[item]!);
  const usual = own.sort((a, b) => b - a)[Math.floor(own.length / 2)];
  const name = new Set(tellingWords(topic.name));
  for (const item of found) {
    const score = scores[item]!;
    const bits = held[item]!;
    scores[item] = 0;
    held[item] = 0;
    if (usual === undefined || score < NEAR * usual || topic.entries.has(item)) continue;
    const printed = words.flatMap((word, at) => (bits & (1 << at) ? known.words[word]! : []));
    if (printed.length < LEAST_WORDS || !printed.some((word) => name.has(word))) continue;
    topic.entries.set(item, {
      rule: 'similar-text',
      words: printed,
      score: Math.min(1, Math.round((score / usual) * 50) / 100),
    });
  }
}
