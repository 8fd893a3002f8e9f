// @ts-check
/** The topic that a query is about, by its own words or by what it finds. Pure. */

import { tokensOf } from './names.js';

/** @typedef {import('../../site/names.js').Name} Name */

/** What fewer of the best carry is no sign. */
const FEW = 3;

/**
 * The topic of whose name a query has most words, and that has most words of the query: "the oil spill now" → "Oil spill".
 * @param {string} query @param {readonly Name[]} topics @param {(word: string) => boolean} isLittle says nothing @returns {Name | null}
 */
export function topicNamed(query, topics, isLittle) {
  const asked = tellingIn(query, isLittle);
  /** @type {{ topic: Name, hits: number, all: number } | null} */
  let best = null;
  for (const topic of topics) {
    const all = tellingIn(topic[1], isLittle);
    const hits = all.filter((word) => asked.some((one) => isSame(one, word))).length;
    if (hits <= all.length / 2 || hits <= asked.length / 2) continue;
    const one = { topic, hits, all: all.length };
    if (!best || isNearer(one, best)) best = one;
  }
  return best?.topic ?? null;
}

/** @param {{ topic: Name, hits: number, all: number }} a @param {{ topic: Name, hits: number, all: number }} b */
function isNearer(a, b) {
  if (a.hits !== b.hits) return a.hits > b.hits;
  return a.all === b.all ? a.topic[2] > b.topic[2] : a.all < b.all;
}

/**
 * The topic that half of the best answers carry, or more: of several the one of most of them, then the rarer.
 * @param {ReadonlyMap<string, number>} counts by value, how many of the best carry it @param {number} best how many these are @param {readonly Name[]} topics @returns {Name | null}
 */
export function topicCarried(counts, best, topics) {
  const [first] = topics
    .map((topic) => ({ topic, count: counts.get(topic[0]) ?? 0 }))
    .filter(({ count }) => count >= FEW && 2 * count >= best)
    .sort((a, b) => b.count - a.count || a.topic[2] - b.topic[2]);
  return first?.topic ?? null;
}

/** So many times as many items are in a topic whose neighbours are worth a look. */
const WIDER = 3;

/**
 * The neighbours of a topic that holds much more than a query has found: it goes further than who asked has thought.
 * @param {Name} topic @param {number} total found @param {{ topic: readonly Name[], near: readonly (readonly number[])[] }} names @returns {Name[]}
 */
export function neighboursOf(topic, total, { topic: topics, near }) {
  if (topic[2] < WIDER * total) return [];
  const places = near[topics.indexOf(topic)] ?? [];
  return places.map((at) => topics[at]).filter((one) => one !== undefined);
}

/** @param {string} text @param {(word: string) => boolean} isLittle */
const tellingIn = (text, isLittle) => [
  ...new Set(
    tokensOf(text)
      .map(({ text: word }) => word)
      .filter((word) => !isLittle(word)),
  ),
];

/** "spills" is "spill". @param {string} a @param {string} b */
const isSame = (a, b) => a === b || a === `${b}s` || b === `${a}s`;
