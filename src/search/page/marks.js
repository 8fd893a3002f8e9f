// @ts-check
/** The marks of what was found, on a line of time. Pure. */

import { dayNumber } from '../../text/days.js';

/**
 * @typedef {{ series: string, days: string[] }} Podium of what was found: its ISO days, in any order
 * @typedef {{ from: string, to: string }} Span ISO days
 */

export const HEIGHT = 56;
/** Wide enough to be seen each, with a gap. */
const STEP = 4;
const TALLEST = 5;
/** A mark of less height is part of a bar. */
const LOWEST = 2;

/** @param {number} value */
export const round = (value) => Math.round(value * 10) / 10;

/** In how many columns marks stand. @param {number} width */
const columnsOf = (width) => Math.max(1, Math.floor(width / STEP));

/** The column of a day. @param {string} day @param {Span} span @param {number} columns */
function columnOf(day, { from, to }, columns) {
  const first = dayNumber(from);
  const days = Math.max(1, dayNumber(to) - first + 1);
  return Math.min(columns - 1, Math.floor(((dayNumber(day) - first) / days) * columns));
}

/** Where the middle of the marks of a day is. @param {string} day @param {Span} span @param {number} width */
export const middleOf = (day, span, width) =>
  Math.max(0, columnOf(day, span, columnsOf(width))) * STEP + (STEP - 1) / 2;

/**
 * The marks of each podium, as the path of a drawing. Marks of one column stand on each other, all podiums in one order. Pure.
 * @param {readonly Podium[]} podiums @param {Span} span @param {number} width
 * @returns {string[]}
 */
export function marks(podiums, span, width) {
  const columns = columnsOf(width);
  const counts = podiums.map(({ days }) => {
    const held = new Uint32Array(columns);
    for (const day of days) {
      const column = columnOf(day, span, columns);
      if (column >= 0) held[column] = (held[column] ?? 0) + 1;
    }
    return held;
  });
  const total = (/** @type {number} */ column) => counts.reduce((sum, held) => sum + (held[column] ?? 0), 0);
  const most = Array.from({ length: columns }, (_, column) => total(column)).reduce(
    (a, b) => Math.max(a, b),
    1,
  );
  const tall = Math.min(TALLEST, HEIGHT / most);
  const under = new Uint32Array(columns);
  return counts.map((held) => {
    let path = '';
    for (const [column, count] of held.entries()) {
      if (count === 0) continue;
      const base = HEIGHT - (under[column] ?? 0) * tall;
      under[column] = (under[column] ?? 0) + count;
      const x = column * STEP;
      if (tall < LOWEST) path += bar(x, base, Math.max(1, count * tall));
      else for (let at = 0; at < count; at += 1) path += bar(x, base - at * tall, tall - 1);
    }
    return path;
  });
}

/** @param {number} x @param {number} base @param {number} height */
const bar = (x, base, height) => `M${x} ${round(base)}v-${round(height)}h${STEP - 1}v${round(height)}z`;
