// @ts-check
/**
 * Links to a passage that say what it was: "?was=k2x9qa#river-p3:~:text=The%20river,nine%20days." Behind "was" stands a hash of the
 * paragraph's words, behind ":~:" what browsers mark (https://wicg.github.io/scroll-to-text-fragment/). Whoever follows one is told
 * where the words have changed since.
 */

/** Of a longer passage its first and its last words are enough to be found by. */
const WORDS = 4;

/** @param {Element} paragraph */
function textOf(paragraph) {
  const copy = /** @type {Element} */ (paragraph.cloneNode(true));
  for (const mark of copy.querySelectorAll('.pilcrow')) mark.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** FNV-1a (Fowler, Noll, Vo) of the letters and figures alone: capitals, stops and spaces do not count. @param {string} text */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  ))
    hash = Math.imul(hash ^ unit, 0x01000193);
  return (hash >>> 0).toString(36);
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

/**
 * Says at a paragraph that its words have changed since the link was made that led here.
 * @param {{ changedSince: string, seeHistory: string }} words
 */
export function compare({ changedSince, seeHistory }) {
  const was = new URLSearchParams(location.search).get('was');
  const paragraph = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (was === null || !paragraph || was === hashOf(textOf(paragraph))) return;
  const note = document.createElement('p');
  note.className = 'doubt';
  note.role = 'note';
  note.append(changedSince);
  /** @type {HTMLAnchorElement | null} */
  const history = document.querySelector('a[href*="history/"]');
  if (history) {
    const link = document.createElement('a');
    link.href = history.href;
    link.textContent = seeHistory;
    note.append(' ', link);
  }
  paragraph.after(note);
}
