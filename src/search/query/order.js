// @ts-check
/** Whether a query asks for what was said first, or last. Pure. */

import { fold } from '../format/text.js';
import { tokensOf } from './names.js';

/**
 * @typedef {'oldest' | 'newest'} Order which comes first
 * @typedef {import('../../languages/asking.ts').OrderWords} OrderWords
 * @typedef {{ start: number, end: number, order: Order }} OrderPart
 * @typedef {(query: string, others: readonly { start: number, end: number }[]) => OrderPart[]} OrderReader the first such place, or none; others: parts of the query that stand at no edge of it
 * @typedef {import('./names.js').Token} Token
 */

const HAN = /\p{Script=Han}/u;
const orders = /** @type {const} */ (['oldest', 'newest']);

/** What finds where a query says so: “first mentioned”, “zum ersten Mal”, “首次”; “first” and “latest” where it begins or ends so. @param {OrderWords} words @returns {OrderReader} */
export function orderReader({ atEdge, inName, ...words }) {
  const anywhere = orders.flatMap((order) => rowsOf(words[order], order)).sort(longerFirst);
  const atEdges = orders.flatMap((order) => rowsOf(atEdge[order], order)).sort(longerFirst);
  const names = rowsOf(inName, 'oldest');
  // words of Chinese are not parted
  const signs = orders.flatMap((order) =>
    words[order].filter((phrase) => HAN.test(phrase)).map((phrase) => ({ sign: fold(phrase), order })),
  );
  const edgeSigns = orders.flatMap((order) =>
    atEdge[order].filter((phrase) => HAN.test(phrase)).map((phrase) => ({ sign: fold(phrase), order })),
  );
  return (query, others) => {
    const tokens = tokensOf(query);
    for (const at of tokens.keys()) {
      const row = anywhere.find((one) => standsAt(one, tokens, at));
      if (row) return [partOf(row, tokens, at)];
    }
    const sign = signs.find((one) => query.includes(one.sign));
    if (sign) return [signAt(sign, query.indexOf(sign.sign))];
    const own = tokens.filter(({ start, end }) =>
      others.every((one) => end <= one.start || start >= one.end),
    );
    const ending = atEdges.find((one) => standsAt(one, own, own.length - one.words.length));
    if (ending && ending.words.length < own.length && !names.some((one) => endsWith(one, own)))
      return [partOf(ending, own, own.length - ending.words.length)];
    const beginning = atEdges.find((one) => standsAt(one, own, 0));
    if (beginning && beginning.words.length < own.length)
      return names.some((one) => isAround(one, tokens, own[0])) ? [] : [partOf(beginning, own, 0)];
    const edge = edgeSigns.find((one) => query.startsWith(one.sign) || query.endsWith(one.sign));
    if (!edge || edge.sign === query) return [];
    return [signAt(edge, query.startsWith(edge.sign) ? 0 : query.length - edge.sign.length)];
  };
}

/** @typedef {{ words: string[], order: Order }} Row */

/** @param {readonly string[]} phrases @param {Order} order @returns {Row[]} */
const rowsOf = (phrases, order) =>
  phrases
    .map((phrase) => ({ words: tokensOf(phrase).map(({ text }) => text), order }))
    .filter(({ words }) => words.length > 0);

/** @param {Row} a @param {Row} b */
const longerFirst = (a, b) => b.words.length - a.words.length;

/** @param {Row} row @param {readonly Token[]} tokens @param {number} at */
const standsAt = ({ words }, tokens, at) =>
  at >= 0 && words.every((word, more) => tokens[at + more]?.text === word);

/** “nation first” @param {Row} row @param {readonly Token[]} tokens */
const endsWith = (row, tokens) => standsAt(row, tokens, tokens.length - row.words.length);

/** “the first lady”: whether a name begins with what the query begins with, or right behind its article. @param {Row} row @param {readonly Token[]} tokens @param {Token | undefined} first */
function isAround(row, tokens, first) {
  const at = tokens.findIndex(({ start }) => start === first?.start);
  return standsAt(row, tokens, at) || standsAt(row, tokens, at + 1);
}

/** @param {Row} row @param {readonly Token[]} tokens @param {number} at @returns {OrderPart} */
const partOf = ({ words, order }, tokens, at) => ({
  start: tokens[at]?.start ?? 0,
  end: tokens[at + words.length - 1]?.end ?? 0,
  order,
});

/** @param {{ sign: string, order: Order }} one @param {number} start @returns {OrderPart} */
const signAt = ({ sign, order }, start) => ({ start, end: start + sign.length, order });
