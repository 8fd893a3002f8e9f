// @ts-check
/** What was said on a day of the calendar in other years, and around it. Pure. */

/** @typedef {{ date: string, address: string, said: string }} Day */

/** So many days before and after it are the week. */
const AROUND = 3;
const MOST = 6;

/** Of the day itself, and of those around it, the nearest first. */
const order = [0, ...Array.from({ length: AROUND }, (_, at) => [-1 - at, 1 + at]).flat()];

/** A day as ISO, where somebody sits. @param {Date} day */
export const isoOf = (day) =>
  `${String(day.getFullYear()).padStart(4, '0')}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;

/** The week around a day, the day first, then the nearest. @param {Date} now @returns {string[]} ISO dates */
export function weekOf(now) {
  return order.map((days) => {
    // at noon, so that no change of the clock makes it another day
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
    day.setDate(day.getDate() + days);
    return isoOf(day);
  });
}

/** The months that a week is of: "03". @param {readonly string[]} week */
export const monthsOf = (week) => [...new Set(week.map((day) => day.slice(5, 7)))];

/**
 * What is shown: of the day, else of the week, and of many the newest of each year first.
 * @param {readonly Day[]} days @param {readonly string[]} week @returns {{ isOfDay: boolean, shown: Day[] }}
 */
export function chosen(days, week) {
  const near = new Map(week.map((day, at) => [day.slice(5), at]));
  // where a year has no 29 February, it lies with the last of the month
  if (!near.has('02-29')) near.set('02-29', near.get('02-28') || (near.get('03-01') ?? -1));
  const on = (/** @type {Day} */ { date }) => (week.includes(date) ? -1 : (near.get(date.slice(5)) ?? -1));
  const ofDay = days.filter((day) => on(day) === 0);
  const isOfDay = ofDay.length > 0;
  const found = isOfDay ? ofDay : days.filter((day) => on(day) > 0).sort((a, b) => on(a) - on(b));
  return { isOfDay, shown: fewOf(found) };
}

/** One of each year before a second of any, in their order. @param {readonly Day[]} found */
function fewOf(found) {
  const years = new Set();
  const isFirst = found.map(({ date }) => {
    const year = date.slice(0, 4);
    const isNew = !years.has(year);
    years.add(year);
    return isNew;
  });
  const firsts = isFirst.filter(Boolean).length;
  let left = Math.max(0, MOST - firsts);
  return found.filter((_, at) => isFirst[at] || left-- > 0).slice(0, MOST);
}
