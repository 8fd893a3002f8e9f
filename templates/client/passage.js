// @ts-check
/**
 * Links to a passage that say what it was: "?was=k2x9qa#river-p3:~:text=The%20river,nine%20days." Behind "was" stands a hash of the
 * paragraph's words, behind ":~:" what browsers mark (https://wicg.github.io/scroll-to-text-fragment/). Whoever follows one is told
 * where the words have changed since.
 */

import { hashOf } from './passage-hash.js';
import { placeIn } from './short-anchor.js';

/** Of a longer passage its first and its last words are enough to be found by. */
const WORDS = 4;

/** @param {Element} paragraph */
function textOf(paragraph) {
  const copy = /** @type {Element} */ (paragraph.cloneNode(true));
  for (const mark of copy.querySelectorAll('.pilcrow')) mark.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** As RFC 3986 has it, and "-", which means something there. @param {string} text */
const encoded = (text) => encodeURIComponent(text).replace(/-/g, '%2D');

/** "The river,nine days." @param {string} text */
function fragmentOf(text) {
  const words = text.split(' ');
  const parts =
    words.length > 3 * WORDS
      ? [words.slice(0, WORDS), words.slice(-WORDS)].map((some) => some.join(' '))
      : [text];
  return parts.map(encoded).join(',');
}

/**
 * The link to a paragraph, or to what is selected in it.
 * @param {string} page its address, without what a search added
 * @param {Element} paragraph
 * @param {string} [selected]
 */
export function passageLink(page, paragraph, selected = '') {
  const text = textOf(paragraph);
  const quoted = selected.replace(/\s+/g, ' ').trim();
  const isPart = quoted !== '' && text.includes(quoted);
  return `${page}?was=${hashOf(text)}#${paragraph.id}:~:text=${fragmentOf(isPart ? quoted : text)}`;
}

/** "#river-p3" → "river-p3". What cannot be decoded stays as it is: anybody can write "#100%" behind an address. @param {string} hash */
function idIn(hash) {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Says at a paragraph that its words have changed since the link was made that led here, and shows how.
 * @param {{ changedSince: string, seeHistory: string, tookOut: string, putIn: string }} words
 */
export function compare(words) {
  const was = new URLSearchParams(location.search).get('was');
  const paragraph = placeIn(document, idIn(location.hash));
  if (was === null || !paragraph) return;
  const now = textOf(paragraph);
  if (was === hashOf(now)) return;
  const note = document.createElement('div');
  note.className = 'changed';
  note.role = 'note';
  const said = document.createElement('p');
  said.append(words.changedSince);
  note.append(said);
  /** @type {HTMLAnchorElement | null} */
  const history = document.querySelector('a[href*="history/"]');
  if (history) {
    const link = document.createElement('a');
    link.href = history.href;
    link.textContent = words.seeHistory;
    said.append(' ', link);
    void show(note, history.href.replace(/#.*$/, ''), was, now, words);
  }
  paragraph.after(note);
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('history.css', import.meta.url).href;
  document.head.append(sheet);
}

/**
 * The former words, where the history holds them; else its page tells.
 * @param {Element} note @param {string} history @param {string} was @param {string} now @param {{ tookOut: string, putIn: string }} words
 */
async function show(note, history, was, now, words) {
  try {
    const { difference } = await import(new URL('difference.js', import.meta.url).href);
    const shown = await difference(history, was, now, words);
    if (shown) note.append(shown);
  } catch {
    // without a server, or without a network, there is the link
  }
}
