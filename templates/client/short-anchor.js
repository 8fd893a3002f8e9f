// @ts-check
/**
 * What a paragraph is called on the page of its answer alone, where its whole anchor would be most of its tag: "p3pgi" for
 * "who-pays-the-toll-p3". The letters stand for the answer: a link that is led on to the page of another one finds no paragraph of that.
 */

/** "who-pays-the-toll-p3" */
const ANCHOR = /^(.+)-p([1-9]\d*)$/;
const LETTERS = 26;

/** What names no paragraph stays as it is. @param {string} anchor */
export function shortAnchor(anchor) {
  const [, id, number] = ANCHOR.exec(anchor) ?? [];
  if (!id) return anchor;
  // FNV-1a (Fowler, Noll, Vo)
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  let short = `p${number}`;
  let rest = hash >>> 0;
  for (let letters = 0; letters < 3; letters++) {
    short += String.fromCharCode(97 + (rest % LETTERS));
    rest = Math.floor(rest / LETTERS);
  }
  return short;
}

/**
 * The element that a link leads to, whichever of its two names the link has; null where there is none.
 * @param {Document} page @param {string} place what stands behind "#"
 */
export function placeIn(page, place) {
  if (place === '') return null;
  return (
    page.getElementById(place) ??
    page.getElementById(shortAnchor(place)) ??
    [...page.querySelectorAll('article [id*="-p"]')].find(({ id }) => shortAnchor(id) === place) ??
    null
  );
}
