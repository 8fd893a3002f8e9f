import { nameKey } from '../text/name-key.ts';
import type { Heard } from './types.ts';

/** Whoever is called before a question in so many briefings of a series, and so many times as often as heard under that name, asks there. */
const FEWEST = 3;
const TIMES_AS_OFTEN = 3;

/**
 * Whether a label, “Mr. Vale”, is that of one of the press, who said something from the floor: those who answer in its series call that
 * person again and again before a question, and it is heard hardly ever.
 */
export function calledPress(briefings: readonly Heard[]): (label: string, heard: Heard) => boolean {
  const called = new Map<string, number>();
  const heardAs = new Map<string, number>();
  const count = (counts: Map<string, number>, heard: Heard, name: string) => {
    const key = keyOf(name, heard);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const heard of briefings) {
    for (const name of heard.called ?? []) count(called, heard, name);
    const speakers = heard.items.flatMap((voices) =>
      voices.flatMap(({ role, speaker }) => (role === 'question' || !speaker ? [] : speaker)),
    );
    for (const name of new Set(speakers)) count(heardAs, heard, name);
  }
  return (label, heard) => {
    const key = keyOf(label, heard);
    const times = called.get(key) ?? 0;
    return times >= FEWEST && times >= TIMES_AS_OFTEN * (heardAs.get(key) ?? 0);
  };
}

const keyOf = (name: string, { series }: Heard): string => `${series?.id ?? ''}\n${nameKey(name)}`;
