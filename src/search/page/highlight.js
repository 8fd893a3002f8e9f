// @ts-check
/** Marks the words that a search led to (`?hl=dam&hl=dams`) in an answer, and goes to those that it showed (`&at=dams were built in`). */

import { fold } from '../format/text.js';
import { densest, placeOf } from './landing.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words of an address that are marked, and letters of each: a search names eight, and no pattern may grow without end. */
const MOST = 40;
const LONGEST = 60;
const LONGEST_PASSAGE = 200;
const fields = new URLSearchParams(location.search);
const wanted = new Set(
  fields
    .getAll('hl')
    .slice(0, MOST)
    .flatMap((text) => fold(text.slice(0, LONGEST).replace(/['’ʼ]s$/u, '')).match(WORD) ?? [])
    .slice(0, MOST),
);
const places = wanted.size > 0 ? [...document.querySelectorAll('h1, [data-highlight]')] : [];

/** @param {Element} place */
function textsIn(place) {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (texts.nextNode()) nodes.push(/** @type {Text} */ (texts.currentNode));
  return nodes;
}

/** Chinese has no spaces: its words are looked for inside a run of letters. Words are letters and figures: no pattern's signs. */
const HAN = /\p{Script=Han}/u;
const inside = [...wanted].filter((word) => HAN.test(word)).sort((a, b) => b.length - a.length);
const HAN_WORD = inside.length > 0 ? new RegExp(inside.join('|'), 'gu') : null;

/** @param {string} data */
const matches = (data) =>
  HAN_WORD && HAN.test(data)
    ? [...data.matchAll(HAN_WORD)]
    : [...data.matchAll(WORD)].filter(([word]) => wanted.has(fold(word)));

/** @param {Text} node */
function markWords(node) {
  const { data } = node;
  const found = matches(data);
  if (found.length === 0) return;
  let at = 0;
  const parts = document.createDocumentFragment();
  for (const { 0: word, index } of found) {
    const marked = document.createElement('mark');
    marked.textContent = word;
    parts.append(data.slice(at, index), marked);
    at = index + word.length;
  }
  parts.append(data.slice(at));
  node.replaceWith(parts);
}

for (const place of places) for (const node of textsIn(place)) markWords(node);

const nodes = location.hash ? [] : places.filter((place) => place.localName !== 'h1').flatMap(textsIn);
const texts = nodes.map(({ data, parentElement }) => ({
  text: data,
  isMarked: parentElement?.localName === 'mark',
}));
const shown = placeOf(texts, fields.get('at')?.slice(0, LONGEST_PASSAGE) ?? '') ?? densest(texts);
const target = nodes[shown ?? -1]?.parentElement;
if (target && target.getBoundingClientRect().bottom > innerHeight * 0.8)
  target.scrollIntoView({ block: 'center' });
