// @ts-check
/** Whether a query asks when something was said for the first time. Pure. */

import { fold } from '../format/text.js';
import { tokensOf } from './names.js';

const HAN = /\p{Script=Han}/u;

/**
 * What finds where a query says so: “first mentioned”, “zum ersten Mal”, “首次”.
 * @param {readonly string[]} phrases of all languages @returns {(query: string) => { start: number, end: number }[]} the first such place, or none
 */
export function earliestReader(phrases) {
  const rows = phrases
    .map((phrase) => tokensOf(phrase).map(({ text }) => text))
    .filter((row) => row.length > 0)
    .sort((a, b) => b.length - a.length);
  // words of Chinese are not parted
  const signs = phrases.filter((phrase) => HAN.test(phrase)).map(fold);
  return (query) => {
    const tokens = tokensOf(query);
    for (const at of tokens.keys()) {
      const row = rows.find((words) => words.every((word, more) => tokens[at + more]?.text === word));
      const [first, last] = [tokens[at], tokens[at + (row?.length ?? 0) - 1]];
      if (row && first && last) return [{ start: first.start, end: last.end }];
    }
    for (const sign of signs) {
      const start = query.indexOf(sign);
      if (start >= 0) return [{ start, end: start + sign.length }];
    }
    return [];
  };
}
