// @ts-check
/** The list of results on the page: it does not move while somebody is at it. */

import { byThread, shownBy } from './by-thread.js';
import { more, results, settle, words } from './parts-of-page.js';
import { podiumOf } from './podiums-known.js';
import { resultRow } from './view.js';

/** Whether somebody is at the results: they may not move under a finger, an eye or the focus then. */
let isTouched = false;
for (const event of ['pointerover', 'pointerdown', 'focusin'])
  results?.addEventListener(event, () => {
    isTouched = true;
  });
addEventListener('scroll', () => {
  isTouched = true;
});

/** What the entries on the page show. @type {string[]} */
let placed = [];
/** @type {(() => void) | undefined} */
let onSettle;

/**
 * Puts results on the page, or offers to, where somebody is at those that stand there already and they would move.
 * @param {import('./finder.js').Result[]} found @param {number} show so many entries at most @param {number} total 0: not known yet @param {boolean} [mayWait]
 * @param {string} [nearLine] above the first that is near
 */
export function place(found, show, total, mayWait = false, nearLine = '') {
  const all = byThread(found);
  const entries = all.slice(0, show);
  const isAll = found.length >= total && entries.length === all.length;
  const offerMore = () => more?.toggleAttribute('hidden', isAll);
  const near = entries.findIndex(({ result }) => result.isNear);
  const rows = (from = 0) =>
    entries
      .slice(from)
      .map((entry, at) => resultRow(entry, words, podiumOf, from + at === near ? nearLine : ''));
  const shown = entries.map(shownBy);
  const put = () => {
    settle.toggleAttribute('hidden', true);
    results?.replaceChildren(...rows());
    offerMore();
    placed = shown;
    isTouched = false;
  };
  const moves = placed.some((one, at) => one !== shown[at]);
  if (mayWait && isTouched && moves) {
    onSettle = put;
    settle.toggleAttribute('hidden', false);
    return;
  }
  if (!mayWait || moves) return put();
  // those that stand there stay the elements that they are
  results?.append(...rows(placed.length));
  offerMore();
  placed = shown;
}

/** Takes them all away. */
export function empty() {
  results?.replaceChildren();
  placed = [];
  more?.toggleAttribute('hidden', true);
  settle.toggleAttribute('hidden', true);
}

settle.addEventListener('click', () => {
  onSettle?.();
  results?.querySelector('a')?.focus();
});
