// @ts-check
/**
 * What a result shows and no query may match stands behind `#` in the address of its record: Pagefind searches in `meta`,
 * never in addresses.
 */

/**
 * @typedef {{ date: string | null, kind: string, speakers: readonly string[], briefing: string, thread: string | null, parts: Part[] }} Shown
 *   date: ISO 8601; briefing: its title; thread: of its briefing, null for an item that stands alone
 * @typedef {{ part: 'q' | 'a', letters: number, who: string | null }} Part of what is said, as one asks or another answers; by how many signs that are no space;
 *   who: which of the speakers, where several answer; who asks, where that is known
 */

/** How many signs of a text are no space: the same, wherever it is cut into words. @param {string} text */
export const lettersIn = (text) => text.replace(/[\s\u200b]+/g, '').length;

/** @param {string} address root path of the item @param {Shown} shown */
export function withShown(address, { date, kind, speakers, briefing, thread, parts }) {
  const fields = new URLSearchParams({ k: kind, b: briefing });
  if (date) fields.set('d', date);
  if (thread) fields.set('t', thread);
  const askers = [...new Set(parts.flatMap(({ part, who }) => (part === 'q' && who !== null ? who : [])))];
  // "q120a431": 120 letters of a question, then 431 of an answer; "a431s1": of the second of the speakers; "q120n0": of the first who asks
  const partFor = (/** @type {Part} */ { part, letters, who }) => {
    if (who === null) return part + letters;
    return part + letters + (part === 'q' ? `n${askers.indexOf(who)}` : `s${speakers.indexOf(who)}`);
  };
  if (parts.length > 0) fields.set('r', parts.map(partFor).join(''));
  for (const speaker of speakers) fields.append('s', speaker);
  for (const asker of askers) fields.append('n', asker);
  return `${address}#${fields}`;
}

/** @param {string} url @returns {{ address: string } & Shown} empty where it says nothing */
export function readShown(url) {
  // the address may have a place on its page: what is shown is behind the last mark, and has none itself
  const mark = url.lastIndexOf('#');
  const fields = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const [speakers, askers] = [fields.getAll('s'), fields.getAll('n')];
  return {
    address: mark < 0 ? url : url.slice(0, mark),
    date: fields.get('d'),
    kind: fields.get('k') ?? '',
    speakers,
    briefing: fields.get('b') ?? '',
    thread: fields.get('t'),
    parts: [...(fields.get('r') ?? '').matchAll(/([qa])(\d+)(?:[sn](\d+))?/g)].map(
      ([, part, letters, who]) => ({
        part: part === 'q' ? 'q' : 'a',
        letters: Number(letters),
        who: (who === undefined ? null : (part === 'q' ? askers : speakers)[Number(who)]) ?? null,
      }),
    ),
  };
}
