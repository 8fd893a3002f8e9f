// @ts-check
/** Marks the words that a search led to (`?hl=dam&hl=dams`) in an answer, and its phrases (`?hl=the dam`) where they stand as one, and goes to those that it showed (`&at=dams were built in`). */

import { fold } from '../format/text.js';
import { densest, placeOf } from './landing.js';
import { isPhrase, phrasesIn } from './phrases.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words of an address that are marked, and letters of each: a search names eight, and no pattern may grow without end. */
const MOST = 40;
const LONGEST = 60;
/** Letters of a phrase, and of the passage that is gone to. */
const LONGEST_PASSAGE = 200;
const fields = new URLSearchParams(location.search);
const asked = fields.getAll('hl').slice(0, MOST);
const phrases = asked.flatMap((text) => (isPhrase(text) ? shortened(text) : []));
const wanted = new Set(
  asked
    .filter((text) => !isPhrase(text))
    .flatMap((text) => fold(text.slice(0, LONGEST).replace(/['’ʼ]s$/u, '')).match(WORD) ?? [])
    .slice(0, MOST),
);
const isAsked = wanted.size > 0 || phrases.length > 0;
const places = isAsked ? [...document.querySelectorAll('h1, [data-highlight]')] : [];

/** Whole words of a phrase, however long that is. @param {string} text */
function shortened(text) {
  return text.length > LONGEST_PASSAGE ? text.slice(0, LONGEST_PASSAGE).replace(/\s+\S*$/u, '') : text;
}

/** @param {Element} place */
function isTitle(place) {
  return place.localName === 'h1';
}

/** What no search looks into: who speaks, the numbers of paragraphs, stage directions and notes. */
const NOT_SAID = '[data-highlight] > b, .pilcrow, .mark-stage, .mark-note';

/** @param {Element} place */
function textsIn(place) {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest(NOT_SAID) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {Text[]} */
  const nodes = [];
  while (texts.nextNode()) nodes.push(/** @type {Text} */ (texts.currentNode));
  return nodes;
}

/** @param {Text} node @param {readonly import('./phrases.js').Stretch[]} stretches of its phrases */
function markWords(node, stretches) {
  const { data } = node;
  const isApart = (/** @type {number} */ at) => stretches.every(({ from, to }) => at < from || at >= to);
  const found = [
    ...stretches.map(({ from, to }) => ({ word: data.slice(from, to), index: from })),
    ...[...data.matchAll(WORD)].flatMap(({ 0: word, index }) =>
      wanted.has(fold(word)) && isApart(index) ? { word, index } : [],
    ),
  ].sort((a, b) => a.index - b.index);
  if (found.length === 0) return;
  let at = 0;
  const parts = document.createDocumentFragment();
  for (const { word, index } of found) {
    const marked = document.createElement('mark');
    marked.textContent = word;
    parts.append(data.slice(at, index), marked);
    at = index + word.length;
  }
  parts.append(data.slice(at));
  node.replaceWith(parts);
}

const all = [places.filter(isTitle), places.filter((place) => !isTitle(place))].map((some) =>
  some.flatMap(textsIn),
);
// a phrase may go on in another paragraph
const stretches = all.map((own) =>
  phrasesIn(
    own.map(({ data }) => data),
    phrases,
  ),
);
// of one that is printed otherwise than it is searched, the words
if (stretches.flat(2).length === 0)
  for (const phrase of phrases) for (const word of fold(phrase).match(WORD) ?? []) wanted.add(word);
for (const [of, own] of all.entries())
  for (const [at, node] of own.entries()) markWords(node, stretches[of]?.[at] ?? []);

const nodes = location.hash ? [] : places.filter((place) => !isTitle(place)).flatMap(textsIn);
const texts = nodes.map(({ data, parentElement }) => ({
  text: data,
  isMarked: parentElement?.localName === 'mark',
}));
const shown = placeOf(texts, fields.get('at')?.slice(0, LONGEST_PASSAGE) ?? '') ?? densest(texts);
const target = nodes[shown ?? -1]?.parentElement;
if (target && target.getBoundingClientRect().bottom > innerHeight * 0.8)
  target.scrollIntoView({ block: 'center' });
