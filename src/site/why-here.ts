import { groupBy } from '../text/group-by.ts';
import type { Entries } from './by-briefing.ts';

/** A reason for which items stand under a topic, with the words that settled it most often. */
export interface WhyHere {
  rule: string;
  words: string[];
  items: number;
}

/** So many of the words that settled it are told for each reason. */
const MOST_WORDS = 6;

/** The commonest reason first. */
export function whyHere({ entries }: Entries): WhyHere[] {
  const byRule = groupBy(entries, ({ why }) => why.rule);
  const reasons = [...byRule].map(([rule, own]): WhyHere => {
    const times = new Map<string, number>();
    for (const word of own.flatMap(({ why }) => why.words)) times.set(word, (times.get(word) ?? 0) + 1);
    const most = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { rule, words: most.slice(0, MOST_WORDS).map(([word]) => word), items: own.length };
  });
  return reasons.sort((a, b) => b.items - a.items || (a.rule < b.rule ? -1 : 1));
}
