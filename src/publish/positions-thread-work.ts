import { parentPort } from 'node:worker_threads';
import { wordsKept } from '../archive/cache.ts';
import type { Briefing } from '../model/briefing.ts';
import { sayingTexts } from '../outline/sayings.ts';
import { recurrences } from '../site/recurring.ts';
import { KeptSentences } from './kept-sentences.ts';
import type { FromThread, ToThread } from './positions-thread.ts';

/** What the thread does that positions-thread.ts starts: it looks once for what recurs on topics, and ends. */
parentPort?.once('message', ({ folder, release, topics, answers, keys, places }: ToThread) => {
  const kept = new KeptSentences(folder, release);
  let open = -1;
  let briefing: Briefing | null = null;
  const turnsOf = (answer: number) => {
    const [number, item] = places[answer] ?? [-1, -1];
    // those of one briefing follow each other
    if (number !== open) [open, briefing] = [number, wordsKept(folder, keys[number] ?? '')];
    const turns = briefing?.items[item]?.turns;
    if (!turns) throw new Error('What was kept is there no more.');
    return turns;
  };
  const found = recurrences(topics, answers, (answer, numbers) => {
    const [number, item] = places[answer] ?? [-1, -1];
    return kept.of(`${keys[number]} ${item}`, numbers, () => sayingTexts(turnsOf(answer)));
  });
  parentPort?.postMessage({ found } satisfies FromThread);
  kept.write();
});
