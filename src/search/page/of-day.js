// @ts-check
/** The briefings of a day that is all that is asked for: each leads to its page. */

import { readShown } from '../format/shown.js';

/** @typedef {{ title: string, page: string, lang: string, items: number }} OfDay `page`: root path */

/** More are a list, and not what somebody means by a day. */
const MOST_ITEMS = 400;

/**
 * In the order in which they are held.
 * @param {readonly { part: Pick<import('./part.js').AnyPart, 'text' | 'spoken'>, places: ArrayLike<number> }[]} found @returns {Promise<OfDay[]>}
 */
export async function briefingsIn(found) {
  if (found.reduce((sum, { places }) => sum + places.length, 0) > MOST_ITEMS) return [];
  /** @type {Map<string, OfDay>} */
  const all = new Map();
  for (const { part, places } of found) {
    for (const place of Array.from(places)) {
      const { address, briefing } = readShown((await part.text(place)).url);
      // ".../03/dam.html", ".../03/#dam"
      const page = address.replace(/[^/]*$/, '');
      const known = all.get(page);
      if (known) known.items += 1;
      else all.set(page, { title: briefing, page, lang: part.spoken, items: 1 });
    }
  }
  return [...all.values()];
}
