// @ts-check
/** In an order of time, first what holds words side by side, “red line”; behind it what holds them apart. */

import { standsInRow } from './match.js';
import { answerOf, LEADING, queryOf } from './rank.js';

/**
 * @typedef {import('./rank.js').Answer} Answer
 * @typedef {import('./rank.js').Answered} Answered
 * @typedef {import('./terms.js').Query} Query
 */

/**
 * @param {readonly Answered[]} answered what holds all words @param {Map<string, Query>} queries @param {readonly Map<string, Query>[]} rows by language, words that stand in a row
 * @param {{ newest: boolean, oldest?: boolean, show: number, most?: number }} list @param {Answer} answer as it is without that @returns {Promise<Answer>}
 */
export async function inRowFirst(answered, queries, rows, { show, most = show, ...order }, answer) {
  const split = await Promise.all(
    answered.map(async (one) => {
      let { places } = one.matches;
      for (const row of rows) places = await standsInRow(one.part, queryOf(row, one.part), places);
      const held = new Set(places);
      const apart = one.matches.places.filter((place) => !held.has(place));
      return { held: placed(one, places), apart: placed(one, apart) };
    }),
  );
  const list = { ...order, show, most };
  const listed = (/** @type {Answered[]} */ some) => answerOf(some, queries, list, answer.how, true);
  const held = await listed(split.map((one) => one.held));
  const how = { ...answer.how, inRow: held.total };
  if (held.total === 0 || held.total === answer.total) return { ...answer, how };
  const apart = await listed(split.map((one) => one.apart));
  const behind = (/** @type {Answer['rows']} */ some) => some.map((row) => ({ ...row, isNear: true }));
  return {
    ...answer,
    rows: [...held.rows, ...behind(apart.rows)].slice(0, Math.max(show, most)),
    leading: [...held.leading, ...behind(apart.leading)].slice(0, LEADING),
    how,
  };
}

/** @param {Answered} one @param {number[]} places @returns {Answered} */
const placed = (one, places) => ({ ...one, matches: { ...one.matches, places } });
