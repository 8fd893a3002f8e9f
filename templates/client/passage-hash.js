// @ts-check
/** What the words of a passage are known by in a link to it. */

/** FNV-1a (Fowler, Noll, Vo) of the letters and figures alone: capitals, stops and spaces do not count. @param {string} text */
export function hashOf(text) {
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
