import { tellingWords } from '../outline/subjects.ts';
import { Likeness } from './likeness.ts';
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

/**
 * Adds to each topic the items whose text is like that of its items (BM25): they must share three of the
 * topic’s telling words, one of them of its name.
 */
export function addSimilarTexts(topics: readonly Topic[], sources: readonly TopicSource[]): void {
  const wanted = topics.filter((topic) => topic.entries.size >= LEAST_ENTRIES);
  if (wanted.length === 0) return;
  const telling = rareWords(sources);
  const profiles = wanted.map((topic) => ({ topic, words: profile(topic, telling) }));
  const likeness = new Likeness(telling, new Set(profiles.flatMap(({ words }) => words)));
  for (const { topic, words } of profiles) extend(topic, likeness, words);
}

/** The words of each text that a few others hold too. */
function rareWords(sources: readonly TopicSource[]): TellingWord[][] {
  return sources.map(({ telling }) => telling.filter((word) => word.texts > 1 && word.texts <= RARE));
}

/** The words that the topic’s items share and others lack. */
function profile(topic: Topic, telling: readonly TellingWord[][]): TellingWord[] {
  const counts = new Map<TellingWord, number>();
  for (const index of topic.entries.keys()) {
    for (const word of telling[index] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([word, count]): [TellingWord, number] => [word, (count * count) / word.texts])
    .sort((a, b) => b[1] - a[1] || (a[0].word < b[0].word ? -1 : 1))
    .slice(0, PROFILE)
    .map(([word]) => word);
}

function extend(topic: Topic, likeness: Likeness, words: readonly TellingWord[]): void {
  if (words.length < LEAST_WORDS) return;
  const found = likeness.to(words);
  const own = found.filter(({ text }) => topic.entries.has(text)).map(({ score }) => score);
  const usual = own[Math.floor(own.length / 2)] ?? Number.POSITIVE_INFINITY;
  const name = new Set(tellingWords(topic.name));
  for (const { text, words: shared, score } of found) {
    if (topic.entries.has(text) || shared.length < LEAST_WORDS || score < NEAR * usual) continue;
    if (!shared.some(({ word }) => name.has(word))) continue;
    topic.entries.set(text, {
      rule: 'similar-text',
      words: shared.map(({ word }) => word),
      score: Math.min(1, Math.round((score / usual) * 50) / 100),
    });
  }
}
