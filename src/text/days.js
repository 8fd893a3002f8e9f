// @ts-check
/** Days of ISO dates as numbers that follow each other, in the build and in the browser. */

const DAY = 86_400_000;

/** "2031-05-04" → 22403, from the first day of 1970 on @param {string} iso */
export const dayNumber = (iso) => Date.parse(iso) / DAY;

/** 22403 → "2031-05-04" @param {number} day */
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
