/** How telling a word is in one briefing: 1 where a single exchange says it, 0 where all do. */
export type Rarity = (word: number) => number;

/** @param exchanges the words of each, each once; @param size of the vocabulary */
export function rarityIn(exchanges: readonly (readonly number[])[], size: number): Rarity {
  const counts = new Uint32Array(size);
  for (const words of exchanges) for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const scale = Math.log(exchanges.length + 1);
  const byCount = Array.from({ length: exchanges.length + 1 }, (_, at) =>
    at === 0 ? 1 : Math.log((exchanges.length + 1) / at) / scale,
  );
  return (word) => byCount[counts[word] ?? 0] ?? 0;
}

/** How much of the rare words of a question was said before, 0–1; 0 where it has none. */
export function sharedPart(
  question: readonly number[],
  said: (word: number) => boolean,
  rarity: Rarity,
): number {
  let all = 0;
  let shared = 0;
  for (const word of question) {
    const weight = rarity(word);
    all += weight;
    if (said(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
