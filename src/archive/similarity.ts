import type { Briefing } from '../model/briefing.ts';
import { mixed } from '../text/mixed.ts';
import { Smallest } from '../text/smallest.ts';
import { wordHashes } from '../text/word-hashes.ts';

/** Words in a row that are compared as one; five rarely meet twice by chance (Broder 1997). */
const width = 5;
/** How much of the smaller text must be in the other one. */
export const threshold = 0.8;
/** Of fewer runs of words too many may be the same by chance. */
const fewest = 20;

/**
 * The runs of five words of a text, each once, as hashes of 32 bits in rising order: a fifth of the memory of the words,
 * and two texts are compared in one pass. That a run of one text has the hash of another text's run by chance is rarer
 * than one in a thousand even where each has a million words.
 */
export type Shingles = Uint32Array;

/** The shingles of the smallest hashes. */
export type Sample = Uint32Array;

/**
 * So many shingles of a text, those of the smallest hashes, stand for it. Of two texts, one twice as long, half of these
 * lie in both samples' reach: that a near copy shares none of 16 has the probability 0.2^16.
 */
const sampled = 32;

export const sampleOf = (all: Shingles): Sample => all.slice(0, sampled);

/** The same of a text whose other shingles nobody asks for: they need not be sorted. @param words hashed, in order */
export function sampleOfWords(words: Uint32Array): Sample {
  const smallest = new Smallest(sampled);
  for (let start = 0; start + width <= words.length; start++) smallest.offer(runAt(words, start));
  return smallest.values();
}

/** Everything said, in order. */
export function textOf(briefing: Briefing): string {
  return briefing.items.flatMap((item) => item.turns.flatMap((turn) => turn.paragraphs)).join('\n');
}

/** Every run of five words of a text. Cost: linear, but for the sorting of numbers. */
export function shingles(text: string): Shingles {
  return runsOf(wordHashes(text));
}

function runsOf(words: Uint32Array): Shingles {
  const runs = new Uint32Array(Math.max(0, words.length - width + 1));
  for (let start = 0; start < runs.length; start++) runs[start] = runAt(words, start);
  return eachOnce(runs.sort());
}

function runAt(words: Uint32Array, start: number): number {
  let hash = 0;
  for (let at = start; at < start + width; at++) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return mixed(hash) >>> 0;
}

/** @param sorted changed in place */
function eachOnce(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    const hash = sorted[i] ?? 0;
    if (i > 0 && hash === sorted[kept - 1]) continue;
    sorted[kept] = hash;
    kept += 1;
  }
  return kept === sorted.length ? sorted : sorted.slice(0, kept);
}

/** Whether the texts of two sets are the same briefing, one perhaps with a few words or paragraphs more. */
export function isNearCopy(a: Shingles, b: Shingles): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length < fewest || small.length < large.length / 2) return false;
  let missing = 0;
  let at = 0;
  for (const hash of small) {
    while (at < large.length && (large[at] ?? 0) < hash) at++;
    if (large[at] === hash) continue;
    missing += 1;
    if ((small.length - missing) / small.length < threshold) return false;
  }
  return true;
}
