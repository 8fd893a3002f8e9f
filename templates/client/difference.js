// @ts-check
/** What a passage said when a link to it was made, beside what it says: asked for where the two differ. */

import { hashOf } from './passage-hash.js';

/** Two texts of more words, multiplied, are not laid beside each other: each stands as a whole. */
const MOST = 1_000_000;
/** Scripts that are written without spaces: of them each character counts. */
const WORD =
  /\s*(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+)/gu;

/** @typedef {{ is: 'same' | 'went' | 'came', text: string }} Piece */

/** @param {string} text */
const wordsOf = (text) => text.replace(/\s+/g, ' ').trim().match(WORD) ?? [];

/**
 * Word by word: the longest row of words that both have in one order (Wagner and Fischer 1974). Pure.
 * @param {string} former @param {string} later @returns {Piece[]}
 */
export function piecesBetween(former, later) {
  const [was, is] = [wordsOf(former), wordsOf(later)];
  /** @type {Piece[]} */
  const pieces = [];
  /** @param {Piece['is']} kind @param {string} text */
  const add = (kind, text) => {
    const last = pieces.at(-1);
    if (last?.is === kind) last.text += text;
    else pieces.push({ is: kind, text });
  };
  if (was.length * is.length > MOST) {
    add('went', former);
    add('came', ` ${later}`);
    return pieces;
  }
  const same = (/** @type {number} */ a, /** @type {number} */ b) => was[a]?.trim() === is[b]?.trim();
  const width = is.length + 1;
  const longest = new Uint16Array((was.length + 1) * width);
  const at = (/** @type {number} */ a, /** @type {number} */ b) => longest[a * width + b] ?? 0;
  for (let a = was.length - 1; a >= 0; a--)
    for (let b = is.length - 1; b >= 0; b--)
      longest[a * width + b] = same(a, b) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  let [a, b] = [0, 0];
  while (a < was.length || b < is.length) {
    if (a < was.length && b < is.length && same(a, b)) {
      add('same', is[b] ?? '');
      a += 1;
      b += 1;
    } else if (b >= is.length || (a < was.length && at(a + 1, b) >= at(a, b + 1)))
      add('went', was[a++] ?? '');
    else add('came', is[b++] ?? '');
  }
  return pieces;
}

/**
 * The former words of a passage with what became of them, as a paragraph; null where its history does not hold them.
 * @param {string} history address of the history of its briefing
 * @param {string} was hash of the former words
 * @param {string} now
 * @param {{ tookOut: string, putIn: string }} words
 */
export async function difference(history, was, now, { tookOut, putIn }) {
  const answer = await fetch(new URL('passages.json', history));
  if (!answer.ok) return null;
  /** @type {string[]} */
  const passages = await answer.json();
  const former = passages.find((text) => hashOf(text) === was);
  if (former === undefined) return null;
  const shown = document.createElement('p');
  for (const { is, text } of piecesBetween(former, now)) {
    if (is === 'same') shown.append(text);
    else shown.append(change(is, text, is === 'went' ? tookOut : putIn));
  }
  return shown;
}

/** Told apart by lines, and for who hears it by words. @param {'went' | 'came'} is @param {string} text @param {string} heard */
function change(is, text, heard) {
  const made = document.createElement(is === 'went' ? 'del' : 'ins');
  const said = (/** @type {string} */ words) => {
    const span = document.createElement('span');
    span.className = 'visually-hidden';
    span.textContent = words;
    return span;
  };
  made.append(said(`[${heard}: `), text.trim(), said(']'));
  const whole = document.createDocumentFragment();
  whole.append(text.startsWith(' ') ? ' ' : '', made);
  return whole;
}
