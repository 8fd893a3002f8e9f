// @ts-check
/** Where in an answer a search led to: at the words that it showed, else where most of its words stand together. Pure. */

import { lettersOf } from '../format/text.js';

/** @typedef {{ text: string, isMarked: boolean }} Run of an answer, in order: a word that is marked is a run of its own */

/** Letters within which words stand together: about so many as an excerpt shows. */
const TOGETHER = 200;
/** A passage of fewer letters may be anywhere. */
const LEAST = 8;

/**
 * The run in which a passage begins; null where it stands nowhere.
 * @param {readonly Run[]} runs @param {string} passage
 */
export function placeOf(runs, passage) {
  const sought = lettersOf(passage);
  if (sought.length === 0) return null;
  const letters = runs.map(({ text }) => lettersOf(text));
  const all = letters.join('');
  let from = all.indexOf(sought);
  // a short one may be the end of another word: where it begins with a marked one, it is meant
  while (from >= 0) {
    const run = runAt(letters, from);
    if (sought.length >= LEAST || runs[run]?.isMarked) return run;
    from = all.indexOf(sought, from + 1);
  }
  return null;
}

/** Which holds the letter of that number. @param {readonly string[]} letters @param {number} at */
function runAt(letters, at) {
  let end = 0;
  return letters.findIndex((own) => {
    end += own.length;
    return at < end;
  });
}

/**
 * The marked run from which on the most of different marked words stand together, the rare ones with more weight; null where none is.
 * @param {readonly Run[]} runs
 */
export function densest(runs) {
  /** @type {{ run: number, at: number, word: string }[]} */
  const marks = [];
  let at = 0;
  for (const [run, { text, isMarked }] of runs.entries()) {
    const word = lettersOf(text);
    if (isMarked) marks.push({ run, at, word });
    at += word.length;
  }
  /** @type {Map<string, number>} */
  const often = new Map();
  for (const { word } of marks) often.set(word, (often.get(word) ?? 0) + 1);
  let best = null;
  let most = 0;
  for (const [number, mark] of marks.entries()) {
    const near = new Set();
    for (let next = number; next < marks.length; next += 1) {
      const one = marks[next];
      if (!one || one.at - mark.at > TOGETHER) break;
      near.add(one.word);
    }
    const worth = [...near].reduce((sum, word) => sum + 1 / (often.get(word) ?? 1), 0);
    if (worth > most) [best, most] = [mark.run, worth];
  }
  return best;
}
