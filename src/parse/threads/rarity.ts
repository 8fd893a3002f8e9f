/** How telling a word is in one briefing: 1 where a single exchange says it, 0 where all do. */
export type Rarity = (stem: string) => number;

/** @param exchanges the words of each, as stems */
export function rarityIn(exchanges: readonly ReadonlySet<string>[]): Rarity {
  const count = new Map<string, number>();
  for (const words of exchanges) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  const scale = Math.log(exchanges.length + 1);
  return (stem) => Math.log((exchanges.length + 1) / (count.get(stem) ?? 1)) / scale;
}

/** How much of the rare words of a question was said before, 0–1; 0 where it has none. */
export function sharedPart(
  question: ReadonlySet<string>,
  before: ReadonlySet<string>,
  rarity: Rarity,
): number {
  let all = 0;
  let shared = 0;
  for (const word of question) {
    const weight = rarity(word);
    all += weight;
    if (before.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
