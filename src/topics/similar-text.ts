import MiniSearch from 'minisearch';
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

/**
 * Adds to each topic the items whose text is like that of its items (BM25, by MiniSearch): they must share three of the
 * topic’s telling words, one of them of its name.
 */
export function addSimilarTexts(topics: readonly Topic[], sources: readonly TopicSource[]): void {
  const wanted = topics.filter((topic) => topic.entries.size >= LEAST_ENTRIES);
  if (wanted.length === 0) return;
  const telling = rareWords(sources);
  const profiles = wanted.map((topic) => ({ topic, words: profile(topic, telling) }));
  const asked = new Set(profiles.flatMap(({ words }) => words));
  const search = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    // a word that no topic asks for counts in the length of its text, and needs no place in the index
    processTerm: (term) => (asked.has(term) ? term : null),
  });
  search.addAll(telling.map((own, id) => ({ id, text: own.map(({ word }) => word).join(' ') })));
  for (const { topic, words } of profiles) extend(topic, search, words);
}

/** The words of each text that a few others hold too. */
function rareWords(sources: readonly TopicSource[]): TellingWord[][] {
  return sources.map(({ telling }) => telling.filter((word) => word.texts > 1 && word.texts <= RARE));
}

/** The words that the topic’s items share and others lack. */
function profile(topic: Topic, telling: readonly TellingWord[][]): string[] {
  const counts = new Map<TellingWord, number>();
  for (const index of topic.entries.keys()) {
    for (const word of telling[index] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([{ word, texts }, count]): [string, number] => [word, (count * count) / texts])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, PROFILE)
    .map(([word]) => word);
}

function extend(topic: Topic, search: MiniSearch, words: string[]): void {
  if (words.length < LEAST_WORDS) return;
  const results = search.search(words.join(' '));
  const own = results.filter((result) => topic.entries.has(result.id)).map((result) => result.score);
  const usual = own[Math.floor(own.length / 2)] ?? Number.POSITIVE_INFINITY;
  const name = new Set(tellingWords(topic.name));
  for (const { id, terms, score } of results) {
    if (topic.entries.has(id) || terms.length < LEAST_WORDS || score < NEAR * usual) continue;
    if (!terms.some((term) => name.has(term))) continue;
    topic.entries.set(id, {
      rule: 'similar-text',
      words: terms,
      score: Math.min(1, Math.round((score / usual) * 50) / 100),
    });
  }
}
