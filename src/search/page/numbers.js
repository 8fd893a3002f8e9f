// @ts-check
/** What was found, counted: by month and podium, beside all that is held of them, and by speaker. Pure, but for what parts load. */

/**
 * @typedef {import('./part.js').Part} Part
 * @typedef {{ part: Pick<Part, 'size' | 'days' | 'podiums' | 'valuesOf'>, places: ArrayLike<number>, kept: Uint8Array | null }} Found what was found in a part, and what
 *   was searched of it; null: all
 * @typedef {{ series: string, found: number[], held: number[] }} Podium how many answers of each month were found, and searched; of no series: ""
 * @typedef {{ months: string[], podiums: Podium[] }} ByMonth "2031-05", each from the first to the last that anything is held of
 */

/** Three centuries: what seems to go on for longer has a date that is a slip, "0202" for "2022". Then months that nothing is held of are left out. */
const MOST_MONTHS = 3600;

/** @param {readonly Found[]} all @param {readonly string[]} order of podiums; what is in none stands last @returns {Promise<ByMonth>} */
export async function byMonth(all, order) {
  /** @type {Map<string, { found: Map<string, number>, held: Map<string, number> }>} */
  const counts = new Map();
  /** @param {Map<string, string[]>} podiums @param {'found' | 'held'} name */
  const add = (podiums, name) => {
    for (const [series, days] of podiums) {
      const own = counts.get(series) ?? { found: new Map(), held: new Map() };
      counts.set(series, own);
      for (const day of days) {
        const month = day.slice(0, 7);
        own[name].set(month, (own[name].get(month) ?? 0) + 1);
      }
    }
  };
  for (const { part, places, kept } of all) {
    add(await part.podiums(searchedIn(part, kept)), 'held');
    add(await part.podiums(places), 'found');
  }
  const months = monthsOf([...counts.values()].flatMap(({ held }) => [...held.keys()]).sort());
  const placeOf = (/** @type {string} */ series) =>
    order.includes(series) ? order.indexOf(series) : order.length;
  const sorted = [...counts].sort(([a], [b]) => placeOf(a) - placeOf(b));
  const podiums = sorted.map(([series, { found, held }]) => ({
    series,
    found: months.map((month) => found.get(month) ?? 0),
    held: months.map((month) => held.get(month) ?? 0),
  }));
  return { months, podiums: podiums.filter(({ held }) => held.some((count) => count > 0)) };
}

/** The places of a part that were searched. @param {Pick<Part, 'size'>} part @param {Uint8Array | null} kept @returns {number[]} */
function searchedIn({ size }, kept) {
  const places = Array.from({ length: size }, (_, place) => place);
  return kept ? places.filter((place) => kept[place]) : places;
}

/** @param {readonly string[]} held in order @returns {string[]} */
function monthsOf(held) {
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return [];
  const length = numberOf(last) - numberOf(first) + 1;
  if (length > MOST_MONTHS) return [...new Set(held)];
  return Array.from({ length }, (_, at) => monthAt(numberOf(first) + at));
}

/** Months since the year 0. @param {string} month */
const numberOf = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** @param {number} number */
const monthAt = (number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * How many of the answers that were found each speaker gave, the most first.
 * @param {readonly Found[]} all @returns {Promise<[id: string, count: number][]>}
 */
export async function bySpeaker(all) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { part, places } of all) {
    if (places.length === 0) continue;
    const before = new Uint32Array(part.size + 1);
    for (const place of Array.from(places)) before[place + 1] = 1;
    for (let place = 0; place < part.size; place += 1)
      before[place + 1] = (before[place + 1] ?? 0) + (before[place] ?? 0);
    for (const [speaker, runs] of Object.entries(await part.valuesOf('speaker'))) {
      const count = countIn(before, runs);
      if (count > 0) counts.set(speaker, (counts.get(speaker) ?? 0) + count);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** How many places of the runs were found. @param {Uint32Array} before of each place how many before it were @param {readonly number[]} runs by turns how many do not have the value, and do */
function countIn(before, runs) {
  let count = 0;
  let at = 0;
  for (const [turn, length] of runs.entries()) {
    const end = Math.min(at + length, before.length - 1);
    if (turn % 2 === 1) count += (before[end] ?? 0) - (before[at] ?? 0);
    at = end;
  }
  return count;
}

/**
 * The counts as a table that other programs read: a line a month and podium of which anything is held (RFC 4180).
 * @param {ByMonth} counts @param {(series: string) => string} nameOf @param {readonly string[]} head names of month, podium, found and held
 */
export function csvOf({ months, podiums }, nameOf, head) {
  const lines = months.flatMap((month, at) =>
    podiums.flatMap(({ series, found, held }) =>
      held[at] ? [[month, nameOf(series), String(found[at] ?? 0), String(held[at])]] : [],
    ),
  );
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, so that it computes nothing. @param {string} text */
function cell(text) {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
